// One string has one type in an article, and as a rule in a drop: the majority, weighted by confidence.
#include <algorithm>
#include <array>

#include "corpus/entity_nodes.h"
#include "lexicon/name_words.h"

namespace wireglass::corpus {
namespace {

constexpr std::size_t kTypes = 7;
constexpr std::uint32_t kFewVotes = 250;    // percent: an article with fewer follows the drop
constexpr std::uint32_t kClearMajority = 3; // of four votes

using Votes = std::array<std::uint32_t, kTypes>;

struct Vote {
  std::uint32_t string = 0, mention = 0;
};

EntityType winner(const Votes& votes) {
  return static_cast<EntityType>(std::max_element(votes.begin(), votes.end()) - votes.begin());  // the first of equals
}

class TypeSettler {
 public:
  explicit TypeSettler(Resolving& state) : state_(state), drop_votes_(state.forms.strings()) {}

  void run() {
    for_strings([&](Article&, const NameForm& form, const std::vector<Mention*>& mentions) {
      Votes votes = votes_of(form, mentions);
      for (std::size_t type = 0; type < kTypes; ++type) drop_votes_[form.string][type] += votes[type];
    });
    for_strings([&](Article&, const NameForm& form, const std::vector<Mention*>& mentions) {
      const EntityType type = decide(votes_of(form, mentions), drop_votes_[form.string]);
      for (Mention* const mention : mentions) mention->type = type;
    });
    for (std::uint32_t a = 0; a < state_.drop.articles.size(); ++a) make_persons(a);
  }

 private:
  /// Calls `each` with the mentions of every string of every article; not with demonyms, nor with buildings that may stand
  /// for those inside: these have their types.
  template <typename Each>
  void for_strings(const Each& each) {
    std::vector<Vote> votes;
    std::vector<Mention*> mentions;
    for (std::uint32_t a = 0; a < state_.drop.articles.size(); ++a) {
      Article& article = state_.drop.articles[a];
      votes.clear();
      for (std::uint32_t i = 0; i < article.mentions.size(); ++i)
        if (!article.mentions[i].demonym && !lexicon::is_acting_building(state_.form(a, i).folded)) votes.push_back({state_.form(a, i).string, i});
      std::sort(votes.begin(), votes.end(), [](const Vote& x, const Vote& y) { return x.string != y.string ? x.string < y.string : x.mention < y.mention; });
      for (std::size_t first = 0, last = 0; first < votes.size(); first = last) {
        mentions.clear();
        for (last = first; last < votes.size() && votes[last].string == votes[first].string; ++last) mentions.push_back(&article.mentions[votes[last].mention]);
        each(article, state_.form(a, votes[first].mention), mentions);
      }
    }
  }

  /// A place that no table knows, whose last word alone is a person in the same article, is that person's full name.
  void make_persons(std::uint32_t a) {
    Article& article = state_.drop.articles[a];
    std::vector<std::uint32_t> persons;  // strings of one word
    for (std::uint32_t i = 0; i < article.mentions.size(); ++i)
      if (article.mentions[i].type == EntityType::kPerson && state_.form(a, i).words == 1) persons.push_back(state_.form(a, i).string);
    if (persons.empty()) return;
    std::sort(persons.begin(), persons.end());
    for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
      Mention& mention = article.mentions[i];
      const NameForm& form = state_.form(a, i);
      if (mention.type != EntityType::kPlace || mention.demonym || mention.facility || form.words != 2) continue;
      const std::size_t blank = form.folded.rfind(' ');
      if (blank == std::string::npos || !state_.places.cities(form.folded).empty() || state_.places.country_name(form.folded) != nullptr || !state_.places.parts(form.folded).empty()) continue;
      const std::uint32_t last = state_.forms.string_of(std::string_view(form.folded).substr(blank + 1));
      if (std::binary_search(persons.begin(), persons.end(), last)) mention.type = EntityType::kPerson;
    }
  }

  /// A country is no organization: what the model took for one speaks for the place.
  Votes votes_of(const NameForm& form, const std::vector<Mention*>& mentions) const {
    Votes votes{};
    const bool country = state_.places.country_name(form.folded) != nullptr;
    for (const Mention* const mention : mentions) {
      EntityType type = mention->type;
      if (country && type != EntityType::kPerson) type = EntityType::kPlace;
      votes[static_cast<std::size_t>(type)] += 1u + mention->confidence;
    }
    if (country && form.capitals) votes[static_cast<std::size_t>(EntityType::kPlace)] += 1000;  // "U.S.", "UAE"
    return votes;
  }

  static EntityType decide(const Votes& here, const Votes& drop) {
    std::uint32_t sum = 0, all = 0;
    for (const std::uint32_t votes : here) sum += votes;
    for (const std::uint32_t votes : drop) all += votes;
    const EntityType whole = winner(drop);
    if (sum < kFewVotes && std::uint64_t{drop[static_cast<std::size_t>(whole)]} * 4 >= std::uint64_t{all} * kClearMajority) return whole;
    return winner(here);
  }

  Resolving& state_;
  std::vector<Votes> drop_votes_;  // by string
};

}  // namespace

void settle_types(Resolving& state) { TypeSettler(state).run(); }

}  // namespace wireglass::corpus
