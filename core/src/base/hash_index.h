#pragma once
// From 64-bit hashes to numbers, growing: open addressing. Never gone through, so its order reaches no output.
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace wireglass::base {

class HashIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  HashIndex() : slots_(64) {}
  /// @param expected hashes: so many are added without growing
  explicit HashIndex(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 64)) {}

  /// The number of a hash; kNone where it is not there.
  std::uint32_t find(std::uint64_t hash) const {
    for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot].value != kNone; slot = (slot + 1) & (slots_.size() - 1))
      if (slots_[slot].hash == hash) return slots_[slot].value;
    return kNone;
  }

  /// The number of a hash, which becomes `value` (not kNone) where it is new; and whether it is.
  std::pair<std::uint32_t, bool> add(std::uint64_t hash, std::uint32_t value) {
    if (count_ * 2 >= slots_.size()) grow();
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot].value != kNone; slot = (slot + 1) & (slots_.size() - 1))
      if (slots_[slot].hash == hash) return {slots_[slot].value, false};
    slots_[slot] = {hash, value};
    ++count_;
    return {value, true};
  }

  /// Sets the number of a hash that is there.
  void set(std::uint64_t hash, std::uint32_t value) {
    for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot].value != kNone; slot = (slot + 1) & (slots_.size() - 1))
      if (slots_[slot].hash == hash) slots_[slot].value = value;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t value = kNone;
  };
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    count_ = 0;
    for (const Slot& slot : old)
      if (slot.value != kNone) add(slot.hash, slot.value);
  }
  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace wireglass::base
