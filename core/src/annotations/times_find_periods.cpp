// Periods by their place: last week, this summer, the following day, that year, the quarter, a year earlier.
#include "annotations/times_grammar.h"

namespace wireglass::annotations {
namespace {
using W = TimeWord;

bool is_unit(int value, TimeUnit unit) { return value == static_cast<int>(unit); }
}  // namespace

/// What stands before the head: which determiner, and which place in time it gives.
bool TimeGrammar::read_period(At at, Expression& e) const {
  e.by = TimeRule::kPeriod;
  At here = at;
  const W determiner = word(here);
  const bool determined = is_any(here, {W::kThe, W::kThis, W::kThat, W::kThese, W::kWhose});
  if (determined && !is(here, W::kWhose)) ++here;
  if (is(here, W::kWhose)) return false;  // "its third quarter": the owner is outside
  e.base = TimeBase::kPublished;
  e.basis = DirectionBasis::kPrinted;
  e.direction = TimeDirection::kHere;
  const bool the = determiner == W::kThe;
  switch (word(here)) {
    case W::kLast:
    case W::kNext:
    case W::kComing:
      if (determiner == W::kThat) return false;  // "said that last week"
      e.shift = value(here);
      e.direction = e.shift < 0 ? TimeDirection::kBack : TimeDirection::kAhead;
      if (is(here, W::kNext) && the) e.by = TimeRule::kTheNext;
      if (is(here, W::kLast) && (the || is_text(here, "past"))) e.by = TimeRule::kTheLast;
      if (is(here, W::kComing)) e.by = TimeRule::kComing;
      ++here;
      break;
    case W::kFollowing:
    case W::kPrevious:
      e.shift = value(here);
      e.direction = e.shift < 0 ? TimeDirection::kBack : TimeDirection::kAhead;
      e.base = TimeBase::kPrevious;
      if (!the && !(is(here, W::kPrevious) && is_text(here, "previous") && is_any(at - 1, {W::kIn, W::kOn, W::kFor, W::kOf, W::kFrom, W::kThan, W::kBy}))) return false;
      if (!the) e.base = TimeBase::kPublished;
      ++here;
      break;
    case W::kSame:
      e.base = TimeBase::kPrevious;
      if (!the && determiner != W::kThis && determiner != W::kThat) return false;
      ++here;
      break;
    case W::kCurrent:
    case W::kLatest:
      if (!determined && !is(here + 1, W::kFiscal)) return false;
      if (is(here, W::kLatest)) e.by = TimeRule::kLatest;
      ++here;
      break;
    case W::kFirst:  // "the full year", "the entire week"
      if (!the || is_text(here, "first") || is_text(here, "final") || is_text(here, "initial") || is_text(here, "opening")) return false;
      e.by = TimeRule::kBare;
      ++here;
      break;
    case W::kCorresponding:
      if (!the) return false;
      e.by = TimeRule::kCompared;
      e.base = TimeBase::kPrevious;
      ++here;
      break;
    default:
      if (!determined) return (is_any(here, {W::kSeason, W::kPart}) || is(here, W::kOvernight)) && read_period_head(here, e);
      if (determiner == W::kThat) e.base = TimeBase::kPrevious;
      if (determiner == W::kThe) e.by = TimeRule::kBare;
      if (determiner == W::kThese) return false;
      break;
  }
  return read_period_head(here, e);
}

/// The head of a period whose place is known: a unit, a season, a weekday, a month, a part of the day, a holiday.
bool TimeGrammar::read_period_head(At at, Expression& e) const {
  At here = at;
  if (is(here, W::kFiscal)) {
    e.calendar.fiscal = true;
    ++here;
  }
  const bool bare = e.by == TimeRule::kBare;
  const bool bare_word = here == e.first;
  if (is(here, W::kUnit)) {
    const auto unit = static_cast<TimeUnit>(value(here));
    if (unit <= TimeUnit::kHour) return false;
    e.says = TimeSays::kShift;
    e.unit = e.shift_unit = unit;
    e.end = here + 1;
    if (is_joint(e.end) && !is_text(e.end + 1, "end")) return false;  // "this year-long"
    if (bare) return finish_bare_unit(e);
    if (e.by == TimeRule::kTheLast && unit != TimeUnit::kQuarter && unit != TimeUnit::kWeekend && unit != TimeUnit::kDay) {
      // "the past year" is a stretch that ends now.
      e.says = TimeSays::kDuration;
      e.kind = TimeKind::kDuration;
      e.amount = Decimal{1, 0};
      e.base = TimeBase::kPublished;
      return true;
    }
    if (is(e.first, W::kNext) && unit == TimeUnit::kDay) e.by = TimeRule::kTheNext;  // "next day he left"
    if (e.by == TimeRule::kTheNext) e.base = unit == TimeUnit::kDay ? TimeBase::kPrevious : TimeBase::kPublished;
    if (unit == TimeUnit::kDay && e.direction == TimeDirection::kHere && e.base == TimeBase::kPublished) return false;  // "this day and age"
    if (unit == TimeUnit::kDay && e.base == TimeBase::kPublished && e.by != TimeRule::kTheNext) return false;  // "the last day of"
    if (is(e.end, W::kPart) && unit == TimeUnit::kDay) add_part(e);
    const At weekday = e.end + is(e.end, W::kOn);
    if (e.base == TimeBase::kPublished && unit == TimeUnit::kWeek && is(weekday, W::kWeekday) && !bare) {  // "next week on Monday"
      e.says = TimeSays::kWeekday;
      e.unit = TimeUnit::kDay;
      e.calendar.weekday = static_cast<std::uint8_t>(value(weekday));
      e.end = weekday + 1;
      add_part(e);
    }
    return true;
  }
  if (is(here, W::kPeriod)) {
    if (e.by != TimeRule::kLatest && e.by != TimeRule::kCompared && !(e.base == TimeBase::kPrevious && e.shift == 0 && e.direction == TimeDirection::kHere)) return false;
    e.says = TimeSays::kShift;
    e.unit = e.shift_unit = TimeUnit::kNone;
    e.end = here + 1;
    if (e.base == TimeBase::kPrevious && e.by != TimeRule::kCompared && !is_any(here + 1, {W::kLast, W::kOf})) return e.by == TimeRule::kLatest;
    if (is(e.end, W::kOf)) {
      Expression year;
      year.first = e.end + 1;
      if (read_period(e.end + 1, year) && year.unit == TimeUnit::kYear) e.shift = year.shift, e.end = year.end;
    } else if (is(e.end, W::kLast) && is(e.end + 1, W::kUnit) && is_unit(value(e.end + 1), TimeUnit::kYear)) {
      e.shift = -1;
      e.end += 2;
    }
    e.compared = true;
    return true;
  }
  if (is(here, W::kSeason)) {
    if (is_text(here, "fall") && !bare_word && bare && !is(here + 1, W::kOf)) return false;
    if (is_text(here, "spring") && is_joint(here + 1)) return false;
    e.says = TimeSays::kCalendar;
    e.unit = TimeUnit::kSeason;
    e.calendar.season = static_cast<std::uint8_t>(value(here));
    e.shift_unit = TimeUnit::kNone;
    e.end = read_year_behind(here + 1, e.calendar.year);
    if (e.calendar.year == 0) {
      const At before = e.end;
      if (bare || bare_word) {
        e.direction = TimeDirection::kUnknown;
        e.basis = DirectionBasis::kNone;
        end_with_shift(e);
        if (e.end == before && bare_word) return is_any(here - 1, {W::kIn, W::kBy, W::kSince, W::kUntil, W::kLast, W::kNext, W::kThis, W::kDuring, W::kEarly, W::kLate, W::kMid}) &&
                                                (!is_text(here, "spring") || !is(here - 1, W::kTo)) && !is_text(here, "fall");
        if (e.end == before) return is_any(here - 2, {W::kIn, W::kBy, W::kSince, W::kUntil, W::kOver, W::kDuring, W::kThrough, W::kEarly, W::kLate, W::kFor, W::kThis, W::kOf}) || is_any_text(here - 2, {"into", "through", "late", "early"});
      }
    } else {
      e.direction = TimeDirection::kUnknown;
      e.basis = DirectionBasis::kNone;
    }
    return true;
  }
  if (is(here, W::kPart) || is(here, W::kOvernight) || is(here, W::kNoon)) return finish_part(here, bare, bare_word, e);
  if (bare_word) return false;
  if (is(here, W::kWeekday) || is_month_word(here) || has(here, kCapitalised) || (in(here) && slots_[here].has(kHoliday))) {
    Expression named;
    named.first = here;
    if (!(read_weekday(here, named) || read_month(here, named) || read_holiday(here, named))) {
      // "last May" and "this March" have no preposition before the month.
      if (!is_month_word(here) || bare) return false;
      named = Expression{};
      named.says = TimeSays::kCalendar;
      named.unit = TimeUnit::kMonth;
      named.calendar.month = static_cast<std::uint8_t>(value(here));
      named.end = here + 1;
    }
    if (bare || e.by == TimeRule::kCompared || e.by == TimeRule::kLatest) return bare && named.calendar.holiday >= 0 && false;
    if (named.calendar.year != 0) return false;
    const At first = e.first;
    const TimeBase base = e.base;
    const TimeDirection direction = e.direction;
    const std::int32_t shift = e.by == TimeRule::kComing ? 0 : e.shift;  // "this coming Sunday" is the next one, whatever its week
    e = named;
    e.first = first;
    e.base = base;
    e.direction = direction;
    e.shift = shift;
    e.basis = DirectionBasis::kPrinted;
    e.by = TimeRule::kNamedPeriod;
    return true;
  }
  return false;
}

/// "the quarter", "the year", "the weekend": the period that the article is in, or has named before.
bool TimeGrammar::finish_bare_unit(Expression& e) const {
  const At head = e.end - 1;
  const At before = e.first - 1;
  const bool first_word = e.first + 1 != head;  // "the full year"
  e.direction = TimeDirection::kUnknown;
  e.basis = DirectionBasis::kNone;
  // "the week of March 6", "the week ending June 3"
  if (e.unit == TimeUnit::kWeek && is(e.end, W::kOf)) {
    Expression day;
    day.first = e.end + 1;
    if (read_month(e.end + 1, day) || read_day_month(e.end + 1, day)) {
      if (day.unit != TimeUnit::kDay) return false;
      const At first = e.first;
      e = day;
      e.first = first;
      e.unit = TimeUnit::kWeek;
      e.calendar.week_of = true;
      e.by = TimeRule::kWeekOf;
      return true;
    }
  }
  switch (e.unit) {
    case TimeUnit::kYear:
      if (is(e.end, W::kEnded) || is(e.end, W::kTo)) {
        e.says = TimeSays::kDuration;
        e.kind = TimeKind::kDuration;
        e.amount = Decimal{1, 0};
        e.shift_unit = TimeUnit::kNone;
        return true;
      }
      return first_word || e.calendar.fiscal || is_any(before, {W::kOf, W::kFor, W::kIn, W::kDuring, W::kThrough, W::kBy, W::kFrom, W::kEarly, W::kLate, W::kOver}) || is_text(before, "this");
    case TimeUnit::kQuarter:
    case TimeUnit::kWeekend:
      e.base = e.unit == TimeUnit::kWeekend ? TimeBase::kPublished : TimeBase::kPrevious;
      return true;
    case TimeUnit::kWeek:
    case TimeUnit::kMonth:
      if (is_kind(e.end, TokenKind::kPossessive)) return true;
      return is_any(before, {W::kOf, W::kFor, W::kIn, W::kDuring, W::kThrough, W::kBy, W::kEarly, W::kLate, W::kOver}) || is_text(before, "this") || first_word;
    case TimeUnit::kDecade:
    case TimeUnit::kCentury:
      return is_any(before, {W::kOf, W::kIn, W::kDuring, W::kThrough, W::kBy});
    case TimeUnit::kDay:
      e.base = TimeBase::kPrevious;
      return is(before, W::kIn) || (is(before, W::kOf) && is_text(before - 1, "end"));
    default:
      return false;
  }
}

/// "this morning", "last night", "that evening", "the morning", "overnight".
bool TimeGrammar::finish_part(At at, bool bare, bool bare_word, Expression& e) const {
  e.kind = TimeKind::kTime;
  e.says = TimeSays::kShift;
  e.unit = e.shift_unit = TimeUnit::kDay;
  e.end = at + 1;
  if (is(at, W::kNoon)) {
    if (bare || bare_word) return false;
    e.clock.hour = static_cast<std::int8_t>(value(at));
    e.clock.minute = 0;
    return true;
  }
  e.clock.part = static_cast<DayPart>(value(at));
  if (bare_word) {
    // Without a determiner only where it says when: "overnight", "at night" does not, "by morning" does.
    e.shift = 0;
    e.direction = TimeDirection::kUnknown;
    e.basis = DirectionBasis::kNone;
    if (is(at, W::kOvernight)) return true;
    const At before = is_joint(at - 1) ? at - 2 : at - 1;
    return is_any(before, {W::kBy, W::kMid, W::kLate, W::kEarly, W::kUntil}) && !is_text(at, "sunset");
  }
  if (bare) {
    e.direction = TimeDirection::kUnknown;
    e.basis = DirectionBasis::kNone;
    e.base = TimeBase::kPrevious;
    if (is(at + 1, W::kOf) && in(at + 2)) {
      // "the night of Oct. 23"
      Expression day;
      day.first = at + 2;
      if ((read_weekday(at + 2, day) || read_month(at + 2, day) || read_day_month(at + 2, day)) && day.unit == TimeUnit::kDay) {
        const At first = e.first;
        const DayPart part = e.clock.part;
        e = day;
        e.first = first;
        e.kind = TimeKind::kTime;
        e.clock.part = part;
        e.by = TimeRule::kPartOf;
        return true;
      }
      return false;
    }
    const bool before = is_any(e.first - 1, {W::kIn, W::kDuring, W::kThrough, W::kUntil, W::kEarly, W::kLate});
    return before && is_any(at, {W::kPart}) && !is_text(at, "dawn");
  }
  // "last night" and "last evening" are of the day before.
  return true;
}

/// "the past", "the future", "the near future".
bool TimeGrammar::read_reference(At at, Expression& e) const {
  At here = at;
  if (!is(here, W::kThe)) return false;
  ++here;
  if (is_text(here, "near") || is_text(here, "distant") || is_text(here, "recent") || is_text(here, "foreseeable")) ++here;
  const bool past = is_text(here, "past");
  if (!past && !is(here, W::kFuture)) return false;
  const bool led = is_any(at - 1, {W::kIn, W::kFor, W::kFrom, W::kOf, W::kTo, W::kAbout});
  if (!led && past) return false;
  // "the past week" is read elsewhere; "the past president" is none.
  if (is_kind(here + 1, TokenKind::kWord) && word(here + 1) == W::kNone && past && !is(at - 1, W::kIn)) return false;
  if (is_any(here + 1, {W::kUnit, W::kUnits, W::kFew, W::kSeveral, W::kCouple}) || number(here + 1)) return false;
  if (!past && is(here + 1, W::kOf)) return false;  // "the future of the plant"
  if (!past && is_kind(here + 1, TokenKind::kWord) && word(here + 1) == W::kNone && has(here + 1, kCapitalised)) return false;
  e.kind = TimeKind::kDate;
  e.says = TimeSays::kReference;
  e.reference = past ? TimeReference::kPast : TimeReference::kFuture;
  e.end = here + 1;
  e.by = TimeRule::kReference;
  return true;
}

/// "year-earlier", "the year-ago quarter", "a year-earlier profit": the same period of another year.
bool TimeGrammar::read_compared(At at, Expression& e) const {
  At here = at;
  if (is(here, W::kThe)) ++here;
  if (is(here, W::kCorresponding)) ++here;
  if (!is(here, W::kUnit) || value(here) < static_cast<int>(TimeUnit::kDay) || !is_joint(here + 1) || !is_any(here + 2, {W::kEarlier, W::kAgo})) return false;
  e.says = TimeSays::kShift;
  e.unit = e.shift_unit = static_cast<TimeUnit>(value(here));
  e.base = is(here + 2, W::kAgo) ? TimeBase::kPublished : TimeBase::kPrevious;
  e.shift = -1;
  e.direction = TimeDirection::kBack;
  e.basis = DirectionBasis::kPrinted;
  e.compared = true;
  e.by = TimeRule::kCompared;
  e.end = here + 3;
  if (const Number* n = number(e.end); n && n->ordinal && n->value && is(n->end, W::kUnit) && is_unit(value(n->end), TimeUnit::kQuarter)) {
    // "the year-earlier third quarter"
    const auto count = to_integer(*n->value);
    if (count && *count >= 1 && *count <= 4) {
      e.says = TimeSays::kCalendar;
      e.unit = TimeUnit::kQuarter;
      e.shift_unit = TimeUnit::kYear;
      e.base = TimeBase::kPublished;
      e.calendar.quarter = static_cast<std::uint8_t>(*count);
      e.end = n->end + 1;
      return true;
    }
  }
  if (is(e.end, W::kPeriod)) ++e.end;
  else if (is(e.end, W::kUnit) && is_unit(value(e.end), TimeUnit::kQuarter)) ++e.end, e.unit = TimeUnit::kQuarter;
  else if (here > at) e.first = here;
  return true;
}

}  // namespace wireglass::annotations
