// The walk over the tokens: where an expression may begin, the readers are asked, and the longest reading is taken.
#include <algorithm>
#include <array>
#include <bit>

#include "annotations/times.h"
#include "annotations/times_grammar.h"
#include "annotations/times_tense.h"

namespace wireglass::annotations {
namespace {

using W = TimeWord;

constexpr std::uint32_t kFarthestHead = 7;  // tokens from an expression's first word to what it turns on

/// The readers by number; which of them may read from a word is a set of these.
enum Reader : std::uint32_t {
  kReadSet = 1, kReadHoliday = 2, kReadDayWord = 4, kReadWeekday = 8, kReadMonth = 16, kReadNumeric = 32, kReadDayMonth = 64, kReadClock = 128,
  kReadWorded = 256, kReadQuarter = 512, kReadFiscal = 1024, kReadCentury = 2048, kReadDecade = 4096, kReadAmount = 8192, kReadCompared = 16384,
  kReadPeriod = 32768, kReadReference = 65536, kReadYear = 131072, kReadNth = 262144, kReadRange = 524288, kReadDayFrom = 1048576,
  kReadDayAlone = 2097152, kReadYearMonth = 4194304, kReadSlash = 8388608, kReadModified = 16777216,
};
constexpr std::array<std::uint32_t, 128> kReadersOf = [] {
  std::array<std::uint32_t, 128> of{};
  const auto set = [&](std::initializer_list<W> words, std::uint32_t readers) {
    for (const W w : words) of[static_cast<std::size_t>(w)] |= readers;
  };
  set({W::kA}, kReadSet | kReadWorded | kReadAmount);
  set({W::kThe}, kReadSet | kReadDayMonth | kReadQuarter | kReadCentury | kReadDecade | kReadAmount | kReadCompared | kReadPeriod | kReadReference | kReadYear |
                     kReadNth | kReadDayFrom | kReadDayAlone | kReadYearMonth | kReadModified);
  set({W::kThis, W::kThat, W::kThese}, kReadQuarter | kReadAmount | kReadPeriod);
  set({W::kLast, W::kNext, W::kComing, W::kFirst}, kReadQuarter | kReadAmount | kReadPeriod | kReadNth);
  set({W::kFollowing, W::kPrevious, W::kSame, W::kCurrent, W::kLatest, W::kCorresponding, W::kRecent}, kReadAmount | kReadPeriod | kReadCompared);
  set({W::kEarly, W::kLate, W::kMid, W::kEarlier, W::kLater}, kReadModified | kReadWorded);
  set({W::kEnd, W::kStart, W::kAbout, W::kNearly, W::kOver, W::kUnder, W::kMore, W::kLess, W::kAt, W::kUp}, kReadModified);
  set({W::kOrdinal}, kReadQuarter | kReadNth);
  set({W::kUnit}, kReadQuarter | kReadWorded | kReadCompared | kReadAmount | kReadYear | kReadDayFrom | kReadYearMonth | kReadModified);
  set({W::kUnits, W::kLongUnit, W::kFew, W::kSeveral, W::kMany, W::kCouple, W::kNumber, W::kAnother}, kReadAmount);
  set({W::kSome}, kReadAmount | kReadModified);
  set({W::kWeekday}, kReadSet | kReadWeekday);
  set({W::kWeekdays, W::kParts, W::kSet, W::kSetTwo, W::kEvery, W::kOnce, W::kPer}, kReadSet);
  set({W::kShortWeekday}, kReadWeekday);
  set({W::kMonth, W::kShortMonth}, kReadMonth);
  set({W::kSeason, W::kPart, W::kOvernight}, kReadPeriod);
  set({W::kDay, W::kTonight}, kReadDayWord);
  set({W::kNoon}, kReadClock);
  set({W::kDecadeWord}, kReadDecade);
  set({W::kFiscal}, kReadFiscal | kReadQuarter | kReadPeriod);
  set({W::kHalf}, kReadWorded | kReadAmount);
  set({W::kAll}, kReadAmount);
  set({W::kEra}, kReadYear);
  return of;
}();

}  // namespace

std::vector<TimeExpression> find_times(const Prose& prose, const std::vector<Number>& numbers) {
  std::vector<TimeExpression> found;
  TimeGrammar(prose, numbers, found).read();
  find_directions(prose, found);
  found.shrink_to_fit();  // kept until the clock of the page is solved
  return found;
}

void TimeGrammar::read() {
  for (const Sentence& sentence : prose_.sentences) read_sentence(sentence);
}

/// Of the many readers that begin with a number, those that what stands behind it leaves.
std::uint32_t TimeGrammar::readers_of_number(At at) const {
  const TimeSlot slot = slots_[at];
  const Number* n = number(at);
  const bool ordinal = n && n->ordinal;
  const At behind = n ? n->end : at + 1;
  std::uint32_t readers = kReadAmount | kReadDayMonth | kReadWorded | kReadRange | kReadDayFrom;
  if (ordinal) readers |= kReadQuarter | kReadCentury | kReadNth | kReadDayAlone;
  else if (slot.word == W::kOrdinal || is_any(at, {W::kUnit})) readers |= kReadQuarter | kReadNth;
  if (is(behind, W::kDecadeWord)) readers |= kReadDecade;
  if (slot.has(kFigure)) {
    readers |= kReadClock | kReadYearMonth | kReadSlash | kReadNumeric;
    const std::uint32_t size = prose_.tokens[at].span.size();
    if (size == 2 || size == 4) readers |= kReadDecade;
    if (size == 4) readers |= kReadYear | kReadFiscal | kReadQuarter;
    else if (is(at + 1, W::kEra)) readers |= kReadYear;
  } else {
    readers |= kReadYear;
  }
  return readers;
}

/// Which readers may begin at a token; 0 for nearly all. Cheap: it is asked for every token.
std::uint32_t TimeGrammar::readers_at(At at) const {
  const TimeSlot slot = slots_[at];
  std::uint32_t readers = kReadersOf[static_cast<std::size_t>(slot.word)];
  if (slot.number != 0 || slot.has(kFigure)) readers |= readers_of_number(at);
  if (readers & (kReadPeriod | kReadAmount | kReadReference)) {
    // Behind a determiner a word that means nothing here ends the matter, but for "the very end", "the near future".
    const bool determiner = slot.word == W::kThe || slot.word == W::kA || slot.word == W::kThis || slot.word == W::kThat || slot.word == W::kThese;
    if (determiner && at + 1 < end_ && slots_.word(at + 1) == W::kNone && !slots_.starts(at + 1)) {
      if (slot.word != W::kThe || !is_one_of(at + 1, lexicon::WordSet::kBeforeFuture)) return 0;
      readers = kReadReference | kReadModified;
    }
  }
  if (slot.has(kHoliday)) readers |= kReadHoliday;
  if (slot.has(kCode)) readers |= kReadFiscal;
  if (slot.word == W::kNone && slot.flags == kStarts && at + 1 < end_ && slots_[at + 1].has(kFigure)) readers |= kReadDecade;  // "'90s"
  return readers;
}

void TimeGrammar::read_sentence(const Sentence& sentence) {
  begin_ = sentence.first;
  end_ = sentence.end;
  const std::vector<At>& heads = slots_.heads();
  for (At at = begin_; at < end_;) {
    while (head_ < heads.size() && heads[head_] < at) ++head_;
    if (head_ == heads.size() || heads[head_] >= end_) return;  // nothing to turn on
    if (heads[head_] - at > kFarthestHead) at = heads[head_] - kFarthestHead;
    if (!slots_.starts(at)) {
      ++at;
      continue;
    }
    Expression e;
    if (!read_any(at, e) || is_trap(e)) {
      ++at;
      continue;
    }
    take(e, at);
    at = e.end;
    const std::size_t before = out_.size();
    follow_on(e);
    if (out_.size() > before) at = out_.back().end;
  }
}

void TimeGrammar::take(Expression& e, At first) {
  if (e.first < first) e.first = first;
  if (!out_.empty()) backfill(out_.back(), e);
  e.span = {prose_.tokens[e.first].span.begin, prose_.tokens[e.end - 1].span.end};
  out_.push_back(e);
}

/// "June 3 to July 8, 2025", "3 p.m. to 4 p.m. tomorrow", "2:00 to 2:30 p.m.": the year, the day or the half of the day
/// behind the second is the first one's too.
void TimeGrammar::backfill(Expression& before, Expression& e) const {
  const bool pair = before.end + 1 == e.first && (is_hyphen(before.end) || is_any(before.end, {W::kTo, W::kAnd, W::kUntil, W::kThrough}));
  if (pair && before.clock.hour > 0 && before.clock.hour <= 12 && !before.clock.half_known && e.clock.half_known && e.clock.hour >= 12 && e.clock.hour < 24) {
    const int hour = before.clock.hour % 12 + 12;
    if (hour < e.clock.hour || (hour == e.clock.hour && before.clock.minute <= e.clock.minute)) before.clock.hour = static_cast<std::int8_t>(hour), before.clock.half_known = true;
  }
  if (before.says == TimeSays::kClock && before.clock.hour >= 0 && e.kind == TimeKind::kTime && e.says != TimeSays::kClock && e.clock.hour >= 0 &&
      before.end + 1 == e.first && (is_hyphen(before.end) || is_any(before.end, {W::kTo, W::kAnd, W::kUntil, W::kThrough, W::kOr}))) {
    Expression day = e;
    day.span = before.span;
    day.first = before.first;
    day.end = before.end;
    day.clock = before.clock;
    day.mod = before.mod;
    day.by = before.by;
    before = day;
    return;
  }
  if (pair && before.says == TimeSays::kWeekday && before.basis == DirectionBasis::kPrinted && before.direction == TimeDirection::kAhead && e.says == TimeSays::kWeekday &&
      e.basis == DirectionBasis::kNone) {  // "from next Monday to Friday"
    e.base = TimeBase::kPrevious;
    e.direction = TimeDirection::kAhead;
    e.basis = DirectionBasis::kPrinted;
    return;
  }
  const auto lacks = [](const Expression& x) { return x.says == TimeSays::kCalendar && x.calendar.month != 0 && x.shift_unit == TimeUnit::kNone; };
  if (!lacks(before) || !lacks(e) || before.calendar.year != 0 || e.calendar.year == 0 || before.end + 1 != e.first) return;
  if (!is_hyphen(before.end) && !is_any(before.end, {W::kTo, W::kAnd, W::kUntil, W::kThrough, W::kOr})) return;
  before.calendar.year = e.calendar.year - (before.calendar.month > e.calendar.month ? 1 : 0);
}

bool TimeGrammar::read_any(At at, Expression& e) const {
  e.first = at;
  if (((readers_at(at) & kReadModified) && read_modified(at, e)) || read_plain(at, e)) {
    read_behind(e);
    return true;
  }
  return false;
}

bool TimeGrammar::read_plain(At at, Expression& e) const {
  using Read = bool (TimeGrammar::*)(At, Expression&) const;
  static constexpr Read kReaders[] = {
      &TimeGrammar::read_set,          &TimeGrammar::read_holiday, &TimeGrammar::read_day_word,     &TimeGrammar::read_weekday,
      &TimeGrammar::read_month,        &TimeGrammar::read_numeric_date, &TimeGrammar::read_day_month, &TimeGrammar::read_clock,
      &TimeGrammar::read_worded_clock, &TimeGrammar::read_quarter, &TimeGrammar::read_fiscal,       &TimeGrammar::read_century,
      &TimeGrammar::read_decade,       &TimeGrammar::read_amount,  &TimeGrammar::read_compared,     &TimeGrammar::read_period,
      &TimeGrammar::read_reference,    &TimeGrammar::read_year,    &TimeGrammar::read_nth,          &TimeGrammar::read_range_start,
      &TimeGrammar::read_day_from,     &TimeGrammar::read_day_alone, &TimeGrammar::read_year_month, &TimeGrammar::read_slash_date};
  Expression best;
  for (std::uint32_t left = in(at) ? readers_at(at) & ~kReadModified : 0; left != 0; left &= left - 1) {
    Expression candidate;
    candidate.first = at;
    if ((this->*kReaders[std::countr_zero(left)])(at, candidate) && candidate.end > best.end) best = candidate;
  }
  if (best.end == kNowhere) return false;
  const TimeMod mod = e.mod;
  const At first = std::max(e.first, best.first);
  e = best;
  e.first = best.first > at ? best.first : first;
  if (mod != TimeMod::kNone) e.mod = mod;
  return true;
}

/// "June 3-5", "April 24 and 25", "1998-99": the second day or year of a pair takes the rest from the first.
void TimeGrammar::follow_on(const Expression& e) {
  if (e.by == TimeRule::kRange) {
    Expression other;
    if (read_range_end(e.end + 1, is_any(e.first - 1, {W::kFrom, W::kBetween, W::kWeekday}) || is_any(e.end, {W::kTo, W::kUntil}), other)) {
      other.by = TimeRule::kRangeEnd;
      take(other, other.first);
    }
    return;
  }
  const auto between = [&](At at) { return is_hyphen(at) || is_any(at, {W::kAnd, W::kTo, W::kOr, W::kThrough, W::kUntil}) || is_mark(at, ','); };
  if (e.says == TimeSays::kClock || (e.kind == TimeKind::kTime && e.clock.hour >= 0)) return follow_clock(e);
  if (e.says != TimeSays::kCalendar || !between(e.end)) return;
  At at = e.end + 1;
  if (is(at, W::kThe) && is_any(e.end, {W::kTo, W::kThrough, W::kUntil, W::kAnd})) ++at;
  Expression next = e;
  next.by = TimeRule::kPair;
  next.mod = TimeMod::kNone;
  if (e.unit == TimeUnit::kDay && e.calendar.month && e.calendar.day && e.calendar.weekday == 0 && !e.calendar.week_of && e.calendar.holiday < 0) {
    At end = at;
    const auto day = day_number(at, end);
    if (!day || *day <= e.calendar.day || (is_mark(e.end, ',') && !is_any(end, {W::kAnd})) ) return;
    if ((is_mark(end, '/') && is_glued(end)) || is_month_word(end) || is_any(end, {W::kUnit, W::kUnits, W::kMeridiem, W::kCounted, W::kOf}) || is_mark(end, '%') || is_mark(end, ':') || is_joint(end)) return;
    if (is_kind(end, TokenKind::kWord) && !is_hyphen(e.end) && word(end) == W::kNone && text(end).ends_with('s')) return;
    next.calendar.day = static_cast<std::uint8_t>(*day);
    std::int32_t year = 0;
    const At behind = read_year_behind(end, year);
    if (e.calendar.year == 0 || year == e.calendar.year) end = behind, next.calendar.year = year ? year : e.calendar.year;
    next.end = end;
  } else if (e.unit == TimeUnit::kYear && e.calendar.year && is_joint(e.end)) {
    const auto digits = this->digits(at, 2);
    if (!digits || text(at).size() != 2 || *digits != (e.calendar.year + 1) % 100) return;
    next.calendar.year = e.calendar.year + 1;
    next.end = at + 1;
  } else {
    return;
  }
  next.first = at;
  take(next, at);
  if (next.unit == TimeUnit::kDay) {
    const Expression last = next;
    follow_on(last);
  }
}

bool TimeGrammar::is_hyphen(At at) const {
  if (!is_kind(at, TokenKind::kPunctuation)) return false;
  const std::string_view mark = text(at);
  return mark == "-" || mark == "\xE2\x80\x93" || mark == "\xE2\x80\x94" || mark == "\xE2\x80\x91" || mark == "\xE2\x80\x90";
}

bool TimeGrammar::is_quote(At at) const {
  const std::string_view mark = text(at);
  return mark == "\"" || mark == "``" || mark == "''" || mark == "'" || mark == "\xE2\x80\x9C" || mark == "\xE2\x80\x98";
}

std::optional<std::int32_t> TimeGrammar::digits(At at, std::size_t most) const {
  if (!is_kind(at, TokenKind::kNumber)) return std::nullopt;
  const std::string_view run = text(at);
  if (run.size() > most) return std::nullopt;
  std::int32_t value = 0;
  for (const char c : run) {
    if (!base::is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// What only looks like a time: "a May vote" is one, "Theresa May" and "may" are none; that is the readers' affair. Here:
/// ages, and amounts that are names.
bool TimeGrammar::is_trap(const Expression& e) const {
  // "This Week", "60 Minutes" in marks are titles.
  if (e.first > begin_ && is_quote(e.first - 1) && !is(e.end - 1, W::kMonth) && e.end > e.first + 1 && is_any(e.end - 1, {W::kUnit, W::kUnits}) && has(e.end - 1, kCapitalised)) return true;
  if (e.kind != TimeKind::kDuration) return false;
  At at = e.end;
  if (is_joint(at)) ++at;
  return is(at, W::kOld) || is_text(at, "olds");
}

}  // namespace wireglass::annotations
