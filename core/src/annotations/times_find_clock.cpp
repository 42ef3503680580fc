// Times of day: 9 a.m., 14:37, 0735 GMT, noon, half past two, 4 in the morning; with their zone.
#include "annotations/times_grammar.h"
#include "data/time_zones.h"
#include "lexicon/phrases.h"

namespace wireglass::annotations {
namespace {

using W = TimeWord;

constexpr lexicon::PhraseTable kZones(data::kTimeZones);
constexpr std::int32_t kUnknownOffset = 9999;

}  // namespace

/// "a.m.", "pm" behind an hour; noon and midnight stay what they are.
void TimeGrammar::add_meridiem(At at, Expression& e) const {
  bool afternoon = false;
  const At end = meridiem_end(at, afternoon);
  if (end == kNowhere) return;
  if (e.clock.hour > 12) return;
  if (e.clock.hour == 12) e.clock.hour = afternoon ? 12 : 0;
  else if (afternoon) e.clock.hour = static_cast<std::int8_t>(e.clock.hour + 12);
  e.clock.half_known = true;
  e.end = end;
  if (is_text(end, "in") && is(end + 1, W::kThe) && is(end + 2, W::kPart)) e.end = end + 3;  // "8 p.m. in the evening"
}

TimeGrammar::At TimeGrammar::meridiem_end(At at, bool& afternoon) const {
  if (is(at, W::kMeridiem)) {
    afternoon = value(at) == 2;
    return at + 1;
  }
  // "p m", "p. m."
  const bool a = is_any_text(at, {"a", "a."}), p = is_any_text(at, {"p", "p."});
  if (!a && !p) return kNowhere;
  At here = at + 1;
  if (is_mark(here, '.') && is_glued(here)) ++here;
  if (!is_any_text(here, {"m", "m."})) return kNowhere;
  if (is_mark(here + 1, '.') && is_glued(here + 1) && here + 2 < end_) ++here;
  afternoon = p;
  return here + 1;
}

int TimeGrammar::hour_number(At at, At& end) const {
  const Number* n = number(at);
  if (!n || n->ordinal || !n->value || n->end > end_ || n->form == NumberForm::kMixed || n->form == NumberForm::kFraction) return -1;
  const auto hour = to_integer(*n->value);
  if (!hour || *hour < 1 || *hour > 12) return -1;
  end = n->end;
  return static_cast<int>(*hour);
}

void TimeGrammar::set_by_part(DayPart part, Expression& e) const {
  if (e.clock.hour > 12) return;
  const bool late = part == DayPart::kAfternoon || part == DayPart::kEvening || (part == DayPart::kNight && e.clock.hour >= 5);
  if (late && e.clock.hour < 12) e.clock.hour = static_cast<std::int8_t>(e.clock.hour + 12);
  if (!late && e.clock.hour == 12) e.clock.hour = 0;
  e.clock.half_known = true;
}

/// "EST", "(GMT +8)", "Eastern time", "UTC", "local time".
void TimeGrammar::add_zone(Expression& e) const {
  At at = e.end;
  const bool bracketed = is_mark(at, '(');
  if (bracketed) ++at;
  if (is(at, W::kLocal) && is(at + 1, W::kTime)) {
    e.end = at + 2;
    if (bracketed && is_mark(e.end, ')')) ++e.end;
    return;
  }
  if (!has(at, kCapitalised)) return;
  const Offset begin = prose_.tokens[at].span.begin;
  const auto match = kZones.longest(prose_.text, begin, prose_.tokens[end_ - 1].span.end);
  At end = at;
  if (match) {
    while (in(end) && prose_.tokens[end].span.begin < match.end) ++end;
    if (match.row->lengthy) {
      if (!is(end, W::kTime)) return;
      ++end;
    } else if (!has(at, kAllCapitals)) {
      return;
    }
    if (match.row->offset != kUnknownOffset) e.clock.has_zone = true, e.clock.zone = static_cast<std::int16_t>(match.row->offset);
  } else {
    // "Lagos time"
    if (is_kind(at, TokenKind::kWord) && is_text(at + 1, "time") && !is_kind(at + 2, TokenKind::kWord)) e.end = at + 2;
    return;
  }
  // "GMT +8", "UTC+9"
  if (is_mark(end, '+') || (is_hyphen(end) && is_glued(end + 1)))
    if (const auto hours = digits(end + 1, 2); hours && *hours <= 14) {
      e.clock.zone = static_cast<std::int16_t>(is_mark(end, '+') ? *hours * 60 : -*hours * 60);
      end += 2;
    }
  if (bracketed && !is_mark(end, ')')) return;
  e.end = bracketed ? end + 1 : end;
}

bool TimeGrammar::read_clock(At at, Expression& e) const {
  e.kind = TimeKind::kTime;
  e.says = TimeSays::kClock;
  e.unit = TimeUnit::kMinute;
  e.by = TimeRule::kClock;
  if (is(at, W::kNoon)) {
    if (is_any(at - 1, {W::kThe}) || is_joint(at + 1) || is_text(at - 1, "high")) return false;
    e.clock.hour = static_cast<std::int8_t>(value(at));
    e.clock.minute = 0;
    e.end = at + 1;
    add_zone(e);
    return true;
  }
  if (!is_kind(at, TokenKind::kNumber)) return false;
  if (in(at - 1) && is_glued(at) && !is_mark(at - 1, '(') && !is_hyphen(at - 1) && !is_kind(at - 1, TokenKind::kPunctuation)) return false;
  if (in(at - 1) && is_glued(at) && (is_mark(at - 1, ':') || is_mark(at - 1, '/'))) return false;
  const auto hour = digits(at, 2);
  const bool padded = text(at).size() == 2;
  if (hour) {
    if (*hour > 24) return false;
    e.clock.hour = static_cast<std::int8_t>(*hour);
    e.clock.half_known = *hour > 12 || *hour == 0 || text(at)[0] == '0';
    e.end = at + 1;
    if (is_mark(e.end, ':') && is_glued(e.end) && is_glued(e.end + 1)) return read_minutes(at, padded, e);
    if (*hour > 0 && *hour <= 12 && is_text(e.end, "in") && is(e.end + 1, W::kThe) && is(e.end + 2, W::kPart)) return read_part_behind(e);
    add_meridiem(e.end, e);
    if (e.end == at + 1) return false;
    add_zone(e);
    return true;
  }
  // "340pm", "1140 a.m."
  bool late = false;
  if (const auto both = digits(at, 4); both && text(at).size() >= 3 && *both / 100 >= 1 && *both / 100 <= 12 && *both % 100 < 60 && meridiem_end(at + 1, late) != kNowhere) {
    e.clock.hour = static_cast<std::int8_t>(*both / 100);
    e.clock.minute = static_cast<std::int8_t>(*both % 100);
    add_meridiem(at + 1, e);
    add_zone(e);
    return true;
  }
  // "7.30 p.m."
  const std::string_view run = text(at);
  const std::size_t dot = run.find('.');
  if (dot != std::string_view::npos && (dot == 1 || dot == 2) && run.size() == dot + 3 && is(at + 1, W::kMeridiem)) {
    const int h = dot == 1 ? run[0] - '0' : (run[0] - '0') * 10 + (run[1] - '0');
    const int m = (run[dot + 1] - '0') * 10 + (run[dot + 2] - '0');
    if (h > 12 || m > 59) return false;
    e.clock.hour = static_cast<std::int8_t>(h);
    e.clock.minute = static_cast<std::int8_t>(m);
    add_meridiem(at + 1, e);
    add_zone(e);
    return true;
  }
  // "0735 GMT", "1300 local time", "1400 hours"
  const auto military = digits(at, 4);
  if (!military || run.size() != 4 || *military / 100 > 24 || *military % 100 > 59) return false;
  e.clock.hour = static_cast<std::int8_t>(*military / 100);
  e.clock.minute = static_cast<std::int8_t>(*military % 100);
  e.end = at + 1;
  add_zone(e);
  if (e.end == at + 1 && is_text(e.end, "hours") && is_any(at - 1, {W::kAt, W::kBy, W::kFrom, W::kUntil, W::kAbout})) e.end = at + 2;
  return e.end > at + 1;
}

/// "14:37", "9:05:30"; a clock only where the place or its form says so: "3:16" may be a verse, "1:23:45" a runner's time.
bool TimeGrammar::read_minutes(At at, bool padded, Expression& e) const {
  const auto minute = digits(e.end + 1, 2);
  if (!minute || *minute > 59 || text(e.end + 1).size() != 2) return false;
  e.clock.minute = static_cast<std::int8_t>(*minute);
  e.end += 2;
  bool seconds = false;
  if (is_mark(e.end, ':') && is_glued(e.end) && is_glued(e.end + 1)) {
    const auto second = digits(e.end + 1, 2);
    if (!second || *second > 59) return false;
    e.clock.second = static_cast<std::int8_t>(*second);
    e.end += 2;
    seconds = true;
  }
  if (is_mark(e.end, ':') && is_glued(e.end)) return false;
  const At plain = e.end;
  add_meridiem(e.end, e);
  add_zone(e);
  if (e.end > plain) return true;
  if (is_any(at - 1, {W::kAt, W::kBy, W::kFrom, W::kUntil, W::kAbout, W::kSince, W::kBefore, W::kAfter, W::kNearly, W::kBetween})) return true;
  if ((is_hyphen(e.end) || is_any(e.end, {W::kTo, W::kUntil})) && digits(e.end + 1, 2) && is_mark(e.end + 2, ':')) return true;
  if (is_any(e.end, {W::kOn}) && is_any(e.end + 1, {W::kWeekday, W::kNext, W::kLast})) return true;
  if (is_any(at - 1, {W::kTo, W::kPart, W::kAnd}) || (is_hyphen(at - 1) && is_mark(at - 3, ':'))) return true;
  (void)seconds;
  return padded && !is_hyphen(at - 1);
}

/// "4 in the morning", "seven in the evening".
bool TimeGrammar::read_part_behind(Expression& e) const {
  if (e.clock.hour > 12) return false;
  set_by_part(static_cast<DayPart>(value(e.end + 2)), e);
  e.end += 3;
  return true;
}

/// "10 o'clock", "seven in the evening", "five p.m.", "seven thirty p.m.", "half past two".
bool TimeGrammar::read_worded_clock(At at, Expression& e) const {
  e.kind = TimeKind::kTime;
  e.says = TimeSays::kClock;
  e.unit = TimeUnit::kMinute;
  e.by = TimeRule::kClock;
  e.clock.half_known = false;
  if (read_past(at, e)) return true;
  if (is_text(at, "mid") && is_any_text(at + 1 + is_joint(at + 1), {"day", "night"})) {
    const At word_at = at + 1 + is_joint(at + 1);
    e.clock.hour = is_text(word_at, "day") ? 12 : 24;
    e.clock.minute = 0;
    e.clock.half_known = true;
    e.end = word_at + 1;
    return true;
  }
  At end = at;
  const int hour = hour_number(at, end);
  if (hour < 0) return false;
  e.clock.hour = static_cast<std::int8_t>(hour);
  e.end = end;
  if (is(end, W::kOclock)) {
    e.end = end + 1;
  } else if (is(end, W::kNoon) && hour == 12) {
    e.clock.hour = static_cast<std::int8_t>(value(end));
    e.clock.half_known = true;
    e.end = end + 1;
    return true;
  } else if (const Number* n = number(end); n && n->form == NumberForm::kWords && n->value && !n->ordinal && n->end <= end_) {
    // "seven thirty p.m."
    const auto minute = to_integer(*n->value);
    if (!minute || *minute < 10 || *minute > 59) return false;
    e.clock.minute = static_cast<std::int8_t>(*minute);
    e.end = n->end;
  }
  const At plain = e.end;
  if (is_text(plain, "in") && is(plain + 1, W::kThe) && is(plain + 2, W::kPart)) return (plain > end || is(at - 1, W::kAt) || number(at)->form == NumberForm::kDigits || hour > 1) && read_part_behind(e);
  add_meridiem(plain, e);
  if (e.end == plain && plain != end + 1) return false;
  if (e.end == plain && !is(plain - 1, W::kOclock)) return false;
  add_zone(e);
  return true;
}

/// "half past two", "a quarter to five", "ten past nine", "20 minutes to three", "half past seven o'clock".
bool TimeGrammar::read_past(At at, Expression& e) const {
  At here = at;
  if (is(here, W::kA)) ++here;
  int minutes = -1;
  bool named = true;
  if (is_text(here, "half")) {
    minutes = 30;
    ++here;
  } else if (is_text(here, "quarter")) {
    minutes = 15;
    ++here;
  } else if (const Number* n = number(here); n && !n->ordinal && n->value && n->end < end_) {
    if (is_any_text(n->end - 1, {"quarter", "quarters"}) && n->form == NumberForm::kFraction) {
      minutes = n->end - here > 1 ? 45 : 15;
    } else {
      const auto count = to_integer(*n->value);
      if (!count || *count < 1 || *count > 59) return false;
      minutes = static_cast<int>(*count);
      named = is_any(n->end, {W::kUnit, W::kUnits, W::kShortUnit}) && static_cast<TimeUnit>(value(n->end)) == TimeUnit::kMinute;
    }
    here = n->end + (named && minutes != 45 && is_any(n->end, {W::kUnit, W::kUnits, W::kShortUnit}) ? 1 : 0);
  }
  if (minutes < 0) return false;
  const bool past = is_text(here, "past"), to = is(here, W::kTo) && named && minutes != 30;
  if (!past && !to) return false;
  At end = here + 1;
  const int number_of_hours = hour_number(here + 1, end);
  if (number_of_hours < 1 || is_any(end, {W::kUnits, W::kUnit, W::kCounted}) || is_mark(end, '%') || is_joint(end)) return false;
  const int h = past ? number_of_hours : number_of_hours == 1 ? 12 : number_of_hours - 1;
  e.clock.hour = static_cast<std::int8_t>(h);
  e.clock.minute = static_cast<std::int8_t>(past ? minutes : 60 - minutes);
  e.end = end;
  if (is(e.end, W::kOclock)) ++e.end;
  if (is_text(e.end, "in") && is(e.end + 1, W::kThe) && is(e.end + 2, W::kPart)) return read_part_behind(e);
  add_meridiem(e.end, e);
  return true;
}

}  // namespace wireglass::annotations
