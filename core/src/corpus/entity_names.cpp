// Organizations, events, laws, works, products: the same name without legal form, acronyms by their expansions, short forms
// by the longer names beside them.
#include <algorithm>
#include <array>

#include "base/chars.h"
#include "base/hash.h"
#include "corpus/entity_nodes.h"
#include "corpus/organization_names.h"
#include "lexicon/folded_name.h"
#include "lexicon/name_words.h"

namespace wireglass::corpus {
namespace {

constexpr std::uint32_t kSeveral = 0xFFFFFFFE;

/// A shorter form that an article's or the drop's longer names allow.
struct Shorter {
  std::uint64_t hash = 0;
  std::uint32_t node = 0;
  bool acronym = false;
  bool operator<(const Shorter& other) const { return hash != other.hash ? hash < other.hash : node < other.node; }
};

class NameResolver {
 public:
  explicit NameResolver(Resolving& state) : state_(state), compared_(state.forms.forms()), nodes_(state.forms.forms(), kNoNode) {}

  void run() {
    for (std::uint32_t a = 0; a < state_.drop.articles.size(); ++a) resolve_in_article(a);
    each_name([&](std::uint32_t a, std::uint32_t i, Mention& mention) { resolve_in_drop(a, i, mention); });
    name_nodes();
  }

 private:
  static bool is_name(const Mention& mention) { return mention.type != EntityType::kPerson && mention.type != EntityType::kPlace && !mention.demonym; }

  template <typename Each>
  void each_name(const Each& each) {
    for (std::uint32_t a = 0; a < state_.drop.articles.size(); ++a) {
      Article& article = state_.drop.articles[a];
      for (std::uint32_t i = 0; i < article.mentions.size(); ++i)
        if (is_name(article.mentions[i])) each(a, i, article.mentions[i]);
    }
  }

  std::uint32_t number_of(std::uint32_t a, std::uint32_t i) const { return state_.forms.form_of(state_.forms.first_of(a) + i); }

  const ComparedName& compared(std::uint32_t number, EntityType type) {
    ComparedName& name = compared_[number];
    if (name.text.empty()) name = compare_name(state_.forms.form(number), type, state_.places);
    return name;
  }

  /// The node of a form's own text and type; a form is of one type as a rule.
  std::uint32_t own_node(std::uint32_t number, EntityType type) {
    if (nodes_[number] != kNoNode && state_.nodes[nodes_[number]].type == type) return nodes_[number];
    return nodes_[number] = node_of_text(compared(number, type), type);
  }

  std::uint32_t node_of_text(const ComparedName& name, EntityType type) {
    const std::string key = std::string(1, "poleawr"[static_cast<std::size_t>(type)]) + ':' + name.text;
    const auto [node, is_new] = state_.nodes.add(key, type);
    if (is_new) by_text_.add(name.hash, node);
    return node;
  }

  void resolve_in_article(std::uint32_t a) {
    Article& article = state_.drop.articles[a];
    shorter_.clear();
    bracketed_.clear();
    bool any = false;
    for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
      if (!is_name(article.mentions[i])) continue;
      any = true;
      const ComparedName& name = compared(number_of(a, i), article.mentions[i].type);
      const std::uint32_t node = own_node(number_of(a, i), article.mentions[i].type);
      for (const std::uint64_t hash : name.initials) shorter_.push_back({hash, node, true});
      for (const std::uint64_t hash : name.shorter) shorter_.push_back({hash, node, false});
    }
    if (!any) return;
    read_brackets(a, article);
    std::sort(shorter_.begin(), shorter_.end());
    for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
      Mention& mention = article.mentions[i];
      if (!is_name(mention)) continue;
      const ComparedName& name = compared(number_of(a, i), mention.type);
      const std::uint64_t hash = name.hash;
      if (const auto* const pair = bracket_of(hash); pair != nullptr) link_shorter(mention, pair->node, true, hash);
      else if (const Shorter* const found = the_only(hash, name.is_acronym)) link_shorter(mention, found->node, found->acronym, hash);
    }
  }

  void link_shorter(Mention& mention, std::uint32_t node, bool acronym, std::uint64_t hash) {
    state_.set(mention, node, acronym ? link::kAcronym : link::kShortForm);
    mention.type = state_.nodes[node].type;
    const auto [known, is_new] = in_drop_.add(hash, node);
    if (!is_new && known != node) in_drop_.set(hash, kSeveral);
  }

