// From nodes to entities: names, aliases, roles, counts, ids and order.
#include <algorithm>
#include <numeric>

#include "base/hash.h"
#include "corpus/entity_facts.h"
#include "corpus/entity_nodes.h"

namespace wireglass::corpus {
namespace {

/// A printed form of a node: demonyms are no forms of its name.
struct Printed {
  std::uint32_t node = 0;
  std::string_view text;
  bool operator<(const Printed& other) const { return node != other.node ? node < other.node : text < other.text; }
};

class EntityBuilder {
 public:
  explicit EntityBuilder(Resolving& state) : state_(state), drop_(state.drop) {}

  void run() {
    count();
    read_printed();
    const std::vector<RoleFact> roles = read_roles(state_);
    const std::vector<std::string_view> countries = read_countries(state_, roles);
    for (std::uint32_t node = 0; node < state_.nodes.size(); ++node) make(node, countries[node]);
    add_roles(roles);
    order();
    set_ids();
  }

 private:
  void count() {
    mentions_.assign(state_.nodes.size(), 0);
    articles_.assign(state_.nodes.size(), 0);
    std::vector<std::uint32_t> last(state_.nodes.size(), kNoArticle);
    for (std::uint32_t a = 0; a < drop_.articles.size(); ++a)
      for (const Mention& mention : drop_.articles[a].mentions) {
        ++mentions_[mention.entity];
        if (last[mention.entity] != a) ++articles_[mention.entity];
        last[mention.entity] = a;
      }
  }

  void read_printed() {
    for (std::uint32_t a = 0; a < drop_.articles.size(); ++a) {
      const Article& article = drop_.articles[a];
      for (const Mention& mention : article.mentions)
        if (!mention.demonym) printed_.push_back({mention.entity, text_of(drop_.pages[article.page], mention.span)});
    }
    std::sort(printed_.begin(), printed_.end());
    printed_.erase(std::unique(printed_.begin(), printed_.end(), [](const Printed& x, const Printed& y) { return x.node == y.node && x.text == y.text; }), printed_.end());
  }

  void make(std::uint32_t node, std::string_view country) {
    Node& from = state_.nodes[node];
    if (mentions_[node] == 0) return;
    Entity entity;
    entity.type = from.type;
    entity.name = std::move(from.name);
    entity.aliases = std::move(from.aliases);
    const auto low = std::lower_bound(printed_.begin(), printed_.end(), Printed{node, {}});
    for (auto it = low; it != printed_.end() && it->node == node; ++it) {
      std::string form(it->text);
      std::replace(form.begin(), form.end(), '\n', ' ');
      entity.aliases.push_back(std::move(form));
    }
    std::sort(entity.aliases.begin(), entity.aliases.end());
    entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()), entity.aliases.end());
    entity.aliases.erase(std::remove(entity.aliases.begin(), entity.aliases.end(), entity.name), entity.aliases.end());
    entity.country = from.country.empty() ? country : from.country;
    entity.iso3166 = from.iso3166;
    entity.geo = from.geo;
    entity.geonames = from.geonames;
    entity.articles = articles_[node];
    entity.mentions = mentions_[node];
    entity.confirmed = from.confirmed;
    node_of_.push_back(node);
    entities_.push_back(std::move(entity));
  }

