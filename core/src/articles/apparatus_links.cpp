// Links to other stories: behind a label inside a line, on lines of their own, and to the end of the body.
#include <algorithm>

#include "articles/apparatus_parts.h"
#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

using base::is_upper;

/// A line below a label that is not a headline any more: sentences, a note in brackets, a copyright, a sign-off.
bool ends_links(std::string_view text, Span span) {
  constexpr std::size_t kLongestHeadline = 250, kLongestWithStop = 100;
  const std::string_view line = base::slice(text, span);
  if (line.size() > kLongestWithStop && sentence_end(text, span.begin, span.end) < span.end) return true;
  if (line.ends_with('.') || line.ends_with(".\"") || line.ends_with(".'") || line.size() > kLongestHeadline) return true;
  const bool note = line.starts_with('(') || line.starts_with('[');
  return (note && (line.ends_with(')') || line.ends_with(']'))) || line.starts_with("\xC2\xA9") || line.starts_with("Copyright ");
}

/// From a label to the end of the body: the rest of its line and the headlines below.
Apparatus links_to_end(std::string_view text, const std::vector<Span>& lines, std::size_t line, Offset at) {
  Offset end = lines[line].end;
  for (std::size_t i = line + 1; i < lines.size() && !ends_links(text, lines[i]); ++i) end = lines[i].end;
  return piece_of(ApparatusKind::kRelatedLinks, text, {at, end});
}

/// Where a headline inside a line ends: at the line's end, at a sentence's, or before a word that opens a sentence
/// behind a small word.
Offset headline_end(Scan s, bool own_line) {
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
    const bool opener = word.shape == Shape::kTitle && s.peek() == ' ' && is_a(s.slice(word.span), kOpener);
    if (small && opener && at > last) return last;
    small = word.shape == Shape::kLower;
    last = s.at;
  }
  return s.end - begin <= kLongestHeadline ? s.end : begin;
}

/// `Keywords: Bus Crash High Court` to the line's end, where no sentence stands in it.
std::optional<Apparatus> keywords_at(const Scan& words, Offset at) {
  constexpr Offset kLongestList = 200;
  if (words.end - words.at > kLongestList || words.text[words.end - 1] == '.') return std::nullopt;
  if (sentence_end(words.text, words.at, words.end) != words.end) return std::nullopt;
  return piece_of(ApparatusKind::kHeader, words.text, {at, words.end});
}

/// `#Harbor #Ferry`: nothing but tags.
bool is_tags(std::string_view words) {
  if (words.size() < 2 || words[0] != '#' || words[1] == ' ') return false;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == ' ' && words[i + 1] != '#' && words[i + 1] != ' ') return false;
  return true;
}

}  // namespace

std::optional<Apparatus> links_at(std::string_view text, const std::vector<Span>& lines, std::size_t line, Offset at, bool opens) {
  const Offset line_end = lines[line].end;
  const Label label = label_at(text, at, line_end);
  const bool related = label.kind == LabelClass::kRelated || label.kind == LabelClass::kRelatedEnd;
  if (!related && label.kind != LabelClass::kKeywords) return std::nullopt;
  Scan s{text, label.end, line_end};
  s.skip_blanks();
  if (s.peek() != ':' && s.peek() != '|') return std::nullopt;
  const std::string_view name = text.substr(at, label.end - at);
  const bool unmistakable = label.kind == LabelClass::kRelatedEnd && name.find(' ') != std::string_view::npos && s.peek() == ':';
  if (!unmistakable && !opens) return std::nullopt;
  ++s.at;
  s.skip_blanks();
  if (label.kind == LabelClass::kKeywords) return keywords_at(s, at);
  if (label.kind == LabelClass::kRelatedEnd) return links_to_end(text, lines, line, at);
  const Offset end = headline_end(s, at == lines[line].begin);
  if (end == at) return std::nullopt;
  return piece_of(ApparatusKind::kRelatedLinks, text, {at, end});
}

std::optional<Apparatus> links_of_line(std::string_view text, const std::vector<Span>& lines, std::size_t index) {
  constexpr std::size_t kLongestLine = 160;
  const Span line = lines[index];
  const std::string_view words = base::slice(text, line);
  if (words.size() > kLongestLine && !words.starts_with('#') && !words.starts_with("http")) return std::nullopt;
  if (words.find(' ') == std::string_view::npos && (words.starts_with("http") || words.starts_with("www.")))
    return piece_of(ApparatusKind::kRelatedLinks, text, line);
  if (is_tags(words)) return piece_of(ApparatusKind::kPromo, text, line);
  if (words.empty() || !is_upper(words[0]) || words.ends_with('.') || words.ends_with('!') || words.ends_with('"')) return std::nullopt;
  const Label label = label_at(text, line.begin, line.end);
  if (label.kind != LabelClass::kRelated && label.kind != LabelClass::kRelatedEnd) return std::nullopt;
  if (label.end == line.end) {
    // A label alone: the headlines below are its links, except where it is also a button.
    if (promo_at(text, line.begin, line.end).kind == PromoClass::kAlone) return std::nullopt;
    return links_to_end(text, lines, index, line.begin);
  }
  const std::string_view name = text.substr(line.begin, label.end - line.begin);
  const bool pair = base::equals_ignoring_case(name, "more from") || base::equals_ignoring_case(name, "see also");
  if (!pair || text[label.end] != ' ') return std::nullopt;
  return piece_of(ApparatusKind::kRelatedLinks, text, line);
}

}  // namespace wireglass::articles
