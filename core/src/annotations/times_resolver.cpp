#include "annotations/times_resolver.h"

#include <algorithm>
#include <cstdlib>

#include "annotations/times_values.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using base::kDay;

constexpr std::uint32_t kThread = 3;       // sentences over which a comparison keeps its period
// Days: a date without a year is rarely so far away when it may be so near.
constexpr std::int32_t kOtherYear = 180, kNearOther = 90;
constexpr std::int32_t kFar = 300, kNear = 60, kLessFar = 200, kLessNear = 120;

Instant begin_of(std::int32_t day) { return Instant{day} * kDay; }
Instant end_of(std::int32_t day) { return Instant{day} * kDay + kDay - 1; }

bool is_back(const TimeExpression& e) { return e.direction == TimeDirection::kBack; }
bool is_ahead(const TimeExpression& e) { return e.direction == TimeDirection::kAhead; }
bool is_printed(const TimeExpression& e) { return e.basis == DirectionBasis::kPrinted; }

}  // namespace

std::optional<std::int32_t> TimeResolver::base_day(const TimeExpression& e, std::uint32_t sentence) const {
  if (e.base == TimeBase::kPrevious && !(e.compared && any_.sentence != sentence)) {
    if (e.shift_unit == TimeUnit::kDay && day_.stretch) return day_.stretch->first;
    if (e.shift_unit != TimeUnit::kDay && any_.stretch) return any_.stretch->first;
  }
  return today_;
}

/// Where a calendar's printed parts lie in a year.
std::optional<Stretch> TimeResolver::in_year(const TimeExpression& e, std::int32_t year) const {
  const CalendarParts& c = e.calendar;
  if (c.holiday >= 0) {
    std::int32_t days = 1, doubt = 0;
    const auto first = holiday_in(c.holiday, year, days, doubt);
    if (!first) return std::nullopt;
    return Stretch{TimeUnit::kDay, *first, *first + days - 1, 0};
  }
  if (c.nth != 0) return nth_stretch(e, c.month ? month_stretch(year, c.month) : year_stretch(year, TimeUnit::kYear));
  if (c.month && c.day) {
    if (!base::is_date(year, c.month, c.day)) return std::nullopt;
    const std::int32_t day = base::days_of(year, c.month, c.day);
    return stretch_around(day, c.week_of ? TimeUnit::kWeek : TimeUnit::kDay);
  }
  if (c.month) return month_stretch(year, c.month);
  if (c.quarter) return quarter_stretch(year, c.quarter);
  if (c.half) return half_stretch(year, c.half);
  if (c.season) return season_stretch(year, c.season);
  return year_stretch(year, e.unit);
}

/// "the third Friday of" a month, "the last week of" a month or year; a week is of the month of its Thursday.
std::optional<Stretch> TimeResolver::nth_stretch(const TimeExpression& e, const Stretch& frame) const {
  const int nth = e.calendar.nth;
  if (e.unit == TimeUnit::kDay && e.calendar.weekday == 0) {
    const std::int32_t day = nth > 0 ? frame.first + nth - 1 : frame.last;
    if (day > frame.last) return std::nullopt;
    return Stretch{TimeUnit::kDay, day, day, 0};
  }
  const int weekday = e.unit == TimeUnit::kWeek ? 4 : e.unit == TimeUnit::kWeekend ? 6 : e.calendar.weekday;
  const std::int32_t day = nth > 0 ? frame.first + (weekday - iso_weekday(frame.first) + 7) % 7 + 7 * (nth - 1) : frame.last - (iso_weekday(frame.last) - weekday + 7) % 7;
  if (day > frame.last || day < frame.first) return std::nullopt;
  return stretch_around(day, e.unit);
}

