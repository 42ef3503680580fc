#pragma once
#include <string_view>

namespace wireglass::annotations {

/// The language of a text as a BCP 47 code ("en", "ar", "zh" …), from its scripts and its commonest words; empty when
/// there is too little to tell. Looks at the first few thousand bytes; pure; the words live in core/data/languages.tsv.
std::string_view detect_language(std::string_view text);

}  // namespace wireglass::annotations
