#pragma once
#include <cstddef>
#include <string>

#include "bytes/sniff.h"

namespace wireglass::bytes {

/// A file's bytes as UTF-8, and what had to be mended.
struct Decoded {
  std::string text;
  Encoding encoding = Encoding::kUtf8;
  std::size_t replaced = 0;        ///< ill-formed pieces inside the text, each read as one U+FFFD
  std::size_t first_replaced = 0;  ///< byte of the file where the first of them stands
  std::size_t cut = 0;             ///< bytes of a character that the end of the file cuts, read as one U+FFFD
};

/// Decodes a whole file. Valid UTF-8 is kept in place, without a copy; else the text is written anew (at most three
/// bytes for each given). Without a mark, text that is not UTF-8 and has no valid multi-byte character in it is taken
/// for Windows-1252, after the WHATWG encoding standard. A byte order mark is no text and is left out.
///
/// @param valid how many of the first bytes are already known to be valid UTF-8
Decoded decode(std::string bytes, const Sniffed& sniffed, std::size_t valid = 0);

}  // namespace wireglass::bytes
