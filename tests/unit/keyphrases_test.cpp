// What an article is about, in its own words.
#include "annotations/keyphrases.h"

#include <gtest/gtest.h>

#include "lexicon/common_words.h"
#include "unit/marked_text.h"

namespace wireglass {
namespace {

/// The keyphrases of a text with marked names, the best first, parted by "; ". Every line is a paragraph.
std::string keyphrases(std::string_view marked, std::vector<Time> times = {}) {
  const tests::MarkedText read = tests::read_marks(marked);
  const Span whole{0, static_cast<Offset>(read.text.size())};
  const annotations::Prose prose = annotations::read_prose(read.text, {whole});
  std::string all;
  for (const Keyphrase& phrase :
       annotations::find_keyphrases(prose, annotations::read_stems(prose), read.mentions, times))
    all += (all.empty() ? "" : "; ") + read.text.substr(phrase.span.begin, phrase.span.size());
  return all;
}

struct Row {
  const char* name;
  const char* text;
  const char* phrases;
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class Keyphrases : public testing::TestWithParam<Row> {};
TEST_P(Keyphrases, AreFound) { EXPECT_EQ(keyphrases(GetParam().text), GetParam().phrases); }

INSTANTIATE_TEST_SUITE_P(
    Rows, Keyphrases,
    testing::Values(
        Row{"a phrase that recurs is whole", "The ferry strike goes on. It is the ferry strike.", "ferry strike"},
        Row{"singular and plural are one", "A trawler goes. Two trawlers went.", "trawlers"},
        Row{"a name is whole, and its parts are no phrases", "[P:Lena Ito] and [P:Lena Ito] met.", "Lena Ito"},
        Row{"function words alone are none", "It was all of them, and so it will be.", ""},
        Row{"no phrase begins or ends with a function word", "Out of the lighthouse, out of the lighthouse.",
            "lighthouse"},
        Row{"an acronym is short", "The ECB and the ECB.", "ECB"}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(Keyphrases, RareWordsComeBeforeCommonOnes) {
  EXPECT_EQ(keyphrases("A government trawler sails.").substr(0, 7), "trawler");
}

TEST(Keyphrases, LeaveTimesOut) {
  EXPECT_EQ(keyphrases("Ramadan trawler"), "Ramadan");
  Time time;
  time.span = {0, 7};
  EXPECT_EQ(keyphrases("Ramadan trawler", {time}), "trawler");
}

TEST(Keyphrases, AreScoredAgainstTheBest) {
  const std::string text = "Trawlers met trawlers near the lighthouse, the breakwater, the customs pier.";
  const annotations::Prose prose = annotations::read_prose(text, {{0, static_cast<Offset>(text.size())}});
  const auto phrases = annotations::find_keyphrases(prose, annotations::read_stems(prose), {}, {});
  ASSERT_GE(phrases.size(), 2u);
  EXPECT_EQ(phrases[0].score, 100);
  EXPECT_LT(phrases[1].score, 100);
}

TEST(Keyphrases, AreTenAtMost) {
  std::string text;
  for (char c = 'a'; c <= 'z'; ++c) text += std::string("zebra") + c + "x, quagga" + c + "y. ";
  const annotations::Prose prose = annotations::read_prose(text, {{0, static_cast<Offset>(text.size())}});
  EXPECT_EQ(annotations::find_keyphrases(prose, annotations::read_stems(prose), {}, {}).size(),
            annotations::kMostKeyphrases);
}

TEST(CommonWords, HaveBandsByTheirRank) {
  EXPECT_EQ(lexicon::band_of("The"), 1);
  EXPECT_LT(lexicon::band_of("government"), lexicon::band_of("editor"));
  EXPECT_EQ(lexicon::band_of("trawler"), lexicon::kRareBand);
}

}  // namespace
}  // namespace wireglass
