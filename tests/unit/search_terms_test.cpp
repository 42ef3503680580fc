#include "annotations/search_terms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wireglass::annotations {
namespace {

struct TermCase {
  const char* name;
  const char* text;
  const char* terms;
};
class SearchTerms : public testing::TestWithParam<TermCase> {};
TEST_P(SearchTerms, AreWordsAndPairs) {
  const std::string_view text = GetParam().text;
  std::vector<Token> tokens;
  std::vector<Span> terms;
  tokenize(text, {0, static_cast<Offset>(text.size())}, tokens);
  search_terms(text, tokens, terms);
  std::string shown;
  for (const Span term : terms) shown += std::string(shown.empty() ? "" : "|") + std::string(text.substr(term.begin, term.size()));
  EXPECT_EQ(shown, GetParam().terms);
}
INSTANTIATE_TEST_SUITE_P(Rows, SearchTerms,
                         testing::Values(TermCase{"words", "The ferry's 45-minute trip, U.S. (#Port)", "The|ferry|45|minute|trip|U.S.|#Port"},
                                         TermCase{"ideographs", "船が来た。雨", "船が|が来|来た|雨"}, TermCase{"mixed", "G7会合 東京", "G7|会合|東京"},
                                         TermCase{"arabic", "ميناء و", "مي|ين|نا|اء|و"}, TermCase{"arabic_marks", "مَدَن", "مَدَ|دَن"},
                                         TermCase{"korean_is_words", "배가 왔다", "배가|왔다"}, TermCase{"nothing", "...", ""}),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace wireglass::annotations
