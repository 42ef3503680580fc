#pragma once
// repeat_names by its definition: every name is tried at every place. Quadratic.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "annotations/name_tagger.h"

namespace wireglass::reference {

inline std::vector<annotations::NameSpan> repeat_names_naive(const annotations::NameText& text, const std::vector<annotations::NameSpan>& names) {
  using annotations::NameSpan;
  std::vector<NameSpan> now = names;
  const auto same_words = [&](const NameSpan& name, std::uint32_t at) {
    for (std::uint32_t i = 0; i < name.end - name.first; ++i)
      if (text.words[name.first + i].hash != text.words[at + i].hash) return false;
    return true;
  };
  /// The longest wins, then the surest, then the class that comes first.
  const auto is_better = [](const NameSpan& a, const NameSpan& b) {
    if (a.end - a.first != b.end - b.first) return a.end - a.first > b.end - b.first;
    if (a.confidence != b.confidence) return a.confidence > b.confidence;
    return a.type < b.type;
  };
  for (const annotations::NameRun& segment : text.segments)
    for (std::uint32_t at = segment.first; at < segment.end;) {
      const NameSpan* best = nullptr;
      for (const NameSpan& name : names) {
        const std::uint32_t length = name.end - name.first;
        if (length < 2 || length > 12 || name.confidence < 80 || length > segment.end - at || !same_words(name, at)) continue;
        if (best == nullptr || is_better(name, *best)) best = &name;
      }
      const std::uint32_t end = best == nullptr ? at : at + best->end - best->first;
      const bool free = best != nullptr && std::none_of(now.begin(), now.end(), [&](const NameSpan& name) {
        const bool apart = name.end <= at || name.first >= end, within = name.first >= at && name.end <= end;
        return !apart && (!within || (name.first == at && name.end == end));
      });
      if (free) {
        std::erase_if(now, [&](const NameSpan& name) { return name.first >= at && name.end <= end; });
        now.push_back({at, end, best->type, 80, true});
      }
      at = free ? end : at + 1;
    }
  std::sort(now.begin(), now.end(), [](const NameSpan& a, const NameSpan& b) { return a.first < b.first; });
  return now;
}

}  // namespace wireglass::reference
