// What closes a body: sign-offs, notes, author bios.
#include <algorithm>

#include "articles/apparatus_parts.h"
#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

using base::is_upper;

constexpr Offset kLongestSignOff = 60;
constexpr Offset kLongestNote = 300;

Span trimmed(const Scan& scan) { return base::trim(scan.text, Span{scan.at, scan.end}); }

/// `Harbor Shimbun, June 3, 2025`: what is behind a note's label; the date is the last thing of it.
void read_origin(Scan s, Apparatus& piece) {
  for (const std::string_view lead : {" ", "in ", "on ", "by ", "at "}) s.take(lead);
  const Offset begin = s.at;
  Offset stop = s.end;
  for (Offset i = begin; i < s.end; ++i) {
    if (i > begin && s.text[i - 1] != ' ') continue;
    Scan dated{s.text, i, s.end};
    if (!read_date(dated, piece.date)) continue;
    stop = i;
    break;
  }
  Span source = base::trim(s.text, Span{begin, stop});
  for (const std::string_view link : {"on", "in", ","})
    if (s.slice(source).ends_with(link) && !piece.date.empty()) source = base::trim(s.text, Span{source.begin, source.end - static_cast<Offset>(link.size())});
  while (!source.empty() && (s.text[source.end - 1] == ',' || s.text[source.end - 1] == '.')) --source.end;
  piece.source = source;
}

/// A dash with an agency, a date, or a desk's initials behind it, up to the end.
std::optional<Apparatus> read_dashed(Scan scan, std::string_view carrier) {
  const Offset reach = scan.end - scan.at > kLongestSignOff ? scan.end - kLongestSignOff : scan.at;
  for (Offset at = scan.end; at-- > reach;) {
    if (!base::is_char_start(scan.text[at])) continue;
    Scan s{scan.text, at, scan.end};
    if (!s.take_dash()) continue;
    // The second half of "--", or the hyphen of a word.
    if (at > scan.at && (scan.text[at - 1] == '-' || (scan.text[at] == '-' && base::is_alnum(scan.text[at - 1])))) continue;
    const Span before = base::trim(scan.text, Span{scan.at, at});
    constexpr std::string_view kClosing = ".!?\"')]\x9D\x99";  // the last two close the typographic quotes
    if (!before.empty() && kClosing.find(scan.text[before.end - 1]) == std::string_view::npos) return std::nullopt;
    s.skip_blanks();
    Apparatus piece = piece_of(ApparatusKind::kCredit, s.text, {at, s.end});
    Scan date = s;
    if (const auto agency = agency_at(s.text, s.at, s.end); agency && (*agency == s.end || s.text.substr(*agency, s.end - *agency) == ".")) {
      piece.agency = {s.at, *agency};
    } else if (!(read_date(date, piece.date) && date.done())) {
      piece.date = {};
      const std::string_view rest = s.rest();
      const bool own = !carrier.empty() && base::equals_ignoring_case(rest, carrier);
      Scan desk = s;
      const Word initials = read_word(desk);
      const bool desked = initials.shape == Shape::kCapitals && initials.span.size() <= 4 && desk.take(", ") && desk.at_capital();
      const bool handle = rest.find("(@") != std::string_view::npos && rest.ends_with(')');
      if (!own && !desked && !handle) return std::nullopt;
    }
    return piece;
  }
  return std::nullopt;
}

/// True when one of the next `most` words is of the classes.
bool has_class(Scan s, std::uint32_t classes, int most = 200) {
  while (!s.done() && most > 0) {
    const Word word = read_word(s);
    if (!word) {
      ++s.at;
      continue;
    }
    if (word.shape != Shape::kNumber && is_a(s.slice(word.span), classes)) return true;
    --most;
  }
  return false;
}

/// "Reporting by Ama Owusu in Oslo; editing by Ken Abe" names people; "Compiled by a bank, the survey found" tells.
bool tells_more(Scan s) {
  constexpr int kMostSmallWords = 2;
  int small = 0;
  while (!s.done()) {
    const Word word = read_word(s);
    if (!word) ++s.at;
    else if (word.shape == Shape::kLower && !is_a(s.slice(word.span), kCreditWord)) ++small;
  }
  return small > kMostSmallWords;
}

