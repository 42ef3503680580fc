#pragma once
// Values of time expressions for one assumed day of writing. times_resolve.cpp asks for the first and the last day that
// the publication window allows: what both say is known, what lies between is the window.
#include <optional>
#include <string>
#include <vector>

#include "annotations/prose.h"
#include "annotations/time_expression.h"
#include "annotations/times_calendar.h"

namespace wireglass::annotations {

struct Answer {
  std::string value;
  std::optional<Instant> earliest;  ///< empty: open
  std::optional<Instant> latest;
  bool resolved = false;            ///< the value is a fixed one; false: it stays open, with X
};

class TimeResolver {
 public:
  /// @param today days since 1970-01-01 of the assumed day of writing; none: nothing is known of it
  TimeResolver(const Prose& prose, std::optional<std::int32_t> today) : prose_(prose), today_(today) {}

  /// In the order of the text: a chain ("the following day") needs what came before.
  Answer resolve(const TimeExpression& e, std::uint32_t sentence);

 private:
  std::optional<Stretch> stretch_of(const TimeExpression& e, std::uint32_t sentence);
  std::optional<Stretch> calendar_stretch(const TimeExpression& e, std::uint32_t sentence);
  std::optional<Stretch> in_year(const TimeExpression& e, std::int32_t year) const;
  std::optional<Stretch> nth_stretch(const TimeExpression& e, const Stretch& frame) const;
  std::optional<Stretch> in_month(const TimeExpression& e, std::uint32_t sentence) const;
  std::optional<Stretch> nearest(const TimeExpression& e) const;
  std::optional<Stretch> weekday_stretch(const TimeExpression& e, std::uint32_t sentence) const;
  std::optional<Stretch> shifted(const TimeExpression& e, std::uint32_t sentence);
  std::optional<Stretch> compared(const TimeExpression& e, std::uint32_t sentence) const;
  std::optional<Stretch> bare_unit(const TimeExpression& e) const;
  std::optional<Stretch> clock_day(const TimeExpression& e, std::uint32_t sentence) const;
  std::optional<std::int32_t> base_day(const TimeExpression& e, std::uint32_t sentence) const;
  Answer duration(const TimeExpression& e) const;
  Answer reference(const TimeExpression& e) const;
  bool speaks_of_money(std::uint32_t sentence) const;
  void remember(const TimeExpression& e, const Stretch& stretch, std::uint32_t sentence);

  /// What the article named last.
  struct Memory {
    std::optional<Stretch> stretch;
    std::uint32_t sentence = 0;
  };
  const Prose& prose_;
  std::optional<std::int32_t> today_;
  Memory any_;     ///< of any length
  Memory day_;     ///< a day
  Memory period_;  ///< a month or a quarter: what "a year earlier" is compared with
  Memory quarter_;
  std::optional<Stretch> ended_quarter_;  ///< the latest one named that had ended
};

}  // namespace wireglass::annotations
