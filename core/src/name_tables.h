#pragma once
// The contents of the data file, for session.cpp.
#include "annotations/name_model.h"
#include "lexicon/name_lexicon.h"
#include "wireglass/name_tables.h"

namespace wireglass {

class NameTables {
 public:
  lexicon::NameLexicon lexicon;
  annotations::NameModel model;
};

}  // namespace wireglass
