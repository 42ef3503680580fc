#include "annotations/prose.h"

namespace wireglass::annotations {

Prose read_prose(std::string_view text, const std::vector<Span>& stretches) {
  Prose prose{text, {}, {}};
  for (const Span stretch : stretches) {
    const auto first = static_cast<std::uint32_t>(prose.tokens.size());
    tokenize(text, stretch, prose.tokens);
    split_sentences(text, first, prose.tokens, prose.sentences);
  }
  return prose;
}

}  // namespace wireglass::annotations
