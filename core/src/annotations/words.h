#pragma once
#include <cstdint>
#include <string_view>

namespace wireglass::annotations {

/// How many words a reader would count. A word is a run of letters and digits; one apostrophe or hyphen between two of
/// them, and one point or comma between two digits, belongs to the word ("o'clock", "45-minute", "1,234.5" are one each,
/// "U.S." is two). Where a script has no blanks, each ideograph and each kana counts one; Thai, Lao and Khmer count runs.
/// @param text UTF-8. One pass, no allocation; several GB/s over ASCII.
std::uint32_t count_words(std::string_view text);

}  // namespace wireglass::annotations
