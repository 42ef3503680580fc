#include "annotations/name_model.h"

#include <algorithm>
#include <utility>

#include "annotations/name_features.h"

namespace wireglass::annotations {
namespace {

constexpr std::int16_t kPadding = -12'000;  // so bad that no padding is ever the greatest of its row

}  // namespace

NameModel::NameModel(const std::vector<std::uint32_t>& keys, const std::vector<std::int8_t>& weights, const std::vector<std::int16_t>& transitions,
                     const std::vector<std::int16_t>& start) {
  std::vector<Row> rows(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) std::copy_n(&weights[i * kNameWeights], kNameWeights, rows[i].weights);
  rows_ = {keys, std::move(rows), kFeatureKeyShift};
  set_tags(transitions, start);
}

void NameModel::set_tags(const std::vector<std::int16_t>& transitions, const std::vector<std::int16_t>& start) {
  for (auto* const rows : {&to_, &most_ahead_, &most_behind_})
    for (TagScores& row : *rows) row.fill(kPadding);
  for (std::size_t a = 0; a < kNameTags; ++a) {
    start_[a] = start[a];
    for (std::size_t b = 0; b < kNameTags; ++b) from_[a][b] = to_[b][a] = transitions[a * kNameTags + b];
  }
  for (std::size_t c = 0; c < kNameClasses; ++c) {
    const auto type = static_cast<NameClass>(c);
    const TagScores &begin = from_[tag_of(type, NamePart::kBegin)], &inside = from_[tag_of(type, NamePart::kInside)];
    const NameTag on = tag_of(type, NamePart::kInside), last = tag_of(type, NamePart::kLast);
    onward_.begin_inside[c] = begin[on];
    onward_.begin_last[c] = begin[last];
    onward_.inside_inside[c] = inside[on];
    onward_.inside_last[c] = inside[last];
  }
  const auto margin = [](const TagScores& better, const TagScores& than, auto counts) {
    std::int32_t most = INT16_MIN;
    for (std::size_t t = 0; t < kNameTags; ++t)
      if (counts(static_cast<NameTag>(t))) most = std::max(most, better[t] - than[t]);
    return static_cast<std::int16_t>(std::min<std::int32_t>(most, INT16_MAX));
  };
  for (std::size_t a = 0; a < kNameTags; ++a)
    for (std::size_t b = 0; b < kNameTags; ++b) {
      if (ends_name(static_cast<NameTag>(b))) most_ahead_[a][b] = margin(from_[b], from_[a], opens_name);
      if (opens_name(static_cast<NameTag>(b))) most_behind_[a][b] = margin(to_[b], to_[a], ends_name);
    }
}

bool NameModel::read_tags(base::ByteReader section) {
  if (section.u32() != kNameTags || section.u32() != kNameWeights) return false;
  std::vector<std::int16_t> start(kNameTags), transitions(kNameTags * kNameTags);
  for (std::int16_t& cost : start) cost = section.i16();
  for (std::int16_t& cost : transitions) cost = section.i16();
  set_tags(transitions, start);
  return section.ok();
}

bool NameModel::read_weights(base::ByteReader section) {
  const std::uint32_t count = section.count(kNameWeights + 1);
  auto keys = section.ascending(count);
  for (std::uint32_t& key : keys) key <<= kFeatureKeyShift;
  std::vector<Row> rows(count);
  for (std::size_t weight = 0; weight < kNameWeights; ++weight) {
    const std::string_view column = section.take(count);
    if (!section.ok()) return false;
    for (std::size_t i = 0; i < count; ++i) rows[i].weights[weight] = static_cast<std::int8_t>(column[i]);
  }
  rows_ = {keys, std::move(rows), kFeatureKeyShift};
  return true;
}

}  // namespace wireglass::annotations
