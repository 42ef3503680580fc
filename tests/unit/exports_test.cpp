// What the exporters write: the JSON writer against nlohmann's, offsets against a naive count, every form over one drop.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "exports/columns.h"
#include "exports/csv.h"
#include "exports/json.h"
#include "exports/json_writer.h"
#include "exports/jsonl.h"
#include "exports/offsets.h"
#include "exports/text.h"
#include "unit/small_drop.h"

namespace wireglass::exports {
namespace {

using Json = nlohmann::ordered_json;

/// A sink that keeps everything, and refuses after a number of pieces.
struct Collector {
  std::string text;
  std::size_t largest = 0;
  std::size_t pieces_left = SIZE_MAX;

  Sink sink() {
    return [this](std::string_view piece) {
      if (pieces_left == 0) return false;
      --pieces_left;
      largest = std::max(largest, piece.size());
      text += piece;
      return true;
    };
  }
};

std::string run(bool (*write)(const Drop&, const Options&, const Sink&), const Drop& drop,
                const Options& options = {}) {
  Collector collector;
  EXPECT_TRUE(write(drop, options, collector.sink()));
  return collector.text;
}

TEST(JsonWriter, EscapesAsNlohmannDoes) {
  std::string every;
  for (int c = 0; c < 0x80; ++c) every += static_cast<char>(c);
  for (const std::string& text : {every, std::string("\xC2\x80 \xE2\x80\xA8 \xF0\x9F\x98\x80"), std::string()}) {
    Collector collector;
    const Sink sink = collector.sink();
    Output out(sink);
    JsonWriter(out).string(text);
    EXPECT_TRUE(out.finish());
    EXPECT_EQ(collector.text, Json(text).dump(-1, ' ', false));
  }
}

TEST(JsonWriter, PrintsPercentsAsShortShares) {
  const struct {
    std::uint32_t percent;
    const char* text;
  } kRows[] = {{0, "0"}, {5, "0.05"}, {10, "0.1"}, {50, "0.5"}, {95, "0.95"}, {99, "0.99"}, {100, "1"}};
  for (const auto& row : kRows) {
    Collector collector;
    const Sink sink = collector.sink();
    Output out(sink);
    JsonWriter(out).percent(row.percent);
    out.finish();
    EXPECT_EQ(collector.text, row.text);
  }
}

TEST(Output, GivesPiecesOfAtMost64KiB) {
  Collector collector;
  const Sink sink = collector.sink();
  Output out(sink);
  std::string wanted;
  for (std::size_t size : {1u, 65535u, 65536u, 65537u, 300000u, 3u}) {
    const std::string text(size, static_cast<char>('a' + size % 26));
    out.put(text);
    wanted += text;
  }
  EXPECT_TRUE(out.finish());
  EXPECT_EQ(collector.text, wanted);
  EXPECT_LE(collector.largest, Output::kPiece);
}

TEST(Output, GivesNothingMoreAfterARefusal) {
  Collector collector;
  collector.pieces_left = 1;
  const Sink sink = collector.sink();
  Output out(sink);
  out.put(std::string(200000, 'x'));
  EXPECT_FALSE(out.ok());
  EXPECT_FALSE(out.finish());
  EXPECT_EQ(collector.text.size(), Output::kPiece);
}

TEST(OffsetMap, AgreesWithANaiveCount) {
  std::string text;
  const std::string_view kParts[] = {"plain ", "\xC3\xA9", "\xE4\xBA\xAC", "\xF0\x9F\x98\x80", "\n"};
  std::uint32_t state = 7;
  for (int i = 0; i < 2000; ++i) text += kParts[((state = state * 1664525u + 1013904223u) >> 24) % std::size(kParts)];
  const OffsetMap utf16(text, OffsetUnit::kUtf16), codepoint(text, OffsetUnit::kCodepoint),
      byte(text, OffsetUnit::kByte);
  Offset units = 0, points = 0;
  for (Offset i = 0; i <= text.size();) {
    ASSERT_EQ(utf16.at(i), units);
    ASSERT_EQ(codepoint.at(i), points);
    ASSERT_EQ(byte.at(i), i);
    if (i == text.size()) break;
    const base::Char c = base::char_at(text, i);
    units += c.length == 4 ? 2 : 1;
    points += 1;
    i += c.length;
  }
}

TEST(OffsetMap, TakesLengthsRoundTheCheckpoints) {
  for (const std::size_t size : {0u, 1u, 254u, 255u, 256u, 257u, 512u}) {
    const std::string text = std::string(size, 'x') + "\xC3\xA9";
    const OffsetMap map(text, OffsetUnit::kCodepoint);
    EXPECT_EQ(map.at(static_cast<Offset>(text.size())), size + 1) << size;
  }
}

TEST(OffsetMap, FindsTheByteOfAnOffset) {
  std::string text;
  for (int i = 0; i < 400; ++i) text += i % 3 == 0 ? "\xF0\x9F\x98\x80" : i % 3 == 1 ? "\xC3\xA9" : "a";
  for (const OffsetUnit unit : {OffsetUnit::kByte, OffsetUnit::kUtf16, OffsetUnit::kCodepoint}) {
    const OffsetMap map(text, unit);
    for (Offset byte = 0; byte < text.size(); ++byte) {
      if ((static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80) { EXPECT_EQ(map.byte_of(map.at(byte)), byte); }
    }
    EXPECT_EQ(map.byte_of(1u << 30), text.size());
  }
  EXPECT_EQ(OffsetMap("\xF0\x9F\x98\x80z", OffsetUnit::kUtf16).byte_of(1), 0u) << "inside a pair";
  EXPECT_EQ(OffsetMap("", OffsetUnit::kUtf16).byte_of(3), 0u);
}

TEST(WriteJson, IsTheSameJsonThatNlohmannPrints) {
  std::string text = run(write_json, small_drop());
  const Json parsed = Json::parse(text);
  std::erase(text, '\n');  // a line end inside a string is always escaped
  // A share that nlohmann reads as a double prints the same; none of the drop's is whole.
  EXPECT_EQ(text, parsed.dump(-1, ' ', false));
}

TEST(WriteJson, HasEveryFieldInTheContractsOrder) {
  const Json json = Json::parse(run(write_json, small_drop()));
  const auto keys = [](const Json& object) {
    std::string names;
    for (const auto& [key, value] : object.items()) names += key + ' ';
    return names;
  };
  EXPECT_EQ(keys(json), "wireglass options files pages articles entities utterances shares families stories warnings ");
  EXPECT_EQ(keys(json["files"][0]), "id name format bytes encoding pages ");
  EXPECT_EQ(keys(json["pages"][0]), "id file span url kind topic layout confidence captured articles lines ");
  EXPECT_EQ(
      keys(json["articles"][0]),
      "id page role position source section url published headline paragraphs text apparatus language words truncated "
      "recovered repairs family story mentions quantities changes times quotes keyphrases hashtags topics category genre summary ");
  EXPECT_EQ(keys(json["warnings"][0]), "code file name page span message ");
  EXPECT_EQ(json["articles"][0]["id"], "a0000000000000abc");
  EXPECT_EQ(json["articles"][0]["text"], "=SUM(1) said Lena Ito, owner.\nIt was full.");
  EXPECT_EQ(json["articles"][0]["apparatus"][0]["year"], 2025);
  EXPECT_EQ(json["pages"][0]["captured"]["earliest"], "2025-05-30T00:00:00Z");
  EXPECT_TRUE(json["pages"][0]["captured"]["latest"].is_null());
}

TEST(WriteJson, PrintsSpansInTheUnitAskedFor) {
  const Drop drop = small_drop();
  const struct {
    OffsetUnit unit;
    std::vector<Offset> headline;
  } kRows[] = {{OffsetUnit::kByte, {0, 25}}, {OffsetUnit::kUtf16, {0, 22}}, {OffsetUnit::kCodepoint, {0, 21}}};
  for (const auto& row : kRows) {
    Options options;
    options.offsets = row.unit;
    const Json json = Json::parse(run(write_json, drop, options));
    EXPECT_EQ(json["articles"][0]["headline"]["span"], Json(row.headline));
    EXPECT_EQ(json["pages"][0]["span"], Json({0, drop.files[0].text.size()})) << "the file's span stays in bytes";
    Offset end = 0;
    for (const Json& line : json["pages"][0]["lines"]) {
      EXPECT_EQ(line[0], end);
      end = line[1];
    }
  }
}

TEST(WriteJson, AnEmptyDropIsComplete) {
  const Json json = Json::parse(run(write_json, Drop{}));
  for (const char* list : {"files", "pages", "articles", "entities", "utterances", "families", "stories", "warnings"})
    EXPECT_EQ(json[list], Json::array()) << list;
}

TEST(WriteJsonl, EachLineStandsAlone) {
  Drop drop = small_drop();
  drop.articles.push_back(drop.articles.front());
  const std::string text = run(write_jsonl, drop);
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < text.size(); ++lines) {
    const std::size_t end = text.find('\n', begin);
    const Json json = Json::parse(text.substr(begin, end - begin));
    EXPECT_EQ(json["file"], drop.files[0].name);
    EXPECT_EQ(json["kind"], "article");
    EXPECT_TRUE(json.contains("pageUrl") && json.contains("captured") && json.contains("paragraphs"));
    begin = end + 1;
  }
  EXPECT_EQ(lines, 2u);
}

TEST(WriteCsv, QuotesAndGuardsCells) {
  const std::string text = run(write_csv, small_drop());
  const std::size_t row = text.find("\r\n") + 2;
  EXPECT_EQ(text.substr(row),
            "captures/na\xC3\xAFve.txt,p00000000000000ff,a0000000000000abc,main,0,\"'-Harbor, Times\",,,,,none,"
            "\"\xF0\x9F\x98\x80 Harbor caf\xC3\xA9 \"\"opens\"\"\",en,8,false,\"\",\"\",\"AGENCY\","
            "\"'=SUM(1) said Lena Ito, owner.\nIt was full.\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n");
}

TEST(WriteCsv, GuardsEveryStartOfAFormula) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r"}) {
    Drop drop = small_drop();
    const std::string source = start + "x";
    drop.articles[0].source_text = source;
    const std::string text = run(write_csv, drop);
    EXPECT_NE(text.find("'" + start + "x"), std::string::npos) << start;
  }
}

