#pragma once
// How rare a word is in English text (core/data/common_words.tsv).
#include <cstdint>
#include <string_view>

namespace wireglass::lexicon {

/// The band of a word that is not among the 5,000 commonest.
inline constexpr std::uint8_t kRareBand = 16;

/// The binary logarithm of a word's rank by frequency, rounded up: 1 for "the", 13 for the 5,000th, kRareBand for the others.
/// In any case of its ASCII letters. One hash and one look-up, some 20 ns.
std::uint8_t band_of(std::string_view word);

}  // namespace wireglass::lexicon
