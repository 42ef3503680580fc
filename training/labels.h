#pragma once
// From marked names to the tags that a token may have. A set that does not tell some classes leaves them open.
#include <cstdint>
#include <vector>

#include "marked_text.h"

namespace wireglass::training {

/// A bit a tag.
using TagSet = std::uint64_t;

/// The tags that each token of the document may have, by what its set tells. Never empty.
std::vector<TagSet> allowed_tags(const Document& document);

/// The tags that may stand first and last of a segment.
TagSet opening_tags();
TagSet ending_tags();

}  // namespace wireglass::training