/// Whom a sign-off credits: the agency behind its label or inside it ("This is a Reuters story"), and the people.
void read_credited(Scan whole, Offset behind_label, Apparatus& piece) {
  if (const auto agency = agency_at(whole.text, behind_label, whole.end)) piece.agency = {behind_label, *agency};
  for (Scan s = whole; piece.agency.empty() && s.at < behind_label && !s.done();) {
    const Offset at = s.at;
    if (const auto agency = agency_at(s.text, at, s.end)) piece.agency = {at, *agency};
    if (!read_word(s)) ++s.at;
  }
  piece.people = people_of_credit(whole);
}

/// A last sentence that only says where the text is from.
std::optional<Apparatus> read_last_sentence(Scan s, bool stands_alone) {
  const auto agency = agency_at(s.text, s.at, s.end);
  if (agency && stands_alone && (*agency == s.end || s.text.substr(*agency, s.end - *agency) == ".")) {
    Apparatus piece = piece_of(ApparatusKind::kCredit, s.text, {s.at, s.end});
    piece.agency = {s.at, *agency};
    return piece;
  }
  if (s.end - s.at > kLongestNote || !s.at_capital()) return std::nullopt;
  if (auto copyright = read_copyright(s); copyright && copyright->span.end == s.end) return copyright;
  const Label label = label_at(s.text, s.at, s.end);
  if (label.kind == LabelClass::kReprint && label.end - s.at > 4) {
    Apparatus piece = piece_of(ApparatusKind::kReprintNote, s.text, {s.at, s.end});
    read_origin({s.text, label.end, s.end}, piece);
    return piece;
  }
  Scan rest{s.text, label.end, s.end};
  const bool colon = rest.take(":");
  rest.skip_blanks();
  const bool source = label.kind == LabelClass::kSource && colon && rest.end - rest.at <= 80 && !has_class(rest, kReporting | kFinite);
  if (!source && label.kind != LabelClass::kSignOff) return std::nullopt;
  const bool whole = s.text.substr(label.end - 5, 5) == "story" || s.text.substr(label.end - 5, 5) == "Story";
  if (label.kind == LabelClass::kSignOff && whole && rest.rest().size() > 1) return std::nullopt;  // "This is a Reuters story that …"
  if (label.kind == LabelClass::kSignOff && s.text.substr(label.end - 2, 2) == "by" && tells_more(rest)) return std::nullopt;
  Apparatus piece = piece_of(ApparatusKind::kCredit, s.text, {s.at, s.end});
  Span name = trimmed(rest);
  if (!name.empty() && s.text[name.end - 1] == '.') --name.end;
  if (source) piece.agency = name;
  else read_credited({s.text, s.at, s.end}, rest.at, piece);
  return piece;
}

/// The capitalised words at the start of a sentence, as a bio gives its author's name: two to four of them.
std::optional<Span> read_subject(Scan& scan) {
  Scan s = scan;
  for (const std::string_view title : {"Dr. ", "Prof. ", "Professor ", "Dr "}) s.take(title);
  const Offset begin = s.at;
  Offset end = begin;
  for (int count = 0; count < 5; ++count) {
    Scan next = s;
    if (count > 0 && !next.take(" ")) break;
    const Word word = read_word(next);
    const std::uint32_t classes = classes_of(next.slice(word.span));
    const bool particle = count > 0 && word.shape == Shape::kLower && (classes & kParticle) != 0;
    const bool name = (word.shape == Shape::kTitle || word.shape == Shape::kCapitals) && !word.possessive && (classes & (kOpener | kNonName)) == 0;
    if (!word || (!name && !particle)) {
      if (count < 2) return std::nullopt;
      break;
    }
    s.at = end = next.at;
  }
  if (end == begin || s.slice({begin, end}).find(' ') == std::string_view::npos) return std::nullopt;
  scan.at = end;
  return Span{begin, end};
}

