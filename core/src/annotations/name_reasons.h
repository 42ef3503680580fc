#pragma once
// Why the model took some words for a name of its class: the features that spoke for it, for people who want to know.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotations/mentions.h"

namespace wireglass::annotations {

struct NameReason {
  std::string_view feature;  ///< what was looked at: "last word of the run"
  std::string word;          ///< what was seen there, where it can be told: "Ministry"
  std::int32_t weight = 0;   ///< for the class and against its rival, in sixteenths (kNameScale); negative: it spoke for the rival
};

struct NameReasons {
  std::string_view type;     ///< the class: "organization", "building", "belonging"; empty where the model finds no such name
  std::string_view against;  ///< the class that came next, or "no name"
  std::vector<NameReason> list;  ///< the strongest first
};

/// @param mention the span of a mention that the model found in this text. Cost: as finding the article's names.
NameReasons name_reasons(const Prose& prose, const lexicon::NameLexicon& lexicon, const NameModel& model, Span mention, std::size_t most = 12);

}  // namespace wireglass::annotations
