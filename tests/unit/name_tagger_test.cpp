// The decoder against its definition, over texts and weights drawn at random; tags; the model's rows; what is remembered.
#include "annotations/name_tagger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "annotations/name_features.h"
#include "reference/names_naive.h"
#include "support/packed_names.h"

namespace wireglass::annotations {
namespace {

TEST(NameTags, AreLaidOutForTheDecoder) {
  std::set<NameTag> seen{kOutside};
  EXPECT_TRUE(ends_name(kOutside) && opens_name(kOutside));
  for (std::size_t c = 0; c < kNameClasses; ++c)
    for (const NamePart part : {NamePart::kUnit, NamePart::kBegin, NamePart::kInside, NamePart::kLast}) {
      const auto type = static_cast<NameClass>(c);
      const NameTag tag = tag_of(type, part);
      EXPECT_LT(tag, kNameTags);
      EXPECT_TRUE(seen.insert(tag).second);
      EXPECT_EQ(class_of(tag), type);
      EXPECT_EQ(part_of(tag), part);
      EXPECT_EQ(opens_name(tag), part == NamePart::kUnit || part == NamePart::kBegin);
      EXPECT_EQ(ends_name(tag), part == NamePart::kUnit || part == NamePart::kLast);
    }
  EXPECT_EQ(seen.size(), kNameTags);
  EXPECT_EQ(kNameLetters.size(), kNameClasses);
  EXPECT_TRUE(opens_name(kOpening - 1) && !opens_name(kOpening));
}

TEST(NameTags, AreWeighedByClassAndByPart) {
  std::set<std::size_t> weights{class_weight(kOutside)};
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t t = 1; t < kNameTags; ++t) {
    const auto tag = static_cast<NameTag>(t);
    EXPECT_EQ(class_weight(tag), 1 + static_cast<std::size_t>(class_of(tag)));
    EXPECT_EQ(part_weight(tag), 11 + static_cast<std::size_t>(part_of(tag)));
    weights.insert({class_weight(tag), part_weight(tag)});
    EXPECT_TRUE(pairs.insert({class_weight(tag), part_weight(tag)}).second);
  }
  EXPECT_EQ(weights.size(), kNameWeights);
  EXPECT_EQ(*weights.rbegin(), kNameWeights - 1);
}

TEST(NameTags, GoOnInTheirClass) {
  const auto person = [](NamePart part) { return tag_of(NameClass::kPerson, part); };
  EXPECT_TRUE(may_follow(person(NamePart::kBegin), person(NamePart::kInside)));
  EXPECT_TRUE(may_follow(person(NamePart::kInside), person(NamePart::kLast)));
  EXPECT_TRUE(may_follow(person(NamePart::kLast), kOutside));
  EXPECT_TRUE(may_follow(person(NamePart::kUnit), tag_of(NameClass::kPlace, NamePart::kBegin)));
  EXPECT_FALSE(may_follow(person(NamePart::kBegin), kOutside));
  EXPECT_FALSE(may_follow(person(NamePart::kBegin), tag_of(NameClass::kPlace, NamePart::kLast)));
  EXPECT_FALSE(may_follow(kOutside, person(NamePart::kInside)));
}

TEST(NameModel, AddsTheRowsOfKnownFeatures) {
  std::vector<std::int8_t> weights(2 * kNameWeights);
  for (std::size_t t = 0; t < kNameWeights; ++t) weights[t] = -100, weights[kNameWeights + t] = static_cast<std::int8_t>(t);
  std::vector<std::int16_t> costs(kNameTags * kNameTags, -7), start(kNameTags, 5);
  costs[3 * kNameTags + 4] = 300;
  const NameModel model({9u << kFeatureKeyShift, 40u << kFeatureKeyShift}, weights, costs, start);
  NameScores scores{};
  model.add(40u << kFeatureKeyShift, scores);
  model.add(41u << kFeatureKeyShift, scores);
  for (std::size_t t = 0; t < kNameRow; ++t) EXPECT_EQ(scores[t], t < kNameWeights ? static_cast<std::int32_t>(t) : 0);
  model.add(9u << kFeatureKeyShift, scores);
  EXPECT_EQ(scores[10], -90);
  EXPECT_EQ(model.size(), 2u);
  EXPECT_EQ(model.from(3)[4], 300);
  EXPECT_EQ(model.from(4)[3], -7);
  EXPECT_EQ(model.start()[0], 5);
}

/// Texts of a few words, many of them capitalised and repeated, and a model with a random row for each of their features.
class RandomNames {
 public:
  explicit RandomNames(std::uint32_t seed) : draw_(seed) {}

