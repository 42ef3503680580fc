#pragma once
// What the model looks at. The trainer and the tagger share this code, so that both see the same. Most features are of one
// word alone, in one of several places (the token itself, the word before, the last word of its run …): what their weights
// sum to is the same wherever the word stands in that place, so the tagger remembers it.
#include <array>
#include <cstdint>
#include <string_view>

#include "annotations/name_text.h"
#include "lexicon/name_lexicon.h"

namespace wireglass::annotations {

/// A template's number and its value: the hash of a word, a cluster, or small numbers packed together.
struct NameFeature {
  std::uint32_t form = 0;
  std::uint64_t value = 0;
};

/// The features of a token in all its places: some hundred at most.
class NameFeatureList {
 public:
  void add(std::uint32_t form, std::uint64_t value) {
    if (size_ < features_.size()) features_[size_++] = {form, value};
  }
  void clear() { size_ = 0; }
  std::size_t size() const { return size_; }
  const NameFeature* begin() const { return features_.data(); }
  const NameFeature* end() const { return features_.data() + size_; }

 private:
  std::array<NameFeature, 128> features_;
  std::size_t size_ = 0;
};

/// What a template looks at, for people: "last word of the run"; and whether its value is a word's hash.
struct NameForm {
  std::uint32_t form;
  std::string_view name;
  bool word;
};
const NameForm& name_form(std::uint32_t form);

/// Of the hash only the upper bits count (pack.py).
inline constexpr std::uint32_t kFeatureKeyShift = 32 - 28;
constexpr std::uint32_t feature_key(NameFeature feature) {
  std::uint64_t hash = (feature.value ^ (std::uint64_t{feature.form} * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
  hash ^= hash >> 32;
  return static_cast<std::uint32_t>(hash * 0xD6E8FEB86659FD93ULL >> 32) >> kFeatureKeyShift << kFeatureKeyShift;
}

/// The places in which a word is looked at alone.
enum class NamePlace : std::uint8_t { kSelf, kBefore, kBehind, kSecondBefore, kSecondBehind, kRunFirst, kRunLast, kBeforeRun, kBehindRun, kSecondBeforeRun, kSecondBehindRun };
inline constexpr std::size_t kNamePlaces = 11;
inline constexpr std::size_t kTokenPlaces = 5;  ///< of them those of the token itself; the others are of its run
inline constexpr std::uint32_t kNoToken = 0xFFFFFFFF;  ///< the sentence ends before that place

class NameFeatures {
 public:
  NameFeatures(const NameText& text, const lexicon::NameLexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  /// The tokens in the places that hold for token `at` of a segment; kNoToken where there is none. A token outside all runs
  /// has only the first kTokenPlaces.
  void places(std::uint32_t at, std::uint32_t (&tokens)[kNamePlaces]) const;
  /// Appends the features of a token in a place; they depend on word_key(token, place) alone.
  void of_word(std::uint32_t token, NamePlace place, NameFeatureList& features) const;
  /// Never 0. Its uppermost bits tell places apart; its lower half does not.
  std::uint64_t word_key(std::uint32_t token, NamePlace place) const;
  /// Appends the features of token `at` that depend on more than one word.
  void of_token(const NameRun& segment, std::uint32_t at, NameFeatureList& features) const;

  /// All of them, as the trainer wants it.
  void all(const NameRun& segment, std::uint32_t at, NameFeatureList& features) const;

 private:
  const NameText& text_;
  const lexicon::NameLexicon& lexicon_;
};

}  // namespace wireglass::annotations
