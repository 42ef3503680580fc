#pragma once
// From trained weights to those that ship: whole numbers, and only features that decide something.
#include <string>
#include <unordered_map>

#include "annotations/name_features.h"
#include "annotations/name_model.h"
#include "crf.h"

namespace wireglass::training {

/// What features look at, so that the file can be read: of a key its template, of a word's hash the word.
struct FeatureNames {
  std::unordered_map<std::uint32_t, annotations::NameFeature> features;
  std::unordered_map<std::uint64_t, std::string> words;
};

/// A feature whose greatest weight is below this decides little.
inline constexpr float kLeastWeight = 0.2f;

/// Writes weights.tsv, which core/data/names/pack.py packs. @param head comment lines. Features without a name (of the
/// training's sets) are left out. False when it cannot be written.
bool write_weights(const std::string& path, const std::string& head, const Crf& crf, const FeatureNames& names);

/// The same as a model, to be measured.
annotations::NameModel shipped_model(const Crf& crf, const FeatureNames& names);

}  // namespace wireglass::training
