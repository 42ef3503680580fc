#pragma once
#include <cstdint>
#include <string_view>

namespace wireglass::annotations {

/// Letters that stand for money against its digits (core/data/money_letters.tsv).
enum class CurrencyPrefix : std::uint8_t {
  kNone,
  kAlways,  ///< "Rs500"
  kScaled,  ///< before a scale only: "N200 billion", and not "N95"
  kScale,   ///< "billion", "bn"
};

/// Exact; logarithmic.
CurrencyPrefix currency_prefix_of(std::string_view word);

}  // namespace wireglass::annotations
