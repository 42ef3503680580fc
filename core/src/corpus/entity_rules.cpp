#include "corpus/entity_rules.h"

#include <algorithm>
#include <array>
#include <map>

#include "lexicon/folded_name.h"

namespace wireglass::corpus {
namespace {

constexpr std::uint32_t kNoFile = 0xFFFFFFFF;

std::string quoted(const EntityRef& ref) { return std::string(type_name(ref.type)) + " '" + ref.name + "'"; }

class RuleApplier {
 public:
  explicit RuleApplier(Resolving& state) : state_(state), into_(state.nodes.size()), counts_(state.nodes.size()) {
    for (std::uint32_t node = 0; node < into_.size(); ++node) into_[node] = node;
    for (std::uint32_t a = 0; a < state.drop.articles.size(); ++a)
      for (std::uint32_t i = 0; i < state.drop.articles[a].mentions.size(); ++i) {
        const Mention& mention = state.drop.articles[a].mentions[i];
        ++counts_[mention.entity];
        by_string_.push_back({state.form(a, i).string, a, i});
        if (!mention.demonym) add_name(mention.type, state.form(a, i).folded, mention.entity, false);
      }
    std::sort(by_string_.begin(), by_string_.end());
    for (std::uint32_t node = 0; node < into_.size(); ++node)
      if (counts_[node] != 0) add_name(state.nodes[node].type, lexicon::fold_name(state.nodes[node].name), node, true);
  }

  void run(const EntityPack& pack) {
    for (number_ = 0; number_ < pack.rules.size(); ++number_) apply(pack.rules[number_]);
    for (Article& article : state_.drop.articles)
      for (Mention& mention : article.mentions) mention.entity = into_of(mention.entity);
    remove_suppressed();
    for (Wanted& wanted : wanted_) wanted.node = into_of(wanted.node);
    std::erase_if(wanted_, [&](const Wanted& wanted) { return state_.nodes[wanted.node].suppressed; });  // no name under any form
    find_wanted(state_, std::move(wanted_));
    for (Article& article : state_.drop.articles)
      for (Mention& mention : article.mentions) mention.type = state_.nodes[mention.entity].type;
  }

 private:
  using Key = std::pair<EntityType, std::string>;
  using Place = std::array<std::uint32_t, 3>;  ///< a mention: its string, article and number there
  struct Named {
    std::uint32_t node = 0;
    bool is_name = false;  ///< not only another form
  };

  void add_name(EntityType type, std::string folded, std::uint32_t node, bool is_name) {
    std::vector<Named>& list = names_[Key(type, std::move(folded))];
    for (Named& named : list)
      if (named.node == node) {
        named.is_name |= is_name;
        return;
      }
    list.push_back({node, is_name});
  }

  std::uint32_t into_of(std::uint32_t node) const {
    while (into_[node] != node) node = into_[node];
    return node;
  }

  /// By name before other forms, then the one with the most mentions, then the first.
  std::uint32_t find(const EntityRef& ref) const {
    const auto list = names_.find(Key(ref.type, lexicon::fold_name(ref.name)));
    std::uint32_t best = kNoNode;
    std::pair<bool, std::uint32_t> rank;
    if (list == names_.end()) return best;
    for (const Named& named : list->second) {
      const std::uint32_t node = into_of(named.node);
      if (state_.nodes[node].suppressed || state_.nodes[node].type != ref.type) continue;
      const std::pair<bool, std::uint32_t> own(named.is_name, counts_[node]);
      if (best == kNoNode || own > rank) best = node, rank = own;
    }
    return best;
  }

  std::uint32_t make(const EntityRef& ref) {
    const std::uint32_t node = state_.nodes.add("X" + std::to_string(number_), ref.type).first;
    state_.nodes[node].name = ref.name;
    into_.push_back(node);
    counts_.push_back(0);
    add_name(ref.type, lexicon::fold_name(ref.name), node, true);
    return node;
  }

  void warn(Code code, const EntityRule& rule, std::string_view what) {
    Warning warning{code, kNoFile, std::nullopt, std::nullopt, {}};
    warning.message = code_message(code, {std::to_string(number_ + 1), action_name(rule.action), what});
    state_.drop.warnings.push_back(std::move(warning));
  }

  /// Notes what a rule decides. False, with a warning, where an earlier rule decided otherwise of the same entity.
  bool decide(const EntityRule& rule, std::string result) {
    const Key key(rule.subject.type, lexicon::fold_name(rule.subject.name));
    if (gone_.count(key) != 0) return warn(Code::kEntityRuleConflict, rule, quoted(rule.subject)), false;
    const auto [known, is_new] = decided_.insert({{rule.action, key}, result});
    if (is_new || known->second == result) return true;
    return warn(Code::kEntityRuleConflict, rule, quoted(rule.subject)), false;
  }

