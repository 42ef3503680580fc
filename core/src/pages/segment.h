#pragma once
// A document becomes pages, and each page's lines get their roles. Lossless: the stretches of a page give it back.
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::pages {

/// An article as the page prints it. Spans are into the page, without outer blanks; empty where a field is not printed.
struct PrintedArticle {
  ArticleRole role = ArticleRole::kMain;
  Span source;
  Span section;
  Span age;
  Span headline;
  std::vector<Span> body;  ///< its lines
};

/// One page of a document.
struct PrintedPage {
  std::uint64_t begin = 0;  ///< in the document, in bytes
  std::uint64_t end = 0;
  PageKind kind = PageKind::kUnknown;
  Span topic;
  Span url;
  std::string_view layout;      ///< empty when none is known
  std::uint8_t confidence = 0;  ///< of the layout: how much of what it prints was there, in percent
  std::vector<LineStretch> lines;
  std::vector<PrintedArticle> articles;
  std::vector<Code> remarks;
};

/// Finds the pages of a document and hands each to `sink`, in order; together they cover the document. A document of
/// blanks only is one page without articles; an empty one has none. Pages that follow each other without any mark are
/// told apart by their furniture. Linear; 1 GB/s and more.
void segment(std::string_view document, const std::function<void(PrintedPage&&)>& sink);

}  // namespace wireglass::pages
