// Years, decades, centuries, quarters and halves.
#include "annotations/times_grammar.h"

namespace wireglass::annotations {
namespace {

using W = TimeWord;

constexpr std::int32_t kFirstYear = 1000, kFirstPlainYear = 1800, kLastPlainYear = 2099, kLastYear = 2199;

bool is_curly(std::string_view mark) { return mark == "\xE2\x80\x99" || mark == "\xE2\x80\x98"; }

void set_year(TimeExpression& e, std::int32_t year) {
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kYear;
  e.calendar.year = year;
}

}  // namespace

std::int32_t TimeGrammar::year_digits(At at) const {
  const auto year = digits(at, 4);
  return !year || text(at).size() != 4 || *year < kFirstYear || *year > kLastYear ? 0 : *year;
}

std::int32_t TimeGrammar::plain_year(At at) const {
  const std::int32_t year = year_digits(at);
  if (!year) return 0;
  if (in(at - 1) && is_glued(at)) {
    // "$2000", "#2000", "555-2010", "3.2010": glued to what makes it another number.
    if (is_kind(at - 1, TokenKind::kSymbol) || is_kind(at - 1, TokenKind::kNumber) || is_mark(at - 1, '#') || is_mark(at - 1, ':')) return 0;
    // "2009-2011" is a pair of years; "555-2010", "86-2010-2015" are none.
    if (is_joint(at - 1) && is_kind(at - 2, TokenKind::kNumber) && (year_digits(at - 2) == 0 || is_joint(at - 3))) return 0;
  }
  if (in(at + 1) && is_glued(at + 1)) {
    if (is_mark(at + 1, '%') || is_kind(at + 1, TokenKind::kSymbol) || is_kind(at + 1, TokenKind::kNumber)) return 0;
    if (is_kind(at + 1, TokenKind::kWord)) return 0;  // "2000km", "1990s" is a decade
    if (is_mark(at + 1, ':') && is_glued(at + 2)) return 0;
    if (is_joint(at + 1) && is_kind(at + 2, TokenKind::kNumber)) {
      const auto two = digits(at + 2, 2);
      const bool pair = year_digits(at + 2) != 0 || (two && text(at + 2).size() == 2 && *two == (year + 1) % 100);  // "1998-99"
      if (!pair || is_joint(at + 3)) return 0;
    }
  }
  const Number* n = number(at);
  if (n && n->end > at + 1) return 0;  // "2000 million"
  if (is_any(at + 1, {W::kCounted, W::kUnit, W::kUnits, W::kMeridiem}) && !is_text(at + 1, "marks") && !is_text(at + 1, "shares")) return 0;
  return year;
}

/// "nineteen ninety-six", "two thousand" behind "the year".
std::int32_t TimeGrammar::worded_year(At at, At& end) const {
  const Number* first = number(at);
  if (!first || first->form != NumberForm::kWords || !first->value || first->ordinal) return 0;
  const auto high = to_integer(*first->value);
  if (!high) return 0;
  if (*high >= 1900 && *high <= 2099) {
    end = first->end;
    return static_cast<std::int32_t>(*high);
  }
  if (*high < 16 || *high > 20) return 0;
  const Number* second = number(first->end);
  if (!second || second->form != NumberForm::kWords || !second->value || second->ordinal || second->end > end_) return 0;
  const auto low = to_integer(*second->value);
  if (!low || *low < 10 || *low > 99) return 0;
  if (is_any(second->end, {W::kCounted, W::kUnit, W::kUnits})) return 0;
  end = second->end;
  return static_cast<std::int32_t>(*high * 100 + *low);
}

/// Whether a number of four digits stands where a year does. The years of print are mostly 18.. to 20..; others need a word.
bool TimeGrammar::is_year_place(At at) const {
  return is_any(at - 1, {W::kIn, W::kSince, W::kUntil, W::kBy, W::kFrom, W::kBetween, W::kOf, W::kDuring, W::kBefore, W::kAfter, W::kThrough, W::kEarly, W::kLate,
                         W::kMid, W::kFiscal, W::kUnit, W::kAbout, W::kThe}) && !(is(at - 1, W::kUnit) && value(at - 1) != static_cast<int>(TimeUnit::kYear));
}

bool TimeGrammar::read_year(At at, Expression& e) const {
  At year_at = at;
  // "the year 2000", "calendar year 2024", "A.D. 79"
  const bool the = is(year_at, W::kThe) || is_text(year_at, "calendar");
  if (the) ++year_at;
  const bool named = is(year_at, W::kUnit) && value(year_at) == static_cast<int>(TimeUnit::kYear);
  if (named) ++year_at;
  if (the && !named) return false;
  const bool before_era = is(year_at, W::kEra) && value(year_at) > 0 && digits(year_at + 1, 4);
  if (before_era) ++year_at;
  e.by = TimeRule::kYear;
  At end = year_at;
  if (const std::int32_t worded = worded_year(year_at, end)) {
    set_year(e, worded);
    e.end = end;
    return named || end > year_at + 1 || is(year_at - 1, W::kIn);
  }
  const auto run = digits(year_at, 4);
  if (run && *run > 0 && (before_era || is(year_at + 1, W::kEra))) {
    const bool bc = is(year_at + 1, W::kEra) && value(year_at + 1) < 0;
    set_year(e, bc ? -*run : *run);
    e.end = is(year_at + 1, W::kEra) ? year_at + 2 : year_at + 1;
    return true;
  }
  const std::int32_t year = plain_year(year_at);
  if (!year) return false;
  if (!named) {
    const bool plain = year >= kFirstPlainYear && year <= kLastPlainYear;
    const bool place = is_year_place(year_at);
    if (!plain && !place) return false;
    if (is_any(at - 1, {W::kMore, W::kLess, W::kThan, W::kOver, W::kUnder, W::kNearly, W::kLeast, W::kMost, W::kUp})) return false;
    if (is(at - 1, W::kTo) && is(at - 2, W::kUp)) return false;
    // "2000 bombs" counts, "1998 results" does not, and no mark tells them apart: a plural in lower case behind a number
    // that no preposition leads counts.
    const bool plural = is_kind(at + 1, TokenKind::kWord) && word(at + 1) == W::kNone && !has(at + 1, kCapitalised) && text(at + 1).ends_with('s') && text(at + 1).size() > 3;
    if (!place && plural && !is_any(at - 1, {W::kAnd, W::kWhose, W::kA}) && year >= 2000 && year % 100 == 0) return false;
    if (!place && (is_text(at - 1, "no.") || is_text(at - 1, "number") || is_text(at - 1, "flight") || is_text(at - 1, "route") || is_text(at - 1, "highway") ||
                   is_text(at - 1, "room") || is_text(at - 1, "model") || is_text(at - 1, "windows") || is_text(at - 1, "resolution")))
      return false;
  }
  set_year(e, year);
  e.end = year_at + 1;
  return true;
}

/// "the 1990s", "1960s", "the nineties", "the '80s". The determiner belongs to it.
bool TimeGrammar::read_decade(At at, Expression& e) const {
  At here = at;
  if (is(here, W::kThe)) ++here;
  if (is(here, W::kEarly) || is(here, W::kLate) || is(here, W::kMid)) {
    if (here == at) return false;
    e.mod = is(here, W::kMid) ? TimeMod::kMid : value(here) == 1 ? TimeMod::kStart : TimeMod::kEnd;
    ++here;
    if (is(here, W::kTo)) return false;
    if (is_joint(here)) ++here;
  }
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kDecade;
  e.by = TimeRule::kDecade;
  if (const Number* n = number(here); n && n->value && n->end < end_ && is(n->end, W::kDecadeWord) && *n->value == Decimal{19, 0}) {
    e.calendar.year = 1900 + value(n->end);
    e.end = n->end + 1;
    return true;
  }
  if (is(here, W::kDecadeWord) && (here > at || has(here, kCapitalised) || is(at - 1, W::kIn))) {
    if (is_any(at - 1, {W::kWhose})) return false;  // "in her thirties"
    e.calendar.year = 1900 + value(here);
    e.end = here + 1;
    return true;
  }
  const bool quoted = is_mark(here, '\'') || is_curly(text(here));
  if (quoted) ++here;
  const auto run = digits(here, 4);
  if (!run || *run % 10 != 0 || (quoted && here > begin_ && !is_glued(here))) return false;
  At plural = here + 1;
  if (is_kind(plural, TokenKind::kPossessive) && text(plural).size() > 1 && is_glued(plural)) plural = plural + 1;
  else if (is_text(plural, "s") && is_glued(plural)) plural = plural + 1;
  else return false;
  const std::size_t length = text(here).size();
  if (length == 4 && *run >= kFirstYear && *run <= kLastYear) e.calendar.year = *run;
  else if (length == 2 && (quoted || here > at) && *run >= 20) e.calendar.year = 1900 + *run;
  else return false;
  if (*run % 100 == 0 && length == 4 && *run < 1900) e.unit = TimeUnit::kCentury;  // "the 1700s"
  e.end = plural;
  return true;
}

/// "the 19th century", "20th-century", "the twenty-first century".
bool TimeGrammar::read_century(At at, Expression& e) const {
  At here = at;
  if (is(here, W::kThe)) ++here;
  if (is_any(here, {W::kEarly, W::kLate, W::kMid}) && here > at) {
    e.mod = is(here, W::kMid) ? TimeMod::kMid : value(here) == 1 ? TimeMod::kStart : TimeMod::kEnd;
    ++here;
    if (is_joint(here)) ++here;
  }
  const Number* n = number(here);
  if (!n || !n->ordinal || !n->value || n->end > end_) return false;
  At end = n->end;
  if (is_joint(end)) {
    ++end;
    if (here == at + 1) e.first = here;  // the determiner of "the 19th-century church" is the church's
  }
  const bool century = is(end, W::kUnit) && (value(end) == static_cast<int>(TimeUnit::kCentury) || value(end) == static_cast<int>(TimeUnit::kMillennium));
  const auto count = to_integer(*n->value);
  if (!century || !count || *count < 1 || *count > 30) return false;
  const bool millennium = value(end) == static_cast<int>(TimeUnit::kMillennium);
  e.says = TimeSays::kCalendar;
  e.unit = millennium ? TimeUnit::kMillennium : TimeUnit::kCentury;
  e.calendar.year = static_cast<std::int32_t>((*count - 1) * (millennium ? 1000 : 100));
  if (e.calendar.year == 0) e.calendar.year = 1;
  e.end = end + 1;
  if (is(e.end, W::kEra)) {
    if (value(e.end) < 0) e.calendar.year = -static_cast<std::int32_t>(*count * 100);
    ++e.end;
  }
  e.by = TimeRule::kCentury;
  return true;
}

/// "fiscal 2025", "fiscal year 2025", "FY2025", "FY 2025", "Q3 2025", "the current fiscal year" is a period.
bool TimeGrammar::read_fiscal(At at, Expression& e) const {
  const std::string_view code = text(at);
  e.by = TimeRule::kFiscal;
  if (is(at, W::kFiscal)) {
    At year_at = at + 1;
    if (is(year_at, W::kUnit) && value(year_at) == static_cast<int>(TimeUnit::kYear)) ++year_at;
    if (const std::int32_t year = plain_year(year_at)) {
      set_year(e, year);
      e.calendar.fiscal = true;
      e.end = year_at + 1;
      return true;
    }
    return false;
  }
  // "2016 Q3", "2019-H2"
  if (const std::int32_t year = year_digits(at); year >= 1900) {
    At here = at + 1;
    if (is_joint(here)) ++here;
    const std::string_view part = text(here);
    const char kind = part.size() == 2 ? base::to_lower(part[0]) : '\0';
    if ((kind != 'q' && kind != 'h') || part[1] < '1' || part[1] > (kind == 'q' ? '4' : '2')) return false;
    e.says = TimeSays::kCalendar;
    e.calendar.year = year;
    (kind == 'q' ? e.calendar.quarter : e.calendar.half) = static_cast<std::uint8_t>(part[1] - '0');
    e.unit = kind == 'q' ? TimeUnit::kQuarter : TimeUnit::kHalf;
    e.end = here + 1;
    return true;
  }
  if (!is_kind(at, TokenKind::kWord) || code.size() < 2) return false;
  if (code == "FY" || (code.starts_with("FY") && (code.size() == 4 || code.size() == 6))) {
    std::int32_t year = 0;
    for (const char c : code.substr(2)) {
      if (!base::is_digit(c)) return false;
      year = year * 10 + (c - '0');
    }
    e.end = at + 1;
    if (code == "FY") {
      year = plain_year(at + 1);
      e.end = at + 2;
    } else if (year < 100) {
      year += 2000;
    }
    if (year < 1900 || year > kLastYear) return false;
    set_year(e, year);
    e.calendar.fiscal = true;
    return true;
  }
  const char letter = static_cast<char>(code[0] & ~0x20);
  if (code.size() != 2 || (letter != 'Q' && letter != 'H') || code[1] < '1' || code[1] > (letter == 'Q' ? '4' : '2')) return false;
  e.says = TimeSays::kCalendar;
  (letter == 'Q' ? e.calendar.quarter : e.calendar.half) = static_cast<std::uint8_t>(code[1] - '0');
  e.unit = letter == 'Q' ? TimeUnit::kQuarter : TimeUnit::kHalf;
  e.end = read_year_behind(at + 1 + is_joint(at + 1), e.calendar.year);
  if (e.calendar.year == 0) e.end = at + 1;
  if (e.end == at + 1) end_with_shift(e);
  return e.end > at + 1 || (code[0] == 'Q' && !is_joint(at + 1));
}

/// "the third quarter", "third-quarter", "the fourth quarter of 1988", "the 1988 second quarter", "first half of this year",
/// "this year's third quarter".
bool TimeGrammar::read_quarter(At at, Expression& e) const {
  At here = at;
  std::int32_t owner_shift = 0;
  bool owned = false;
  if (is_any(here, {W::kThis, W::kLast, W::kNext}) && is(here + 1, W::kUnit) && value(here + 1) == static_cast<int>(TimeUnit::kYear) &&
      is_kind(here + 2, TokenKind::kPossessive)) {
    owned = true;
    owner_shift = is(here, W::kThis) ? 0 : value(here);
    here += 3;
  } else if (is(here, W::kThe)) {
    ++here;
  }
  if (const std::int32_t year = plain_year(here); year && !owned) {
    e.calendar.year = year;
    ++here;
    if (is_kind(here, TokenKind::kPossessive)) ++here;
  }
  // "the 1988 quarter", "the 1988 period"
  if (e.calendar.year && (is(here, W::kPeriod) || (is(here, W::kUnit) && value(here) == static_cast<int>(TimeUnit::kQuarter)))) {
    e.says = TimeSays::kShift;
    e.unit = is(here, W::kPeriod) ? TimeUnit::kNone : TimeUnit::kQuarter;
    e.base = TimeBase::kPrevious;
    e.direction = TimeDirection::kHere;
    e.basis = DirectionBasis::kPrinted;
    e.by = TimeRule::kYearPeriod;
    e.end = here + 1;
    return true;
  }
  if (is(here, W::kFiscal)) {
    e.calendar.fiscal = true;
    ++here;
    if (is_joint(here)) ++here;
  }
  const Number* n = number(here);
  std::optional<std::int64_t> count;
  At end = here;
  if (n && n->ordinal && n->value) count = to_integer(*n->value), end = n->end;
  if (!count) {
    // "third-quarter" may be one number of words to the reader of numbers, a fraction: three quarters have no ordinal.
    static constexpr lexicon::Word kOrdinals[] = {"first", "second", "third", "fourth"};
    for (std::size_t i = 0; i < 4; ++i)
      if (is_text(here, kOrdinals[i])) count = static_cast<std::int64_t>(i) + 1, end = here + 1;
    if (is(here, W::kLast) && is_text(here, "last") && is(here + 1, W::kHalf)) count = 2, end = here + 1;
    if (!count) return false;
  }
  if (is(end, W::kFiscal)) {
    e.calendar.fiscal = true;
    ++end;
  }
  const bool hyphenated = is_joint(end);
  if (hyphenated) ++end;
  if (is(end, W::kUnit) && value(end) == static_cast<int>(TimeUnit::kQuarter) && *count >= 1 && *count <= 4) {
    e.unit = TimeUnit::kQuarter;
    e.calendar.quarter = static_cast<std::uint8_t>(*count);
  } else if (is(end, W::kHalf) && *count >= 1 && *count <= 2) {
    e.unit = TimeUnit::kHalf;
    e.calendar.half = static_cast<std::uint8_t>(*count);
  } else {
    return false;
  }
  e.says = TimeSays::kCalendar;
  e.by = TimeRule::kQuarter;
  e.end = end + 1;
  if (hyphenated && !owned && is(at, W::kThe)) e.first = at + 1;  // "the third-quarter loss"
  if (is_kind(e.end, TokenKind::kWord) && e.unit == TimeUnit::kHalf && is(e.end, W::kOf)) {
    Expression decade;
    if (read_decade(e.end + 1, decade)) {  // "the last half of the '80s"
      e.mod = e.calendar.half == 1 ? TimeMod::kStart : TimeMod::kEnd;
      e.calendar = decade.calendar;
      e.unit = decade.unit;
      e.end = decade.end;
      return true;
    }
  }
  if (owned) {
    e.shift_unit = TimeUnit::kYear;
    e.shift = owner_shift;
    e.base = TimeBase::kPublished;
    return true;
  }
  const bool year_before = e.calendar.year != 0;
  if (!year_before) {
    At of = e.end;
    if (is(of, W::kOf)) ++of;
    Expression fiscal;
    if (read_fiscal(of, fiscal) && fiscal.unit == TimeUnit::kYear) {
      e.calendar.year = fiscal.calendar.year;
      e.calendar.fiscal = true;
      e.end = fiscal.end;
    } else {
      const At plain = read_year_behind(e.end, e.calendar.year);
      if (plain != e.end) e.end = plain;
      else end_with_shift(e);
    }
  }
  const bool fixed = year_before || e.calendar.year != 0 || e.shift_unit != TimeUnit::kNone;
  if (!fixed && is(e.end, W::kOf) && is(e.end + 1, W::kThe) && is(e.end + 2, W::kUnit) && value(e.end + 2) == static_cast<int>(TimeUnit::kYear)) {
    e.shift_unit = TimeUnit::kYear;
    e.base = TimeBase::kPublished;
    e.end += 3;
    return true;
  }
  return fixed || e.unit == TimeUnit::kQuarter;  // a bare "first half" is a game's as often as a year's
}

}  // namespace wireglass::annotations