  void apply(const EntityRule& rule) {
    const EntityRef& subject = rule.subject;
    if (rule.action == EntityAction::kAdd) return add(rule);
    const std::string split = rule.action == EntityAction::kSplit ? rule.text + '\t' : std::string{};
    const bool by_text = rule.action == EntityAction::kRename;
    if (rule.action != EntityAction::kAlias && !decide(rule, split + (by_text ? rule.text : std::string(type_name(rule.into.type)) + rule.into.name))) return;
    const std::uint32_t node = find(subject);
    if (node == kNoNode) return warn(Code::kEntityRuleUnmatched, rule, quoted(subject));
    switch (rule.action) {
      case EntityAction::kMerge: return merge(rule, node);
      case EntityAction::kSplit: return split_off(rule, node);
      case EntityAction::kRename:
        state_.nodes[node].name = rule.text;
        add_name(state_.nodes[node].type, lexicon::fold_name(rule.text), node, true);
        break;
      case EntityAction::kRetype: retype(rule, node); break;
      case EntityAction::kSuppress:
        state_.nodes[node].suppressed = true;
        gone_.insert({Key(subject.type, lexicon::fold_name(subject.name)), true});
        break;
      case EntityAction::kAlias: take_form(node, rule.text); break;
      case EntityAction::kAdd: break;
    }
    state_.nodes[node].confirmed = true;
  }

  void merge(const EntityRule& rule, std::uint32_t node) {
    const std::uint32_t into = find(rule.into);
    if (into == kNoNode) return warn(Code::kEntityRuleUnmatched, rule, quoted(rule.into));
    state_.nodes[into].confirmed = true;
    if (into == node) return;  // they are one already
    into_[node] = into;
    counts_[into] += counts_[node];
    // References to the one that went find the one that stayed, whatever its type.
    add_name(rule.into.type, lexicon::fold_name(rule.subject.name), into, false);
  }

  void split_off(const EntityRule& rule, std::uint32_t node) {
    std::uint32_t target = find(rule.into);
    const std::string folded = lexicon::fold_name(rule.text);
    bool any = false;
    each_mention_of(folded, [&](const Mention& mention) { any |= into_of(mention.entity) == node; });
    if (!any || target == node) return warn(Code::kEntityRuleUnmatched, rule, "the form '" + rule.text + "' of the " + quoted(rule.subject));
    if (target == kNoNode) target = make(rule.into);
    each_mention_of(folded, [&](Mention& mention) {
      if (into_of(mention.entity) == node) move(mention, target);
    });
    state_.nodes[target].confirmed = state_.nodes[node].confirmed = true;
  }

  void retype(const EntityRule& rule, std::uint32_t node) {
    Node& entity = state_.nodes[node];
    entity.type = rule.into.type;
    add_name(entity.type, lexicon::fold_name(entity.name), node, true);
    add_name(entity.type, lexicon::fold_name(rule.subject.name), node, false);
  }

  void add(const EntityRule& rule) {
    std::uint32_t node = find(rule.subject);
    if (node == kNoNode) node = make(rule.subject);
    state_.nodes[node].confirmed = true;
    take_form(node, rule.subject.name);
    for (const std::string& alias : rule.aliases) take_form(node, alias);
  }

  /// A form is this entity's from now on: where it is marked as another, unless a person said so; and where nothing is marked.
  void take_form(std::uint32_t node, const std::string& text) {
    const std::string folded = lexicon::fold_name(text);
    add_name(state_.nodes[node].type, folded, node, false);
    if (std::find(state_.nodes[node].aliases.begin(), state_.nodes[node].aliases.end(), text) == state_.nodes[node].aliases.end()) state_.nodes[node].aliases.push_back(text);
    wanted_.push_back({text, node});
    each_mention_of(folded, [&](Mention& mention) {
      const std::uint32_t own = into_of(mention.entity);
      if (own != node && !state_.nodes[own].confirmed && !mention.demonym) move(mention, node);
    });
  }

  void move(Mention& mention, std::uint32_t node) {
    --counts_[into_of(mention.entity)];
    ++counts_[node];
    state_.set(mention, node, link::kPack);
  }

  template <typename Each>
  void each_mention_of(std::string_view folded, const Each& each) {
    const std::uint32_t string = state_.forms.string_of(folded);
    const auto low = std::lower_bound(by_string_.begin(), by_string_.end(), Place{string, 0, 0});
    for (auto it = low; it != by_string_.end() && (*it)[0] == string; ++it) each(state_.drop.articles[(*it)[1]].mentions[(*it)[2]]);
  }

  void remove_suppressed() {
    for (Article& article : state_.drop.articles)
      article.mentions.erase(std::remove_if(article.mentions.begin(), article.mentions.end(), [&](const Mention& mention) { return state_.nodes[mention.entity].suppressed; }), article.mentions.end());
  }

  Resolving& state_;
  std::size_t number_ = 0;
  std::vector<std::uint32_t> into_;    // a node each: itself, or what it was merged into
  std::vector<std::uint32_t> counts_;  // mentions
  std::vector<Place> by_string_;       // sorted
  std::map<Key, std::vector<Named>> names_;
  std::map<std::pair<EntityAction, Key>, std::string> decided_;
  std::map<Key, bool> gone_;
  std::vector<Wanted> wanted_;
};

}  // namespace

void apply_rules(Resolving& state, const EntityPack& pack) {
  if (!pack.rules.empty()) RuleApplier(state).run(pack);
}

}  // namespace wireglass::corpus
