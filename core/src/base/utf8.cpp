#include "base/utf8.h"

#include <cstdint>
#include <cstring>

namespace wireglass::base {
namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080u;

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

/// How many bytes at the start are ASCII; a little below 32 are expected.
inline std::size_t leading_ascii(std::string_view bytes) {
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + at, 8);
    if ((word & kHighBits) == 0) continue;
    return at + static_cast<std::size_t>(__builtin_ctzll(word & kHighBits)) / 8;  // little-endian, as x86, ARM and WebAssembly
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

/// The length of a character of two or three bytes whose lead allows every second byte; 0 for what needs a closer look.
inline std::size_t usual_character(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  if (bytes.size() < 3) return 0;
  if (byte(0) >= 0xC2 && byte(0) < 0xE0) return follows(1) ? 2 : 0;
  const bool three = byte(0) > 0xE0 && byte(0) < 0xF0 && byte(0) != 0xED;
  return three && follows(1) && follows(2) ? 3 : 0;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    while (at + 32 <= bytes.size()) {  // ASCII
      std::uint64_t words[4];
      std::memcpy(words, bytes.data() + at, 32);
      if ((words[0] | words[1] | words[2] | words[3]) & kHighBits) break;
      at += 32;
    }
    at += leading_ascii(bytes.substr(at));
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80) {
      if (const std::size_t usual = usual_character(bytes.substr(at)); usual > 0) {
        at += usual;
        continue;
      }
      const Piece piece = piece_at_start(bytes.substr(at));
      if (!piece.whole) return at;
      at += piece.length;
    }
  }
  return at;
}

std::size_t ill_formed_length(std::string_view bytes) { return piece_at_start(bytes).length; }

bool is_cut_character(std::string_view bytes) {
  if (bytes.empty()) return false;
  const Piece piece = piece_at_start(bytes);
  return !piece.whole && piece.length == bytes.size() && lead_of(static_cast<unsigned char>(bytes[0])).length > 1;
}

}  // namespace wireglass::base
