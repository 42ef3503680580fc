// What a carrier says to its reader: appeals, widgets, leaked code, and links to other stories.
#include <algorithm>
#include <array>

#include "articles/apparatus_parts.h"
#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

using base::is_alnum;
using base::is_lower;
using base::is_upper;

/// What a sentence that holds promo phrases says, and to whom.
struct Appeal {
  Span span;
  std::int32_t weight = 0;
  bool imperative = false;  ///< a phrase opens it: "Sign up …"
};

/// An appeal needs this much of the vocabulary of promos, and no more than so many bytes for each point of it.
constexpr std::int32_t kLeastWeight = 3;
constexpr std::int32_t kLeastWithoutImperative = 6;
constexpr std::int32_t kBytesPerPoint = 90;
constexpr Offset kLongestAside = 90;

/// The reader's words and the reporter's words in a stretch.
struct Voice {
  bool reader = false;
  bool reporting = false;
};
Voice voice_of(std::string_view text, Span span) {
  Voice voice;
  Scan s{text, span.begin, span.end};
  while (!s.done()) {
    const Word word = read_word(s);
    if (!word) {
      voice.reporting = voice.reporting || s.peek() == '"';  // somebody is quoted: promos quote nobody
      ++s.at;
      continue;
    }
    const std::string_view letters = s.slice(word.span);
    const std::uint32_t classes = letters == "US" ? 0 : classes_of(letters);
    voice.reader = voice.reader || (classes & kReader) != 0;
    voice.reporting = voice.reporting || ((classes & kReporting) != 0 && word.shape == Shape::kLower);
  }
  return voice;
}

/// What a byte may begin.
enum class ByteKind : std::uint8_t { kOther, kWord, kSlash, kBrace };
constexpr std::array<ByteKind, 256> kByteKinds = [] {
  std::array<ByteKind, 256> kinds{};
  for (int c = 0; c < 128; ++c)
    if (is_alnum(static_cast<char>(c))) kinds[static_cast<std::size_t>(c)] = ByteKind::kWord;
  kinds['/'] = ByteKind::kSlash;
  kinds['{'] = kinds['}'] = ByteKind::kBrace;
  return kinds;
}();

/// All phrases and labels of one line, then the promos they make. Linear: each phrase looks at one bounded sentence.
class PromoFinder {
 public:
  PromoFinder(std::string_view text, const std::vector<Span>& lines, Pieces& pieces) : text_(text), lines_(lines), pieces_(pieces) {}

  void run() {
    for (line_ = 0; line_ < lines_.size(); ++line_) {
      const Span line = lines_[line_];
      if (line.begin < floor_) continue;
      floor_ = line.begin;
      if (read_links_line() || read_more_of_promo(line)) continue;
      read_line(line);
    }
  }

 private:
  void add(ApparatusKind kind, Span span) {
    const Span trimmed = base::trim(text_, span);
    if (trimmed.empty()) return;
    pieces_.push_back(piece_of(kind, text_, trimmed));
    floor_ = trimmed.end;
  }

  /// True when a sentence can begin at `at`: at the floor, or behind a mark.
  bool opens(Offset at, Span line) const {
    const Offset floor = std::max(floor_, line.begin);
    if (at <= floor || base::trim(text_, Span{floor, at}).empty()) return true;
    const Offset reach = 8;
    const auto begin = sentence_begin(text_, at, floor, reach);
    return begin ? *begin == at : sentence_edge(at);
  }
  bool sentence_edge(Offset at) const {
    Offset i = at;
    while (i > 0 && base::is_blank(text_[i - 1])) --i;
    if (i == at || i == 0) return false;
    for (int closers = 0; closers < 3 && i > 0 && (text_[i - 1] == '"' || text_[i - 1] == '\'' || text_[i - 1] == ')'); ++closers) --i;
    return i > 0 && (text_[i - 1] == '.' || text_[i - 1] == '!' || text_[i - 1] == '?') && ends_sentence(text_, i - 1, at + 1);
  }

