#pragma once
#include <string>

#include "wireglass/model.h"

namespace wireglass::tests {

/// What must hold of every result, whatever the input was: the oracle of the unit, property and fuzz tests. Pages and
/// articles lie in order in their files; lines cover each page; every span lies in its page on the borders of
/// characters; a body is its paragraphs and its apparatus and nothing else but blanks; no window ends before it begins.
/// @return empty, or one sentence that names the first violation. Linear in the drop.
std::string check_invariants(const Drop& drop);

}  // namespace wireglass::tests