/// A day of a month that is not named: of the shifted month, else of the nearest one, whose weekday must fit.
std::optional<Stretch> TimeResolver::in_month(const TimeExpression& e, std::uint32_t sentence) const {
  const auto base = base_day(e, sentence);
  if (!base) return std::nullopt;
  const auto of_month = [&](std::int32_t count) -> std::optional<std::int32_t> {
    const Stretch month = stretch_around(moved_day(*base, TimeUnit::kMonth, count), TimeUnit::kMonth);
    if (e.calendar.nth != 0) {
      const auto found = nth_stretch(e, month);
      return found ? std::optional(found->first) : std::nullopt;
    }
    const std::int32_t day = month.first + e.calendar.day - 1;
    if (day > month.last || (e.calendar.weekday != 0 && iso_weekday(day) != e.calendar.weekday)) return std::nullopt;
    return day;
  };
  std::optional<std::int32_t> best;
  if (e.shift_unit == TimeUnit::kMonth) {
    best = of_month(e.shift);
  } else {
    for (std::int32_t count = -12; count <= 12; ++count)
      if (const auto day = of_month(count)) {
        if (is_back(e) && *day > *base) break;
        if (is_ahead(e) && *day < *base) continue;
        if (!best || std::abs(*day - *base) < std::abs(*best - *base)) best = day;
      }
  }
  if (!best) return std::nullopt;
  return stretch_around(*best, e.unit);
}

/// A date without its year: of this year or its neighbours, by the direction, else by nearness; news looks back further
/// than ahead.
std::optional<Stretch> TimeResolver::nearest(const TimeExpression& e) const {
  if (!today_) return std::nullopt;
  const std::int32_t today = *today_, year = year_of(today);
  std::optional<Stretch> back, ahead, here;
  for (std::int32_t y = year - 4; y <= year + 4; ++y) {  // four: Feb. 29
    const auto candidate = in_year(e, y);
    if (!candidate) continue;
    const bool season = e.calendar.season != 0;
    const std::int32_t first = season ? candidate->first + 15 : candidate->first, last = season ? candidate->last - 15 : candidate->last;
    if (last < today) back = candidate;
    else if (first > today) ahead = ahead ? ahead : candidate;
    else here = candidate;
  }
  if (is_printed(e) && is_back(e)) return back;
  if (is_printed(e) && is_ahead(e)) return ahead;
  if (is_printed(e) && e.direction == TimeDirection::kHere) return in_year(e, year);
  if (here) return here;
  if (!back || !ahead) return back ? back : ahead;
  const std::int32_t past = today - back->last, future = ahead->first - today;
  if (e.direction == TimeDirection::kUnknown && (e.calendar.month || e.calendar.half)) {
    // Nothing tells: the document's own year, unless the other one is far nearer.
    const bool own_ahead = year_of(ahead->first) == year;
    return own_ahead ? (future > kOtherYear && past < kNearOther ? back : ahead) : (past > kOtherYear && future < kNearOther ? ahead : back);
  }
  if (e.calendar.quarter && e.calendar.fiscal) return back;  // what has begun under another calendar
  if (e.calendar.quarter) return future < past ? ahead : back;  // a report may still be due on what is past
  // A guess that points most of a year away, where the other way is near, was none: "extended to Nov. 16".
  const bool verb = e.basis == DirectionBasis::kVerb;
  if (is_back(e)) return past > (verb ? kFar : kLessFar) && future < (verb ? kNear : kLessNear) ? ahead : back;
  if (is_ahead(e)) return future > kFar && past < kLessNear ? back : ahead;
  return future * 3 < past ? ahead : back;
}

std::optional<Stretch> TimeResolver::weekday_stretch(const TimeExpression& e, std::uint32_t sentence) const {
  const int weekday = e.calendar.weekday;
  const auto base = base_day(e, sentence);
  if (!base) return std::nullopt;
  const std::int32_t today = *base;
  const std::int32_t monday = today - iso_weekday(today) + 1;
  std::int32_t day;
  if (e.shift_unit == TimeUnit::kWeek) {
    day = monday + 7 * e.shift + weekday - 1;
  } else if (is_printed(e) && e.direction == TimeDirection::kHere) {
    day = monday + weekday - 1;
  } else {
    const std::int32_t back = today - (iso_weekday(today) - weekday + 7) % 7;  // today or before
    if (is_printed(e) && is_back(e)) day = back == today ? back - 7 : back;
    else if (is_printed(e) && is_ahead(e) && e.shift_unit == TimeUnit::kNone && e.shift == 1) day = monday + 7 + weekday - 1;
    else if (is_printed(e) && is_ahead(e)) day = back + 7;
    else if (is_ahead(e)) day = back == today ? back : back + 7;
    else day = back;
  }
  return Stretch{TimeUnit::kDay, day, day, 0};
}

