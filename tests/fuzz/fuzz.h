#pragma once
// What the fuzzers share: bytes taken from the input's front, and an abort that says why.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace wireglass::fuzz {

/// Ends the run with a finding unless the condition holds.
inline void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "violated: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

/// Choices made by the input, so that the fuzzer can steer them; zeros when it is used up.
class Choices {
 public:
  explicit Choices(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte() {
    if (bytes_.empty()) return 0;
    const auto next = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return next;
  }
  /// 0 to bound - 1, from as many bytes as the bound needs.
  std::uint32_t below(std::uint32_t bound) {
    std::uint32_t value = byte();
    for (std::uint32_t reach = 256; reach < bound && reach != 0; reach <<= 8) value = value << 8 | byte();
    return value % bound;
  }
  bool empty() const { return bytes_.empty(); }
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

/// The text with every ill-formed piece as U+FFFD: what the inner stages are promised.
inline std::string as_utf8(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const std::size_t valid = base::valid_utf8_prefix(bytes);
    text += bytes.substr(0, valid);
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    text += base::kReplacement;
    bytes.remove_prefix(base::ill_formed_length(bytes));
  }
  return text;
}

}  // namespace wireglass::fuzz
