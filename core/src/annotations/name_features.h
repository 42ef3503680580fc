#pragma once
// What the model looks at for one token. The trainer and the tagger share this file's code, so that both see the same.
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotations/name_text.h"
#include "lexicon/name_lexicon.h"

namespace wireglass::annotations {

/// A template's number and its value: the hash of a word, a cluster, or small numbers packed together.
struct NameFeature {
  std::uint32_t form = 0;
  std::uint64_t value = 0;
};

/// What a template looks at, for people: "last word of the run"; and whether its value is a word's hash.
struct NameForm {
  std::uint32_t form;
  std::string_view name;
  bool word;
};
const NameForm& name_form(std::uint32_t form);

constexpr std::uint32_t feature_key(NameFeature feature) {
  std::uint64_t hash = (feature.value ^ (std::uint64_t{feature.form} * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
  hash ^= hash >> 32;
  return static_cast<std::uint32_t>(hash * 0xD6E8FEB86659FD93ULL >> 32);
}

/// Appends the features of token `at` of a segment. Some fifty to sixty; constant time.
void name_features(const NameText& text, const lexicon::NameLexicon& lexicon, const NameRun& segment, std::uint32_t at,
                   std::vector<NameFeature>& features);

}  // namespace wireglass::annotations
