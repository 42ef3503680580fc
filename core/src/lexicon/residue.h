#pragma once
#include <string_view>
#include <vector>

namespace wireglass::lexicon {

/// What pages leave in a text without meaning it for readers (core/data/residue.tsv has a word on each).
enum class Residue { kLink, kFold, kScript, kNotice };

/// The phrases of a kind, as they are printed. Made once.
const std::vector<std::string_view>& phrases_of(Residue kind);

}  // namespace wireglass::lexicon
