#pragma once
// A set of 32-bit hashes with a small value each, filled once. Keys are hashes, so their own size says where they lie: sorted
// keys fill the slots in order, and a look-up is one load as a rule.
#include <cstdint>
#include <vector>

namespace wireglass::base {

template <typename Value>
class KeyTable {
 public:
  KeyTable() : slots_(1) {}
  /// @param keys ascending; of equal ones the first counts  @param values as many
  template <typename Keys, typename Values>
  KeyTable(const Keys& keys, const Values& values) : range_(keys.size() + keys.size() / 2 + 1) {
    slots_.resize(range_);
    std::size_t free = 0;  // slots before it are taken or passed
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const std::size_t slot = free > home(keys[i]) ? free : home(keys[i]);
      if (slot >= slots_.size()) slots_.resize(slot + 1);
      slots_[slot] = {stored(keys[i]), static_cast<Value>(values[i])};
      free = slot + 1;
    }
    slots_.resize(slots_.size() + 1);  // a free one ends every search
  }

  /// The value of a key; nullptr where it is not there. The pointer lives as long as the table.
  const Value* find(std::uint32_t key) const {
    const std::uint32_t wanted = stored(key);
    for (const Slot* slot = &slots_[home(key)]; slot->key != kFree; ++slot)
      if (slot->key == wanted) return &slot->value;
    return nullptr;
  }

 private:
  static constexpr std::uint32_t kFree = 0;
  struct Slot {
    std::uint32_t key = kFree;
    Value value{};
  };
  static constexpr std::uint32_t stored(std::uint32_t key) { return key == kFree ? 1 : key; }
  std::size_t home(std::uint32_t key) const { return static_cast<std::size_t>(std::uint64_t{key} * range_ >> 32); }

  std::uint64_t range_ = 0;
  std::vector<Slot> slots_;
};

}  // namespace wireglass::base
