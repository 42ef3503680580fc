#pragma once
// How much, how many, how long: finds quantities and gives their exact values and units. Changes join two of them.
#include <vector>

#include "annotations/numbers.h"
#include "annotations/prose.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

/// What the article says of itself that a reading depends on. The codes must be static texts.
struct QuantityContext {
  std::string_view dollar = "USD";  ///< what "$" alone means: the currency of the dateline's country
  std::string_view yen = "JPY";     ///< what "¥" alone means, where the text does not speak of China
  std::string_view local;           ///< what "pesos" and other nouns of several currencies mean there; empty when unknown
};

/// The context of a text from a country. @param region ISO 3166-1 alpha-2; empty when unknown
QuantityContext context_of(std::string_view region);

/// In document order, without overlap. @param times spans that are dates, clock times and the like, in order: no quantity
/// starts inside one unless it is a duration. Linear.
std::vector<Quantity> find_quantities(const Prose& prose, const std::vector<Number>& numbers, const std::vector<Time>& times,
                                      const QuantityContext& context);

/// Joins two quantities of one sentence to a change from one to the other ("from 25% to 50%"). In document order. Linear.
std::vector<Change> find_changes(const Prose& prose, const std::vector<Quantity>& quantities);

}  // namespace wireglass::annotations
