#pragma once
// Reading around a number: the tokens as words, windows of several, noun phrases. Used by the quantity taggers.
#include <array>
#include <string_view>

#include "annotations/prose.h"
#include "lexicon/quantity_words.h"

namespace wireglass::annotations {

/// The next few tokens as one string: blanks single, hyphens inside as blanks; so that names of several words are looked up.
class TextWindow {
 public:
  static constexpr std::size_t kMostTokens = 6;
  static constexpr std::size_t kMostBytes = 48;

  TextWindow(const Prose& prose, std::uint32_t at);

  std::string_view text() const { return {bytes_.data(), size_}; }
  /// The token behind the one in which `length` bytes end; 0 when they end inside a token.
  std::uint32_t token_behind(std::size_t length) const;

 private:
  std::array<char, kMostBytes> bytes_{};
  std::array<std::uint8_t, kMostTokens> ends_{};
  std::size_t size_ = 0, tokens_ = 0;
  std::uint32_t first_ = 0;
};

/// Tokens of a text by what a tagger asks of them. Cheap to copy.
class QuantityText {
 public:
  explicit QuantityText(const Prose& prose) : prose_(prose) {}

  const Prose& prose() const { return prose_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(prose_.tokens.size()); }
  const Token& token(std::uint32_t at) const { return prose_.tokens[at]; }
  std::string_view text(std::uint32_t at) const { return prose_.of(at); }
  /// True when token `at` goes on with the sentence of the token before it.
  bool goes_on(std::uint32_t at) const { return at < size() && !token(at).has(kStartsSentence); }
  bool is_word(std::uint32_t at) const { return at < size() && token(at).is(TokenKind::kWord); }
  bool is_number(std::uint32_t at) const { return at < size() && token(at).is(TokenKind::kNumber); }
  bool is_glued(std::uint32_t at) const { return goes_on(at) && !token(at).has(kSpaceBefore); }
  lexicon::WordId word(std::uint32_t at) const { return at < size() ? token(at).word : lexicon::WordId{0}; }
  bool is(std::uint32_t at, lexicon::Word wanted) const { return word(at) == wanted.id; }
  bool is_one_of(std::uint32_t at, lexicon::WordSet set) const { return lexicon::is_in(word(at), set); }
  bool is_dash(std::uint32_t at) const { return goes_on(at) && is_one_of(at, lexicon::WordSet::kDash); }      ///< hyphen, en dash
  bool is_hyphen(std::uint32_t at) const { return goes_on(at) && is_one_of(at, lexicon::WordSet::kHyphen); }
  /// A hyphen between two tokens without a blank: the token behind it, else `at`.
  std::uint32_t skip_hyphen(std::uint32_t at) const { return is_hyphen(at) && is_glued(at) && is_glued(at + 1) ? at + 1 : at; }
  /// The word before stands in the same sentence.
  bool has_before(std::uint32_t at) const { return at > 0 && at < size() && !token(at).has(kStartsSentence); }
  bool is_before(std::uint32_t at, lexicon::Word wanted) const { return has_before(at) && is(at - 1, wanted); }
  bool is_stop(std::uint32_t at) const;    ///< no part of a noun phrase; also the end of the sentence, and punctuation

  /// Bytes of tokens [first, end), without the full stop of an abbreviation at the end that is the sentence's.
  Span span(std::uint32_t first, std::uint32_t end) const;

  /// The end of the noun phrase at `at` whose head is a plural ("new reactors" in "six new reactors by 2038"); 0: none.
  std::uint32_t plural_end(std::uint32_t at) const;
  /// The end of the phrase at `at` whose head is unknown: its words up to a function word, at most `most`; `at`: none.
  std::uint32_t phrase_end(std::uint32_t at, std::uint32_t most) const;
  /// The end of the noun phrase behind "of", with its determiner: "the power mix"; `at`: none.
  std::uint32_t object_end(std::uint32_t at) const;

 private:
  const Prose& prose_;
};

}  // namespace wireglass::annotations
