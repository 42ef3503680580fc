#include "annotations/topics.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "base/key_table.h"
#include "lexicon/media_topics.h"

namespace wireglass::annotations {
namespace {

using lexicon::kNoTopic;
using lexicon::TopicId;

constexpr std::uint32_t kHeadlineHits = 3;
constexpr std::int32_t kUnit =
    36;  // points of a weight of 1; a cue of two fields gives each a quarter, of three a ninth
constexpr std::int32_t kLeastPoints = 4 * kUnit;
constexpr std::int32_t kLeastOfCategory = 2 * kUnit;
constexpr std::int32_t kTopShare = 18;   // percent of all points
constexpr std::int32_t kDeepShare = 22;  // percent of the points of its top level
constexpr std::size_t kMostTops = 3, kMostDeep = 2;
constexpr std::size_t kCategories = static_cast<std::size_t>(Category::kEntertainment) + 1;

bool is_term(const Token& token) { return token.is(TokenKind::kWord) || token.is(TokenKind::kNumber); }

/// The cues by the hashes of their stems; and of first words, the most words of a cue that begins so.
struct CueTable {
  base::KeyTable<std::uint16_t> cues;
  base::KeyTable<std::uint8_t> starts;
};

template <typename Value>
base::KeyTable<Value> table_of(std::vector<std::pair<std::uint32_t, Value>> rows) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::uint32_t> keys;
  std::vector<Value> values;
  for (const auto& [key, value] : rows) {
    if (!keys.empty() && keys.back() == key) {
      values.back() = std::max(values.back(), value);
      continue;
    }
    keys.push_back(key);
    values.push_back(value);
  }
  return {keys, std::move(values)};
}

const CueTable& cue_table() {
  static const CueTable kTable = [] {
    std::vector<std::pair<std::uint32_t, std::uint16_t>> cues;
    std::vector<std::pair<std::uint32_t, std::uint8_t>> starts;
    std::vector<Token> tokens;
    for (std::uint16_t i = 0; i < lexicon::topic_cues().size(); ++i) {
      const std::string_view phrase = lexicon::topic_cues()[i].phrase;
      tokens.clear();
      tokenize(phrase, {0, static_cast<Offset>(phrase.size())}, tokens);
      std::uint64_t key = 0;
      std::uint8_t words = 0;
      for (const Token& token : tokens) {
        if (!is_term(token)) continue;
        const std::uint64_t stem = stem_hash(phrase.substr(token.span.begin, token.span.size()));
        key = words++ == 0 ? stem : lexicon::join_hashes(key, stem);
        if (words == 1) starts.emplace_back(lexicon::fold_hash(stem), std::uint8_t{1});
      }
      if (words > 1)
        starts.emplace_back(lexicon::fold_hash(stem_hash(phrase.substr(tokens[0].span.begin, tokens[0].span.size()))),
                            words);
      cues.emplace_back(lexicon::fold_hash(key), i);
    }
    return CueTable{table_of(std::move(cues)), table_of(std::move(starts))};
  }();
  return kTable;
}

class Counter {
 public:
  Counter(const Prose& prose, const Stems& stems, Span headline)
      : prose_(prose),
        stems_(stems),
        hits_(lexicon::topic_cues().size(), 0),
        points_(lexicon::media_topics().size(), 0) {
    for (const Sentence& sentence : prose.sentences) {
      const bool in_headline = prose.tokens[sentence.first].span.begin < headline.end;
      for (std::uint32_t at = sentence.first; at < sentence.end;)
        at += read_at(at, sentence.end, in_headline ? kHeadlineHits : 1);
    }
    std::sort(found_.begin(), found_.end());
    for (const std::uint16_t cue : found_) add_points(cue);
    std::sort(told_.begin(), told_.end());
    told_.erase(std::unique(told_.begin(), told_.end()), told_.end());
  }

  Topics topics() const {
    Topics out;
    const auto best = std::max_element(categories_.begin() + 1, categories_.end());  // the first of equal ones
    if (*best >= kLeastOfCategory && *best >= categories_[0])
      out.category = static_cast<Category>(best - categories_.begin());
    std::int32_t all = 0;
    std::vector<TopicId> tops;
    for (const TopicId i : told_) {
      if (lexicon::media_topics()[i].top != i) continue;
      all += points_[i];
      if (points_[i] >= kLeastPoints) tops.push_back(i);
    }
    keep_best(tops, kMostTops, all * kTopShare);
    for (const TopicId top : tops) {
      out.topics.push_back(topic(top, all));
      for (const TopicId deep : deeper(top)) out.topics.push_back(topic(deep, all));
    }
    std::stable_sort(out.topics.begin(), out.topics.end(),
                     [](const Topic& a, const Topic& b) { return a.score > b.score; });
    out.topics.shrink_to_fit();
    return out;
  }

