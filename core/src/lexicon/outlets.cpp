#include "lexicon/outlets.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace wireglass::lexicon {

namespace {

// All names of outlets that pages print are asked for, so they lie in a hash table that is made at compile time.
constexpr std::uint32_t kSlots = 2048;
static_assert(data::kOutlets.size() < kSlots / 2, "enlarge kSlots");

constexpr std::uint32_t slot_of(std::string_view spelling) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(spelling[i])); };
  const std::size_t size = spelling.size();
  return (byte(0) * 37u + byte(size - 1) * 151u + byte(size / 2) * 1009u + static_cast<std::uint32_t>(size) * 613u) &
         (kSlots - 1);
}

/// Slots of the rows' numbers, counted from 1; 0 is free.
constexpr auto kRows = [] {
  std::array<std::uint16_t, kSlots> rows{};
  for (std::size_t row = 0; row < data::kOutlets.size(); ++row) {
    std::uint32_t slot = slot_of(data::kOutlets[row].spelling);
    while (rows[slot] != 0) slot = (slot + 1) & (kSlots - 1);
    rows[slot] = static_cast<std::uint16_t>(row + 1);
  }
  return rows;
}();

}  // namespace

const data::OutletsRow* find_outlet(std::string_view spelling) {
  if (spelling.empty()) return nullptr;
  for (std::uint32_t slot = slot_of(spelling); kRows[slot] != 0; slot = (slot + 1) & (kSlots - 1))
    if (data::kOutlets[kRows[slot] - 1u].spelling == spelling) return &data::kOutlets[kRows[slot] - 1u];
  return nullptr;
}

}  // namespace wireglass::lexicon
