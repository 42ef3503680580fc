#pragma once
// The generator's inner parts: one page as the site gives it, and what captures do to pages afterwards.
#include "page_generator.h"
#include "page_generator_random.h"

namespace wireglass::tests {

/// A page before anything cuts or changes it.
GeneratedPage make_page(Random& random, PageWishes wishes);

/// Ends the page somewhere, as a capture that broke off, and adjusts the truth. The page may come back whole.
void cut_page(GeneratedPage& page, Random& random);

/// Line ends become CR LF.
void use_crlf(GeneratedPage& page);

/// Puts a line with the page's address before it.
void prepend_address(GeneratedPage& page, Random& random);

/// Moves every offset by a monotonous function.
template <typename Move>
void move_offsets(GeneratedPage& page, Move move) {
  const auto move_span = [&](Span& span) { span = {move(span.begin), move(span.end)}; };
  for (TrueLine& line : page.lines) {
    line.begin = move(line.begin);
    line.end = move(line.end);
  }
  for (TrueArticle& article : page.articles) {
    article.begin = move(article.begin);
    for (Span& span : article.body) move_span(span);
    for (TruePiece& piece : article.pieces) {
      move_span(piece.span);
      for (Repair& repair : piece.repairs) move_span(repair.span);
    }
  }
}

}  // namespace wireglass::tests
