#include "bytes/sniff.h"

#include <algorithm>

#include "data/magic_numbers.h"

namespace wireglass::bytes {
namespace {

constexpr double kMostControls = 0.1;  // more control characters than this and it is no text

bool is_control(unsigned char c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) || c == 0x7F;
}

/// "25 50 44 46" against the first bytes.
bool has_magic(std::string_view bytes, std::string_view hex) {
  const auto nibble = [](char c) { return c <= '9' ? c - '0' : c - 'A' + 10; };
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 3, ++at) {
    if (at >= bytes.size()) return false;
    if (static_cast<unsigned char>(bytes[at]) != nibble(hex[i]) * 16 + nibble(hex[i + 1])) return false;
  }
  return true;
}

/// UTF-16 without a mark: news text has blanks and line ends, whose other byte is NUL, always on the same side; one
/// character in ten is the least that text in any script with blanks has.
Sniffed sniff_utf16(std::string_view bytes) {
  std::size_t nul[2] = {0, 0};
  for (std::size_t i = 0; i < bytes.size(); ++i) nul[i & 1] += bytes[i] == '\0';
  const std::size_t pairs = bytes.size() / 2;
  Sniffed sniffed;
  if (std::max(nul[0], nul[1]) < 2) return sniffed;
  if (nul[1] * 10 >= pairs && nul[0] * 20 < nul[1]) sniffed.encoding = Encoding::kUtf16le;
  if (nul[0] * 10 >= pairs && nul[1] * 20 < nul[0]) sniffed.encoding = Encoding::kUtf16be;
  return sniffed;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8: return "utf-8";
    case Encoding::kUtf16le: return "utf-16le";
    case Encoding::kUtf16be: return "utf-16be";
    case Encoding::kWindows1252: return "windows-1252";
  }
  return {};
}

Sniffed sniff(std::string_view prefix) {
  const std::string_view bytes = prefix.substr(0, kSniffed);
  if (bytes.starts_with("\xEF\xBB\xBF")) return {{}, Encoding::kUtf8, 3};
  if (bytes.starts_with("\xFF\xFE")) return {{}, Encoding::kUtf16le, 2};
  if (bytes.starts_with("\xFE\xFF")) return {{}, Encoding::kUtf16be, 2};
  for (const auto& row : data::kMagicNumbers)
    if (has_magic(bytes, row.bytes)) return {row.name, Encoding::kUtf8, 0};
  const Sniffed wide = sniff_utf16(bytes);
  if (wide.encoding != Encoding::kUtf8) return wide;
  const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) { return is_control(static_cast<unsigned char>(c)); });
  if (static_cast<double>(controls) > kMostControls * static_cast<double>(bytes.size())) return {"a binary file", Encoding::kUtf8, 0};
  return {};
}

}  // namespace wireglass::bytes
