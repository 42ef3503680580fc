#pragma once
// Which wordings are the same utterance: the heart of the ledger, on numbers alone, so that it can be tested apart from news.
#include <cstdint>
#include <deque>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::corpus {

inline constexpr std::uint32_t kLeastAligned = 4;  ///< words: fewer are everybody's ("No comment")
inline constexpr std::uint32_t kShingle = 3;       ///< words side by side that are looked up together
inline constexpr std::uint32_t kLeastPercent = 50; ///< of a wording's shingles that its leader must have …
inline constexpr std::uint32_t kLeastShared = 4;   ///< … and how many at least, where it has not all (docs/annotations.md)
inline constexpr std::uint32_t kMostLeaders = 32;  ///< that share a shingle; what more of them have tells nothing

/// Somebody's words: a stretch of a list of hashes of folded words. No two that can be aligned have the same words and the
/// same speaker.
struct Wording {
  std::uint32_t speaker = kNoEntity;
  std::uint32_t first = 0;  ///< index into the words
  std::uint32_t words = 0;  ///< how many; with fewer than kLeastAligned it stands alone
};

struct Aligned {
  std::uint32_t leader = 0;  ///< index of the longest wording of the utterance; its own where it is that
  Difference differs = Difference::kSame;
};

/// Aligns each wording with at most one that is not shorter: its leader, which shares most of its shingles, and enough
/// of them. Leaders are tried the longest first, then those with a speaker, then in the list's order, and follow none themselves.
/// Speakers never differ within an utterance; one that is not known follows anybody, unless two known speakers fit alike.
/// Linear in the words but for the sorting of the wordings by length.
std::vector<Aligned> align_wordings(const std::deque<Wording>& wordings, const std::vector<std::uint32_t>& words);

}  // namespace wireglass::corpus
