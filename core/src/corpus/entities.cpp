#include "corpus/entities.h"

#include "base/hash.h"
#include "corpus/entity_nodes.h"
#include "corpus/entity_rules.h"

namespace wireglass::corpus {

std::pair<std::uint32_t, bool> Nodes::add(std::string_view key, EntityType type) {
  const auto found = by_key_.add(base::hash(key), size());
  if (found.second) {
    nodes_.emplace_back();
    nodes_.back().type = type;
  }
  return found;
}

std::uint32_t Nodes::find(std::string_view key) const { return by_key_.find(base::hash(key)); }

void resolve_entities(Drop& drop, const lexicon::Places& places, const EntityPack& pack) {
  Resolving state(drop, places);
  settle_types(state);
  resolve_places(state);
  resolve_persons(state);
  resolve_names(state);
  name_places(state);
  apply_rules(state, pack);
  make_entities(state);
}

}  // namespace wireglass::corpus
