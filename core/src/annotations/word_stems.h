#pragma once
// Words that differ in number only, as one.
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotations/prose.h"
#include "lexicon/name_lexicon.h"

namespace wireglass::annotations {

/// The same for a noun and its regular plural in any case: "tariff" and "Tariffs", "company" and "companies"; what merely looks
/// like a plural ("news") keeps company with nothing. Harman's S stemmer (1991). Linear in the word.
constexpr std::uint64_t stem_hash(std::string_view word) {
  const auto ends_in = [&](std::string_view lower, std::string_view upper) {
    return word.ends_with(lower) || word.ends_with(upper);
  };
  if (word.size() > 4 && ends_in("ies", "IES") && !ends_in("eies", "EIES") && !ends_in("aies", "AIES")) {
    const std::uint64_t stem = lexicon::name_hash(word.substr(0, word.size() - 3));
    return (stem ^ static_cast<unsigned char>('y')) * 0x100000001B3ULL;  // name_hash's step
  }
  if (word.size() > 3 && ends_in("s", "S") && !ends_in("us", "US") && !ends_in("ss", "SS")) word.remove_suffix(1);
  return lexicon::name_hash(word);
}

/// For each token of a text its stem_hash; 0 for what is neither a word nor a number.
using Stems = std::vector<std::uint64_t>;

inline Stems read_stems(const Prose& prose) {
  Stems stems(prose.tokens.size(), 0);
  for (std::size_t i = 0; i < stems.size(); ++i)
    if (prose.tokens[i].is(TokenKind::kWord) || prose.tokens[i].is(TokenKind::kNumber))
      stems[i] = stem_hash(prose.of(i));
  return stems;
}

}  // namespace wireglass::annotations
