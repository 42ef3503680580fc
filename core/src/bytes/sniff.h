#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wireglass::bytes {

enum class Encoding : std::uint8_t { kUtf8, kUtf16le, kUtf16be, kWindows1252 };
std::string_view encoding_name(Encoding encoding);

/// What the first bytes of a file say about the rest.
struct Sniffed {
  std::string_view binary;   ///< "a PDF document", … when the file is no text; else empty
  Encoding encoding = Encoding::kUtf8;  ///< told by a mark or by NUL bytes; UTF-8 is only a guess until decoded
  std::uint32_t mark = 0;    ///< length of a byte order mark
};

/// How many bytes the sniffing looks at.
inline constexpr std::size_t kSniffed = 4096;

/// @param prefix the file's first kSniffed bytes, or all of a shorter file; what is longer is not looked at.
Sniffed sniff(std::string_view prefix);

}  // namespace wireglass::bytes
