#pragma once
// The words that English numbers are made of. Tables: number_words.tsv (CLDR), number_words_news.tsv (ours).
#include <array>
#include <cstdint>
#include <string_view>

#include "wireglass/decimal.h"

namespace wireglass::lexicon {

enum class NumberRole : std::uint8_t {
  kNone,
  kZero, kUnit, kTeen, kTen, kHundred, kScale,  ///< cardinals and, with `ordinal`, ordinals; kTeen is 10 to 19
  kDozen,
  kParts,         ///< "thirds", "hundredths": what a fraction counts
  kHalf, kQuarter, kQuarters,
  kLetter,        ///< "m", "b", "k": a scale that stands right behind digits only
  kAbbreviation,  ///< "mil", "cr": a scale behind digits
  kPluralScale, kPluralDozen,  ///< "millions", "dozens": vague unless a number stands before it
  kPluralFew,     ///< "scores", "tens": vague before "of"
  kQuantifier,    ///< "several", "few": makes the scale after it vague
  kVague,         ///< "multimillion"
  kSign,          ///< "minus"
  kArticle,       ///< "a": one, before some
  kMany,          ///< "multi": makes the scale behind a hyphen vague
};

/// What a word says in a number. A fraction's part has the value of its divisor: "thirds" 3, "half" 2.
struct NumberWord {
  NumberRole role = NumberRole::kNone;
  bool ordinal = false;
  Decimal value;
};

/// The lengths of these words by their first two letters: bit n for those of n bytes, bit 15 for longer ones.
extern const std::array<std::uint16_t, 1024> kNumberWordSizes;

/// Quick and one-sided: false means that the word is none of a number. @param word of two bytes or more
inline bool may_be_number_word(const char* word, std::size_t size) {
  const std::size_t place = (static_cast<std::size_t>(word[0]) & 31u) << 5 | (static_cast<std::size_t>(word[1]) & 31u);
  return (kNumberWordSizes[place] >> (size < 15 ? size : 15) & 1u) != 0;
}

/// @param word one token, in any case. Role kNone where it is no word of a number.
NumberWord number_word(std::string_view word);

}  // namespace wireglass::lexicon
