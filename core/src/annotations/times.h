#pragma once
// When: finds the time expressions of a text (TimeML 1.2.1), and resolves them against the article's publication window.
// Finding knows nothing of the window, so that what is found may narrow it (articles/clock).
#include <vector>

#include "annotations/numbers.h"
#include "annotations/prose.h"
#include "annotations/time_expression.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

/// In document order, without overlap. Linear.
std::vector<TimeExpression> find_times(const Prose& prose, const std::vector<Number>& numbers);

/// One Time an expression, in the same order: values and windows as far as the publication window allows them. A chain
/// inside the article ("the following day") takes the value before it. Linear; pure.
std::vector<Time> resolve_times(const Prose& prose, const std::vector<TimeExpression>& expressions, const Window& published);

}  // namespace wireglass::annotations
