#pragma once
// Evidence of an article's day that its own text gives: weekdays with a plain direction in time, printed days, and months
// named from the month of writing. Finds only; what follows from them is the clock's affair. English only; the
// words live in core/data/clock_words.tsv, the rules with their reasons in docs/clock.md.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wireglass/span.h"

namespace wireglass::articles {

/// A date as print has it: `June 3, 2025`, `Aug. 1`, `12 Jun 2025`; the year 0 where none is printed.
struct PrintedDate {
  std::int32_t year;
  unsigned month, day;
};

/// A weekday of the last or the coming days: "On Wednesday, she met …" lies back, "will leave on Thursday" ahead.
struct WeekdayMention {
  Span span;         ///< with the word before it: "said Sunday"
  unsigned weekday;  ///< 0 = Sunday … 6 = Saturday
  bool ahead;
  std::vector<std::string_view> names;  ///< of its sentence, as of a MonthMention
};

/// "next month", "this month", "last month" with the names of its sentence, by which another article's mention of the
/// same matter is known.
struct MonthMention {
  Span span;
  int offset;                      ///< +1, 0 or -1 from the month of writing
  std::vector<std::string_view> names;  ///< capitalised words of three letters or more, sorted, each once
};

/// A printed day: "ruled on May 28, 2025", "the May 28 ruling".
struct DayMention {
  Span span;
  PrintedDate date;            ///< the year 0 where none is printed
  std::optional<bool> ahead;   ///< of the writing; empty where the direction is not plain
  std::vector<std::string_view> names;  ///< of its sentence, as of a MonthMention
};

struct TextTimes {
  std::vector<WeekdayMention> weekdays;
  std::vector<DayMention> days;
  std::vector<MonthMention> months;
};

/// In document order. A weekday that is qualified, quoted, or whose direction is not plain is left out: better none than
/// a wrong one. Linear in the paragraphs; pure.
TextTimes find_text_times(std::string_view text, const std::vector<Span>& paragraphs);

/// Reads a text that is such a date as a whole. Empty when it is not, or no such day exists. Constant time.
std::optional<PrintedDate> read_printed_date(std::string_view text);

/// Reads `14:37` or `9:05` as seconds of the day. Empty when it is not a time of day.
std::optional<std::int32_t> read_clock(std::string_view text);

}  // namespace wireglass::articles