/// True when the surname of `name` stands in the reporting, outside of bylines and credits.
bool reported_on(std::string_view text, Span body, std::string_view name, const Pieces& pieces) {
  const std::string_view surname = name.substr(name.rfind(' ') + 1);
  const std::string_view words = base::slice(text, body);
  for (std::size_t found = words.find(surname); found != std::string_view::npos; found = words.find(surname, found + 1)) {
    const Offset at = body.begin + static_cast<Offset>(found);
    const Offset end = at + static_cast<Offset>(surname.size());
    if (end < body.end && base::is_alpha(text[end])) continue;  // "Seo" in "Seoul"
    const bool initial = found >= 3 && words.substr(found - 2, 2) == ". " && base::is_upper(words[found - 3]);
    if (initial && words[found - 3] != name[0]) continue;  // "R. Hill" is not Hugh Hill
    const auto next = std::partition_point(pieces.begin(), pieces.end(), [&](const Apparatus& piece) { return piece.span.end <= at; });
    if (next == pieces.end() || next->span.begin > at) return true;
  }
  return false;
}

/// `Lena Ito is an analyst …`: a name that the body has not told of yet, and what its bearer is.
std::optional<Span> read_bio_opening(Scan s, Offset body_begin, const Pieces& pieces) {
  const Scan sentence = s;
  for (const std::string_view author : {"The writer is ", "The author is ", "The writers are ", "The authors are "})
    if (s.take(author)) return Span{sentence.at, sentence.at};
  const auto name = read_subject(s);
  if (!name || has_class(sentence, kReporting)) return std::nullopt;
  constexpr int kNear = 4, kFar = 12;  // words within which the author's trade is named
  bool tells = false;
  if (s.take(" is a ") || s.take(" is an ") || s.take(" is the ") || s.take(" was a ")) tells = has_class(s, kBioNoun, kFar);
  else if (s.take(" is ")) tells = has_class(s, kBioNoun, kNear);
  else if (s.take(", a ") || s.take(", an ")) tells = has_class(s, kBioNoun, kFar) && s.rest().find(", is ") != std::string_view::npos;
  const bool works = s.take(" writes ") || s.take(" covers ") || s.take(" teaches ") || s.take(" reports ");
  if (!tells && !works) return std::nullopt;
  if (reported_on(s.text, {body_begin, sentence.at}, s.slice(*name), pieces)) return std::nullopt;
  return name;
}

bool continues_bio(std::string_view sentence) {
  for (const std::string_view lead : {"He ", "She ", "They ", "His ", "Her ", "Their ", "The views ", "Views ", "The opinions ", "Opinions ", "Follow him",
                                      "Follow her", "Follow them", "You can follow ", "This article reflects", "This commentary ", "This column does not"})
    if (sentence.starts_with(lead)) return true;
  return false;
}

/// Reads the body backwards from its last text that no piece covers.
class Tail {
 public:
  Tail(const Body& body, std::size_t count, const Pieces& pieces, Pieces& found)
      : text_(body.text), lines_(body.lines), pieces_(pieces), found_(found), line_(count), end_(count == 0 ? 0 : body.lines[count - 1].end) {
    const auto behind = std::partition_point(pieces.begin(), pieces.end(), [&](const Apparatus& piece) { return piece.span.begin < end_; });
    left_ = static_cast<std::size_t>(behind - pieces.begin());
  }

  void run(std::string_view carrier) {
    constexpr int kMostPieces = 8;
    for (int i = 0; i < kMostPieces && retreat(); ++i)
      if (!strip_sign_off(carrier) && !strip_bio()) return;
  }

 private:
  /// Moves end_ before the pieces that already close the body; false when nothing is left.
  bool retreat() {
    while (true) {
      while (line_ > 0 && lines_[line_ - 1].begin >= end_) --line_;
      if (line_ == 0) return false;
      const Span line = lines_[line_ - 1];
      const Offset end = base::trim(text_, Span{line.begin, std::min(end_, line.end)}).end;
      end_ = end;
      if (left_ > 0 && pieces_[left_ - 1].span.end >= end_ && end_ > pieces_[left_ - 1].span.begin) {
        end_ = pieces_[--left_].span.begin;
        continue;
      }
      if (end_ > line.begin) return true;
      end_ = line.begin;
      if (line_ == 1) return false;
      --line_;
      end_ = lines_[line_ - 1].end;
    }
  }

  Offset floor() const {
    const Offset begin = lines_[line_ - 1].begin;
    return left_ > 0 ? std::max(begin, std::min(pieces_[left_ - 1].span.end, end_)) : begin;
  }

  void add(Apparatus piece) {
    end_ = piece.span.begin;
    found_.push_back(std::move(piece));
  }

