#pragma once
// Pieces of evidence in use, and what a selection of them allows.
#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "articles/clock_evidence.h"
#include "articles/clock_set.h"

namespace wireglass::articles {

/// A piece of evidence in use. The articles of a page form a star round its capture: each ties its publication to the
/// capture by its age, none to another article, so that intersecting once round gives exactly what all together allow.
struct Unit {
  std::uint32_t article;  ///< on the page
  const Constraint* constraint;
};
using Units = std::vector<Unit>;

/// Calls `take(article, publication)` with what an article's own units allow, an article at a time.
template <typename Take>
void each_publication(const Units& units, Take take) {
  for (std::size_t at = 0; at < units.size();) {
    const std::uint32_t article = units[at].article;
    InstantSet publication;
    for (; at < units.size() && units[at].article == article; ++at)
      publication.intersect(units[at].constraint->allowed);
    take(article, publication);
  }
}

/// What those units that are an article's own allow for its publication.
inline InstantSet publication_from(const Units& units, std::uint32_t article) {
  InstantSet publication;
  for (const Unit& unit : units)
    if (unit.article == article) publication.intersect(unit.constraint->allowed);
  return publication;
}

inline bool has_rule(const Units& units, std::string_view rule) {
  return std::any_of(units.begin(), units.end(), [&](const Unit& unit) { return unit.constraint->rule == rule; });
}

inline constexpr std::size_t kMostExplained = 64;  // pieces of evidence that are tried one by one for being needed

/// Leaves out what is not needed, the softest and the last first. `same` tells whether the rest is still enough.
template <typename Same>
void minimise(Units& units, Same same) {
  if (units.size() > kMostExplained) return;
  for (const Tier tier : {Tier::kFaint, Tier::kSoft, Tier::kText, Tier::kFirm, Tier::kHard})
    for (std::size_t i = units.size(); i-- > 0;) {
      if (units[i].constraint->tier != tier) continue;
      Units rest = units;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
      if (same(rest)) units = std::move(rest);
    }
}

}  // namespace wireglass::articles
