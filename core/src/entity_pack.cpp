#include "wireglass/entity_pack.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/utf8.h"

namespace wireglass {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = 64u << 20;
constexpr std::size_t kMostRules = 100'000;
constexpr std::array<std::string_view, 7> kActions{"merge", "split", "rename", "retype", "suppress", "alias", "add"};
constexpr std::array<EntityType, 7> kTypes{EntityType::kPerson, EntityType::kOrganization, EntityType::kPlace, EntityType::kEvent,
                                           EntityType::kLaw, EntityType::kWork, EntityType::kProduct};

/// Reads the fields of one rule; the first that is wrong is remembered.
class RuleReader {
 public:
  explicit RuleReader(const json& object) : object_(object) {}

  const std::string& error() const { return error_; }

  std::string text(const char* field) { return text_in(object_, field, std::string("'") + field + "'"); }

  EntityType type(const char* field) { return type_in(object_, field, std::string("'") + field + "'"); }

  EntityRef ref(const char* field) {
    const auto found = object_.find(field);
    const std::string where = std::string("'") + field + "'";
    if (found == object_.end() || !found->is_object()) {
      fail(where + " must be an entity: {\"type\": \"person\", \"name\": \"…\"}");
      return {};
    }
    EntityRef ref;
    ref.type = type_in(*found, "type", where + "'s 'type'");
    ref.name = text_in(*found, "name", where + "'s 'name'");
    return ref;
  }

  std::vector<std::string> texts(const char* field) {
    std::vector<std::string> list;
    const auto found = object_.find(field);
    if (found == object_.end()) return list;
    if (!found->is_array()) {
      fail(std::string("'") + field + "' must be a list of texts");
      return list;
    }
    for (const json& each : *found) {
      if (!each.is_string() || each.get_ref<const std::string&>().empty()) fail(std::string("'") + field + "' must be a list of texts, none of them empty");
      else list.push_back(each.get<std::string>());
    }
    return list;
  }

 private:
  void fail(std::string what) {
    if (error_.empty()) error_ = std::move(what);
  }

  std::string text_in(const json& object, const char* field, const std::string& where) {
    const auto found = object.find(field);
    if (found == object.end() || !found->is_string() || found->get_ref<const std::string&>().empty()) {
      fail(where + " must be a text that is not empty");
      return {};
    }
    return found->get<std::string>();
  }

  EntityType type_in(const json& object, const char* field, const std::string& where) {
    const auto found = object.find(field);
    if (found != object.end() && found->is_string())
      for (const EntityType type : kTypes)
        if (type_name(type) == found->get_ref<const std::string&>()) return type;
    fail(where + " must be one of person, organization, place, event, law, work, product");
    return EntityType::kPerson;
  }

  const json& object_;
  std::string error_;
};

Result<EntityRule> read_rule(const json& object) {
  if (!object.is_object()) return Error{"it is no JSON object"};
  RuleReader reader(object);
  const std::string action = reader.text("do");
  EntityRule rule;
  std::size_t which = 0;
  while (which < kActions.size() && kActions[which] != action) ++which;
  if (which == kActions.size()) return Error{"'do' must be one of merge, split, rename, retype, suppress, alias, add"};
  rule.action = static_cast<EntityAction>(which);
  switch (rule.action) {
    case EntityAction::kMerge: rule.subject = reader.ref("from"), rule.into = reader.ref("into"); break;
    case EntityAction::kSplit: rule.subject = reader.ref("from"), rule.text = reader.text("alias"), rule.into = reader.ref("into"); break;
    case EntityAction::kRename: rule.subject = reader.ref("entity"), rule.text = reader.text("name"); break;
    case EntityAction::kRetype: rule.subject = reader.ref("entity"), rule.into.type = reader.type("type"); break;
    case EntityAction::kSuppress: rule.subject = reader.ref("entity"); break;
    case EntityAction::kAlias: rule.subject = reader.ref("entity"), rule.text = reader.text("alias"); break;
    case EntityAction::kAdd: rule.subject = {reader.type("type"), reader.text("name")}, rule.aliases = reader.texts("aliases"); break;
  }
  if (!reader.error().empty()) return Error{reader.error()};
  return rule;
}

}  // namespace

std::string_view action_name(EntityAction action) { return kActions[static_cast<std::size_t>(action)]; }

Result<EntityPack> parse_entity_pack(std::string_view text) {
  const std::string what = "The entity pack cannot be used: ";
  if (text.size() > kMostBytes) return Error{what + "it is larger than 64 MiB; take out rules that are no longer needed."};
  if (base::valid_utf8_prefix(text) != text.size()) return Error{what + "it is not UTF-8; save it as UTF-8."};
  const json object = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return Error{what + "it is no JSON object; give {\"wireglassEntities\": 1, \"rules\": […]}."};
  const auto version = object.find("wireglassEntities");
  if (version == object.end() || !version->is_number_integer()) return Error{what + "'wireglassEntities' is missing, so it is no entity pack; give {\"wireglassEntities\": 1, \"rules\": […]}."};
  if (*version != 1) return Error{what + "it is of version " + version->dump() + ", and this program reads version 1; take a newer program."};
  const auto rules = object.find("rules");
  if (rules == object.end() || !rules->is_array()) return Error{what + "'rules' must be a list."};
  if (rules->size() > kMostRules) return Error{what + "it has more than 100,000 rules; take out those that are no longer needed."};
  EntityPack pack;
  for (const json& each : *rules) {
    Result<EntityRule> rule = read_rule(each);
    if (!rule) return Error{what + "in rule " + std::to_string(pack.rules.size() + 1) + " " + rule.error().message + "."};
    pack.rules.push_back(std::move(rule).value());
  }
  return pack;
}

}  // namespace wireglass
