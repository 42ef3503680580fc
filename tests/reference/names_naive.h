#pragma once
// NameTagger::find by its definition: every sequence of tags that is allowed is scored, one after another. Only for segments of a
// few tokens: a segment of five has some 220,000 sequences.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "annotations/name_features.h"
#include "annotations/name_tagger.h"

namespace wireglass::reference {

using annotations::NameTag;

/// The best sequence of a segment, its score, and the best score of a sequence with each class (the last: outside) at each token.
struct NaiveReading {
  static constexpr std::int64_t kNone = INT64_MIN / 2;
  std::vector<NameTag> tags;
  std::int64_t score = kNone;
  bool unique = true;
  std::vector<std::array<std::int64_t, annotations::kNameClasses + 1>> classes;

  /// In the tagger's terms: how far each class is behind the best, within its limit.
  std::array<std::int32_t, annotations::kNameClasses + 1> behind(std::size_t at) const {
    std::array<std::int32_t, annotations::kNameClasses + 1> all{};
    for (std::size_t c = 0; c < all.size(); ++c)
      all[c] = static_cast<std::int32_t>(std::max<std::int64_t>(classes[at][c] - score, -6 * annotations::kNameScale));
    return all;
  }
};

inline std::size_t naive_class(NameTag tag) {
  return tag == annotations::kOutside ? annotations::kNameClasses : static_cast<std::size_t>(annotations::class_of(tag));
}

class NaiveDecoder {
 public:
  NaiveDecoder(const annotations::NameModel& model, const std::vector<annotations::NameScores>& scores) : model_(model), scores_(scores) {
    reading_.classes.resize(scores.size());
    for (auto& at : reading_.classes) at.fill(NaiveReading::kNone);
  }

  NaiveReading run() {
    extend(0);
    return std::move(reading_);
  }

 private:
  void extend(std::int64_t score) {
    const std::size_t at = tags_.size();
    if (at == scores_.size()) {
      if (annotations::ends_name(tags_.back())) keep(score);
      return;
    }
    for (std::size_t t = 0; t < annotations::kNameTags; ++t) {
      const auto tag = static_cast<NameTag>(t);
      if (at == 0 ? !annotations::opens_name(tag) : !annotations::may_follow(tags_.back(), tag)) continue;
      const std::int64_t step = at == 0 ? model_.start()[t] : model_.from(tags_.back())[t];
      const std::int64_t part = tag == annotations::kOutside ? 0 : scores_[at][annotations::part_weight(tag)];
      tags_.push_back(tag);
      extend(score + step + scores_[at][annotations::class_weight(tag)] + part);
      tags_.pop_back();
    }
  }

  void keep(std::int64_t score) {
    if (score == reading_.score) reading_.unique = false;
    if (score > reading_.score) {
      reading_.score = score;
      reading_.tags = tags_;
      reading_.unique = true;
    }
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      auto& best = reading_.classes[i][naive_class(tags_[i])];
      best = std::max(best, score);
    }
  }

  const annotations::NameModel& model_;
  const std::vector<annotations::NameScores>& scores_;
  std::vector<NameTag> tags_;
  NaiveReading reading_;
};

/// @param unique becomes false where two sequences are equally good: then either is right
inline std::vector<annotations::NameSpan> find_names_naive(const annotations::NameText& text, const lexicon::NameLexicon& lexicon,
                                                           const annotations::NameModel& model, const annotations::NameSettings& settings, bool& unique) {
  using namespace annotations;
  std::vector<std::vector<NameScores>> scores;
  for (const NameRun& segment : text.segments) {
    scores.emplace_back();
    for (std::uint32_t at = segment.first; at < segment.end; ++at) {
      NameScores sum{};
      NameFeatureList features;
      NameFeatures(text, lexicon).all(segment, at, features);
      for (const NameFeature& feature : features) model.add(feature_key(feature), sum);
      std::int16_t& outside = sum[class_weight(kOutside)];
      outside = static_cast<std::int16_t>(outside + settings.outside);
      scores.back().push_back(sum);
    }
  }
  // A capitalised word that stands in several places takes on part of what they say together.
  struct Place {
    std::size_t segment, token;
    std::array<std::int32_t, kNameClasses + 1> behind;
  };
  std::map<std::uint64_t, std::vector<Place>> places;
  for (std::size_t s = 0; s < scores.size(); ++s) {
    const NaiveReading reading = NaiveDecoder(model, scores[s]).run();
    for (std::size_t i = 0; i < scores[s].size(); ++i) {
      const NameWord& word = text.words[text.segments[s].first + i];
      if (word.run != 0 && word.article != 0) places[word.hash].push_back({s, i, reading.behind(i)});
    }
  }
  for (const auto& [hash, all] : places) {
    if (all.size() < 2) continue;
    for (const Place& place : all)
      for (std::size_t c = 0; c <= kNameClasses; ++c) {
        std::int32_t sum = 0;
        for (const Place& other : all) sum += other.behind[c];
        std::int16_t& score = scores[place.segment][place.token][c == kNameClasses ? 0 : c + 1];
        score = static_cast<std::int16_t>(score + (sum / static_cast<std::int32_t>(all.size()) - place.behind[c]) * settings.agreement / 16);
      }
  }
  unique = true;
  std::vector<NameSpan> names;
  for (std::size_t s = 0; s < scores.size(); ++s) {
    const NaiveReading reading = NaiveDecoder(model, scores[s]).run();
    unique = unique && reading.unique;
    for (std::uint32_t i = 0; i < reading.tags.size(); ++i) {
      if (reading.tags[i] == kOutside) continue;
      NameSpan name{text.segments[s].first + i, 0, class_of(reading.tags[i]), 99, false};
      std::int64_t margin = INT64_MAX;
      for (bool last = false; !last; ++i) {
        last = ends_name(reading.tags[i]);
        for (std::size_t c = 0; c <= kNameClasses; ++c)
          if (c != naive_class(reading.tags[i])) margin = std::min(margin, reading.score - reading.classes[i][c]);
      }
      name.end = text.segments[s].first + i--;
      constexpr std::uint8_t kPercent[] = {50, 62, 73, 82, 88, 92, 95, 97, 98, 99};
      name.confidence = kPercent[std::clamp<std::int64_t>(margin * 2 / kNameScale, 0, 9)];
      names.push_back(name);
    }
  }
  return names;
}

}  // namespace wireglass::reference
