#include "exports/found_sentences.h"

#include <algorithm>

#include "annotations/annotate.h"
#include "base/chars.h"

namespace wireglass::exports {
namespace {

constexpr Offset kLongSentence = 1000;
constexpr Offset kBlock = 500, kRound = 250;  // in bytes

bool is_before(Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }

}  // namespace

FoundSentences::FoundSentences(const Page& page, const Article& article, const std::vector<Span>& spans)
    : text_(page.text), prose_(annotations::read_prose(page.text, annotations::stretches_of(article))) {
  list_.reserve(spans.size());
  for (const Span span : spans) list_.push_back(round(span));
  std::sort(list_.begin(), list_.end(), is_before);
  list_.erase(std::unique(list_.begin(), list_.end()), list_.end());
}

std::size_t FoundSentences::index_of(Span span) const {
  return static_cast<std::size_t>(std::lower_bound(list_.begin(), list_.end(), round(span), is_before) - list_.begin());
}

/// The sentence in which a span begins, grown to hold all of it.
Span FoundSentences::round(Span span) const {
  const auto& tokens = prose_.tokens;
  const auto after = std::upper_bound(prose_.sentences.begin(), prose_.sentences.end(), span.begin, [&](Offset offset, const annotations::Sentence& sentence) {
    return offset < tokens[sentence.first].span.begin;
  });
  if (after == prose_.sentences.begin()) return span;
  Span found = annotations::span_of(*(after - 1), tokens);
  found.end = std::max(found.end, span.end);
  return found.size() > kLongSentence ? cut(found, span) : found;
}

/// The block in which a span begins: the blocks of a sentence, however many spans there are, are linear in its length.
Span FoundSentences::cut(Span sentence, Span span) const {
  const Offset block = sentence.begin + (span.begin - sentence.begin) / kBlock * kBlock;
  Span part{block - std::min(block - sentence.begin, kRound), std::min(block + kBlock + kRound, sentence.end)};
  part.end = std::max(part.end, span.end);
  while (part.begin > sentence.begin && !base::is_char_start(text_[part.begin])) --part.begin;
  while (part.end < sentence.end && !base::is_char_start(text_[part.end])) ++part.end;
  return part;
}

}  // namespace wireglass::exports
