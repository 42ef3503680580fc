#pragma once
// What the benchmarks call segmentation: from bytes to articles with their fields and ids; no apparatus, no clock.
#include <cstddef>
#include <deque>
#include <string_view>
#include <utility>

#include "articles/fields.h"
#include "documents/reader.h"
#include "pages/segment.h"

namespace wireglass::bench {

inline constexpr std::size_t kPiece = 1 << 20;  ///< bytes pushed at a time, as the hosts do

/// The number of articles found.
inline std::size_t segment_all(std::string_view input) {
  const Options options;
  const auto reader = documents::make_text_reader(options, input.size());
  for (std::size_t at = 0; at < input.size(); at += kPiece) reader->push(input.substr(at, kPiece));
  const documents::Contents contents = reader->finish();
  std::deque<Article> articles;
  for (const documents::Document& document : contents.documents) {
    const std::string_view text =
        std::string_view(contents.text).substr(static_cast<std::size_t>(document.begin), static_cast<std::size_t>(document.end - document.begin));
    pages::segment(text, [&](pages::PrintedPage&& printed) {
      Page page;
      page.text = text.substr(static_cast<std::size_t>(printed.begin), static_cast<std::size_t>(printed.end - printed.begin));
      for (pages::PrintedArticle& article : printed.articles) articles.push_back(articles::make_article(page, std::move(article)));
    });
  }
  return articles.size();
}

}  // namespace wireglass::bench
