#pragma once
// The tables of names that the build packed (core/data/names), read once for the whole program.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "annotations/mentions.h"
#include "name_tables.h"

namespace wireglass::tests {

/// The bytes of names.wgt; the program ends with a word where the build has not made it.
inline std::string packed_name_bytes() {
  std::ifstream file(WIREGLASS_NAME_TABLES, std::ios::binary);
  if (!file) {
    std::fputs("The build has not made " WIREGLASS_NAME_TABLES " (target wireglass_name_tables).\n", stderr);
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const std::shared_ptr<const NameTables>& packed_names() {
  static const std::shared_ptr<const NameTables> tables = [] {
    auto read = read_name_tables(packed_name_bytes());
    if (!read) {
      std::fputs("The build's tables of names cannot be read: " WIREGLASS_NAME_TABLES "\n", stderr);
      std::exit(2);
    }
    return read.value();
  }();
  return tables;
}

/// One for the whole program, which therefore finds names in one thread only.
inline annotations::NameTools& name_tools() {
  static annotations::NameTools tools(packed_names()->lexicon, packed_names()->model, packed_names()->places);
  return tools;
}
inline annotations::NameTagger& name_tagger() { return name_tools().tagger; }

}  // namespace wireglass::tests
