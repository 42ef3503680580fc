#pragma once
// TIMEX3 values that need no calendar: durations, sets, times of day, and the open forms with X.
#include <string>
#include <string_view>

#include "annotations/time_expression.h"

namespace wireglass::annotations {

/// "P3D", "PT1H30M", "P2Y6M", "PXW", "P20Y" (two decades), "P9M" (three quarters).
std::string duration_value(const TimeExpression& e);
/// "P1D", "XXXX-WXX-5", "XXXX-WXX-1TNI", "XXXX-07", "XXXX-SU".
std::string set_value(const TimeExpression& e);
/// "T09:00", "T18:00Z", "TMO", or nothing.
std::string clock_suffix(const ClockParts& clock);
/// What is known of an expression without its article's day: "XXXX-WXX-5", "XXXX-06-15", "XXXX-Q3", "XXXX".
std::string open_value(const TimeExpression& e);

/// As TimeML writes them; empty for kNone.
std::string_view mod_name(TimeMod mod);
std::string_view reference_name(TimeReference reference);
std::string_view quant_name(TimeQuant quant);
std::string_view freq_name(std::uint8_t freq);

}  // namespace wireglass::annotations
