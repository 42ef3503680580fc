#include "lexicon/outlets.h"

#include <algorithm>
#include <array>

namespace wireglass::lexicon {

namespace {

/// Where the spellings that begin with a byte, or a higher one, start: all names of outlets that pages print are asked for.
constexpr auto kFirstOf = [] {
  std::array<std::uint16_t, 257> first{};
  std::size_t row = 0;
  for (std::size_t byte = 0; byte <= 256; ++byte) {
    while (row < data::kOutlets.size() && static_cast<unsigned char>(data::kOutlets[row].spelling[0]) < byte) ++row;
    first[byte] = static_cast<std::uint16_t>(row);
  }
  return first;
}();

}  // namespace

const data::OutletsRow* find_outlet(std::string_view spelling) {
  if (spelling.empty()) return nullptr;
  const auto byte = static_cast<unsigned char>(spelling[0]);
  const auto* const end = data::kOutlets.data() + kFirstOf[byte + 1u];
  const auto* const found = std::lower_bound(data::kOutlets.data() + kFirstOf[byte], end, spelling,
                                             [](const data::OutletsRow& row, std::string_view key) { return row.spelling < key; });
  return found != end && found->spelling == spelling ? found : nullptr;
}

}  // namespace wireglass::lexicon
