// Sentences by our own cases (tests/specs/sentences.json), and where ../shared stands beside the checkout also by the golden
// rules of others and by the sentences of real captures, which were marked by reading (tests/specs/sentences.dumps.json).
#include "annotations/sentences.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/chars.h"
#include "wireglass/session.h"

namespace wireglass::annotations {
namespace {

using nlohmann::json;

const std::filesystem::path kSpecs = std::filesystem::path(WIREGLASS_SOURCE_DIR) / "tests" / "specs";
const std::filesystem::path kShared = std::filesystem::path(WIREGLASS_SOURCE_DIR).parent_path() / "shared";

json read_json(const std::filesystem::path& path) {
  std::ifstream file(path);
  return json::parse(file);
}

std::vector<Span> split(std::string_view text, Span stretch) {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  tokenize(text, stretch, tokens);
  split_sentences(text, 0, tokens, sentences);
  std::vector<Span> spans;
  for (const Sentence& sentence : sentences) {
    EXPECT_TRUE(tokens[sentence.first].has(kStartsSentence));
    spans.push_back(span_of(sentence, tokens));
  }
  return spans;
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  for (const Span span : split(text, {0, static_cast<Offset>(text.size())})) sentences.push_back(text.substr(span.begin, span.size()));
  return sentences;
}

struct SentenceCase {
  std::string name, text;
  std::vector<std::string> sentences;
};
void PrintTo(const SentenceCase& row, std::ostream* out) { *out << row.name; }

std::vector<SentenceCase> cases() {
  std::vector<SentenceCase> rows;
  for (const json& row : read_json(kSpecs / "sentences.json")) rows.push_back({row.at("name"), row.at("text"), row.at("sentences")});
  return rows;
}

class Sentences : public testing::TestWithParam<SentenceCase> {};
TEST_P(Sentences, AreAsSpecified) { EXPECT_EQ(sentences_of(GetParam().text), GetParam().sentences); }
INSTANTIATE_TEST_SUITE_P(Specs, Sentences, testing::ValuesIn(cases()), [](const auto& row) { return row.param.name; });

TEST(SentencesOfNothing, AreNone) {
  EXPECT_TRUE(sentences_of("").empty());
  EXPECT_TRUE(sentences_of(" \n ").empty());
  EXPECT_EQ(sentences_of("... !"), std::vector<std::string>{"... !"});
}

TEST(SentencesOfParagraphs, DoNotCrossThem) {
  const std::string text = "The ferry left\nIts pilot stayed.";
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  for (const Span paragraph : {Span{0, 14}, Span{15, 32}}) {
    const auto first = static_cast<std::uint32_t>(tokens.size());
    tokenize(text, paragraph, tokens);
    split_sentences(text, first, tokens, sentences);
  }
  ASSERT_EQ(sentences.size(), 2u);
  EXPECT_EQ(span_of(sentences[0], tokens), (Span{0, 14}));
  EXPECT_EQ(span_of(sentences[1], tokens), (Span{15, 32}));
}

std::string without_blanks(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (!base::is_blank(c) && c != '\n') out += c;
  return out;
}

/// The rules that are no prose: 31 to 39 are lists that stand in a line (numbers, bullets and letters before items without a
/// full stop), 42 is a list of lines without marks, where our pages have a paragraph a line.
bool is_prose(int rule) { return !(rule >= 31 && rule <= 39) && rule != 42; }

TEST(GoldenRules, HoldForProse) {
  const auto path = kShared / "data" / "sentences.golden-rules.json";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no ../shared/data beside this checkout";
  int prose = 0, right = 0;
  std::string wrong;
  for (const json& rule : read_json(path)) {
    if (!is_prose(rule.at("rule"))) continue;
    ++prose;
    std::vector<std::string> found, wanted;  // blanks apart: rule 41 mends its text
    for (const std::string& sentence : sentences_of(rule.at("text"))) found.push_back(without_blanks(sentence));
    for (const std::string& sentence : rule.at("sentences").get<std::vector<std::string>>()) wanted.push_back(without_blanks(sentence));
    if (found == wanted) ++right;
    else wrong += " " + std::to_string(rule.at("rule").get<int>());
  }
  EXPECT_EQ(prose, 42);
  EXPECT_GE(right * 100, prose * 95) << "wrong:" << wrong;
}

using Place = std::tuple<std::string, Offset, Offset>;  // article, begin, end

std::string id_of(const Article& article) {
  char text[18];
  std::snprintf(text, sizeof text, "a%016llx", static_cast<unsigned long long>(article.id));
  return text;
}

TEST(SentencesOfDumps, AreThoseOfReaders) {
  const auto dumps = kShared / "dumps";
  if (!std::filesystem::is_directory(dumps)) GTEST_SKIP() << "no ../shared/dumps beside this checkout";
  Session session;
  for (const auto& entry : std::filesystem::directory_iterator(dumps)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    session.begin_file(entry.path().filename().string(), bytes.size());
    session.push(bytes);
    session.end_file();
  }
  const Drop& drop = session.finish();
  std::set<Place> found, wanted;
  for (const Article& article : drop.articles)
    for (const Span paragraph : article.paragraphs)
      for (const Span span : split(drop.pages[article.page].text, paragraph)) found.insert({id_of(article), span.begin, span.end});
  const json marked = read_json(kSpecs / "sentences.dumps.json");
  for (const auto& [id, spans] : marked.items())
    if (spans.is_array())
      for (const json& span : spans) wanted.insert({id, span[0], span[1]});
  std::size_t both = 0;
  for (const Place& place : found) both += wanted.count(place);
  const double f1 = 2.0 * static_cast<double>(both) / static_cast<double>(found.size() + wanted.size());
  EXPECT_EQ(wanted.size(), 370u);
  EXPECT_GE(f1, 0.99) << found.size() << " found, " << both << " right";
}

}  // namespace
}  // namespace wireglass::annotations
