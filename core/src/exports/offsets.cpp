#include "exports/offsets.h"

#include <algorithm>

namespace wireglass::exports {
namespace {

constexpr std::size_t kStride = 256;

/// The units that begin in a piece of text. A character counts at its first byte, so any cut of the text may be counted;
/// in UTF-16 a character of four bytes is a pair.
Offset count_units(std::string_view piece, OffsetUnit unit) {
  const bool pairs = unit == OffsetUnit::kUtf16;
  Offset units = 0;
  for (const char c : piece) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80;
    units += pairs && byte >= 0xF0;
  }
  return units;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  identity_ = unit == OffsetUnit::kByte ||
              std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (identity_) return;
  checkpoints_.reserve(text.size() / kStride + 1);
  Offset units = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStride) {
    checkpoints_.push_back(units);
    units += count_units(text.substr(at, kStride), unit);
  }
}

Offset OffsetMap::at(Offset byte) const {
  if (identity_) return byte;
  const std::size_t checkpoint = byte / kStride;
  const std::size_t from = checkpoint * kStride;
  return checkpoints_[checkpoint] + count_units(text_.substr(from, byte - from), unit_);
}

Offset OffsetMap::byte_of(Offset units) const {
  const auto size = static_cast<Offset>(text_.size());
  Offset byte = std::min(units, size);
  if (!identity_) {
    const auto above = std::upper_bound(checkpoints_.begin() + 1, checkpoints_.end(), units);
    const std::size_t from = static_cast<std::size_t>(above - checkpoints_.begin() - 1) * kStride;
    byte = static_cast<Offset>(from);
    for (Offset seen = *(above - 1); byte < size; ++byte) {
      seen += count_units(text_.substr(byte, 1), unit_);
      if (seen > units) break;
    }
  }
  while (byte > 0 && byte < size && (static_cast<unsigned char>(text_[byte]) & 0xC0) == 0x80) --byte;
  return byte;
}

}  // namespace wireglass::exports
