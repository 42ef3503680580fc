#include "annotations/name_lattice.h"

#include <algorithm>

namespace wireglass::annotations {
namespace {

constexpr std::int16_t kNever = -20'000;      // of a tag that cannot be; sums of two stay in 16 bits
constexpr std::int32_t kWorst = -6 * kNameScale;  // what is farther behind than this is as bad as it gets
constexpr std::size_t kOpeningRow = 24;       // the tags that open, padded for vectors

constexpr std::size_t class_index(std::size_t tag) {
  return tag == kOutside ? kOutsideClass : static_cast<std::size_t>(class_of(static_cast<NameTag>(tag)));
}

/// Takes the greatest from all; what cannot be stays so.
void level(TagScores& scores) {
  std::int16_t most = scores[0];
  for (std::size_t t = 1; t < kNameTags; ++t) most = std::max(most, scores[t]);
  for (std::int16_t& score : scores) score = std::max(kNever, static_cast<std::int16_t>(score - most));
}

constexpr NameTag inside_of(std::size_t c) { return tag_of(static_cast<NameClass>(c), NamePart::kInside); }
constexpr NameTag last_of(std::size_t c) { return tag_of(static_cast<NameClass>(c), NamePart::kLast); }
constexpr NameTag begin_of(std::size_t c) { return tag_of(static_cast<NameClass>(c), NamePart::kBegin); }

}  // namespace

void NameLattice::read(const NameScores* scores, std::size_t size) {
  size_ = size;
  if (ahead_.size() < size) {
    scores_.resize(size);
    ahead_.resize(size);
    behind_.resize(size);
  }
  for (std::size_t i = 0; i < size; ++i) {
    scores_[i][kOutside] = scores[i][0];
    for (std::size_t t = 1; t < kNameTags; ++t) {
      const auto tag = static_cast<NameTag>(t);
      scores_[i][t] = static_cast<std::int16_t>(scores[i][class_weight(tag)] + scores[i][part_weight(tag)]);
    }
  }
  forward();
  backward();
}

void NameLattice::forward() {
  TagScores& first = ahead_[0];
  first.fill(kNever);
  for (std::size_t t = 0; t < kOpening; ++t) first[t] = static_cast<std::int16_t>(model_.start()[t] + scores_[0][t]);
  level(first);
  for (std::size_t i = 1; i < size_; ++i) {
    const TagScores& before = ahead_[i - 1];
    TagScores& here = ahead_[i];
    std::array<std::int16_t, kOpeningRow> opening;
    opening.fill(kNever);
    for (std::size_t f = 0; f < kNameTags; ++f) {
      if (!ends_name(static_cast<NameTag>(f)) || before[f] == kNever) continue;
      const TagScores& cost = model_.from(static_cast<NameTag>(f));
      const std::int16_t score = before[f];
      for (std::size_t t = 0; t < kOpeningRow; ++t) opening[t] = std::max(opening[t], static_cast<std::int16_t>(score + cost[t]));
    }
    here.fill(kNever);
    for (std::size_t t = 0; t < kOpening; ++t) here[t] = static_cast<std::int16_t>(opening[t] + scores_[i][t]);
    for (std::size_t c = 0; c < kNameClasses; ++c) {
      const std::int16_t begun = before[begin_of(c)], inside = before[inside_of(c)];
      const TagScores &from_begin = model_.from(begin_of(c)), &from_inside = model_.from(inside_of(c));
      for (const NameTag t : {inside_of(c), last_of(c)})
        here[t] = static_cast<std::int16_t>(std::max(begun + from_begin[t], inside + from_inside[t]) + scores_[i][t]);
    }
    level(here);
  }
}

void NameLattice::backward() {
  for (std::size_t t = 0; t < kTagRow; ++t) behind_[size_ - 1][t] = t < kNameTags && ends_name(static_cast<NameTag>(t)) ? std::int16_t{0} : kNever;
  for (std::size_t i = size_ - 1; i-- > 0;) {
    TagScores after;
    for (std::size_t t = 0; t < kTagRow; ++t) after[t] = std::max(kNever, static_cast<std::int16_t>(scores_[i + 1][t] + behind_[i + 1][t]));
    TagScores& here = behind_[i];
    here.fill(kNever);
    for (std::size_t f = 0; f < kNameTags; ++f) {
      const auto tag = static_cast<NameTag>(f);
      const TagScores& cost = model_.from(tag);
      std::int16_t most = kNever;
      if (ends_name(tag)) {
        for (std::size_t t = 0; t < kOpening; ++t) most = std::max(most, static_cast<std::int16_t>(cost[t] + after[t]));
      } else {
        const auto c = static_cast<std::size_t>(class_of(tag));
        most = static_cast<std::int16_t>(std::max(cost[inside_of(c)] + after[inside_of(c)], cost[last_of(c)] + after[last_of(c)]));
      }
      here[f] = most;
    }
    level(here);
  }
}

ClassScores NameLattice::classes_at(std::size_t at) const {
  ClassScores classes;
  classes.fill(2 * kNever);
  for (std::size_t t = 0; t < kNameTags; ++t) {
    std::int32_t& score = classes[class_index(t)];
    score = std::max(score, ahead_[at][t] + behind_[at][t]);
  }
  const std::int32_t most = *std::max_element(classes.begin(), classes.end());
  for (std::int32_t& score : classes) score = std::max(score - most, kWorst);
  return classes;
}

std::int32_t NameLattice::margin(std::size_t at) const {
  const ClassScores classes = classes_at(at);
  std::int32_t second = kWorst;
  bool seen = false;  // the best itself
  for (const std::int32_t score : classes) {
    if (score == 0 && !seen) seen = true;
    else second = std::max(second, score);
  }
  return -second;
}

void NameLattice::best(std::vector<NameTag>& tags) const {
  tags.resize(size_);
  std::size_t tag = 0;
  std::int32_t most = 3 * kNever;
  for (std::size_t t = 0; t < kNameTags; ++t)
    if (ends_name(static_cast<NameTag>(t)) && ahead_[size_ - 1][t] > most) most = ahead_[size_ - 1][t], tag = t;
  for (std::size_t i = size_; i-- > 0;) {
    tags[i] = static_cast<NameTag>(tag);
    if (i == 0) break;
    std::size_t from = 0;
    most = 3 * kNever;
    for (std::size_t f = 0; f < kNameTags; ++f) {
      if (!may_follow(static_cast<NameTag>(f), static_cast<NameTag>(tag))) continue;
      const std::int32_t score = ahead_[i - 1][f] + model_.from(static_cast<NameTag>(f))[tag];
      if (score > most) most = score, from = f;
    }
    tag = from;
  }
}

}  // namespace wireglass::annotations
