// Credits: photographers, agencies, copyright lines.
#include <algorithm>

#include "articles/apparatus_parts.h"
#include "articles/apparatus_words.h"
#include "data/picture_tails.h"
#include "lexicon/residue.h"

namespace wireglass::articles {
namespace {

using base::is_lower;

constexpr std::string_view kCopyright = "\xC2\xA9";

struct Source {
  Span agency;
  std::vector<Span> people;
  bool tail = false;   ///< "File Photo", "Pool"
  bool slash = false;  ///< at least two parts
};

bool read_tail(Scan& scan) {
  for (const data::PictureTailsRow& tail : data::kPictureTails) {
    Scan s = scan;
    if (s.take(tail.phrase) && (s.done() || !base::is_alnum(s.peek()))) {
      scan.at = s.at;
      return true;
    }
  }
  return false;
}

/// May a credit end here, inside a line that goes on with a sentence, or with brackets closed behind it?
bool may_end(const Scan& scan) {
  Scan s = scan;
  s.skip_blanks();
  if (s.done()) return true;
  return s.at > scan.at && begins_sentence(s.text, s.at, s.end);
}

/// The longest agency here that the text may go on after: "Kyodo News reports" leaves "Kyodo".
std::optional<Offset> agency_before_sentence(const Scan& scan) {
  Offset end = scan.end;
  while (true) {
    const auto agency = agency_at(scan.text, scan.at, end);
    if (!agency) return std::nullopt;
    const std::string_view rest = scan.text.substr(*agency, scan.end - *agency);
    if (!rest.empty() && (rest[0] == '/' || rest.starts_with(" /") || rest[0] == ',' || rest[0] == '.')) return agency;
    if (may_end({scan.text, *agency, scan.end})) return agency;
    end = *agency - 1;
  }
}

bool read_part(Scan& scan, Source& source, bool closed) {
  if (read_tail(scan)) return source.tail = true;
  if (const auto agency = agency_before_sentence(scan)) {
    if (source.agency.empty()) source.agency = {scan.at, *agency};
    scan.at = *agency;
    return true;
  }
  if (const auto name = read_name(scan)) {
    source.people.push_back(name->span);
    return true;
  }
  // One word is a name only where nothing else can be meant: behind a slash, at the end, or a network's.
  Scan s = scan;
  const Word word = read_word(s);
  if (!word || word.shape == Shape::kLower || word.shape == Shape::kNumber) return false;
  const bool network = is_a(s.slice(word.span), kSocial);
  if (!network && !(source.slash && (closed || word.shape == Shape::kCapitals) && may_end(s))) return false;
  if (!network) source.people.push_back(word.span);
  scan.at = s.at;
  return true;
}

/// Parts joined by slashes, "via", or (in brackets) commas.
bool read_source(Scan& scan, Source& source, bool closed) {
  Scan s = scan;
  for (const std::string_view lead : {"Courtesy of ", "COURTESY OF ", "courtesy of ", "Courtesy ", "via ", "VIA "})
    if (s.take(lead)) break;
  if (!read_part(s, source, closed)) return false;
  scan.at = s.at;
  constexpr std::string_view kJoints[] = {"/", " / ", " via ", " VIA ", " | "};
  for (int parts = 1; parts < 6; ++parts) {
    Scan next = s;
    bool joined = std::any_of(std::begin(kJoints), std::end(kJoints), [&](std::string_view joint) { return next.take(joint); });
    if (joined) {
      source.slash = true;
      if (!next.take("via ")) next.take("VIA ");
    } else if (closed || source.slash) {
      // ", File" closes agency credits; a further name behind a comma is read in brackets only.
      joined = next.take(", ");
      if (joined && !closed) {
        Scan tail = next;
        if (!read_tail(tail)) break;
      }
    }
    if (!joined || !read_part(next, source, closed)) break;
    scan.at = s.at = next.at;
  }
  return true;
}

Credit credit_of(Scan from, Offset end, Source source, CreditForm form) {
  Credit credit{piece_of(ApparatusKind::kCredit, from.text, {from.at, end}), form};
  credit.piece.agency = source.agency;
  credit.piece.people = std::move(source.people);
  return credit;
}

CreditForm form_of(const Source& source) {
  if (source.tail || source.slash) return CreditForm::kPicture;
  return source.agency.empty() ? CreditForm::kName : CreditForm::kAgency;
}

bool read_year(Scan& scan, std::int32_t& year) {
  Scan s = scan;
  s.skip_blanks();
  const Word word = read_word(s);
  const std::string_view digits = s.slice(word.span);
  if (word.shape != Shape::kNumber || digits.size() < 4) return false;
  std::int32_t value = 0;
  for (const char c : digits.substr(digits.size() - 4)) {
    if (!base::is_digit(c)) return false;
    value = value * 10 + (c - '0');
  }
  if (value < 1900 || value > 2100) return false;
  year = value;
  scan.at = s.at;
  return true;
}

constexpr std::size_t kMostHolderWords = 7;

/// The holder of a copyright: an agency, or capitalised words with "the", "of", "and" between them.
Span read_holder(Scan& scan) {
  scan.skip_blanks();
  Scan s = scan;
  if (const auto agency = agency_at(s.text, s.at, s.end)) {
    scan.at = *agency;
    return {s.at, *agency};
  }
  Offset stop = s.at;
  bool capitals = false;
  for (std::size_t count = 0; count < kMostHolderWords; ++count) {
    Scan next = s;
    if (count > 0) next.take(",");
    if (count > 0 && !next.take(" ") ) break;
    next.take("& ");
    const Word word = read_word(next);
    if (!word || word.shape == Shape::kNumber) break;
    const std::string_view letters = next.slice(word.span);
    const bool small = letters == "of" || letters == "the" || letters == "and";
    if (word.shape == Shape::kLower && !small) break;
    if (count > 0 && !small && is_a(letters, kOpener)) break;
    if (count > 1 && capitals && word.shape == Shape::kTitle && letters.size() > 3) break;
    capitals = word.shape == Shape::kCapitals;
    if (letters == "Ltd" || letters == "Inc" || letters == "Co" || letters == "Corp") next.take(".");
    s.at = next.at;
    if (!small) stop = s.at;
  }
  const Span holder{scan.at, stop};
  scan.at = stop;
  return holder;
}

/// Past the sentences behind a copyright that say what one may not do with it.
void read_boilerplate(Scan& scan) {
  while (true) {
    Scan s = scan;
    s.skip_blanks();
    if (s.done()) return;
    const Offset end = sentence_end(s.text, s.at, s.end);
    const std::string_view sentence = s.text.substr(s.at, end - s.at);
    const std::vector<std::string_view>& notice = lexicon::phrases_of(lexicon::Residue::kNotice);
    const bool legal = std::any_of(notice.begin(), notice.end(),
                                   [&](std::string_view word) { return sentence.find(word) != std::string_view::npos; });
    if (!legal) return;
    scan.at = end;
  }
}

}  // namespace

std::optional<Credit> read_pipe_credit(Scan scan) {
  Scan s = scan;
  if (!s.take("|")) return std::nullopt;
  s.skip_blanks();
  Source source;
  if (!read_source(s, source, false)) return std::nullopt;
  if (s.rest() == ".") ++s.at;
  if (!may_end(s)) return std::nullopt;
  return credit_of(scan, s.at, std::move(source), CreditForm::kPicture);
}

std::optional<Credit> read_slash_credit(Scan scan) {
  Scan s = scan;
  Source source;
  if (!read_source(s, source, false) || !source.slash || source.agency.empty()) return std::nullopt;
  if (source.people.empty() && !source.tail && !s.done()) return std::nullopt;
  if (s.peek() == '.') ++s.at;
  if (!may_end(s)) return std::nullopt;
  return credit_of(scan, s.at, std::move(source), CreditForm::kPicture);
}

std::optional<Credit> read_labelled_credit(Scan scan) {
  const Label label = label_at(scan.text, scan.at, scan.end);
  if (label.kind != LabelClass::kPhoto || is_lower(scan.peek())) return std::nullopt;
  Scan s{scan.text, label.end, scan.end};
  const bool by = scan.text.substr(label.end - 2, 2) == "by";
  const bool colon = s.take(":");
  s.skip_blanks();
  if (!by && !colon) return std::nullopt;
  Source source;
  if (s.done() || !read_source(s, source, true)) return std::nullopt;
  if (s.rest() == ".") ++s.at;
  const bool surely = !source.agency.empty() || source.slash || s.done();
  if (!surely || !may_end(s)) return std::nullopt;
  return credit_of(scan, s.at, std::move(source), CreditForm::kPicture);
}

std::optional<Credit> read_whole_credit(Scan scan) {
  Scan s = scan;
  Source source;
  if (!read_source(s, source, true) || !s.done() || (source.agency.empty() && source.people.empty())) return std::nullopt;
  return credit_of(scan, s.at, std::move(source), CreditForm::kPicture);
}

std::optional<Credit> read_bracket_credit(Scan scan) {
  constexpr Offset kLongest = 120;
  const char close = scan.peek() == '(' ? ')' : ']';
  const Offset limit = std::min(scan.end, scan.at + kLongest);
  Offset stop = scan.at + 1;
  while (stop < limit && scan.text[stop] != close && scan.text[stop] != scan.peek()) ++stop;
  if (stop >= limit || scan.text[stop] != close) return std::nullopt;
  const Span inner = base::trim(scan.text, {scan.at + 1, stop});
  Scan s{scan.text, inner.begin, inner.end};
  if (s.done()) return std::nullopt;
  if (s.rest().starts_with(kCopyright) || s.rest().starts_with("Copyright")) {
    auto copyright = read_copyright(s);
    if (!copyright) return std::nullopt;
    const CreditForm form = s.peek() == 'C' ? CreditForm::kNotice : CreditForm::kPicture;
    copyright->span = {scan.at, stop + 1};
    return Credit{std::move(*copyright), form};
  }
  bool picture = false;
  if (const Label label = label_at(s.text, s.at, s.end); label.kind == LabelClass::kPhoto) {
    s.at = label.end;
    s.take(":");
    s.skip_blanks();
    picture = true;
    if (s.done()) return credit_of(scan, stop + 1, {}, CreditForm::kPicture);
  }
  Source source;
  if (!read_source(s, source, true) || !s.done()) return std::nullopt;
  const CreditForm form = picture ? CreditForm::kPicture : form_of(source);
  return credit_of(scan, stop + 1, std::move(source), form);
}

std::optional<Apparatus> read_copyright(Scan scan) {
  Scan s = scan;
  bool marked = false;
  std::int32_t year = 0;
  for (int parts = 0; parts < 3; ++parts) {
    const bool mark = s.take(kCopyright) || s.take("(c)") || s.take("(C)") || s.take("Copyright") || s.take("COPYRIGHT");
    marked = marked || mark;
    s.skip_blanks();
  }
  if (!marked) return std::nullopt;
  read_year(s, year);
  s.take(",");
  s.skip_blanks();
  if (s.take("by ")) s.skip_blanks();
  const Span holder = read_holder(s);
  if (holder.empty() && year == 0) return std::nullopt;
  if (year == 0) {
    Scan late = s;
    late.take(",");
    if (read_year(late, year)) s.at = late.at;
  }
  if (s.peek() == '.') ++s.at;
  read_boilerplate(s);
  Apparatus piece = piece_of(ApparatusKind::kCredit, s.text, {scan.at, s.at});
  piece.agency = holder;
  piece.year = year;
  return piece;
}

}  // namespace wireglass::articles
