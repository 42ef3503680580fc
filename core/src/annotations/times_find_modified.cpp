// What stands before and behind a plain expression and belongs to it: early, the end of, about; or so, of last year.
#include "annotations/times_grammar.h"

namespace wireglass::annotations {
namespace {
using W = TimeWord;

bool is_dated(const TimeExpression& e) { return e.kind == TimeKind::kDate || e.kind == TimeKind::kTime; }
}  // namespace

bool TimeGrammar::read_modified(At at, Expression& e) const {
  return read_edge_of(at, e) || read_early_late(at, e) || read_approximate(at, e);
}

/// "the end of November", "the very beginning of 2024", "early in the year", "year's end", "year-end".
bool TimeGrammar::read_edge_of(At at, Expression& e) const {
  At edge = at;
  if (is(edge, W::kThe)) ++edge;
  if (is_text(edge, "very")) ++edge;
  const bool middle = is_text(edge, "middle") || is_text(edge, "midst");
  if ((is_any(edge, {W::kEnd, W::kStart}) || middle) && is(edge + 1, W::kOf)) {
    if (is_text(edge, "close")) return false;
    Expression inner;
    inner.first = edge + 2;
    if (is(edge + 2, W::kUnit) && value(edge + 2) >= static_cast<int>(TimeUnit::kWeek) && is(edge, W::kEnd) && is_text(edge, "end") && !is_joint(edge + 3)) {  // "by end of year"
      e.kind = TimeKind::kDate;
      e.says = TimeSays::kShift;
      e.unit = e.shift_unit = static_cast<TimeUnit>(value(edge + 2));
      e.base = TimeBase::kPublished;
      e.direction = TimeDirection::kHere;
      e.basis = DirectionBasis::kPrinted;
      e.mod = TimeMod::kEnd;
      e.by = TimeRule::kYearEnd;
      e.end = edge + 3;
      e.first = at;
      return true;
    }
    if (!read_early_late(edge + 2, inner) && !read_plain(edge + 2, inner)) return false;
    if (!is_dated(inner) || inner.says == TimeSays::kReference || inner.unit <= TimeUnit::kHour || inner.first != edge + 2) return false;
    e = inner;
    e.first = at;
    e.mod = middle ? TimeMod::kMid : is(edge, W::kEnd) ? TimeMod::kEnd : TimeMod::kStart;
    e.by = TimeRule::kEdgeOf;
    return true;
  }
  // "early in the year", "later in the day", "late in 1996"
  if (is_any(at, {W::kEarly, W::kLate, W::kEarlier, W::kLater}) && is(at + 1, W::kIn)) {
    Expression inner;
    inner.first = at + 2;
    if (!read_plain(at + 2, inner) || !is_dated(inner) || inner.unit <= TimeUnit::kHour || inner.says == TimeSays::kReference) return false;
    e = inner;
    e.first = at;
    e.mod = value(at) == 1 ? TimeMod::kStart : TimeMod::kEnd;
    e.by = TimeRule::kEdgeOf;
    return true;
  }
  // "year-end", "year's end", "month-end"
  if (is(at, W::kUnit) && value(at) >= static_cast<int>(TimeUnit::kWeek)) {
    At end = at + 1;
    if (is_joint(end)) ++end;
    else if (is_kind(end, TokenKind::kPossessive)) ++end;
    if (!is_text(end, "end")) return false;
    e.kind = TimeKind::kDate;
    e.says = TimeSays::kShift;
    e.unit = static_cast<TimeUnit>(value(at));
    e.base = TimeBase::kPublished;
    e.direction = TimeDirection::kHere;
    e.mod = TimeMod::kEnd;
    e.by = TimeRule::kYearEnd;
    e.end = end + 1;
    std::int32_t year = 0;
    if (const At behind = read_year_behind(e.end, year); behind != e.end && e.unit == TimeUnit::kYear) {
      e.says = TimeSays::kCalendar;
      e.base = TimeBase::kNone;
      e.calendar.year = year;
      e.end = behind;
    }
    return true;
  }
  return false;
}

/// "early Tuesday", "late last year", "mid-1996", "the late 1970s", "earlier this year", "mid afternoon".
bool TimeGrammar::read_early_late(At at, Expression& e) const {
  At edge = at;
  const bool the = is(edge, W::kThe);
  if (the) ++edge;
  if (is_text(edge, "very")) ++edge;
  const W edge_word = word(edge);
  if (!is_any(edge, {W::kEarly, W::kLate, W::kMid, W::kEarlier, W::kLater}) || is_text(edge, "middle")) return false;
  At inner_at = edge + 1;
  if (is_joint(inner_at)) ++inner_at;
  if (is(inner_at, W::kTo) && is_any(inner_at + 1, {W::kMid, W::kLate})) return false;
  Expression inner;
  inner.first = inner_at;
  if (!read_plain(inner_at, inner) || !is_dated(inner) || inner.says == TimeSays::kReference || inner.first != inner_at) return false;
  if (inner.says == TimeSays::kClock && inner.clock.hour >= 0) return false;
  if (edge_word == W::kEarlier || edge_word == W::kLater) {
    const bool anchored = is_any(inner_at, {W::kThis, W::kThat, W::kLast, W::kSame, W::kDay}) || (is(inner_at, W::kThe) && is(inner_at + 1, W::kSame));
    if (!anchored) return false;
  }
  if (the && !(inner.unit >= TimeUnit::kYear || is_any(inner_at, {W::kPart, W::kMonth, W::kSeason}))) return false;
  e = inner;
  e.first = the && is_joint(edge + 1) && inner.unit < TimeUnit::kYear ? edge : at;  // the determiner of "the late-November trip" is the trip's
  e.mod = edge_word == W::kMid ? TimeMod::kMid : value(edge) == 1 ? TimeMod::kStart : TimeMod::kEnd;
  e.by = TimeRule::kEarlyLate;
  return true;
}

/// "about two years ago", "more than an hour", "up to 180 days", "around noon".
bool TimeGrammar::read_approximate(At at, Expression& e) const {
  TimeMod mod = TimeMod::kNone;
  At next = at;
  switch (word(at)) {
    case W::kAbout: mod = TimeMod::kApprox, next = at + 1; break;
    case W::kSome: if (number(at + 1)) mod = TimeMod::kApprox, next = at + 1; break;
    case W::kNearly: mod = TimeMod::kLessThan, next = is_text(at, "shy") ? at : at + 1; break;
    case W::kOver: mod = TimeMod::kMoreThan, next = at + 1; break;
    case W::kUnder: mod = TimeMod::kLessThan, next = at + 1; break;
    case W::kMore: if (is(at + 1, W::kThan)) mod = TimeMod::kMoreThan, next = at + 2; break;
    case W::kLess: if (is(at + 1, W::kThan)) mod = TimeMod::kLessThan, next = at + 2; break;
    case W::kAt: if (is(at + 1, W::kLeast)) mod = TimeMod::kEqualOrMore, next = at + 2; else if (is(at + 1, W::kMost)) mod = TimeMod::kEqualOrLess, next = at + 2; break;
    case W::kUp: if (is(at + 1, W::kTo)) mod = TimeMod::kEqualOrLess, next = at + 2; break;
    default: break;
  }
  if (next == at) return false;
  Expression inner;
  inner.first = next;
  if (!read_plain(next, inner) || inner.first != next) return false;
  const bool amount = inner.says == TimeSays::kDuration || (inner.says == TimeSays::kShift && (inner.amount || inner.shift != 0));
  const bool definite = is_any(next, {W::kThe, W::kThis, W::kThese, W::kThat}) || inner.vague;
  if (mod == TimeMod::kApprox) {
    const bool point = inner.says == TimeSays::kClock || inner.kind == TimeKind::kTime || (inner.says == TimeSays::kCalendar && is(at, W::kAbout)) || inner.by == TimeRule::kYearEnd;
    if (!amount && !point) return false;
  } else if (!amount || (inner.says == TimeSays::kShift && !is_any(inner.end - 1, {W::kAgo, W::kEarlier, W::kBefore}))) {
    return false;
  }
  if (definite && (is(at, W::kOver) || is(at, W::kAbout))) return false;  // "over the past year" has a preposition
  e = inner;
  e.first = at;
  e.mod = mod;
  return true;
}

void TimeGrammar::read_behind(Expression& e) const {
  if (is(e.end, W::kOr) && is(e.end + 1, W::kSo)) {
    e.end += 2;
    if (e.mod == TimeMod::kNone) e.mod = TimeMod::kApprox;
  }
  if (e.kind == TimeKind::kTime && e.clock.part != DayPart::kNone && is_any(e.end - 1, {W::kPart}) && e.says == TimeSays::kShift && e.basis == DirectionBasis::kNone) {
    // "mid-afternoon yesterday"
    Expression day;
    const At day_at = e.end + is(e.end, W::kOn);
    day.first = day_at;
    if ((read_day_word(day_at, day) || read_weekday(day_at, day)) && day.kind == TimeKind::kDate) {
      day.kind = e.kind;
      day.clock = e.clock;
      day.first = e.first;
      day.mod = e.mod;
      e = day;
    }
  }
  attach_set(e);
  if (e.kind == TimeKind::kSet) return;
  if (e.says == TimeSays::kClock && e.clock.hour >= 0) attach_day(e);
  else if ((e.kind == TimeKind::kDate || (e.kind == TimeKind::kTime && e.clock.part != DayPart::kNone && e.clock.hour < 0)) && (e.unit == TimeUnit::kDay || e.says == TimeSays::kWeekday)) attach_clock(e);
  const bool day = is_dated(e) && (e.unit <= TimeUnit::kDay || e.says == TimeSays::kWeekday);
  if (day) {
    At at = e.end;
    if (is_mark(at, ',') && is(at + 1, W::kLocal) && is(at + 2, W::kTime)) ++at;
    if (is(at, W::kLocal) && is(at + 1, W::kTime)) e.end = at + 2;
  }
}

/// "9 a.m. Friday", "5 p.m. EST, Nov. 6", "noon on Thursday", "4 in the morning".
void TimeGrammar::attach_day(Expression& clock) const {
  At at = clock.end;
  if (is(at, W::kLocal) && is(at + 1, W::kTime)) at += 2;
  if (is_mark(at, ',') || is_any(at, {W::kOn, W::kOf})) ++at;
  Expression day;
  day.first = at;
  if (is(at, W::kOn) || !in(at)) return;
  if (is(at, W::kThe) && !number(at + 1)) return;
  if (!(read_weekday(at, day) || read_month(at, day) || read_day_word(at, day) || read_day_month(at, day) || read_numeric_date(at, day) || read_period(at, day)))
    return;
  if (day.unit != TimeUnit::kDay && day.says != TimeSays::kWeekday) return;
  if (day.first != at || day.clock.hour >= 0 || (day.base == TimeBase::kPrevious && day.by == TimeRule::kBare)) return;
  if (day.kind == TimeKind::kTime) {  // "8 a.m. this morning", "7:00 on Sunday afternoon"
    if (!clock.clock.half_known) set_by_part(day.clock.part, clock);
  } else if (day.kind != TimeKind::kDate) {
    return;
  }
  day.kind = TimeKind::kTime;
  day.clock = clock.clock;
  day.first = clock.first;
  day.mod = clock.mod;
  day.by = TimeRule::kClockDay;
  clock = day;
}

/// "every day at 9", "Mondays at 4 p.m."; "9 a.m. every day", "9 a.m. on Sundays".
void TimeGrammar::attach_set(Expression& e) const {
  if (e.kind == TimeKind::kSet && e.unit == TimeUnit::kDay && e.clock.hour < 0 && (e.calendar.weekday || !e.amount || *e.amount == Decimal{1, 0}) && !is(e.first, W::kSet)) {
    Expression clock = e;
    clock.kind = TimeKind::kTime;
    attach_clock(clock);
    if (clock.clock.hour < 0) return;
    e.clock = clock.clock;
    e.end = clock.end;
    e.amount.reset();
  } else if (e.says == TimeSays::kClock && e.clock.hour >= 0) {
    At at = e.end;
    if (is(at, W::kOn)) ++at;
    Expression set;
    set.first = at;
    if (!is_any(at, {W::kEvery, W::kWeekdays}) || !read_set(at, set) || set.unit != TimeUnit::kDay) return;
    const At first = e.first;
    set.clock = e.clock;
    set.first = first;
    set.amount.reset();
    e = set;
  }
}

/// "Friday at 9 a.m.", "June 3, 9:30 p.m.".
void TimeGrammar::attach_clock(Expression& day) const {
  At at = day.end;
  if (is_mark(at, ',')) ++at;
  // "2016-12-16T12:23:59"
  if (day.by == TimeRule::kNumericDate && is_glued(at) && text(at).size() == 3 && text(at)[0] == 'T' && is_mark(at + 1, ':')) {
    const std::string_view hours = text(at).substr(1);
    if (!base::is_digit(hours[0]) || !base::is_digit(hours[1])) return;
    Expression clock;
    clock.clock.hour = static_cast<std::int8_t>((hours[0] - '0') * 10 + hours[1] - '0');
    clock.end = at + 1;
    if (clock.clock.hour > 24 || !read_minutes(at, true, clock)) return;
    day.kind = TimeKind::kTime;
    day.clock = clock.clock;
    day.end = clock.end;
    return;
  }
  const bool linked = is(at, W::kAt) || (day.clock.part != DayPart::kNone && is(at, W::kAbout));
  if (linked) ++at;
  if (is_any(at, {W::kAbout, W::kNearly}) && linked) ++at;
  Expression clock;
  clock.first = at;
  if (!read_clock(at, clock) && !read_worded_clock(at, clock)) {
    // "Friday at 7", "tomorrow morning at seven"
    At end = at;
    const int hour = linked || day.clock.part != DayPart::kNone ? hour_number(at, end) : -1;
    if (hour < 0 || !linked) return;
    if (is_kind(end, TokenKind::kWord) && word(end) == W::kNone) return;
    if (is_any(end, {W::kUnit, W::kUnits, W::kCounted, W::kOf}) || is_mark(end, '%') || is_mark(end, ':') || is_joint(end) || is_kind(end, TokenKind::kSymbol)) return;
    clock = Expression{};
    clock.first = at;
    clock.says = TimeSays::kClock;
    clock.clock.hour = static_cast<std::int8_t>(hour);
    clock.clock.half_known = false;
    clock.end = end;
  }
  if (clock.says != TimeSays::kClock || clock.clock.hour < 0 || clock.first != at) return;
  if (day.clock.part != DayPart::kNone && !clock.clock.half_known) set_by_part(day.clock.part, clock);
  if (!linked && !clock.clock.half_known) return;
  day.kind = TimeKind::kTime;
  day.clock = clock.clock;
  day.end = clock.end;
  day.by = TimeRule::kDayClock;
  if (day.calendar.month && day.calendar.year == 0 && day.clock.second >= 0 && plain_year(day.end)) day.calendar.year = plain_year(day.end), ++day.end;  // "Oct 26 15:50:06 2016"
}

}  // namespace wireglass::annotations
