#pragma once
// What an article is about, in its own words: its keyphrases. Unsupervised, after YAKE (Campos et al. 2020): how often and how
// early a word stands, how rare it is in English at large, and whether its phrase recurs. Names are taken whole.
#include <vector>

#include "annotations/prose.h"
#include "annotations/word_stems.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

inline constexpr std::size_t kMostKeyphrases = 10;

/// The best phrases of one to four words, the best first with a score of 100; none is part of a better one.
/// A phrase of several words recurs or is a name; it neither begins nor ends with a function word. A short text has fewer: one for
/// each three words of content.
/// @param mentions in order  @param times in order; their words are left out
/// Near-linear (the best candidates are sorted); some 130 MB/s.
std::vector<Keyphrase> find_keyphrases(const Prose& prose, const Stems& stems, const std::vector<Mention>& mentions,
                                       const std::vector<Time>& times);

}  // namespace wireglass::annotations
