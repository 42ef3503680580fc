#pragma once
// The words that English numbers are made of. Tables: number_words.tsv (CLDR), number_words_news.tsv (ours).
#include <array>
#include <cstdint>

#include "lexicon/vocabulary.h"
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

/// By word: tight, as it is asked for every word of a text.
extern const std::array<NumberRole, kWordCount> kNumberRoles;
inline NumberRole number_role(WordId word) { return kNumberRoles[word]; }

/// Role kNone where it is no word of a number. A word's abbreviation point changes nothing: "7.2 bn."
const NumberWord& number_word(WordId word);

}  // namespace wireglass::lexicon
