#pragma once
// Numbers as such: digits, words, fractions and their mixtures, with exact values. Quantities and times build on them.
#include <cstdint>
#include <optional>
#include <vector>

#include "annotations/prose.h"
#include "wireglass/decimal.h"

namespace wireglass::annotations {

enum class NumberForm : std::uint8_t {
  kDigits,    ///< "14", "1,234.5", "-3"
  kWords,     ///< "fourteen", "two and a half", "a hundred thousand"
  kMixed,     ///< "57.2 billion", "14bn", "2 1/2"
  kFraction,  ///< "half", "a third", "two-thirds", "1/3"
  kVague,     ///< "dozens", "hundreds of thousands", "several thousand": no value
};

/// One number of a text. An ordinal ("third", "21st") has the value of its cardinal.
struct Number {
  std::uint32_t first = 0;  ///< its tokens are [first, end)
  std::uint32_t end = 0;
  std::optional<Decimal> value;
  NumberForm form = NumberForm::kDigits;
  bool ordinal = false;
};

/// All numbers of an article, in order, without overlap, the longest reading of each. What the words around make of them
/// (a year, a clock, a score) is for the taggers. Linear.
std::vector<Number> find_numbers(const Prose& prose);

}  // namespace wireglass::annotations
