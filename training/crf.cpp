#include "crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace wireglass::training {
namespace {

using namespace annotations;

constexpr std::size_t kTags = kNameTags;
constexpr float kFirstSum = 1e-3f;    // so that no first step is endless
constexpr std::size_t kRefresh = 16;  // steps between two looks at the transitions

/// The tags that may come behind each, and before each.
struct Neighbours {
  std::array<std::vector<std::size_t>, kTags> behind, before;
  Neighbours() {
    for (std::size_t a = 0; a < kTags; ++a)
      for (std::size_t b = 0; b < kTags; ++b)
        if (may_follow(static_cast<NameTag>(a), static_cast<NameTag>(b))) behind[a].push_back(b), before[b].push_back(a);
  }
};
const Neighbours kNeighbours;

bool has(const TagSet* allowed, std::size_t i, std::size_t tag) { return allowed == nullptr || (allowed[i] >> tag & 1) != 0; }

}  // namespace

void Crf::train(std::vector<Instance>& instances) {
  random_.seed(settings_.seed);
  index_features(instances);
  std::vector<std::size_t> order(instances.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int round = 0; round < settings_.rounds; ++round) {
    std::shuffle(order.begin(), order.end(), random_);
    double loss = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i % kRefresh == 0) refresh();
      loss += step(instances[order[i]]);
    }
    std::printf("round %d of %d: loss %.0f over %zu segments, %zu features\n", round + 1, settings_.rounds, loss, instances.size(), index_.size());
    std::fflush(stdout);
  }
}

/// Replaces keys by rows, and drops features that are too rare.
void Crf::index_features(std::vector<Instance>& instances) {
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (const Instance& instance : instances)
    for (const auto& token : instance.keys)
      for (const std::uint32_t key : token) ++counts[key];
  for (Instance& instance : instances)
    for (auto& token : instance.keys) {
      std::erase_if(token, [&](std::uint32_t key) { return counts[key] < settings_.least_count; });
      for (std::uint32_t& key : token) key = index_.try_emplace(key, static_cast<std::uint32_t>(index_.size())).first->second;
    }
  weights_.assign(index_.size(), Row{});
  Row first;
  first.fill(kFirstSum);
  sums_.assign(index_.size(), first);
  start_sums_.fill(kFirstSum);
  for (TagRow& row : transition_sums_) row.fill(kFirstSum);
}

void Crf::refresh() {
  for (std::size_t a = 0; a < kTags; ++a) {
    exp_start_[a] = std::exp(start_[a]);
    for (std::size_t b = 0; b < kTags; ++b) exp_transitions_[a][b] = std::exp(transitions_[a][b]);
  }
}

double Crf::step(const Instance& instance) {
  score(instance);
  const double all = fill(free_, nullptr), told = fill(bound_, instance.allowed.data());
  if (std::isnan(all) || std::isnan(told)) return 0;  // the labels leave no reading
  learn_weights();
  learn_transitions();
  return all - told;
}

void Crf::score(const Instance& instance) {
  std::uniform_real_distribution<float> share(0, 1);
  seen_.assign(instance.keys.size(), {});
  scores_.assign(instance.keys.size(), TagRow{});
  for (std::size_t i = 0; i < instance.keys.size(); ++i) {
    Row sum{};
    for (const std::uint32_t row : instance.keys[i]) {
      if (share(random_) < settings_.dropout) continue;
      seen_[i].push_back(row);
      for (std::size_t w = 0; w < kNameWeights; ++w) sum[w] += weights_[row][w];
    }
    for (std::size_t t = 0; t < kTags; ++t) {
      const auto tag = static_cast<NameTag>(t);
      scores_[i][t] = sum[class_weight(tag)] + (tag == kOutside ? 0.f : sum[part_weight(tag)]);
    }
  }
}