  std::string text() {
    static constexpr const char* kWords[] = {"Ito", "Oslo", "Bank", "of", "said", "the", "and", "Reyes", "U.S.", "met", "-", "won"};
    std::string text;
    for (std::uint32_t i = 0, words = 6 + below(10); i < words; ++i) text += std::string(kWords[below(std::size(kWords))]) + (below(4) == 0 ? " said " : " ");
    return text + ".";
  }

  NameModel model(const NameText& text, const lexicon::NameLexicon& lexicon, std::int32_t reach) {
    std::set<std::uint32_t> keys;
    NameFeatureList features;
    for (const NameRun& segment : text.segments)
      for (std::uint32_t at = segment.first; at < segment.end; ++at) NameFeatures(text, lexicon).all(segment, at, features);
    for (const NameFeature& feature : features)
      if (below(3) > 0) keys.insert(feature_key(feature));
    const auto weights = [&]<typename Number>(Number, std::size_t count) {
      std::vector<Number> out(count);
      for (Number& one : out) one = static_cast<Number>(static_cast<std::int32_t>(below(2u * reach + 1)) - reach);
      return out;
    };
    return {{keys.begin(), keys.end()}, weights(std::int8_t{}, keys.size() * kNameWeights), weights(std::int16_t{}, kNameTags * kNameTags), weights(std::int16_t{}, kNameTags)};
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(draw_() % bound); }
  std::mt19937 draw_;
};

void expect_same(const std::vector<NameSpan>& found, const std::vector<NameSpan>& wanted, const std::string& text) {
  ASSERT_EQ(found.size(), wanted.size()) << text;
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].first, wanted[i].first) << text;
    EXPECT_EQ(found[i].end, wanted[i].end) << text;
    EXPECT_EQ(found[i].type, wanted[i].type) << text;
    EXPECT_EQ(found[i].confidence, wanted[i].confidence) << text;
    EXPECT_FALSE(found[i].repeated) << text;
  }
}

TEST(NameTagger, ReadsAsTheDefinitionSays) {
  const lexicon::NameLexicon empty;
  int compared = 0;
  for (std::uint32_t seed = 1; compared < 60 && seed < 2000; ++seed) {
    RandomNames random(seed);
    const lexicon::NameLexicon& lexicon = seed % 2 == 0 ? empty : tests::packed_names()->lexicon;
    const std::string text = random.text();
    const Prose prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
    NameText names;
    read_name_text(prose, lexicon, names);
    const auto longest = std::max_element(names.segments.begin(), names.segments.end(), [](const NameRun& a, const NameRun& b) { return a.end - a.first < b.end - b.first; });
    if (names.segments.empty() || longest->end - longest->first > 4) continue;
    const NameModel model = random.model(names, lexicon, seed % 3 == 0 ? 2 : seed % 3 == 1 ? 20 : 127);
    for (const NameSettings settings : {NameSettings{8, 10}, NameSettings{0, 0}, NameSettings{-40, 16}}) {
      bool unique = false;
      const auto wanted = reference::find_names_naive(names, lexicon, model, settings, unique);
      if (!unique) continue;
      ++compared;
      expect_same(NameTagger(lexicon, model, settings).find(prose), wanted, text);
    }
  }
  EXPECT_GE(compared, 60);
}

