#include "weights.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>

namespace wireglass::training {
namespace {

using namespace annotations;

long whole(float weight) { return std::clamp<long>(std::lround(weight * kNameScale), -127, 127); }

/// The rows that ship, by their keys.
std::map<std::uint32_t, std::uint32_t> kept_rows(const Crf& crf, const FeatureNames& names) {
  std::map<std::uint32_t, std::uint32_t> kept;
  for (const auto& [key, row] : crf.index()) {
    float most = 0;
    for (const float weight : crf.weights(row)) most = std::max(most, std::abs(weight));
    if (most >= kLeastWeight && names.features.count(key) != 0) kept.emplace(key, row);
  }
  return kept;
}

}  // namespace

bool write_weights(const std::string& path, const std::string& head, const Crf& crf, const FeatureNames& names) {
  std::ofstream out(path, std::ios::binary);
  out << head << "# tags: " << kNameTags << "\n# weights: " << kNameWeights << "\n# start:";
  for (const float cost : crf.start()) out << ' ' << whole(cost);
  out << "\n# transitions:";
  for (const TagRow& row : crf.transitions())
    for (const float cost : row) out << ' ' << whole(cost);
  out << "\nkey\tfeature\tweights\n";
  for (const auto& [key, row] : kept_rows(crf, names)) {
    char hex[9];
    std::snprintf(hex, sizeof hex, "%08x", key);
    const NameFeature& feature = names.features.at(key);
    const NameForm& form = name_form(feature.form);
    out << hex << '\t' << form.name;
    if (const auto word = names.words.find(feature.value); form.word && word != names.words.end()) out << ": " << word->second;
    char before = '\t';
    for (std::size_t w = 0; w < kNameWeights; ++w)
      if (const long weight = whole(crf.weights(row)[w]); weight != 0) {
        out << before << w << ':' << weight;
        before = ' ';
      }
    out << '\n';
  }
  return static_cast<bool>(out.flush());
}

NameModel shipped_model(const Crf& crf, const FeatureNames& names) {
  std::vector<std::uint32_t> keys;
  std::vector<std::int8_t> weights;
  std::vector<std::int16_t> transitions, start;
  for (const auto& [key, row] : kept_rows(crf, names)) {
    keys.push_back(key);
    for (const float weight : crf.weights(row)) weights.push_back(static_cast<std::int8_t>(whole(weight)));
  }
  for (const float cost : crf.start()) start.push_back(static_cast<std::int16_t>(whole(cost)));
  for (const TagRow& row : crf.transitions())
    for (const float cost : row) transitions.push_back(static_cast<std::int16_t>(whole(cost)));
  return NameModel(keys, weights, transitions, start);
}

}  // namespace wireglass::training
