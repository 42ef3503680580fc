#pragma once
// What a text is looked up by: its words; and where words have no blanks between them (ideographs, kana) or carry prefixes
// and suffixes (Arabic script), each pair of neighbouring characters, so that a part of a run is found as well.
#include <string_view>
#include <vector>

#include "annotations/tokens.h"

namespace wireglass::annotations {

/// Appends the terms of the tokens in order: words, numbers and handles as they are, bigrams overlapping each other, a
/// character alone where it has no neighbour; no marks. Linear.
///
///     船が来た G7   ->   船が, が来, 来た, G7
void search_terms(std::string_view text, const std::vector<Token>& tokens, std::vector<Span>& terms);

}  // namespace wireglass::annotations
