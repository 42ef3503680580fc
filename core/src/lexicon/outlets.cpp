#include "lexicon/outlets.h"

#include <algorithm>

namespace wireglass::lexicon {

const data::OutletsRow* find_outlet(std::string_view spelling) {
  const auto found = std::lower_bound(data::kOutlets.begin(), data::kOutlets.end(), spelling,
                                      [](const data::OutletsRow& row, std::string_view key) { return row.spelling < key; });
  return found != data::kOutlets.end() && found->spelling == spelling ? &*found : nullptr;
}

}  // namespace wireglass::lexicon
