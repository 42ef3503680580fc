// Amounts of time: three days, two years ago, the past decade.
#include "annotations/times_grammar.h"

namespace wireglass::annotations {
namespace {

using W = TimeWord;

constexpr std::uint32_t kRateReach = 6;  // tokens between an amount and its "a year"

TimeUnit unit_of(int value) { return static_cast<TimeUnit>(value); }

}  // namespace

TimeGrammar::At TimeGrammar::read_unit(At at, TimeUnit& unit, bool& plural) const {
  plural = is(at, W::kUnits);
  if (is(at, W::kUnit) || plural) {
    unit = unit_of(value(at));
    return at + 1;
  }
  if (is(at, W::kShortUnit) && (number(at - 1) || (is_joint(at - 1) && number(at - 2)))) {
    unit = unit_of(value(at));
    plural = true;
    return at + 1;
  }
  // "3h", "10 h"
  if (text(at) == "h" && number(at - 1) && number(at - 1)->form == NumberForm::kDigits && !digits(at + 1, 2)) {
    unit = TimeUnit::kHour;
    plural = true;
    return at + 1;
  }
  if (is(at, W::kFortnight)) {
    unit = TimeUnit::kWeek;
    return at + 1;
  }
  return kNowhere;
}

/// The count of units: "three", "2 1/2", "a", "half a", "a few", "several", "a couple of", "two to six" (the low end).
TimeGrammar::At TimeGrammar::read_count(At at, Expression& e) const {
  if (const Number* n = number(at); n && !n->ordinal) {
    if (n->end > end_) return kNowhere;
    At end = n->end;
    if (plain_year(at) && n->form == NumberForm::kDigits && !is_any(end, {W::kUnits})) return kNowhere;  // "the 1988 quarter"
    if (n->form == NumberForm::kFraction && is_any(end - 1, {W::kUnit, W::kUnits}) && !is(end, W::kOf) && end > at + 1 && n->value) {
      // "three quarters" that measure: three times three months.
      e.amount = multiply(*n->value, Decimal{4, 0});
      return end - 1;
    }
    if (n->form == NumberForm::kFraction) {
      // "half an hour", "three-quarters of an hour", "half-century"
      if (is(end, W::kOf)) ++end;
      if (is(end, W::kA)) ++end;
      else if (is_joint(end) && is(end + 1, W::kUnit) && unit_of(value(end + 1)) == TimeUnit::kQuarter) return kNowhere;  // "a third-quarter loss"
      else if (is_joint(end)) ++end;
      else if (!is_any(end, {W::kUnit})) return kNowhere;
    }
    e.amount = n->value;
    e.vague = !n->value;
    if (e.vague && is(end, W::kOf)) ++end;
    // "two to six days", "five or six weeks", "3-5 years"
    const bool range = is_any(end, {W::kTo, W::kOr}) || is_hyphen(end);
    if (const Number* high = range ? number(end + 1) : nullptr; high && !high->ordinal && high->end < end_ && n->value && high->value &&
        (is_any(high->end, {W::kUnit, W::kUnits}) || (is_joint(high->end) && is_any(high->end + 1, {W::kUnit, W::kUnits}))))
      end = high->end;
    return end;
  }
  At here = at;
  if (is_text(here, "three") && is_text(here + 1, "quarters") && !is(here + 2, W::kOf)) {  // no fraction
    e.amount = Decimal{3, 0};
    return here + 1;
  }
  if (is(here, W::kA) && is_any(here + 1, {W::kFew, W::kCouple, W::kNumber, W::kHalf})) ++here;
  switch (word(here)) {
    case W::kFew:
    case W::kSeveral:
    case W::kMany:
      e.vague = true;
      return here + 1;
    case W::kCouple:
      e.amount = Decimal{2, 0};
      e.mod = TimeMod::kApprox;
      return is(here + 1, W::kOf) ? here + 2 : here + 1;
    case W::kNumber:
      if (here == at || !is(here + 1, W::kOf)) return kNowhere;
      e.vague = true;
      return here + 2;
    case W::kHalf: {
      At end = here + 1;
      if (is(end, W::kA)) ++end;
      else if (is_joint(end)) ++end;
      else if (here == at) return kNowhere;
      if (!is(end, W::kUnit)) return kNowhere;
      e.amount = Decimal{5, -1};
      return end;
    }
    case W::kA:
    case W::kAnother:
      e.amount = Decimal{1, 0};
      if (is(here, W::kA) && is(here + 1, W::kAnother)) return here + 2;
      if (is(here, W::kAnother))
        if (const Number* n = number(here + 1); n && !n->ordinal && n->value && n->end < end_) {
          e.amount = n->value;
          return n->end;
        }
      return here + 1;
    default:
      return kNowhere;
  }
}

/// "the past three months", "three days", "two-year", "recent years", "weeks", "two years ago".
bool TimeGrammar::read_amount(At at, Expression& e) const {
  e.by = TimeRule::kDuration;
  e.says = TimeSays::kDuration;
  e.kind = TimeKind::kDuration;
  if (is(at, W::kLongUnit)) {  // "yearlong"
    e.unit = unit_of(value(at));
    e.amount = Decimal{1, 0};
    e.end = at + 1;
    return true;
  }
  At here = at;
  const bool determined = is_any(here, {W::kThe, W::kThis, W::kThese});
  if (determined) ++here;
  const At place = here;
  if (!determined && read_whole(at, e)) return true;
  bool placed = true;
  switch (word(here)) {
    case W::kLast: case W::kPrevious: e.direction = TimeDirection::kBack; break;
    case W::kNext: case W::kComing: case W::kFollowing: e.direction = TimeDirection::kAhead; break;
    case W::kRecent: e.direction = TimeDirection::kBack; break;
    case W::kFirst: case W::kLatest: case W::kEarly: break;
    default: placed = false;
  }
  if (placed) {
    ++here;
    if (e.direction != TimeDirection::kUnknown) e.base = is_any(place, {W::kFollowing, W::kPrevious}) ? TimeBase::kPrevious : TimeBase::kPublished;
  }
  if (is(here, W::kA) && (determined || placed)) return false;
  At end = read_count(here, e);
  const bool counted = end != kNowhere;
  if (!counted) end = here;
  const bool one = counted && is_any(here, {W::kA, W::kAnother}) && end == here + 1;
  const At before_hyphen = end;
  if (counted && is_joint(end)) ++end;
  if (counted && !placed && is_any(end, {W::kLast, W::kNext, W::kComing, W::kPrevious}) && is(end + 1, W::kUnits)) {  // "the five past years"
    e.direction = value(end) < 0 ? TimeDirection::kBack : TimeDirection::kAhead;
    e.base = TimeBase::kPublished;
    ++end;
  }
  while (is_any(end, {W::kStraight, W::kMore, W::kAnother}) || (is(end, W::kFirst) && counted) || is_text(end, "whole")) {
    ++end;
    if (is_joint(end)) ++end;
  }
  if (end > before_hyphen + 4) return false;
  TimeUnit unit = TimeUnit::kNone;
  bool plural = false;
  const At behind = read_unit(end, unit, plural);
  if (behind == kNowhere) return false;
  e.unit = unit;
  e.end = behind;
  if (is(end, W::kFortnight) && e.amount) e.amount = multiply(*e.amount, Decimal{2, 0});
  if (unit == TimeUnit::kSecond && !plural && (one || !counted)) return false;  // "a second term"
  if (plural && is(here, W::kA) && end == here + 1) return false;               // "a decades-long feud"
  if (!counted && placed && is(end, W::kFortnight)) {  // "the past fortnight"
    e.amount = Decimal{2, 0};
    return true;
  }
  if (!counted) {
    const bool early = placed && determined && plural && unit != TimeUnit::kSecond && is_any(place, {W::kEarly, W::kFirst}) && (is_text(place, "early") || is_text(place, "first"));
    if (!early && (!plural || e.direction == TimeDirection::kUnknown))
      return !determined && !placed ? read_bare_units(at, e) : determined && !placed && plural && read_bare_units(at, e);
    e.vague = true;
  } else if (!plural && !one && !is_hyphenated(before_hyphen) && e.amount && compare(*e.amount, Decimal{1, 0}) > 0 && e.amount->exponent >= 0 && !is(end, W::kFortnight) &&
             !is(end, W::kShortUnit)) {
    // "five year low" lacks its hyphen; "15 year" hardly ever counts anything else.
    if (number(here) && number(here)->form == NumberForm::kDigits && plain_year(here)) return false;
  }
  if (one && (is_rate(at) || (is_joint(e.end) && is_any(e.end + 1, {W::kEarlier, W::kAgo, W::kOld})))) return false;
  // The determiner of "the two-week crisis" is the crisis's.
  if (determined && counted && !plural && !placed && !one && (is_joint(before_hyphen) || !is(at, W::kThe) || compare(e.amount.value_or(Decimal{1, 0}), Decimal{1, 0}) > 0)) e.first = here;
  if (number(here) && !plural && is_text(here, "one") && unit == TimeUnit::kDay && is_any_text(at - 1, {"will", "would", "may", "might", "could", "can", "to"})) {
    e.kind = TimeKind::kDate;
    e.says = TimeSays::kReference;
    e.reference = TimeReference::kFuture;
    e.by = TimeRule::kOneDay;
    return true;
  }
  return finish_amount(e, here);
}

/// "all day", "full-year", "the half hour" without a number.
bool TimeGrammar::read_whole(At at, Expression& e) const {
  const bool all = is_text(at, "all"), full = is_any_text(at, {"full", "whole", "entire"}), half = is_text(at, "half");
  if (!all && !full && !half) return false;
  At unit = at + 1;
  if (is_joint(unit)) ++unit;
  if (!is(unit, W::kUnit) || is_joint(unit + 1)) return false;
  e.unit = unit_of(value(unit));
  if (e.unit < TimeUnit::kHour || (e.unit == TimeUnit::kHour && !half) || (all && is_kind(unit + 1, TokenKind::kWord) && word(unit + 1) == W::kNone && is_joint(at + 1))) return false;
  e.amount = half ? Decimal{5, -1} : Decimal{1, 0};
  e.end = unit + 1;
  return true;
}

bool TimeGrammar::is_hyphenated(At at) const { return is_joint(at); }

/// "weeks", "the years" where no number counts them: only where the place says that they measure.
bool TimeGrammar::read_bare_units(At at, Expression& e) const {
  e.vague = true;
  if (is(e.end - 1, W::kUnit)) {
    // "year-long", "day-long"
    if (is_joint(e.end) && is_text(e.end + 1, "long") && at + 1 == e.end) {
      e.vague = false;
      e.amount = Decimal{1, 0};
      e.end += 2;
      return true;
    }
    return false;
  }
  if (e.unit == TimeUnit::kWeekend || e.unit == TimeUnit::kSecond || e.unit == TimeUnit::kQuarter) return false;
  const bool long_one = is_joint(e.end) && is_text(e.end + 1, "long");
  const bool led = is_any(at - 1, {W::kFor, W::kIn, W::kWithin, W::kOver, W::kAfter, W::kDuring, W::kThrough, W::kSince, W::kOf}) || is_text(at - 1, "take") || is_text(at - 1, "took");
  const bool talks = is(e.end, W::kOf) && e.unit >= TimeUnit::kWeek && (!in(at - 1) || !is_kind(at - 1, TokenKind::kWord) || word(at - 1) != W::kNone || text(at - 1).ends_with("s") || text(at - 1).ends_with("ed"));
  const bool followed = is_any(e.end, {W::kAgo, W::kBefore, W::kAfter, W::kLater, W::kEarlier}) || talks;
  if (is(at, W::kThe)) {
    if (!is_any(at - 1, {W::kOver, W::kThrough, W::kIn, W::kDuring}) || is(e.end, W::kOf)) return false;
  } else if (is(at - 1, W::kOf) && !followed && !long_one) {
    return false;
  } else if (!led && !followed && !long_one) {
    return false;
  }
  return finish_amount(e, at);
}

/// "an hour and 20 minutes", "two years, three months and a day".
void TimeGrammar::add_more(Expression& e) const {
  TimeUnit last = e.unit;
  for (TimeAmount& part : e.more) {
    At at = e.end;
    if (is_mark(at, ',')) ++at;
    if (is(at, W::kAnd)) ++at;
    const Number* n = number(at);
    TimeUnit unit;
    bool plural;
    if (!n || !n->value || n->ordinal || !e.amount || n->end >= end_) return;
    const At end = read_unit(n->end, unit, plural);
    const auto count = to_integer(*n->value);
    if (end == kNowhere || unit >= last || unit == TimeUnit::kWeekend || !count || *count > 100000) return;
    part = {static_cast<std::int32_t>(*count), unit};
    last = unit;
    e.end = end;
  }
}

/// What stands behind the unit: "and a half", "and 20 minutes", "-long", "ago", "earlier", "from now", "of the year".
bool TimeGrammar::finish_amount(Expression& e, At count_at) const {
  if (is(e.end, W::kAnd) && is_text(e.end + 1 + is(e.end + 1, W::kA), "half") && e.amount && !is_any(e.end + 2 + is(e.end + 1, W::kA), {W::kOf, W::kA, W::kUnit})) {
    e.end += 2 + is(e.end + 1, W::kA);
    e.amount = add(*e.amount, Decimal{5, -1});
  } else if (is(e.end, W::kAnd) || is_mark(e.end, ',') || number(e.end)) {
    add_more(e);
    if (e.more[0].unit == TimeUnit::kNone && is(e.end, W::kAnd) && number(e.end + 1) && number(e.end + 1)->form == NumberForm::kFraction && e.amount && number(e.end + 1)->value &&
        compare(*number(e.end + 1)->value, Decimal{1, 0}) < 0 && !is_any(number(e.end + 1)->end, {W::kOf, W::kUnit, W::kUnits})) {
      e.amount = add(*e.amount, *number(e.end + 1)->value);
      e.end = number(e.end + 1)->end;
    }
  } else if (is(e.end, W::kOr) && is(count_at, W::kA) && number(e.end + 1) && !is_any(e.end + 2, {W::kUnit, W::kUnits}) && number(e.end + 1)->form == NumberForm::kWords) {
    e.end += 2;  // "a year or two"
    e.mod = TimeMod::kApprox;
  } else if (is(e.end, W::kOr) && is(e.end + 1, W::kUnits) && e.vague) {
    e.end += 2;  // "weeks or months"
    e.mod = TimeMod::kApprox;
  }
  if (is_joint(e.end) && is_text(e.end + 1, "long")) e.end += 2;
  if (is(e.end, W::kOr) && is(e.end + 1, W::kSo) && is(e.end + 2, W::kAgo)) {  // "a week or so ago"
    e.end += 2;
    e.mod = TimeMod::kApprox;
  }
  if (e.base == TimeBase::kNone || e.base == TimeBase::kPublished) {
    const bool ago = is(e.end, W::kAgo), earlier = is(e.end, W::kEarlier);
    const bool hence = is(e.end, W::kHence) || (is(e.end, W::kFrom) && is(e.end + 1, W::kNow));
    if ((ago || earlier || hence) && e.direction == TimeDirection::kUnknown) {
      e.says = TimeSays::kShift;
      e.kind = e.unit <= TimeUnit::kHour ? TimeKind::kTime : TimeKind::kDate;
      e.base = earlier ? TimeBase::kPrevious : TimeBase::kPublished;
      e.direction = hence ? TimeDirection::kAhead : TimeDirection::kBack;
      e.basis = DirectionBasis::kPrinted;
      e.shift_unit = e.unit;
      e.compared = e.amount && *e.amount == Decimal{1, 0} && e.unit == TimeUnit::kYear;
      e.end += hence && is(e.end, W::kFrom) ? 2 : 1;
      e.by = TimeRule::kAgo;
      if (const auto whole = e.amount ? to_integer(*e.amount) : std::nullopt; whole && *whole < 100000000) {
        e.shift = static_cast<std::int32_t>(hence ? *whole : -*whole);
      } else if (e.amount) {
        e.vague = e.vague || e.unit < TimeUnit::kYear || e.amount->exponent < -3;
      }
      return true;
    }
  }
  // "the first four months of the year", "first two quarters of 1990"
  if (is_any(e.first, {W::kThe, W::kFirst, W::kLast}) && is(e.end, W::kOf) && (is(count_at - 1, W::kFirst) || is(count_at - 1, W::kLast)) && e.unit < TimeUnit::kYear &&
      e.unit >= TimeUnit::kWeek) {
    At of = e.end + 1;
    std::int32_t year = 0;
    if (is_any(of, {W::kThe, W::kThis, W::kLast, W::kNext}) && is(of + 1, W::kUnit) && unit_of(value(of + 1)) == TimeUnit::kYear) e.end = of + 2;
    else if (const At end = read_year_behind(of, year); end != of) e.end = end;
    e.base = TimeBase::kNone;
  }
  return true;
}

/// "15 a year", "$3 million a day", "three times a week": an amount before the article makes it a rate.
bool TimeGrammar::is_rate(At at) const {
  if (!is(at, W::kA) && !is(at, W::kPer)) return false;
  if (!is(at + 1, W::kUnit) || is_any(at + 2, {W::kAgo, W::kEarlier, W::kLater, W::kBefore, W::kAfter, W::kFrom, W::kAnd}) || is_joint(at + 2)) return false;
  if (is_any(at - 1, {W::kOnce, W::kTimes}) || is_mark(at - 1, '%')) return true;
  if (word(at - 1) != W::kNone && !is_any(at - 1, {W::kTimes, W::kCounted, W::kUnits, W::kUnit}) && !number(at - 1)) return false;
  if (in(at - 1) && !is_kind(at - 1, TokenKind::kWord) && !is_kind(at - 1, TokenKind::kNumber) && !is_kind(at - 1, TokenKind::kSymbol)) return false;
  for (At back = at; back > begin_ && at - back < kRateReach;) {
    --back;
    if (is_kind(back, TokenKind::kPunctuation) && !is_hyphen(back)) return false;
    if (is_any(back, {W::kFor, W::kIn, W::kWithin, W::kAfter, W::kAnd, W::kOver, W::kUntil, W::kBy, W::kAbout, W::kMore})) {
      if (is_any(back, {W::kOver, W::kAbout, W::kMore})) continue;
      return false;
    }
    if (is_kind(back, TokenKind::kSymbol) || is_kind(back, TokenKind::kNumber) || (number(back) && !number(back)->ordinal)) return true;
    if (slots_.word(back) == W::kMany || slots_.word(back) == W::kSeveral) return true;
  }
  return false;
}

}  // namespace wireglass::annotations
