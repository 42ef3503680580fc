// Bytes to text: encodings by mark and by detection, ill-formed input, binary files.
#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "base/find_byte.h"
#include "base/utf8.h"
#include "bytes/decode.h"
#include "bytes/sniff.h"
#include "reference/utf8_naive.h"

namespace wireglass::bytes {
namespace {

using namespace std::string_literals;

Decoded read(const std::string& bytes) { return decode(bytes, sniff(bytes)); }

struct DecodeCase {
  const char* name;
  std::string bytes;
  std::string text;
  Encoding encoding;
  std::size_t replaced;
  std::size_t cut;
};

class Decode : public testing::TestWithParam<DecodeCase> {};

TEST_P(Decode, GivesTextAndSaysWhatWasMended) {
  const DecodeCase& c = GetParam();
  const Decoded decoded = read(c.bytes);
  EXPECT_EQ(decoded.text, c.text);
  EXPECT_EQ(decoded.encoding, c.encoding);
  EXPECT_EQ(decoded.replaced, c.replaced);
  EXPECT_EQ(decoded.cut, c.cut);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Decode,
    testing::Values(
        DecodeCase{"ascii", "Oslo\n", "Oslo\n", Encoding::kUtf8, 0, 0},
        DecodeCase{"utf8", "Málaga — 3 días", "Málaga — 3 días", Encoding::kUtf8, 0, 0},
        DecodeCase{"utf8_mark", "\xEF\xBB\xBFOslo é", "Oslo é", Encoding::kUtf8, 0, 0},
        DecodeCase{"utf8_cut_in_two_byte_character", "café à Oran\xC3", "café à Oran\uFFFD", Encoding::kUtf8, 0, 1},
        DecodeCase{"utf8_cut_in_four_byte_character", "Oslo \xF0\x9F\x8C", "Oslo \uFFFD", Encoding::kUtf8, 0, 3},
        DecodeCase{"utf8_with_one_bad_byte", "caf\xC3\xA9 a\xFF b", "café a\uFFFD b", Encoding::kUtf8, 1, 0},
        DecodeCase{"utf8_overlong_is_bad", "\xC3\xA9 \xC0\xAF", "é \uFFFD\uFFFD", Encoding::kUtf8, 2, 0},
        DecodeCase{"utf8_surrogate_is_bad", "\xC3\xA9 \xED\xA0\x80", "é \uFFFD\uFFFD\uFFFD", Encoding::kUtf8, 3, 0},
        DecodeCase{"utf8_mark_and_bad_bytes_stay_utf8", "\xEF\xBB\xBF""a\xE9 b", "a\uFFFD b", Encoding::kUtf8, 1, 0},
        DecodeCase{"windows_1252", "caf\xE9 \x93Oslo\x94 \x80 5", "café “Oslo” € 5", Encoding::kWindows1252, 0, 0},
        DecodeCase{"utf16le_mark", "\xFF\xFEO\0s\0"s, "Os", Encoding::kUtf16le, 0, 0},
        DecodeCase{"utf16be_mark", "\xFE\xFF\0O\0s"s, "Os", Encoding::kUtf16be, 0, 0},
        DecodeCase{"utf16le_without_mark", "O\0s\0l\0o\0\n\0A\0"s, "Oslo\nA", Encoding::kUtf16le, 0, 0},
        DecodeCase{"utf16be_without_mark", "\0O\0s\0l\0o\0\n\0A"s, "Oslo\nA", Encoding::kUtf16be, 0, 0},
        DecodeCase{"utf16_pair", "\xFF\xFE\x3D\xD8\x00\xDE"s, "\U0001F600", Encoding::kUtf16le, 0, 0},
        DecodeCase{"utf16_lone_half", "\xFF\xFE\x00\xDEO\0"s, "\uFFFDO", Encoding::kUtf16le, 1, 0},
        DecodeCase{"utf16_cut", "\xFF\xFEO\0s"s, "O\uFFFD", Encoding::kUtf16le, 0, 1}),
    [](const auto& row) { return row.param.name; });

TEST(Sniff, NamesFormatsThatAreNoText) {
  EXPECT_EQ(sniff("%PDF-1.7\n").binary, "a PDF document");
  EXPECT_EQ(sniff("PK\x03\x04zip").binary, "a ZIP archive or an office document");
  EXPECT_EQ(sniff("\x1F\x8B\x08").binary, "a gzip archive");
  EXPECT_EQ(sniff(std::string(64, '\0')).binary, "a binary file");
  EXPECT_EQ(sniff("\x01\x02\x03\x04\x05 text").binary, "a binary file");
  EXPECT_EQ(sniff("Latest news\n\n\nNHK\n").binary, "");
  EXPECT_EQ(sniff("").binary, "");
}

TEST(Utf8, ValidPrefixStopsAtTheFirstBadByteWhereverItStands) {
  for (std::size_t length : {1u, 15u, 16u, 17u, 31u, 64u, 100u}) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string bytes(length, 'a');
      bytes[at] = '\xFF';
      EXPECT_EQ(base::valid_utf8_prefix(bytes), at);
    }
  }
}

