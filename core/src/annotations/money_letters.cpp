#include "annotations/money_letters.h"

#include <algorithm>

#include "data/money_letters.h"

namespace wireglass::annotations {

CurrencyPrefix currency_prefix_of(std::string_view word) {
  const auto found = std::lower_bound(data::kMoneyLetters.begin(), data::kMoneyLetters.end(), word,
                                      [](const data::MoneyLettersRow& row, std::string_view key) { return row.word < key; });
  if (found == data::kMoneyLetters.end() || found->word != word) return CurrencyPrefix::kNone;
  if (found->kind == "always") return CurrencyPrefix::kAlways;
  return found->kind == "scaled" ? CurrencyPrefix::kScaled : CurrencyPrefix::kScale;
}

}  // namespace wireglass::annotations
