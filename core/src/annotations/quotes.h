#pragma once
// Quotes: what stands in marks and who says it, and what is reported without marks.
#include <vector>

#include "annotations/mention_tokens.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

struct FoundQuotes {
  std::vector<Quote> quotes;
  std::size_t deepest = 0;  ///< of marks that open inside each other
};

/// Marks that open deeper inside each other are no quotes but damage; a warning tells of it. Printed ones nest three deep.
inline constexpr std::size_t kMostNestedQuotes = 8;

/// Finds direct, indirect and scare quotes with their speakers (docs/annotations.md says how). In order, without overlap.
/// Linear: every look round a cue is bounded.
/// @param tokens of the mentions
/// @param mentions in order; empty where no names are loaded: speakers are then noun phrases without a mention
/// @param roles of those mentions: "the minister" is whoever was called so before
FoundQuotes find_quotes(const Prose& prose, const MentionTokens& tokens, const std::vector<Mention>& mentions,
                        const std::vector<PrintedRole>& roles);

}  // namespace wireglass::annotations
