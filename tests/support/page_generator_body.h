#pragma once
// Bodies: prose with what carriers and agencies put round it.
#include <optional>
#include <vector>

#include "page_generator_prose.h"

namespace wireglass::tests {

/// How a body will be printed: as lines, as one line, or once as each (an article that is listed under itself).
enum class BodyForm : std::uint8_t { kLines, kOneLine, kEither };

struct Body {
  std::vector<TruePiece> pieces;  ///< '\n' in their texts separates lines; one-line printing turns it into a blank
  std::optional<bool> truncated;
  bool empty() const { return pieces.empty(); }
};

/// @param paragraphs of prose, 1 or more.
Body make_body(const Story& story, Random& random, BodyForm form, int paragraphs);

Body make_arabic_body(Random& random, int paragraphs);

}  // namespace wireglass::tests
