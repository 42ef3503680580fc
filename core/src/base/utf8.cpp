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

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  const auto* const text = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto follows = [&](std::size_t i) { return (text[i] & 0xC0) == 0x80; };
  const auto non_ascii = [&](std::size_t i) {  // of the eight bytes from i on, a bit each that is set
    std::uint64_t word;
    std::memcpy(&word, text + i, 8);
    return word & kHighBits;
  };
  const std::size_t size = bytes.size();
  for (std::size_t at = 0; at < size;) {
    while (at + 32 <= size && (non_ascii(at) | non_ascii(at + 8) | non_ascii(at + 16) | non_ascii(at + 24)) == 0) at += 32;
    while (at + 8 <= size) {
      const std::uint64_t found = non_ascii(at);
      at += found == 0 ? 8 : static_cast<std::size_t>(__builtin_ctzll(found)) / 8;  // little-endian: x86, ARM, WebAssembly
      if (found != 0) break;
    }
    if (at + 8 > size && at < size && text[at] < 0x80) {
      ++at;
      continue;
    }
    // The usual characters of two and three bytes, all but the leads that restrict their second byte, are taken here.
    while (at < size && text[at] >= 0x80) {
      const unsigned char lead = text[at];
      if (lead >= 0xC2 && lead < 0xE0 && at + 2 <= size && follows(at + 1)) {
        at += 2;
      } else if (lead > 0xE0 && lead < 0xF0 && lead != 0xED && at + 3 <= size && follows(at + 1) && follows(at + 2)) {
        at += 3;
      } else {
        const Piece piece = piece_at_start(bytes.substr(at));
        if (!piece.whole) return at;
        at += piece.length;
      }
    }
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
