#include "lexicon/ages.h"

#include <gtest/gtest.h>

#include <array>

#include "base/civil.h"

namespace wireglass::lexicon {
namespace {

using base::kDay;
using base::kHour;
using base::kMinute;

std::optional<PrintedAge> age(Instant shortest, Instant longest) {
  return PrintedAge{PrintedAge::Kind::kAge, shortest, longest, 0};
}
std::optional<PrintedAge> date(std::int32_t year, unsigned month, unsigned day) {
  return PrintedAge{PrintedAge::Kind::kDate, 0, 0, base::days_of(year, month, day)};
}

struct AgeCase {
  const char* name;
  const char* text;
  std::optional<PrintedAge> wanted;
};
class ReadAge : public testing::TestWithParam<AgeCase> {};
TEST_P(ReadAge, GivesItsWindow) { EXPECT_EQ(read_age(GetParam().text), GetParam().wanted); }

INSTANTIATE_TEST_SUITE_P(
    Rows, ReadAge,
    testing::Values(AgeCase{"few_seconds", "a few seconds ago", age(0, 45)}, AgeCase{"now", "just now", age(0, 60)},
                    AgeCase{"a_minute", "a minute ago", age(44, 90)},
                    AgeCase{"minutes", "23 minutes ago", age(22 * kMinute + 30, 23 * kMinute + 30)},
                    AgeCase{"an_hour", "an hour ago", age(44 * kMinute + 30, 90 * kMinute)},
                    AgeCase{"hours", "21 hours ago", age(20 * kHour + 1800, 21 * kHour + 1800)},
                    AgeCase{"a_day", "a day ago", age(21 * kHour + 1800, 36 * kHour)},
                    AgeCase{"days", "3 days ago", age(60 * kHour, 84 * kHour)},
                    AgeCase{"beyond_the_rounding", "59 minutes ago", age(58 * kMinute, 60 * kMinute)},
                    AgeCase{"date", "23-05-2025", date(2025, 5, 23)},
                    AgeCase{"arabic_days", "منذ 3 أيام", age(60 * kHour, 84 * kHour)},
                    AgeCase{"arabic_day", "منذ يوم واحد", age(21 * kHour + 1800, 36 * kHour)},
                    AgeCase{"arabic_hour", "منذ ساعة واحدة", age(44 * kMinute + 30, 90 * kMinute)},
                    AgeCase{"arabic_minutes", "منذ 23 دقائق", age(22 * kMinute + 30, 23 * kMinute + 30)},
                    AgeCase{"arabic_two_hours", "منذ ساعتين", age(90 * kMinute, 150 * kMinute)},
                    AgeCase{"arabic_two_days", "منذ يومين", age(36 * kHour, 60 * kHour)},
                    AgeCase{"arabic_two_minutes", "منذ دقيقتين", age(90, 150)},
                    AgeCase{"arabic_digits", "منذ ١٢ ساعة", age(11 * kHour + 1800, 12 * kHour + 1800)},
                    AgeCase{"arabic_date", "٠٩-٠٦-٢٠٢٥", date(2025, 6, 9)},
                    AgeCase{"no_such_day", "31-06-2025", std::nullopt}, AgeCase{"year_first", "2025-06-09", std::nullopt},
                    AgeCase{"three_digits", "123 days ago", std::nullopt}, AgeCase{"no_number", " days ago", std::nullopt},
                    AgeCase{"outer_blank", " 3 days ago", std::nullopt}, AgeCase{"sentence", "It rained 3 days ago", std::nullopt},
                    AgeCase{"glued", "Harbor Timesa day ago", std::nullopt}, AgeCase{"empty", "", std::nullopt}),
    [](const auto& row) { return row.param.name; });

struct SuffixCase {
  const char* name;
  const char* source;  // what stands before the age; null where the line holds no glued age
  const char* rest;
};
class AgeSuffix : public testing::TestWithParam<SuffixCase> {};
TEST_P(AgeSuffix, BeginsBehindTheSource) {
  constexpr std::array<std::string_view, 1> kMore{"Harbor 7"};
  const SuffixCase& row = GetParam();
  const std::string line = std::string(row.source ? row.source : "") + row.rest;
  const auto wanted = row.source ? std::optional(static_cast<std::uint32_t>(std::string_view(row.source).size())) : std::nullopt;
  EXPECT_EQ(age_suffix(line, kMore), wanted);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, AgeSuffix,
    testing::Values(
        SuffixCase{"a_day", "Straits Times", "a day ago"}, SuffixCase{"an_hour", "CNN", "an hour ago"},
        SuffixCase{"source_in_a", "Al Jazeera", "a minute ago"}, SuffixCase{"capital", "NHK", "8 hours ago"},
        SuffixCase{"seconds", "Harbor Post", "a few seconds ago"}, SuffixCase{"date", "Straits Times", "23-05-2025"},
        SuffixCase{"digit_and_date", "News18", "23-05-2025"},
        SuffixCase{"days_of_one_digit", "News18", "3 days ago"}, SuffixCase{"known_source", "News24", "12 hours ago"},
        SuffixCase{"known_source_short_age", "News24", "2 hours ago"},
        SuffixCase{"out_of_range", "Channel 5", "2 hours ago"}, SuffixCase{"known_behind_blank", "Channel 5", "12 hours ago"},
        SuffixCase{"given_source", "Harbor 7", "12 hours ago"}, SuffixCase{"known_digit_first", "9News", "4 minutes ago"},
        SuffixCase{"unknown_takes_shorter", "Bay4", "12 hours ago"},
        SuffixCase{"arabic", "الاتحاد", "منذ 3 أيام"}, SuffixCase{"arabic_one", "الاتحاد", "منذ يوم واحد"},
        SuffixCase{"arabic_two", "البيان", "منذ ساعتين"}, SuffixCase{"arabic_date", "الشرق الأوسط", "٠٩-٠٦-٢٠٢٥"},
        SuffixCase{"now", "NHK", "just now"}, SuffixCase{"adjust", nullptr, "Crews had to adjust now"},
        SuffixCase{"sentence_number", nullptr, "The ferry left 12 hours ago"},
        SuffixCase{"sentence_day", nullptr, "The ferry left a day ago"}, SuffixCase{"only_age", nullptr, "3 days ago"},
        SuffixCase{"only_date", nullptr, "23-05-2025"}, SuffixCase{"no_letter", nullptr, "55523-05-2025"},
        SuffixCase{"blank_before", nullptr, "NHK 23-05-2025"}, SuffixCase{"arabic_blank", nullptr, "وصلت السفينة منذ 3 أيام"},
        SuffixCase{"long_source", nullptr,
                   "A source that goes on for much longer than any paper's name ever didan hour ago"},
        SuffixCase{"no_age", nullptr, "Straits Times"}, SuffixCase{"empty", nullptr, ""}),
    [](const auto& row) { return row.param.name; });

TEST(AgeSuffix, NamedRowsOfDigitsNeedOneReadingOnly) {
  // 83 and 95 are no ages that are printed, so the digit before belongs to the source.
  EXPECT_EQ(age_suffix("Bay183 days ago"), 5u);
  EXPECT_EQ(age_suffix("Bay95 hours ago"), 4u);
  EXPECT_EQ(age_suffix("Bay1 hours ago"), std::nullopt);  // nor is "1 hours"
}

}  // namespace
}  // namespace wireglass::lexicon
