#pragma once
// How names are compared: "São Paulo" = "SAO PAULO", "U.S." = "US", "Asia-Pacific" = "Asia Pacific".
#include <string>
#include <string_view>

namespace wireglass::lexicon {

/// Lower case without marks (core/data/plain_letters.tsv), full stops and apostrophes; every other mark parts words, "&" is
/// "and"; one blank between words. Letters of other scripts stay. pack.py folds the tables in the same way. Linear.
std::string fold_name(std::string_view name);

}  // namespace wireglass::lexicon
