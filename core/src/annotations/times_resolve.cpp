// Values for the whole publication window: each expression is resolved for the first and for the last day of writing that
// the window allows. Where both agree, the value is fixed; else it keeps its X, and the window spans both. All rules move
// with the day of writing in one direction, so that what lies between needs no look.
#include <algorithm>

#include "annotations/times.h"
#include "annotations/times_resolver.h"
#include "annotations/times_values.h"

namespace wireglass::annotations {
namespace {

std::optional<std::int32_t> day_of(const std::optional<Instant>& instant) {
  return instant ? std::optional(base::day_of(*instant)) : std::nullopt;
}

TimeAnchor anchor_of(const TimeExpression& e) {
  if (e.says == TimeSays::kDuration || e.says == TimeSays::kSet) return e.base == TimeBase::kPublished ? TimeAnchor::kPublished : TimeAnchor::kNone;
  if (e.base == TimeBase::kPrevious) return TimeAnchor::kPrevious;
  if (e.says == TimeSays::kCalendar && e.calendar.year != 0) return TimeAnchor::kNone;
  return TimeAnchor::kPublished;
}

/// What the first and the last day of writing say, as one.
/// An end of the window that is open leaves only the other end's bound.
Time merged(const TimeExpression& e, const Answer& first, const Answer& last, const Window& published) {
  Time time;
  time.span = e.span;
  time.kind = e.kind;
  time.quant = quant_name(e.quant);
  time.freq = freq_name(e.freq);
  time.by = time_rule_name(e.by);
  time.anchor = anchor_of(e);
  time.mod = mod_name(e.mod);
  const bool fixed = first.resolved && last.resolved && first.value == last.value;
  time.value = fixed ? first.value : open_value(e);
  if (first.earliest && last.earliest) time.window.earliest = std::min(*first.earliest, *last.earliest);
  if (first.latest && last.latest) time.window.latest = std::max(*first.latest, *last.latest);
  if (!published.earliest && published.latest) time.window.latest = last.latest;
  if (!published.latest && published.earliest) time.window.earliest = first.earliest;
  return time;
}

}  // namespace

std::vector<Time> resolve_times(const Prose& prose, const std::vector<TimeExpression>& expressions, const Window& published) {
  std::vector<Time> times;
  times.reserve(expressions.size());
  const auto first_day = day_of(published.earliest), last_day = day_of(published.latest);
  const bool one_day = first_day == last_day;
  TimeResolver first(prose, first_day), last(prose, last_day);
  std::uint32_t sentence = 0;
  for (const TimeExpression& e : expressions) {
    while (prose.sentences[sentence].end <= e.first) ++sentence;
    const Answer a = first.resolve(e, sentence);
    times.push_back(merged(e, a, one_day ? a : last.resolve(e, sentence), published));
  }
  return times;
}

}  // namespace wireglass::annotations
