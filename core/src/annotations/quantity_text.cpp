#include "annotations/quantity_text.h"

#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;

constexpr std::uint32_t kMostModifiers = 6;  // words between a number and its noun
constexpr std::uint32_t kMostObject = 9;     // words of a phrase behind "of"

bool has_point(std::string_view digits) { return digits.find_first_of(".,") != std::string_view::npos; }

bool is_participle(std::string_view word) { return word.size() > 4 && word.ends_with("ed") && base::is_lower(word[0]); }

}  // namespace

TextWindow::TextWindow(const Prose& prose, std::uint32_t at) : first_(at) {
  for (std::uint32_t i = at; i < prose.tokens.size() && tokens_ < kMostTokens; ++i) {
    const Token& token = prose.tokens[i];
    if (i != at && token.has(kStartsSentence)) return;
    std::string_view part = prose.of(i);
    const bool blank = i != at && token.has(kSpaceBefore);
    if (lexicon::is_in(token.word, WordSet::kHyphen) && i != at && !blank) part = " ";
    if (size_ + part.size() + 1 > kMostBytes) return;
    if (blank) bytes_[size_++] = ' ';
    for (const char c : part) bytes_[size_++] = c;
    ends_[tokens_++] = static_cast<std::uint8_t>(size_);
  }
}

std::uint32_t TextWindow::token_behind(std::size_t length) const {
  for (std::uint32_t i = 0; i < tokens_; ++i)
    if (ends_[i] == length || (ends_[i] == length + 1 && bytes_[length] == '.')) return first_ + i + 1;  // "60 mph." is one token
  return 0;
}

bool QuantityText::is_stop(std::uint32_t at) const {
  if (!goes_on(at) || !is_word(at)) return true;
  if (is_glued(at + 1) && token(at + 1).is(TokenKind::kSymbol)) return true;  // "US$30"
  if (token(at).has(kAllCapitals)) return false;  // "US", "IT"
  return is_one_of(at, WordSet::kPhraseStop);
}

Span QuantityText::span(std::uint32_t first, std::uint32_t end) const {
  Span span{token(first).span.begin, token(end - 1).span.end};
  const bool point = end - first > 1 && is_word(end - 1) && prose_.text[span.end - 1] == '.';
  if (point && text(end - 1).find('.') == text(end - 1).size() - 1) --span.end;  // "U.S." keeps its point
  return span;
}

std::uint32_t QuantityText::plural_end(std::uint32_t at) const {
  std::uint32_t found = 0, words = 0;
  for (std::uint32_t i = at; goes_on(i) && words < kMostModifiers; ++i) {
    if (words == 0 && is_one_of(i, WordSet::kMoreBeforeNoun)) continue;
    if (is_number(i) && found == 0 && (i == at || is_word(i - 1)) && (i == at || !is_stop(i - 1) || is_one_of(i - 1, WordSet::kMoreBeforeNoun))) {
      const bool plural = is_glued(i + 1) && is(i + 1, "s") && text(i + 1) == "s";  // "five Boeing 737s", "18 more 777s"
      if (plural) return i + 2;
      if (i == at || has_point(text(i))) break;
      ++words;
      continue;
    }
    if (is_word(i)) {
      if (is_number(i + 1) && is_glued(i + 1)) break;  // "3 USD50 cards"
      const bool joins = words > 0 && found == 0 && (is(i, "and") || is(i, "or")) && !is_stop(i + 1);
      if (!joins && is_stop(i)) break;
      if (!joins && lexicon::is_plural_noun(word(i), text(i))) found = i + 1;
      else if (found != 0) break;
      ++words;
      continue;
    }
    if (found != 0) break;
    if (skip_hyphen(i) != i) continue;
    const bool list = words > 0 && is(i, ",") && is_word(i + 1) && !is_stop(i + 1);
    if (!list) break;
  }
  return found;
}

std::uint32_t QuantityText::phrase_end(std::uint32_t at, std::uint32_t most) const {
  std::uint32_t i = at;
  for (std::uint32_t words = 0; words < most && !is_stop(i); ++words) {
    if (words > 0 && is_participle(text(i))) break;
    i = skip_hyphen(i + 1);
    for (int parts = 0; parts < 3 && is_hyphen(i - 1) && is_word(i) && skip_hyphen(i + 1) != i + 1; ++parts) i = skip_hyphen(i + 1);
  }
  while (i > at && is_hyphen(i - 1)) --i;
  return i;
}

std::uint32_t QuantityText::object_end(std::uint32_t at) const {
  std::uint32_t i = at;
  if (!goes_on(i) || !(is_word(i) || is_number(i))) return at;
  if (is_one_of(i, WordSet::kObjectPronoun) && is_stop(i + 1)) return i + 1;
  while (is_word(i) && goes_on(i) && is_one_of(i, WordSet::kObjectDeterminer)) ++i;
  const std::uint32_t head = i;
  for (std::uint32_t words = 0; goes_on(i) && words < kMostObject; ++words) {
    if (token(i).is(TokenKind::kPossessive) || is_number(i)) {
      ++i;
      continue;
    }
    if (is_stop(i) || (i > head && is_participle(text(i)))) break;
    const std::uint32_t next = skip_hyphen(i + 1);
    i = next;
  }
  while (i > head && (is_hyphen(i - 1))) --i;
  return i > head ? i : at;
}

}  // namespace wireglass::annotations
