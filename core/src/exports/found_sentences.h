#pragma once
// The sentences in which something was found, for rows of tables.
#include <cstddef>
#include <vector>

#include "annotations/prose.h"
#include "wireglass/model.h"

namespace wireglass::exports {

/// The sentences of an article in which spans stand: all in order, each once. A sentence longer than a kilobyte (a text
/// without a full stop) is cut into blocks, each with what stands round it.
class FoundSentences {
 public:
  /// @param spans of the page, inside the article's headline and paragraphs. Cost: linear in the article.
  FoundSentences(const Page& page, const Article& article, const std::vector<Span>& spans);

  const std::vector<Span>& list() const { return list_; }

  /// @param span one of those that were given
  std::size_t index_of(Span span) const;

 private:
  Span round(Span span) const;
  Span cut(Span sentence, Span span) const;

  std::string_view text_;
  annotations::Prose prose_;
  std::vector<Span> list_;
};

}  // namespace wireglass::exports
