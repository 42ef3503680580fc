#pragma once
// Meetings that are named after the body that meets: "G7 summit", "Group of Seven leaders' summit". A closed class that a
// list knows better than a model (core/data/named_meetings.tsv).
#include <vector>

#include "annotations/prose.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

/// Makes events of bodies with their noun, and organizations of listed bodies that stand alone. In order, without overlap, as
/// before. Linear.
void find_named_meetings(const Prose& prose, std::vector<Mention>& mentions);

}  // namespace wireglass::annotations
