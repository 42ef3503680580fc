#pragma once
// One tokenizer for everything: tagging, search, shingles. Spans only; nothing is copied or normalised.
#include <cstdint>
#include <string_view>
#include <vector>

#include "wireglass/span.h"

namespace wireglass::annotations {

enum class TokenKind : std::uint8_t {
  kWord,         ///< a run of letters, with inner apostrophes and digits behind a letter: "ferry", "don't", "G7", "U.S.", "Corp."
  kNumber,       ///< a run of digits with its grouping and decimal points: "1,234.5", "14", "2025" ("14bn" is "14", "bn")
  kPossessive,   ///< "'s" or "'" behind a word, apart from it
  kPunctuation,  ///< one mark, or a run of the same ("...", "--"); hyphens inside words part them: "45", "-", "minute"
  kSymbol,       ///< one character that is neither letter, digit nor punctuation: "$", "%", "°", an emoji
  kIdeograph,    ///< one ideograph or kana: such text has no blanks to part words at
  kHandle,       ///< what is no prose: an address of the web or of mail, "#Tag", "@name"
};

enum TokenFlag : std::uint8_t {
  kSpaceBefore = 1,    ///< a blank or the text's beginning stands before it
  kCapitalised = 2,    ///< its first letter is a capital
  kAllCapitals = 4,    ///< two letters or more, and all are capitals: "APEC", "U.S."
  kEndsInPoint = 8,    ///< an abbreviation with its full stop: "Corp.", "U.S.", "p.m."
  kStartsSentence = 16,///< set by the sentence splitter on the first token of each
  kWithDigit = 32,     ///< a word that ends in a digit: "G7", "N200"
};

/// A token's place in the page's text.
///
///     about ¥14.5bn, U.S. officials'
///     word  sym num word punct word word possessive
struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
  std::uint8_t flags = 0;
  std::uint16_t word = 0;  ///< lexicon::WordId: the number of the taggers' lists for it

  bool is(TokenKind wanted) const { return kind == wanted; }
  bool has(TokenFlag flag) const { return (flags & flag) != 0; }
};

/// Appends the tokens of a stretch of the page's text, in order, without overlap; blanks belong to none.
/// Linear; some 250 MB/s. @param stretch on character boundaries
void tokenize(std::string_view text, Span stretch, std::vector<Token>& tokens);

}  // namespace wireglass::annotations
