#pragma once
// A time expression as found: which words, and what they say, before anything is known of the article's day. The clock
// reads these too, to narrow publication windows by what a text says of itself.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "annotations/tokens.h"
#include "wireglass/decimal.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

/// In order of length; kWeekend, kSeason and kHalf are stretches of the calendar that no shorter unit adds up to.
enum class TimeUnit : std::uint8_t {
  kNone, kSecond, kMinute, kHour, kDay, kWeekend, kWeek, kMonth, kQuarter, kSeason, kHalf, kYear, kDecade, kCentury, kMillennium,
};

/// TimeML's MO, MI, AF, EV, NI, DT.
enum class DayPart : std::uint8_t { kNone, kMorning, kMidday, kAfternoon, kEvening, kNight, kDaytime };

/// What an expression says, and so which fields below are filled.
enum class TimeSays : std::uint8_t {
  kCalendar,   ///< printed parts of the calendar, the smallest in `unit`: "June 3, 2025", "June", "the 1990s", "Easter"
  kWeekday,    ///< a weekday, and nothing printed that fixes its week but `direction` and `shift`: "Friday", "last Friday"
  kShift,      ///< `shift` units from its base: "yesterday" (day, -1), "this week" (week, 0), "two years ago" (year, -2)
  kClock,      ///< a time of day without its day: "9 a.m.", "noon"
  kDuration,   ///< `amount` units: "three days"
  kSet,        ///< again and again: "every Friday", "daily"
  kReference,  ///< what `reference` says: "the past"
};

/// From where an expression counts.
enum class TimeBase : std::uint8_t {
  kNone,       ///< from nowhere: printed in full, or a duration
  kPublished,  ///< from the day of writing: "yesterday", "last week"
  kPrevious,   ///< from the time named before it in the article: "the following day", "that year"
};

/// Whether it lies before or after its base.
enum class TimeDirection : std::uint8_t { kUnknown, kBack, kHere, kAhead };

/// How the direction is known.
enum class DirectionBasis : std::uint8_t {
  kNone,
  kPrinted,  ///< by its own words: "last Friday", "yesterday"
  kVerb,     ///< by the verb of its clause: "met on Friday", "will meet on Friday"
  kSentence, ///< by another verb of the sentence or a preposition; a guess that is mostly right
};

/// Parts of the calendar as printed; 0 (for a holiday -1) is what is not printed.
struct CalendarParts {
  std::int32_t year = 0;        ///< of a decade or century its first: 1990, 1900; years before Christ are negative
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::uint8_t weekday = 0;     ///< 1 = Monday … 7 = Sunday
  std::uint8_t quarter = 0;
  std::uint8_t half = 0;
  std::uint8_t season = 0;      ///< 1 = spring … 4 = winter
  std::int8_t nth = 0;          ///< "the third Friday of", "the last week of" (-1): of the month, year or shifted period
  bool fiscal = false;
  bool week_of = false;         ///< the week that holds the printed day: "the week of March 6"
  std::int16_t holiday = -1;    ///< index into data::kHolidays
};

struct ClockParts {
  std::int8_t hour = -1;        ///< 0 to 24; -1: none is printed
  std::int8_t minute = -1;
  std::int8_t second = -1;
  DayPart part = DayPart::kNone;
  bool half_known = true;       ///< false for "at 9", which may be the morning's or the evening's
  bool has_zone = false;
  std::int16_t zone = 0;        ///< minutes east of UTC, where has_zone
};

/// A whole number of units that is added to an amount.
struct TimeAmount {
  std::int32_t count = 0;
  TimeUnit unit = TimeUnit::kNone;  ///< kNone: there is none
};

/// TimeML's mod.
enum class TimeMod : std::uint8_t { kNone, kStart, kMid, kEnd, kApprox, kLessThan, kMoreThan, kEqualOrLess, kEqualOrMore };

/// TimeML's PAST_REF, PRESENT_REF, FUTURE_REF.
enum class TimeReference : std::uint8_t { kNone, kPast, kPresent, kFuture };

/// TimeML's quant.
enum class TimeQuant : std::uint8_t { kNone, kEach, kEvery };

/// The rule that found an expression; time_rule_name gives its name as print has it ("clock-day").
enum class TimeRule : std::uint8_t {
  kNone, kAgo, kBare, kCentury, kClock, kClockDay, kComing, kCompared, kCountedFrom, kDayAlone, kDayClock, kDayMonth, kDayWord,
  kDecade, kDuration, kEarlyLate, kEdgeOf, kEra, kFiscal, kHoliday, kLatest, kMonth, kMonthDay, kNamedPeriod, kNth, kNumericDate,
  kOneDay, kPair, kPartOf, kPeriod, kQuarter, kRange, kRangeEnd, kReference, kSet, kSlashDate, kTheLast, kTheNext, kWeekOf,
  kWeekday, kWeekdayDate, kYear, kYearEnd, kYearMonth, kYearPeriod,
};
std::string_view time_rule_name(TimeRule rule);

struct TimeExpression {
  Span span;
  std::uint32_t first = 0;      ///< its tokens are [first, end)
  std::uint32_t end = 0;
  TimeKind kind = TimeKind::kDate;
  TimeSays says = TimeSays::kCalendar;
  TimeUnit unit = TimeUnit::kNone;        ///< of a calendar the smallest part; of a shift, duration or set its unit
  TimeBase base = TimeBase::kNone;
  TimeDirection direction = TimeDirection::kUnknown;
  DirectionBasis basis = DirectionBasis::kNone;
  CalendarParts calendar;
  ClockParts clock;
  TimeUnit shift_unit = TimeUnit::kNone;  ///< "June last year" is month 6 with the year shifted by -1
  std::int32_t shift = 0;
  bool vague = false;                     ///< some, several, a few: the amount or shift has no number
  std::optional<Decimal> amount;          ///< of a duration or set in units, or of a shift that is no whole number of them
  std::array<TimeAmount, 3> more{};       ///< "an hour and 20 minutes": what is added, in shorter and shorter units
  bool compared = false;                  ///< "from a year earlier": may take the length of the period it is compared with
  TimeReference reference = TimeReference::kNone;
  TimeMod mod = TimeMod::kNone;
  TimeQuant quant = TimeQuant::kNone;
  std::uint8_t freq = 0;                  ///< "twice a week" is 2; 0 where nothing is said
  TimeRule by = TimeRule::kNone;
};

}  // namespace wireglass::annotations
