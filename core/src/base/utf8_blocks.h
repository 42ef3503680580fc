#pragma once
// Validates UTF-8 a vector at a time, without a branch a character: J. Keiser, D. Lemire, "Validating UTF-8 In Less Than
// One Instruction Per Byte" (Software: Practice and Experience 51, 2021). Each pair of bytes is looked up three times, by
// the halves that can be wrong together; what all three call wrong is. Only C types: see hash_kernel.h.
#include <stddef.h>
#include <stdint.h>

namespace wireglass::base {

// What can be wrong with a byte and the one before it.
inline constexpr uint8_t kTooShort = 1, kTooLong = 2, kOverlong3 = 4, kTooLarge = 8, kSurrogate = 16, kOverlong2 = 32, kTooLarge1000 = 64,
                         kOverlong4 = 64, kTwoContinuations = 128;
inline constexpr uint8_t kCarry = kTooShort | kTooLong | kTwoContinuations;

alignas(16) inline constexpr uint8_t kByHighOfFirst[16] = {
    kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong, kTooLong,
    kTwoContinuations, kTwoContinuations, kTwoContinuations, kTwoContinuations,
    kTooShort | kOverlong2, kTooShort, kTooShort | kOverlong3 | kSurrogate, kTooShort | kTooLarge | kTooLarge1000 | kOverlong4};
alignas(16) inline constexpr uint8_t kByLowOfFirst[16] = {
    kCarry | kOverlong3 | kOverlong2 | kOverlong4, kCarry | kOverlong2, kCarry, kCarry, kCarry | kTooLarge,
    kCarry | kTooLarge | kTooLarge1000, kCarry | kTooLarge | kTooLarge1000, kCarry | kTooLarge | kTooLarge1000,
    kCarry | kTooLarge | kTooLarge1000, kCarry | kTooLarge | kTooLarge1000, kCarry | kTooLarge | kTooLarge1000,
    kCarry | kTooLarge | kTooLarge1000, kCarry | kTooLarge | kTooLarge1000, kCarry | kTooLarge | kTooLarge1000 | kSurrogate,
    kCarry | kTooLarge | kTooLarge1000, kCarry | kTooLarge | kTooLarge1000};
alignas(16) inline constexpr uint8_t kByHighOfSecond[16] = {
    kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort, kTooShort,
    kTooLong | kOverlong2 | kTwoContinuations | kOverlong3 | kTooLarge1000 | kOverlong4,
    kTooLong | kOverlong2 | kTwoContinuations | kOverlong3 | kTooLarge,
    kTooLong | kOverlong2 | kTwoContinuations | kSurrogate | kTooLarge,
    kTooLong | kOverlong2 | kTwoContinuations | kSurrogate | kTooLarge,
    kTooShort, kTooShort, kTooShort, kTooShort};

/// How many bytes at the start are whole, valid characters, as far as whole vectors tell: at least all but the last 67
/// where the text is valid, and never past an error. @tparam V a vector of bytes (utf8_avx2.cpp, utf8.cpp)
template <class V>
size_t valid_utf8_blocks(const char* text, size_t size) {
  size_t at = 0;
  V before = V::zero();      // the vector before
  bool ascii_before = true;  // and whether it holds ASCII alone
  while (at + V::kBytes <= size) {
    if (ascii_before) {  // four at a time, as most of a text is; whatever ASCII stands before says the same as none
      const size_t start = at;
      for (; at + 4 * V::kBytes <= size; at += 4 * V::kBytes) {
        const V first = V::load(text + at) | V::load(text + at + V::kBytes);
        if ((first | V::load(text + at + 2 * V::kBytes) | V::load(text + at + 3 * V::kBytes)).any_high_bit()) break;
      }
      if (at != start) before = V::zero();
      if (at + V::kBytes > size) break;
    }
    const V bytes = V::load(text + at);
    const bool ascii = !bytes.any_high_bit();
    if (!ascii || !ascii_before) {
      const V first = V::template behind<1>(before, bytes);
      const V wrong = V::lookup(kByHighOfFirst, first.high_half()) & V::lookup(kByLowOfFirst, first.low_half()) &
                      V::lookup(kByHighOfSecond, bytes.high_half());
      // The third byte behind a lead of three, and the third and fourth behind one of four, must be continuations.
      const V third = V::template behind<2>(before, bytes).minus(0xE0 - 0x80) | V::template behind<3>(before, bytes).minus(0xF0 - 0x80);
      if (((third & V::splat(0x80)) ^ wrong).any()) break;
    }
    before = bytes;
    ascii_before = ascii;
    at += V::kBytes;
  }
  // A character may begin before `at` and end behind it: it is left to the caller.
  for (size_t back = 1; back <= 3 && back <= at; ++back) {
    const auto byte = static_cast<unsigned char>(text[at - back]);
    if (byte < 0x80) break;
    if (byte < 0xC0) continue;
    const size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return length > back ? at - back : at;
  }
  return at;
}

#if defined(WIREGLASS_AVX2)
size_t valid_utf8_blocks_avx2(const char* text, size_t size);
#endif

}  // namespace wireglass::base
