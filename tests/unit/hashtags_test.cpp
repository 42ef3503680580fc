// The hashtags of articles over a drop.
#include "corpus/hashtags.h"

#include <gtest/gtest.h>

#include "annotations/keyphrases.h"
#include "corpus/tag_words.h"
#include "unit/marked_text.h"

namespace wireglass {
namespace {

/// A drop with keyphrases, entities and hashtags.
Drop tagged(const std::vector<std::string>& pages) {
  Drop drop = tests::marked_drop(pages);
  for (Article& article : drop.articles) {
    const auto prose = annotations::read_prose(drop.pages[article.page].text, annotations::stretches_of(article));
    article.keyphrases = annotations::find_keyphrases(prose, annotations::read_stems(prose), article.mentions, {});
  }
  corpus::resolve_entities(drop, tests::name_tables()->places, {});
  corpus::find_hashtags(drop);
  return drop;
}

/// "#Printed" of the text, the others bare; the best first, parted by blanks.
std::string tags(const Drop& drop, std::size_t article) {
  std::string all;
  for (const Hashtag& hashtag : drop.articles[article].hashtags)
    all += (all.empty() ? "" : " ") + std::string(hashtag.printed ? "#" : "") + drop.hashtags[hashtag.tag];
  return all;
}

bool has(const Drop& drop, std::size_t article, const std::string& tag) {
  return (' ' + tags(drop, article) + ' ').find(' ' + tag + ' ') != std::string::npos;
}

TEST(CamelCase, JoinsWords) {
  for (const auto& [words, tag] : {std::pair{"tariff talks", "TariffTalks"},
                                   {"U.S.", "US"},
                                   {"G7 summit", "G7Summit"},
                                   {"o'clock", "Oclock"},
                                   {"Trump\xE2\x80\x99s", "Trumps"},
                                   {"cease-fire", "CeaseFire"},
                                   {"east\xE2\x80\x93west", "EastWest"},
                                   {"caf\xC3\xA9 owners", "Caf\xC3\xA9Owners"},
                                   {"", ""}})
    EXPECT_EQ(corpus::camel_case(words), tag) << words;
}

TEST(Hashtags, NamePersonsInFull) {
  const Drop drop = tagged({"[P:Lena Ito] spoke. [P:Ito] left the harbor."});
  EXPECT_TRUE(has(drop, 0, "LenaIto")) << tags(drop, 0);
  EXPECT_FALSE(has(drop, 0, "Ito")) << tags(drop, 0);
}

TEST(Hashtags, ArePhrases) {
  const Drop drop = tagged({"The ferry strike goes on. It is the ferry strike."});
  EXPECT_EQ(tags(drop, 0), "FerryStrike");
}

TEST(Hashtags, OfTheTextAreKept) {
  const Drop drop = tagged({"Harbor crews post under #FerryNow and #2025, at a#b, and #ferrynow."});
  EXPECT_EQ(tags(drop, 0).rfind("#FerryNow", 0), 0u) << tags(drop, 0);
  EXPECT_FALSE(has(drop, 0, "#2025"));
  EXPECT_FALSE(has(drop, 0, "#b"));
}

TEST(Hashtags, OfTwoCountriesThatActTellTheirRelations) {
  const Drop drop = tagged({"[L:Peru] has proposed a treaty. [L:Chile] said so too. [L:Chile] wants ships."});
  EXPECT_TRUE(has(drop, 0, "ChilePerurelations")) << tags(drop, 0);
}

TEST(Hashtags, AreSpeltAlikeInAllArticles) {
  const Drop drop =
      tagged({"Ferry strikes go on. Ferry strikes hurt.", "The ferry strike goes on. The ferry strike hurts.",
              "A ferry strike ends. The ferry strike was long."});
  EXPECT_TRUE(has(drop, 0, "FerryStrike")) << tags(drop, 0);
  EXPECT_EQ(drop.articles[0].hashtags[0].tag, drop.articles[1].hashtags[0].tag);
  EXPECT_EQ(drop.articles[1].hashtags[0].tag, drop.articles[2].hashtags[0].tag);
}

TEST(Hashtags, AreEightAtMost) {
  std::string text;
  for (char c = 'a'; c <= 'z'; ++c)
    text += std::string("Zebra") + c + "x quagga" + c + "y met zebra" + c + "x quagga" + c + "y. ";
  const Drop drop = tagged({text});
  EXPECT_LE(drop.articles[0].hashtags.size(), 8u);
  EXPECT_GE(drop.articles[0].hashtags.size(), 3u);
  EXPECT_EQ(drop.articles[0].hashtags[0].score, 100);
}

TEST(Hashtags, OfAnArticleWhoseOneCandidateIsWorthNothing) {
  Drop drop = tests::marked_drop({"Gannets nest"});
  drop.articles[0].keyphrases = {{{0, 7}, 1}};
  corpus::find_hashtags(drop);
  EXPECT_EQ(tags(drop, 0), "Gannets");
}

TEST(Hashtags, AreNoPartsOfAddresses) {
  const Drop drop = tagged({"See https://pier.example/#tides and (#HarbourTalks) for &#x27;more&#x27;."});
  EXPECT_TRUE(has(drop, 0, "#HarbourTalks"));
  EXPECT_EQ(tags(drop, 0).find("#tides"), std::string::npos);
  EXPECT_EQ(tags(drop, 0).find("#x27"), std::string::npos);
}

}  // namespace
}  // namespace wireglass
