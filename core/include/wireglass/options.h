#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "wireglass/entity_pack.h"
#include "wireglass/instant.h"

namespace wireglass {

/// The unit of the offsets that are printed. Inside, every offset is a byte of UTF-8.
enum class OffsetUnit : std::uint8_t {
  kByte,       ///< UTF-8 bytes
  kUtf16,      ///< JavaScript's, Java's and C#'s string index
  kCodepoint,  ///< Python's string index
};

/// What a user knows of one file's times; either may be open.
struct FileTimes {
  std::string file;  ///< the file's name as given, or its last part
  Window captured;
  Window published;  ///< of the main article of each of its pages
};

struct Options {
  OffsetUnit offsets = OffsetUnit::kByte;
  Window captured;                ///< when every page was captured, where the user knows it
  Window published;               ///< when every page's main article was published, where the user knows it
  std::vector<FileTimes> times;   ///< more exact, a file each; they replace the two above
  EntityPack entities;            ///< what a person has put right about entities; applied after everything else
  std::uint32_t jobs = 1;         ///< threads for the map stage (native builds); the output does not depend on it
  std::uint64_t max_file_bytes = std::uint64_t{1} << 40;  ///< a larger file is refused with a warning
  std::uint32_t max_line_bytes = 64u << 20;               ///< reading of a file stops at a longer line, with a warning
};

}  // namespace wireglass
