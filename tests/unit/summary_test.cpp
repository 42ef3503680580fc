// An article in a few of its own sentences.
#include "annotations/summary.h"

#include <gtest/gtest.h>

#include "annotations/keyphrases.h"

namespace wireglass {
namespace {

/// The sentences chosen, parted by " / ". The first line is the headline, the others are paragraphs.
std::string summary(const std::string& text) {
  Article article;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span line{static_cast<Offset>(at), static_cast<Offset>(end)};
    if (at == 0)
      article.headline = line;
    else
      article.paragraphs.push_back(line);
    at = end + 1;
  }
  std::vector<Span> stretches{article.headline};
  stretches.insert(stretches.end(), article.paragraphs.begin(), article.paragraphs.end());
  const annotations::Prose prose = annotations::read_prose(text, stretches);
  article.keyphrases = annotations::find_keyphrases(prose, annotations::read_stems(prose), {}, {});
  std::string all;
  for (const Span sentence : annotations::find_summary(prose, annotations::read_stems(prose), article))
    all += (all.empty() ? "" : " / ") + text.substr(sentence.begin, sentence.size());
  return all;
}

constexpr const char* kLead = "The harbor of Kelso reopened its ferry terminal to lorries and passengers on Monday.";

struct Row {
  const char* name;
  std::string text;
  std::string wanted;
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class Summaries : public testing::TestWithParam<Row> {};
TEST_P(Summaries, StandAlone) { EXPECT_EQ(summary(GetParam().text), GetParam().wanted); }

INSTANTIATE_TEST_SUITE_P(
    Rows, Summaries,
    testing::Values(
        Row{"the lead of a short article",
            std::string("Kelso ferry terminal reopens\n") + kLead + " It had been shut for years.", kLead},
        Row{"not what points back",
            std::string("Kelso ferry terminal reopens\nHowever, the harbor of Kelso kept the old ferry terminal shut "
                        "for lorries.\n") +
                kLead,
            kLead},
        Row{"not a pronoun behind an opening clause",
            std::string("Kelso ferry terminal reopens\nIf realized, it would open the ferry terminal of the harbor of "
                        "Kelso to lorries.\n") +
                kLead,
            kLead},
        Row{"not a quotation alone",
            std::string("Kelso ferry terminal reopens\n\"The ferry terminal of Kelso harbor is open to all lorries "
                        "again.\"\n") +
                kLead,
            kLead},
        Row{"not a question",
            std::string("Kelso ferry terminal reopens\nWill the ferry terminal of the harbor of Kelso ever take "
                        "lorries again?\n") +
                kLead,
            kLead},
        Row{"not a sentence that is cut off",
            std::string(
                "Kelso ferry terminal reopens\nThe ferry terminal of the harbor of Kelso now takes lorries and\n") +
                kLead,
            kLead},
        Row{"the first whole sentence where none stands alone", "Kelso ferry terminal reopens\nIt is open. They came.",
            "It is open."},
        Row{"nothing where there is only a headline", "Kelso ferry terminal reopens", ""},
        Row{"nothing where no sentence is whole",
            "Kelso ferry terminal reopens\nThe ferry terminal of the harbor of Kelso now", ""}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(Summaries, DoNotRepeatThemselves) {
  std::string text = "Kelso ferry terminal reopens\n";
  for (int i = 0; i < 12; ++i) text += std::string(kLead) + "\n";
  EXPECT_EQ(summary(text), kLead);
}

TEST(Summaries, OfLongArticlesHaveThreeSentencesAtMost) {
  std::string text = "Ferry strike, warehouse fire and lighthouse sale trouble Kelso\n";
  for (const char* news : {"The ferry strike has kept every passenger of Kelso at home since Monday.",
                           "The warehouse fire burned for three nights beside the pier.",
                           "The lighthouse sale was called off after protests by the keepers.",
                           "The dredger crew is to come back in autumn."}) {
    text += std::string(news) + "\n";
    for (int i = 0; i < 4; ++i) text += "It was there for all of them.\n";
  }
  const std::string found = summary(text);
  EXPECT_EQ(std::count(found.begin(), found.end(), '/'), 2) << found;
  for (const char* word : {"ferry strike", "warehouse fire", "lighthouse sale"})
    EXPECT_NE(found.find(word), std::string::npos) << found;
}

}  // namespace
}  // namespace wireglass
