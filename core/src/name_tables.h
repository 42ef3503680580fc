#pragma once
// The contents of the data file, for session.cpp.
#include "annotations/name_model.h"
#include "lexicon/name_lexicon.h"
#include "lexicon/places.h"
#include "wireglass/name_tables.h"

namespace wireglass {

class NameTables {
 public:
  lexicon::NameLexicon lexicon;
  lexicon::Places places;
  annotations::NameModel model;
};

}  // namespace wireglass
