#pragma once
// The calendar without a clock, a locale or a time zone: days since 1970-01-01 and back.
#include <chrono>
#include <cstdint>

#include "wireglass/instant.h"

namespace wireglass::base {

inline constexpr Instant kMinute = 60;
inline constexpr Instant kHour = 60 * kMinute;
inline constexpr Instant kDay = 24 * kHour;

/// Days since 1970-01-01 of a date of the proleptic Gregorian calendar; the date must be valid.
constexpr std::int32_t days_of(std::int32_t year, unsigned month, unsigned day) {
  using namespace std::chrono;
  return static_cast<std::int32_t>(sys_days{std::chrono::year{year} / month / day}.time_since_epoch().count());
}
constexpr bool is_date(std::int32_t year, unsigned month, unsigned day) {
  return (std::chrono::year{year} / month / day).ok();
}
constexpr std::chrono::year_month_day date_of(std::int32_t days) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{days}}};
}
/// 0 = Sunday … 6 = Saturday.
constexpr unsigned weekday_of(std::int32_t days) {
  return std::chrono::weekday{std::chrono::sys_days{std::chrono::days{days}}}.c_encoding();
}
/// The day that holds an instant, rounding down.
constexpr std::int32_t day_of(Instant instant) {
  return static_cast<std::int32_t>(instant >= 0 ? instant / kDay : -((-instant + kDay - 1) / kDay));
}

}  // namespace wireglass::base
