#pragma once
// What holds for the tokens and sentences of any text. Says what does not, or nothing.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "annotations/sentences.h"
#include "annotations/token_classes.h"

namespace wireglass::tests {

struct Split {
  std::vector<annotations::Token> tokens;
  std::vector<annotations::Sentence> sentences;
};

inline Split split(std::string_view text, Span stretch) {
  Split out;
  annotations::tokenize(text, stretch, out.tokens);
  annotations::split_sentences(text, 0, out.tokens, out.sentences);
  return out;
}

/// True when nothing of text[begin, end) is seen: blanks, and joiners that join nothing.
inline bool is_unseen(std::string_view text, Offset begin, Offset end) {
  for (std::size_t at = begin; at < end;) {
    const annotations::ClassedChar c = annotations::classed_at(text, at);
    if (!c.is(annotations::kBlankClass | annotations::kExtender)) return false;
    at += c.length;
  }
  return true;
}

inline std::string check_tokens(std::string_view text, Span stretch, const Split& split) {
  Offset at = stretch.begin;
  for (const annotations::Token& token : split.tokens) {
    if (token.span.begin < at || token.span.end <= token.span.begin || token.span.end > stretch.end) return "tokens are in order, not empty, and inside";
    if (!is_unseen(text, at, token.span.begin)) return "only blanks lie outside tokens";
    if (!base::is_char_start(text[token.span.begin]) || (token.span.end < text.size() && !base::is_char_start(text[token.span.end])))
      return "tokens are whole characters";
    at = token.span.end;
  }
  if (!is_unseen(text, at, stretch.end)) return "only blanks lie behind the tokens";
  std::uint32_t next = 0;
  for (const annotations::Sentence& sentence : split.sentences) {
    if (sentence.first != next || sentence.end <= sentence.first) return "sentences follow each other, and none is empty";
    next = sentence.end;
  }
  if (next != split.tokens.size()) return "every token is a sentence's";
  std::size_t starts = 0;
  for (const annotations::Token& token : split.tokens) starts += token.has(annotations::kStartsSentence);
  if (starts != split.sentences.size()) return "each sentence's first token is marked, and no other";
  for (const annotations::Sentence& sentence : split.sentences)
    if (!split.tokens[sentence.first].has(annotations::kStartsSentence)) return "each sentence's first token is marked";
  return "";
}

inline bool equal(const Split& a, const Split& b, Offset shift) {
  const auto same_token = [&](const annotations::Token& x, const annotations::Token& y) {
    return x.span.begin + shift == y.span.begin && x.span.end + shift == y.span.end && x.kind == y.kind && x.flags == y.flags;
  };
  const auto same_sentence = [](const annotations::Sentence& x, const annotations::Sentence& y) { return x.first == y.first && x.end == y.end; };
  return std::equal(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(), same_token) &&
         std::equal(a.sentences.begin(), a.sentences.end(), b.sentences.begin(), b.sentences.end(), same_sentence);
}

/// All of it, alone and with other text around: what stands outside a stretch must not matter.
inline std::string check_split(std::string_view text) {
  const Span whole{0, static_cast<Offset>(text.size())};
  const Split alone = split(text, whole);
  std::string wrong = check_tokens(text, whole, alone);
  if (!wrong.empty()) return wrong;
  const std::string_view before = "St. 3.A'", behind = "s.Ab@c.com5 's";
  const std::string embedded = std::string(before) + std::string(text) + std::string(behind);
  const auto shift = static_cast<Offset>(before.size());
  if (!equal(alone, split(embedded, {shift, shift + whole.end}), shift)) return "what stands around a stretch does not matter";
  return "";
}

}  // namespace wireglass::tests
