// What the view of people and places is given: entities, mentions with their sentences, and why a name was taken for one.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "exports/view.h"
#include "unit/small_drop.h"

namespace wireglass::exports {
namespace {

using Json = nlohmann::ordered_json;

/// The small drop, whose owner is of the office that is named with her.
Drop named_drop() {
  Drop drop = small_drop();
  Entity harbor;
  harbor.id = 1;
  harbor.type = EntityType::kPlace;
  harbor.name = "Harbor";
  harbor.country = "PT";
  harbor.geo = GeoPoint{3872, -914};
  harbor.mentions = harbor.articles = 1;
  Entity lena;
  lena.id = 2;
  lena.type = EntityType::kPerson;
  lena.name = "Lena Ito";
  lena.aliases = {"Ito"};
  lena.roles.push_back({"owner", 0, {0}});
  lena.mentions = lena.articles = 1;
  lena.confirmed = true;
  drop.entities = {harbor, lena};
  const Page& page = drop.pages[0];
  const auto mention = [&](std::string_view text, std::uint32_t entity, EntityType type) {
    Mention each;
    each.span = find(page.text, text);
    each.entity = entity;
    each.type = type;
    each.by = "model";
    each.link = "full-name";
    each.confidence = 97;
    return each;
  };
  drop.articles[0].mentions = {mention("Harbor", 0, EntityType::kPlace), mention("Lena Ito", 1, EntityType::kPerson), mention("It", kNoEntity, EntityType::kWork)};
  return drop;
}

TEST(ViewNames, GivesEntitiesByParts) {
  const Drop drop = named_drop();
  const Json all = Json::parse(entities_json(drop, 0, 10));
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]["geo"], Json({{"lat", 38.72}, {"lon", -9.14}}));
  EXPECT_EQ(all[0]["country"], "PT");
  EXPECT_EQ(all[1]["roles"], Json::parse(R"([{"text": "owner", "of": 0, "articles": [0], "articleCount": 1}])"));
  EXPECT_EQ(all[1]["aliases"], Json::array({"Ito"}));
  EXPECT_EQ(all[1]["confirmed"], true);
  EXPECT_EQ(Json::parse(entities_json(drop, 1, 1)), Json::array({all[1]}));
  EXPECT_EQ(entities_json(drop, 2, 10), "[]");
}

TEST(ViewNames, GivesMentionsWithTheirSentences) {
  const Drop drop = named_drop();
  ViewCache cache;
  const Json rows = Json::parse(mentions_json(drop, 0, 9, cache));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0]["article"], 0);
  const Json& lena = rows[0]["mentions"][1];
  EXPECT_EQ(lena["entity"], 1);
  EXPECT_EQ(lena["link"], "full-name");
  const Json& sentence = rows[0]["sentences"][lena["sentence"].get<std::size_t>()];
  EXPECT_EQ(sentence["text"], "=SUM(1) said Lena Ito, owner.");
  const int begin = lena["span"][0].get<int>() - sentence["span"][0].get<int>();
  EXPECT_EQ(sentence["text"].get<std::string>().substr(static_cast<std::size_t>(begin), 8), "Lena Ito");
  EXPECT_EQ(rows[0]["mentions"][2]["entity"], nullptr);
}

TEST(ViewNames, GivesWhoStandsInWhichArticle) {
  EXPECT_EQ(mention_entities_json(named_drop(), 0, 9), "[[0,1,null]]");
}

TEST(ViewNames, CountsMentionsInTheOverviewAndCutsThemWithTheirPage) {
  const Drop drop = named_drop();
  EXPECT_EQ(Json::parse(overview_json(drop))["articles"][0]["mentions"], 3);
  EXPECT_EQ(Json::parse(page_json(drop, 0))["articles"][0]["firstMention"], 0);
  ViewCache cache;
  const Json part = Json::parse(page_json(drop, 0, 30, 40, cache));
  const Json& article = part["articles"][0];
  EXPECT_EQ(article["firstMention"], 1);
  for (const Json& each : article["mentions"]) EXPECT_NE(each["type"], "place");
}

TEST(ViewNames, SaysNothingOfANameThatNoModelFound) {
  EXPECT_EQ(reasons_json({}), R"({"type":null,"against":null,"features":[]})");
  EXPECT_EQ(reasons_json({"person", "place", {{"word", "Lena", 24}}}), R"({"type":"person","against":"place","features":[{"feature":"word","word":"Lena","weight":1.5}]})");
}

}  // namespace
}  // namespace wireglass::exports
