#pragma once
// Who says what stands in marks, by the words before and behind it; and whether anybody says it.
#include <vector>

#include "annotations/quote_marks.h"
#include "annotations/quote_phrases.h"

namespace wireglass::annotations {

/// What the text round a quotation tells.
struct Attribution {
  Phrase speaker;
  Phrase cue;              ///< empty where the speaker follows from a neighbour
  bool continues = false;  ///< a further part of the utterance before
  bool scare = false;      ///< a word or a title in marks; it has a speaker in reported speech alone
};

/// Of each quotation its attribution: by a cue of its own sentence, else by the utterance that it goes on with, else by the
/// sentence beside it. Linear: every look is bounded.
std::vector<Attribution> attribute_quotes(const QuotePhrases& phrases, const std::vector<QuotedText>& texts);

}  // namespace wireglass::annotations
