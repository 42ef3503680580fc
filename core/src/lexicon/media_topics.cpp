#include "lexicon/media_topics.h"

#include <algorithm>
#include <string>

#include "data/media_topics.h"
#include "data/topic_categories.h"
#include "data/topic_cues.h"

namespace wireglass::lexicon {
namespace {

constexpr std::string_view kScheme = "medtop:";

TopicId topic_of(std::string_view qcode) {
  const auto& rows = data::kMediaTopics;
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), qcode,
                       [](const data::MediaTopicsRow& row, std::string_view key) { return row.qcode < key; });
  return found != rows.end() && found->qcode == qcode ? static_cast<TopicId>(found - rows.begin()) : kNoTopic;
}

Category category_of(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Category::kEntertainment); ++i)
    if (category_name(static_cast<Category>(i)) == name) return static_cast<Category>(i);
  return Category::kOther;
}

std::vector<MediaTopic> make_topics() {
  std::vector<MediaTopic> topics;
  std::vector<bool> has_category(data::kMediaTopics.size(), false);
  for (const data::MediaTopicsRow& row : data::kMediaTopics)
    topics.push_back({topic_of(row.parent), kNoTopic, Category::kOther});
  for (const data::TopicCategoriesRow& row : data::kTopicCategories) {
    const TopicId topic = topic_of(row.qcode);
    topics[topic].category = category_of(row.category);
    has_category[topic] = true;
  }
  for (TopicId i = 0; i < topics.size(); ++i) {  // a topic without a class has that of the nearest above it
    TopicId at = i;
    while (!has_category[at] && topics[at].parent != kNoTopic) at = topics[at].parent;
    const Category category = topics[at].category;
    while (topics[at].parent != kNoTopic) at = topics[at].parent;
    topics[i].top = at;
    if (!has_category[i]) topics[i].category = category;
  }
  return topics;
}

/// "20000005:2 20000307:1"
std::vector<TopicWeight> read_weights(std::string_view cell) {
  std::vector<TopicWeight> weights;
  while (!cell.empty()) {
    const std::string_view one = cell.substr(0, cell.find(' '));
    const std::size_t colon = one.find(':');
    const TopicId topic = topic_of(std::string(kScheme) + std::string(one.substr(0, colon)));
    if (topic != kNoTopic) weights.push_back({topic, static_cast<std::uint8_t>(one[colon + 1] - '0')});
    cell.remove_prefix(std::min(cell.size(), one.size() + 1));
  }
  return weights;
}

}  // namespace

const std::vector<MediaTopic>& media_topics() {
  static const std::vector<MediaTopic> kTopics = make_topics();
  return kTopics;
}

const std::vector<TopicCue>& topic_cues() {
  static const std::vector<TopicCue> kCues = [] {
    std::vector<TopicCue> cues;
    cues.reserve(data::kTopicCues.size());
    for (const data::TopicCuesRow& row : data::kTopicCues) cues.push_back({row.phrase, read_weights(row.topics)});
    return cues;
  }();
  return kCues;
}

}  // namespace wireglass::lexicon
