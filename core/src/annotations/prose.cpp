#include "annotations/prose.h"

namespace wireglass::annotations {
namespace {

/// What may be in a list: words, and the marks and symbols among them.
bool may_be_listed(TokenKind kind) { return kind != TokenKind::kNumber && kind != TokenKind::kHandle && kind != TokenKind::kIdeograph; }

constexpr std::size_t kUsualToken = 5;  // bytes of a token and the blank before it, in English news

}  // namespace

Prose read_prose(std::string_view text, const std::vector<Span>& stretches) {
  Prose prose{text, {}, {}};
  std::size_t bytes = 0;
  for (const Span stretch : stretches) bytes += stretch.size();
  prose.tokens.reserve(bytes / kUsualToken + 16);
  for (const Span stretch : stretches) {
    const auto first = static_cast<std::uint32_t>(prose.tokens.size());
    tokenize(text, stretch, prose.tokens);
    split_sentences(text, first, prose.tokens, prose.sentences);
  }
  for (Token& token : prose.tokens)
    if (may_be_listed(token.kind)) token.word = lexicon::find_word(text.data() + token.span.begin, token.span.size(), text.size() - token.span.begin);
  return prose;
}

}  // namespace wireglass::annotations
