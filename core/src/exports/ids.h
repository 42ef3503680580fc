#pragma once
#include <cstdint>
#include <string_view>

namespace wireglass::exports {

/// An id as it is printed: the letter of its kind, then the hash as 16 hex digits.
class IdText {
 public:
  constexpr IdText(char kind, std::uint64_t hash) : text_{kind} {
    for (int i = kSize - 1; i > 0; --i, hash >>= 4) text_[i] = "0123456789abcdef"[hash & 15];
  }
  constexpr std::string_view view() const { return {text_, kSize}; }

 private:
  static constexpr int kSize = 17;
  char text_[kSize];
};

}  // namespace wireglass::exports
