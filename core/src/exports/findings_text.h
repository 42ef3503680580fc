#pragma once
#include <string>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::exports {

/// A finding in a cell of a table or a line for people: as printed, then what it was read as, where that says more.
///
///     "$57.2 billion = 57200000000 USD"   "a week and a half to two weeks = 1.5-2 duration-week"   "dozens of ships"
std::string quantity_text(const Page& page, const Quantity& quantity);

/// "tariff on steel: 25 -> 50 percent"; without the subject where it is unsaid.
std::string change_text(const Page& page, const Change& change);

/// "on Friday = 2025-05-30", "recently = PAST_REF".
std::string time_text(const Page& page, const Time& time);

/// The entities that an article names, each once, in the order of their first mention; not those of whose people alone it speaks
/// ("Japanese").
std::vector<const Entity*> entities_of(const Drop& drop, const Article& article);

}  // namespace wireglass::exports
