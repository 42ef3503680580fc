#pragma once
// IPTC Media Topics, and what of them a word tells (core/data/media_topics.tsv, topic_cues.tsv, topic_categories.tsv).
#include <cstdint>
#include <string_view>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::lexicon {

/// Index of a row of data::kMediaTopics.
using TopicId = std::uint16_t;
inline constexpr TopicId kNoTopic = 0xFFFF;

struct MediaTopic {
  TopicId parent = kNoTopic;  ///< kNoTopic at the top level
  TopicId top = kNoTopic;     ///< itself at the top level
  Category category = Category::kOther;
};

/// By TopicId, in the order of the codes.
const std::vector<MediaTopic>& media_topics();

/// What a word or phrase says of a topic: 1 weak, 2 usual, 4 all but certain.
struct TopicWeight {
  TopicId topic = kNoTopic;
  std::uint8_t weight = 0;
};
struct TopicCue {
  std::string_view phrase;
  std::vector<TopicWeight> topics;
};

/// All cues, by phrase.
const std::vector<TopicCue>& topic_cues();

}  // namespace wireglass::lexicon
