// The clock: what each kind of evidence leaves of a page's capture and its articles' publication. The windows are
// worked out by hand from docs/clock.md.
#include <gtest/gtest.h>

#include "articles/text_times.h"
#include "base/civil.h"
#include "unit/clock_pages.h"

namespace wireglass::articles {
namespace {

using base::kDay;
using base::kHour;

Instant at(std::string_view text) { return *parse_instant(text); }
Window window(std::string_view earliest, std::string_view latest) {
  Window result;
  if (!earliest.empty()) result.earliest = at(earliest);
  if (!latest.empty()) result.latest = at(latest);
  return result;
}
std::string shown(const Window& w) {
  return (w.earliest ? format_instant(*w.earliest) : "open") + " .. " + (w.latest ? format_instant(*w.latest) : "open");
}
#define EXPECT_WINDOW(actual, earliest, latest) EXPECT_EQ(shown(actual), shown(window(earliest, latest)))

std::string rules(const std::vector<Evidence>& evidence) {
  std::string all;
  for (const Evidence& one : evidence) {
    if (!all.empty()) all += ", ";
    all += std::string(one.rule) + (one.article == kNoArticle ? "" : " " + std::to_string(one.article)) + " '" + std::string(one.text) + "'";
  }
  return all;
}

KnownTimes captured(std::string_view instant) { return {window(instant, instant), {}}; }

TEST(Clock, AgesAloneLeaveEverythingOpen) {
  ClockPage page;
  page.listed("Harbor Post", "3 hours ago").listed("Harbor Post", "a day ago").solve();
  EXPECT_TRUE(page.page.captured.open());
  EXPECT_TRUE(page.page.captured_evidence.empty());
  EXPECT_TRUE(page[0].published.open());
  EXPECT_EQ(page[0].basis, PublishedBasis::kRelative);
  EXPECT_EQ(page[0].published_text, "3 hours ago");
  EXPECT_EQ(rules(page[1].published_evidence), "age 41 'a day ago'");
}

TEST(Clock, AGivenInstantMakesAgesExactlyAsWideAsTheirRounding) {
  ClockPage page;
  page.listed("Harbor Post", "3 days ago").listed("Harbor Post", "an hour ago").solve(captured("2025-06-12T06:00:00Z"));
  EXPECT_WINDOW(page.page.captured, "2025-06-12T06:00:00Z", "2025-06-12T06:00:00Z");
  EXPECT_EQ(rules(page.page.captured_evidence), "given ''");
  EXPECT_WINDOW(page[0].published, "2025-06-08T18:00:00Z", "2025-06-09T18:00:00Z");
  EXPECT_WINDOW(page[1].published, "2025-06-12T04:30:00Z", "2025-06-12T05:15:30Z");
}

TEST(Clock, APrintedDateIsADaySomewhereAndBoundsTheCapture) {
  ClockPage page;
  page.listed("Harbor Post", "2 days ago").listed("Harbor Post", "09-06-2025").solve();
  EXPECT_WINDOW(page[1].published, "2025-06-08T10:00:00Z", "2025-06-10T11:59:59Z");
  EXPECT_EQ(page[1].basis, PublishedBasis::kAbsolute);
  EXPECT_WINDOW(page.page.captured, "2025-06-15T10:00:00Z", "");
  EXPECT_WINDOW(page[0].published, "2025-06-12T22:00:00Z", "");
  EXPECT_EQ(rules(page.page.captured_evidence), "printed-date 41 '09-06-2025'");
}

TEST(Clock, AMainArticleNeverTakesThePagesClock) {
  ClockPage page;
  page.main().says("Ministers met on Monday.").listed("Harbor Post", "2 minutes ago").solve(captured("2025-06-12T06:00:00Z"));
  EXPECT_TRUE(page[0].published.open());
  EXPECT_EQ(page[0].basis, PublishedBasis::kNone);
  EXPECT_TRUE(page[0].published_evidence.empty());
}

TEST(Clock, AMainArticlesOwnEvidenceBoundsTheCapture) {
  ClockPage page;
  page.main().reprint("June 3, 2025").listed("Harbor Post", "4 hours ago").solve();
  EXPECT_WINDOW(page[0].published, "2025-06-02T10:00:00Z", "");
  EXPECT_EQ(page[0].basis, PublishedBasis::kAbsolute);
  EXPECT_EQ(page[0].published_text, "June 3, 2025");
  EXPECT_WINDOW(page.page.captured, "2025-06-02T10:00:00Z", "");
  EXPECT_WINDOW(page[1].published, "2025-06-02T05:30:00Z", "");
}

TEST(Clock, APrintedAgeOfTheMainArticleTiesItToTheCapture) {
  ClockPage page;
  page.article(ArticleRole::kMain, "Harbor Post", "a day ago").solve(captured("2025-06-12T06:00:00Z"));
  EXPECT_WINDOW(page[0].published, "2025-06-10T18:00:00Z", "2025-06-11T08:30:00Z");
}

TEST(Clock, ACopyrightYearIsAYearAnywhere) {
  ClockPage page;
  page.main().copyright(2025).solve();
  EXPECT_WINDOW(page[0].published, "2024-12-31T10:00:00Z", "2026-01-01T11:59:59Z");
  EXPECT_EQ(page[0].basis, PublishedBasis::kInferred);
  EXPECT_TRUE(page[0].published_text.empty());
}

TEST(Clock, ADatelineTakesItsYearFromElsewhere) {
  ClockPage page;
  page.main().dateline("Aug 1").copyright(2025).main().dateline("Aug. 1, 2025").main().dateline("Aug 1").solve();
  for (const std::size_t i : {0u, 1u}) {
    EXPECT_WINDOW(page[i].published, "2025-07-31T10:00:00Z", "2025-08-04T11:59:59Z");
    EXPECT_EQ(page[i].basis, PublishedBasis::kDateline);
  }
  EXPECT_TRUE(page[2].published.open());
}

TEST(Clock, AHeaderClockNarrowsWithinKnownDays) {
  ClockPage page;
  page.listed("Kyodo News", "an hour ago").header("KYODO NEWS", "9 minutes ago", "14:37");
  page.solve({window("2025-06-12T00:00:00Z", "2025-06-12T23:59:59Z"), {}});
  // 14:37 in Tokyo is 05:37 UTC; the age is the carrier's, who may have looked later.
  EXPECT_WINDOW(page[0].published, "2025-06-12T05:35:00Z", "2025-06-12T06:17:29Z");
  EXPECT_WINDOW(page.page.captured, "2025-06-12T06:19:30Z", "2025-06-12T07:47:29Z");
}

TEST(Clock, TheUsersPublicationTimeHoldsForTheMainArticle) {
  ClockPage page;
  page.main().listed("Harbor Post", "2 hours ago").solve({{}, window("2025-06-03T00:00:00Z", "2025-06-03T23:59:59Z")});
  EXPECT_WINDOW(page[0].published, "2025-06-03T00:00:00Z", "2025-06-03T23:59:59Z");
  EXPECT_WINDOW(page.page.captured, "2025-06-03T00:00:00Z", "");
  EXPECT_EQ(rules(page[0].published_evidence), "given 40 ''");
}

TEST(Clock, WeekdaysAndAMonthBoundWhatDatesLeaveOpen) {
  // "next month" of the second article is September, so the first, where it is "this month", was written in September:
  // on a Tuesday to Thursday of it.
  ClockPage page;
  page.listed("Harbor Post", "4 days ago")
      .says("Mayor Lena Ortiz met ferry owners on Tuesday. Crews are set to vote on Thursday.")
      .says("Ortiz will open the Baltic Port Forum in Gdansk this month.");
  page.listed("Bay Times", "30-08-2025").says("The Baltic Port Forum in Gdansk is planned for next month, Lena Ortiz said.");
  page.solve();
  EXPECT_WINDOW(page.page.captured, "2025-09-05T10:00:00Z", "2025-10-05T22:59:59Z");
  EXPECT_WINDOW(page[0].published, "2025-09-01T12:00:00Z", "2025-10-01T10:59:59Z");
  EXPECT_WINDOW(page[1].published, "2025-08-29T10:00:00Z", "2025-08-31T11:59:59Z");
}

TEST(Clock, MonthsOfOneMatterAreOneMonth) {
  ClockPage page;
  page.listed("Harbor Post", "6 days ago").says("The mayor will open the Baltic Port Forum in Gdansk next month.");
  page.listed("Bay Times", "12-05-2025").says("Aides said the Baltic Port Forum returns to Gdansk next month.");
  page.solve();
  EXPECT_WINDOW(page[0].published, "2025-05-11T22:00:00Z", "2025-06-01T10:59:59Z");
  EXPECT_WINDOW(page.page.captured, "2025-05-18T10:00:00Z", "2025-06-07T22:59:59Z");
  EXPECT_EQ(rules(page.page.captured_evidence), "age 40 '6 days ago', month 40 'next month', printed-date 41 '12-05-2025'");
}

TEST(Clock, MonthsOfDifferentMattersAreNot) {
  ClockPage page;
  page.listed("Harbor Post", "6 days ago").says("The mayor will open the Baltic Port Forum in Gdansk next month.");
  page.listed("Bay Times", "12-05-2025").says("Aides said the Andean Trade Council meets in Lima next month.");
  EXPECT_FALSE(page.solve().page.captured.latest.has_value());
}

TEST(Clock, WeekdaysTightenBothEnds) {
  ClockPage page;
  page.listed("Harbor Post", "3 days ago").says("She met pilots on Tuesday. The crew will sail on Thursday.");
  page.solve({window("2025-06-10T00:00:00Z", "2025-06-15T23:59:59Z"), {}});
  // From Tuesday 10 June in Auckland to the end of Thursday 12 June in Pago Pago.
  EXPECT_WINDOW(page[0].published, "2025-06-09T12:00:00Z", "2025-06-13T10:59:59Z");
  EXPECT_EQ(rules(page[0].published_evidence), "age 40 '3 days ago', weekday 40 'on Tuesday', weekday 40 'on Thursday'");
}

TEST(Clock, TextThatContradictsHarderEvidenceIsDropped) {
  ClockPage page;
  page.listed("Harbor Post", "2 hours ago").says("She met pilots on Tuesday.");
  page.solve(captured("2025-06-09T12:00:00Z"));  // a Monday
  EXPECT_WINDOW(page[0].published, "2025-06-09T09:30:00Z", "2025-06-09T10:30:00Z");
  EXPECT_TRUE(page.warnings.empty());
}

TEST(Clock, AReprintsWeekdaysAreOld) {
  ClockPage page;
  page.listed("Harbor Post", "3 days ago").reprint("June 1, 2025").says("She met pilots on Tuesday.");
  page.solve(captured("2025-06-15T12:00:00Z"));
  EXPECT_WINDOW(page[0].published, "2025-06-12T00:00:00Z", "2025-06-13T00:00:00Z");
}

TEST(Clock, AContradictionIsNamedAndTheWidestRestKept) {
  ClockPage page;
  page.main().reprint("July 1, 2025").article(ArticleRole::kRelated, "Harbor Post", "5 hours ago");
  page.article(ArticleRole::kRelated, "Bay Times", "2 hours ago").reprint("July 20, 2025");
  page.solve({window("", "2025-07-10T00:00:00Z"), {}});
  ASSERT_EQ(page.warnings.size(), 1u);
  EXPECT_EQ(page.warnings[0].code, Code::kClockContradiction);
  EXPECT_NE(page.warnings[0].message.find("the given capture time"), std::string::npos) << page.warnings[0].message;
  EXPECT_NE(page.warnings[0].message.find("\"2 hours ago\" of article 3"), std::string::npos) << page.warnings[0].message;
  EXPECT_WINDOW(page.page.captured, "", "2025-07-10T00:00:00Z");
}

TEST(Clock, AnArticleThatContradictsItselfKeepsTheSitesDate) {
  ClockPage page;
  page.listed("Harbor Post", "09-06-2025").reprint("July 1, 2025").solve();
  ASSERT_EQ(page.warnings.size(), 1u);
  EXPECT_NE(page.warnings[0].message.find("\"09-06-2025\" and \"July 1, 2025\" of article 1"), std::string::npos);
  EXPECT_WINDOW(page[0].published, "2025-06-08T10:00:00Z", "2025-06-10T11:59:59Z");
}

TEST(Clock, ADayInTheTextBoundsAWindow) {
  ClockPage page;
  page.listed("Harbor Post", "3 days ago").says("A court in Oslo ruled on May 28, 2025 that the ferry may sail.");
  page.listed("Harbor Post", "2 hours ago").says("The museum will open on July 9, 2025.").solve();
  EXPECT_WINDOW(page[0].published, "2025-05-27T10:00:00Z", "2025-07-08T02:29:59Z");
  EXPECT_WINDOW(page[1].published, "2025-05-29T19:30:00Z", "2025-07-10T11:59:59Z");
  EXPECT_EQ(rules(page[0].published_evidence), "age 40 '3 days ago', past-day 40 'May 28, 2025'");
  EXPECT_TRUE(page.warnings.empty());
}

TEST(Clock, ADayInTheTextThatCannotBeIsToldAndLeftOut) {
  ClockPage page;
  page.listed("Harbor Post", "09-06-2025").says("A court in Oslo ruled on July 28, 2025 that the ferry may sail.").solve();
  EXPECT_WINDOW(page[0].published, "2025-06-08T10:00:00Z", "2025-06-10T11:59:59Z");
  ASSERT_EQ(page.warnings.size(), 1u);
  EXPECT_EQ(page.warnings[0].code, Code::kClockContradiction);
  EXPECT_NE(page.warnings[0].message.find("July 28, 2025"), std::string::npos) << page.warnings[0].message;
}

TEST(Clock, AWeekdayTakesTheDayOfAnotherTextOnTheSameMatter) {
  ClockPage page;
  page.listed("Harbor Post", "2 days ago").says("The Oslo Harbor Court ruled on Wednesday that Baltic Ferries may sail to Lima.");
  page.listed("Harbor Post", "a day ago").says("Baltic Ferries has welcomed the May 28 ruling of the Oslo Harbor Court on Lima.");
  page.solve({window("2025-06-01T00:00:00Z", "2025-06-08T00:00:00Z"), {}});
  ASSERT_TRUE(page[0].published.latest.has_value());
  EXPECT_LE(*page[0].published.latest, at("2025-06-01T10:59:59Z"));  // else another Wednesday, June 4, were as good
  EXPECT_NE(rules(page.page.captured_evidence).find("dated-weekday 40 'May 28'"), std::string::npos) << rules(page.page.captured_evidence);
}

struct TextCase {
  const char* name;
  const char* sentence;
  const char* found;  // "Tuesday back, Thursday ahead"
};
class TextTimesOf : public testing::TestWithParam<TextCase> {};
TEST_P(TextTimesOf, OnlyPlainWeekdaysCount) {
  const std::string text = GetParam().sentence;
  std::string found;
  for (const WeekdayMention& mention : find_text_times(text, {{0, static_cast<Offset>(text.size())}}).weekdays) {
    if (!found.empty()) found += ", ";
    found += text.substr(mention.span.begin, mention.span.size()) + (mention.ahead ? " ahead" : " back");
  }
  EXPECT_EQ(found, GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, TextTimesOf,
    testing::Values(
        TextCase{"said", "The port is safe, the mayor said Sunday.", "said Sunday back"},
        TextCase{"said_on", "The port is safe, the mayor said on Sunday, as rain fell.", "on Sunday back"},
        TextCase{"said_in", "The mayor said in Gdansk on Sunday that ferries were safe.", "on Sunday back"},
        TextCase{"told", "Crews, he told Bay Radio on Friday, are tired.", "on Friday back"},
        TextCase{"fronted_past", "On Wednesday, Ortiz met with crews to hear how they fared.", "On Wednesday back"},
        TextCase{"fronted_ahead", "On Friday, the council will hear both sides.", "On Friday ahead"},
        TextCase{"behind_verb", "Ortiz met U.S. ferry owners from Maine on Tuesday morning in Lima.", ""},
        TextCase{"behind_plain_verb", "Ortiz met U.S. ferry owners on Tuesday morning in Lima.", "on Tuesday back"},
        TextCase{"will", "The crew will sail to Gdansk on Thursday.", "on Thursday ahead"},
        TextCase{"set_to", "Ortiz is set to leave for Lima on Thursday for talks.", "on Thursday ahead"},
        TextCase{"plans_to", "The union plans to march on Monday.", "on Monday ahead"},
        TextCase{"both", "The crew will sail on Thursday, the owner said Monday.", "on Thursday ahead, said Monday back"},
        TextCase{"spoken_present", "The owner said talks resume on Thursday.", ""},
        TextCase{"infinitive", "The owner told crews to leave on Thursday.", ""},
        TextCase{"would", "The owner said he would sail on Thursday.", ""},
        TextCase{"had_said", "The owner had said on Thursday that he was tired.", ""},
        TextCase{"topic", "Ortiz arrived in Lima for talks on Friday.", ""},
        TextCase{"purpose", "Ortiz met crews to prepare for a strike on Friday.", ""},
        TextCase{"to_be_held", "Votes to be held on Friday are open.", ""},
        TextCase{"relative", "He will honour the pilot who died on Monday.", "on Monday back"},
        TextCase{"last", "Crews met last Wednesday.", ""}, TextCase{"next", "Crews will meet next Friday.", ""},
        TextCase{"week_ago", "Crews met a week ago Tuesday.", ""},
        TextCase{"on_a_week_earlier", "Crews met on Tuesday a week earlier.", ""},
        TextCase{"every", "Crews met every Monday.", ""}, TextCase{"plural", "Crews met on Mondays.", ""},
        TextCase{"black_friday", "Prices fell and shops opened on Black Friday.", ""},
        TextCase{"club", "The town lost to Sheffield Wednesday.", ""},
        TextCase{"good_friday", "Ferries closed on Good Friday.", ""},
        TextCase{"name", "Crews met on Friday Harbor's pier.", ""},
        TextCase{"possessive", "Crews met on Friday's ferry.", ""},
        TextCase{"range", "The fair opened on Monday to great crowds.", ""},
        TextCase{"dated", "Crews met on Wednesday, May 28.", ""},
        TextCase{"other_year", "In 2019 crews met on Wednesday.", ""},
        TextCase{"quoted", "\"We met on Wednesday\" were the pilot's words.", ""},
        TextCase{"by", "Crews will leave by Friday.", ""},
        TextCase{"had_met", "Crews had met on Friday.", ""}),
    [](const auto& row) { return row.param.name; });

TEST(PrintedDates, AreReadWhole) {
  const auto read = [](std::string_view text) {
    const auto date = read_printed_date(text);
    return date ? std::to_string(date->year) + "/" + std::to_string(date->month) + "/" + std::to_string(date->day) : "none";
  };
  EXPECT_EQ(read("June 3, 2025"), "2025/6/3");
  EXPECT_EQ(read("Aug. 1"), "0/8/1");
  EXPECT_EQ(read("12 Jun 2025"), "2025/6/12");
  EXPECT_EQ(read("Sept 30"), "0/9/30");
  EXPECT_EQ(read("June 31"), "none");
  EXPECT_EQ(read("May"), "none");
  EXPECT_EQ(read("June 3, 25"), "none");
  EXPECT_EQ(read("in June 3"), "none");
  EXPECT_EQ(read_clock("14:37"), 14 * kHour + 37 * 60);
  EXPECT_EQ(read_clock("24:00"), std::nullopt);
  EXPECT_EQ(read_clock("1437"), std::nullopt);
}

}  // namespace
}  // namespace wireglass::articles
