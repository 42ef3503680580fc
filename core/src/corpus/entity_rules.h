#pragma once
// The rules of an entity pack, applied to the nodes of a resolving.
#include "corpus/entity_nodes.h"
#include "wireglass/entity_pack.h"

namespace wireglass::corpus {

/// In order; nodes that a rule made or changed become confirmed. A rule that matches nothing, or decides otherwise what an
/// earlier one decided, gives a warning. Finds what the rules "alias" and "add" name where nothing is marked.
void apply_rules(Resolving& state, const EntityPack& pack);

/// Text that a rule wants to be found, and the node that it is of.
struct Wanted {
  std::string text;
  std::uint32_t node = 0;
};

/// Adds mentions for texts where they stand between word edges, exact, and nothing is marked. Of two at one place the longer
/// one. Linear in the drop's texts.
void find_wanted(Resolving& state, std::vector<Wanted> wanted);

}  // namespace wireglass::corpus
