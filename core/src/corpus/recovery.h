#pragma once
#include "wireglass/model.h"

namespace wireglass::corpus {

/// Source and age that one capture of an article lacks are taken from other captures of the same article in the drop:
/// the same headline, and the same reporting with white space folded (or all that is left of it, where one is cut).
/// Where the other captures name different sources, nothing is taken. Fills Article::recovered. Linear in the texts.
void recover_fields(Drop& drop);

}  // namespace wireglass::corpus