  /// True when a call to action may end at `at`, inside a line: a sentence begins, and not with the days it comes on.
  bool closes(Offset at, Span line) const {
    if (!goes_on(at, line) || (at < line.end && text_[at] != ' ')) return false;
    Scan s{text_, at, line.end};
    s.skip_blanks();
    return !is_a(s.slice(read_word(s).span), kNonName);
  }

  bool goes_on(Offset at, Span line) const {
    Scan s{text_, at, line.end};
    s.skip_blanks();
    return s.done() || begins_sentence(text_, s.at, s.end);
  }

  bool read_links_line() {
    auto links = links_of_line(text_, lines_, line_);
    return links && (add(links->kind, links->span), true);
  }

  void read_line(Span line) {
    hits_.clear();
    for (Offset i = line.begin; i < line.end;) {
      const ByteKind kind = byte_kind(i);
      if (kind == ByteKind::kBrace && i >= std::max(floor_, code_)) read_code(i, line);
      if (kind != ByteKind::kWord && kind != ByteKind::kSlash) {
        ++i;
        continue;
      }
      i = read_phrase(i, line);
      // The rest of a word begins nothing.
      if (byte_kind(i - 1) == ByteKind::kWord)
        while (i < line.end && byte_kind(i) == ByteKind::kWord) ++i;
    }
    weigh(line);
  }
  ByteKind byte_kind(Offset i) const { return kByteKinds[static_cast<unsigned char>(text_[i])]; }

  /// The phrase or the links that begin at `i`; where to read on.
  Offset read_phrase(Offset i, Span line) {
    const PromoHit hit = promo_at(text_, i, line.end);
    if (hit.kind != PromoClass::kNone) hits_.push_back(hit);
    // Phrases overlap only where a sentence may open; inside of one the first counts.
    Offset next = hit.kind != PromoClass::kNone && !is_upper(text_[i]) ? hit.span.end : i + 1;
    if (is_upper(text_[i]) && i >= floor_ && may_be_label(text_, i) && read_links(i, line)) {
      while (!hits_.empty() && hits_.back().span.end > i) hits_.pop_back();
      next = floor_;
    }
    return next;
  }

  void read_code(Offset brace, Span line) {
    const Span code = leaked_code(text_, brace, {std::max(floor_, line.begin), line.end}, code_);
    if (!code.empty()) add(ApparatusKind::kPromo, code);
  }

  bool read_links(Offset at, Span line) {
    auto links = links_at(text_, lines_, line_, at, opens(at, line));
    return links && (add(links->kind, links->span), true);
  }

  /// Walks the phrases of a line in order; floor_ starts anew, since links have moved it.
  void weigh(Span line) {
    const Offset linked = floor_;
    floor_ = line.begin;
    for (std::size_t i = 0; i < hits_.size();) {
      if (hits_[i].span.begin < floor_) {
        ++i;
        continue;
      }
      if (const std::size_t next = read_widgets(i, line); next > i) i = next;
      else if (read_alone(i, line)) ++i;
      else i = read_appeal(i, line);
    }
    floor_ = std::max(floor_, linked);
  }

  /// `Play Video Play Unmute Current Time 0:00`: at least two widgets with nothing but figures between, or one leak.
  std::size_t read_widgets(std::size_t first, Span line) {
    std::size_t last = first;
    bool leak = false;
    std::size_t count = 0;
    for (std::size_t i = first; i < hits_.size(); ++i) {
      const PromoHit& hit = hits_[i];
      if (hit.kind != PromoClass::kWidget && hit.kind != PromoClass::kLeak) break;
      if (i > first && !only_figures({hits_[i - 1].span.end, hit.span.begin})) break;
      const char initial = text_[hit.span.begin];
      if (is_lower(initial) && hit.kind == PromoClass::kWidget) break;
      leak = leak || hit.kind == PromoClass::kLeak;
      last = i;
      ++count;
    }
    if (count == 0 || (!leak && (count < 2 || !opens(hits_[first].span.begin, line)))) return first;
    if (leak && count == 1 && !opens(hits_[first].span.begin, line)) return first;
    add(ApparatusKind::kPromo, {hits_[first].span.begin, past_figures(hits_[last].span.end, line)});
    return last + 1;
  }

