#pragma once
// Which stretches of a text stand in quotation marks, where the marks are whole and where they are not.
#include <cstdint>
#include <vector>

#include "annotations/prose.h"

namespace wireglass::annotations {

/// A stretch in marks, by tokens. It never crosses a paragraph; words that go on in the next are a stretch of their own.
///
///     he said , “ We went home . ” Then
///               open            close behind
struct QuotedText {
  std::uint32_t open = 0;    ///< the opening mark; equal to `first` where the stretch has none of its own
  std::uint32_t first = 0;   ///< the first token inside
  std::uint32_t close = 0;   ///< behind the last token inside
  std::uint32_t behind = 0;  ///< behind the closing mark
  bool goes_on = false;      ///< the words began in the paragraph before: a quote reopened
};

/// What the marks of a text say.
struct QuotedTexts {
  std::vector<QuotedText> texts;  ///< in order; none holds another
  std::size_t deepest = 0;        ///< of quotes inside each other
};

/// Pairs the marks of each paragraph: “ ” " « » `` '' and the single ones. Where a double mark is never closed, a single one
/// closes it ("text,'), else a quote reopened in the next paragraph, else the paragraph's end. An apostrophe closes nothing.
/// Linear.
QuotedTexts find_quoted_texts(const Prose& prose);

}  // namespace wireglass::annotations
