#pragma once
// A linear-chain conditional random field, trained by AdaGrad on the likelihood of what the labels leave possible, with
// dropout of features and an L1 penalty that makes most weights nought. (Lafferty et al. 2001; Duchi et al. 2011.)
#include <array>
#include <cstdint>
#include <random>
#include <unordered_map>
#include <vector>

#include "annotations/name_tags.h"
#include "labels.h"

namespace wireglass::training {

using TagRow = std::array<float, annotations::kNameTags>;
using Row = std::array<float, annotations::kNameWeights>;  ///< what a feature weighs (name_tags.h)

/// One segment: the features of each token, and the tags that it may have.
struct Instance {
  std::vector<std::vector<std::uint32_t>> keys;
  std::vector<TagSet> allowed;
};

struct Settings {
  int rounds = 8;
  float rate = 0.06f;
  float l1 = 4e-3f;
  float dropout = 0.3f;           ///< share of features that a step does not see
  std::uint32_t least_count = 2;  ///< of a feature in all instances
  unsigned seed = 7;
};

class Crf {
 public:
  explicit Crf(const Settings& settings) : settings_(settings) {}

  /// Prints a line a round.
  void train(std::vector<Instance>& instances);

  const std::unordered_map<std::uint32_t, std::uint32_t>& index() const { return index_; }  ///< key to row
  const Row& weights(std::uint32_t row) const { return weights_[row]; }
  const TagRow& start() const { return start_; }
  const std::array<TagRow, annotations::kNameTags>& transitions() const { return transitions_; }

 private:
  using Doubles = std::array<double, annotations::kNameTags>;
  /// Forward and backward probabilities of a segment, scaled a token.
  struct Chart {
    std::vector<Doubles> ahead, behind, unary;
    std::vector<double> scale;
  };

  void index_features(std::vector<Instance>& instances);
  double step(const Instance& instance);
  void score(const Instance& instance);
  double fill(Chart& chart, const TagSet* allowed) const;
  void learn_weights();
  void learn_transitions();
  void refresh();
  void move(float& weight, float& sum, float gradient) const;

  Settings settings_;
  std::unordered_map<std::uint32_t, std::uint32_t> index_;
  std::vector<Row> weights_, sums_;  // sums of squared gradients
  TagRow start_{}, start_sums_{};
  std::array<TagRow, annotations::kNameTags> transitions_{}, transition_sums_{};
  std::array<Doubles, annotations::kNameTags> exp_transitions_{};
  Doubles exp_start_{};
  std::vector<TagRow> scores_;
  std::vector<std::vector<std::uint32_t>> seen_;  // features of the step, after dropout
  Chart free_, bound_;                            // of all readings, of those that the labels allow
  std::mt19937 random_;
};

}  // namespace wireglass::training
