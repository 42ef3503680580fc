#pragma once
// All taggers of one article, in the order in which they need each other. Finding needs nothing but the text; resolving
// needs the article's day, and so the page's solved clock.
#include "annotations/mentions.h"
#include "annotations/prose.h"
#include "annotations/numbers.h"
#include "annotations/quotes.h"
#include "annotations/time_expression.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

/// What is found in the text alone.
struct Findings {
  Prose prose;
  std::vector<Number> numbers;
  std::vector<TimeExpression> times;
  std::vector<Mention> mentions;
  std::vector<PrintedRole> roles;
  FoundQuotes quotes;
};

/// What the taggers read of an article, in document order: its headline and its paragraphs.
std::vector<Span> stretches_of(const Article& article);

/// Reads headline and paragraphs. Linear. @param names may be null: then no names are found
Findings find_annotations(const Page& page, const Article& article, NameTools* names = nullptr);

/// Fills mentions, roles, quotes, quantities, changes, times, keyphrases, summary, topics and genre of the article, whose
/// publication window must be known. Linear.
void resolve_annotations(const Page& page, Findings& findings, Article& article);

}  // namespace wireglass::annotations
