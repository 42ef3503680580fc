#pragma once
// The generator's only source of chance. The standard distributions differ between libraries; this does not.
#include <cstddef>
#include <cstdint>

namespace wireglass::tests {

/// SplitMix64 (Steele, Lea, Flood 2014): every seed gives a full-period stream, the same on every compiler.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  /// 0 .. limit-1; limit > 0. The bias of the multiplication is below limit / 2^32.
  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(((next() >> 32) * limit) >> 32); }

  /// low .. high, both included.
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }

  bool chance(int percent) { return between(0, 99) < percent; }

  template <typename T, std::size_t N>
  const T& pick(const T (&list)[N]) {
    return list[below(N)];
  }

 private:
  std::uint64_t state_;
};

}  // namespace wireglass::tests
