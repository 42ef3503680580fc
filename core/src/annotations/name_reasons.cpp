#include "annotations/name_reasons.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <map>
#include <utility>

#include "annotations/name_features.h"

namespace wireglass::annotations {
namespace {

constexpr std::size_t kNoName = kNameClasses;
constexpr std::string_view kClassNames[] = {"person", "place", "organization", "belonging", "building or site", "event", "law", "work", "product", "other name", "no name"};
constexpr std::string_view kKindNames[] = {"country", "city", "town", "region", "demonym", "capital", "belonging", "title"};

/// The place of a class's weight in a feature's row.
std::size_t weight_of(std::size_t type) { return type == kNoName ? 0 : type + 1; }

/// The features of each token of a name.
using TokenFeatures = std::vector<NameFeatureList>;

/// The class that the features alone would choose next.
std::size_t rival_of(const NameModel& model, const NameSpan& name, const TokenFeatures& features) {
  std::array<std::int32_t, kNameClasses + 1> sums{};
  for (std::uint32_t at = name.first; at < name.end; ++at)
    for (const NameFeature& feature : features[at - name.first])
      if (const std::int8_t* row = model.row_of(feature_key(feature)))
        for (std::size_t type = 0; type < sums.size(); ++type) sums[type] += row[weight_of(type)];
  std::size_t rival = kNoName;
  for (std::size_t type = 0; type < kNameClasses; ++type)
    if (type != static_cast<std::size_t>(name.type) && sums[type] > sums[rival]) rival = type;
  return rival;
}

std::string letters_of(std::uint64_t value, std::size_t count) {
  std::string text;
  for (std::size_t i = count; i-- > 0;) text += static_cast<char>(value >> (8 * i));
  return text;
}

/// What a feature saw, where its value tells it.
std::string seen(const NameText& text, const NameRun& segment, NameFeature feature) {
  switch (feature.form) {
    case 32: return "-" + letters_of(feature.value, 3);
    case 33: return "-" + letters_of(feature.value, 2);
    case 36: return letters_of(feature.value, 3) + "-";
    case 80: {
      const auto kind = static_cast<std::size_t>(std::countr_zero(feature.value & lexicon::kNameKinds));
      return kind < std::size(kKindNames) ? std::string(kKindNames[kind]) : std::string();
    }
    default: break;
  }
  if (!name_form(feature.form).word) return {};
  const std::size_t from = segment.first < 3 ? 0 : segment.first - 3, to = std::min<std::size_t>(text.words.size(), segment.end + std::size_t{3});
  for (std::size_t i = from; i < to; ++i)
    if (text.words[i].hash == feature.value) return std::string(text.prose->of(i));
  return {};
}

bool is_printable(std::string_view word) {  // letters of a longer character may have been cut
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

NameReasons name_reasons(const Prose& prose, const lexicon::NameLexicon& lexicon, const NameModel& model, Span mention, std::size_t most) {
  NameTagger tagger(lexicon, model);
  const std::vector<NameSpan>& names = tagger.find(prose);
  const NameText& text = tagger.text();
  const auto name = std::find_if(names.begin(), names.end(), [&](const NameSpan& each) {
    return prose.tokens[each.end - 1].span.end == mention.end && prose.tokens[each.first].span.begin <= mention.begin;
  });
  const auto segment = name == names.end() ? text.segments.end() : std::find_if(text.segments.begin(), text.segments.end(), [&](const NameRun& each) {
    return each.first <= name->first && name->end <= each.end;
  });
  if (segment == text.segments.end()) return {};
  TokenFeatures features(name->end - name->first);
  for (std::uint32_t at = name->first; at < name->end; ++at) NameFeatures(text, lexicon).all(*segment, at, features[at - name->first]);
  const std::size_t rival = rival_of(model, *name, features);
  std::map<std::pair<std::uint32_t, std::uint64_t>, std::int32_t> sums;  // a run's features come once for each of its words
  for (std::uint32_t at = name->first; at < name->end; ++at)
    for (const NameFeature& feature : features[at - name->first])
      if (const std::int8_t* row = model.row_of(feature_key(feature)))
        sums[{feature.form, feature.value}] += row[weight_of(static_cast<std::size_t>(name->type))] - row[weight_of(rival)];
  NameReasons reasons{kClassNames[static_cast<std::size_t>(name->type)], kClassNames[rival], {}};
  for (const auto& [key, weight] : sums) {
    if (weight == 0) continue;
    std::string word = seen(text, *segment, {key.first, key.second});
    const bool cut = name_form(key.first).word ? false : !is_printable(word);
    reasons.list.push_back({name_form(key.first).name, cut ? std::string() : std::move(word), weight});
  }
  std::stable_sort(reasons.list.begin(), reasons.list.end(), [](const NameReason& a, const NameReason& b) { return std::abs(a.weight) > std::abs(b.weight); });
  if (reasons.list.size() > most) reasons.list.resize(most);
  return reasons;
}

}  // namespace wireglass::annotations