  /// One role a text; what it belongs to is the most frequent of what the texts say, here or of the same words elsewhere.
  void add_roles(const std::vector<RoleFact>& facts) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < entities_.size(); ++i) {  // both are by node
      while (at < facts.size() && facts[at].node < node_of_[i]) ++at;
      while (at < facts.size() && facts[at].node == node_of_[i]) {
        const std::size_t first = at;
        while (at < facts.size() && facts[at].node == facts[first].node && facts[at].folded == facts[first].folded) ++at;
        entities_[i].roles.push_back(role_of(facts, first, at));
      }
      std::sort(entities_[i].roles.begin(), entities_[i].roles.end(), [](const EntityRole& x, const EntityRole& y) {
        return x.articles.front() != y.articles.front() ? x.articles.front() < y.articles.front() : x.text < y.text;
      });
    }
  }

  static EntityRole role_of(const std::vector<RoleFact>& facts, std::size_t first, std::size_t end) {
    EntityRole role;
    role.text = facts[first].text;
    std::replace(role.text.begin(), role.text.end(), '\n', ' ');
    std::vector<std::uint32_t> owners;
    for (std::size_t i = first; i < end; ++i) {
      if (role.articles.empty() || role.articles.back() != facts[i].article) role.articles.push_back(facts[i].article);
      if (facts[i].of != kNoNode) owners.push_back(facts[i].of);
    }
    std::sort(owners.begin(), owners.end());
    std::size_t most = 0;
    for (std::size_t low = 0, high = 0; low < owners.size(); low = high) {
      while (high < owners.size() && owners[high] == owners[low]) ++high;
      if (high - low > most) most = high - low, role.of = owners[low];
    }
    return role;
  }

  void order() {
    std::vector<std::uint32_t> by(entities_.size());
    std::iota(by.begin(), by.end(), 0u);
    std::stable_sort(by.begin(), by.end(), [&](std::uint32_t x, std::uint32_t y) {
      const Entity& a = entities_[x];
      const Entity& b = entities_[y];
      if (a.mentions != b.mentions) return a.mentions > b.mentions;
      return a.type != b.type ? a.type < b.type : a.name < b.name;
    });
    std::vector<std::uint32_t> place(state_.nodes.size(), kNoEntity);
    drop_.entities.clear();
    drop_.entities.reserve(by.size());
    for (const std::uint32_t old : by) {
      place[node_of_[old]] = static_cast<std::uint32_t>(drop_.entities.size());
      tells_.push_back(std::move(state_.nodes[node_of_[old]].tell));
      drop_.entities.push_back(std::move(entities_[old]));
    }
    for (Entity& entity : drop_.entities)
      for (EntityRole& role : entity.roles)
        if (role.of != kNoEntity) role.of = place[role.of];
    for (Article& article : drop_.articles)
      for (Mention& mention : article.mentions) mention.entity = place[mention.entity];
  }

  /// Of type, name and what a table says; namesakes without one are counted.
  void set_ids() {
    base::HashIndex known;
    for (std::size_t i = 0; i < drop_.entities.size(); ++i) {
      Entity& entity = drop_.entities[i];
      const std::string key = std::string(type_name(entity.type)) + '\n' + entity.name + '\n' + tells_[i];
      entity.id = base::hash(key);
      for (std::uint32_t more = 2; !known.add(entity.id, 0).second; ++more) entity.id = base::hash(key + '\n' + std::to_string(more));
    }
  }

  Resolving& state_;
  Drop& drop_;
  std::vector<std::uint32_t> mentions_, articles_;  // by node
  std::vector<Printed> printed_;
  std::vector<Entity> entities_;
  std::vector<std::uint32_t> node_of_;  // of each entity
  std::vector<std::string> tells_;      // in the entities' order
};

}  // namespace

void name_places(Resolving& state) {
  // The most frequent form, then the longest, then the first by bytes.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> printed;  // node, form
  for (std::uint32_t a = 0; a < state.drop.articles.size(); ++a)
    for (std::uint32_t i = 0; i < state.drop.articles[a].mentions.size(); ++i) {
      const Mention& mention = state.drop.articles[a].mentions[i];
      if (state.nodes[mention.entity].name.empty()) printed.push_back({mention.entity, state.forms.form_of(state.forms.first_of(a) + i)});
    }
  std::sort(printed.begin(), printed.end());
  std::uint32_t most = 0;
  bool shouted = false;
  for (std::size_t first = 0, last = 0; first < printed.size(); first = last) {
    while (last < printed.size() && printed[last] == printed[first]) ++last;
    const NameForm& form = state.forms.form(printed[first].second);
    const auto count = static_cast<std::uint32_t>(last - first);
    std::string& name = state.nodes[printed[first].first].name;
    const bool is_first = first == 0 || printed[first - 1].first != printed[first].first;
    if (is_first || (shouted && !form.capitals) || (shouted == form.capitals && count > most)) {
      name = form.text;
      std::replace(name.begin(), name.end(), '\n', ' ');
      most = count;
      shouted = form.capitals;
    }
  }
}

void make_entities(Resolving& state) {
  EntityBuilder(state).run();
}

}  // namespace wireglass::corpus
