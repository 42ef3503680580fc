// Days as print has them: yesterday, Friday, June 3, 3 June 2025, 2025-06-03, Thanksgiving Day.
#include "annotations/times_grammar.h"
#include "base/civil.h"
#include "data/holidays.h"
#include "lexicon/phrases.h"

namespace wireglass::annotations {
namespace {

using W = TimeWord;

constexpr lexicon::PhraseTable kHolidayTable(data::kHolidays);

}  // namespace

/// May, March and the short names are other words too: a capital, and for the short ones a neighbour that makes a date.
bool TimeGrammar::is_month_word(At at) const {
  if (is(at, W::kMonth)) return has(at, kCapitalised) || (value(at) != 3 && value(at) != 5 && value(at) != 8) || is_low_month(at);
  return is(at, W::kShortMonth) && (has(at, kCapitalised) || has(at, kEndsInPoint) || value(at) != 3);
}

/// "march", "may" and "august" in lower case: an ordinal or a preposition must make a month of them.
bool TimeGrammar::is_low_month(At at) const {
  const Number* before = in(at - 1) ? number(at - 1) : nullptr;
  if (before && before->ordinal) return true;
  if (is(at - 1, W::kOf) && in(at - 2) && (text(at - 2) == "th" || text(at - 2) == "st" || text(at - 2) == "nd" || text(at - 2) == "rd")) return true;
  if (is(at - 1, W::kOf) && in(at - 2) && number(at - 2) && number(at - 2)->ordinal) return true;
  At behind = at + 1;
  if (is(behind, W::kThe)) ++behind;
  if (const Number* after = number(behind)) return after->ordinal || (value(at) == 3 && digits(behind, 2) && !is_any(behind + 1, {W::kUnits, W::kCounted}));
  return is_any(at - 1, {W::kIn, W::kSince, W::kUntil, W::kBetween}) && (value(at) != 8 || is(at - 1, W::kBetween));
}

void TimeGrammar::add_part(Expression& e) const {
  const At at = e.end;
  At part = at;
  if (is_joint(part)) ++part;
  if (is_any(part, {W::kEarly, W::kLate, W::kMid})) {  // "Friday late afternoon"
    if (!is(part + 1 + is_joint(part + 1), W::kPart)) return;
    e.mod = is(part, W::kMid) ? TimeMod::kMid : value(part) == 1 ? TimeMod::kStart : TimeMod::kEnd;
    ++part;
    if (is_joint(part)) ++part;
  }
  if (is(part, W::kMeridiem) && part == at && has(part, kAllCapitals)) {  // "Tuesday AM"
    e.clock.part = value(part) == 2 ? DayPart::kAfternoon : DayPart::kMorning;
    e.kind = TimeKind::kTime;
    e.end = part + 1;
  } else if (is(part, W::kPart)) {
    e.clock.part = static_cast<DayPart>(value(part));
    e.kind = TimeKind::kTime;
    e.end = part + 1;
  } else if (is(part, W::kNoon) && part == at) {
    e.clock.hour = static_cast<std::int8_t>(value(part));
    e.clock.minute = 0;
    e.kind = TimeKind::kTime;
    e.end = part + 1;
  }
}

bool TimeGrammar::read_day_word(At at, Expression& e) const {
  e.base = TimeBase::kPublished;
  e.unit = TimeUnit::kDay;
  e.says = TimeSays::kShift;
  e.shift_unit = TimeUnit::kDay;
  e.basis = DirectionBasis::kPrinted;
  e.by = TimeRule::kDayWord;
  e.end = at + 1;
  if (is(at, W::kTonight)) {
    e.kind = TimeKind::kTime;
    e.clock.part = DayPart::kNight;
    e.direction = TimeDirection::kHere;
    return true;
  }
  if (!is(at, W::kDay)) return false;
  e.shift = value(at);
  e.direction = e.shift < 0 ? TimeDirection::kBack : e.shift > 0 ? TimeDirection::kAhead : TimeDirection::kHere;
  add_part(e);
  if (e.kind == TimeKind::kDate && is_era(at)) {
    e.says = TimeSays::kReference;
    e.reference = e.shift == 0 ? TimeReference::kPresent : e.shift > 0 ? TimeReference::kFuture : TimeReference::kPast;
    e.by = TimeRule::kEra;
  }
  return true;
}

/// "today's world", "the leaders of tomorrow": an age, no day.
bool TimeGrammar::is_era(At at) const {
  if (is(at - 1, W::kOf) && is_kind(at - 2, TokenKind::kWord) && word(at - 2) == W::kNone && (text(at - 2).ends_with('s') || is_any_text(at - 2, {"people", "world", "youth"})) &&
      !is_any_text(at - 2, {"as", "events", "editions", "hours"}))
    return !is_kind(at + 1, TokenKind::kPossessive) && !is_kind(at + 1, TokenKind::kWord);
  return is_kind(at + 1, TokenKind::kPossessive) &&
         is_one_of(at + 2, lexicon::WordSet::kBehindTodays);
}

bool TimeGrammar::read_weekday(At at, Expression& e) const {
  At end = at + 1;
  if (is(at, W::kShortWeekday)) {
    // "Sun", "Sat", "Mon" and "Wed" are words too: a date or a full stop must stand behind.
    At date = end;
    if (is_mark(date, ',')) ++date;
    const bool dated = is_month_word(date) || (number(date) && digits(date, 2) && (is_month_word(date + 1) || number(date)->ordinal || is(date + 1, W::kOf)));
    if (has(at, kAllCapitals)) return false;
    if (is(at - 1, W::kOn) && (is_any_text(at, {"tues", "thurs", "tues.", "thurs."}))) {
      e.says = TimeSays::kWeekday;
      e.unit = TimeUnit::kDay;
      e.calendar.weekday = static_cast<std::uint8_t>(value(at));
      e.by = TimeRule::kWeekday;
      e.end = end;
      return true;
    }
    if (!dated && !has(at, kEndsInPoint)) return false;
    if (!dated && has(at, kEndsInPoint) && !is_any(at - 1, {W::kOn, W::kLast, W::kNext, W::kUntil, W::kSince, W::kBy})) return false;
  } else if (!is(at, W::kWeekday)) {
    return false;
  }
  e.says = TimeSays::kWeekday;
  e.unit = TimeUnit::kDay;
  e.calendar.weekday = static_cast<std::uint8_t>(value(at));
  e.by = TimeRule::kWeekday;
  e.end = end;
  if (At behind = end; is(end, W::kThe) || is(at, W::kShortWeekday)) {  // "Friday the 13th", "Mon 13th"
    if (is(end, W::kThe)) ++behind;
    At last = behind;
    const auto day = number(behind) && (number(behind)->ordinal || is(end, W::kThe)) ? day_number(behind, last) : std::nullopt;
    if (day && !is(last, W::kOf) && !is_month_word(last)) {
      e.says = TimeSays::kCalendar;
      e.calendar.day = static_cast<std::uint8_t>(*day);
      e.by = TimeRule::kWeekdayDate;
      e.end = last;
      return true;
    }
  }
  // "Friday, June 3, 2025", "Saturday, April 25"
  At date = end;
  if (is_mark(date, ',')) ++date;
  if (is(date, W::kThe) || is(date, W::kOn)) ++date;
  Expression day;
  day.first = date;
  const bool printed = (read_month(date, day) || read_day_month(date, day) || read_numeric_date(date, day));
  if (printed && day.unit == TimeUnit::kDay && day.calendar.day && !day.calendar.week_of && day.calendar.weekday == 0) {
    const At first = e.first;
    const std::uint8_t weekday = e.calendar.weekday;
    e = day;
    e.first = first;
    e.calendar.weekday = weekday;
    e.by = TimeRule::kWeekdayDate;
    return true;
  }
  add_part(e);
  end_with_shift(e);
  return true;
}

/// "Friday of last week", "June last year", "Friday next week", "January this year".
void TimeGrammar::end_with_shift(Expression& e) const {
  At at = e.end;
  if (is_mark(at, ',') && is_any(at + 1, {W::kLast, W::kNext, W::kThis}) && e.says == TimeSays::kCalendar) return;
  if (is(at, W::kOf)) ++at;
  if (is(at, W::kThe) && is_any(at + 1, {W::kFollowing, W::kPrevious, W::kNext})) ++at;  // "Monday of the following week"
  std::int32_t shift;
  if (is_any(at, {W::kFollowing, W::kPrevious})) shift = value(at);
  else if (is(at, W::kLast)) shift = -1;
  else if (is(at, W::kNext)) shift = 1;
  else if (is(at, W::kThis)) shift = 0;
  else if (is(at, W::kThat)) shift = 0;
  else return;
  if (!is(at + 1, W::kUnit)) return;
  const auto unit = static_cast<TimeUnit>(value(at + 1));
  if (e.says == TimeSays::kWeekday ? unit != TimeUnit::kWeek : unit != TimeUnit::kYear) return;
  e.shift_unit = unit;
  e.shift = shift;
  e.base = is_any(at, {W::kThat, W::kFollowing, W::kPrevious}) ? TimeBase::kPrevious : TimeBase::kPublished;
  e.direction = shift < 0 ? TimeDirection::kBack : shift > 0 ? TimeDirection::kAhead : TimeDirection::kHere;
  e.basis = DirectionBasis::kPrinted;
  e.end = at + 2;
}

/// The number of a day of a month: "3", "3rd", "third". `end` moves behind it.
std::optional<std::int32_t> TimeGrammar::day_number(At at, At& end) const {
  if (const Number* n = number(at); n && n->value && n->end <= end_) {
    const auto day = to_integer(*n->value);
    const bool form = n->form == NumberForm::kDigits ? n->ordinal || digits(at, 2) : n->form == NumberForm::kWords;
    if (!day || *day < 1 || *day > 31 || !form) return std::nullopt;
    end = n->end;
    return static_cast<std::int32_t>(*day);
  }
  const auto day = digits(at, 2);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  end = at + 1;
  return day;
}

/// Where a year behind a day or month ends; `at` itself when there is none.
TimeGrammar::At TimeGrammar::read_year_behind(At at, std::int32_t& year) const {
  At place = at;
  if (is_mark(place, ',') || is(place, W::kOf) || is_text(place, "in")) ++place;
  if (const std::int32_t printed = plain_year(place)) {
    const bool clock = is_mark(place + 1, ':') && is_glued(place + 1);
    if (clock) return at;
    year = printed;
    return place + 1;
  }
  // "Sept. 27, '98": an apostrophe and two digits.
  if ((is_mark(place, '\'') || text(place) == "\xE2\x80\x99") && is_glued(place + 1) && text(place + 1).size() == 2)
    if (const auto two = digits(place + 1, 2)) {
      year = *two + (*two < 50 ? 2000 : 1900);
      return place + 2;
    }
  At end = place;
  if (const std::int32_t worded = worded_year(place, end)) {
    year = worded;
    return end;
  }
  return at;
}

/// "April Jones", "Theresa May", "June Carter": a month that is a name, beside another capital and behind no word for time.
bool TimeGrammar::is_first_name(At at) const {
  const int month = value(at);
  if (month != 4 && month != 5 && month != 6 && month != 8 && month != 1) return false;
  if (!is(at, W::kMonth) && text(at) != "Jan") return false;
  if (is_any(at - 1, {W::kIn, W::kSince, W::kBy, W::kUntil, W::kLast, W::kNext, W::kThis, W::kEarly, W::kLate, W::kMid, W::kOf, W::kThrough, W::kFrom, W::kEvery, W::kDuring,
                      W::kThe, W::kEarlier, W::kOn, W::kBetween, W::kWeekday}) || is_joint(at - 1))
    return false;
  return month == 1 ? is_text(at, "jan") && is_name(at + 1) : is_name(at + 1);
}

/// A capitalised word that is no word of time.
bool TimeGrammar::is_name(At at) const { return is_kind(at, TokenKind::kWord) && has(at, kCapitalised) && word(at) == W::kNone && !has(at, kAllCapitals) && number(at) == nullptr; }

/// "June 3, 2025", "June 3rd", "June 2025", "mid-June"; the day may be a word.
bool TimeGrammar::read_month(At at, Expression& e) const {
  if (!is_month_word(at) || is_first_name(at)) return false;
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kMonth;
  e.calendar.month = static_cast<std::uint8_t>(value(at));
  e.by = TimeRule::kMonth;
  e.end = at + 1;
  At day_at = at + 1;
  if (is_mark(day_at, '.') && is_glued(day_at) && is(at, W::kShortMonth)) ++day_at;
  if (is_mark(day_at, '/') || (is_joint(day_at) && digits(day_at + 1, 2))) ++day_at;
  if (is(day_at, W::kThe)) ++day_at;
  At end = day_at;
  if (const auto day = day_number(day_at, end)) {
    At clock_end = end;
    const bool amount = is_mark(end, '%') || is_any(end, {W::kUnit, W::kUnits, W::kCounted}) || (is_mark(end, ':') && is_glued(end) && is_glued(end + 1) && digits(end + 1, 2)) ||
                        worded_year(day_at, clock_end) != 0;
    const Number* n = number(day_at);
    const bool clock = is_any(end, {W::kMeridiem, W::kOclock});
    const bool decimal = n && n->form != NumberForm::kDigits && n->form != NumberForm::kWords;
    if (!amount && !clock && !decimal) {
      e.calendar.day = static_cast<std::uint8_t>(*day);
      e.unit = TimeUnit::kDay;
      e.by = TimeRule::kMonthDay;
      e.end = read_year_behind(end, e.calendar.year);
      if (e.calendar.year == 0 && is_joint(end) && is_joint(end - 2) && year_digits(end + 1)) {  // "Sep-23-2020"
        e.calendar.year = year_digits(end + 1);
        e.end = end + 2;
      }
      if (e.calendar.year == 0) {
        // "November 27 and 28, 2024" and "June 3-5, 2025": the year stands behind the last day.
        At last = end;
        if ((is_hyphen(last) || is_any(last, {W::kAnd, W::kTo, W::kOr})) && day_number(last + 1, last) && last > end + 1)
          read_year_behind(last, e.calendar.year);
        end_with_shift(e);
        add_part(e);
      }
      const std::int32_t leap = e.calendar.year ? e.calendar.year : 2000;
      return base::is_date(leap, e.calendar.month, e.calendar.day);
    }
  }
  e.end = read_year_behind(at + 1, e.calendar.year);
  if (e.end == at + 1 && is_joint(at + 1)) {
    const At behind = read_year_behind(at + 2, e.calendar.year);
    if (behind != at + 2) e.end = behind;
  }
  if (e.calendar.year == 0) end_with_shift(e);
  if (is(at, W::kShortMonth) && e.end == at + 1)
    return is_any(at - 1, {W::kIn, W::kSince, W::kBy, W::kUntil, W::kLast, W::kNext, W::kEarly, W::kLate, W::kMid, W::kAfter, W::kBefore, W::kBetween, W::kFrom}) ||
           (is(at - 1, W::kOf) && is(at - 2, W::kUnit)) || (is_any(at - 1, {W::kTo, W::kAnd, W::kUntil}) && is_month_word(at - 2));
  // "May" and "March" without a day or year are months only where a month can stand.
  if (e.end == at + 1 && e.calendar.month != 5 && e.calendar.month != 3 && e.calendar.month != 8) return !has(at + 1, kCapitalised) || !has(at, kStartsSentence) ;
  if (e.end == at + 1) {
    if (is_any(at - 1, {W::kIn, W::kSince, W::kBy, W::kUntil, W::kLast, W::kNext, W::kThis, W::kEarly, W::kLate, W::kMid, W::kOf, W::kThrough, W::kFrom, W::kEvery,
                        W::kDuring, W::kAfter, W::kBefore, W::kTo, W::kFor, W::kThe, W::kEarlier, W::kUnit, W::kOn, W::kBetween}))
      return true;
    if (is_joint(at - 1) || is_any(at - 1, {W::kAnd, W::kOr}) || is_hyphen(at - 1)) return in(at - 2) && is_month_word(at - 2);
    return false;
  }
  return true;
}

/// "3 June 2025", "the 3rd of June", "3rd June".
bool TimeGrammar::read_day_month(At at, Expression& e) const {
  At day_at = at;
  if (is(day_at, W::kThe)) ++day_at;
  At end = day_at;
  const auto day = day_number(day_at, end);
  if (!day) return false;
  const Number* n = number(day_at);
  const bool ordinal = n && n->ordinal;
  if (n && n->form == NumberForm::kWords && !ordinal) return false;
  if (is_text(end, "day") && is(end + 1, W::kOf) && ordinal) ++end;
  const auto slash = [&](At mark) { return is_mark(mark, '/') && is_glued(mark) && is_glued(mark + 1); };
  if (is(end, W::kOf) && ordinal) ++end;
  else if (is_joint(end) || slash(end)) ++end;
  if (!is_month_word(end)) return false;
  if (in(at - 1) && is_glued(at) && !is_kind(at - 1, TokenKind::kWord) && !is_mark(at - 1, '(')) return false;
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kDay;
  e.calendar.day = static_cast<std::uint8_t>(*day);
  e.calendar.month = static_cast<std::uint8_t>(value(end));
  At behind = end + 1;
  if (is_joint(behind) || slash(behind)) ++behind;
  e.end = read_year_behind(behind, e.calendar.year);
  if (e.calendar.year == 0) e.end = end + 1, end_with_shift(e);
  e.by = TimeRule::kDayMonth;
  return base::is_date(e.calendar.year ? e.calendar.year : 2000, e.calendar.month, e.calendar.day);
}

/// A name of core/data/holidays.tsv, with its day, eve or year: "Thanksgiving Day", "Christmas Eve 2024", "Easter Sunday".
bool TimeGrammar::read_holiday(At at, Expression& e) const {
  const Offset begin = prose_.tokens[at].span.begin;
  if (!is_kind(at, TokenKind::kWord) && !is_kind(at, TokenKind::kNumber)) return false;
  if (!kHolidayTable.may_begin(prose_.text, begin)) return false;
  const auto match = kHolidayTable.longest(prose_.text, begin, prose_.tokens[end_ - 1].span.end);
  if (!match) return false;
  At end = at;
  while (in(end) && prose_.tokens[end].span.begin < match.end) ++end;
  if (prose_.tokens[end - 1].span.end != match.end) return false;
  if (match.row->needs == "day" && !is_any(at - 1, {W::kOn, W::kBefore, W::kAfter, W::kSince, W::kUntil, W::kBy, W::kLast, W::kNext, W::kThis, W::kDuring})) return false;
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kDay;
  e.calendar.holiday = static_cast<std::int16_t>(match.row - data::kHolidays.data());
  e.by = TimeRule::kHoliday;
  e.end = read_year_behind(end, e.calendar.year);
  if (e.calendar.year == 0) {
    add_part(e);
    end_with_shift(e);
  }
  return true;
}

}  // namespace wireglass::annotations
