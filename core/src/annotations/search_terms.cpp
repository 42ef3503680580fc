#include "annotations/search_terms.h"

#include "annotations/scripts.h"
#include "annotations/token_classes.h"

namespace wireglass::annotations {
namespace {

/// Every two neighbouring letters of a word, each with the marks on it.
void pair_letters(std::string_view text, Span word, std::vector<Span>& terms) {
  Offset before = word.begin, at = word.begin;  // the last letter, and where the next one may begin
  bool paired = false;
  const auto past_letter = [&](Offset from) {
    do from += base::char_at(text, from).length;
    while (from < word.end && classed_at(text, from).is(kExtender));
    return from;
  };
  for (at = past_letter(word.begin); at < word.end; paired = true) {
    const Offset end = past_letter(at);
    terms.push_back({before, end});
    before = at;
    at = end;
  }
  if (!paired) terms.push_back(word);
}

}  // namespace

void search_terms(std::string_view text, const std::vector<Token>& tokens, std::vector<Span>& terms) {
  const auto follow = [&](const Token& a, const Token& b) { return b.is(TokenKind::kIdeograph) && a.is(TokenKind::kIdeograph) && a.span.end == b.span.begin; };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.is(TokenKind::kIdeograph)) {
      if (i + 1 < tokens.size() && follow(token, tokens[i + 1])) terms.push_back({token.span.begin, tokens[i + 1].span.end});
      else if (i == 0 || !follow(tokens[i - 1], token)) terms.push_back(token.span);
    } else if (token.is(TokenKind::kWord) && script_of(base::char_at(text, token.span.begin).code) == Script::kArabic) {
      pair_letters(text, token.span, terms);
    } else if (token.is(TokenKind::kWord) || token.is(TokenKind::kNumber) || token.is(TokenKind::kHandle)) {
      terms.push_back(token.span);
    }
  }
}

}  // namespace wireglass::annotations