TEST(NameLattice, ReadsScoresAsTheDefinitionSays) {
  std::mt19937 draw(20250531);
  const auto number = [&](std::int32_t reach) { return static_cast<std::int16_t>(static_cast<std::int32_t>(draw() % (2u * static_cast<std::uint32_t>(reach) + 1)) - reach); };
  int compared = 0;
  for (int round = 0; round < 60; ++round) {
    // Few different numbers, as the model has, and the most that its weights allow.
    const std::int32_t reach = std::array{3, 60, 900}[static_cast<std::size_t>(round) % 3];
    std::vector<std::int16_t> costs(kNameTags * kNameTags), start(kNameTags);
    for (std::int16_t& cost : costs) cost = number(reach);
    for (std::int16_t& cost : start) cost = number(reach);
    const NameModel model({}, {}, costs, start);
    std::vector<NameScores> scores(static_cast<std::size_t>(1 + round % 4));
    for (NameScores& at : scores)
      for (std::int16_t& score : at) score = number(reach);
    const auto wanted = reference::NaiveDecoder(model, scores).run();
    NameLattice lattice(model);
    lattice.read(scores.data(), scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i) EXPECT_EQ(lattice.classes_at(i), wanted.behind(i)) << round;
    if (!wanted.unique) continue;
    ++compared;
    std::vector<NameTag> tags;
    lattice.best(tags);
    EXPECT_EQ(tags, wanted.tags) << round;
    for (std::size_t i = 0; i < scores.size(); ++i) {
      std::int32_t margin = 6 * kNameScale;
      for (std::size_t c = 0; c <= kNameClasses; ++c)
        if (c != reference::naive_class(tags[i])) margin = std::min(margin, -wanted.behind(i)[c]);
      EXPECT_EQ(lattice.margin(i), margin) << round;
    }
  }
  EXPECT_GE(compared, 30);
}

TEST(NameLattice, StaysLevelHoweverLongTheSegment) {
  const NameModel model({}, {}, std::vector<std::int16_t>(kNameTags * kNameTags, 40), std::vector<std::int16_t>(kNameTags, 40));
  std::vector<NameScores> scores(5000);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i].fill(-500);
    scores[i][i % 3 == 0 ? 0 : class_weight(tag_of(NameClass::kPlace, NamePart::kUnit))] = 900;
    scores[i][part_weight(tag_of(NameClass::kPlace, i % 3 == 1 ? NamePart::kBegin : NamePart::kLast))] = 300;
  }
  NameLattice lattice(model);
  lattice.read(scores.data(), scores.size());
  std::vector<NameTag> tags;
  lattice.best(tags);
  for (std::size_t i = 0; i + 3 < tags.size(); i += 3) {
    ASSERT_EQ(tags[i], kOutside) << i;
    ASSERT_EQ(tags[i + 1], tag_of(NameClass::kPlace, NamePart::kBegin)) << i;
    ASSERT_EQ(tags[i + 2], tag_of(NameClass::kPlace, NamePart::kLast)) << i;
  }
}

