#include "base/utf8.h"

#include <cstdint>
#include <cstring>

#include "base/utf8_blocks.h"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace wireglass::base {
namespace {

struct Lead {
  std::uint8_t length;     ///< of the whole character; 0 for a byte that starts none
  std::uint8_t low, high;  ///< the range of its second byte
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

/// How many bytes at the start belong together, and whether they are a whole character.
struct Piece {
  std::size_t length;
  bool whole;
};

Piece piece_at_start(std::string_view bytes) {
  const Lead lead = lead_of(static_cast<unsigned char>(bytes[0]));
  if (lead.length <= 1) return {1, lead.length == 1};
  std::size_t have = 1;
  while (have < lead.length && have < bytes.size()) {
    const auto byte = static_cast<unsigned char>(bytes[have]);
    const unsigned low = have == 1 ? lead.low : 0x80, high = have == 1 ? lead.high : 0xBF;
    if (byte < low || byte > high) break;
    ++have;
  }
  return {have, have == lead.length};
}

/// The length of the character at the start of `text`, which is above ASCII; 0 when it is ill-formed or cut. The usual
/// characters of two and three bytes, all but the leads that restrict their second byte, are known at a glance.
std::size_t character_length(const unsigned char* text, std::size_t size) {
  const auto follows = [&](std::size_t i) { return (text[i] & 0xC0) == 0x80; };
  const unsigned char lead = text[0];
  if (lead >= 0xC2 && lead < 0xE0 && size >= 2 && follows(1)) return 2;
  if (lead > 0xE0 && lead < 0xF0 && lead != 0xED && size >= 3 && follows(1) && follows(2)) return 3;
  const Piece piece = piece_at_start({reinterpret_cast<const char*>(text), size});
  return piece.whole ? piece.length : 0;
}

#if defined(__wasm_simd128__)
struct Vector {
  static constexpr std::size_t kBytes = 16;
  v128_t v;

  static Vector zero() { return {wasm_i8x16_splat(0)}; }
  static Vector load(const char* from) { return {wasm_v128_load(from)}; }
  static Vector splat(std::uint8_t byte) { return {wasm_i8x16_splat(static_cast<std::int8_t>(byte))}; }
  static Vector lookup(const std::uint8_t* table, Vector index) { return {wasm_i8x16_swizzle(wasm_v128_load(table), index.v)}; }
  /// Of each byte, the one that stands N before it.
  template <int N>
  static Vector behind(Vector before, Vector bytes) {
    return {wasm_i8x16_shuffle(before.v, bytes.v, 16 - N, 17 - N, 18 - N, 19 - N, 20 - N, 21 - N, 22 - N, 23 - N, 24 - N, 25 - N, 26 - N,
                               27 - N, 28 - N, 29 - N, 30 - N, 31 - N)};
  }
  Vector high_half() const { return {wasm_u8x16_shr(v, 4)}; }
  Vector low_half() const { return {wasm_v128_and(v, wasm_i8x16_splat(0x0F))}; }
  Vector minus(std::uint8_t byte) const { return {wasm_u8x16_sub_sat(v, splat(byte).v)}; }  // not below 0
  bool any_high_bit() const { return wasm_i8x16_bitmask(v) != 0; }
  bool any() const { return wasm_v128_any_true(v); }
  Vector operator&(Vector other) const { return {wasm_v128_and(v, other.v)}; }
  Vector operator|(Vector other) const { return {wasm_v128_or(v, other.v)}; }
  Vector operator^(Vector other) const { return {wasm_v128_xor(v, other.v)}; }
};
#endif

/// A start of the text that is known to be valid: most of it where there are vectors, else nothing.
std::size_t valid_blocks([[maybe_unused]] std::string_view bytes) {
#if defined(WIREGLASS_AVX2)
  static const bool kHasAvx2 = __builtin_cpu_supports("avx2");
  if (kHasAvx2) return valid_utf8_blocks_avx2(bytes.data(), bytes.size());
#elif defined(__wasm_simd128__)
  return valid_utf8_blocks<Vector>(bytes.data(), bytes.size());
#endif
  return 0;
}

/// True when eight bytes from `text` on are ASCII.
bool is_ascii(const unsigned char* text) {
  std::uint64_t word;
  std::memcpy(&word, text, sizeof word);
  return (word & 0x8080808080808080u) == 0;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  const auto* const text = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  for (std::size_t at = valid_blocks(bytes); at < size;) {
    if (at + 8 <= size && is_ascii(text + at)) {
      at += 8;
      continue;
    }
    const std::size_t length = text[at] < 0x80 ? 1 : character_length(text + at, size - at);
    if (length == 0) return at;
    at += length;
  }
  return size;
}

std::size_t ill_formed_length(std::string_view bytes) { return piece_at_start(bytes).length; }

bool is_cut_character(std::string_view bytes) {
  if (bytes.empty()) return false;
  const Piece piece = piece_at_start(bytes);
  return !piece.whole && piece.length == bytes.size() && lead_of(static_cast<unsigned char>(bytes[0])).length > 1;
}

}  // namespace wireglass::base
