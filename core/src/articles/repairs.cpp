// What an extraction leaves inside the reporting, and whether the reporting was cut.
#include <algorithm>
#include <array>
#include <optional>

#include "articles/apparatus.h"
#include "articles/apparatus_grammar.h"
#include "articles/apparatus_words.h"
#include "lexicon/residue.h"

namespace wireglass::articles {
namespace {

using base::is_alnum;
using base::is_alpha;
using base::is_blank;
using base::is_digit;
using base::is_lower;
using base::is_upper;

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

/// True for French, which sets a blank before `;:!?`: its small words outnumber English ones at the text's start.
bool is_french(std::string_view text, const std::vector<Span>& paragraphs) {
  if (paragraphs.empty()) return false;
  const std::string_view head = text.substr(paragraphs.front().begin, 3000);
  int french = 0, english = 1;
  for (std::size_t begin = 0; begin < head.size();) {
    std::size_t end = begin;
    while (end < head.size() && head[end] != ' ') ++end;
    const std::string_view word = head.substr(begin, end - begin);
    if (word.size() == 2 || word.size() == 3) {
      french += is_a(word, kFrench) ? 1 : 0;
      english += is_a(word, kEnglish) ? 1 : 0;
    }
    begin = end + 1;
  }
  return french > english;
}

/// The bytes at which a repair can begin.
constexpr std::array<bool, 256> kSeams = [] {
  std::array<bool, 256> table{};
  for (const char c : {',', ' ', '.', '!', '?', '\xE2'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// Walks one paragraph; each rule looks at a bounded surrounding of its mark.
class RepairFinder {
 public:
  RepairFinder(std::string_view text, const std::vector<Span>& paragraphs, std::vector<Repair>& repairs)
      : text_(text), paragraphs_(paragraphs), repairs_(repairs) {}

  void read(Span paragraph) {
    paragraph_ = paragraph;
    for (Offset i = paragraph.begin; i < paragraph.end;) {
      // Most blanks stand before a word and are no seam.
      if (text_[i] == ' ' && i + 1 < paragraph.end && is_alpha(text_[i + 1])) i += 2;
      else i = kSeams[static_cast<unsigned char>(text_[i])] ? std::max(i + 1, read_at(i)) : i + 1;
    }
  }

 private:
  bool french() {
    if (!french_) french_ = is_french(text_, paragraphs_);
    return *french_;
  }
  char at(Offset i) const { return i >= paragraph_.begin && i < paragraph_.end ? text_[i] : '\0'; }
  std::string_view rest(Offset i) const { return text_.substr(i, paragraph_.end - i); }

  Offset add(RepairKind kind, Offset begin, Offset end) {
    repairs_.push_back({kind, {begin, end}});
    return end;
  }

  /// The end of what was found at i, or i.
  Offset read_at(Offset i) {
    switch (text_[i]) {
      case ',': return read_residue(i);
      case ' ': return read_seam(i);
      case '.': return rest(i).starts_with("...") ? read_fold(i, i + 3) : read_glue(i);
      case '!': return read_glue(i);
      case '?': return read_glue(i);
      case '\xE2': return rest(i).starts_with(kEllipsis) ? read_fold(i, i + 3) : i;
      default: return i;
    }
  }

  /// ", opens new tab": the words that a page hides behind a link for those who hear it.
  Offset read_residue(Offset i) {
    for (const std::string_view form : lexicon::phrases_of(lexicon::Residue::kLink))
      if (rest(i).starts_with(form) && !is_alnum(at(i + static_cast<Offset>(form.size())))) return add(RepairKind::kLinkResidue, i, i + static_cast<Offset>(form.size()));
    return i;
  }

  /// "agreed on 3 May ." and "Norway 's": the blank before the mark.
  Offset read_seam(Offset i) {
    const char mark = at(i + 1);
    if (i == paragraph_.begin || is_blank(text_[i - 1])) return i;
    const unsigned char last = static_cast<unsigned char>(text_[i - 1]);
    const bool word_before = is_alnum(text_[i - 1]) || last >= 0x80 || text_[i - 1] == ')' || text_[i - 1] == '%' || text_[i - 1] == '"' || text_[i - 1] == '\'';
    if (!word_before) return i;
    const char next = at(i + 2);
    const bool edge = next == '\0' || is_blank(next) || next == '"' || next == '\'' || next == ')';
    const bool plain = mark == ',' || mark == '.';
    const bool spaced = (mark == ';' || mark == '!' || mark == '?' || mark == ':') && edge && !french();
    if ((plain || spaced) && edge) return add(RepairKind::kBlankBeforePunctuation, i, i + 1);
    const Offset width = mark == '\'' ? 1 : rest(i + 1).starts_with("\xE2\x80\x99") ? 3 : 0;
    if (width == 0 || !is_alpha(text_[i - 1]) || at(i + 1 + width) != 's') return i;
    const char after = at(i + 2 + width);
    const bool word_end = after == '\0' || is_blank(after) || after == ',' || after == '.';
    return word_end ? add(RepairKind::kBlankBeforePunctuation, i, i + 1) : i;
  }

  /// "...Read More": a fold's button behind its dots.
  Offset read_fold(Offset i, Offset dots_end) {
    Offset button = dots_end;
    if (at(button) == ' ') ++button;
    for (const std::string_view form : lexicon::phrases_of(lexicon::Residue::kFold))
      if (rest(button).starts_with(form)) return add(RepairKind::kReadMore, i, button + static_cast<Offset>(form.size()));
    return std::max(i, dots_end - 1);
  }

  /// "again.She", "\"Yes.\"He", "Oslo.2 Lima": from the mark through the letter or digit behind it.
  Offset read_glue(Offset i) {
    const char before = i > paragraph_.begin ? text_[i - 1] : '\0';
    if (!is_lower(before) && !is_digit(before) && before != ')' && before != '\'' && before != '"' && static_cast<unsigned char>(before) < 0x80) return i;
    Offset next = i + 1;
    const bool quoted = at(next) == '"' || at(next) == '\'' || rest(next).starts_with("\xE2\x80\x9D");
    if (quoted) next += text_[next] == '\xE2' ? 3 : 1;
    const char letter = at(next);
    const char second = at(next + 1);
    if (is_digit(letter)) {
      Offset digits = next;
      while (is_digit(at(digits)) && digits - next < 3) ++digits;
      const bool list = is_lower(before) && at(digits) == ' ' && is_upper(at(digits + 1));
      return list && long_word_before(i) && !in_address(i) ? add(RepairKind::kGluedSentences, i, next + 1) : i;
    }
    if (!is_upper(letter) || (is_digit(before) && !is_lower(second))) return i;
    const bool word = is_lower(second) || second == ' ' || second == '\'' || (second == '.' && is_upper(at(next + 2)));
    if (!word || (!quoted && !long_word_before(i)) || in_address(i)) return i;
    // "Yahoo!Japan": a capitalised name that ends in its own mark.
    if (text_[i] == '!' && !quoted && is_upper(text_[word_begin(i)])) return i;
    return add(RepairKind::kGluedSentences, i, next + 1);
  }

  Offset word_begin(Offset i) const {
    Offset begin = i;
    while (begin > paragraph_.begin && i - begin < 40 && (is_alnum(text_[begin - 1]) || static_cast<unsigned char>(text_[begin - 1]) >= 0x80)) --begin;
    return begin;
  }
  /// At least two letters or figures before the mark: not the "m" of "a.m." or the "g" of "e.g.".
  bool long_word_before(Offset i) const {
    const Offset begin = word_begin(i);
    return i - begin >= 2 || (i > begin && is_digit(text_[begin])) || (begin == i && i > paragraph_.begin);
  }

  /// Is the mark inside an address, a file's name, or a domain? Then a capital behind it is no sentence.
  bool in_address(Offset i) const {
    Offset begin = i, end = i + 1;
    while (begin > paragraph_.begin && i - begin < 80 && !is_blank(text_[begin - 1])) --begin;
    while (end < paragraph_.end && end - i < 80 && !is_blank(text_[end])) ++end;
    const std::string_view token = text_.substr(begin, end - begin);
    if (token.find("://") != std::string_view::npos || token.find('@') != std::string_view::npos || token.starts_with("www.")) return true;
    Offset stop = i + 1;
    while (stop < end && is_alnum(text_[stop])) ++stop;
    const std::string_view label = text_.substr(i + 1, stop - i - 1);
    return is_a(label, kDomain);
  }

  std::string_view text_;
  const std::vector<Span>& paragraphs_;
  std::optional<bool> french_;  ///< asked only where it matters
  std::vector<Repair>& repairs_;
  Span paragraph_;
};

/// Where a paragraph's text ends before closing quotes and brackets; whether there were any.
std::string_view without_closers(std::string_view paragraph, bool& quoted) {
  constexpr std::array<std::string_view, 9> kClosers = {"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE3\x80\x8D", "\xE3\x80\x8F"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view closer : kClosers)
      if (paragraph.ends_with(closer)) {
        paragraph.remove_suffix(closer.size());
        quoted = cut = true;
      }
    paragraph = base::trim_right(paragraph);
  }
  return paragraph;
}

enum class Close : std::uint8_t { kOpen, kCut, kClosed };

/// How a paragraph closes: with a mark of its script, with the marks of a cut, or with nothing.
Close close_of(std::string_view paragraph) {
  bool quoted = false;
  const std::string_view text = without_closers(base::trim(paragraph), quoted);
  if (text.ends_with("\xEF\xBF\xBD")) return Close::kCut;
  if (text.ends_with("...") || text.ends_with(kEllipsis)) return quoted ? Close::kClosed : Close::kCut;
  constexpr std::array<std::string_view, 10> kMarks = {".",  "!",  "?",  "\xE3\x80\x82", "\xEF\xBC\x81", "\xEF\xBC\x9F",
                                                       "\xD8\x9F", "\xDB\x94", "\xE0\xA5\xA4", "\xEF\xBD\xA1"};
  const bool closed = std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
  if (closed) return Close::kClosed;
  // In Chinese and Japanese a closing quote closes without a mark inside.
  const bool cjk_quote = base::trim(paragraph).ends_with("\xE3\x80\x8D");
  return cjk_quote ? Close::kClosed : Close::kOpen;
}

/// Is this a heading or a list's item rather than a sentence's beginning? Short, and its words have capitals, but for
/// articles and the like; or a question word opens it.
bool is_heading(std::string_view line) {
  constexpr std::size_t kLongest = 70;
  constexpr std::size_t kMostWords = 9;
  line = base::trim(line);
  if (line.empty() || line.size() > kLongest || line.find_first_of(";,\"") != std::string_view::npos) return false;
  Scan s{line, 0, static_cast<Offset>(line.size())};
  std::size_t words = 0, small = 0;
  Word first, last;
  bool verb = false;
  while (!s.done()) {
    const Word word = read_word(s);
    if (!word) {
      ++s.at;
      continue;
    }
    if (words++ == 0) first = word;
    last = word;
    const std::uint32_t classes = classes_of(s.slice(word.span));
    // Articles, prepositions and particles stay small in any heading.
    if (word.shape == Shape::kLower && (classes & (kOpener | kParticle)) == 0) ++small;
    verb = verb || (word.shape == Shape::kLower && (classes & (kFinite | kReporting)) != 0);
  }
  if (words == 0 || words > kMostWords || first.shape == Shape::kLower) return false;
  const std::string_view end = base::slice(line, last.span), begin = base::slice(line, first.span);
  if (end.size() == 1 && is_alpha(end[0])) return false;  // the first letter of a word that was cut
  if (last.shape == Shape::kLower && is_a(end, kOpener | kFinite | kReporting | kParticle)) return false;
  if (is_a(begin, kQuestion)) return true;
  return !verb && small == 0;
}

/// True when the paragraph begins its line, and not behind a piece of apparatus that was cut out of it.
bool own_line(std::string_view text, Span paragraph) {
  Offset before = paragraph.begin;
  while (before > 0 && is_blank(text[before - 1])) --before;
  return before == 0 || text[before - 1] == '\n';
}

}  // namespace

std::vector<Repair> find_repairs(std::string_view text, const std::vector<Span>& paragraphs) {
  std::vector<Repair> repairs;
  RepairFinder finder(text, paragraphs, repairs);
  for (const Span paragraph : paragraphs) finder.read(paragraph);
  return repairs;
}

bool is_truncated(std::string_view text, const std::vector<Span>& paragraphs) {
  std::size_t last = paragraphs.size();
  while (last > 0 && base::trim(text, paragraphs[last - 1]).empty()) --last;
  if (last == 0) return true;
  const std::string_view end = base::slice(text, paragraphs[last - 1]);
  const Close close = close_of(end);
  if (close != Close::kOpen) return close == Close::kCut;
  if (last == 1 || !own_line(text, paragraphs[last - 1]) || !is_heading(end)) return true;
  // A heading or an item closes a body only among its like, or behind a sentence that is whole; one word alone is rather
  // a sentence's first.
  const std::string_view before = base::slice(text, paragraphs[last - 2]);
  const bool one_word = base::trim(end).find(' ') == std::string_view::npos;
  return !is_heading(before) && (one_word || close_of(before) != Close::kClosed);
}

}  // namespace wireglass::articles