  bool strip_sign_off(std::string_view carrier) {
    const Span open = base::trim(text_, Span{floor(), end_});
    if (open.empty()) return false;
    if (auto piece = read_dashed({text_, open.begin, open.end}, carrier)) return add(std::move(*piece)), true;
    const auto begin = sentence_begin(text_, open.end, open.begin);
    if (!begin) return false;
    const bool first = *begin == lines_.front().begin;
    auto piece = read_last_sentence({text_, *begin, open.end}, !first);
    if (!piece) return false;
    return add(std::move(*piece)), true;
  }

  /// One author's bio: the sentence that opens it, and up to three behind it.
  bool strip_bio() {
    constexpr int kMostSentences = 4;
    Offset end = end_;
    const Offset bottom = floor();
    for (int i = 0; i < kMostSentences && end > bottom; ++i) {
      const Span rest = base::trim(text_, Span{bottom, end});
      const auto begin = sentence_begin(text_, rest.end, rest.begin);
      if (!begin || *begin == lines_.front().begin) return false;
      const Scan sentence{text_, *begin, rest.end};
      if (const auto name = read_bio_opening(sentence, lines_.front().begin, pieces_)) {
        Apparatus piece = piece_of(ApparatusKind::kAuthorBio, text_, {*begin, end_});
        if (!name->empty()) piece.people.push_back(*name);
        return add(std::move(piece)), true;
      }
      if (!continues_bio(sentence.rest())) return false;
      end = *begin;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Span>& lines_;
  const Pieces& pieces_;
  Pieces& found_;
  std::size_t left_ = 0;  ///< pieces before end_ that are not passed yet
  std::size_t line_;  ///< lines up to the one that holds end_
  Offset end_;
};

}  // namespace

std::vector<Span> people_of_credit(Scan scan) {
  std::vector<Span> people;
  bool due = false;  // behind "by", "and", or a comma of a list
  while (!scan.done()) {
    if (due && !agency_at(scan.text, scan.at, scan.end))
      if (const auto name = read_name(scan)) people.push_back(name->span);
    const Word word = read_word(scan);
    const std::string_view letters = scan.slice(word.span);
    if (!word) {
      due = due || (!people.empty() && scan.peek() == ',');
      if (scan.peek() == ';' || scan.peek() == '.') due = false;
      ++scan.at;
    } else {
      due = letters == "by" || letters == "and" || letters == "with";
    }
  }
  return people;
}

void find_tail(const Body& body, std::size_t count, const Pieces& pieces, Pieces& found) {
  Tail(body, count, pieces, found).run(body.source);
}

std::optional<Apparatus> read_note(Scan scan) {
  const char close = scan.peek() == '(' ? ')' : ']';
  const Offset limit = std::min(scan.end, scan.at + kLongestNote);
  Scan inner{scan.text, scan.at + 1, limit};
  inner.skip_blanks();
  if (inner.done() || !may_be_label(inner.text, inner.at)) return std::nullopt;
  Offset label_end = label_at(inner.text, inner.at, inner.end).end;
  const LabelClass kind = label_at(inner.text, inner.at, inner.end).kind;
  if (kind != LabelClass::kReprint && kind != LabelClass::kSignOff && kind != LabelClass::kSource) return std::nullopt;
  Offset stop = label_end;
  while (stop < limit && inner.text[stop] != close) ++stop;
  if (stop >= limit) return std::nullopt;
  const bool reprint = kind == LabelClass::kReprint;
  Apparatus piece = piece_of(reprint ? ApparatusKind::kReprintNote : ApparatusKind::kCredit, scan.text, {scan.at, stop + 1});
  inner = {scan.text, label_end, stop};
  const bool colon = inner.take(":");
  inner.skip_blanks();
  if (reprint) read_origin(inner, piece);
  // "(from left, Ama Owusu)" and "(sources close to him)" are the text's own.
  if (reprint && label_end - scan.at <= 6 && (piece.date.empty() || !inner.at_capital())) return std::nullopt;
  if (kind == LabelClass::kSource && !colon) return std::nullopt;
  // "(reported by a daily)" goes on with the sentence round it.
  if (kind == LabelClass::kSignOff && !is_upper(base::trim_left(scan.rest().substr(1)).front())) return std::nullopt;
  if (!reprint) read_credited({scan.text, scan.at + 1, stop}, inner.at, piece);
  return piece;
}

}  // namespace wireglass::articles
