#pragma once
// A name of several words that is read once with confidence is the same name wherever its article prints the same words.
#include <vector>

#include "annotations/name_tagger.h"

namespace wireglass::annotations {

/// Gives other occurrences of the names' words the same extent and class, unless a longer name holds them. In order, without
/// overlap, as before. Linear, but for sorting the names.
void repeat_names(const NameText& text, std::vector<NameSpan>& names);

}  // namespace wireglass::annotations