/// The logarithm of the sum over all readings (that are allowed); not a number where there is none.
double Crf::fill(Chart& chart, const TagSet* allowed) const {
  const std::size_t size = scores_.size();
  chart.ahead.assign(size, Doubles{});
  chart.behind.assign(size, Doubles{});
  chart.unary.assign(size, Doubles{});
  chart.scale.assign(size, 0);
  double sum = 0;
  for (std::size_t i = 0; i < size; ++i) {
    float most = -1e30f;
    for (std::size_t t = 0; t < kTags; ++t)
      if (has(allowed, i, t)) most = std::max(most, scores_[i][t]);
    for (std::size_t t = 0; t < kTags; ++t) {
      if (!has(allowed, i, t) || (i + 1 == size && !ends_name(static_cast<NameTag>(t)))) continue;
      double before = 0;
      if (i == 0) before = opens_name(static_cast<NameTag>(t)) ? exp_start_[t] : 0;
      else for (const std::size_t f : kNeighbours.before[t]) before += chart.ahead[i - 1][f] * exp_transitions_[f][t];
      chart.unary[i][t] = std::exp(scores_[i][t] - most);
      chart.ahead[i][t] = before * chart.unary[i][t];
      chart.scale[i] += chart.ahead[i][t];
    }
    if (!(chart.scale[i] > 0)) return std::nan("");
    for (double& value : chart.ahead[i]) value /= chart.scale[i];
    sum += most + std::log(chart.scale[i]);
  }
  for (std::size_t t = 0; t < kTags; ++t) chart.behind[size - 1][t] = ends_name(static_cast<NameTag>(t)) ? 1 : 0;
  for (std::size_t i = size - 1; i-- > 0;)
    for (std::size_t t = 0; t < kTags; ++t) {
      double behind = 0;
      for (const std::size_t to : kNeighbours.behind[t]) behind += exp_transitions_[t][to] * chart.unary[i + 1][to] * chart.behind[i + 1][to];
      chart.behind[i][t] = behind / chart.scale[i + 1];
    }
  return sum;
}

void Crf::move(float& weight, float& sum, float gradient) const {
  sum += gradient * gradient;
  weight -= settings_.rate * gradient / std::sqrt(sum);
}

void Crf::learn_weights() {
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    TagRow of_tags;
    Row gradient{};
    for (std::size_t t = 0; t < kTags; ++t) {
      const auto tag = static_cast<NameTag>(t);
      of_tags[t] = static_cast<float>(free_.ahead[i][t] * free_.behind[i][t] - bound_.ahead[i][t] * bound_.behind[i][t]);
      gradient[class_weight(tag)] += of_tags[t];
      if (tag != kOutside) gradient[part_weight(tag)] += of_tags[t];
    }
    for (const std::uint32_t row : seen_[i])
      for (std::size_t w = 0; w < kNameWeights; ++w) {
        float& weight = weights_[row][w];
        move(weight, sums_[row][w], gradient[w]);
        const float cut = settings_.rate * settings_.l1 / std::sqrt(sums_[row][w]);
        weight = weight > cut ? weight - cut : weight < -cut ? weight + cut : 0.f;
      }
    if (i == 0)
      for (std::size_t t = 0; t < kTags; ++t) move(start_[t], start_sums_[t], of_tags[t]);
  }
}

void Crf::learn_transitions() {
  const auto share = [&](const Chart& chart, std::size_t i, std::size_t from, std::size_t to) {
    return chart.ahead[i - 1][from] * exp_transitions_[from][to] * chart.unary[i][to] * chart.behind[i][to] / chart.scale[i];
  };
  for (std::size_t i = 1; i < seen_.size(); ++i)
    for (std::size_t from = 0; from < kTags; ++from)
      for (const std::size_t to : kNeighbours.behind[from])
        move(transitions_[from][to], transition_sums_[from][to], static_cast<float>(share(free_, i, from, to) - share(bound_, i, from, to)));
}

}  // namespace wireglass::training
