#include "annotations/times_values.h"

#include <algorithm>
#include <array>

#include "annotations/times_calendar.h"
#include "data/holidays.h"

namespace wireglass::annotations {
namespace {

struct UnitLetter {
  bool time;
  const char* letter;
  std::int64_t factor;  ///< decades count as ten years, quarters as three months
};

UnitLetter letter_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond: return {true, "S", 1};
    case TimeUnit::kMinute: return {true, "M", 1};
    case TimeUnit::kHour: return {true, "H", 1};
    case TimeUnit::kDay: return {false, "D", 1};
    case TimeUnit::kWeekend: return {false, "WE", 1};
    case TimeUnit::kWeek: return {false, "W", 1};
    case TimeUnit::kMonth: return {false, "M", 1};
    case TimeUnit::kQuarter: return {false, "M", 3};
    case TimeUnit::kSeason: return {false, "M", 3};
    case TimeUnit::kHalf: return {false, "M", 6};
    case TimeUnit::kDecade: return {false, "Y", 10};
    case TimeUnit::kCentury: return {false, "Y", 100};
    case TimeUnit::kMillennium: return {false, "Y", 1000};
    default: return {false, "Y", 1};
  }
}

/// The unit below, into which a fraction is broken, and how many of it make one.
struct Below {
  const char* letter;
  std::int64_t factor;
};
Below below(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kYear: return {"M", 12};
    case TimeUnit::kHour: return {"M", 60};
    case TimeUnit::kMinute: return {"S", 60};
    default: return {nullptr, 0};
  }
}

std::string amount_text(const Decimal& amount, TimeUnit unit) {
  const UnitLetter letter = letter_of(unit);
  const auto total = multiply(amount, Decimal{letter.factor, 0});
  const Decimal value = total ? make_decimal(total->digits, total->exponent).value_or(*total) : amount;
  if (const auto whole = to_integer(value)) return std::to_string(*whole) + letter.letter;
  const Below part = below(unit);
  // "2 1/2 years" is 2 years and 6 months where that comes out even.
  if (part.letter) {
    const auto parts = multiply(value, Decimal{part.factor, 0});
    const auto whole = parts ? to_integer(make_decimal(parts->digits, parts->exponent).value_or(*parts)) : std::nullopt;
    if (whole && *whole >= 0) {
      const std::int64_t high = *whole / part.factor, low = *whole % part.factor;
      return (high ? std::to_string(high) + letter.letter : std::string()) + std::to_string(low) + part.letter;
    }
  }
  return to_string(value) + letter.letter;
}

std::string clock_text(const ClockParts& clock) {
  std::string text = "T" + padded(clock.hour, 2) + ":" + padded(std::max<int>(clock.minute, 0), 2);
  if (clock.second >= 0) text += ":" + padded(clock.second, 2);
  return text;
}

std::string two(int value) { return padded(value, 2); }

constexpr std::array<std::string_view, 45> kRules{
  "", "ago", "bare", "century", "clock", "clock-day", "coming", "compared", "counted-from", "day-alone", "day-clock", "day-month",
  "day-word", "decade", "duration", "early-late", "edge-of", "era", "fiscal", "holiday", "latest", "month", "month-day",
  "named-period", "nth", "numeric-date", "one-day", "pair", "part-of", "period", "quarter", "range", "range-end", "reference",
  "set", "slash-date", "the-last", "the-next", "week-of", "weekday", "weekday-date", "year", "year-end", "year-month",
  "year-period"};

}  // namespace

std::string_view time_rule_name(TimeRule rule) { return kRules[static_cast<std::size_t>(rule)]; }

