#pragma once
// The grammar of time expressions: hand-written readers over the slots of one sentence. Each reader begins at a token and
// says where its expression ends; none looks back further than a few tokens, none tries twice.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "annotations/time_expression.h"
#include "annotations/times_words.h"
#include "base/chars.h"

namespace wireglass::annotations {

class TimeGrammar {
 public:
  TimeGrammar(const Prose& prose, const std::vector<Number>& numbers, std::vector<TimeExpression>& out)
      : prose_(prose), numbers_(numbers), slots_(prose, numbers), out_(out) {}

  /// Reads all sentences.
  void read();

 private:
  using At = std::uint32_t;
  using Expression = TimeExpression;
  static constexpr At kNowhere = 0;  ///< no expression ends before the first token

  // The walk (times_find.cpp).
  void read_sentence(const Sentence& sentence);
  std::uint32_t readers_at(At at) const;
  std::uint32_t readers_of_number(At at) const;
  bool read_any(At at, Expression& e) const;
  bool read_plain(At at, Expression& e) const;
  void take(Expression& e, At first);
  void follow_on(const Expression& e);
  void backfill(Expression& before, Expression& e) const;
  bool is_trap(const Expression& e) const;

  // Words before and behind a plain expression (times_find_modified.cpp).
  bool read_modified(At at, Expression& e) const;
  bool read_edge_of(At at, Expression& e) const;       // "the end of November", "year-end"
  bool read_early_late(At at, Expression& e) const;    // "early Tuesday", "the mid-1990s"
  bool read_approximate(At at, Expression& e) const;   // "about two years ago", "more than an hour"
  void read_behind(Expression& e) const;               // "or so", "local time", "of last year", "at 9 a.m."
  void attach_day(Expression& clock) const;            // "9 a.m. on Friday"
  void attach_clock(Expression& day) const;            // "Friday at 9 a.m."
  void attach_set(Expression& e) const;                // "every day at 9", "9 a.m. on Sundays"

  // Days (times_find_days.cpp).
  bool read_day_word(At at, Expression& e) const;      // "yesterday", "tomorrow morning", "tonight"
  bool is_era(At at) const;
  bool read_weekday(At at, Expression& e) const;       // "Friday", "Friday, June 3", "Friday night"
  bool read_month(At at, Expression& e) const;         // "June 3, 2025", "June 2025", "June"
  bool read_day_month(At at, Expression& e) const;     // "3 June 2025", "the 3rd of June"
  bool read_numeric_date(At at, Expression& e) const;  // "2025-06-03", "6/3/2025", "03.06.2025"
  bool read_dotted_date(At at, Expression& e) const;
  bool fill_numeric(const std::int32_t (&parts)[3], const std::size_t (&lengths)[3], char mark, At end, Expression& e) const;
  bool read_holiday(At at, Expression& e) const;
  At read_year_behind(At at, std::int32_t& year) const;  // ", 2025", "2025", "of 2025"
  std::optional<std::int32_t> day_number(At at, At& end) const;
  void add_part(Expression& e) const;                  // "night" behind a day
  void end_with_shift(Expression& e) const;            // "June last year", "Friday of next week"

  // Days and weeks by their place, and what begins a range (times_find_places.cpp).
  bool read_nth(At at, Expression& e) const;           // "the first Friday of July", "the last week of 2024", "the last day of May"
  bool read_day_from(At at, Expression& e) const;      // "the day after tomorrow", "two days before yesterday", "the week after next"
  bool read_day_alone(At at, Expression& e) const;     // "on the 27th", "the 20th of next month"
  bool read_year_month(At at, Expression& e) const;    // "2025-06", "6/2025", "2025 June", "the month of June"
  bool read_range_start(At at, Expression& e) const;   // "5" of "5 to 6 p.m.", "4" of "4 to 22 January"
  bool read_range_end(At at, bool framed, Expression& e) const;
  bool read_slash_date(At at, Expression& e) const;    // "on 4/22"
  void follow_clock(const Expression& e);              // "4" of "from 1 p.m. to 4"

  // Years and longer (times_find_years.cpp).
  bool read_year(At at, Expression& e) const;
  bool read_decade(At at, Expression& e) const;        // "1990s", "the nineties", "'90s"
  bool read_century(At at, Expression& e) const;       // "the 19th century"
  bool read_fiscal(At at, Expression& e) const;        // "fiscal 2025", "FY2025", "Q3 2025"
  bool read_quarter(At at, Expression& e) const;       // "the third quarter of 2024", "third-quarter", "first half of 2025"
  std::int32_t year_digits(At at) const;
  std::int32_t plain_year(At at) const;                // the number of four digits that may be a year; 0 otherwise
  std::int32_t worded_year(At at, At& end) const;      // "nineteen ninety-six", "two thousand"
  bool is_year_place(At at) const;

