#pragma once
// An article's mentions by the tokens that they cover, for what looks at the words round a name.
#include <cstdint>
#include <vector>

#include "annotations/prose.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

inline constexpr std::uint32_t kNoMention = 0xFFFFFFFF;

struct MentionTokens {
  struct Range {
    std::uint32_t first = 0, end = 0;
  };
  std::vector<Range> of;          ///< of each mention
  std::vector<std::uint32_t> at;  ///< for each token its mention, or kNoMention
  std::vector<std::uint32_t> sentence_of;  ///< for each mention its sentence
};

/// @param mentions in order, along token borders. Linear.
MentionTokens tokens_of_mentions(const Prose& prose, const std::vector<Mention>& mentions);

}  // namespace wireglass::annotations