std::optional<Stretch> TimeResolver::calendar_stretch(const TimeExpression& e, std::uint32_t sentence) {
  const CalendarParts& c = e.calendar;
  if (c.year != 0) return in_year(e, c.year);
  if (c.month == 0 && (c.day != 0 || (c.nth != 0 && e.shift_unit == TimeUnit::kMonth))) return in_month(e, sentence);
  if (e.shift_unit == TimeUnit::kYear) {
    const auto base = base_day(e, sentence);
    if (!base) return std::nullopt;
    return in_year(e, year_of(*base) + e.shift);
  }
  return nearest(e);
}

bool TimeResolver::speaks_of_money(std::uint32_t sentence) const {
  const Sentence& s = prose_.sentences[sentence];
  const std::uint32_t end = std::min(s.end, s.first + 200);
  for (std::uint32_t i = s.first; i < end; ++i) {
    if (lexicon::is_in(prose_.tokens[i].word, lexicon::WordSet::kMoneyWord)) return true;
  }
  return false;
}

/// "a year earlier" after "the third quarter" is the third quarter of the year before.
std::optional<Stretch> TimeResolver::compared(const TimeExpression& e, std::uint32_t sentence) const {
  if (!e.compared || !period_.stretch || sentence - period_.sentence > kThread) return std::nullopt;
  const bool quarter = period_.stretch->unit == TimeUnit::kQuarter;
  if (!quarter && period_.sentence != sentence) return std::nullopt;
  if (e.by != TimeRule::kCompared && !(speaks_of_money(sentence) || period_.sentence == sentence)) return std::nullopt;
  return moved(*period_.stretch, TimeUnit::kYear, e.shift == 0 ? -1 : e.shift);
}

/// "the quarter", "the weekend", "the year": the one that the article is in or names.
std::optional<Stretch> TimeResolver::bare_unit(const TimeExpression& e) const {
  if (e.unit == TimeUnit::kQuarter) {
    if (e.by == TimeRule::kLatest && ended_quarter_) return ended_quarter_;
    if (quarter_.stretch && e.by != TimeRule::kLatest) return quarter_.stretch;
    if (!today_) return std::nullopt;
    return moved(stretch_around(*today_, TimeUnit::kQuarter), TimeUnit::kQuarter, -1);
  }
  if (!today_) return std::nullopt;
  if (e.unit == TimeUnit::kWeekend) {
    const Stretch here = stretch_around(*today_, TimeUnit::kWeekend);
    if (is_ahead(e) || here.first <= *today_) return here;
    return moved(here, TimeUnit::kWeek, -1);
  }
  return stretch_around(*today_, e.unit);
}

