#pragma once
// Mentions of an article from the names that were found in it.
#include <vector>

#include "annotations/name_tagger.h"
#include "lexicon/places.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

/// What names are found and placed with. Keeps what the tagger remembers; the tables outlive it.
struct NameTools {
  NameTools(const lexicon::NameLexicon& lexicon, const NameModel& model, const lexicon::Places& where) : tagger(lexicon, model), places(where) {}
  NameTagger tagger;
  const lexicon::Places& places;
};

/// Finds the names of a text and gives them the types of the contract; other proper names (awards, programmes) are left out.
/// In order, without overlap; entities are set later. Linear.
std::vector<Mention> find_mentions(const Prose& prose, NameTagger& tagger);

}  // namespace wireglass::annotations
