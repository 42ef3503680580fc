// Where capitals run, what is decoded together, and what an article says of a word.
#include "annotations/name_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/packed_names.h"

namespace wireglass::annotations {
namespace {

Prose prose_of(std::string_view text) { return read_prose(text, {{0, static_cast<Offset>(text.size())}}); }

NameText text_of(const Prose& prose) {
  NameText text;
  read_name_text(prose, tests::packed_names()->lexicon, text);
  return text;
}

std::string shown(const Prose& prose, const std::vector<NameRun>& runs) {
  std::string out;
  for (const NameRun& run : runs) {
    const Offset begin = prose.tokens[run.first].span.begin, end = prose.tokens[run.end - 1].span.end;
    out += '[' + std::string(prose.text.substr(begin, end - begin)) + ']';
  }
  return out;
}

struct RunCase {
  const char* name;
  const char* text;
  const char* runs;
  const char* segments;
};
class NameRuns : public testing::TestWithParam<RunCase> {};
TEST_P(NameRuns, AreParted) {
  const Prose prose = prose_of(GetParam().text);
  const NameText text = text_of(prose);
  EXPECT_EQ(shown(prose, text.runs), GetParam().runs);
  EXPECT_EQ(shown(prose, text.segments), GetParam().segments);
}
INSTANTIATE_TEST_SUITE_P(
    All, NameRuns,
    testing::Values(RunCase{"words", "the old Lena Ito came", "[Lena Ito]", "[Lena Ito]"},
                    RunCase{"small_words_join", "the Bank of the North fell", "[Bank][North]", "[Bank of the North]"},
                    RunCase{"other_words_part", "Oslo near Lima", "[Oslo][Lima]", "[Oslo][Lima]"},
                    RunCase{"commas_part", "in Baku, Azerbaijan", "[Baku][Azerbaijan]", "[Baku][Azerbaijan]"},
                    RunCase{"hyphens_join_capitals", "a Jean-Claude Ek", "[Jean-Claude Ek]", "[Jean-Claude Ek]"},
                    RunCase{"hyphen_and_what_it_binds", "met Chen Su-fen there", "[Chen Su]", "[Chen Su-fen]"},
                    RunCase{"hyphens_and_a_capital", "met Chen Su-fen-Li there", "[Chen Su][Li]", "[Chen Su-fen-Li]"},
                    RunCase{"particle_before", "met al-Bashir", "[Bashir]", "[al-Bashir]"},
                    RunCase{"numbers_behind", "the Boeing 737 fell", "[Boeing 737]", "[Boeing 737]"},
                    RunCase{"ampersand", "at Holm & Ek today", "[Holm & Ek]", "[Holm & Ek]"},
                    RunCase{"possessive_joins", "saw Japan's Navy", "[Japan][Navy]", "[Japan's Navy]"},
                    RunCase{"none", "the old ferry ran", "", ""}),
    [](const auto& row) { return row.param.name; });

TEST(NameText, SegmentsNeverOverlap) {
  for (const char* const text : {"Su-fen-Li-an-Bo-al Ek", "A-b-al-c-De-fg al-Hi", "Ek-al-al Bo", "Al-al-al-al"}) {
    const Prose prose = prose_of(text);
    std::uint32_t end = 0;
    const NameText read = text_of(prose);
    for (const NameRun& segment : read.segments) {
      EXPECT_GE(segment.first, end) << text;
      EXPECT_LT(segment.first, segment.end) << text;
      end = segment.end;
    }
  }
}

TEST(NameText, CutsRunsThatAreTooLong) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "Ek ";
  const Prose prose = prose_of(text);
  const NameText read = text_of(prose);
  std::uint32_t end = 0;
  for (const NameRun& segment : read.segments) {
    EXPECT_LE(segment.end - segment.first, 64u);
    EXPECT_EQ(segment.first, end);
    end = segment.end;
  }
  EXPECT_EQ(end, 1000u);
}

TEST(NameText, TellsStyles) {
  for (const auto& [text, style] : {std::pair{"RICE PRICES RISE", 3}, std::pair{"Rice Prices Rise Again", 1}, std::pair{"Rice prices rise again", 0}}) {
    const Prose prose = prose_of(text);
    EXPECT_EQ(text_of(prose).runs.front().style, style) << text;
  }
}

const ArticleWord* word_of(const NameText& text, std::string_view word) {
  const auto at = std::find_if(text.article.begin(), text.article.end(), [&](const ArticleWord& w) { return w.hash == lexicon::name_hash(word); });
  return at == text.article.end() ? nullptr : &*at;
}

TEST(NameText, FindsAcronyms) {
  const Prose prose = prose_of("They met the Harbour Workers Union (HWU) at the Bank of Ghana. The HWU and BG agreed, XYZ did not.");
  const NameText text = text_of(prose);
  const auto long_form = [&](std::string_view word) {
    const ArticleWord* const known = word_of(text, word);
    if (known == nullptr) return std::string("no such word");
    return known->acronym == 0 ? std::string() : shown(prose, {text.runs[known->acronym - 1u]});
  };
  EXPECT_EQ(long_form("HWU"), "[Harbour Workers Union]");
  EXPECT_EQ(long_form("BG"), "[Bank]");  // and what follows it by "of"
  EXPECT_EQ(long_form("XYZ"), "");
}

TEST(NameText, CountsTheArticlesWords) {
  const Prose prose = prose_of("The price rose, and a price is a price. The judge heard Hugh Price, and the court told Hugh Price so. Price left.");
  const NameText text = text_of(prose);
  const ArticleWord* const price = word_of(text, "price");
  ASSERT_NE(price, nullptr);
  EXPECT_EQ(price->low, 3);
  EXPECT_EQ(price->inner, 2);
  EXPECT_EQ(price->place, 2);
  EXPECT_EQ(shown(prose, {text.runs[price->longest - 1u]}), "[Hugh Price]");
}

TEST(NameText, KnowsTheGazetteer) {
  const Prose prose = prose_of("They left Addis Ababa for Oslo with Prime Minister Ek.");
  const NameText text = text_of(prose);
  const auto entry = [&](std::string_view word) {
    for (std::size_t i = 0; i < prose.tokens.size(); ++i)
      if (prose.of(i) == word) return std::pair<int, int>{text.words[i].kinds, text.words[i].entry};
    return std::pair{-1, -1};
  };
  EXPECT_TRUE(entry("Addis").first & lexicon::kCapitalName);
  EXPECT_EQ(entry("Addis").second, 2);
  EXPECT_EQ(entry("Ababa").second, 4);
  EXPECT_EQ(entry("Oslo").second, 1);
  EXPECT_TRUE(entry("Minister").first & lexicon::kTitleName);
  EXPECT_EQ(entry("Ek").first, 0);
}

}  // namespace
}  // namespace wireglass::annotations
