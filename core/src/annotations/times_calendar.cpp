#include "annotations/times_calendar.h"

#include <algorithm>

#include "data/holiday_dates.h"
#include "data/holidays.h"

namespace wireglass::annotations {
namespace {

using base::days_of;

constexpr std::int32_t kFirstYear = -9000, kLastYear = 9000;  // beyond them nothing is moved

int last_day_of(std::int32_t year, int month) {
  using namespace std::chrono;
  return static_cast<int>(static_cast<unsigned>((std::chrono::year{year} / month / last).day()));
}

/// Days of the years that are reckoned with at all.
std::int32_t within(std::int64_t day) {
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(day, days_of(kFirstYear, 1, 1), days_of(kLastYear, 12, 31)));
}

std::int32_t floor_to(std::int32_t year, std::int32_t step) {
  const std::int32_t rest = year % step;
  return year - (rest < 0 ? rest + step : rest);
}

/// Anonymous Gregorian computus (Meeus/Jones/Butcher).
std::int32_t easter_of(std::int32_t year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return days_of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::int32_t nth_weekday(std::int32_t year, int month, int nth, int weekday) {
  if (nth > 0) {
    const std::int32_t first = days_of(year, static_cast<unsigned>(month), 1);
    return first + (weekday - iso_weekday(first) + 7) % 7 + 7 * (nth - 1);
  }
  const std::int32_t last = days_of(year, static_cast<unsigned>(month), static_cast<unsigned>(last_day_of(year, month)));
  return last - (iso_weekday(last) - weekday + 7) % 7;
}

std::string year_text(std::int32_t year) { return year < 0 ? "BC" + padded(-year, 4) : padded(year, 4); }

}  // namespace

Stretch month_stretch(std::int32_t year, int month) {
  return {TimeUnit::kMonth, days_of(year, static_cast<unsigned>(month), 1),
          days_of(year, static_cast<unsigned>(month), static_cast<unsigned>(last_day_of(year, month))), 0};
}
Stretch quarter_stretch(std::int32_t year, int quarter) {
  return {TimeUnit::kQuarter, month_stretch(year, 3 * quarter - 2).first, month_stretch(year, 3 * quarter).last, 0};
}
Stretch half_stretch(std::int32_t year, int half) {
  return {TimeUnit::kHalf, month_stretch(year, 6 * half - 5).first, month_stretch(year, 6 * half).last, 0};
}
Stretch season_stretch(std::int32_t year, int season) {
  static constexpr int kFirst[] = {3, 6, 9, 12}, kLast[] = {6, 9, 12, 3};
  const auto index = static_cast<std::size_t>(season - 1);
  const bool winter = season == 4;
  return {TimeUnit::kSeason, month_stretch(winter ? year - 1 : year, kFirst[index]).first, month_stretch(winter ? year + 1 : year, kLast[index]).last,
          static_cast<std::uint8_t>(season)};
}
Stretch year_stretch(std::int32_t year, TimeUnit unit) {
  const std::int32_t step = unit == TimeUnit::kDecade ? 10 : unit == TimeUnit::kCentury ? 100 : unit == TimeUnit::kMillennium ? 1000 : 1;
  const std::int32_t first = floor_to(std::clamp(year, kFirstYear, kLastYear), step);
  return {unit, days_of(first, 1, 1), days_of(first + step - 1, 12, 31), 0};
}

Stretch stretch_around(std::int32_t day, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kWeek: {
      const std::int32_t monday = day - iso_weekday(day) + 1;
      return {unit, monday, monday + 6, 0};
    }
    case TimeUnit::kWeekend: {
      const std::int32_t monday = day - iso_weekday(day) + 1;
      return {unit, monday + 5, monday + 6, 0};
    }
    case TimeUnit::kMonth: return month_stretch(year_of(day), month_of(day));
    case TimeUnit::kQuarter: return quarter_stretch(year_of(day), (month_of(day) + 2) / 3);
    case TimeUnit::kHalf: return half_stretch(year_of(day), month_of(day) <= 6 ? 1 : 2);
    case TimeUnit::kSeason: return season_stretch(year_of(day), month_of(day) % 12 / 3 == 0 ? 4 : month_of(day) / 3);
    case TimeUnit::kYear:
    case TimeUnit::kDecade:
    case TimeUnit::kCentury:
    case TimeUnit::kMillennium: return year_stretch(year_of(day), unit);
    default: return {TimeUnit::kDay, day, day, 0};
  }
}

