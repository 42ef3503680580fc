#pragma once
// The words that tie somebody's words to the one who says them (core/data/cue_verbs.tsv).
#include <cstdint>
#include <string_view>

#include "data/cue_verbs.h"
#include "lexicon/vocabulary.h"

namespace wireglass::lexicon {

enum class CueKind : std::uint8_t {
  kNone,
  kSay,    ///< utters words or a clause: "said"
  kTell,   ///< the same to a hearer, its object: "told"
  kName,   ///< gives something a label: "called"
  kJudge,  ///< takes a thing: "praised"
  kThink,  ///< opinion and finding, no utterance: "believes"
};

/// Bits: "read" is a base and a past form.
enum CueForm : std::uint8_t { kCueBase = 1, kCueThird = 2, kCuePast = 4, kCueIng = 8 };

struct Cue {
  CueKind kind = CueKind::kNone;
  std::uint8_t forms = 0;
  WordId behind = 0;  ///< the word that must follow: "back" of "shot back"; 0: none
  explicit constexpr operator bool() const { return kind != CueKind::kNone; }
  /// "says", "said", "say": may stand behind its subject alone.
  constexpr bool is_finite() const { return (forms & (kCueBase | kCueThird | kCuePast)) != 0; }
};

constexpr CueKind cue_kind_of(std::string_view name) {
  if (name == "say") return CueKind::kSay;
  if (name == "tell") return CueKind::kTell;
  if (name == "name") return CueKind::kName;
  if (name == "judge") return CueKind::kJudge;
  return name == "think" ? CueKind::kThink : CueKind::kNone;
}

constexpr std::uint8_t cue_forms_of(std::string_view names) {
  const auto has = [&](std::string_view name, CueForm form) {
    return names.find(name) != std::string_view::npos ? form : 0;
  };
  return static_cast<std::uint8_t>(has("base", kCueBase) | has("third", kCueThird) | has("past", kCuePast) |
                                   has("ing", kCueIng));
}

inline constexpr auto kCues = tell_words<Cue>([](const data::VocabularyRow& row) {
  if (row.cue == 0) return Cue{};
  const data::CueVerbsRow& verb = data::kCueVerbs[row.cue - 1u];
  return Cue{cue_kind_of(verb.kind), cue_forms_of(verb.forms),
             verb.behind == "-" ? WordId{0} : word_id_of(verb.behind)};
});

constexpr bool are_cues_known() {
  for (const data::CueVerbsRow& row : data::kCueVerbs)
    if (cue_kind_of(row.kind) == CueKind::kNone || cue_forms_of(row.forms) == 0 ||
        (row.behind != "-" && word_id_of(row.behind) == 0))
      return false;
  return true;
}
static_assert(are_cues_known(), "a kind or a form that the code does not know");

inline Cue cue_of(WordId word) { return kCues[word]; }

}  // namespace wireglass::lexicon
