// What the page is given of quotes, topics and hashtags: counts for its lists, rows with their speakers, parts of a page.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "exports/view.h"
#include "unit/small_drop.h"

namespace wireglass::exports {
namespace {

using Json = nlohmann::ordered_json;

/// The small drop, in which Lena Ito says the headline's word in marks, and somebody the last sentence.
Drop quoted_drop() {
  Drop drop = small_drop();
  const std::string_view text = drop.pages[0].text;
  Entity lena;
  lena.id = 2;
  lena.type = EntityType::kPerson;
  lena.name = "Lena Ito";
  drop.entities = {lena};
  Mention mention;
  mention.span = find(text, "Lena Ito");
  mention.entity = 0;
  mention.type = EntityType::kPerson;
  Quote opens;
  opens.span = find(text, "opens");
  opens.speaker_span = mention.span;
  opens.cue = find(text, "said");
  opens.speaker = mention.span.begin;
  Quote full;
  full.span = find(text, "It was full.");
  full.kind = QuoteKind::kIndirect;
  full.speaker_span = mention.span;
  full.speaker = mention.span.begin;
  Article& article = drop.articles[0];
  article.mentions = {mention};
  article.quotes = {opens, full};
  article.summary = {find(text, "It was full.")};
  drop.hashtags = {"Harbor"};
  article.hashtags = {Hashtag{}};
  article.genre = Genre::kOpinion;
  return drop;
}

TEST(ViewQuotes, CountsThemInTheOverviewBesideHashtagsAndGenre) {
  const Json article = Json::parse(overview_json(quoted_drop()))["articles"][0];
  EXPECT_EQ(article["quotes"], 2);
  EXPECT_EQ(article["topics"], Json::array());
  EXPECT_EQ(article["hashtags"], Json::array({"Harbor"}));
  EXPECT_EQ(article["genre"], "opinion");
}

TEST(ViewQuotes, GivesRowsWithTheirSpeakers) {
  const Drop drop = quoted_drop();
  ViewCache cache;
  const Json quotes = Json::parse(findings_json(drop, 0, 1, cache))[0]["quotes"];
  ASSERT_EQ(quotes.size(), 2u);
  EXPECT_EQ(quotes[0]["speaker"], 0);
  EXPECT_EQ(quotes[0]["printed"], "Lena Ito");
  EXPECT_EQ(quotes[0]["cue"], "said");
  EXPECT_EQ(quotes[0]["words"], 1);
  EXPECT_EQ(quotes[1]["kind"], "indirect");
  EXPECT_EQ(quotes[1]["cue"], nullptr);
  EXPECT_EQ(quotes[1]["words"], 3);
}

TEST(ViewQuotes, NameNobodyByAPronoun) {
  Drop drop = quoted_drop();
  Quote& full = drop.articles[0].quotes[1];
  full.speaker = Quote::kNoSpeaker;
  full.speaker_span = find(drop.pages[0].text, "It");
  ViewCache cache;
  const Json quotes = Json::parse(findings_json(drop, 0, 1, cache))[0]["quotes"];
  EXPECT_EQ(quotes[0]["printed"], "Lena Ito");
  EXPECT_EQ(quotes[1]["printed"], nullptr);
}

TEST(ViewQuotes, CutsThemWithTheirPage) {
  const Drop drop = quoted_drop();
  ViewCache cache;
  const auto texts = [&](Offset from, Offset most) {
    const Json part = Json::parse(page_json(drop, 0, from, most, cache));
    std::string all;
    for (const Json& each : part["articles"][0]["quotes"]) {
      const auto begin = each["span"][0].get<std::size_t>();
      // The tested parts begin behind the characters of more than one byte.
      all += part["page"]["text"].get<std::string>().substr(begin, each["span"][1].get<std::size_t>() - begin) +
             (each["speaker"].is_null() ? " by nobody;" : " by her;");
    }
    return all;
  };
  EXPECT_EQ(texts(38, 48), "It was full. by her;");
  EXPECT_EQ(texts(54, 16), "It was full. by nobody;");
}

}  // namespace
}  // namespace wireglass::exports
