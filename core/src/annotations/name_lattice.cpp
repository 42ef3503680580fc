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

/// Of each tag that counts: where it stands from the end, so that of equal ones the first is the greatest.
using Ranks = std::array<std::int32_t, kTagRow>;
constexpr std::int32_t kRanks = 64;

template <typename Counts>
constexpr Ranks ranks_of(Counts counts) {
  Ranks ranks{};
  for (std::size_t t = 0; t < kTagRow; ++t)
    ranks[t] = t < kNameTags && counts(static_cast<NameTag>(t)) ? kRanks - 1 - static_cast<std::int32_t>(t) : 4 * kRanks * kNever;
  return ranks;
}
constexpr Ranks kEnds = ranks_of(ends_name), kOpeners = ranks_of(opens_name);

/// The greatest of the tags that count; the first of equal ones. Without a branch, so that it is done in vectors.
std::size_t leading(const TagScores& scores, const Ranks& ranks) {
  std::int32_t most = scores[0] * kRanks + ranks[0];
  for (std::size_t t = 1; t < kTagRow; ++t) most = std::max(most, scores[t] * kRanks + ranks[t]);
  return static_cast<std::size_t>(kRanks - 1 - (most & (kRanks - 1)));
}

/// Whether a score with its margin is above `least`: two rows in three have none (measured on news).
bool any_above(const TagScores& scores, const TagScores& margins, std::int16_t least) {
  std::int16_t most = kNever;
  for (std::size_t t = 0; t < kTagRow; ++t) most = std::max(most, static_cast<std::int16_t>(scores[t] + margins[t]));
  return most > least;
}

/// Takes the greatest from all; what cannot be stays so, and so does the row's padding.
[[gnu::always_inline]] inline void level(TagScores& scores) {
  std::int16_t most = scores[0];
  for (std::size_t t = 1; t < kTagRow; ++t) most = std::max(most, scores[t]);
  for (std::int16_t& score : scores) score = std::max(kNever, static_cast<std::int16_t>(score - most));
}

}  // namespace

// Rows are made in variables of their own, which nothing else can point to: so compilers make vectors of the loops.

void NameLattice::read(const NameScores* scores, std::size_t size) {
  size_ = size;
  if (ahead_.size() < size) {
    scores_.resize(size);
    ahead_.resize(size);
    behind_.resize(size);
  }
  for (std::size_t i = 0; i < size; ++i) {
    const NameScores weights = scores[i];
    TagScores row{};
    row[kOutside] = weights[0];
    for (std::size_t p = 0; p < kNameParts; ++p) {
      const std::int16_t part = weights[part_weight(static_cast<NamePart>(p))];
      const std::size_t first = tag_of(NameClass{}, static_cast<NamePart>(p));
      for (std::size_t c = 0; c < kNameClasses; ++c) row[first + c] = static_cast<std::int16_t>(weights[class_weight(NameClass{}) + c] + part);
    }
    scores_[i] = row;
  }
  forward();
  backward();
}

