#pragma once
// Where sentences begin and end, by the tokens.
#include <cstdint>
#include <string_view>
#include <vector>

#include "annotations/tokens.h"

namespace wireglass::annotations {

/// Tokens [first, end) of one sentence. Never empty; sentences follow each other without a gap.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
};

inline Span span_of(const Sentence& sentence, const std::vector<Token>& tokens) {
  return {tokens[sentence.first].span.begin, tokens[sentence.end - 1].span.end};
}

/// Splits tokens [first, tokens.size()), which are those of one paragraph or headline, appends the sentences, and marks
/// their first tokens (kStartsSentence). Linear.
void split_sentences(std::string_view text, std::uint32_t first, std::vector<Token>& tokens, std::vector<Sentence>& sentences);

}  // namespace wireglass::annotations
