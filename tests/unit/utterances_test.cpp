// The ledger of quotes, a row each; speakers and sentences are invented.
#include "corpus/utterances.h"

#include <gtest/gtest.h>

#include <set>

#include "corpus/quoted_words.h"
#include "unit/said_drop.h"

namespace wireglass {
namespace {

using tests::ledger;
using tests::said_drop;

struct LedgerCase {
  const char* name;
  std::vector<std::string> articles;
  const char* ledger;
};

class Utterances : public testing::TestWithParam<LedgerCase> {};
TEST_P(Utterances, AreAligned) { EXPECT_EQ(ledger(said_drop(GetParam().articles)), GetParam().ledger); }
constexpr auto kName = [](const auto& row) { return row.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Ledger, Utterances,
    testing::Values(
        LedgerCase{"same_words_in_two_articles",
                   {"Ito: The port is shut today.", "Ito: The port is shut today"},
                   "Ito: 0.0 same, 1.0 same\n"},
        LedgerCase{"case_and_marks_do_not_count",
                   {"Ito: The port’s gates stay shut — today.", "Ito: the ports gates stay shut, today"},
                   "Ito: 0.0 same, 1.0 same\n"},
        LedgerCase{"one_cut",
                   {"Ito: the port is shut today", "Ito: The port is shut today, and no ship may leave."},
                   "Ito: 0.0 cut, 1.0 same\n"},
        LedgerCase{"cut_in_the_middle",
                   {"Ito: The port is shut today, as you can all see, and no ship may leave the bay.",
                    "Ito: The port is shut today … and no ship may leave the bay."},
                   "Ito: 0.0 same, 1.0 cut\n"},
        LedgerCase{"one_changed",
                   {"Ito: The port is shut today and no ship may leave the bay.",
                    "Ito: The port is shut today and no vessel may leave the bay."},
                   "Ito: 0.0 same, 1.0 changed\n"},
        LedgerCase{"other_words_of_one_speaker",
                   {"Ito: The port is shut today.", "Ito: We hope that trains will run."},
                   "Ito: 0.0 same\nIto: 1.0 same\n"},
        LedgerCase{"other_speakers_with_the_same_words",
                   {"Ito: The port is shut today.", "Hill: The port is shut today."},
                   "Ito: 0.0 same\nHill: 1.0 same\n"},
        LedgerCase{"an_unknown_speaker_is_who_says_the_same_elsewhere",
                   {"?: The port is shut today.", "Ito: The port is shut today, and no ship may leave."},
                   "Ito: 0.0 cut, 1.0 same\n"},
        LedgerCase{"an_unknown_speaker_has_the_longest",
                   {"?: The port is shut today, and no ship may leave.", "Ito: The port is shut today."},
                   "Ito: 0.0 same, 1.0 cut\n"},
        LedgerCase{"an_unknown_speaker_of_two_who_say_the_same",
                   {"Ito: The port is shut today.", "Hill: The port is shut today.", "?: The port is shut today."},
                   "Ito: 0.0 same\nHill: 1.0 same\n?: 2.0 same\n"},
        LedgerCase{"no_speaker_at_all",
                   {"?: The port is shut today.", "?: The port is shut today."},
                   "?: 0.0 same, 1.0 same\n"},
        LedgerCase{"continued", {"Ito: The port | +: is shut today."}, "Ito: 0.0 same, 0.1 same\n"},
        LedgerCase{
            "continued_here_and_whole_there",
            {"Ito: The port is shut, | +: and no ship may leave.", "Ito: The port is shut, and no ship may leave."},
            "Ito: 0.0 same, 0.1 same, 1.0 same\n"},
        LedgerCase{"continued_over_a_scare_quote",
                   {"Ito: The port is shut, | ~: shutdown | +: and no ship may leave."},
                   "Ito: 0.0 same, 0.2 same\n"},
        LedgerCase{
            "the_second_part_names_the_speaker_elsewhere",
            {"?: The port is shut, | +: and no ship may leave.", "Ito: The port is shut, and no ship may leave."},
            "Ito: 0.0 same, 0.1 same, 1.0 same\n"},
        LedgerCase{"scare_quotes_are_nobodys", {"~: the port is shut today", "~: the port is shut today"}, ""},
        LedgerCase{"few_words_are_everybodys",
                   {"Ito: The port is shut.", "Ito: No comment today.", "Ito: No comment today."},
                   "Ito: 0.0 same\nIto: 1.0 same\nIto: 2.0 same\n"},
        LedgerCase{
            "by_speaker_then_time",
            {"Hill: Trains will run tomorrow again.", "Ito: The port is shut today.", "Hill: We want more ships now."},
            "Hill: 0.0 same\nHill: 2.0 same\nIto: 1.0 same\n"}),
    kName);

TEST(UtteranceIds, AreOfSpeakerAndWords) {
  const Drop one = said_drop({"Ito: The port is shut today."});
  const Drop two = said_drop({"Ito: Trains will run tomorrow again.", "Ito: the port is shut today"});
  ASSERT_EQ(two.utterances.size(), 2u);
  EXPECT_EQ(one.utterances[0].id, two.utterances[1].id);
  const Drop few = said_drop({"Ito: No comment. | Ito: No comment. | ?: No comment.", "Ito: No comment."});
  std::set<Hash> ids;
  for (const Utterance& utterance : few.utterances) ids.insert(utterance.id);
  EXPECT_EQ(ids.size(), 4u);
}

TEST(Utterances, WereSaidBeforeTheyWerePrinted) {
  Drop drop =
      said_drop({"Ito: The port is shut today.", "Ito: The port is shut today.", "Ito: The port is shut today."});
  drop.articles[0].published = {};
  drop.articles[1].published = {Instant{10}, Instant{90}};
  drop.articles[2].published = {Instant{20}, Instant{60}};
  EXPECT_EQ(corpus::first_published(drop, drop.utterances[0]), drop.articles[2].published);
  for (Article& article : drop.articles) article.published = {};
  EXPECT_TRUE(corpus::first_published(drop, drop.utterances[0]).open());
}

/// "Ito 9, Hill 5; unknown 4": words in marks.
std::string told(const corpus::Shares& shares) {
  std::string text;
  for (const corpus::Share& share : shares.rows)
    text += std::string(share.name) + ' ' + std::to_string(share.words.direct) + ", ";
  return text + "unknown " + std::to_string(shares.unknown.direct);
}

TEST(QuotedWords, AreCountedByWhomTheyAreOf) {
  Drop drop = said_drop({"Ito: The port is shut today. | ~: shutdown", "?: The port is shut today.",
                         "Hill: No comment. | ?: We all wait here."});
  Entity& ito = drop.entities[0];
  ito.roles = {{"pilot", kNoEntity, {9}}, {"harbor master", kNoEntity, {0}}};
  ito.country = "PE";
  Entity port;
  port.name = "Harbor Union";
  drop.entities.push_back(port);
  drop.entities[1].roles = {{"chair", 2, {2}}};
  drop.articles[1].source_name = "Coast Courier";
  drop.articles[2].source_text = "Northwire";
  const corpus::QuoteShares shares = corpus::share_quoted_words(drop);
  EXPECT_EQ(shares.all.direct, 16u);
  EXPECT_EQ(shares.all.indirect, 0u);
  EXPECT_EQ(told(shares.speakers), "Ito 10, Hill 2, unknown 4");
  EXPECT_EQ(told(shares.types), "person 12, unknown 4");
  EXPECT_EQ(told(shares.roles), "harbor master 5, pilot 5, chair 2, unknown 4");
  EXPECT_EQ(told(shares.organizations), "Harbor Union 2, unknown 14");
  EXPECT_EQ(told(shares.countries), "PE 10, unknown 6");
  EXPECT_EQ(told(shares.outlets), "Northwire 6, Coast Courier 5, unknown 5");
}

TEST(QuotedWords, OfASecondCaptureAreNotCounted) {
  Drop drop = said_drop({"Ito: The port is shut today.", "Ito: The port is shut today."});
  drop.articles[1].id = drop.articles[0].id;
  EXPECT_EQ(told(corpus::share_quoted_words(drop).speakers), "Ito 5, unknown 0");
}

TEST(UtteranceLimits, TheSameWordsAgainAndAgain) {
  const Drop drop =
      said_drop(std::vector<std::string>(20'000, "Ito: The port is shut today, and no ship may leave the bay."));
  ASSERT_EQ(drop.utterances.size(), 1u);
  EXPECT_EQ(drop.utterances[0].part_count, 20'000u);
}

TEST(UtteranceLimits, TheSameShinglesInOtherWords) {
  std::vector<std::string> lines;
  for (int i = 0; i < 20'000; ++i)
    lines.push_back("Ito: The port is shut today, " + std::to_string(i) + " ships and " + std::to_string(i + 7) +
                    " boats wait, " + std::to_string(i) + " left.");
  EXPECT_GT(said_drop(lines).utterances.size(), 1u);
}

}  // namespace
}  // namespace wireglass
