#pragma once
// What the benchmarks call segmentation: from bytes to articles with their fields and ids; no apparatus, no clock.
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "articles/fields.h"
#include "documents/reader.h"
#include "pages/segment.h"

namespace wireglass::bench {

inline constexpr std::size_t kPiece = 1 << 20;  ///< bytes pushed at a time, as the hosts do

/// One file; the number of articles found.
inline std::size_t segment_file(std::string_view input) {
  const Options options;
  const auto reader = documents::make_text_reader(options, input.size());
  for (std::size_t at = 0; at < input.size(); at += kPiece) reader->push(input.substr(at, kPiece));
  const documents::Contents contents = reader->finish();
  std::size_t found = 0;
  for (const documents::Document& document : contents.documents) {
    const std::string_view text =
        std::string_view(contents.text).substr(static_cast<std::size_t>(document.begin), static_cast<std::size_t>(document.end - document.begin));
    std::vector<Article> articles;  // of a page
    pages::segment(text, [&](pages::PrintedPage&& printed) {
      Page page;
      page.text = text.substr(static_cast<std::size_t>(printed.begin), static_cast<std::size_t>(printed.end - printed.begin));
      articles.clear();
      for (pages::PrintedArticle& article : printed.articles) articles.push_back(articles::make_article(page, std::move(article)));
      found += articles.size();
    });
  }
  return found;
}

/// The input as a drop of files of about a megabyte each, cut at line ends.
inline std::size_t segment_all(std::string_view input) {
  std::size_t found = 0;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n', std::min(kPiece, input.size() - 1)), input.size() - 1) + 1;
    found += segment_file(input.substr(0, end));
    input.remove_prefix(end);
  }
  return found;
}

}  // namespace wireglass::bench
