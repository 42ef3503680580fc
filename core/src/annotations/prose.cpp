#include "annotations/prose.h"

namespace wireglass::annotations {
namespace {

constexpr std::size_t kUsualSentence = 100;  // bytes, rather too few
constexpr std::size_t kUsualToken = 5;  // bytes of a token and the blank before it, in English news

}  // namespace

Prose read_prose(std::string_view text, const std::vector<Span>& stretches) {
  Prose prose{text, {}, {}, {}};
  std::size_t bytes = 0;
  for (const Span stretch : stretches) bytes += stretch.size();
  prose.tokens.reserve(bytes / kUsualToken + 16);
  prose.sentences.reserve(bytes / kUsualSentence + stretches.size());
  prose.stretches.reserve(stretches.size());
  for (const Span stretch : stretches) {
    const auto first = static_cast<std::uint32_t>(prose.tokens.size());
    prose.stretches.push_back(first);
    tokenize(text, stretch, prose.tokens);
    split_sentences(text, first, prose.tokens, prose.sentences);
  }
  return prose;
}

}  // namespace wireglass::annotations
