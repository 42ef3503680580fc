// Days and weeks by their place in a month or year, days counted from another one, and the first halves of ranges.
#include "annotations/times_grammar.h"
#include "base/civil.h"

namespace wireglass::annotations {
namespace {

using W = TimeWord;

bool is_unit(int value, TimeUnit unit) { return value == static_cast<int>(unit); }

}  // namespace

/// "the first Friday of July", "the third week of this month", "the last day of May 2025".
bool TimeGrammar::read_nth(At at, Expression& e) const {
  At here = at;
  if (is(here, W::kThe)) ++here;
  int nth = 0;
  At end = here;
  if (const Number* n = number(here); n && n->ordinal && n->value && n->end < end_) {
    const auto count = to_integer(*n->value);
    if (!count || *count < 1 || *count > 53) return false;
    nth = static_cast<int>(*count);
    end = n->end;
  } else if (is_text(here, "last") || is_text(here, "final")) {
    nth = -1;
    end = here + 1;
  } else if (is_text(here, "first")) {
    nth = 1;
    end = here + 1;
  } else {
    return false;
  }
  const bool weekday = is(end, W::kWeekday);
  const bool unit = is(end, W::kUnit) && (is_unit(value(end), TimeUnit::kWeek) || is_unit(value(end), TimeUnit::kDay) || is_unit(value(end), TimeUnit::kWeekend));
  if ((!weekday && !unit) || nth > (weekday ? 5 : 53)) return false;
  At of = end + 1;
  if (is_any(of, {W::kOf, W::kIn})) ++of;
  else if (!unit || !is_any(of, {W::kThis, W::kLast, W::kNext})) return false;
  Expression frame;
  frame.first = of;
  const bool month = read_month(of, frame) && frame.unit == TimeUnit::kMonth;
  const bool low_month = !month && is(of, W::kMonth) && is(of - 1, W::kOf);
  if (!month && !low_month) {
    frame = Expression{};
    frame.first = of;
    At bare = of;
    if (is_any(bare, {W::kThe}) && is(bare + 1, W::kUnit)) frame.end = bare + 2, frame.shift_unit = frame.unit = static_cast<TimeUnit>(value(bare + 1)), frame.base = TimeBase::kPublished;
    else if (is_any(bare, {W::kPrevious, W::kFollowing}) && is(bare + 1, W::kUnit)) {
      frame.end = bare + 2, frame.shift_unit = frame.unit = static_cast<TimeUnit>(value(bare + 1)), frame.base = TimeBase::kPublished, frame.shift = value(bare);
    } else if (!read_period(of, frame) && !(read_year(of, frame))) return false;
    if (frame.unit != TimeUnit::kMonth && frame.unit != TimeUnit::kYear) return false;
    if (frame.says == TimeSays::kDuration) return false;
  } else if (low_month) {
    frame = Expression{};
    frame.calendar.month = static_cast<std::uint8_t>(value(of));
    frame.end = read_year_behind(of + 1, frame.calendar.year);
    frame.unit = TimeUnit::kMonth;
  }
  const At first = e.first;
  const TimeUnit frame_unit = frame.unit;
  e = frame;
  e.first = first;
  e.kind = TimeKind::kDate;
  e.says = TimeSays::kCalendar;
  e.unit = weekday ? TimeUnit::kDay : static_cast<TimeUnit>(value(end));
  e.calendar.nth = static_cast<std::int8_t>(nth);
  e.calendar.weekday = weekday ? static_cast<std::uint8_t>(value(end)) : 0;
  e.by = TimeRule::kNth;
  return frame_unit == TimeUnit::kMonth || unit;
}

/// "the day before yesterday", "two days after tomorrow", "the week after next".
bool TimeGrammar::read_day_from(At at, Expression& e) const {
  At here = at;
  std::int64_t count = 1;
  if (is(here, W::kThe)) {
    ++here;
  } else if (const Number* n = number(here); n && !n->ordinal && n->value && n->end < end_) {
    const auto whole = to_integer(*n->value);
    if (!whole || *whole > 10000) return false;
    count = *whole;
    here = n->end;
  } else if (!is(here, W::kUnit) || !is_unit(value(here), TimeUnit::kDay) || !is(here + 2, W::kDay)) {  // "day after tomorrow"
    return false;
  }
  if (!is_any(here, {W::kUnit, W::kUnits})) return false;
  const auto unit = static_cast<TimeUnit>(value(here));
  if (unit < TimeUnit::kDay || unit > TimeUnit::kYear) return false;
  const bool before = is(here + 1, W::kBefore);
  if (!before && !is_any(here + 1, {W::kAfter, W::kFrom})) return false;
  e.says = TimeSays::kShift;
  e.base = TimeBase::kPublished;
  e.basis = DirectionBasis::kPrinted;
  e.unit = e.shift_unit = unit;
  e.by = TimeRule::kCountedFrom;
  At anchor = here + 2;
  if (is(at, W::kThe) && is(here + 1, W::kAfter)) {
    if (is(anchor, W::kThe)) ++anchor;
    if (is(anchor, W::kNext) && !is_any(anchor + 1, {W::kUnit, W::kWeekday, W::kMonth})) {
      e.shift = 2;
      e.direction = TimeDirection::kAhead;
      e.end = anchor + 1;
      return true;
    }
  }
  if (!is(anchor, W::kDay) || (is(here + 1, W::kFrom) && is(at, W::kThe))) return false;
  const std::int32_t away = static_cast<std::int32_t>(before ? -count : count);
  if (unit == TimeUnit::kDay) {
    e.shift = away + value(anchor);
  } else {
    if (value(anchor) != 0) return false;
    e.shift = away;
  }
  e.direction = e.shift < 0 ? TimeDirection::kBack : e.shift > 0 ? TimeDirection::kAhead : TimeDirection::kHere;
  e.end = anchor + 1;
  return true;
}

/// "on the 27th", "the 20th of next month": a day of a month that is not named.
bool TimeGrammar::read_day_alone(At at, Expression& e) const {
  At here = at;
  const bool the = is(here, W::kThe);
  if (the) ++here;
  const Number* n = number(here);
  if (!n || !n->ordinal || n->end > end_) return false;
  At end = here;
  const auto day = day_number(here, end);
  if (!day || is_joint(end)) return false;
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kDay;
  e.calendar.day = static_cast<std::uint8_t>(*day);
  e.by = TimeRule::kDayAlone;
  At month = end;
  if (is_any(month, {W::kOf, W::kIn})) ++month;
  if (is_any(month, {W::kThis, W::kNext, W::kLast}) && is(month + 1, W::kUnit) && is_unit(value(month + 1), TimeUnit::kMonth)) {
    e.shift_unit = TimeUnit::kMonth;
    e.shift = is(month, W::kThis) ? 0 : value(month);
    e.base = TimeBase::kPublished;
    e.basis = DirectionBasis::kPrinted;
    e.direction = e.shift < 0 ? TimeDirection::kBack : e.shift > 0 ? TimeDirection::kAhead : TimeDirection::kHere;
    e.end = month + 2;
    return true;
  }
  const bool led = is_any(at - 1, {W::kOn, W::kUntil, W::kBy, W::kSince, W::kFrom, W::kThrough, W::kFor, W::kBefore, W::kAfter});
  const bool figures = n->form == NumberForm::kDigits;
  const bool closed = !is_kind(end, TokenKind::kWord) || (word(end) != W::kNone && !is_any(end, {W::kUnit, W::kUnits, W::kOf, W::kHalf, W::kSeason, W::kPeriod, W::kCounted, W::kTime, W::kPart, W::kStraight}));
  e.end = end;
  return led && closed && (figures ? the || is(at - 1, W::kOn) : the && (!in(end) || is_kind(end, TokenKind::kPunctuation)) && !is_joint(end));
}

/// "2025-06", "2025/6", "6/2025", "2025 June", "the month of June".
bool TimeGrammar::read_year_month(At at, Expression& e) const {
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kMonth;
  e.by = TimeRule::kYearMonth;
  At here = at;
  if (is(here, W::kThe)) ++here;
  if (is(here, W::kUnit) && is_unit(value(here), TimeUnit::kMonth) && is(here + 1, W::kOf) && (is_month_word(here + 2) || is(here + 2, W::kMonth))) {
    e.calendar.month = static_cast<std::uint8_t>(value(here + 2));
    e.end = read_year_behind(here + 3, e.calendar.year);
    return true;
  }
  const std::int32_t year = year_digits(at);
  if (in(at - 1) && is_glued(at) && !is_mark(at - 1, '(')) return false;
  if (year >= 1800 && year <= 2099) {
    if (is_mark(at + 1, '-') || is_mark(at + 1, '/')) {
      const auto month = digits(at + 2, 2);
      const bool pair = month && text(at + 2).size() == 2 && *month == (year + 1) % 100;  // "2011-12" is a season's two years
      const bool tight = is_glued(at + 1) && is_glued(at + 2);
      const bool loose = !in(at + 3) || is_kind(at + 3, TokenKind::kPunctuation);  // "2016 - 11 people" has a dash
      if (month && !pair && (tight || loose) && *month >= 1 && *month <= 12 && !(is_glued(at + 3) && in(at + 3) && (is_mark(at + 3, '-') || is_mark(at + 3, '/')))) {
        e.calendar.year = year;
        e.calendar.month = static_cast<std::uint8_t>(*month);
        e.end = at + 3;
        return true;
      }
      // "2019-sep-1"
      if (is_glued(at + 1) && is_any(at + 2, {W::kShortMonth, W::kMonth}) && text(at + 3) == text(at + 1)) {
        const auto day = digits(at + 4, 2);
        if (!day || !base::is_date(year, static_cast<unsigned>(value(at + 2)), static_cast<unsigned>(*day))) return false;
        e.calendar.year = year;
        e.calendar.month = static_cast<std::uint8_t>(value(at + 2));
        e.calendar.day = static_cast<std::uint8_t>(*day);
        e.unit = TimeUnit::kDay;
        e.end = at + 5;
        return true;
      }
    }
    At month = at + 1;
    if (is_mark(month, ',')) ++month;
    const bool closed = !in(month + 1) || is_kind(month + 1, TokenKind::kPunctuation) || is_any(month + 1, {W::kTo, W::kAnd, W::kUntil});
    if (is_any(month, {W::kMonth, W::kShortMonth}) && (month == at + 1 || closed) && closed && !(is(at - 1, W::kIn) && month > at + 1)) {
      e.calendar.year = year;
      e.calendar.month = static_cast<std::uint8_t>(value(month));
      e.end = month + 1;
      return true;
    }
    return false;
  }
  const auto month = digits(at, 2);
  if (!month || *month < 1 || *month > 12 || !(is_mark(at + 1, '/') || is_mark(at + 1, '-'))) return false;
  const std::int32_t behind = year_digits(at + 2);
  if (behind < 1800 || behind > 2099 || (is_glued(at + 3) && in(at + 3) && text(at + 3) == text(at + 1))) return false;
  e.calendar.year = behind;
  e.calendar.month = static_cast<std::uint8_t>(*month);
  e.end = at + 3;
  return true;
}

/// The end of a range that the bare number before it belongs to: "6 p.m.", "6 next Sunday", "12 of June", "22 this month".
bool TimeGrammar::read_range_end(At at, bool framed, Expression& e) const {
  e.first = at;
  if (read_clock(at, e) || read_worded_clock(at, e)) {
    if (e.says != TimeSays::kClock || e.clock.hour < 0 || e.clock.hour >= 24) return false;
    const bool known = e.clock.half_known;
    const At plain = e.end;
    attach_day(e);
    if (e.first == at && ((known && plain > at + 1) || (framed && (e.end > plain || e.clock.minute >= 0)))) return true;
  }
  e = Expression{};
  e.first = at;
  if (read_day_month(at, e) || read_day_alone(at, e)) return e.first == at && e.calendar.day != 0 && (e.calendar.month != 0 || e.shift_unit != TimeUnit::kNone);
  At end = at;
  e = Expression{};
  e.first = at;
  const auto day = day_number(at, end);
  if (day && (number(at) == nullptr || number(at)->form == NumberForm::kDigits)) {
    // "12 of June", "22 of this month", "23 next month"
    At month = end;
    if (is_any(month, {W::kOf, W::kIn})) ++month;
    e.says = TimeSays::kCalendar;
    e.unit = TimeUnit::kDay;
    e.calendar.day = static_cast<std::uint8_t>(*day);
    if (is_month_word(month) && month > end) {
      e.calendar.month = static_cast<std::uint8_t>(value(month));
      e.end = read_year_behind(month + 1, e.calendar.year);
      return base::is_date(2000, e.calendar.month, e.calendar.day);
    }
    if (framed && is_any(month, {W::kThis, W::kNext, W::kLast}) && is(month + 1, W::kUnit) && is_unit(value(month + 1), TimeUnit::kMonth)) {
      e.shift_unit = TimeUnit::kMonth;
      e.shift = is(month, W::kThis) ? 0 : value(month);
      e.base = TimeBase::kPublished;
      e.basis = DirectionBasis::kPrinted;
      e.direction = e.shift < 0 ? TimeDirection::kBack : e.shift > 0 ? TimeDirection::kAhead : TimeDirection::kHere;
      e.end = month + 2;
      return true;
    }
  }
  const int hour = framed ? hour_number(at, end) : -1;
  if (hour < 0) return false;
  e = Expression{};
  e.first = at;
  e.kind = TimeKind::kTime;
  e.says = TimeSays::kClock;
  e.clock.hour = static_cast<std::int8_t>(hour);
  e.clock.half_known = false;
  e.end = end;
  attach_day(e);
  return e.end > end;
}

/// The bare number that begins a range: what it lacks stands behind the other end.
bool TimeGrammar::read_range_start(At at, Expression& e) const {
  At end = at, day_end = at;
  const int hour = hour_number(at, end);
  const auto day = day_number(at, day_end);
  if (hour < 0 && !day) return false;
  const At behind = std::max(end, day_end);
  if (in(at - 1) && is_glued(at) && !is_mark(at - 1, '(')) return false;
  if (!is_hyphen(behind) && !is_any(behind, {W::kTo, W::kAnd, W::kUntil, W::kThrough})) return false;
  const bool framed = is_any(at - 1, {W::kFrom, W::kBetween, W::kWeekday}) || is(behind, W::kTo) || is(behind, W::kUntil);
  if (is(behind, W::kAnd) && !is(at - 1, W::kBetween) && !(day && digits(behind + 1, 2))) return false;
  Expression other;
  if (!read_range_end(behind + 1, framed, other)) return false;
  if (other.kind == TimeKind::kTime) {
    if (hour < 0 || (is(behind, W::kAnd) && !is(at - 1, W::kBetween))) return false;
    e = other;
    const int to = other.clock.hour;
    e.clock.minute = e.clock.second = -1;
    const bool later = to >= 12 && other.clock.half_known && hour % 12 <= to - 12;
    e.clock.hour = static_cast<std::int8_t>(hour % 12 + (later ? 12 : hour == 12 && !other.clock.half_known ? 12 : 0));
  } else {
    if (!day || !number(at) || other.calendar.day <= *day) return false;
    e = other;
    e.calendar.day = static_cast<std::uint8_t>(*day);
  }
  e.first = at;
  e.end = behind;
  e.by = TimeRule::kRange;
  return true;
}

/// "on 4/22", "from 10/1 to 11/7": behind a preposition a date of month and day, or day and month where only that can be.
bool TimeGrammar::read_slash_date(At at, Expression& e) const {
  const auto first = digits(at, 2), second = digits(at + 2, 2);
  if (!first || !second || !is_mark(at + 1, '/') || !is_glued(at + 1) || !is_glued(at + 2)) return false;
  if (is_glued(at + 3) && in(at + 3) && !is_kind(at + 3, TokenKind::kPunctuation)) return false;
  if (is_mark(at + 3, '/') || is_mark(at + 3, '%')) return false;
  if (!is_any(at - 1, {W::kOn, W::kFrom, W::kSince, W::kUntil, W::kBefore, W::kAfter, W::kWeekday}) && !(is_any(at - 1, {W::kTo, W::kAnd}) && is_mark(at - 3, '/'))) return false;
  const bool day_first = *first > 12;
  const std::int32_t month = day_first ? *second : *first, day = day_first ? *first : *second;
  if (month < 1 || month > 12 || day < 1 || !base::is_date(2000, static_cast<unsigned>(month), static_cast<unsigned>(day))) return false;
  if (is_any(at + 3, {W::kUnit, W::kUnits, W::kCounted, W::kOf})) return false;
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kDay;
  e.calendar.month = static_cast<std::uint8_t>(month);
  e.calendar.day = static_cast<std::uint8_t>(day);
  e.end = at + 3;
  e.by = TimeRule::kSlashDate;
  if (is_mark(e.end, ',') && plain_year(e.end + 1)) e.end = read_year_behind(e.end, e.calendar.year);
  return true;
}

/// "from 1 p.m. to 4", "between 9 a.m. and 5": the bare hour that ends a range.
void TimeGrammar::follow_clock(const Expression& e) {
  if (!(is_any(e.first - 1, {W::kFrom, W::kBetween}) || is_hyphen(e.end))) return;
  if (!is_hyphen(e.end) && !is_any(e.end, {W::kTo, W::kAnd, W::kUntil})) return;
  At end = e.end + 1;
  const int hour = hour_number(e.end + 1, end);
  bool afternoon;
  if (hour < 0 || meridiem_end(end, afternoon) != kNowhere || is_mark(end, ':')) return;
  if (is(end, W::kOn)) {  // "from 10:30 to 3 on May 1"
    Expression day;
    day.first = end + 1;
    if ((read_weekday(end + 1, day) || read_month(end + 1, day) || read_day_month(end + 1, day) || read_numeric_date(end + 1, day)) && day.kind == TimeKind::kDate && day.calendar.day) {
      day.kind = TimeKind::kTime;
      day.clock.hour = static_cast<std::int8_t>(hour + (hour <= e.clock.hour && hour < 12 ? 12 : 0));
      day.clock.half_known = false;
      day.first = e.end + 1;
      day.by = TimeRule::kRangeEnd;
      take(day, day.first);
      return;
    }
  }
  if (!e.clock.half_known) return;
  if (is_kind(end, TokenKind::kWord) && !is_any(end, {W::kOn, W::kIn, W::kAt, W::kBy})) return;
  if (is_mark(end, '%') || is_kind(end, TokenKind::kSymbol) || is_joint(end)) return;
  Expression next = e;
  next.first = e.end + 1;
  next.end = end;
  next.by = TimeRule::kRange;
  next.clock.minute = next.clock.second = -1;
  const int from = e.clock.hour;
  int to = hour % 12 + (from >= 12 ? 12 : 0);
  if (to <= from) to += 12;
  next.clock.hour = static_cast<std::int8_t>(to > 24 ? to - 24 : to);
  take(next, next.first);
}

}  // namespace wireglass::annotations
