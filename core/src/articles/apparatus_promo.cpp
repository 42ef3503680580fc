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
    const std::uint32_t classes = classes_of(s.slice(word.span));
    voice.reader = voice.reader || (classes & kReader) != 0;
    voice.reporting = voice.reporting || ((classes & kReporting) != 0 && word.shape == Shape::kLower);
  }
  return voice;
}

/// All phrases and labels of one line, then the promos they make. Linear: each phrase looks at one bounded sentence.
class PromoFinder {
 public:
  PromoFinder(std::string_view text, const std::vector<Span>& lines, Pieces& pieces) : text_(text), lines_(lines), pieces_(pieces) {}

  void run() {
    for (line_ = 0; line_ < lines_.size(); ++line_) {
      const Span line = lines_[line_];
      if (line.begin < floor_) continue;
      floor_ = line.begin;
      if (read_links_line(line) || read_code_line(line) || read_networks(line)) continue;
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

  bool goes_on(Offset at, Span line) const {
    Scan s{text_, at, line.end};
    s.skip_blanks();
    return s.done() || begins_sentence(text_, s.at, s.end);
  }

  void read_line(Span line) {
    hits_.clear();
    for (Offset i = line.begin; i < line.end; ++i) {
      const char c = text_[i];
      if (!is_alnum(c) && c != '/') continue;
      if (i > line.begin && c != '/' && is_alnum(text_[i - 1])) continue;
      const PromoHit hit = promo_at(text_, i, line.end);
      if (hit.kind != PromoClass::kNone) {
        hits_.push_back(hit);
        if (!is_upper(c)) i = hit.span.end - 1;
      }
      if (is_upper(c) && may_be_label(text_, i) && i >= floor_ && read_links(i, line)) {
        while (!hits_.empty() && hits_.back().span.end > i) hits_.pop_back();
        i = floor_ - 1;
      }
    }
    weigh(line);
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
    // A capital word that a small one follows opens a sentence; two capital words may go on with the phrase.
    s.skip_blanks();
    return word.shape == Shape::kTitle && is_lower(s.peek()) && base::slice(text_, phrase).find(' ') != std::string_view::npos;
  }

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
      const Offset end = hits_[next].span.end;
      const bool ends = hits_[next].kind == PromoClass::kClose && goes_on(end, line) && (end >= line.end || text_[end] == ' ');
      if (!ends) continue;
      close = true;
      appeal.span.end = end;
      ++next;
      break;
    }
    const Voice voice = voice_of(text_, appeal.span);
    const bool imperative = base::trim(text_, Span{appeal.span.begin, hit.span.begin}).empty() && is_upper(text_[hit.span.begin]);
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

  /// Links at a label inside a line. True when they were read; floor_ is behind them.
  bool read_links(Offset at, Span line) {
    const Label label = label_at(text_, at, line.end);
    const bool related = label.kind == LabelClass::kRelated || label.kind == LabelClass::kRelatedEnd;
    if (!related && label.kind != LabelClass::kKeywords) return false;
    Scan s{text_, label.end, line.end};
    s.skip_blanks();
    if (s.peek() != ':' && s.peek() != '|') return false;
    const std::string_view name = text_.substr(at, label.end - at);
    const bool unmistakable = label.kind == LabelClass::kRelatedEnd && name.find(' ') != std::string_view::npos && s.peek() == ':';
    if (!unmistakable && !opens(at, line)) return false;
    ++s.at;
    s.skip_blanks();
    if (label.kind == LabelClass::kKeywords) {
      const bool listed = line.end - s.at <= 200 && sentence_end(text_, s.at, line.end) == line.end && text_[line.end - 1] != '.';
      if (listed) add(ApparatusKind::kHeader, {at, line.end});
      return listed;
    }
    if (label.kind == LabelClass::kRelatedEnd) return add_to_end(at, line), true;
    const Offset end = headline_end(s, at == line.begin);
    if (end == at) return false;
    add(ApparatusKind::kRelatedLinks, {at, end});
    return true;
  }

  /// From a label to the end of the body: the rest of its line and the headlines below, which no full stop closes.
  void add_to_end(Offset at, Span line) {
    Offset end = line.end;
    for (std::size_t i = line_ + 1; i < lines_.size(); ++i) {
      const std::string_view below = base::slice(text_, lines_[i]);
      const bool sentence = below.ends_with('.') || below.ends_with(".\"") || below.ends_with(".'");
      if (sentence || below.size() > 250) break;
      end = lines_[i].end;
    }
    add(ApparatusKind::kRelatedLinks, {at, end});
  }

  /// Where a headline inside a line ends: at the line's end, at a sentence's, or before a word that opens a sentence
  /// behind a small word.
  Offset headline_end(Scan s, bool own_line) const {
    constexpr Offset kLongestHeadline = 200;
    if (own_line && s.end - s.at <= kLongestHeadline) return s.end;
    const Offset begin = s.at;
    bool small = false;
    for (Offset last = begin; !s.done() && s.at - begin <= kLongestHeadline;) {
      const Offset at = s.at;
      const Word word = read_word(s);
      if (!word) {
        if (ends_sentence(s.text, s.at, s.end)) return s.at + 1;
        ++s.at;
        continue;
      }
      const bool opener = word.shape == Shape::kTitle && is_a(s.slice(word.span), kOpener);
      if (small && opener && at > last) return last;
      small = word.shape == Shape::kLower;
      last = s.at;
    }
    return s.end - begin <= kLongestHeadline ? s.end : begin;
  }

  /// A line that a label of links opens without a colon (`More from …`, `See also …`), a link alone, a line of hashtags.
  bool read_links_line(Span line) {
    const std::string_view words = base::slice(text_, line);
    const bool closed = words.ends_with('.') || words.ends_with('!') || words.ends_with('"');
    if (words.find(' ') == std::string_view::npos && (words.starts_with("http") || words.starts_with("www.")))
      return add(ApparatusKind::kRelatedLinks, line), true;
    if (words.starts_with('#')) {
      bool tags = true;
      for (std::size_t i = 0; i + 1 < words.size(); ++i) tags = tags && (words[i] != ' ' || words[i + 1] == '#' || words[i + 1] == ' ');
      if (tags && words.size() > 1 && words[1] != ' ') return add(ApparatusKind::kPromo, line), true;
    }
    if (!is_upper(words.empty() ? ' ' : words[0])) return false;
    const Label label = label_at(text_, line.begin, line.end);
    const bool related = label.kind == LabelClass::kRelated || label.kind == LabelClass::kRelatedEnd;
    if (!related || closed || words.size() > 160) return false;
    const std::string_view name = text_.substr(line.begin, label.end - line.begin);
    if (label.end == line.end) {
      // A label alone: the headlines below are its links, except where it is also a button.
      if (promo_at(text_, line.begin, line.end).kind == PromoClass::kAlone) return false;
      return add_to_end(line.begin, line), true;
    }
    const bool pair = base::equals_ignoring_case(name, "more from") || base::equals_ignoring_case(name, "see also");
    if (!pair || text_[label.end] != ' ') return false;
    return add(ApparatusKind::kRelatedLinks, line), true;
  }

  /// Leaked script: a line with at least two things that only programs write.
  bool read_code_line(Span line) {
    constexpr std::array<std::string_view, 14> kCode = {"() =>", "=> {", "function(", "function (", "window.", "document.", "const ",
                                                        "var ",  "let ", "){",        ") {",        "};",      "if (",      "==="};
    const std::string_view words = base::slice(text_, line);
    // Three quick searches; find_first_of() would look at each byte by itself.
    if (words.find('{') == std::string_view::npos && words.find('}') == std::string_view::npos && words.find("==") == std::string_view::npos) return false;
    const auto found = std::count_if(kCode.begin(), kCode.end(), [&](std::string_view code) { return words.find(code) != std::string_view::npos; });
    if (found < 2 || words.size() > 4000) return false;
    if (voice_of(text_, line).reporting && words.find('{') == std::string_view::npos) return false;
    const Offset begin = code_begin(line);
    if (begin > line.begin) read_line({line.begin, begin});
    add(ApparatusKind::kPromo, {begin, line.end});
    return true;
  }
  /// Where the code of a line begins: behind the last sentence before its first brace.
  Offset code_begin(Span line) const {
    const std::size_t brace = text_.find_first_of("{}=(", line.begin);
    const auto begin = sentence_begin(text_, static_cast<Offset>(brace), line.begin);
    return begin ? *begin : line.begin;
  }

  /// The names of networks, alone on lines below an appeal to follow.
  bool read_networks(Span line) {
    if (pieces_.empty() || line_ == 0 || pieces_.back().kind != ApparatusKind::kPromo) return false;
    if (pieces_.back().span.end != lines_[line_ - 1].end || line.size() > 60) return false;
    Scan s{text_, line.begin, line.end};
    while (!s.done()) {
      const Word word = read_word(s);
      if (!word) ++s.at;
      else if (!is_a(s.slice(word.span), kSocial)) return false;
    }
    return add(ApparatusKind::kPromo, line), true;
  }

  std::string_view text_;
  const std::vector<Span>& lines_;
  Pieces& pieces_;
  std::vector<PromoHit> hits_;
  std::size_t line_ = 0;
  Offset floor_ = 0;
};

}  // namespace

void find_promos(std::string_view text, const std::vector<Span>& lines, Pieces& pieces) { PromoFinder(text, lines, pieces).run(); }

}  // namespace wireglass::articles