std::string_view mod_name(TimeMod mod) {
  static constexpr std::array<std::string_view, 9> kNames{"", "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
  return kNames[static_cast<std::size_t>(mod)];
}
std::string_view reference_name(TimeReference reference) {
  static constexpr std::array<std::string_view, 4> kNames{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"};
  return kNames[static_cast<std::size_t>(reference)];
}
std::string_view quant_name(TimeQuant quant) {
  static constexpr std::array<std::string_view, 3> kNames{"", "EACH", "EVERY"};
  return kNames[static_cast<std::size_t>(quant)];
}
std::string_view freq_name(std::uint8_t freq) {
  static constexpr std::array<std::string_view, 3> kNames{"", "1X", "2X"};
  return kNames[std::min<std::size_t>(freq, 2)];
}

std::string duration_value(const TimeExpression& e) {
  const UnitLetter letter = letter_of(e.unit);
  const std::string lead = letter.time ? "PT" : "P";
  if (!e.amount) {
    // A decade of unknown number stays a decade: its years are no X of one digit.
    if (e.unit == TimeUnit::kDecade) return "PXDE";
    if (e.unit == TimeUnit::kCentury) return "PXCE";
    if (e.unit == TimeUnit::kMillennium) return "PXML";
    return lead + "X" + letter.letter;
  }
  std::string value = lead + amount_text(*e.amount, e.unit);
  bool time = letter.time;
  for (const TimeAmount& more : e.more) {
    if (more.unit == TimeUnit::kNone) break;
    const bool of_day = letter_of(more.unit).time;
    if (of_day && !time) value += "T";
    time = time || of_day;
    value += amount_text(make_decimal(more.count).value_or(Decimal{}), more.unit);
  }
  return value;
}

std::string clock_suffix(const ClockParts& clock) {
  static constexpr const char* kParts[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT"};
  if (clock.hour < 0) return kParts[static_cast<std::size_t>(clock.part)];
  return clock_text(clock) + (clock.has_zone && clock.zone == 0 ? "Z" : "");
}

std::string set_value(const TimeExpression& e) {
  if (e.amount && e.calendar.weekday == 0 && e.clock.hour < 0) return duration_value(e);
  if (e.vague) return duration_value(e);
  return open_value(e);
}

std::string open_value(const TimeExpression& e) {
  static constexpr const char* kSeasons[] = {"", "SP", "SU", "FA", "WI"};
  const CalendarParts& c = e.calendar;
  const std::string suffix = clock_suffix(e.clock);
  if (e.says == TimeSays::kClock) return "XXXX-XX-XX" + suffix;
  if (c.week_of) return "XXXX-WXX";
  if (c.holiday >= 0) {
    const data::HolidaysRow& row = data::kHolidays[static_cast<std::size_t>(c.holiday)];
    if (row.rule == "fixed") return "XXXX-" + two(row.month) + "-" + two(row.day) + suffix;
    return "XXXX-XX-XX" + suffix;
  }
  if (c.nth != 0) return e.unit == TimeUnit::kDay ? "XXXX-XX-XX" : e.unit == TimeUnit::kWeekend ? "XXXX-WXX-WE" : "XXXX-WXX";
  if (c.day && !c.month) return "XXXX-XX-" + two(c.day) + suffix;
  if (c.month && c.day) return "XXXX-" + two(c.month) + "-" + two(c.day) + suffix;
  if (c.month) return "XXXX-" + two(c.month);
  if (c.weekday) return "XXXX-WXX-" + std::to_string(c.weekday) + suffix;
  if (c.quarter) return "XXXX-Q" + std::to_string(c.quarter);
  if (c.half) return "XXXX-H" + std::to_string(c.half);
  if (c.season) return std::string("XXXX-") + kSeasons[c.season];
  switch (e.unit) {
    case TimeUnit::kDay:
    case TimeUnit::kHour:
    case TimeUnit::kMinute:
    case TimeUnit::kSecond: return "XXXX-XX-XX" + suffix;
    case TimeUnit::kWeekend: return "XXXX-WXX-WE";
    case TimeUnit::kWeek: return "XXXX-WXX";
    case TimeUnit::kMonth: return "XXXX-XX";
    case TimeUnit::kQuarter: return "XXXX-QX";
    case TimeUnit::kHalf: return "XXXX-HX";
    case TimeUnit::kSeason: return "XXXX-XX";
    case TimeUnit::kDecade: return "XXX";
    case TimeUnit::kCentury: return "XX";
    default: return "XXXX";
  }
}

}  // namespace wireglass::annotations
