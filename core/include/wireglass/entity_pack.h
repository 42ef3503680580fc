#pragma once
// What a person has put right about the entities of drops, once: rules that are applied after every analysis.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "wireglass/model.h"
#include "wireglass/result.h"

namespace wireglass {

/// An entity by its type and its name, or another form of it; capitals, marks and hyphens do not count.
struct EntityRef {
  EntityType type = EntityType::kPerson;
  std::string name;
};

enum class EntityAction : std::uint8_t { kMerge, kSplit, kRename, kRetype, kSuppress, kAlias, kAdd };
std::string_view action_name(EntityAction action);

struct EntityRule {
  EntityAction action = EntityAction::kMerge;
  EntityRef subject;                 ///< of add: the new entity
  EntityRef into;                    ///< of merge and split; of retype the type
  std::string text;                  ///< of split and alias: a printed form; of rename: the name
  std::vector<std::string> aliases;  ///< of add
};

/// Applied in order.
struct EntityPack {
  std::vector<EntityRule> rules;
};

/// Reads a pack:
///
///     {"wireglassEntities": 1, "rules": [
///       {"do": "merge", "from": {"type": "person", "name": "R. Akazawa"}, "into": {"type": "person", "name": "Ryosei Akazawa"}},
///       {"do": "split", "from": REF, "alias": "Akazawa", "into": REF}, {"do": "rename", "entity": REF, "name": "…"},
///       {"do": "retype", "entity": REF, "type": "organization"}, {"do": "suppress", "entity": REF},
///       {"do": "alias", "entity": REF, "alias": "…"}, {"do": "add", "type": "organization", "name": "…", "aliases": ["…"]}]}
///
/// The error is one sentence: which rule, what is wrong with it, what to do. At most 64 MiB and 100,000 rules.
Result<EntityPack> parse_entity_pack(std::string_view json);

}  // namespace wireglass