std::optional<Stretch> TimeResolver::shifted(const TimeExpression& e, std::uint32_t sentence) {
  if (const auto same = compared(e, sentence)) return same;
  if (e.unit == TimeUnit::kNone && e.by != TimeRule::kYearPeriod) {  // "the latest period", "the corresponding period last year"
    if (e.by == TimeRule::kLatest && ended_quarter_) return ended_quarter_;
    if (!period_.stretch) return std::nullopt;
    return e.by == TimeRule::kLatest ? period_.stretch : moved(*period_.stretch, TimeUnit::kYear, e.shift == 0 ? -1 : e.shift);
  }
  if (e.by == TimeRule::kYearPeriod) {
    if (!period_.stretch || (e.unit == TimeUnit::kQuarter && period_.stretch->unit != e.unit)) return year_stretch(e.calendar.year, TimeUnit::kYear);
    return moved(*period_.stretch, TimeUnit::kYear, e.calendar.year - year_of(period_.stretch->first));
  }
  if (e.by == TimeRule::kBare && e.clock.part == DayPart::kNone && e.unit != TimeUnit::kDay) return bare_unit(e);
  if (e.by == TimeRule::kLatest && e.unit == TimeUnit::kQuarter) return bare_unit(e);
  if (e.unit == TimeUnit::kQuarter && e.by == TimeRule::kCompared) {
    if (!quarter_.stretch) return std::nullopt;
    return moved(*quarter_.stretch, TimeUnit::kYear, -1);
  }
  const auto base = base_day(e, sentence);
  if (!base || e.vague) return std::nullopt;
  if (e.amount && !to_integer(*e.amount)) {
    // "two and a half years ago": to the month.
    const auto months = e.unit == TimeUnit::kYear ? multiply(*e.amount, Decimal{12, 0}) : std::nullopt;
    const auto whole = months ? to_integer(*months) : std::nullopt;
    if (!whole || std::llabs(*whole) > 100000) return std::nullopt;
    return stretch_around(moved_day(*base, TimeUnit::kMonth, static_cast<std::int32_t>(is_ahead(e) ? *whole : -*whole)), TimeUnit::kMonth);
  }
  if (e.unit <= TimeUnit::kHour) return std::nullopt;
  std::int32_t day = moved_day(*base, e.unit, e.shift);
  if (e.more[0].unit != TimeUnit::kNone) {
    TimeUnit smallest = e.unit;
    for (const TimeAmount& part : e.more) {
      if (part.unit == TimeUnit::kNone) break;
      if (part.unit <= TimeUnit::kHour) return std::nullopt;
      smallest = part.unit;
      day = moved_day(day, part.unit, is_ahead(e) ? part.count : -part.count);
    }
    return stretch_around(day, smallest);
  }
  if (e.by == TimeRule::kAgo && (e.unit >= TimeUnit::kDecade)) return stretch_around(day, e.unit >= TimeUnit::kCentury ? e.unit : TimeUnit::kYear);
  return stretch_around(day, e.unit);
}

/// A clock without its day: of the day that its sentence or the one before names, else of the day of writing.
std::optional<Stretch> TimeResolver::clock_day(const TimeExpression&, std::uint32_t sentence) const {
  if (day_.stretch && sentence - day_.sentence <= 1) return day_.stretch;
  if (!today_) return std::nullopt;
  return Stretch{TimeUnit::kDay, *today_, *today_, 0};
}

std::optional<Stretch> TimeResolver::stretch_of(const TimeExpression& e, std::uint32_t sentence) {
  switch (e.says) {
    case TimeSays::kCalendar: return calendar_stretch(e, sentence);
    case TimeSays::kWeekday: return weekday_stretch(e, sentence);
    case TimeSays::kShift: return shifted(e, sentence);
    case TimeSays::kClock: return clock_day(e, sentence);
    default: return std::nullopt;
  }
}

void TimeResolver::remember(const TimeExpression& e, const Stretch& stretch, std::uint32_t sentence) {
  if (e.says == TimeSays::kClock || e.compared || e.by == TimeRule::kYearPeriod) return;
  any_ = {stretch, sentence};
  if (stretch.unit == TimeUnit::kDay && stretch.first == stretch.last) day_ = {stretch, sentence};
  if (stretch.unit == TimeUnit::kQuarter) {
    quarter_ = {stretch, sentence};
    if ((!today_ || stretch.last < *today_) && (!ended_quarter_ || ended_quarter_->first < stretch.first)) ended_quarter_ = stretch;
  }
  if (stretch.unit == TimeUnit::kQuarter || stretch.unit == TimeUnit::kMonth) period_ = {stretch, sentence};
}

