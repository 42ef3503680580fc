// What comes again and again: "every Friday", "daily", "twice a week".
#include "annotations/times_grammar.h"

namespace wireglass::annotations {
namespace {

using W = TimeWord;

TimeUnit unit_of(int value) { return static_cast<TimeUnit>(value); }

}  // namespace

/// "every day", "each Thursday", "every two weeks", "daily", "twice a week", "Mondays", "Tuesday nights".
bool TimeGrammar::read_set(At at, Expression& e) const {
  e.kind = TimeKind::kSet;
  e.says = TimeSays::kSet;
  e.amount = Decimal{1, 0};
  e.by = TimeRule::kSet;
  switch (word(at)) {
    case W::kSet:
      if (unit_of(value(at)) == TimeUnit::kQuarter) return false;  // "quarterly dividend": a kind of dividend
      e.unit = unit_of(value(at));
      e.end = at + 1;
      return !has(at, kCapitalised) || has(at, kStartsSentence);  // "Daily News"
    case W::kSetTwo:
      e.unit = unit_of(value(at));
      e.amount = Decimal{2, 0};
      e.end = at + 1;
      return true;
    case W::kWeekdays:
      if (!has(at, kCapitalised)) return false;
      e.unit = TimeUnit::kDay;
      e.calendar.weekday = static_cast<std::uint8_t>(value(at));
      e.amount.reset();
      e.end = at + 1;
      return true;
    case W::kWeekday:
      if (!has(at, kCapitalised) || !is(at + 1, W::kParts)) return false;
      e.unit = TimeUnit::kDay;
      e.calendar.weekday = static_cast<std::uint8_t>(value(at));
      e.clock.part = static_cast<DayPart>(value(at + 1));
      e.amount.reset();
      e.end = at + 2;
      return true;
    case W::kEvery:
      return read_every(at, e);
    case W::kThe:
    case W::kParts:
      if (!is(at + is(at, W::kThe), W::kParts) || !(is(at - 1, W::kIn) || (is(at, W::kParts) && is_any(at - 1, {W::kOn, W::kDuring})))) return false;
      e.unit = TimeUnit::kDay;
      e.clock.part = static_cast<DayPart>(value(at + is(at, W::kThe)));
      e.amount.reset();
      e.end = at + 1 + is(at, W::kThe);
      return true;
    case W::kOnce:
    case W::kA:
    case W::kPer: {
      At here = at;
      if (is(here, W::kOnce)) e.freq = is_text(here, "once") ? 1 : 2, ++here;
      if (!is_rate(here) || (unit_of(value(here + 1)) < TimeUnit::kDay && here == at)) return false;
      if (is(here, W::kPer) && here == at) return false;  // "per year" is the amount's own
      e.unit = unit_of(value(here + 1));
      e.end = here + 2;
      return true;
    }
    default:
      return false;
  }
}

bool TimeGrammar::read_every(At at, Expression& e) const {
  e.quant = is_text(at, "each") ? TimeQuant::kEach : TimeQuant::kEvery;
  At here = at + 1;
  if (is_text(here, "other") || is_text(here, "second")) {
    e.amount = Decimal{2, 0};
    ++here;
  } else if (is_text(here, "single")) {
    ++here;
  } else if (const Number* n = number(here); n && n->value && n->end < end_) {
    e.amount = n->value;
    here = n->end;
  } else if (is(here, W::kFew) || is(here, W::kSeveral)) {
    e.vague = true;
    e.amount.reset();
    ++here;
  }
  TimeUnit unit;
  bool plural;
  e.end = here + 1;
  if (read_unit(here, unit, plural) != kNowhere) {
    e.unit = unit;
    return !is_joint(here + 1);
  }
  e.amount.reset();
  if (is(here, W::kWeekday)) {
    e.unit = TimeUnit::kDay;
    e.calendar.weekday = static_cast<std::uint8_t>(value(here));
    if (is(e.end, W::kPart)) e.clock.part = static_cast<DayPart>(value(e.end)), ++e.end;
    Expression clock;
    if (is(e.end, W::kAt) && read_clock(e.end + 1, clock)) {  // "each Monday at 4 p.m."
      e.clock = clock.clock;
      e.end = clock.end;
    }
  } else if (is(here, W::kPart)) {
    e.unit = TimeUnit::kDay;
    e.clock.part = static_cast<DayPart>(value(here));
  } else if (is(here, W::kMonth) && has(here, kCapitalised)) {
    e.unit = TimeUnit::kMonth;
    e.calendar.month = static_cast<std::uint8_t>(value(here));
  } else if (is(here, W::kSeason)) {
    e.unit = TimeUnit::kSeason;
    e.calendar.season = static_cast<std::uint8_t>(value(here));
  } else {
    return false;
  }
  return true;
}

}  // namespace wireglass::annotations
