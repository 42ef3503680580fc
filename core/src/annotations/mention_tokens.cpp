#include "annotations/mention_tokens.h"

namespace wireglass::annotations {

MentionTokens tokens_of_mentions(const Prose& prose, const std::vector<Mention>& mentions) {
  MentionTokens tokens;
  tokens.at.assign(prose.tokens.size(), kNoMention);
  tokens.of.reserve(mentions.size());
  tokens.sentence_of.reserve(mentions.size());
  std::uint32_t at = 0, sentence = 0;
  const auto size = static_cast<std::uint32_t>(prose.tokens.size());
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    while (at < size && prose.tokens[at].span.begin < mentions[i].span.begin) ++at;
    const std::uint32_t first = at;
    for (; at < size && prose.tokens[at].span.end <= mentions[i].span.end; ++at) tokens.at[at] = i;
    while (sentence + 1 < prose.sentences.size() && prose.sentences[sentence].end <= first) ++sentence;
    tokens.of.push_back({first, at});
    tokens.sentence_of.push_back(sentence);
  }
  return tokens;
}

}  // namespace wireglass::annotations
