#pragma once
// Finds names: scores the stretches that can hold some, decodes them, lets the occurrences of a word in an article agree, and
// decodes again. All in whole numbers. https://en.wikipedia.org/wiki/Conditional_random_field; docs/names.md.
#include <vector>

#include "annotations/name_model.h"
#include "annotations/name_text.h"

namespace wireglass::annotations {

/// Tokens [first, end) that are a name.
struct NameSpan {
  std::uint32_t first = 0, end = 0;
  NameClass type = NameClass::kOther;
  std::uint8_t confidence = 0;  ///< percent: how far the best reading is before the next one
};

struct NameSettings {
  std::int32_t outside = 8;      ///< added to what speaks for no name
  std::int32_t agreement = 10;   ///< sixteenths of the difference to an article's mean that a word takes on
};

/// In order, without overlap. Linear.
std::vector<NameSpan> find_names(const NameText& text, const lexicon::NameLexicon& lexicon, const NameModel& model, const NameSettings& settings = {});

}  // namespace wireglass::annotations
