#include "corpus/hashtags.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <tuple>
#include <utility>

#include "base/chars.h"
#include "corpus/tag_words.h"
#include "lexicon/name_words.h"

namespace wireglass::corpus {
namespace {

constexpr std::size_t kFewest = 3, kMost = 8;  // hashtags of an article; the fewest where it has so many candidates
constexpr std::int32_t kLeastShare = 40;       // percent of the best, for those beyond the fewest
constexpr std::int32_t kFull = 100;            // points of the best keyphrase
constexpr std::int32_t kMentionPoints = 15, kHeadlinePoints = 40, kRelationPoints = 120;
constexpr std::int32_t kSharers = 4;    // weight of an article alone; each doubling of those that share a tag adds one
constexpr std::int16_t kWordAlone = 3;  // what the points of a single word are divided by: it says little
constexpr std::size_t kShortCountry = 4;  // letters of "US", "U.K.", "UAE"

constexpr std::uint8_t kNoPhrase = 0xFF;

/// A tag that an article may get. Small, since there are some ten an article.
struct Candidate {
  std::uint64_t tag =
      0;  // index into the spellings; of a phrase, until its spelling is chosen, what is the same in all of them
  std::uint32_t article = 0;
  std::int16_t points = 0;
  std::uint8_t phrase = kNoPhrase;  // among the article's keyphrases
  bool printed = false;
};

class Tagger {
 public:
  explicit Tagger(Drop& drop) : drop_(drop) {}

  void run() {
    std::size_t phrases = 0;
    for (const Article& article : drop_.articles) phrases += article.keyphrases.size();
    candidates_.reserve(phrases);
    for (std::uint32_t i = 0; i < drop_.articles.size(); ++i) read_article(i);
    add_phrases();
    merge_spellings();
    weigh();
    choose();
  }

 private:
  std::string_view text(const Article& article, Span span) const { return text_of(drop_.pages[article.page], span); }

  std::uint32_t spelling(std::string tag) {
    spellings_.push_back(std::move(tag));
    return static_cast<std::uint32_t>(spellings_.size() - 1);
  }

  void read_article(std::uint32_t i) {
    const Article& article = drop_.articles[i];
    add_printed(i, article.headline);
    for (const Span paragraph : article.paragraphs) add_printed(i, paragraph);
    points_.clear();
    for (const Mention& mention : article.mentions)
      if (mention.entity != kNoEntity)
        points_.push_back(
            {mention.entity, mention.span.end <= article.headline.end ? kHeadlinePoints : kMentionPoints});
    for (std::uint8_t k = 0; k < article.keyphrases.size(); ++k) {
      const Keyphrase& phrase = article.keyphrases[k];
      const auto mention = std::lower_bound(article.mentions.begin(), article.mentions.end(), phrase.span.begin,
                                            [](const Mention& m, Offset at) { return m.span.begin < at; });
      if (mention != article.mentions.end() && mention->span == phrase.span && mention->entity != kNoEntity)
        points_.push_back({mention->entity, phrase.score});
      else if (is_verb(text(article, phrase.span)))
        continue;
      else if (mention == article.mentions.end() || mention->span.begin >= phrase.span.end ||
               mention->span.end <= phrase.span.end)
        candidates_.push_back({words_key(text(article, phrase.span)), i, phrase.score, k});
    }
    add_entities(i);
    add_relation(i, article);
  }

  /// "#Tag" as the text has it.
  void add_printed(std::uint32_t article, Span stretch) {
    const std::string_view all = text(drop_.articles[article], stretch);
    for (std::size_t at = all.find('#'); at != std::string_view::npos; at = all.find('#', at + 1)) {
      std::size_t end = at + 1;
      while (end < all.size() && is_tag_byte(all[end])) ++end;
      const std::string_view tag = all.substr(at + 1, end - at - 1);
      const bool apart = at == 0 || base::is_blank(all[at - 1]) || all[at - 1] == '(' || all[at - 1] == '[' ||
                         all[at - 1] == '"';  // and not in an address
      if (apart && std::any_of(tag.begin(), tag.end(), [](char c) { return !base::is_digit(c); }))
        add(article, spelling(std::string(tag)), kFull, true);
    }
  }

