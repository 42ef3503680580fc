// The text reader: limits, remarks, and the same result however the bytes are cut.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "documents/reader.h"

namespace wireglass::documents {
namespace {

Contents read_in_pieces(const std::string& bytes, std::size_t piece, Options options = {}, std::uint64_t size_hint = 0) {
  const auto reader = make_text_reader(options, size_hint);
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    if (!reader->push(std::string_view(bytes).substr(at, piece))) break;
  return reader->finish();
}

std::vector<Code> codes(const Contents& contents) {
  std::vector<Code> found;
  for (const Remark& remark : contents.remarks) found.push_back(remark.code);
  return found;
}

TEST(TextReader, SaysWhatIsWrongWithAFile) {
  const auto remarks = [](const std::string& bytes) { return codes(read_in_pieces(bytes, 7)); };
  EXPECT_EQ(remarks(""), std::vector{Code::kEmptyFile});
  EXPECT_EQ(remarks("\n \n\n"), std::vector{Code::kNoText});
  EXPECT_EQ(remarks("%PDF-1.7 …"), std::vector{Code::kBinaryFile});
  EXPECT_EQ(remarks(std::string("Oslo rail\0way workers voted", 26)), std::vector{Code::kNulBytes});
  EXPECT_EQ(remarks("caf\xE9 au lait"), std::vector{Code::kWindows1252});
  EXPECT_EQ(remarks("é \xFF é"), std::vector{Code::kInvalidUtf8});
  EXPECT_EQ(remarks("é \xE2\x80"), std::vector{Code::kCutCharacter});
  EXPECT_EQ(remarks("Oslo\n"), std::vector<Code>{});
}

TEST(TextReader, SentencesNameTheCase) {
  EXPECT_EQ(read_in_pieces("é \xFF\xFF é", 3).remarks.at(0).message,
            "2 pieces are no UTF-8 and were read as U+FFFD; the first is at byte 3 of the file.");
  EXPECT_EQ(read_in_pieces("é \xE2\x80", 3).remarks.at(0).message,
            "The file ends inside a character, of which only the beginning is there; it was read as U+FFFD. The capture was probably cut; take it again if you can.");
}

TEST(TextReader, StopsAtALineThatIsLongerThanAnyPage) {
  Options options;
  options.max_line_bytes = 100;
  const std::string bytes = "first line\n" + std::string(101, 'x') + "\nlast line\n";
  for (const std::size_t piece : {1u, 3u, 50u, 1000u}) {
    const Contents contents = read_in_pieces(bytes, piece, options);
    EXPECT_EQ(contents.text, "first line\n") << piece;
    EXPECT_EQ(contents.bytes, 11u);
    EXPECT_EQ(codes(contents), std::vector{Code::kLineTooLong});
  }
  const std::string fits = "first line\n" + std::string(100, 'x') + "\nlast line\n";
  for (const std::size_t piece : {1u, 64u, 1000u}) EXPECT_EQ(read_in_pieces(fits, piece, options).text, fits);
}

TEST(TextReader, RefusesAFileOverTheLimit) {
  Options options;
  options.max_file_bytes = 1024;
  const Contents contents = read_in_pieces(std::string(1025, 'x'), 100, options);
  EXPECT_EQ(codes(contents), std::vector{Code::kFileTooBig});
  EXPECT_EQ(contents.text, "");
  EXPECT_EQ(contents.remarks[0].message,
            "The file is larger than 1 KiB, the most that can be read here; split it, or use the command-line program.");
}

TEST(TextReader, SaysTheWorstOfAFileThatAnnouncesItselfTooBig) {
  Options options;
  options.max_file_bytes = 100000;
  options.max_line_bytes = 50000;
  const auto remarks = [&](const std::string& bytes, std::uint64_t size_hint) { return codes(read_in_pieces(bytes, 10000, options, size_hint)); };
  const std::string lines = "Oslo rail workers voted.\n" + std::string(20000, 'x');
  EXPECT_EQ(remarks(lines, 200000), std::vector{Code::kFileTooBig}) << "without reading it to its limit";
  EXPECT_EQ(remarks(std::string(120000, 'x'), 120000), std::vector{Code::kLineTooLong});
  EXPECT_EQ(remarks("\x1F\x8B\x08" + std::string(120000, 'z'), 120003), std::vector{Code::kBinaryFile});
  EXPECT_EQ(read_in_pieces("\x1F\x8B\x08" + std::string(120000, 'z'), 10000, options, 120003).bytes, 120003u);
  EXPECT_EQ(remarks("\x1F\x8B\x08" + std::string(120000, 'z'), 0), std::vector{Code::kBinaryFile});
  EXPECT_EQ(remarks("Oslo\n", 200000), std::vector<Code>{}) << "a hint is a hint";
}

TEST(TextReader, GivesTheSameForEveryCut) {
  const std::string binary = std::string(5000, 'a') + std::string(5000, '\0');  // text as far as the sniffing looks
  for (const std::string& bytes : {std::string("\xEF\xBB\xBFOslo é\n"), std::string("\xFF\xFEO\0s\0", 6), std::string("\x1F\x8B\x08zzzz"), binary}) {
    const Contents whole = read_in_pieces(bytes, bytes.size());
    for (std::size_t piece = 1; piece < 9; ++piece) {
      const Contents cut = read_in_pieces(bytes, piece);
      EXPECT_EQ(cut.text, whole.text);
      EXPECT_EQ(cut.hash, whole.hash);
      EXPECT_EQ(cut.bytes, whole.bytes);
      EXPECT_EQ(codes(cut), codes(whole));
    }
  }
}

TEST(SizeInWords, UsesTheLargestWholeUnit) {
  EXPECT_EQ(size_in_words(12), "12 bytes");
  EXPECT_EQ(size_in_words(1024), "1 KiB");
  EXPECT_EQ(size_in_words(64u << 20), "64 MiB");
  EXPECT_EQ(size_in_words(std::uint64_t{3} << 30), "3 GiB");
}

}  // namespace
}  // namespace wireglass::documents