std::int32_t moved_day(std::int32_t day, TimeUnit unit, std::int32_t count) {
  std::int64_t months = 0;
  switch (unit) {
    case TimeUnit::kDay: return within(std::int64_t{day} + count);
    case TimeUnit::kWeek:
    case TimeUnit::kWeekend: return within(day + std::int64_t{7} * count);
    case TimeUnit::kMonth: months = count; break;
    case TimeUnit::kQuarter: months = std::int64_t{3} * count; break;
    case TimeUnit::kHalf: months = std::int64_t{6} * count; break;
    case TimeUnit::kSeason:
    case TimeUnit::kYear: months = std::int64_t{12} * count; break;
    case TimeUnit::kDecade: months = std::int64_t{120} * count; break;
    case TimeUnit::kCentury: months = std::int64_t{1200} * count; break;
    case TimeUnit::kMillennium: months = std::int64_t{12000} * count; break;
    default: return day;
  }
  const auto date = base::date_of(day);
  const std::int64_t all = std::int64_t{static_cast<int>(date.year())} * 12 + static_cast<unsigned>(date.month()) - 1 + months;
  const std::int64_t year = all >= 0 ? all / 12 : -((11 - all) / 12);
  if (year < kFirstYear || year > kLastYear) return days_of(year < kFirstYear ? kFirstYear : kLastYear, 1, 1);
  const int month = static_cast<int>(all - year * 12) + 1;
  const int last = last_day_of(static_cast<std::int32_t>(year), month);
  return days_of(static_cast<std::int32_t>(year), static_cast<unsigned>(month), std::min(static_cast<unsigned>(date.day()), static_cast<unsigned>(last)));
}

Stretch moved(const Stretch& from, TimeUnit unit, std::int32_t count) {
  if (from.unit == TimeUnit::kSeason) return season_stretch(year_of(from.last - 100) + count, from.season);
  if (from.unit >= TimeUnit::kDecade) return year_stretch(year_of(moved_day(from.first, unit, count)), from.unit);
  return stretch_around(moved_day(from.first, unit, count), from.unit);
}

std::string padded(int value, int width) {
  const std::string digits = std::to_string(value);
  const auto missing = width - static_cast<int>(digits.size());
  return missing > 0 ? std::string(static_cast<std::size_t>(missing), '0') + digits : digits;
}

std::string value_of(const Stretch& stretch) {
  const std::int32_t year = year_of(stretch.first);
  switch (stretch.unit) {
    case TimeUnit::kWeek:
    case TimeUnit::kWeekend: {
      const std::int32_t thursday = stretch.first - iso_weekday(stretch.first) + 4;  // ISO 8601: a week is of its Thursday's year
      const int week = (thursday - days_of(year_of(thursday), 1, 1)) / 7 + 1;
      return year_text(year_of(thursday)) + "-W" + padded(week, 2) + (stretch.unit == TimeUnit::kWeekend ? "-WE" : "");
    }
    case TimeUnit::kMonth: return year_text(year) + "-" + padded(month_of(stretch.first), 2);
    case TimeUnit::kQuarter: return year_text(year) + "-Q" + std::to_string((month_of(stretch.first) + 2) / 3);
    case TimeUnit::kHalf: return year_text(year) + (month_of(stretch.first) <= 6 ? "-H1" : "-H2");
    case TimeUnit::kSeason: {
      static constexpr const char* kNames[] = {"-SP", "-SU", "-FA", "-WI"};
      return year_text(stretch.season == 4 ? year + 1 : year) + kNames[stretch.season - 1];
    }
    case TimeUnit::kYear: return year_text(year);
    case TimeUnit::kDecade: return year_text(year).substr(0, year < 0 ? 5 : 3);
    case TimeUnit::kCentury: return year_text(year).substr(0, year < 0 ? 4 : 2);
    case TimeUnit::kMillennium: return year_text(year).substr(0, year < 0 ? 3 : 1);
    default: return year_text(year) + "-" + padded(month_of(stretch.first), 2) + "-" + padded(static_cast<int>(static_cast<unsigned>(base::date_of(stretch.first).day())), 2);
  }
}

std::optional<std::int32_t> holiday_in(std::int16_t holiday, std::int32_t year, std::int32_t& days, std::int32_t& doubt) {
  const data::HolidaysRow& row = data::kHolidays[static_cast<std::size_t>(holiday)];
  days = 1;
  doubt = 0;
  if (row.rule == "fixed") return days_of(year, static_cast<unsigned>(row.month), static_cast<unsigned>(row.day));
  if (row.rule == "nth") return nth_weekday(year, row.month, row.day, row.weekday) + row.offset;
  if (row.rule == "easter") return easter_of(year) + row.offset;
  if (row.rule == "unknown") return std::nullopt;
  days = std::max(1, row.day);
  if (row.rule == "ramadan" || row.rule == "ashura" || row.rule == "islamic-new-year" || row.rule.starts_with("eid")) doubt = 1;
  const auto first = std::lower_bound(data::kHolidayDates.begin(), data::kHolidayDates.end(), row.rule,
                                      [](const data::HolidayDatesRow& r, std::string_view rule) { return r.phrase < rule; });
  for (auto at = first; at != data::kHolidayDates.end() && at->phrase.starts_with(row.rule); ++at)
    if (at->festival == row.rule && year_of(at->day) == year) return at->day;
  return std::nullopt;
}

}  // namespace wireglass::annotations
