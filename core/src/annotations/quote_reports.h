#pragma once
// What is said without marks: "X said that …", "…, the minister added", "according to X, …".
#include <vector>

#include "annotations/quote_marks.h"
#include "annotations/quote_phrases.h"

namespace wireglass::annotations {

/// What is reported, by whom.
struct Report {
  Phrase content;
  Phrase speaker;
  Phrase cue;
};

/// In order, without overlap; none touches a stretch in marks. A clause inside a reported clause is part of it. Linear.
std::vector<Report> find_reports(const QuotePhrases& phrases, const std::vector<QuotedText>& texts);

}  // namespace wireglass::annotations
