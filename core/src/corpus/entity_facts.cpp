#include "corpus/entity_facts.h"

#include <algorithm>

#include "lexicon/folded_name.h"

namespace wireglass::corpus {
namespace {

/// The node of the mention that begins at an offset; kNoNode where there is none.
std::uint32_t node_at(const Article& article, Offset begin) {
  const Mention* const found = mention_at(article, begin);
  return found == nullptr ? kNoNode : found->entity;
}

struct CountryVote {
  std::uint32_t node = 0;
  std::string_view country;
  bool operator<(const CountryVote& other) const { return node != other.node ? node < other.node : country < other.country; }
};

class CountryReader {
 public:
  explicit CountryReader(const Resolving& state) : state_(state) {}

  std::vector<std::string_view> run(const std::vector<RoleFact>& roles) {
    for (const RoleFact& role : roles)
      if (role.of != kNoNode && state_.nodes[role.of].type == EntityType::kPlace) vote(role.node, role.of);
    for (const Article& article : state_.drop.articles) {
      const std::string_view text = state_.drop.pages[article.page].text;
      for (std::size_t i = 0; i < article.mentions.size(); ++i) {
        const Mention& mention = article.mentions[i];
        if (mention.type != EntityType::kOrganization || mention.demonym) continue;
        if (i > 0) vote_by_neighbour(text, article.mentions[i - 1], mention);
        vote_by_name(text, mention);
      }
    }
    std::sort(votes_.begin(), votes_.end());
    return count();
  }

 private:
  void vote(std::uint32_t node, std::uint32_t place) {
    if (state_.nodes[node].country.empty() && !state_.nodes[place].country.empty()) votes_.push_back({node, state_.nodes[place].country});
  }

  /// "Japan's X", "Japanese X", "the Seoul-based X".
  void vote_by_neighbour(std::string_view text, const Mention& place, const Mention& mention) {
    if (place.type != EntityType::kPlace || mention.span.begin - place.span.end > 12) return;
    const std::string_view gap = text.substr(place.span.end, mention.span.begin - place.span.end);
    const bool owner = gap == "'s " || gap == "\xE2\x80\x99s ";
    if (owner || (gap == " " && place.demonym) || gap == "-based " || gap == "-headquartered ") vote(mention.entity, place.entity);
  }

  /// "Bank of Japan", "Japanese Communist Party".
  void vote_by_name(std::string_view text, const Mention& mention) {
    const std::string folded = lexicon::fold_name(text.substr(mention.span.begin, mention.span.size()));
    const std::vector<std::string_view> words = words_of(folded);
    if (words.size() < 2 || !state_.nodes[mention.entity].country.empty()) return;
    std::string at_end;
    for (std::size_t i = words.size(); i-- > 1 && words.size() - i <= 3;) {
      at_end = at_end.empty() ? std::string(words[i]) : std::string(words[i]) + ' ' + at_end;
      if (words[i - 1] == "of" && vote_form(mention.entity, at_end)) return;
    }
    std::string at_begin;
    for (std::size_t i = 0; i + 1 < words.size() && i < 2; ++i) {
      at_begin.append(at_begin.empty() ? "" : " ").append(words[i]);
      if (vote_form(mention.entity, at_begin)) return;
    }
  }

  bool vote_form(std::uint32_t node, std::string_view folded) {
    const lexicon::CountryForm* form = state_.places.country_name(folded);
    if (form == nullptr) form = state_.places.demonym(folded);
    if (form == nullptr) return false;
    votes_.push_back({node, state_.places.country(form->country).code});
    return true;
  }

  std::vector<std::string_view> count() const {
    std::vector<std::string_view> countries(state_.nodes.size());
    std::vector<std::uint32_t> most(state_.nodes.size());
    for (std::size_t first = 0, last = 0; first < votes_.size(); first = last) {
      for (last = first; last < votes_.size() && !(votes_[first] < votes_[last]); ++last) {}
      const auto votes = static_cast<std::uint32_t>(last - first);
      if (votes <= most[votes_[first].node]) continue;
      most[votes_[first].node] = votes;
      countries[votes_[first].node] = votes_[first].country;
    }
    return countries;
  }

  const Resolving& state_;
  std::vector<CountryVote> votes_;
};

}  // namespace

std::vector<RoleFact> read_roles(const Resolving& state) {
  std::vector<RoleFact> facts;
  for (std::uint32_t a = 0; a < state.drop.articles.size(); ++a) {
    const Article& article = state.drop.articles[a];
    for (const PrintedRole& role : article.roles) {
      const std::uint32_t node = node_at(article, role.person);
      if (node == kNoNode || state.nodes[node].type != EntityType::kPerson) continue;
      const std::string_view text = text_of(state.drop.pages[article.page], role.text);
      facts.push_back({node, role.of == PrintedRole::kNoPlace ? kNoNode : node_at(article, role.of), a, lexicon::fold_name(text), text});
    }
  }
  std::stable_sort(facts.begin(), facts.end(), [](const RoleFact& x, const RoleFact& y) { return x.node != y.node ? x.node < y.node : x.folded != y.folded ? x.folded < y.folded : x.article < y.article; });
  return facts;
}

std::vector<std::string_view> read_countries(const Resolving& state, const std::vector<RoleFact>& roles) { return CountryReader(state).run(roles); }

}  // namespace wireglass::corpus
