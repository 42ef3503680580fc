// How quantities, changes and times are written: the contract's JSON, cells and lines for people, rows for a page's tables.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "exports/csv.h"
#include "exports/findings_text.h"
#include "exports/json.h"
#include "exports/offsets.h"
#include "exports/text.h"
#include "exports/view.h"

namespace wireglass::exports {
namespace {

using Json = nlohmann::ordered_json;

Span find(std::string_view text, std::string_view part) {
  const auto at = text.find(part);
  EXPECT_NE(at, std::string_view::npos) << part;
  return {static_cast<Offset>(at), static_cast<Offset>(at + part.size())};
}

Decimal decimal(std::int64_t digits, std::int32_t exponent = 0) { return *make_decimal(digits, exponent); }

Quantity quantity(Span span, QuantityKind kind, std::optional<Decimal> value, std::string_view unit) {
  Quantity result;
  result.span = span;
  result.kind = kind;
  result.value = value;
  result.unit = unit;
  result.by = "by-hand";
  return result;
}

/// One article: a headline and two paragraphs, with a character of two bytes before everything.
Drop levy_drop() {
  Drop drop;
  File file;
  file.name = "levy.txt";
  file.text =
      "Lev\xC3\xADka doubles\n"
      "The levy goes from 25% to 50% on Friday. It brings $4.2 million [about 90 crowns] a year.\n"
      "Dozens of inns wait for one to two weeks.\n";
  file.bytes = file.text.size();
  file.page_count = 1;
  drop.files.push_back(std::move(file));
  Page page;
  page.text = drop.files[0].text;
  page.article_count = 1;
  page.lines = {{{0, static_cast<Offset>(page.text.size())}, LineRole::kBody}};
  Article article;
  article.headline = find(page.text, "Lev\xC3\xADka doubles");
  const auto second = page.text.find("Dozens");
  article.paragraphs = {find(page.text, page.text.substr(16, second - 17)),
                        find(page.text, page.text.substr(second, page.text.size() - second - 1))};
  article.quantities = {
      quantity(find(page.text, "25%"), QuantityKind::kPercent, decimal(25), "percent"),
      quantity(find(page.text, "50%"), QuantityKind::kPercent, decimal(50), "percent"),
      quantity(find(page.text, "$4.2 million"), QuantityKind::kMoney, decimal(42, 5), "USD"),
      quantity(find(page.text, "90 crowns"), QuantityKind::kMoney, decimal(90), "SEK"),
      quantity(find(page.text, "Dozens of inns"), QuantityKind::kCount, std::nullopt, ""),
      quantity(find(page.text, "one to two weeks"), QuantityKind::kDuration, decimal(1), "duration-week")};
  article.quantities[2].per = "year";
  article.quantities[3].modifier = Modifier::kAbout;
  article.quantities[3].same_as = 2;
  article.quantities[4].of = find(page.text, "inns");
  article.quantities[5].high = decimal(2);
  article.changes = {{find(page.text, "from 25% to 50%"), find(page.text, "The levy"), decimal(25), decimal(50), "percent",
                      true, "by-hand"}};
  Time time;
  time.span = find(page.text, "Friday");
  time.value = "2025-06-06";
  time.window = {Instant{1749168000}, Instant{1749254399}};
  time.anchor = TimeAnchor::kPublished;
  time.by = "by-hand";
  article.times = {time};
  drop.pages.push_back(std::move(page));
  drop.articles.push_back(std::move(article));
  return drop;
}

std::string run(bool (*write)(const Drop&, const Options&, const Sink&), const Drop& drop) {
  std::string text;
  const Sink sink = [&](std::string_view piece) {
    text += piece;
    return true;
  };
  EXPECT_TRUE(write(drop, {}, sink));
  return text;
}

TEST(FindingsText, SaysWhatWasPrintedAndRead) {
  const Drop drop = levy_drop();
  const Page& page = drop.pages[0];
  const Article& article = drop.articles[0];
  const char* const kWanted[] = {"25% = 25 percent",    "50% = 50 percent", "$4.2 million = 4200000 USD per year",
                                 "90 crowns = 90 SEK", "Dozens of inns",   "one to two weeks = 1-2 duration-week"};
  for (std::size_t i = 0; i < article.quantities.size(); ++i)
    EXPECT_EQ(quantity_text(page, article.quantities[i]), kWanted[i]);
  EXPECT_EQ(change_text(page, article.changes[0]), "The levy: 25 -> 50 percent");
  EXPECT_EQ(time_text(page, article.times[0]), "Friday = 2025-06-06");
}

TEST(FindingsText, DoesNotRepeatAPlainCount) {
  Drop drop = levy_drop();
  Quantity count = quantity(find(drop.pages[0].text, "90 crowns"), QuantityKind::kCount, decimal(90), "");
  EXPECT_EQ(quantity_text(drop.pages[0], count), "90 crowns");
  count.value = decimal(9);
  EXPECT_EQ(quantity_text(drop.pages[0], count), "90 crowns = 9");
}

TEST(WriteCsv, EndsWithTheFindings) {
  const std::string text = run(write_csv, levy_drop());
  EXPECT_NE(text.find("text,quantities,changes,times,persons,organizations,places\r\n"), std::string::npos);
  EXPECT_NE(text.find(",\"25% = 25 percent; 50% = 50 percent; $4.2 million = 4200000 USD per year; 90 crowns = 90 SEK; "
                      "Dozens of inns; one to two weeks = 1-2 duration-week\",\"The levy: 25 -> 50 percent\","
                      "\"Friday = 2025-06-06\",\"\",\"\",\"\"\r\n"),
            std::string::npos)
      << text;
}

TEST(WriteText, ShowsTheFirstFindingsAndCountsTheRest) {
  Drop drop = levy_drop();
  auto& quantities = drop.articles[0].quantities;
  const std::string text = run(write_text, drop);
  EXPECT_NE(text.find("      numbers: 25% = 25 percent; "), std::string::npos) << text;
  EXPECT_NE(text.find("      changes: The levy: 25 -> 50 percent\n"), std::string::npos) << text;
  EXPECT_NE(text.find("      times: Friday = 2025-06-06\n"), std::string::npos) << text;
  EXPECT_EQ(text.find(" more\n"), std::string::npos);
  quantities.push_back(quantities.back());
  EXPECT_NE(run(write_text, drop).find("; and 1 more\n"), std::string::npos);
}

TEST(WriteJson, WritesFindingsAsTheContractSays) {
  const Json article = Json::parse(run(write_json, levy_drop()))["articles"][0];
  EXPECT_EQ(article["quantities"][2].dump(),
            R"({"span":[67,79],"kind":"money","value":4200000,"high":null,"unit":"USD","per":"year","modifier":null,)"
            R"("of":null,"sameAs":null,"by":"by-hand"})");
  EXPECT_EQ(article["quantities"][3]["sameAs"], 2);
  EXPECT_EQ(article["quantities"][3]["modifier"], "about");
  EXPECT_TRUE(article["quantities"][4]["value"].is_null());
  EXPECT_EQ(article["changes"][0].dump(),
            R"({"span":[30,45],"subject":[16,24],"from":25,"to":50,"unit":"percent","direction":"up","by":"by-hand"})");
  EXPECT_EQ(article["times"][0].dump(),
            R"({"span":[49,55],"type":"DATE","value":"2025-06-06","mod":null,"quant":null,"freq":null,)"
            R"("earliest":"2025-06-06T00:00:00Z","latest":"2025-06-06T23:59:59Z","anchor":"published","by":"by-hand"})");
}

TEST(View, GivesFindingsWithTheirSentencesInUtf16) {
  const Drop drop = levy_drop();
  ViewCache cache;
  const Json json = Json::parse(findings_json(drop, 0, 5, cache));
  ASSERT_EQ(json.size(), 1u);
  const Json& found = json[0];
  EXPECT_EQ(found["article"], 0);
  ASSERT_EQ(found["sentences"].size(), 3u);
  EXPECT_EQ(found["sentences"][0]["text"], "The levy goes from 25% to 50% on Friday.");
  EXPECT_EQ(found["sentences"][0]["span"], Json({15, 55}));
  EXPECT_EQ(found["quantities"][1]["sentence"], 0);
  EXPECT_EQ(found["quantities"][1]["span"], Json({41, 44}));
  EXPECT_EQ(found["quantities"][3]["sentence"], 1);
  EXPECT_EQ(found["quantities"][3]["sameAs"], "$4.2 million");
  EXPECT_EQ(found["quantities"][4]["of"], "inns");
  EXPECT_EQ(found["changes"][0]["subject"], "The levy");
  EXPECT_EQ(found["times"][0]["window"], Json({{"earliest", "2025-06-06T00:00:00Z"}, {"latest", "2025-06-06T23:59:59Z"}}));
  EXPECT_EQ(findings_json(drop, 1, 1, cache), "[]");
  EXPECT_EQ(findings_json(drop, 7, 9, cache), "[]");
}

/// In a part of a page stands what lies in it as a whole, its spans counted from the part's begin.
TEST(View, GivesTheFindingsOfAPart) {
  Drop drop = levy_drop();
  drop.articles[0].body = drop.articles[0].paragraphs;
  const Page& page = drop.pages[0];
  const Json whole = Json::parse(page_json(drop, 0));
  const std::string all = whole["page"]["text"];
  ViewCache cache;
  std::size_t found = 0, paired = 0;
  for (Offset from = 0; from < page.text.size(); ++from)
    for (const Offset most : {20u, 45u, 80u}) {
      const Json json = Json::parse(page_json(drop, 0, from, most, cache));
      const std::string part = json["page"]["text"];
      const OffsetMap map(part, OffsetUnit::kUtf16);
      const auto text = [&](const Json& span) {
        const Offset begin = map.byte_of(span[0]), end = map.byte_of(span[1]);
        return part.substr(begin, end - begin);
      };
      for (const Json& article : json["articles"])
        for (const Json& quantity : article["quantities"]) {
          const Json& wholes = whole["articles"][0]["quantities"];
          const int begin = json["page"]["begin"];
          const Json place = {quantity["span"][0].get<int>() + begin, quantity["span"][1].get<int>() + begin};
          EXPECT_TRUE(std::any_of(wholes.begin(), wholes.end(), [&](const Json& each) { return each["span"] == place; }));
          ++found;
          if (quantity["sameAs"].is_null()) continue;
          ++paired;
          EXPECT_LT(quantity["sameAs"].get<std::size_t>(), article["quantities"].size());
          EXPECT_NE(text(quantity["span"]), text(article["quantities"][quantity["sameAs"].get<std::size_t>()]["span"]));
        }
    }
  EXPECT_GT(found, 0u);
  EXPECT_GT(paired, 0u);
}

/// A text without a full stop is one sentence; its rows share what stands round them.
TEST(View, CutsASentenceWithoutAnEnd) {
  Drop drop = levy_drop();
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "\xC3\xA9t\xC3\xA9 1 ";
  drop.files[0].text = text;
  Page& page = drop.pages[0];
  page.text = drop.files[0].text;
  Article& article = drop.articles[0];
  article = Article{};
  article.paragraphs = {{0, static_cast<Offset>(page.text.size())}};
  for (Offset at = 0; (at = static_cast<Offset>(page.text.find('1', at))) != static_cast<Offset>(-1); ++at)
    article.quantities.push_back(quantity({at, at + 1}, QuantityKind::kCount, decimal(1), ""));
  ViewCache cache;
  const std::string written = findings_json(drop, 0, 1, cache);
  EXPECT_LT(written.size(), 25 * text.size());
  const Json json = Json::parse(written);
  EXPECT_EQ(json[0]["quantities"].size(), 4000u);
  std::size_t sum = 0;
  for (const Json& sentence : json[0]["sentences"]) sum += sentence["text"].get<std::string>().size();
  EXPECT_LE(sum, 3 * text.size());
  for (const Json& row : json[0]["quantities"]) {
    const Json& sentence = json[0]["sentences"][row["sentence"].get<std::size_t>()];
    EXPECT_LE(sentence["span"][0], row["span"][0]);
    EXPECT_GE(sentence["span"][1], row["span"][1]);
  }
}

}  // namespace
}  // namespace wireglass::exports
