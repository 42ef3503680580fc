#pragma once
#include <string_view>
#include <vector>

#include "wireglass/options.h"
#include "wireglass/span.h"

namespace wireglass::exports {

/// Turns byte offsets of one page into the unit that is printed.
///
///     text     n a ï v e 😀 !          naïve😀!
///     byte     0 1 2 4 5 6  10 11
///     utf16    0 1 2 3 4 5  7  8
///     codep.   0 1 2 3 4 5  6  7
///
/// A checkpoint is kept for each 256 bytes, so one offset costs at most 256 steps and the table 1/64 of the text; a page
/// of plain ASCII, or the unit kByte, needs neither. Monotone: a <= b gives at(a) <= at(b).
class OffsetMap {
 public:
  /// @param text valid UTF-8; it must outlive the map. Linear in the text.
  OffsetMap(std::string_view text, OffsetUnit unit);

  /// @param byte 0 to text.size(), on a character's start.
  Offset at(Offset byte) const;
  Span at(Span span) const { return {at(span.begin), at(span.end)}; }

  /// The other way: the last character's start at or before that offset. @param units any; past the end gives the end.
  Offset byte_of(Offset units) const;

 private:
  std::string_view text_;
  OffsetUnit unit_;
  bool identity_;
  std::vector<Offset> checkpoints_;  ///< units before byte 256 * i
};

}  // namespace wireglass::exports