  bool only_figures(Span span) const {
    if (span.size() > 32) return false;
    Scan s{text_, span.begin, span.end};
    while (!s.done()) {
      const Word word = read_word(s);
      if (!word) ++s.at;
      else if (word.shape != Shape::kNumber && s.slice(word.span) != "minutes" && s.slice(word.span) != "seconds") return false;
    }
    return true;
  }

  /// Past the clock or count that a widget shows ("0:00", "2 minutes 5 seconds ."), and its closing mark.
  Offset past_figures(Offset at, Span line) const {
    Scan s{text_, at, line.end};
    Offset end = at;
    while (!s.done()) {
      Scan next = s;
      while (!next.done() && (next.peek() == ' ' || next.peek() == ':' || next.peek() == '/' || next.peek() == '-')) ++next.at;
      const Word word = read_word(next);
      const std::string_view letters = next.slice(word.span);
      if (!word || (word.shape != Shape::kNumber && letters != "minutes" && letters != "seconds")) break;
      s.at = end = next.at;
    }
    s.skip_blanks();
    return s.peek() == '.' || s.peek() == '!' ? s.at + 1 : end;
  }

  /// `Advertisement`, `READ MORE`: capitalised, where a sentence opens, and with a sentence or the line's end behind it.
  bool read_alone(std::size_t i, Span line) {
    const PromoHit& hit = hits_[i];
    if (hit.kind != PromoClass::kAlone || is_lower(text_[hit.span.begin]) || !opens(hit.span.begin, line)) return false;
    Offset end = hit.span.end;
    const bool counted = past_figures(end, line) == line.end;  // "Show all 9"
    if (counted) end = line.end;
    if (end < line.end && (text_[end] == '.' || text_[end] == '!')) ++end;
    if (end < line.end && (text_[end] == ':' || text_[end] == '|')) return false;  // a label: its link is read elsewhere
    if (!goes_on(end, line)) return false;
    // Behind one word, only what is certain to begin a sentence: "Advertisement Standards" is a name.
    if (end < line.end && text_[end - 1] != '.' && !sentence_opens(end, line, hit.span)) return false;
    add(ApparatusKind::kPromo, {hit.span.begin, end});
    return true;
  }

  bool sentence_opens(Offset at, Span line, Span phrase) const {
    Scan s{text_, at, line.end};
    s.skip_blanks();
    const bool capitals = std::none_of(text_.begin() + phrase.begin, text_.begin() + phrase.end, is_lower);
    const Word word = read_word(s);
    if (!word || capitals) return true;
    if (is_a(s.slice(word.span), kOpener)) return true;
    // The banner's own word stands before any sentence, but where an institution's name goes on with it.
    const bool single = base::slice(text_, phrase).find(' ') == std::string_view::npos;
    if (single) return is_banner(phrase) && !is_a(s.slice(word.span), kInstitution);
    // A capital word that a small one follows opens a sentence; two capital words may go on with the phrase.
    s.skip_blanks();
    return word.shape == Shape::kTitle && is_lower(s.peek());
  }
  bool is_banner(Span phrase) const { return base::starts_with_ignoring_case(base::slice(text_, phrase), "advertisement"); }

