#pragma once
// A stretch of a very long page as a small page of its own: a reader's view of a page that lists a million articles, or
// whose article has a million paragraphs, costs what is shown of it.
#include <cstdint>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::exports {

/// An article, or what of it lies in a part of its page.
struct ArticlePart {
  std::uint32_t index = 0;           ///< into the drop's articles
  Article article;                   ///< its spans are into the part
  std::uint32_t first_paragraph = 0; ///< how many of its paragraphs lie before the part
  std::uint32_t first_apparatus = 0;
  std::uint32_t first_mention = 0;
};

struct PagePart {
  Page page;  ///< text and lines of the part; first_article and article_count are those that touch it
  std::vector<ArticlePart> articles;
};

/// Cuts a stretch out of a page. Spans are counted from the stretch's begin; what lies outside of it is empty or left out,
/// what its ends cut is cut. @param stretch in bytes of the page, its ends on characters. Linear in the page's articles
/// and in what is cut out.
PagePart cut_page(const Drop& drop, const Page& page, Span stretch);

/// Where an article begins on its page: its headline, else the first of its text, else its source or time.
Offset begin_of(const Article& article);

}  // namespace wireglass::exports
