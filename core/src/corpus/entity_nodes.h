#pragma once
// What mentions are gathered in before they are entities. Shared by the steps of resolving (entities.cpp).
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_index.h"
#include "corpus/name_forms.h"
#include "lexicon/places.h"
#include "wireglass/model.h"

namespace wireglass::corpus {

inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

/// Why a mention is of its entity (Mention::link); docs/entities.md explains them.
namespace link {
inline constexpr std::string_view kFullName = "full-name", kOtherOrder = "other-order", kSurname = "surname", kGivenName = "given-name",
                                  kCapitals = "capitals", kAcronym = "acronym", kShortForm = "short-form", kLegalForm = "legal-form",
                                  kCountryForm = "country-form", kDemonym = "demonym", kPlace = "place", kSameName = "same-name",
                                  kPack = "entity-pack";
}  // namespace link

/// An entity in the making.
struct Node {
  EntityType type = EntityType::kOrganization;
  std::string name;                ///< canonical, where a table says it; else it is made from the printed forms
  std::string_view country;        ///< ISO 3166-1
  std::string_view iso3166;
  std::optional<GeoPoint> geo;
  std::uint32_t geonames = 0;
  std::string tell;                ///< what tells it from namesakes
  std::vector<std::string> aliases;  ///< from a pack; printed ones are added at the end
  bool confirmed = false;
  bool suppressed = false;
};

class Nodes {
 public:
  /// The node of a key, made where it is new; and whether it is. Keys of different kinds begin with different letters.
  std::pair<std::uint32_t, bool> add(std::string_view key, EntityType type);
  std::uint32_t find(std::string_view key) const;
  Node& operator[](std::uint32_t node) { return nodes_[node]; }
  const Node& operator[](std::uint32_t node) const { return nodes_[node]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

 private:
  std::vector<Node> nodes_;
  base::HashIndex by_key_;
};

/// The state of one resolving.
struct Resolving {
  Drop& drop;
  const lexicon::Places& places;
  NameForms forms;
  Nodes nodes;

  Resolving(Drop& all, const lexicon::Places& tables) : drop(all), places(tables), forms(all) {}

  std::string_view text_between(const Article& article, std::uint32_t left, std::uint32_t right) const {
    const Offset begin = article.mentions[left].span.end;
    return drop.pages[article.page].text.substr(begin, article.mentions[right].span.begin - begin);
  }
  const NameForm& form(std::uint32_t article, std::uint32_t mention) const { return forms.of(forms.first_of(article) + mention); }
  void set(Mention& mention, std::uint32_t node, std::string_view why) {
    mention.entity = node;
    mention.link = why;
  }
};

/// Steps, in this order. Each reads articles and mentions only and sets Mention::entity to a node.
void settle_types(Resolving& state);
void resolve_places(Resolving& state);
void resolve_persons(Resolving& state);
void resolve_names(Resolving& state);   ///< organizations, events, laws, works, products
void name_places(Resolving& state);     ///< those that no table names

/// The name that stands for a person, an organization …; forms with how often each is printed, by number of form.
struct FormCount {
  std::uint32_t form = 0, count = 0;
};
std::string organization_name(const NameForms& forms, const std::vector<FormCount>& printed);

/// From nodes to Drop::entities: names, aliases, roles, countries, counts, ids, order.
void make_entities(Resolving& state);

}  // namespace wireglass::corpus
