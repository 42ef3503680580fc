#include "articles/clock_set.h"

#include <algorithm>

namespace wireglass::articles {
namespace {

Instant begin_sum(Instant a, Instant b) { return a <= kBeginning || b <= kBeginning ? kBeginning : a + b; }
Instant end_sum(Instant a, Instant b) { return a >= kEnd || b >= kEnd ? kEnd : a + b; }

}  // namespace

Interval sum(Interval a, Interval b) { return {begin_sum(a.begin, b.begin), end_sum(a.end, b.end)}; }

Interval difference(Interval a, Interval b) { return sum(a, {-b.end, -b.begin}); }

Interval interval_of(const Window& window) {
  return {window.earliest.value_or(kBeginning), window.latest.value_or(kEnd)};
}

Window window_of(Interval interval) {
  Window window;
  if (interval.begin > kBeginning) window.earliest = interval.begin;
  if (interval.end < kEnd) window.latest = interval.end;
  return window;
}

InstantSet::InstantSet(Interval interval) {
  if (!interval.empty()) parts_.push_back(interval);
}

InstantSet::InstantSet(std::vector<Interval> intervals) {
  std::sort(intervals.begin(), intervals.end(), [](Interval a, Interval b) { return a.begin < b.begin; });
  for (const Interval interval : intervals) {
    if (interval.empty()) continue;
    if (!parts_.empty() && interval.begin <= parts_.back().end + 1)
      parts_.back().end = std::max(parts_.back().end, interval.end);
    else
      parts_.push_back(interval);
  }
}

Interval InstantSet::hull() const { return {parts_.front().begin, parts_.back().end}; }

void InstantSet::intersect(const InstantSet& other) {
  std::vector<Interval> both;
  for (std::size_t a = 0, b = 0; a < parts_.size() && b < other.parts_.size();) {
    const Interval common = intersection(parts_[a], other.parts_[b]);
    if (!common.empty()) both.push_back(common);
    if (parts_[a].end < other.parts_[b].end)
      ++a;
    else
      ++b;
  }
  parts_ = std::move(both);
}

InstantSet InstantSet::plus(Interval by) const {
  std::vector<Interval> sums;
  sums.reserve(parts_.size());
  for (const Interval part : parts_) sums.push_back(sum(part, by));
  return InstantSet(std::move(sums));
}

InstantSet InstantSet::minus(Interval by) const { return plus({-by.end, -by.begin}); }

InstantSet repeated(const std::vector<Interval>& arcs, Instant period, Interval within, Instant horizon) {
  const Instant stop = within.end - within.begin > horizon ? within.begin + horizon : within.end;
  std::vector<Interval> stretches{{kBeginning, within.begin - 1}, {stop + 1, kEnd}};
  for (const Interval arc : arcs) {
    // The last repetition that begins before the window, and all that follow. Division cuts to zero: one to spare.
    Instant shift = ((within.begin - arc.end) / period - 1) * period;
    for (; arc.begin + shift <= stop; shift += period)
      stretches.push_back(intersection({arc.begin + shift, arc.end + shift}, {within.begin, stop}));
  }
  return InstantSet(std::move(stretches));
}

}  // namespace wireglass::articles
