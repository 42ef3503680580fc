#pragma once
// How names of organizations and the like are compared: without legal form and article, with the full names inside them.
#include <string>
#include <string_view>
#include <vector>

#include "corpus/entity_nodes.h"

namespace wireglass::corpus {

struct ComparedName {
  std::string text;                    ///< two names of the same text are one
  std::uint64_t hash = 0;              ///< of the text
  std::vector<std::uint64_t> initials; ///< hashes of acronyms that the name may have
  std::vector<std::uint64_t> shorter;  ///< of shorter names that it may have: "toyota" of "toyota motor"
  bool is_acronym = false;             ///< one word, mostly capitals, of two to seven letters
  bool had_legal_form = false;
};

ComparedName compare_name(const NameForm& form, EntityType type, const lexicon::Places& places);

}  // namespace wireglass::corpus
