// What field an article belongs to, and what kind of piece it is.
#include "annotations/topics.h"

#include <gtest/gtest.h>

#include <set>

#include "data/media_topics.h"
#include "data/topic_categories.h"
#include "data/topic_cues.h"
#include "lexicon/media_topics.h"

namespace wireglass {
namespace {

annotations::Topics topics_of(const std::string& headline, const std::string& body) {
  const std::string text = headline + '\n' + body;
  const Span line{0, static_cast<Offset>(headline.size())};
  const auto prose = annotations::read_prose(text, {line, {line.end + 1, static_cast<Offset>(text.size())}});
  return annotations::find_topics(prose, annotations::read_stems(prose), line);
}

struct Row {
  const char* name;
  const char* headline;
  const char* body;
  const char* top;     // the first topic
  const char* deeper;  // one below it; empty: none is asked for
  Category category;
};
void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }

class TopicRows : public testing::TestWithParam<Row> {};
TEST_P(TopicRows, AreFound) {
  const annotations::Topics found = topics_of(GetParam().headline, GetParam().body);
  ASSERT_FALSE(found.topics.empty());
  EXPECT_EQ(found.topics[0].name(), GetParam().top);
  EXPECT_EQ(found.category, GetParam().category);
  std::set<std::string_view> names;
  for (const Topic& topic : found.topics) names.insert(topic.name());
  EXPECT_TRUE(*GetParam().deeper == '\0' || names.count(GetParam().deeper) == 1) << GetParam().deeper;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, TopicRows,
    testing::Values(Row{"tariffs", "Kelso raises tariff on steel",
                        "The levy on imports troubles exporters, economists say. Trade talks go on.",
                        "Economy, business and finance", "Tariff", Category::kEconomy},
                    Row{"soccer", "Late penalty sinks Alder",
                        "The striker scored in the second half of the league match, and the goalkeeper was sent off.",
                        "Sport", "Soccer", Category::kSports},
                    Row{"election", "Voters go to the polls",
                        "Turnout was high in the general election. The opposition candidate led the ballot.",
                        "Politics", "Election", Category::kSociety},
                    Row{"court", "Mayor's aide sentenced",
                        "The judge read the verdict after a long trial. The prosecutor had asked for more.",
                        "Crime, law and justice", "Court", Category::kSociety},
                    Row{"earthquake", "Quake hits coast",
                        "A magnitude 6 earthquake and its aftershocks brought a landslide.",
                        "Disaster, accident and emergency incident", "Earthquake", Category::kSociety},
                    Row{"film", "Sequel tops the box office",
                        "The actress and the director of the movie came to the premiere.",
                        "Arts, culture, entertainment and media", "Movies", Category::kEntertainment},
                    Row{"space", "Telescope sees a far galaxy", "Astronomers used a satellite in orbit.",
                        "Science and technology", "Astronomy", Category::kScience},
                    Row{"artificial intelligence", "New chatbot for pilots",
                        "The software uses artificial intelligence and machine learning.", "Science and technology",
                        "Artificial intelligence", Category::kTechnology},
                    Row{"hospital", "Vaccine reaches the islands",
                        "Nurses gave patients the vaccine against the virus in hospital.", "Health", "Vaccines",
                        Category::kScience},
                    Row{"ceasefire", "Ceasefire holds", "Rebels and troops kept the truce after the airstrikes.",
                        "Conflict, war and peace", "", Category::kSociety}),
    [](const auto& row) { return "Row" + std::to_string(row.index); });

TEST(Topics, AreNoneWhereNothingTells) {
  const annotations::Topics found = topics_of("A quiet afternoon", "Nobody came, and nobody left.");
  EXPECT_TRUE(found.topics.empty());
  EXPECT_EQ(found.category, Category::kOther);
}

TEST(Topics, HaveFallingScores) {
  const annotations::Topics found = topics_of(
      "Steel tariff before the election",
      "Voters and exporters wait. The candidate spoke of the levy. The ballot is on Monday, and trade talks follow.");
  ASSERT_GE(found.topics.size(), 2u);
  for (std::size_t i = 1; i < found.topics.size(); ++i) EXPECT_LE(found.topics[i].score, found.topics[i - 1].score);
}

TEST(Topics, CuesAndClassesNameTopicsThatThereAre) {
  for (std::size_t i = 0; i < data::kTopicCues.size(); ++i) {
    const std::string_view cell = data::kTopicCues[i].topics;
    EXPECT_EQ(lexicon::topic_cues()[i].topics.size(),
              static_cast<std::size_t>(std::count(cell.begin(), cell.end(), ':')))
        << data::kTopicCues[i].phrase;
  }
  std::set<std::string_view> known;
  for (const data::MediaTopicsRow& row : data::kMediaTopics) known.insert(row.qcode);
  for (const data::TopicCategoriesRow& row : data::kTopicCategories) EXPECT_EQ(known.count(row.qcode), 1u) << row.qcode;
}

struct GenreRow {
  const char* headline;
  const char* section;
  Genre genre;
};
void PrintTo(const GenreRow& row, std::ostream* out) { *out << row.headline << " / " << row.section; }

class Genres : public testing::TestWithParam<GenreRow> {};
TEST_P(Genres, ShowInHeadlineOrSection) {
  EXPECT_EQ(annotations::find_genre(GetParam().headline, GetParam().section), GetParam().genre);
}

INSTANTIATE_TEST_SUITE_P(Rows, Genres,
                         testing::Values(GenreRow{"Opinion: Ferries need lifeboats", "", Genre::kOpinion},
                                         GenreRow{"Ferries need lifeboats | Opinion", "", Genre::kOpinion},
                                         GenreRow{"Ferries need lifeboats", "Opinion", Genre::kOpinion},
                                         GenreRow{"EDITORIAL | A harbor for all", "", Genre::kEditorial},
                                         GenreRow{"ANALYSIS-Why the harbor closed", "", Genre::kNews},
                                         GenreRow{"Analysis - Why the harbor closed", "", Genre::kAnalysis},
                                         GenreRow{"Live updates: the harbor reopens", "", Genre::kLiveBlog},
                                         GenreRow{"Harbor vote - as it happened", "", Genre::kLiveBlog},
                                         GenreRow{"Interview with the harbor master", "", Genre::kInterview},
                                         GenreRow{"Morning briefing: three things", "", Genre::kNewsletter},
                                         GenreRow{"Harbor news in brief", "", Genre::kDigest},
                                         GenreRow{"Watch: crane falls into harbor", "", Genre::kVideo},
                                         GenreRow{"Crane falls into harbor (Video)", "", Genre::kVideo},
                                         GenreRow{"In pictures: the regatta", "", Genre::kGallery},
                                         // The bare word is no mark.
                                         GenreRow{"Opinion polls put the harbor first", "", Genre::kNews},
                                         GenreRow{"Watch makers meet in Kelso", "", Genre::kNews},
                                         GenreRow{"Live cattle prices rise", "", Genre::kNews},
                                         GenreRow{"Harbor master shows old photos", "", Genre::kNews},
                                         GenreRow{"Harbor reopens", "Business", Genre::kNews},
                                         GenreRow{"", "", Genre::kNews}),
                         [](const auto& row) { return "Row" + std::to_string(row.index); });

}  // namespace
}  // namespace wireglass
