#pragma once
// What texts say beside a name of whom it names: roles, and the country of persons and organizations.
#include <vector>

#include "corpus/entity_nodes.h"

namespace wireglass::corpus {

/// A role of a node as one article prints it.
struct RoleFact {
  std::uint32_t node = 0, of = kNoNode, article = 0;
  std::string folded;
  std::string_view text;
};

/// Of every node its roles, by node, then folded text, then article; mentions hold nodes.
std::vector<RoleFact> read_roles(const Resolving& state);

/// The country that texts give each node that has none of its own; empty where they say nothing. "Japan's Nippon Steel",
/// "the Seoul-based X", "Japanese Prime Minister X", a name that holds a country's: the most frequent one.
std::vector<std::string_view> read_countries(const Resolving& state, const std::vector<RoleFact>& roles);

}  // namespace wireglass::corpus
