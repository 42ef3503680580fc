#pragma once
// What every tagger reads: an article's headline and paragraphs as tokens and sentences.
#include <string_view>
#include <vector>

#include "annotations/sentences.h"
#include "annotations/tokens.h"
#include "lexicon/vocabulary.h"

namespace wireglass::annotations {

/// The text is the page's; tokens and sentences are those of the headline and the paragraphs, in document order. No sentence
/// crosses a paragraph.
struct Prose {
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<std::uint32_t> stretches;  ///< of the headline and each paragraph its first token

  std::string_view of(const Token& token) const { return text.substr(token.span.begin, token.span.size()); }
  std::string_view of(std::size_t token) const { return of(tokens[token]); }
};

/// @param stretches in document order: the headline, the paragraphs
Prose read_prose(std::string_view text, const std::vector<Span>& stretches);

}  // namespace wireglass::annotations
