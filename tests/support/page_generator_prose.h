#pragma once
// Stories (who, where, what) and the markup in which the vocabulary is written; see page_words_shapes.h.
#include <string>
#include <string_view>
#include <vector>

#include "page_generator.h"
#include "page_generator_random.h"

namespace wireglass::tests {

/// What one article is about; its sentences share it, so that a page reads as news does.
struct Story {
  std::string given, family, given2, family2;
  std::string role, role2, city, city2, country, country2, company, body, topic;
  std::string open_quote, close_quote;  ///< one of the ways in which captures damage quotation marks
};

Story make_story(Random& random);

/// Markup to pieces: slots filled, tags turned into kinds, fields and repairs (offsets into the piece's own text).
std::vector<TruePiece> read_markup(std::string_view shape, std::string_view markup, const Story& story, Random& random);

/// Markup without tags to text.
std::string fill(std::string_view markup, const Story& story, Random& random);

/// A headline; an odd one is a question, very long, or ends in a tail.
std::string make_headline(const Story& story, Random& random, bool odd);

}  // namespace wireglass::tests
