#pragma once
// All readings of a segment's tokens as tags, with their best scores: Viterbi's algorithm forwards and backwards.
#include <array>
#include <vector>

#include "annotations/name_model.h"

namespace wireglass::annotations {

inline constexpr std::size_t kOutsideClass = kNameClasses;  ///< behind the classes of names

/// For each class, and for no name: how far the best reading with it at a token is behind the best of all; 0 for the best.
using ClassScores = std::array<std::int32_t, kNameClasses + 1>;

class NameLattice {
 public:
  explicit NameLattice(const NameModel& model) : model_(model) {}

  /// Reads the scores of a segment's tokens. Some 100 ns a token.
  void read(const NameScores* scores, std::size_t size);

  ClassScores classes_at(std::size_t at) const;
  /// The best reading; `tags` is filled.
  void best(std::vector<NameTag>& tags) const;
  /// How much better the best reading is than the best with another class at this token.
  std::int32_t margin(std::size_t at) const;

 private:
  void forward();
  void backward();

  const NameModel& model_;
  std::size_t size_ = 0;
  // ahead_[i][t]: the best readings of tokens [0, i] that end in t; behind_[i][t]: of those after i, behind t. Both less the
  // greatest of their row, so that they stay small however long a segment is.
  std::vector<TagScores> scores_, ahead_, behind_;
};

}  // namespace wireglass::annotations
