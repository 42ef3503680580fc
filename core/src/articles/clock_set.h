#pragma once
// Sets of instants: what a page's evidence leaves of the time line. Weekdays leave a stretch in every week, so that one
// window would not do until the end.
#include <vector>

#include "wireglass/instant.h"

namespace wireglass::articles {

/// The ends of time: beyond every year that can be printed, and far enough from overflow to be added to.
inline constexpr Instant kBeginning = -(Instant{1} << 50);
inline constexpr Instant kEnd = Instant{1} << 50;

/// [begin, end], both included, in seconds; begin <= end unless it is empty.
struct Interval {
  Instant begin = kBeginning;
  Instant end = kEnd;

  bool empty() const { return begin > end; }
  bool contains(Instant instant) const { return begin <= instant && instant <= end; }
  bool operator==(const Interval&) const = default;
};

inline Interval intersection(Interval a, Interval b) {
  return {a.begin > b.begin ? a.begin : b.begin, a.end < b.end ? a.end : b.end};
}

/// Every sum of an instant of `a` and a duration of `b`; an open end stays open.
Interval sum(Interval a, Interval b);

/// Every difference of an instant of `a` and a duration of `b`.
Interval difference(Interval a, Interval b);

Interval interval_of(const Window& window);
Window window_of(Interval interval);

class InstantSet {
 public:
  InstantSet() : parts_{Interval{}} {}  ///< all instants
  explicit InstantSet(Interval interval);
  /// The union of intervals in any order, overlapping or not; empty ones are dropped.
  explicit InstantSet(std::vector<Interval> intervals);

  bool empty() const { return parts_.empty(); }
  const std::vector<Interval>& parts() const { return parts_; }  ///< sorted, with a gap between each and the next
  Interval hull() const;  ///< of a set that is not empty
  bool operator==(const InstantSet&) const = default;

  /// Keeps what is in both. Linear.
  void intersect(const InstantSet& other);
  /// Every sum, or difference, of one of these instants and a duration of `by`. Linear.
  InstantSet plus(Interval by) const;
  InstantSet minus(Interval by) const;

 private:
  std::vector<Interval> parts_;
};

/// The stretches of `arcs` repeated each `period` seconds: arcs are given for the period that begins at 1970-01-01.
/// They are told apart inside `within`, for at most `horizon` seconds from its beginning; all other instants are kept.
/// @param within  its beginning must not be open
InstantSet repeated(const std::vector<Interval>& arcs, Instant period, Interval within, Instant horizon);

}  // namespace wireglass::articles
