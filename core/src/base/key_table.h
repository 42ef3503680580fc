#pragma once
// A set of 32-bit hashes with a small value each, filled once: open addressing, one load a look-up as a rule.
#include <cstdint>
#include <vector>

namespace wireglass::base {

template <typename Value>
class KeyTable {
 public:
  KeyTable() : slots_(2), mask_(1) {}
  /// @param keys unique  @param values as many
  template <typename Keys, typename Values>
  KeyTable(const Keys& keys, const Values& values) {
    std::size_t size = 2;
    while (size < keys.size() * 2) size *= 2;
    slots_.resize(size);
    mask_ = size - 1;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      std::size_t slot = keys[i] & mask_;
      while (slots_[slot].used) slot = (slot + 1) & mask_;
      slots_[slot] = {keys[i], static_cast<Value>(values[i]), true};
    }
  }

  /// The value of a key; nullptr where it is not there. The pointer lives as long as the table.
  const Value* find(std::uint32_t key) const {
    for (std::size_t slot = key & mask_; slots_[slot].used; slot = (slot + 1) & mask_)
      if (slots_[slot].key == key) return &slots_[slot].value;
    return nullptr;
  }

 private:
  struct Slot {
    std::uint32_t key = 0;
    Value value{};
    bool used = false;
  };
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
};

}  // namespace wireglass::base