/// The window of a stretch in UTC; where a clock with a zone is printed, its minute.
Answer answer_of(const TimeExpression& e, const Stretch& stretch) {
  Answer answer;
  answer.resolved = true;
  answer.value = value_of(stretch.first == stretch.last && stretch.unit == TimeUnit::kDay ? stretch : stretch) + clock_suffix(e.clock);
  if (stretch.unit == TimeUnit::kNone) answer.value = open_value(e);
  answer.earliest = begin_of(stretch.first);
  answer.latest = end_of(stretch.last);
  if (e.clock.hour >= 0 && e.clock.has_zone && stretch.unit == TimeUnit::kDay) {
    const Instant minute = begin_of(stretch.first) + e.clock.hour * base::kHour + (e.clock.minute < 0 ? 0 : e.clock.minute) * base::kMinute - e.clock.zone * base::kMinute;
    answer.earliest = minute;
    answer.latest = minute + base::kMinute - 1;
  }
  return answer;
}

Answer TimeResolver::duration(const TimeExpression& e) const {
  Answer answer;
  answer.value = e.says == TimeSays::kSet ? set_value(e) : duration_value(e);
  answer.resolved = true;
  // "the past three months" ends with the day of writing.
  if (e.says == TimeSays::kDuration && e.base == TimeBase::kPublished && today_ && e.amount && e.unit >= TimeUnit::kDay)
    if (const auto count = to_integer(*e.amount); count && *count < 100000) {
      const bool ahead = is_ahead(e);
      const std::int32_t other = moved_day(*today_, e.unit, static_cast<std::int32_t>(ahead ? *count : -*count));
      answer.earliest = begin_of(std::min(*today_, other));
      answer.latest = end_of(std::max(*today_, other));
    }
  return answer;
}

Answer TimeResolver::reference(const TimeExpression& e) const {
  Answer answer;
  answer.value = reference_name(e.reference);
  answer.resolved = true;
  if (today_ && e.reference == TimeReference::kPast) answer.latest = end_of(*today_);
  if (today_ && e.reference == TimeReference::kFuture) answer.earliest = begin_of(*today_);
  return answer;
}

Answer TimeResolver::resolve(const TimeExpression& e, std::uint32_t sentence) {
  if (e.says == TimeSays::kDuration || e.says == TimeSays::kSet) {
    // "for the nine months": what "a year earlier" is compared with is no quarter any longer.
    if (e.says == TimeSays::kDuration && e.unit >= TimeUnit::kMonth && e.first + 1 < e.end && prose_.of(e.first) == "the") period_ = {};
    return duration(e);
  }
  if (e.says == TimeSays::kReference) return reference(e);
  if (e.says == TimeSays::kShift && e.vague) {  // "several years ago"
    TimeExpression vague = e;
    vague.reference = is_ahead(e) ? TimeReference::kFuture : TimeReference::kPast;
    return reference(vague);
  }
  if (const auto stretch = stretch_of(e, sentence)) {
    remember(e, *stretch, sentence);
    Answer answer = answer_of(e, *stretch);
    if (e.calendar.holiday >= 0) {
      std::int32_t days = 1, doubt = 0;
      holiday_in(e.calendar.holiday, year_of(stretch->first), days, doubt);
      *answer.earliest -= doubt * kDay;
      *answer.latest += doubt * kDay;
    }
    return answer;
  }
  Answer answer;
  answer.value = open_value(e);
  if (!today_ && e.by == TimeRule::kDayWord && e.shift == 0 && e.kind == TimeKind::kDate) {
    answer.value = "PRESENT_REF";
    answer.resolved = true;
  }
  if (today_ && e.says == TimeSays::kShift && e.unit <= TimeUnit::kHour && e.shift != 0) {
    // "two hours ago": the day is known but for midnight, the clock is not.
    const std::int32_t seconds = e.unit == TimeUnit::kHour ? 3600 : e.unit == TimeUnit::kMinute ? 60 : 1;
    const Instant away = Instant{e.shift} * seconds;
    answer.earliest = begin_of(*today_) + std::min<Instant>(away, 0);
    answer.latest = end_of(*today_) + std::max<Instant>(away, 0);
  }
  return answer;
}

}  // namespace wireglass::annotations