 private:
  /// Counts the longest cue that begins at a token. @return how many tokens it takes, at least one
  std::uint32_t read_at(std::uint32_t at, std::uint32_t end, std::uint32_t hits) {
    if (stems_[at] == 0) return 1;
    std::uint64_t key = stems_[at];
    const std::uint8_t* const most = table_.starts.find(lexicon::fold_hash(key));
    if (most == nullptr) return 1;
    const std::uint16_t* best = table_.cues.find(lexicon::fold_hash(key));
    std::uint32_t size = 1, next = at + 1;
    for (std::uint8_t words = 1; words < *most && next < end; ++next) {
      if (prose_.of(next) == "-") continue;
      if (stems_[next] == 0) break;
      key = lexicon::join_hashes(key, stems_[next]);
      ++words;
      if (const std::uint16_t* const longer = table_.cues.find(lexicon::fold_hash(key))) {
        best = longer;
        size = next + 1 - at;
      }
    }
    if (best == nullptr) return 1;
    if (hits_[*best] == 0) found_.push_back(*best);
    hits_[*best] += hits;
    return size;
  }

  /// A cue's points go to its topics, to the top level of each once, and to their classes.
  void add_points(std::uint16_t number) {
    const auto& topics = lexicon::media_topics();
    const lexicon::TopicCue& cue = lexicon::topic_cues()[number];
    const auto times = static_cast<std::int32_t>(std::bit_width(hits_[number]));
    const auto share = [&](auto group_of, auto& points) {
      std::array<std::pair<std::size_t, std::int32_t>, 8> groups{};  // group, weight
      std::size_t count = 0;
      for (const lexicon::TopicWeight& one : cue.topics) {
        const std::size_t group = group_of(one.topic);
        auto* const found =
            std::find_if(groups.begin(), groups.begin() + count, [&](const auto& each) { return each.first == group; });
        if (found == groups.begin() + count && count < groups.size())
          groups[count++] = {group, one.weight};
        else if (found != groups.end())
          found->second = std::max<std::int32_t>(found->second, one.weight);
      }
      for (std::size_t i = 0; i < count; ++i)
        points[groups[i].first] += groups[i].second * times * kUnit / static_cast<std::int32_t>(count * count);
      return static_cast<std::int32_t>(count);
    };
    const std::int32_t fields = share([&](TopicId topic) { return std::size_t{topics[topic].top}; }, points_);
    share([&](TopicId topic) { return static_cast<std::size_t>(topics[topic].category); }, categories_);
    for (const lexicon::TopicWeight& one : cue.topics) {
      told_.push_back(one.topic);
      told_.push_back(topics[one.topic].top);
      if (topics[one.topic].top != one.topic) points_[one.topic] += one.weight * times * kUnit / (fields * fields);
    }
  }

  /// Leaves the `most` with the most points, each with at least a hundredth of `least`.
  void keep_best(std::vector<TopicId>& topics, std::size_t most, std::int32_t least) const {
    std::stable_sort(topics.begin(), topics.end(), [&](TopicId a, TopicId b) { return points_[a] > points_[b]; });
    if (topics.size() > most) topics.resize(most);
    while (!topics.empty() && points_[topics.back()] * 100 < least) topics.pop_back();
  }

  std::vector<TopicId> deeper(TopicId top) const {
    std::vector<TopicId> topics;
    for (const TopicId i : told_)
      if (i != top && lexicon::media_topics()[i].top == top && points_[i] >= kLeastPoints) topics.push_back(i);
    keep_best(topics, kMostDeep, points_[top] * kDeepShare);
    return topics;
  }

  Topic topic(TopicId id, std::int32_t all) const {
    return {id, static_cast<std::uint8_t>(std::min(100, points_[id] * 100 / all))};
  }

  const Prose& prose_;
  const Stems& stems_;
  const CueTable& table_ = cue_table();
  std::vector<std::uint32_t> hits_;   // of each cue
  std::vector<std::uint16_t> found_;  // cues that have hits
  std::vector<std::int32_t> points_;  // of each topic
  std::vector<TopicId> told_;         // topics that have points
  std::array<std::int32_t, kCategories> categories_{};
};

}  // namespace

Topics find_topics(const Prose& prose, const Stems& stems, Span headline) {
  return Counter(prose, stems, headline).topics();
}

}  // namespace wireglass::annotations
