#pragma once
// Who and what the names of a drop stand for: Mention::entity and Drop::entities. Reads articles, mentions and printed roles.
#include <vector>

#include "lexicon/places.h"
#include "wireglass/entity_pack.h"
#include "wireglass/model.h"

namespace wireglass::corpus {

/// Resolves all mentions, then applies the pack's rules; each that does nothing gives a warning. Near-linear in the mentions
/// (sorting); the result does not depend on the order in which files came, as the drop's does not. docs/entities.md says how.
void resolve_entities(Drop& drop, const lexicon::Places& places, const EntityPack& pack);

}  // namespace wireglass::corpus
