#pragma once
// Whether an expression that does not say so itself lies behind or ahead of its article: by the verb of its clause, the
// preposition before it, or another verb of its sentence.
#include <vector>

#include "annotations/prose.h"
#include "annotations/time_expression.h"

namespace wireglass::annotations {

/// Fills direction and basis of the expressions that lack them: weekdays, dates without a year, "the weekend". Linear: at
/// most a few tokens either way are looked at for each.
void find_directions(const Prose& prose, std::vector<TimeExpression>& expressions);

}  // namespace wireglass::annotations
