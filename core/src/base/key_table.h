#pragma once
// A map from 32-bit hashes, filled once. Keys are hashes, so their upper bits spread them evenly over buckets of a few keys.
// Of a key the bucket need not be kept: where the rest fits into 16 bits, what a look-up walks through is half as large.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace wireglass::base {

/// @tparam Rest holds what the bucket does not say of a key: 16 bits ask for more buckets, at least 65,536 where no bit is free
template <typename Value, typename Rest = std::uint32_t>
class KeyTable {
 public:
  KeyTable() : starts_(3) {}
  /// @param keys ascending; of equal ones the first counts  @param values as many  @param zeros low bits that no key has set
  KeyTable(const std::vector<std::uint32_t>& keys, std::vector<Value> values, unsigned zeros = 0) : values_(std::move(values)), zeros_(zeros) {
    constexpr unsigned kRest = std::numeric_limits<Rest>::digits, kMostBits = 20;
    const auto spread = static_cast<unsigned>(std::bit_width(keys.size() / kUsualBucket));
    const unsigned bits = std::clamp(spread, 32 > zeros + kRest ? 32 - zeros - kRest : 1, kMostBits);
    bucket_shift_ = 32 - bits;
    starts_.assign((std::size_t{1} << bits) + 1, 0);
    rests_.reserve(keys.size());
    for (const std::uint32_t key : keys) {
      ++starts_[bucket(key) + 1];
      rests_.push_back(rest(key));
    }
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  }

  /// The value of a key; nullptr where it is not there. The pointer lives as long as the table.
  const Value* find(std::uint32_t key) const {
    const std::size_t at = bucket(key);
    const Rest wanted = rest(key);
    for (std::uint32_t i = starts_[at], end = starts_[at + 1]; i < end; ++i)
      if (rests_[i] == wanted) return &values_[i];
    return nullptr;
  }
  std::size_t size() const { return values_.size(); }

 private:
  static constexpr std::size_t kUsualBucket = 4;  // keys
  std::size_t bucket(std::uint32_t key) const { return key >> bucket_shift_; }
  Rest rest(std::uint32_t key) const { return static_cast<Rest>(key >> zeros_); }

  std::vector<std::uint32_t> starts_;  // of each bucket, and the end of the last
  std::vector<Rest> rests_;
  std::vector<Value> values_;
  unsigned zeros_ = 0, bucket_shift_ = 31;
};

}  // namespace wireglass::base
