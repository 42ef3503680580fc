#pragma once
// Runs of ASCII letters, eight bytes at a time: how long words are is what a processor guesses worst, so it is not asked.
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "annotations/token_classes.h"

namespace wireglass::annotations {

/// The letters from a place on, which cases were seen (kLower, kUpper), and the first eight letters in lower case, as
/// lexicon::WordKey has them; no key (0) near the text's end.
struct LetterRun {
  std::size_t end;
  std::uint8_t seen;
  std::uint64_t head;
};

inline LetterRun letters_from(std::string_view text, std::size_t at) {
  std::uint8_t seen = 0;
  std::uint64_t head = 0;
  if constexpr (std::endian::native == std::endian::little) {
    constexpr std::uint64_t kEach = 0x0101010101010101;
    while (at + 8 <= text.size()) {
      std::uint64_t bytes;
      std::memcpy(&bytes, text.data() + at, 8);
      // A byte's high bit says whether the byte, in lower case, is from a to z.
      const std::uint64_t low = (bytes | 0x20 * kEach) & 0x7F * kEach;
      const std::uint64_t letters = (low + (0x80 - 'a') * kEach) & ~(low + (0x80 - 'z' - 1) * kEach) & ~bytes & 0x80 * kEach;
      const std::uint64_t others = ~letters & 0x80 * kEach;
      const std::uint64_t run = others == 0 ? ~std::uint64_t{0} : (others & -others) - 1;  // all bits of the letters, and 7 more
      const std::uint64_t cases = letters >> 2 & run;                                      // the bit that tells the case
      seen |= static_cast<std::uint8_t>(((bytes & cases) != 0) * kLower | ((~bytes & cases) != 0) * kUpper);
      if (head == 0) head = (bytes | 0x20 * kEach) & (others == 0 ? run : run >> 7);
      if (others != 0) return {at + static_cast<std::size_t>(std::countr_zero(others)) / 8, seen, head};
      at += 8;
    }
  }
  for (; at < text.size() && (kByteClasses[static_cast<unsigned char>(text[at])] & kLetters) != 0; ++at)
    seen |= kByteClasses[static_cast<unsigned char>(text[at])];
  return {at, seen, head};
}

}  // namespace wireglass::annotations
