#pragma once
// Finds what carrier and agency put round the reporting: datelines, bylines, credits, captions, feed headers, promos,
// related links, author bios, reprint notes. The rules follow docs/apparatus.md; the words live in core/data.
#include <string_view>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::articles {

/// An article's body as the page prints it: its lines in order (a main article has one a paragraph, a listed one is
/// flattened to a single line), without line ends and outer blanks. All spans are into `text`.
struct Body {
  std::string_view text;
  const std::vector<Span>& lines;
  std::string_view headline;
  std::string_view source;  ///< the carrier as printed; empty when unknown
};

/// All apparatus of a body: in order, without overlap, no outer blanks, never across two lines of different paragraphs
/// unless the kind runs over lines (related links, promos). Linear in the body; pure.
std::vector<Apparatus> find_apparatus(const Body& body);

/// What the extraction left inside the reporting: link residue, blanks before punctuation, glued sentences, folds.
/// @param paragraphs the body less its apparatus. In order, without overlap. The text stays as it is.
std::vector<Repair> find_repairs(std::string_view text, const std::vector<Span>& paragraphs);

/// True when the reporting stops inside a sentence (no closing mark, `...`, a cut character), or there is none.
bool is_truncated(std::string_view text, const std::vector<Span>& paragraphs);

}  // namespace wireglass::articles