  void add(std::uint32_t article, std::uint32_t tag, std::int32_t points, bool printed = false) {
    candidates_.push_back({tag, article, static_cast<std::int16_t>(points), kNoPhrase, printed});
  }

  /// "urges", "backed": one word, and one of those that governments do.
  static bool is_verb(std::string_view words) {
    return (lexicon::acting_kinds(words) &
            (lexicon::kActs | lexicon::kActsOn | lexicon::kPast | lexicon::kThird | lexicon::kIng)) != 0;
  }

  void add_entities(std::uint32_t article) {
    std::sort(points_.begin(), points_.end());
    for (std::size_t i = 0; i < points_.size();) {
      const std::uint32_t entity = points_[i].first;
      std::int32_t sum = 0;
      for (; i < points_.size() && points_[i].first == entity; ++i) sum += points_[i].second;
      entity_tags_.resize(std::max(entity_tags_.size(), std::size_t{entity} + 1), kNoEntity);
      if (entity_tags_[entity] == kNoEntity) entity_tags_[entity] = spelling(camel_case(drop_.entities[entity].name));
      add(article, entity_tags_[entity], std::min(sum, kFull));
    }
  }

  /// Of the two countries that act most often, where two do: "JapanUSrelations".
  void add_relation(std::uint32_t i, const Article& article) {
    std::vector<std::pair<std::uint32_t, std::int32_t>> acting;  // country, minus how often: few
    for (const Mention& mention : article.mentions) {
      if (!mention.metonym || mention.entity == kNoEntity || drop_.entities[mention.entity].iso3166.size() != 2)
        continue;
      const auto known =
          std::find_if(acting.begin(), acting.end(), [&](const auto& one) { return one.first == mention.entity; });
      if (known == acting.end())
        acting.push_back({mention.entity, -1});
      else
        --known->second;
    }
    if (acting.size() < 2) return;
    std::sort(acting.begin(), acting.end(),
              [](const auto& a, const auto& b) { return std::pair(a.second, a.first) < std::pair(b.second, b.first); });
    if (acting.size() > 2 && acting[1].second == acting[2].second) return;  // more than two, none before the others
    std::array<std::string, 2> names{short_name(drop_.entities[acting[0].first]),
                                     short_name(drop_.entities[acting[1].first])};
    std::sort(names.begin(), names.end());
    add(i, spelling(names[0] + names[1] + "relations"), kRelationPoints);
  }

  static std::string short_name(const Entity& country) {
    for (const std::string& alias : country.aliases) {
      const std::string tag = camel_case(alias);
      if (tag.size() <= kShortCountry && std::all_of(tag.begin(), tag.end(), [](char c) { return base::is_upper(c); }))
        return tag;
    }
    return camel_case(country.name);
  }

  /// All spellings of a phrase get the one that most articles have.
  void add_phrases() {
    std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
      const bool first = a.phrase != kNoPhrase, second = b.phrase != kNoPhrase;
      return std::tie(second, a.tag, a.article, a.phrase) < std::tie(first, b.tag, b.article, b.phrase);
    });
    const std::size_t size = candidates_.size();
    for (std::size_t first = 0, end = 0; first < size && candidates_[first].phrase != kNoPhrase; first = end) {
      std::map<std::string, std::size_t> forms;
      const std::uint64_t key = candidates_[first].tag;
      for (; end < size && candidates_[end].phrase != kNoPhrase && candidates_[end].tag == key; ++end)
        ++forms[camel_case(words_of(candidates_[end]))];
      const auto best = std::max_element(forms.begin(), forms.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      const bool one_word = words_of(candidates_[first]).find(' ') == std::string_view::npos;
      const std::uint32_t tag = spelling(best->first);
      for (std::size_t i = first; i < end; ++i) {
        candidates_[i].tag = tag;
        candidates_[i].points = static_cast<std::int16_t>(one_word ? candidates_[i].points / kWordAlone
                                                                   : (candidates_[i].points + kFull) / 2);
      }
    }
  }

  std::string_view words_of(const Candidate& phrase) const {
    const Article& article = drop_.articles[phrase.article];
    return text(article, article.keyphrases[phrase.phrase].span);
  }

