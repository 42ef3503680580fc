#pragma once
// Titles, offices and jobs that stand with a person's name: before it ("Japan's chief negotiator Ryosei Akazawa"), before it
// with a comma, or behind it ("Kurt Tong, managing partner at The Asia Group,").
#include <vector>

#include "annotations/mention_tokens.h"

namespace wireglass::annotations {

/// In the order of the persons; a person may have two, one on either side. Linear.
std::vector<PrintedRole> find_roles(const Prose& prose, const MentionTokens& tokens, const std::vector<Mention>& mentions);

}  // namespace wireglass::annotations
