#pragma once
// Two data tables as one: what CLDR says, and what newspapers say otherwise. Made at compile time.
#include <array>
#include <cstddef>

namespace wireglass::lexicon {

/// The rows of both, by `make`, sorted by their phrase. Both tables are sorted; where both have a phrase, the second's row
/// stands twice, so that a look-up finds it.
template <class Entry, std::size_t A, std::size_t B, class RowA, class RowB, class Make>
constexpr std::array<Entry, A + B> merge_tables(const std::array<RowA, A>& first, const std::array<RowB, B>& second, Make make) {
  std::array<Entry, A + B> all{};
  std::size_t a = 0, b = 0;
  for (Entry& entry : all) {
    const bool from_first = b == B || (a < A && first[a].phrase <= second[b].phrase);
    entry = from_first ? make(first[a++]) : make(second[b++]);
  }
  for (std::size_t i = 0; i + 1 < all.size(); ++i)
    if (all[i].phrase == all[i + 1].phrase) all[i] = all[i + 1];
  return all;
}

}  // namespace wireglass::lexicon