void NameLattice::forward() {
  const OnwardCosts& costs = model_.onward();
  TagScores row;
  row.fill(kNever);
  for (std::size_t t = 0; t < kOpening; ++t) row[t] = static_cast<std::int16_t>(model_.start()[t] + scores_[0][t]);
  level(row);
  ahead_[0] = row;
  for (std::size_t i = 1; i < size_; ++i) {
    const TagScores before = row, &scores = scores_[i];
    const std::size_t lead = leading(before, kEnds);
    std::array<std::int16_t, kOpeningRow> opening;
    const TagScores& cost = model_.from(static_cast<NameTag>(lead));
    for (std::size_t t = 0; t < kOpeningRow; ++t) opening[t] = static_cast<std::int16_t>(before[lead] + cost[t]);
    // Most tags are so far behind the leading one that they lead to nothing better, whatever comes.
    const TagScores& ahead = model_.most_ahead(static_cast<NameTag>(lead));
    for (std::size_t f = any_above(before, ahead, before[lead]) ? 0 : kNameTags; f < kNameTags; ++f) {
      if (before[f] + ahead[f] <= before[lead]) continue;
      const TagScores& other = model_.from(static_cast<NameTag>(f));
      for (std::size_t t = 0; t < kOpeningRow; ++t) opening[t] = std::max(opening[t], static_cast<std::int16_t>(before[f] + other[t]));
    }
    for (std::size_t t = 0; t < kOpeningRow; ++t) row[t] = static_cast<std::int16_t>(opening[t] + scores[t]);
    for (std::size_t c = 0; c < kNameClasses; ++c) {
      const std::int32_t begun = before[begin_of(0) + c], inside = before[inside_of(0) + c];
      row[inside_of(0) + c] = static_cast<std::int16_t>(std::max(begun + costs.begin_inside[c], inside + costs.inside_inside[c]) + scores[inside_of(0) + c]);
      row[last_of(0) + c] = static_cast<std::int16_t>(std::max(begun + costs.begin_last[c], inside + costs.inside_last[c]) + scores[last_of(0) + c]);
    }
    for (std::size_t t = kNameTags; t < kTagRow; ++t) row[t] = kNever;
    level(row);
    ahead_[i] = row;
  }
}

void NameLattice::backward() {
  const OnwardCosts& costs = model_.onward();
  TagScores row;
  for (std::size_t t = 0; t < kTagRow; ++t) row[t] = t < kNameTags && ends_name(static_cast<NameTag>(t)) ? std::int16_t{0} : kNever;
  behind_[size_ - 1] = row;
  for (std::size_t i = size_ - 1; i-- > 0;) {
    const TagScores& scores = scores_[i + 1];
    TagScores after;
    for (std::size_t t = 0; t < kTagRow; ++t) after[t] = std::max(kNever, static_cast<std::int16_t>(scores[t] + row[t]));
    const std::size_t lead = leading(after, kOpeners);
    const TagScores& cost = model_.to(static_cast<NameTag>(lead));
    for (std::size_t f = 0; f < kTagRow; ++f) row[f] = std::max(kNever, static_cast<std::int16_t>(cost[f] + after[lead]));
    const TagScores& ahead = model_.most_behind(static_cast<NameTag>(lead));
    for (std::size_t t = any_above(after, ahead, after[lead]) ? 0 : kOpening; t < kOpening; ++t) {
      if (after[t] + ahead[t] <= after[lead]) continue;
      const TagScores& other = model_.to(static_cast<NameTag>(t));
      for (std::size_t f = 0; f < kTagRow; ++f) row[f] = std::max(row[f], static_cast<std::int16_t>(other[f] + after[t]));
    }
    for (std::size_t c = 0; c < kNameClasses; ++c) {  // a name that has begun goes on
      const std::int32_t inside = after[inside_of(0) + c], last = after[last_of(0) + c];
      row[begin_of(0) + c] = static_cast<std::int16_t>(std::max(costs.begin_inside[c] + inside, costs.begin_last[c] + last));
      row[inside_of(0) + c] = static_cast<std::int16_t>(std::max(costs.inside_inside[c] + inside, costs.inside_last[c] + last));
    }
    level(row);
    behind_[i] = row;
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
  std::size_t tag = leading(ahead_[size_ - 1], kEnds);
  for (std::size_t i = size_; i-- > 0;) {
    tags[i] = static_cast<NameTag>(tag);
    if (i == 0) break;
    const TagScores &before = ahead_[i - 1], &cost = model_.to(tags[i]);
    if (opens_name(tags[i])) {
      TagScores sums;
      for (std::size_t f = 0; f < kTagRow; ++f) sums[f] = static_cast<std::int16_t>(before[f] + cost[f]);
      tag = leading(sums, kEnds);
    } else {
      const auto c = static_cast<std::size_t>(class_of(tags[i]));
      const NameTag begun = begin_of(c), inside = inside_of(c);
      tag = before[inside] + cost[inside] > before[begun] + cost[begun] ? inside : begun;
    }
  }
}

}  // namespace wireglass::annotations
