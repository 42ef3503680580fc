#include "wireglass/instant.h"

#include <gtest/gtest.h>

#include "base/civil.h"

namespace wireglass {
namespace {

struct InstantCase {
  const char* name;
  const char* text;
  std::optional<Instant> instant;
};

class ParseInstant : public testing::TestWithParam<InstantCase> {};

TEST_P(ParseInstant, ReadsRfc3339AndNothingElse) { EXPECT_EQ(parse_instant(GetParam().text), GetParam().instant); }

INSTANTIATE_TEST_SUITE_P(
    Rows, ParseInstant,
    testing::Values(InstantCase{"epoch", "1970-01-01T00:00:00Z", 0},
                    InstantCase{"east", "2025-05-30T09:00:00+09:00", 1748563200},
                    InstantCase{"west", "2025-05-29T20:30:00-03:30", 1748563200},
                    InstantCase{"without_seconds", "2025-05-30T00:00Z", 1748563200},
                    InstantCase{"fraction_is_cut", "2025-05-30T00:00:00.987Z", 1748563200},
                    InstantCase{"small_letters", "2025-05-30t00:00:00z", 1748563200},
                    InstantCase{"leap_second", "2016-12-31T23:59:60Z", 1483228799},
                    InstantCase{"before_1970", "1969-12-31T23:59:59Z", -1},
                    InstantCase{"leap_day", "2024-02-29T00:00:00Z", 1709164800},
                    InstantCase{"no_leap_day", "2025-02-29T00:00:00Z", std::nullopt},
                    InstantCase{"no_zone", "2025-05-30T00:00:00", std::nullopt},
                    InstantCase{"no_hour_24", "2025-05-30T24:00:00Z", std::nullopt},
                    InstantCase{"rest", "2025-05-30T00:00:00Z ", std::nullopt},
                    InstantCase{"empty_fraction", "2025-05-30T00:00:00.Z", std::nullopt},
                    InstantCase{"before_year_0", "0000-01-01T00:00:00+01:00", std::nullopt},
                    InstantCase{"after_year_9999", "9999-12-31T23:59:59-01:00", std::nullopt},
                    InstantCase{"day_alone", "2025-05-30", std::nullopt},
                    InstantCase{"empty", "", std::nullopt}),
    [](const auto& row) { return row.param.name; });

TEST(FormatInstant, IsTheInverse) {
  for (const char* text : {"0000-01-01T00:00:00Z", "1899-12-31T23:59:59Z", "2025-05-30T09:00:00Z", "9999-12-31T23:59:59Z"})
    EXPECT_EQ(format_instant(*parse_instant(text)), text);
}

TEST(ParseInstantOrDay, ADayIsAllOfItInUtc) {
  EXPECT_EQ(parse_instant_or_day("2025-05-30"), (Window{1748563200, 1748563200 + base::kDay - 1}));
  EXPECT_EQ(parse_instant_or_day("2025-05-30T00:00:00Z"), (Window{1748563200, 1748563200}));
  EXPECT_EQ(parse_instant_or_day("2025-05"), std::nullopt);
  EXPECT_EQ(parse_instant_or_day("30-05-2025"), std::nullopt);
}

}  // namespace
}  // namespace wireglass