TEST(WriteText, WrapsAndNeverShowsControlCharacters) {
  Drop drop = small_drop();
  const std::string source = "Harbor\x1B[2J Times " + std::string(300, 'w');
  std::string published = "\xE4\xBA\xAC\xE4\xBA\xAC ";
  for (int i = 0; i < 6; ++i) published += published;
  drop.articles[0].source_text = source;
  drop.articles[0].published_text = published;
  const std::string text = run(write_text, drop);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    const std::string_view line = std::string_view{text}.substr(begin, end - begin);
    std::uint32_t columns = 0;
    for (std::size_t i = 0; i < line.size();) {
      const base::Char c = base::char_at(line, i);
      ASSERT_NE(c.code, 0x1B);
      columns += columns_of(c.code);
      i += c.length;
    }
    EXPECT_LE(columns, 96u) << line;
    begin = end + 1;
  }
  EXPECT_NE(text.find("1 line fits nothing. [unplaced-lines]"), std::string::npos);
}

TEST(Sinks, EveryFormStopsWhenTheSinkRefuses) {
  Drop drop = small_drop();
  for (int i = 0; i < 300; ++i) drop.articles.push_back(drop.articles.front());
  for (const auto write : {write_json, write_jsonl, write_csv, write_text}) {
    Collector collector;
    collector.pieces_left = 0;
    EXPECT_FALSE(write(drop, {}, collector.sink()));
    EXPECT_TRUE(collector.text.empty());
  }
}

}  // namespace
}  // namespace wireglass::exports
