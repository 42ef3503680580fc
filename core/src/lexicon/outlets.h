#pragma once
#include <string_view>

#include "data/outlets.h"

namespace wireglass::lexicon {

/// The outlet of that spelling (`Independent`, `The Independent`), or nullptr. Exact; logarithmic.
const data::OutletsRow* find_outlet(std::string_view spelling);

}  // namespace wireglass::lexicon