  /// The one longer name of the article that has this short form; nullptr where there is none or several.
  const Shorter* the_only(std::uint64_t hash, bool acronym) const {
    const auto low = std::lower_bound(shorter_.begin(), shorter_.end(), Shorter{hash, 0, false});
    const Shorter* found = nullptr;
    for (auto it = low; it != shorter_.end() && it->hash == hash; ++it) {
      if (it->acronym != acronym) continue;
      if (found != nullptr && found->node != it->node) return nullptr;
      found = &*it;
    }
    return found;
  }

  /// "Constitutional Democratic Party of Japan (CDPJ)", and the other way round.
  void read_brackets(std::uint32_t a, const Article& article) {
    const std::string_view text = state_.drop.pages[article.page].text;
    for (std::uint32_t i = 0; i + 1 < article.mentions.size(); ++i) {
      const Mention& left = article.mentions[i];
      const Mention& right = article.mentions[i + 1];
      if (!is_name(left) || !is_name(right) || right.span.begin != left.span.end + 2) continue;
      if (text.substr(left.span.end, 2) != " (" || right.span.end >= text.size() || text[right.span.end] != ')') continue;
      const ComparedName& first = compared(number_of(a, i), left.type);
      const ComparedName& second = compared(number_of(a, i + 1), right.type);
      if (first.is_acronym == second.is_acronym) continue;
      const ComparedName& longer = first.is_acronym ? second : first;
      const ComparedName& shorter = first.is_acronym ? first : second;
      if (longer.text.empty() || longer.text[0] != shorter.text[0]) continue;
      const std::uint32_t of = first.is_acronym ? i + 1 : i;
      bracketed_.push_back({shorter.hash, own_node(number_of(a, of), article.mentions[of].type), true});
    }
  }

  const Shorter* bracket_of(std::uint64_t hash) const {
    const auto found = std::find_if(bracketed_.begin(), bracketed_.end(), [&](const Shorter& pair) { return pair.hash == hash; });
    return found == bracketed_.end() ? nullptr : &*found;
  }

  /// What another article says of a short form, or a table of well-known names where the drop prints the long one.
  void resolve_in_drop(std::uint32_t a, std::uint32_t i, Mention& mention) {
    if (mention.entity != kNoEntity) return;
    const std::uint32_t number = number_of(a, i);
    const ComparedName& name = compared(number, mention.type);
    const NameForm& form = state_.forms.form(number);
    std::uint32_t node = in_drop_.find(name.hash);
    const bool evidence = node != base::HashIndex::kNone && node != kSeveral;
    if (!evidence) node = known_node(form.folded);
    if (node != kNoNode && node != own_node(number, mention.type)) {
      state_.set(mention, node, name.is_acronym || !evidence ? link::kAcronym : link::kShortForm);
      mention.type = state_.nodes[node].type;
      return;
    }
    state_.set(mention, own_node(number, mention.type), name.had_legal_form ? link::kLegalForm : form.capitals && form.words > 1 ? link::kCapitals : link::kSameName);
  }

  std::uint32_t known_node(std::string_view folded) const {
    const std::string_view full = lexicon::known_name(folded);
    return full.empty() ? kNoNode : by_text_.find(base::hash(full));
  }

  /// The fullest form that is printed.
  void name_nodes() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> printed;  // node, form
    each_name([&](std::uint32_t a, std::uint32_t i, Mention& mention) { printed.push_back({mention.entity, number_of(a, i)}); });
    std::sort(printed.begin(), printed.end());
    std::vector<FormCount> counts;
    for (std::size_t first = 0, last = 0; first < printed.size(); first = last) {
      counts.clear();
      for (last = first; last < printed.size() && printed[last].first == printed[first].first; ++last) {
        if (counts.empty() || counts.back().form != printed[last].second) counts.push_back({printed[last].second, 0});
        ++counts.back().count;
      }
      state_.nodes[printed[first].first].name = organization_name(state_.forms, counts);
    }
  }

  Resolving& state_;
  std::vector<ComparedName> compared_;  // by form
  std::vector<std::uint32_t> nodes_;    // by form
  std::vector<Shorter> shorter_, bracketed_;  // of the article
  base::HashIndex in_drop_;   // short form -> node, or kSeveral
  base::HashIndex by_text_;   // compared text -> the first node of it
};

}  // namespace

void resolve_names(Resolving& state) { NameResolver(state).run(); }

}  // namespace wireglass::corpus
