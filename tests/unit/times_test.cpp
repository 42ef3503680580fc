// What the specs of tests/specs cannot say: hostile input, chains under wide windows, and what an expression tells the clock.
#include "annotations/times.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace wireglass::annotations {
namespace {

struct Read {
  std::string text;
  Prose prose;
  std::vector<TimeExpression> found;
  explicit Read(std::string input) : text(std::move(input)) {
    prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
    found = find_times(prose, find_numbers(prose));
  }
  std::vector<Time> times(const char* earliest, const char* latest) const {
    return resolve_times(prose, found, {parse_instant(earliest), parse_instant(latest)});
  }
};

// What the clock reads of an expression, to narrow the window of the article that says it.
struct SaysCase {
  const char* name;
  const char* text;
  TimeSays says;
  TimeDirection direction;
  DirectionBasis basis;
};
class SaysOfTimes : public testing::TestWithParam<SaysCase> {};
TEST_P(SaysOfTimes, IsPlain) {
  const Read read(GetParam().text);
  ASSERT_EQ(read.found.size(), 1u);
  EXPECT_EQ(read.found[0].says, GetParam().says);
  EXPECT_EQ(read.found[0].direction, GetParam().direction);
  EXPECT_EQ(read.found[0].basis, GetParam().basis);
}
INSTANTIATE_TEST_SUITE_P(
    Rows, SaysOfTimes,
    testing::Values(SaysCase{"weekday_back", "The envoys met on Friday.", TimeSays::kWeekday, TimeDirection::kBack, DirectionBasis::kVerb},
                    SaysCase{"weekday_ahead", "The envoys will meet on Friday.", TimeSays::kWeekday, TimeDirection::kAhead, DirectionBasis::kVerb},
                    SaysCase{"weekday_printed", "The envoys met last Friday.", TimeSays::kWeekday, TimeDirection::kBack, DirectionBasis::kPrinted},
                    SaysCase{"weekday_until", "The dam stays shut until Friday.", TimeSays::kWeekday, TimeDirection::kAhead, DirectionBasis::kSentence},
                    SaysCase{"weekday_bare", "Friday in Lima.", TimeSays::kWeekday, TimeDirection::kUnknown, DirectionBasis::kNone},
                    SaysCase{"yesterday", "The dam burst yesterday.", TimeSays::kShift, TimeDirection::kBack, DirectionBasis::kPrinted},
                    SaysCase{"tomorrow", "The dam opens tomorrow.", TimeSays::kShift, TimeDirection::kAhead, DirectionBasis::kPrinted},
                    SaysCase{"date", "The dam burst on May 3, 2021.", TimeSays::kCalendar, TimeDirection::kUnknown, DirectionBasis::kNone},
                    SaysCase{"month", "The dam burst in May.", TimeSays::kCalendar, TimeDirection::kBack, DirectionBasis::kVerb},
                    SaysCase{"duration", "The flood lasted three days.", TimeSays::kDuration, TimeDirection::kUnknown, DirectionBasis::kNone},
                    SaysCase{"set", "Ferries sail every Friday.", TimeSays::kSet, TimeDirection::kUnknown, DirectionBasis::kNone},
                    SaysCase{"clock", "The siren went at 9:30 a.m.", TimeSays::kClock, TimeDirection::kBack, DirectionBasis::kVerb}),
    [](const auto& row) { return row.param.name; });

TEST(Times, KeepTheirThreadUnderAWideWindow) {
  const Read read("The dam burst on Wednesday. The following day the mayor resigned. That week 300 people fled.");
  const auto times = read.times("2025-05-26T00:00:00Z", "2025-05-30T23:59:59Z");
  ASSERT_EQ(times.size(), 3u);
  EXPECT_EQ(times[0].value, "XXXX-WXX-3");
  EXPECT_EQ(times[1].value, "XXXX-XX-XX");
  EXPECT_EQ(times[1].anchor, TimeAnchor::kPrevious);
  EXPECT_EQ(*times[1].window.earliest, *parse_instant("2025-05-22T00:00:00Z"));
  EXPECT_EQ(*times[1].window.latest, *parse_instant("2025-05-29T23:59:59Z"));
  EXPECT_EQ(times[2].value, "XXXX-WXX");
}

TEST(Times, NeverStartBeforeTheirWindowEnds) {
  const char* const kTexts[] = {"He will come on Monday and left in June.", "It was due Nov. 16, last winter, next Easter, two weeks ago.",
                                "In the fourth quarter, a year earlier, over the weekend, that night.", "On the 27th, the last Friday of May, this Sunday at 9 p.m. EST."};
  for (const char* text : kTexts) {
    const Read read(text);
    for (Instant day = 0; day < 3 * 366; day += 5)
      for (const Instant width : {0, 1, 6, 40, 400}) {
        const Instant from = 1700000000 + day * 86400;
        const auto times = resolve_times(read.prose, read.found, {from, from + width * 86400});
        ASSERT_EQ(times.size(), read.found.size());
        for (const Time& time : times)
          if (time.window.earliest && time.window.latest) { EXPECT_LE(*time.window.earliest, *time.window.latest) << text << " " << time.value; }
      }
  }
}

// The window of a wide publication holds the windows of all its days.
TEST(Times, OfAWideWindowHoldThoseOfItsDays) {
  const Read read("He met them on Monday, will go on Tuesday, left in June and is back in March, on Aug. 7, last week, at Easter, this summer, in the third quarter and two months ago.");
  const Instant from = 1748217600;  // 2025-05-26
  for (const Instant start : {from, from + 100 * 86400, from + 220 * 86400}) {
    const auto wide = resolve_times(read.prose, read.found, {start, start + 9 * 86400});
    for (Instant day = 0; day <= 9; ++day) {
      const auto narrow = resolve_times(read.prose, read.found, {start + day * 86400, start + day * 86400});
      for (std::size_t i = 0; i < wide.size(); ++i) {
        if (!wide[i].window.earliest || !narrow[i].window.earliest) continue;
        EXPECT_LE(*wide[i].window.earliest, *narrow[i].window.earliest) << i;
        EXPECT_GE(*wide[i].window.latest, *narrow[i].window.latest) << i;
      }
    }
  }
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

// One step in ten times the input must not cost a hundred times the work: a generous bound, as machines are busy.
TEST(Times, AreLinearInHostileInput) {
  const char* const kPieces[] = {"the early late mid ", "the end of ", "and a half ", "June 3 and 4 and 5 and ", "2014-2015-", "9", "from 1 to ", "an hour and a half and 20 minutes ",
                                 "Friday, ", "the the the ", "12:30:", "about nearly over ", "week of the month of ", "last last last ", "'90s ", "two years, three months and ",
                                 "twenty and ", "the day after the day before ", "1/1/", "Q1 ", "every ", "a year "};
  for (const char* piece : kPieces) {
    const auto seconds = [&](std::size_t bytes) {
      const auto begin = std::chrono::steady_clock::now();
      const Read read(repeated(piece, bytes / std::string_view(piece).size()));
      (void)read.times("2025-05-30T00:00:00Z", "2025-05-30T23:59:59Z");
      return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    const double small = seconds(20000) + 0.01;
    EXPECT_LT(seconds(200000), 60 * small) << piece;
  }
}

TEST(Times, OfFarYearsAreNotReckonedWith) {
  for (const char* text : {"It happened 99999999 years ago.", "It happened 99999999999999999 weeks ago.", "In 999999999 centuries from now.", "It lasted 1e30 years."}) {
    const Read read(text);
    for (const Time& time : read.times("2025-05-30T00:00:00Z", "2025-05-30T23:59:59Z"))
      if (time.window.earliest) { EXPECT_GT(*time.window.earliest, -400000000000); }
  }
  EXPECT_TRUE(Read("The ship, hull number 2203, left for the year-end ball of 2203.").found.size() <= 1);
}

}  // namespace
}  // namespace wireglass::annotations