/// Every sequence of three bytes, against the definition of RFC 3629 written as ranges of code points.
TEST(Utf8, AgreesWithTheDefinitionOnAllShortSequences) {
  const auto valid = [](unsigned a, unsigned b, unsigned c) {
    const auto tail = [](unsigned x) { return (x & 0xC0) == 0x80; };
    if (a < 0xC0 || a >= 0xF0 || !tail(b)) return false;
    if (a < 0xE0) return ((a & 0x1F) << 6 | (b & 0x3F)) >= 0x80 && c < 0x80;
    const unsigned code = (a & 0x0F) << 12 | (b & 0x3F) << 6 | (c & 0x3F);
    return tail(c) && code >= 0x800 && !(code >= 0xD800 && code <= 0xDFFF);
  };
  for (unsigned a = 0x80; a < 0x100; ++a)
    for (unsigned b = 0; b < 0x100; b += 3)
      for (unsigned c = 0; c < 0x100; c += 7) {
        const std::string bytes{static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)};
        if (a >= 0xF0) continue;  // four bytes
        ASSERT_EQ(base::valid_utf8_prefix(bytes) == 3, valid(a, b, c)) << a << ' ' << b << ' ' << c;
      }
}

/// Characters of every length with some bytes spoiled, at every place relative to the vectors.
TEST(Utf8, AgreesWithTheNaiveReferenceOnRandomText) {
  constexpr std::string_view kPieces[] = {"a", "é", "’", "語", "🎉", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF", "news of the day, "};
  std::uint64_t state = 1;
  const auto random = [&](std::uint64_t below) { return ((state = state * 6364136223846793005u + 1442695040888963407u) >> 33) % below; };
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (std::uint64_t n = random(40); n > 0; --n) bytes += kPieces[random(std::size(kPieces))];
    if (round % 2 == 1 && !bytes.empty()) bytes[static_cast<std::size_t>(random(bytes.size()))] = static_cast<char>(random(256));
    if (round % 3 == 1) bytes.resize(static_cast<std::size_t>(random(bytes.size() + 1)));
    ASSERT_EQ(base::valid_utf8_prefix(bytes), tests::naive_valid_utf8_prefix(bytes)) << "round " << round;
  }
}

/// In WebAssembly both go by vectors: at every length and place, with what differs or is sought at every place.
TEST(Bytes, AreFoundAndComparedAsOneByOne) {
  const std::string around(80, 'a');
  for (std::size_t begin = 0; begin < 20; ++begin)
    for (std::size_t length = 0; length < 50; ++length) {
      const std::string_view text = std::string_view(around).substr(begin, length);
      EXPECT_EQ(base::find_byte(text, 'b', 0), length);
      EXPECT_EQ(std::string(text).compare(text), 0);
      for (std::size_t at = 0; at < length; ++at) {
        std::string other(text);
        other[at] = '\xC3';  // above 'a' only where bytes are compared without sign
        ASSERT_GT(std::memcmp(other.data(), text.data(), length), 0) << length << ' ' << at;
        ASSERT_LT(std::memcmp(text.data(), other.data(), length), 0) << length << ' ' << at;
        ASSERT_EQ(std::memcmp(other.data(), text.data(), at), 0);
        for (const std::size_t from : {std::size_t{0}, at, at + 1})
          ASSERT_EQ(base::find_byte(other, '\xC3', from), from <= at ? at : length) << length << ' ' << at << ' ' << from;
      }
    }
}

}  // namespace
}  // namespace wireglass::bytes
