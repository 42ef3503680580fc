#pragma once
#include <string_view>
#include <vector>

namespace wireglass::lexicon {

/// What pages leave in a text without meaning it for readers (core/data/residue.tsv has a word on each).
enum class Residue { kLink, kFold, kScript, kNotice };

/// The phrases of a kind, as they are printed. Made once.
const std::vector<std::string_view>& phrases_of(Residue kind);

/// How an abbreviation's full stop is to be read (core/data/abbreviations.tsv): it ends no sentence, or it may end one.
enum class Abbreviation { kNone, kLead, kTail };

/// Exact, without its full stop; logarithmic.
Abbreviation abbreviation_of(std::string_view word);

}  // namespace wireglass::lexicon
