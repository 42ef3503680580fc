#pragma once
// Where the name of a country or capital stands for its government: it acts, speaks, decides, or is dealt with. Rules over
// the neighbouring words (core/data/acting_words.tsv, function_words.tsv); docs/entities.md lists them.
#include <vector>

#include "annotations/mention_tokens.h"
#include "lexicon/places.h"

namespace wireglass::annotations {

/// Sets Mention::metonym; and the type of buildings that stand for those inside ("White House": an organization, a place
/// behind a preposition of place). Linear.
void mark_metonyms(const Prose& prose, const MentionTokens& tokens, const lexicon::Places& places, std::vector<Mention>& mentions);

}  // namespace wireglass::annotations
