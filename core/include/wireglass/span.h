#pragma once
#include <cstdint>

namespace wireglass {

/// Offsets into a page's decoded text are 32 bits: a page is at most 4 GiB (Options sets a far smaller limit).
using Offset = std::uint32_t;

/// A stretch [begin, end) of a page's text, in bytes of UTF-8; never inside a character.
///
///     KYODO NEWS - 9 minutes ago - 14:37 | All
///     ^begin                                  ^end
struct Span {
  Offset begin = 0;
  Offset end = 0;

  constexpr Offset size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool operator==(const Span&) const = default;
};

}  // namespace wireglass
