#pragma once
// What field an article belongs to, by the words that tell (lexicon/media_topics.h), and what kind of piece it is.
#include <string_view>
#include <vector>

#include "annotations/prose.h"
#include "annotations/word_stems.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

struct Topics {
  std::vector<Topic> topics;  ///< the best first, at most nine
  Category category = Category::kOther;
};

/// Each cue counts once for each doubling of its occurrences, those of the headline thrice; one that tells of several fields
/// counts less for each. Up to three top-level topics that have a fair share of all points, and under each up to two deeper ones.
/// Linear; some 150 MB/s.
Topics find_topics(const Prose& prose, const Stems& stems, Span headline);

/// By the marks in the headline and the section's name (core/data/genre_marks.tsv). @param section empty where none is printed
Genre find_genre(std::string_view headline, std::string_view section);

}  // namespace wireglass::annotations