TEST(NameFeatures, OfAWordDependOnItsKeyAlone) {
  const lexicon::NameLexicon& lexicon = tests::packed_names()->lexicon;
  std::map<std::pair<NamePlace, std::uint64_t>, std::vector<std::pair<std::uint32_t, std::uint64_t>>> known;
  std::size_t seen = 0;
  for (std::uint32_t seed = 1; seed < 300; ++seed) {
    const std::string text = RandomNames(seed).text() + (seed % 2 == 0 ? " BANK OF OSLO (BoO) reyes, ito's 7 p.m. Bank." : "");
    const Prose prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
    NameText names;
    read_name_text(prose, lexicon, names);
    const NameFeatures reader(names, lexicon);
    for (const NameRun& segment : names.segments)
      for (std::uint32_t at = segment.first; at < segment.end; ++at) {
        std::uint32_t tokens[kNamePlaces];
        reader.places(at, tokens);
        const std::size_t places = names.words[at].run == 0 ? kTokenPlaces : kNamePlaces;
        std::size_t count = 0;
        for (std::size_t i = 0; i < places; ++i) {
          const auto place = static_cast<NamePlace>(i);
          NameFeatureList features;
          reader.of_word(tokens[i], place, features);
          count += features.size();
          std::vector<std::pair<std::uint32_t, std::uint64_t>> shown;
          for (const NameFeature& feature : features) shown.emplace_back(feature.form, feature.value);
          const auto [row, added] = known.try_emplace({place, reader.word_key(tokens[i], place)}, shown);
          EXPECT_EQ(row->second, shown) << text;
          seen += !added;
        }
        NameFeatureList alone, all;
        reader.of_token(segment, at, alone);
        reader.all(segment, at, all);
        EXPECT_EQ(all.size(), count + alone.size());
      }
  }
  EXPECT_GT(seen, 1000u);
}

/// The tagger takes its slot from the upper bits: with one for all places it would remember nothing, and be half as fast.
TEST(NameFeatures, KeysOfAWordsPlacesDifferAbove) {
  const auto& tables = *tests::packed_names();
  const std::string text = "Lena Ito met Hugh Hill.";
  const Prose prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
  NameText read;
  read_name_text(prose, tables.lexicon, read);
  const NameFeatures reader(read, tables.lexicon);
  for (const std::uint32_t token : {0u, 2u, kNoToken}) {
    std::set<std::uint64_t> above;
    for (std::size_t place = 0; place < kNamePlaces; ++place) above.insert(reader.word_key(token, static_cast<NamePlace>(place)) >> 51);
    EXPECT_EQ(above.size(), kNamePlaces) << token;
  }
}

TEST(NameTagger, RemembersNothingOfOtherTexts) {
  const auto& tables = *tests::packed_names();
  NameTagger seasoned(tables.lexicon, tables.model);
  for (std::uint32_t seed = 1; seed < 200; ++seed) {
    const std::string text = RandomNames(seed).text();
    const Prose prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
    expect_same(seasoned.find(prose), NameTagger(tables.lexicon, tables.model).find(prose), text);
  }
}

double seconds_for(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  const auto begin = std::chrono::steady_clock::now();
  (void)find_mentions(read_prose(text, {{0, static_cast<Offset>(text.size())}}), tests::name_tagger());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// One step in ten times the input must not cost a hundred times the work: a generous bound, as machines are busy.
TEST(NameTagger, IsLinearInHostileInput) {
  for (const std::string_view piece : {"A B", "Of ", "A of ", "Bank of the ", "A-", "A-b", "a-", "-", "Al-al-", "A & ", "A's ", "A.", "U.S. ", "Ek 7 ", "New York ", "Aa Bb Cc Dd ", "the A. ",
                                       "\xE2\x80\x99"}) {
    const double small = seconds_for(piece, 10'000) + 0.01;
    EXPECT_LT(seconds_for(piece, 100'000), 60 * small) << piece;
  }
}

TEST(NameTagger, IsLinearInAMegabyte) {
  for (const std::string_view piece : {"A", "A ", "of ", "THE END "}) {
    const double small = seconds_for(piece, 100'000) + 0.01;
    EXPECT_LT(seconds_for(piece, 1'000'000), 60 * small) << piece;
  }
}

TEST(NameTagger, WithoutWeightsFindsNothing) {
  const std::string text = "Lena Ito met Ana Reyes in Oslo.";
  const Prose prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
  const lexicon::NameLexicon lexicon;
  const NameModel model;
  NameTagger tagger(lexicon, model);
  EXPECT_TRUE(tagger.find(prose).empty());
  EXPECT_TRUE(tagger.find({}).empty());
}

}  // namespace
}  // namespace wireglass::annotations
