// What a reader's view is given: pages, parts of long pages, the rows of lists.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "exports/offsets.h"
#include "exports/view.h"
#include "unit/small_drop.h"

namespace wireglass::exports {
namespace {

using Json = nlohmann::ordered_json;

TEST(View, GivesAPageWithItsTextInUtf16) {
  const Drop drop = small_drop();
  const Json json = Json::parse(page_json(drop, 0));
  EXPECT_EQ(json["page"]["text"], drop.files[0].text);
  EXPECT_EQ(json["page"]["index"], 0);
  EXPECT_EQ(json["articles"][0]["headline"]["span"], Json({0, 22}));
  EXPECT_EQ(json["articles"][0]["index"], 0);
  EXPECT_EQ(json["warnings"].size(), 1u);
  EXPECT_EQ(page_json(drop, 1), "null");
}

TEST(View, GivesAPartOfALongPage) {
  Drop drop;
  File file;
  std::string text;
  Page page;
  for (int i = 0; i < 50; ++i) {  // 33 units each
    Article article;
    const auto at = static_cast<Offset>(text.size());
    text += "\xF0\x9F\x98\x80 Harbor\nFerries \xE2\x80\x94 AGENCY said.\n";
    article.headline = {at, at + 11};
    article.body = {{at + 12, static_cast<Offset>(text.size()) - 1}};
    article.paragraphs = {{at + 12, at + 20}, {at + 30, static_cast<Offset>(text.size()) - 1}};
    Apparatus credit;
    credit.span = {at + 20, at + 30};
    credit.agency = {at + 24, at + 30};
    article.apparatus = {credit};
    page.lines.push_back({{at, at + 12}, LineRole::kHeadline});
    page.lines.push_back({{at + 12, static_cast<Offset>(text.size())}, i == 20 ? LineRole::kUnknown : LineRole::kBody});
    drop.articles.push_back(std::move(article));
  }
  file.text = text;
  drop.files.push_back(file);
  page.text = text;
  page.article_count = 50;
  drop.pages.push_back(std::move(page));

  ViewCache cache;
  const Offset from = article_begin(drop, 20, cache);
  EXPECT_EQ(from, 20u * 33);
  const Json json = Json::parse(page_json(drop, 0, from, 360, cache));
  EXPECT_EQ(json["page"]["length"], 50 * 33);
  const int begin = json["page"]["begin"];
  EXPECT_LE(begin, static_cast<int>(from) - 60);
  const std::string part = json["page"]["text"];
  EXPECT_LE(part.size(), 364u);
  EXPECT_NE(text.find(part), std::string::npos);
  int end = 0;
  for (const Json& line : json["page"]["lines"]) {
    EXPECT_EQ(line[0], end);
    end = line[1];
  }
  for (const Json& article : json["articles"]) {
    EXPECT_EQ(article["paragraphCount"], 2);
    const int index = article["index"];
    if (index != 20) continue;
    EXPECT_EQ(article["headline"]["span"], Json({static_cast<int>(from) - begin, static_cast<int>(from) - begin + 9}));
    EXPECT_EQ(article["headline"]["text"], "\xF0\x9F\x98\x80 Harbor");
    EXPECT_EQ(article["text"], "Ferries \n said.");
    EXPECT_EQ(article["firstParagraph"], 0);
  }
  EXPECT_EQ(json["articles"].size(), json["page"]["articles"].size());
  EXPECT_GE(json["articles"].size(), 10u);
  EXPECT_LE(json["articles"].size(), 12u);
  EXPECT_EQ(page_json(drop, 0, 0, 1u << 20, cache), page_json(drop, 0));
  EXPECT_EQ(Json::parse(unknowns_json(drop, 0, 0, 10, cache)), Json::parse(R"([{"span": [670, 693], "text": "Ferries — AGENCY said."}])"));
  EXPECT_EQ(unknowns_json(drop, 0, 1, 10, cache), "[]");
}

TEST(View, PartsCutWhatLiesAcrossTheirEnds) {
  Drop drop = small_drop();
  ViewCache cache;
  for (Offset from = 0; from <= 60; ++from)
    for (const Offset most : {8u, 20u, 40u}) {
      const Json json = Json::parse(page_json(drop, 0, from, most, cache));
      const std::string part = json["page"]["text"];
      EXPECT_NE(std::string(drop.files[0].text).find(part), std::string::npos);
      int end = 0;
      for (const Json& line : json["page"]["lines"]) {
        EXPECT_EQ(line[0], end);
        end = line[1];
      }
      EXPECT_EQ(end, static_cast<int>(OffsetMap(part, OffsetUnit::kUtf16).at(static_cast<Offset>(part.size()))));
    }
}

TEST(View, OverviewIsGivenInRows) {
  Drop drop = small_drop();
  for (int i = 0; i < 4; ++i) drop.articles.push_back(drop.articles.front());
  const Json whole = Json::parse(overview_json(drop));
  Json articles = Json::array();
  for (std::uint32_t first = 0; first < 6; first += 2) {
    const Json part = Json::parse(overview_json(drop, first, 2));
    for (const Json& row : part["articles"]) articles.push_back(row);
  }
  EXPECT_EQ(articles, whole["articles"]);
  EXPECT_TRUE(Json::parse(overview_json(drop, 9, 2))["pages"].empty());
}

TEST(View, OverviewHasARowForEverything) {
  const Json json = Json::parse(overview_json(small_drop()));
  EXPECT_EQ(json["pages"][0]["title"], "\xF0\x9F\x98\x80 Harbor caf\xC3\xA9 \"opens\"");
  EXPECT_EQ(json["pages"][0]["unknownBytes"], 4);
  EXPECT_EQ(json["articles"][0]["apparatus"], 1);
  EXPECT_EQ(json["articles"][0]["recovered"], false);
  EXPECT_EQ(json["warnings"][0]["file"], "captures/na\xC3\xAFve.txt");
  EXPECT_EQ(json["warnings"][0]["page"], 0);
  EXPECT_TRUE(json["warnings"][1]["page"].is_null());
}

}  // namespace
}  // namespace wireglass::exports
