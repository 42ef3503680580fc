#pragma once
// Stretches of the calendar and their TIMEX3 values: days, ISO weeks, months, quarters, seasons, years, decades.
#include <cstdint>
#include <optional>
#include <string>

#include "annotations/time_expression.h"
#include "base/civil.h"

namespace wireglass::annotations {

/// A stretch of whole days of one unit; both ends belong to it. Days count from 1970-01-01.
struct Stretch {
  TimeUnit unit = TimeUnit::kNone;
  std::int32_t first = 0;
  std::int32_t last = 0;
  std::uint8_t season = 0;  ///< of a season
  bool operator==(const Stretch&) const = default;
};

/// 1 = Monday … 7 = Sunday.
constexpr int iso_weekday(std::int32_t day) {
  const unsigned weekday = base::weekday_of(day);
  return weekday == 0 ? 7 : static_cast<int>(weekday);
}
constexpr std::int32_t year_of(std::int32_t day) { return static_cast<std::int32_t>(static_cast<int>(base::date_of(day).year())); }
constexpr int month_of(std::int32_t day) { return static_cast<int>(static_cast<unsigned>(base::date_of(day).month())); }

/// The stretch of a unit that holds a day. A season is the one by months: spring begins in March.
Stretch stretch_around(std::int32_t day, TimeUnit unit);
/// The stretch so many units on; a day of a month that has no such day becomes the month's last.
Stretch moved(const Stretch& from, TimeUnit unit, std::int32_t count);
std::int32_t moved_day(std::int32_t day, TimeUnit unit, std::int32_t count);

Stretch month_stretch(std::int32_t year, int month);
Stretch quarter_stretch(std::int32_t year, int quarter);
Stretch half_stretch(std::int32_t year, int half);
/// With every month that some hemisphere or custom counts to it: the window is never too narrow.
Stretch season_stretch(std::int32_t year, int season);
Stretch year_stretch(std::int32_t year, TimeUnit unit);

/// A number with zeros before it: 7 in two places is "07".
std::string padded(int value, int width);

/// "2025-06-03", "2025-W23", "2025-W23-WE", "2025-06", "2025-Q2", "2025-SU", "2025-H1", "2025", "199", "19", "2".
std::string value_of(const Stretch& stretch);

/// The day of a holiday of core/data/holidays.tsv in a year; how many days it lasts goes to `days`, and its doubt in days
/// to `doubt`. Empty where no rule gives it.
std::optional<std::int32_t> holiday_in(std::int16_t holiday, std::int32_t year, std::int32_t& days, std::int32_t& doubt);

}  // namespace wireglass::annotations
