#include "annotations/name_lattice.h"

#include <algorithm>

namespace wireglass::annotations {
namespace {

constexpr std::int16_t kNever = -20'000;      // of a tag that cannot be; sums of two stay in 16 bits
constexpr std::int32_t kWorst = -6 * kNameScale;  // what is farther behind than this is as bad as it gets
constexpr std::size_t kOpeningRow = 24;       // the tags that open, padded for vectors

constexpr NameTag inside_of(std::size_t c) { return tag_of(static_cast<NameClass>(c), NamePart::kInside); }
constexpr NameTag last_of(std::size_t c) { return tag_of(static_cast<NameClass>(c), NamePart::kLast); }
constexpr NameTag begin_of(std::size_t c) { return tag_of(static_cast<NameClass>(c), NamePart::kBegin); }

/// Calls with each tag behind which no name goes on, in order: outside and the units, then the last parts.
template <typename Call>
void each_end(Call call) {
  for (std::size_t f = 0; f <= kNameClasses; ++f) call(f);
  for (std::size_t f = last_of(0); f < kNameTags; ++f) call(f);
}

/// Takes the greatest from all; what cannot be stays so.
void level(TagScores& scores) {
  std::int16_t most = scores[0];
  for (std::size_t t = 1; t < kNameTags; ++t) most = std::max(most, scores[t]);
  for (std::int16_t& score : scores) score = std::max(kNever, static_cast<std::int16_t>(score - most));
}

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
    for (std::size_t p = 0; p < kNameParts; ++p)
      for (std::size_t c = 0; c < kNameClasses; ++c) {
        const auto type = static_cast<NameClass>(c);
        const auto part = static_cast<NamePart>(p);
        scores_[i][tag_of(type, part)] = static_cast<std::int16_t>(scores[i][class_weight(type)] + scores[i][part_weight(part)]);
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
    std::size_t lead = 0;
    each_end([&](std::size_t f) { lead = before[f] > before[lead] ? f : lead; });
    std::array<std::int16_t, kOpeningRow> opening;
    const TagScores& cost = model_.from(static_cast<NameTag>(lead));
    for (std::size_t t = 0; t < kOpeningRow; ++t) opening[t] = static_cast<std::int16_t>(before[lead] + cost[t]);
    // Most tags are so far behind the leading one that they lead to nothing better, whatever comes.
    const TagScores& ahead = model_.most_ahead(static_cast<NameTag>(lead));
    each_end([&](std::size_t f) {
      if (f == lead || before[f] + ahead[f] <= before[lead]) return;
      const TagScores& other = model_.from(static_cast<NameTag>(f));
      for (std::size_t t = 0; t < kOpeningRow; ++t) opening[t] = std::max(opening[t], static_cast<std::int16_t>(before[f] + other[t]));
    });
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
    std::size_t lead = 0;
    for (std::size_t t = 1; t < kOpening; ++t) lead = after[t] > after[lead] ? t : lead;
    TagScores& here = behind_[i];
    const TagScores& cost = model_.to(static_cast<NameTag>(lead));
    for (std::size_t f = 0; f < kTagRow; ++f) here[f] = std::max(kNever, static_cast<std::int16_t>(cost[f] + after[lead]));
    const TagScores& ahead = model_.most_behind(static_cast<NameTag>(lead));
    for (std::size_t t = 0; t < kOpening; ++t) {
      if (t == lead || after[t] + ahead[t] <= after[lead]) continue;
      const TagScores& other = model_.to(static_cast<NameTag>(t));
      for (std::size_t f = 0; f < kTagRow; ++f) here[f] = std::max(here[f], static_cast<std::int16_t>(other[f] + after[t]));
    }
    for (std::size_t c = 0; c < kNameClasses; ++c)  // a name that has begun goes on
      for (const NameTag f : {begin_of(c), inside_of(c)}) {
        const TagScores& on = model_.from(f);
        here[f] = static_cast<std::int16_t>(std::max(on[inside_of(c)] + after[inside_of(c)], on[last_of(c)] + after[last_of(c)]));
      }
    level(here);
  }
}

ClassScores NameLattice::classes_at(std::size_t at) const {
  const TagScores &ahead = ahead_[at], &behind = behind_[at];
  ClassScores classes;
  classes[kOutsideClass] = ahead[kOutside] + behind[kOutside];
  for (std::size_t c = 0; c < kNameClasses; ++c) {
    classes[c] = 2 * kNever;
    for (std::size_t p = 0; p < kNameParts; ++p) {
      const NameTag tag = tag_of(static_cast<NameClass>(c), static_cast<NamePart>(p));
      classes[c] = std::max(classes[c], ahead[tag] + behind[tag]);
    }
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
  const auto take = [&](std::size_t from, std::int32_t score) {
    if (score > most) most = score, tag = from;
  };
  each_end([&](std::size_t t) { take(t, ahead_[size_ - 1][t]); });
  for (std::size_t i = size_; i-- > 0;) {
    tags[i] = static_cast<NameTag>(tag);
    if (i == 0) break;
    const TagScores &before = ahead_[i - 1], &cost = model_.to(tags[i]);
    most = 3 * kNever;
    if (opens_name(tags[i])) {
      each_end([&](std::size_t f) { take(f, before[f] + cost[f]); });
    } else {
      const auto c = static_cast<std::size_t>(class_of(tags[i]));
      for (const NameTag f : {begin_of(c), inside_of(c)}) take(f, before[f] + cost[f]);
    }
  }
}

}  // namespace wireglass::annotations
