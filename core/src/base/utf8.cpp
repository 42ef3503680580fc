#include "base/utf8.h"

#include <cstdint>
#include <cstring>

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

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  std::size_t at = 0;
  while (at < bytes.size()) {
    while (at + 16 <= bytes.size()) {
      std::uint64_t words[2];
      std::memcpy(words, bytes.data() + at, 16);
      if ((words[0] | words[1]) & kHighBits) break;
      at += 16;
    }
    const std::size_t stop = at + 16 < bytes.size() ? at + 16 : bytes.size();
    while (at < stop) {
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
