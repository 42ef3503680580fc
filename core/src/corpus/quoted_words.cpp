#include "corpus/quoted_words.h"

#include <algorithm>
#include <utility>

#include "annotations/words.h"
#include "base/hash.h"
#include "base/hash_index.h"

namespace wireglass::corpus {
namespace {

void add(QuotedWords& sum, const QuotedWords& words) {
  sum.direct += words.direct;
  sum.indirect += words.indirect;
}

/// Sums the words of one kind of share.
class Counter {
 public:
  void count(std::string_view name, const QuotedWords& words) {
    name.empty() ? add(shares_.unknown, words) : add(row(base::hash(name), name, kNoEntity), words);
  }

  void count(const Drop& drop, std::uint32_t entity, const QuotedWords& words) {
    entity == kNoEntity ? add(shares_.unknown, words)
                        : add(row(drop.entities[entity].id, drop.entities[entity].name, entity), words);
  }

  Shares take() {
    std::sort(shares_.rows.begin(), shares_.rows.end(), [](const Share& a, const Share& b) {
      if (a.words.direct != b.words.direct) return a.words.direct > b.words.direct;
      if (a.words.indirect != b.words.indirect) return a.words.indirect > b.words.indirect;
      return a.name != b.name ? a.name < b.name : a.entity < b.entity;
    });
    return std::move(shares_);
  }

 private:
  QuotedWords& row(Hash key, std::string_view name, std::uint32_t entity) {
    const auto [at, is_new] = index_.add(key, static_cast<std::uint32_t>(shares_.rows.size()));
    if (is_new) shares_.rows.push_back({name, entity, {}});
    return shares_.rows[at].words;
  }

  Shares shares_;
  base::HashIndex index_;  // from a row's hash to the row
};

/// The roles in which entities speak: the one that the article prints, else the first of all.
class Roles {
 public:
  explicit Roles(const Drop& drop) : drop_(drop) {
    for (std::uint32_t i = 0; i < drop.entities.size(); ++i) {
      const std::vector<EntityRole>& roles = drop.entities[i].roles;
      for (std::uint32_t role = 0; role < roles.size(); ++role)
        for (const std::uint32_t article : roles[role].articles) index_.add(key(i, article), role);
    }
  }

  /// Null where the entity has none.
  const EntityRole* in(std::uint32_t entity, std::uint32_t article) const {
    const std::vector<EntityRole>& roles = drop_.entities[entity].roles;
    const std::uint32_t printed = roles.empty() ? base::HashIndex::kNone : index_.find(key(entity, article));
    if (printed != base::HashIndex::kNone) return &roles[printed];
    return roles.empty() ? nullptr : &roles.front();
  }

 private:
  static Hash key(std::uint32_t entity, std::uint32_t article) {
    const std::uint32_t both[2] = {entity, article};
    return base::hash({reinterpret_cast<const char*>(both), sizeof both});
  }

  const Drop& drop_;
  base::HashIndex index_;  // from an entity and an article to the first role there
};

/// The organization that speaks, or that a person speaks for.
std::uint32_t organization_of(const Drop& drop, std::uint32_t speaker, const EntityRole* role) {
  if (drop.entities[speaker].type == EntityType::kOrganization) return speaker;
  const bool of_one =
      role != nullptr && role->of != kNoEntity && drop.entities[role->of].type == EntityType::kOrganization;
  return of_one ? role->of : kNoEntity;
}

/// Whether an article is the first capture of it in the drop.
std::vector<bool> first_captures(const Drop& drop) {
  std::vector<bool> first(drop.articles.size());
  base::HashIndex seen;
  for (std::uint32_t i = 0; i < drop.articles.size(); ++i)
    if (!drop.articles[i].quotes.empty()) first[i] = seen.add(drop.articles[i].id, i).second;
  return first;
}

}  // namespace

QuoteShares share_quoted_words(const Drop& drop) {
  QuoteShares shares;
  Counter speakers, types, roles, organizations, countries, outlets;
  const std::vector<bool> first = first_captures(drop);
  const Roles roles_in(drop);
  for (const Utterance& utterance : drop.utterances)
    for (std::uint32_t i = 0; i < utterance.part_count; ++i) {
      const UtterancePart& part = drop.utterance_parts[utterance.first_part + i];
      if (!first[part.article]) continue;
      const Article& article = drop.articles[part.article];
      const Quote& quote = article.quotes[part.quote];
      const std::uint64_t count = annotations::count_words(text_of(drop.pages[article.page], quote.span));
      const QuotedWords words = quote.kind == QuoteKind::kDirect ? QuotedWords{count, 0} : QuotedWords{0, count};
      const std::uint32_t speaker = utterance.speaker;
      const Entity* const entity = speaker == kNoEntity ? nullptr : &drop.entities[speaker];
      const EntityRole* const role = entity == nullptr ? nullptr : roles_in.in(speaker, part.article);
      add(shares.all, words);
      speakers.count(drop, speaker, words);
      types.count(entity == nullptr ? std::string_view{} : type_name(entity->type), words);
      roles.count(role == nullptr ? std::string_view{} : role->text, words);
      organizations.count(drop, entity == nullptr ? kNoEntity : organization_of(drop, speaker, role), words);
      countries.count(entity == nullptr ? std::string_view{} : entity->country, words);
      outlets.count(article.source_name.empty() ? article.source_text : article.source_name, words);
    }
  shares.speakers = speakers.take();
  shares.types = types.take();
  shares.roles = roles.take();
  shares.organizations = organizations.take();
  shares.countries = countries.take();
  shares.outlets = outlets.take();
  return shares;
}

}  // namespace wireglass::corpus
