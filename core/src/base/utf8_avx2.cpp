// Compiled with -mavx2 (core/CMakeLists.txt); called only where the processor has it.
#if defined(WIREGLASS_AVX2)
#include <immintrin.h>

#include "base/utf8_blocks.h"

namespace wireglass::base {
namespace {

struct Vector {
  static constexpr size_t kBytes = 32;
  __m256i v;

  static Vector zero() { return {_mm256_setzero_si256()}; }
  static Vector load(const char* from) { return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from))}; }
  static Vector splat(uint8_t byte) { return {_mm256_set1_epi8(static_cast<char>(byte))}; }
  static Vector lookup(const uint8_t* table, Vector index) {
    return {_mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(table))), index.v)};
  }
  /// Of each byte, the one that stands N before it.
  template <int N>
  static Vector behind(Vector before, Vector bytes) {
    return {_mm256_alignr_epi8(bytes.v, _mm256_permute2x128_si256(before.v, bytes.v, 0x21), 16 - N)};
  }
  Vector high_half() const { return {_mm256_and_si256(_mm256_srli_epi16(v, 4), _mm256_set1_epi8(0x0F))}; }
  Vector low_half() const { return {_mm256_and_si256(v, _mm256_set1_epi8(0x0F))}; }
  Vector minus(uint8_t byte) const { return {_mm256_subs_epu8(v, splat(byte).v)}; }  // not below 0
  bool any_high_bit() const { return _mm256_movemask_epi8(v) != 0; }
  bool any() const { return _mm256_testz_si256(v, v) == 0; }
  Vector operator&(Vector other) const { return {_mm256_and_si256(v, other.v)}; }
  Vector operator|(Vector other) const { return {_mm256_or_si256(v, other.v)}; }
  Vector operator^(Vector other) const { return {_mm256_xor_si256(v, other.v)}; }
};

}  // namespace

size_t valid_utf8_blocks_avx2(const char* text, size_t size) { return valid_utf8_blocks<Vector>(text, size); }

}  // namespace wireglass::base
#endif