  /// The sentence of one phrase, cut where its call to action ends, and what it weighs; a weight of 0 is no appeal.
  Appeal appeal_at(std::size_t i, Span line, std::size_t& next) const {
    const PromoHit& hit = hits_[i];
    const Offset floor = std::max(floor_, line.begin);
    const auto begin = sentence_begin(text_, hit.span.begin, floor);
    Appeal appeal;
    next = i + 1;
    if (!begin) return appeal;
    appeal.span = base::trim(text_, Span{*begin, sentence_end(text_, hit.span.begin, line.end)});
    bool close = false;
    for (next = i; next < hits_.size() && hits_[next].span.end <= appeal.span.end; ++next) {
      const bool counts = hits_[next].kind == PromoClass::kPlain || hits_[next].kind == PromoClass::kClose;
      const bool again = next > i && base::slice(text_, hits_[next].span) == base::slice(text_, hits_[next - 1].span);
      if (counts && !again) appeal.weight += hits_[next].weight;
      // "Subscribe to read the full story": a button's words inside a sentence.
      if (hits_[next].kind == PromoClass::kAlone && next > i && is_lower(text_[hits_[next].span.begin])) ++appeal.weight;
      const Offset end = hits_[next].span.end;
      const bool ends = hits_[next].kind == PromoClass::kClose && closes(end, line);
      if (!ends) continue;
      close = true;
      appeal.span.end = end;
      ++next;
      break;
    }
    const Voice voice = voice_of(text_, appeal.span);
    const Span before = base::trim(text_, Span{appeal.span.begin, hit.span.begin});
    const bool opens_it = before.empty() && is_upper(text_[hit.span.begin]);
    const bool imperative = opens_it || base::slice(text_, before) == "Please";
    const bool dense = static_cast<std::int32_t>(appeal.span.size()) <= appeal.weight * kBytesPerPoint;
    appeal.imperative = imperative || close;
    if (voice.reporting || !dense || !(voice.reader || imperative || (close && appeal.weight >= 2 * kLeastWeight))) appeal.weight = 0;
    return appeal;
  }

  /// Appeals that follow each other, with at most one aside of the same voice between two, count together.
  std::size_t read_appeal(std::size_t first, Span line) {
    std::size_t next = first + 1;
    Appeal run = appeal_at(first, line, next);
    const std::size_t after_first = next;
    if (run.weight == 0) return std::max(after_first, first + 1);
    std::size_t i = next;
    while (i < hits_.size()) {
      const Offset kept = floor_;
      floor_ = run.span.end;
      std::size_t after = i + 1;
      const Appeal more = appeal_at(i, line, after);
      floor_ = kept;
      if (more.weight == 0 || !joined(run.span.end, more.span.begin)) break;
      run.span.end = more.span.end;
      run.weight += more.weight;
      run.imperative = run.imperative || more.imperative;
      i = std::max(after, i + 1);
    }
    if (run.weight < (run.imperative ? kLeastWeight : kLeastWithoutImperative)) return std::max(after_first, first + 1);
    add(ApparatusKind::kPromo, run.span);
    return std::max(i, first + 1);
  }

  bool joined(Offset end, Offset begin) const {
    if (begin <= end) return begin == end;
    const Span gap = base::trim(text_, Span{end, begin});
    if (gap.empty()) return true;
    if (gap.size() > kLongestAside) return false;
    const Voice voice = voice_of(text_, gap);
    return voice.reader && !voice.reporting;
  }

  /// What goes on with a promo that fills the line before: the names of networks below an appeal to follow, and the
  /// further buttons of a widget, which all make one piece.
  bool read_more_of_promo(Span line) {
    constexpr Offset kLongestButton = 60;
    if (pieces_.empty() || line_ == 0 || pieces_.back().kind != ApparatusKind::kPromo || line.size() > kLongestButton) return false;
    if (pieces_.back().span.end != lines_[line_ - 1].end) return false;
    if (only_networks(line)) return add(ApparatusKind::kPromo, line), true;
    const PromoHit hit = promo_at(text_, line.begin, line.end);
    const bool button = hit.kind == PromoClass::kWidget || hit.kind == PromoClass::kLeak;
    if (!button || is_lower(text_[line.begin]) || past_figures(hit.span.end, line) != line.end) return false;
    pieces_.back().span.end = floor_ = line.end;
    return true;
  }

  bool only_networks(Span line) const {
    Scan s{text_, line.begin, line.end};
    while (!s.done()) {
      const Word word = read_word(s);
      if (!word) ++s.at;
      else if (!is_a(s.slice(word.span), kSocial)) return false;
    }
    return true;
  }

  std::string_view text_;
  const std::vector<Span>& lines_;
  Pieces& pieces_;
  std::vector<PromoHit> hits_;
  std::size_t line_ = 0;
  Offset floor_ = 0;
  Offset code_ = 0;  ///< braces before this are read
};

}  // namespace

void find_promos(std::string_view text, const std::vector<Span>& lines, Pieces& pieces) { PromoFinder(text, lines, pieces).run(); }

}  // namespace wireglass::articles
