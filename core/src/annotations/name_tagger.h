#pragma once
// Finds names: scores the stretches that can hold some, decodes them, lets the occurrences of a word in an article agree, and
// decodes again. All in whole numbers (docs/names.md).
#include <vector>

#include "annotations/name_features.h"
#include "annotations/name_lattice.h"
#include "annotations/name_model.h"
#include "annotations/name_text.h"

namespace wireglass::annotations {

/// Tokens [first, end) that are a name.
struct NameSpan {
  std::uint32_t first = 0, end = 0;
  NameClass type = NameClass::kOther;
  std::uint8_t confidence = 0;  ///< percent: how far the best reading is before the next one
  bool repeated = false;        ///< taken over from another occurrence (name_repeats.h)
};

struct NameSettings {
  std::int32_t outside = 8;      ///< added to what speaks for no name
  std::int32_t agreement = 10;   ///< sixteenths of the difference to an article's mean that a word takes on
};

/// Keeps its room, and what the features of common words sum to, from article to article; what it finds does not depend on
/// that. Not for two threads at once. The tables outlive it.
class NameTagger {
 public:
  NameTagger(const lexicon::NameLexicon& lexicon, const NameModel& model, NameSettings settings = {});

  /// In order, without overlap. Linear; some 30 MB/s of the benchmark's prose.
  const std::vector<NameSpan>& find(const Prose& prose);
  /// The text as it was read by the last find().
  const NameText& text() const { return text_; }

 private:
  /// What the features of a word in a place sum to.
  struct Memo {
    std::uint64_t key = 0;
    NameScores scores;
  };
  /// What a word's occurrences say together.
  struct Agreement {
    ClassScores scores{};
    std::int32_t count = 0, wanted = 0;
  };

  void score_segments();
  void add_word(std::uint32_t token, NamePlace place, NameScores& scores);
  void agree();
  void decode(std::size_t segment);
  bool takes_part(std::uint32_t at) const { return text_.words[at].run != 0 && text_.words[at].article != 0; }

  const lexicon::NameLexicon& lexicon_;
  const NameModel& model_;
  NameSettings settings_;
  NameText text_;
  NameLattice lattice_;
  std::vector<Memo> memo_;
  NameFeatureList features_;
  std::vector<std::size_t> offsets_;   // of each segment in scores_
  std::vector<NameScores> scores_;
  std::vector<Agreement> agreements_;  // of the article's words
  std::vector<ClassScores> alone_;     // what an occurrence says by itself; beside scores_
  std::vector<NameTag> tags_;
  std::vector<NameSpan> names_;
};

}  // namespace wireglass::annotations
