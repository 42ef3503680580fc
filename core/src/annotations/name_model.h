#pragma once
// The weights of the name tagger: for each feature a small whole number a tag, and what it costs to go from tag to tag.
// Whole numbers throughout, so that every machine decides alike; 16 bits, so that a vector register holds eight.
#include <array>
#include <cstdint>
#include <vector>

#include "annotations/name_tags.h"
#include "base/byte_reader.h"
#include "base/key_table.h"

namespace wireglass::annotations {

inline constexpr std::size_t kNameRow = 16;    ///< weights of a feature, padded for vectors
inline constexpr std::size_t kTagRow = 48;     ///< tags, padded for vectors
inline constexpr std::int32_t kNameScale = 16; ///< a weight of the training, times this, is a number here

/// A number a weight (name_tags.h). A token's sums stay below 8,000 (some sixty features of at most 127), and those of a tag,
/// its class and its part, below 16,000.
using NameScores = std::array<std::int16_t, kNameRow>;
/// Adds to each number that of `more`, which is copied first: so that compilers know that the two do not overlap, and add vectors.
inline void add_scores(const NameScores& more, NameScores& scores) {
  const NameScores copy = more;
  for (std::size_t t = 0; t < kNameRow; ++t) scores[t] = static_cast<std::int16_t>(scores[t] + copy[t]);
}
/// A number a tag.
using TagScores = std::array<std::int16_t, kTagRow>;

/// What it costs, a class, to go on in a name from its begin or from inside to the inside or to the last part.
struct OnwardCosts {
  using Classes = std::array<std::int16_t, kNameClasses>;
  Classes begin_inside{}, begin_last{}, inside_inside{}, inside_last{};
};

class NameModel {
 public:
  NameModel() = default;
  /// @param keys of the features, ascending  @param weights a row of kNameWeights numbers for each
  /// @param transitions kNameTags rows of kNameTags  @param start kNameTags numbers
  NameModel(const std::vector<std::uint32_t>& keys, const std::vector<std::int8_t>& weights, const std::vector<std::int16_t>& transitions,
            const std::vector<std::int16_t>& start);

  /// Sections of the data file; false where their numbers do not fit together.
  bool read_tags(base::ByteReader section);
  bool read_weights(base::ByteReader section);

  /// Adds the weights of a feature; nothing where it is unknown. One look-up and one row, some 10 ns.
  void add(std::uint32_t key, NameScores& scores) const {
    const Row* const found = rows_.find(key);
    if (found == nullptr) return;
    const Row row = *found;  // which nothing else can change meanwhile: so it is added in vectors
    for (std::size_t t = 0; t < kNameRow; ++t) scores[t] = static_cast<std::int16_t>(scores[t] + row.weights[t]);
  }
  /// kNameRow weights.
  const std::int8_t* row_of(std::uint32_t key) const {
    const Row* const row = rows_.find(key);
    return row == nullptr ? nullptr : row->weights;
  }
  std::size_t size() const { return rows_.size(); }

  const TagScores& start() const { return start_; }
  /// What it costs to go from a tag to each; only those that may follow (may_follow) mean something.
  const TagScores& from(NameTag tag) const { return from_[tag]; }
  /// What it costs to go to a tag from each.
  const TagScores& to(NameTag tag) const { return to_[tag]; }
  const OnwardCosts& onward() const { return onward_; }
  /// Of each tag that ends a name: how much better it can be than this one for what opens behind it. Others: far below it.
  const TagScores& most_ahead(NameTag ending) const { return most_ahead_[ending]; }
  /// Of each tag that opens: how much better it can be than this one for what ends before it.
  const TagScores& most_behind(NameTag opening) const { return most_behind_[opening]; }

 private:
  void set_tags(const std::vector<std::int16_t>& transitions, const std::vector<std::int16_t>& start);

  struct alignas(kNameRow) Row {  // never across a line of the cache
    std::int8_t weights[kNameRow] = {};
  };
  base::KeyTable<Row, std::uint16_t> rows_;
  TagScores start_{};
  OnwardCosts onward_;
  std::array<TagScores, kNameTags> from_{}, to_{}, most_ahead_{}, most_behind_{};
};

}  // namespace wireglass::annotations
