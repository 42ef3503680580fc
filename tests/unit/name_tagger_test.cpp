// The decoder against its definition, over texts and weights drawn at random; tags; the model's rows.
#include "annotations/name_tagger.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <random>
#include <set>
#include <string>

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
  std::vector<std::int8_t> weights(2 * kNameTags);
  for (std::size_t t = 0; t < kNameTags; ++t) weights[t] = static_cast<std::int8_t>(t), weights[kNameTags + t] = -100;
  std::vector<std::int16_t> costs(kNameTags * kNameTags, -7), start(kNameTags, 5);
  costs[3 * kNameTags + 4] = 300;
  const NameModel model({40, 9}, weights, costs, start);
  NameScores scores{};
  model.add(40, scores);
  model.add(41, scores);
  for (std::size_t t = 0; t < kNameRow; ++t) EXPECT_EQ(scores[t], t < kNameTags ? static_cast<std::int32_t>(t) : 0);
  model.add(9, scores);
  EXPECT_EQ(scores[10], -90);
  EXPECT_EQ(model.size(), 2u);
  EXPECT_EQ(model.inner(3, 4), 300);
  EXPECT_EQ(model.opening(3)[4], 300);
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
    std::vector<NameFeature> features;
    for (const NameRun& segment : text.segments)
      for (std::uint32_t at = segment.first; at < segment.end; ++at) name_features(text, lexicon, segment, at, features);
    for (const NameFeature& feature : features)
      if (below(3) > 0) keys.insert(feature_key(feature));
    const auto weights = [&]<typename Number>(Number, std::size_t count) {
      std::vector<Number> out(count);
      for (Number& one : out) one = static_cast<Number>(static_cast<std::int32_t>(below(2u * reach + 1)) - reach);
      return out;
    };
    return {{keys.begin(), keys.end()}, weights(std::int8_t{}, keys.size() * kNameTags), weights(std::int16_t{}, kNameTags * kNameTags), weights(std::int16_t{}, kNameTags)};
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
  }
}

TEST(NameTagger, ReadsAsTheDefinitionSays) {
  const lexicon::NameLexicon lexicon;
  int compared = 0;
  for (std::uint32_t seed = 1; compared < 40 && seed < 2000; ++seed) {
    RandomNames random(seed);
    const std::string text = random.text();
    const Prose prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
    const NameText names = read_name_text(prose, lexicon);
    const auto longest = std::max_element(names.segments.begin(), names.segments.end(), [](const NameRun& a, const NameRun& b) { return a.end - a.first < b.end - b.first; });
    if (names.segments.empty() || longest->end - longest->first > 4) continue;
    const NameModel model = random.model(names, lexicon, seed % 3 == 0 ? 2 : 20);
    for (const NameSettings settings : {NameSettings{8, 10}, NameSettings{0, 0}, NameSettings{-40, 16}}) {
      bool unique = false;
      const auto wanted = reference::find_names_naive(names, lexicon, model, settings, unique);
      if (!unique) continue;
      ++compared;
      expect_same(find_names(names, lexicon, model, settings), wanted, text);
    }
  }
  EXPECT_GE(compared, 40);
}

double seconds_for(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  const auto begin = std::chrono::steady_clock::now();
  (void)find_mentions(read_prose(text, {{0, static_cast<Offset>(text.size())}}), tests::name_tools());
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
  EXPECT_TRUE(find_names(read_name_text(prose, {}), {}, {}).empty());
  EXPECT_TRUE(find_names(read_name_text({}, {}), {}, {}).empty());
}

}  // namespace
}  // namespace wireglass::annotations