  // Periods by their place (times_find_periods.cpp).
  bool read_period(At at, Expression& e) const;        // "last week", "this summer", "the following day", "the quarter"
  bool read_period_head(At at, Expression& e) const;
  bool finish_bare_unit(Expression& e) const;
  bool finish_part(At at, bool bare, bool bare_word, Expression& e) const;
  bool read_reference(At at, Expression& e) const;     // "the past", "the future"
  bool read_compared(At at, Expression& e) const;      // "year-earlier", "the year-ago quarter"

  // Amounts (times_find_amounts.cpp).
  bool read_amount(At at, Expression& e) const;        // "three days", "two years ago", "a decade", "weeks"
  bool read_set(At at, Expression& e) const;           // "every day", "a year" of "15 a year", "daily", "Mondays"
  At read_count(At at, Expression& e) const;           // the number of units; kNowhere when none is there
  At read_unit(At at, TimeUnit& unit, bool& plural) const;
  bool finish_amount(Expression& e, At count_at) const;
  bool read_bare_units(At at, Expression& e) const;
  bool read_every(At at, Expression& e) const;
  bool is_hyphenated(At at) const;
  bool read_whole(At at, Expression& e) const;
  void add_more(Expression& e) const;
  bool is_rate(At at) const;

  // Times of day (times_find_clock.cpp).
  bool read_clock(At at, Expression& e) const;
  bool read_worded_clock(At at, Expression& e) const;  // "half past two", "10 o'clock"
  bool read_minutes(At at, bool padded, Expression& e) const;
  bool read_part_behind(Expression& e) const;
  At meridiem_end(At at, bool& afternoon) const;       // "a.m.", "p. m."; kNowhere when none is there
  bool read_past(At at, Expression& e) const;          // "ten past nine", "a quarter to five"
  int hour_number(At at, At& end) const;               // 1 to 12; -1
  void set_by_part(DayPart part, Expression& e) const; // "7" and "evening" are 19
  void add_meridiem(At at, Expression& e) const;
  void add_zone(Expression& e) const;

  // Tokens.
  bool in(At at) const { return at >= begin_ && at < end_; }
  TimeWord word(At at) const { return in(at) ? slots_.word(at) : TimeWord::kNone; }
  bool is(At at, TimeWord w) const { return word(at) == w; }
  bool is_any(At at, std::initializer_list<TimeWord> words) const {
    const TimeWord here = word(at);
    for (const TimeWord w : words)
      if (here == w) return true;
    return false;
  }
  int value(At at) const { return slots_.value(at); }
  std::string_view text(At at) const { return in(at) ? prose_.of(at) : std::string_view(); }
  bool is_text(At at, lexicon::Word wanted) const { return in(at) && prose_.tokens[at].word == wanted.id; }
  bool is_one_of(At at, lexicon::WordSet set) const { return in(at) && lexicon::is_in(prose_.tokens[at].word, set); }
  template <std::size_t N>
  bool is_any_text(At at, const lexicon::Word (&words)[N]) const {
    for (const lexicon::Word w : words)
      if (is_text(at, w)) return true;
    return false;
  }
  bool is_mark(At at, char mark) const { return in(at) && prose_.tokens[at].span.size() == 1 && prose_.of(at)[0] == mark; }
  bool has(At at, TokenFlag flag) const { return in(at) && prose_.tokens[at].has(flag); }
  bool is_kind(At at, TokenKind kind) const { return in(at) && prose_.tokens[at].is(kind); }
  bool is_hyphen(At at) const;       // a hyphen or a dash
  bool is_quote(At at) const;        // a mark that opens a quotation
  bool is_glued(At at) const { return in(at) && !prose_.tokens[at].has(kSpaceBefore); }
  bool is_joint(At at) const { return is_hyphen(at) && is_glued(at) && is_glued(at + 1); }  // "two-year"
  const Number* number(At at) const { return in(at) && slots_.number(at) ? &numbers_[slots_.number(at) - 1] : nullptr; }
  std::optional<std::int32_t> digits(At at, std::size_t most) const;  // of a token that is a run of at most so many digits
  bool is_month_word(At at) const;
  bool is_low_month(At at) const;
  bool is_first_name(At at) const;
  bool is_name(At at) const;

  const Prose& prose_;
  const std::vector<Number>& numbers_;
  TimeSlots slots_;
  std::vector<TimeExpression>& out_;
  std::size_t head_ = 0;  ///< index of the next head
  At begin_ = 0;  ///< the sentence is [begin_, end_)
  At end_ = 0;
};

}  // namespace wireglass::annotations
