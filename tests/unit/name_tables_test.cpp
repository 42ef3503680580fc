// The data file of names: its numbers, its sections, and whatever else may stand where it should be.
#include "wireglass/name_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/byte_reader.h"
#include "base/key_table.h"
#include "support/packed_names.h"
#include "support/small_names.h"

namespace wireglass {
namespace {

using tests::NamePacker;

TEST(KeyTable, FindsWhatAMapFinds) {
  std::mt19937 draw(1);
  for (const std::size_t size : {0u, 1u, 2u, 3u, 100u, 5000u}) {
    std::map<std::uint32_t, std::uint16_t> rows;
    while (rows.size() < size) rows[draw() % 7 == 0 ? draw() % 64 * 4096 : static_cast<std::uint32_t>(draw())] = static_cast<std::uint16_t>(draw());  // some share their slot
    std::vector<std::uint32_t> keys;
    std::vector<std::uint16_t> values;
    for (const auto& [key, value] : rows) keys.push_back(key), values.push_back(value);
    const base::KeyTable<std::uint16_t> table(keys, values);
    const base::KeyTable<std::uint16_t, std::uint16_t> half(keys, values);
    for (const auto& [key, value] : rows) {
      ASSERT_NE(table.find(key), nullptr);
      EXPECT_EQ(*table.find(key), value);
      ASSERT_NE(half.find(key), nullptr);
      EXPECT_EQ(*half.find(key), value);
    }
    for (int i = 0; i < 2000; ++i) {
      const auto key = static_cast<std::uint32_t>(draw());
      EXPECT_EQ(table.find(key) != nullptr, rows.count(key) == 1);
      EXPECT_EQ(half.find(key) != nullptr, rows.count(key) == 1);
    }
  }
  EXPECT_EQ(base::KeyTable<std::uint8_t>().find(0), nullptr);
}

TEST(KeyTable, LeavesFreeBitsOut) {
  std::vector<std::uint32_t> keys;
  for (std::uint32_t i = 0; i < 3000; ++i) keys.push_back(i * 0x15555u << 6);
  std::sort(keys.begin(), keys.end());
  const base::KeyTable<std::uint32_t, std::uint16_t> table(keys, keys, 6);
  for (const std::uint32_t key : keys) EXPECT_EQ(*table.find(key), key);
  for (std::uint32_t key = 0; key < 4000; ++key)
    EXPECT_EQ(table.find(key << 6) != nullptr, std::binary_search(keys.begin(), keys.end(), key << 6)) << key;
}

TEST(KeyTable, HoldsKeysThatCrowdAtTheEnds) {
  for (const std::uint32_t step : {1u, 3u, 64u}) {
    std::vector<std::uint32_t> keys;
    for (std::uint32_t i = 0; i < 500; ++i) keys.push_back(2 + i * step);
    for (std::uint32_t i = 500; i > 0; --i) keys.push_back(0xFFFFFFFFu - (i - 1) * step);
    const base::KeyTable<std::uint32_t> table(keys, keys);
    for (const std::uint32_t key : keys) {
      ASSERT_NE(table.find(key), nullptr) << key;
      EXPECT_EQ(*table.find(key), key);
    }
    EXPECT_EQ(table.find(0x80000000u), nullptr);
    EXPECT_EQ(table.find(0xFFFFFFFFu - 500 * step), nullptr);
  }
}

TEST(KeyTable, OfEqualKeysTheFirstCounts) {
  const base::KeyTable<std::uint8_t> table(std::vector<std::uint32_t>{5, 5, 9, 9, 9}, std::vector<std::uint8_t>{1, 2, 3, 4, 5});
  EXPECT_EQ(*table.find(5), 1);
  EXPECT_EQ(*table.find(9), 3);
}

/// Damaged files can hold such: what they find is open, but it ends, inside the table.
TEST(KeyTable, SearchesEndWhateverTheOrderOfTheKeys) {
  std::mt19937 draw(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::uint32_t> keys(1 + draw() % 50);
    for (std::uint32_t& key : keys) key = static_cast<std::uint32_t>(draw() % 4 == 0 ? draw() % 3 - 1 : draw());
    const base::KeyTable<std::uint32_t> table(keys, keys);
    for (const std::uint32_t key : keys) {
      const std::uint32_t* const found = table.find(key);
      EXPECT_TRUE(found == nullptr || *found == key);
    }
  }
}

TEST(ByteReader, ReadsWhatWasWritten) {
  const std::map<std::uint32_t, int> keys{{0, 0}, {5, 0}, {127, 0}, {255, 0}, {70'000, 0}, {0xFFFFFFFFu, 0}};
  const std::string bytes = NamePacker::u32(0xFEDCBA98u) + "\xFE\xFF" + NamePacker::differences(keys) + NamePacker::planes({1, 0x1234, 0xFFFF});
  base::ByteReader reader(bytes);
  EXPECT_EQ(reader.u32(), 0xFEDCBA98u);
  EXPECT_EQ(reader.i16(), -2);
  EXPECT_EQ(reader.ascending(6), (std::vector<std::uint32_t>{0, 5, 127, 255, 70'000, 0xFFFFFFFFu}));
  EXPECT_EQ(reader.planes(3), (std::vector<std::uint16_t>{1, 0x1234, 0xFFFF}));
  EXPECT_TRUE(reader.ok() && reader.at_end());
  EXPECT_EQ(reader.u32(), 0u);
  EXPECT_FALSE(reader.ok());
}

TEST(ByteReader, RefusesCountsThatCannotFit) {
  const std::string bytes = NamePacker::u32(3) + "12345678";
  EXPECT_EQ(base::ByteReader(bytes).count(2), 3u);
  base::ByteReader reader(bytes);
  EXPECT_EQ(reader.count(4), 0u);
  EXPECT_FALSE(reader.ok());
  base::ByteReader endless(std::string_view("\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 7));
  endless.ascending(1);
  EXPECT_FALSE(endless.ok());
}

TEST(NameLexicon, MatchesTheLongestPhrase) {
  const auto tables = read_name_tables(tests::small_name_bytes());
  ASSERT_TRUE(tables);
  const lexicon::NameLexicon& lexicon = tables.value()->lexicon;
  const auto match = [&](std::string_view phrase) {
    const auto words = NamePacker::hashes(phrase);
    const auto found = lexicon.match(words);
    return std::pair<int, int>{found.length, found.kinds};
  };
  EXPECT_EQ(match("New Harbour Bridge"), (std::pair<int, int>{2, lexicon::kCityName}));
  EXPECT_EQ(match("New Bridge"), (std::pair{0, 0}));
  EXPECT_EQ(match("oslo"), (std::pair<int, int>{1, lexicon::kCityName}));
  EXPECT_EQ(match("Lima"), (std::pair{0, 0}));
  EXPECT_EQ(lexicon.match({}).length, 0u);
  EXPECT_EQ(lexicon.path(lexicon.cluster_of(lexicon::name_hash("Reyes"))), (lexicon::ClusterPath{3, 2, 2, 1}));
  EXPECT_EQ(lexicon.path(lexicon.cluster_of(lexicon::name_hash("unheard"))), lexicon::ClusterPath{});
}

/// Uses every part of the tables; the sanitizers watch.
std::size_t use(const NameTables& tables) {
  static const std::string text = "Prime Minister Ana Reyes took the ferry from Oslo to New Harbour, and Reyes-Holm (RH) of Oslo did not.";
  const annotations::Prose prose = annotations::read_prose(text, {{0, static_cast<Offset>(text.size())}});
  std::size_t end = 0;
  annotations::NameTagger tagger(tables.lexicon, tables.model);
  for (const Mention& mention : annotations::find_mentions(prose, tagger)) {
    EXPECT_GE(mention.span.begin, end);
    end = mention.span.end;
  }
  return tables.model.size();
}

TEST(NameTables, KeepTheUpperBitsOfKeys) {
  const auto tables = read_name_tables(tests::small_name_bytes());
  ASSERT_TRUE(tables);
  const std::uint32_t oslo = lexicon::fold_hash(lexicon::name_hash("oslo"));
  EXPECT_NE(tables.value()->lexicon.cluster_of(oslo), 0);
  EXPECT_EQ(tables.value()->lexicon.cluster_of(oslo ^ 1u << (lexicon::kClusterKeyShift - 1)), tables.value()->lexicon.cluster_of(oslo));
  EXPECT_EQ(tables.value()->lexicon.cluster_of(oslo ^ 1u << lexicon::kClusterKeyShift), 0);
  for (std::uint32_t form = 0; form < 100; ++form) EXPECT_EQ(annotations::feature_key({form, form * 977}) & ((1u << annotations::kFeatureKeyShift) - 1), 0u);
}

TEST(NameTables, OtherNumbersOfTagsOrWeightsAreErrors) {
  const auto section = [](std::size_t tags, std::size_t weights) {
    return NamePacker().section("TAGS", NamePacker::u32(tags) + NamePacker::u32(weights) + std::string(2 * (tags + tags * tags), '\0')).bytes();
  };
  EXPECT_TRUE(read_name_tables(section(annotations::kNameTags, annotations::kNameWeights)));
  EXPECT_FALSE(read_name_tables(section(annotations::kNameTags - 1, annotations::kNameWeights)));
  EXPECT_FALSE(read_name_tables(section(annotations::kNameTags, annotations::kNameTags)));
}

TEST(NameTables, ColumnsThatAreMissingAreErrors) {
  std::string data = NamePacker::u32(2) + std::string("\x01\x02", 2) + std::string(2 * annotations::kNameWeights, '\x05');
  const auto whole = read_name_tables(NamePacker().section("WGHT", data).bytes());
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole.value()->model.size(), 2u);
  EXPECT_EQ(whole.value()->model.row_of(3u << annotations::kFeatureKeyShift)[annotations::kNameWeights - 1], 5);
  EXPECT_FALSE(read_name_tables(NamePacker().section("WGHT", data.substr(0, data.size() - 1)).bytes()));
}

TEST(NameTables, SmallOnesAreRead) {
  const auto tables = read_name_tables(tests::small_name_bytes());
  ASSERT_TRUE(tables);
  EXPECT_EQ(use(*tables.value()), 3u);
  EXPECT_EQ(tables.value()->model.row_of(70'000)[0], 20);
  EXPECT_EQ(tables.value()->model.start()[3], 1);
}

TEST(NameTables, SectionsOfLaterVersionsAreSkipped) {
  EXPECT_TRUE(read_name_tables(NamePacker().section("NEW!", "whatever").bytes()));
  EXPECT_TRUE(read_name_tables("WGNAMES1"));
}

TEST(NameTables, OtherFilesAreErrors) {
  for (const std::string_view bytes : {std::string_view(), std::string_view("WGNAMES"), std::string_view("WGNAMES2"), std::string_view("<html>no such file</html>"), std::string_view("WGNAMES1PATH")}) {
    const auto tables = read_name_tables(bytes);
    ASSERT_FALSE(tables);
    EXPECT_NE(tables.error().message.find("names.wgt"), std::string::npos);
  }
}

TEST(NameTables, ClustersThatPointNowhereAreErrors) {
  EXPECT_FALSE(read_name_tables(NamePacker().clusters({{"ferry", 0}}).bytes()));
  EXPECT_FALSE(read_name_tables(NamePacker().paths({{0, 0, 0}}).clusters({{"ferry", 1}}).bytes()));
  EXPECT_FALSE(read_name_tables(NamePacker().paths({{0, 0, 0}, {1, 0, 0}}).clusters({{"ferry", 1}}).paths({{0, 0, 0}}).bytes()));
}

TEST(NameTables, EveryPrefixIsAnErrorOrATable) {
  const std::string bytes = tests::small_name_bytes();
  std::size_t read = 0;
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    const auto tables = read_name_tables(std::string(bytes, 0, size));  // a copy of its own size, so that the sanitizers see its end
    if (!tables) continue;
    ++read;
    use(*tables.value());
  }
  EXPECT_EQ(read, 7u);  // behind the first line and each of the six sections
}

TEST(NameTables, EveryMutationIsAnErrorOrATable) {
  const std::string whole = tests::small_name_bytes();
  std::mt19937 draw(20250530);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = whole;
    for (std::uint32_t i = 0, changes = 1 + draw() % 4; i < changes; ++i) {
      const std::size_t at = draw() % bytes.size();
      switch (draw() % 4) {
        case 0: bytes[at] = static_cast<char>(draw()); break;
        case 1: bytes[at] = static_cast<char>(bytes[at] ^ 1 << draw() % 8); break;
        case 2: bytes.erase(at, 1 + draw() % 5); break;
        default: bytes.insert(at, bytes.substr(draw() % bytes.size(), 1 + draw() % 60)); break;
      }
      if (bytes.empty()) break;
    }
    if (const auto tables = read_name_tables(bytes)) use(*tables.value());
  }
}

TEST(NameTables, TheRealOnesCutOrChangedAreErrorsOrTables) {
  const std::string whole = tests::packed_name_bytes();
  ASSERT_TRUE(read_name_tables(whole));
  std::mt19937 draw(7);
  for (int round = 0; round < 6; ++round) {
    EXPECT_FALSE(read_name_tables(std::string(whole, 0, 9 + draw() % (whole.size() - 9))));
    std::string bytes = whole;
    for (int i = 0; i < 100; ++i) bytes[draw() % bytes.size()] = static_cast<char>(draw());
    if (const auto tables = read_name_tables(bytes)) use(*tables.value());
  }
}

}  // namespace
}  // namespace wireglass