  /// Tags that differ in capitals only become the first by bytes; the drop's list is sorted.
  void merge_spellings() {
    std::vector<std::uint32_t> order(spellings_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::vector<std::string> folded;
    folded.reserve(spellings_.size());
    for (const std::string& tag : spellings_) folded.push_back(lower(tag));
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::tie(folded[a], spellings_[a]) < std::tie(folded[b], spellings_[b]);
    });
    std::vector<std::uint32_t> number(spellings_.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i == 0 || folded[order[i]] != folded[order[i - 1]]) {
        tags_.push_back(std::move(spellings_[order[i]]));
        folded_.push_back(folded[order[i]]);
      }
      number[order[i]] = static_cast<std::uint32_t>(tags_.size() - 1);
    }
    for (Candidate& candidate : candidates_) candidate.tag = number[candidate.tag];
  }

  static std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), base::to_lower);
    return out;
  }

  void weigh() {
    std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
      return std::tie(a.tag, a.article) < std::tie(b.tag, b.article);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {  // an article's candidates of one tag become one
      if (kept > 0 && candidates_[kept - 1].tag == candidates_[i].tag &&
          candidates_[kept - 1].article == candidates_[i].article) {
        candidates_[kept - 1].points = std::max(candidates_[kept - 1].points, candidates_[i].points);
        candidates_[kept - 1].printed |= candidates_[i].printed;
      } else {
        candidates_[kept++] = candidates_[i];
      }
    }
    candidates_.resize(kept);
    for (std::size_t first = 0, end = 0; first < kept; first = end) {
      while (end < kept && candidates_[end].tag == candidates_[first].tag) ++end;
      const auto sharers = std::min(static_cast<std::int32_t>(std::bit_width(end - first)), kSharers);
      for (std::size_t i = first; i < end; ++i)
        candidates_[i].points = static_cast<std::int16_t>(candidates_[i].points * (kSharers + sharers));
    }
  }

  void choose() {
    std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(a.article, !a.printed, -a.points, a.tag) < std::tuple(b.article, !b.printed, -b.points, b.tag);
    });
    std::vector<bool> used(tags_.size(), false);
    for (std::size_t first = 0, end = 0; first < candidates_.size(); first = end) {
      while (end < candidates_.size() && candidates_[end].article == candidates_[first].article) ++end;
      choose_of(first, end, used);
    }
    std::vector<std::uint32_t> number(tags_.size(), 0);
    for (std::uint32_t i = 0; i < tags_.size(); ++i) {
      number[i] = static_cast<std::uint32_t>(drop_.hashtags.size());
      if (used[i]) drop_.hashtags.push_back(std::move(tags_[i]));
    }
    for (Article& article : drop_.articles)
      for (Hashtag& hashtag : article.hashtags) hashtag.tag = number[hashtag.tag];
  }

  void choose_of(std::size_t first, std::size_t end, std::vector<bool>& used) {
    std::vector<Hashtag> chosen;
    std::int32_t best = 1;  // all may have next to nothing
    for (std::size_t i = first; i < end; ++i) best = std::max<std::int32_t>(best, candidates_[i].points);
    for (std::size_t i = first; i < end && (chosen.size() < kMost || candidates_[i].printed); ++i) {
      const Candidate& next = candidates_[i];
      const std::int32_t share = next.points * 100 / best;
      if (!next.printed && chosen.size() >= kFewest && share < kLeastShare) break;
      const auto holds = [&](const Hashtag& other) {
        return folded_[other.tag].find(folded_[next.tag]) != std::string::npos;
      };
      if (folded_[next.tag].empty() || (!next.printed && std::any_of(chosen.begin(), chosen.end(), holds))) continue;
      chosen.push_back({static_cast<std::uint32_t>(next.tag), static_cast<std::uint8_t>(share), next.printed});
      used[next.tag] = true;
    }
    drop_.articles[candidates_[first].article].hashtags.assign(chosen.begin(), chosen.end());
  }

  Drop& drop_;
  std::vector<Candidate> candidates_;
  std::vector<std::pair<std::uint32_t, std::int32_t>> points_;  // of an article: entity, points
  std::vector<std::uint32_t> entity_tags_;                      // of each entity its spelling, or kNoEntity
  std::vector<std::string> spellings_, tags_, folded_;
};

}  // namespace

void find_hashtags(Drop& drop) { Tagger(drop).run(); }

}  // namespace wireglass::corpus
