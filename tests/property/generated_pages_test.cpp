// Ten thousand generated files with known truth: everything that is certain about them must be found, every time.
// When a test fails, its message is a table of what went wrong where; `generate_pages SEED 1 DIR` writes the file.
// WIREGLASS_PROPERTY_SCALE makes them fewer, in percent: under the sanitizers a file takes twenty times as long.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "support/page_generator.h"
#include "support/page_generator_compare.h"
#include "support/page_words_shapes.h"
#include "wireglass/session.h"

namespace wireglass::tests {
namespace {

constexpr std::uint64_t kAllFiles = 10000;
constexpr std::uint64_t kFilesOfASession = 250;

/// A number of files or pages at the scale that is wanted; never none.
std::uint64_t scaled(std::uint64_t whole) {
  static const std::uint64_t percent = [] {
    const char* const given = std::getenv("WIREGLASS_PROPERTY_SCALE");
    const std::uint64_t number = given ? std::strtoull(given, nullptr, 10) : 100;
    return number == 0 || number > 100 ? 100 : number;
  }();
  return std::max<std::uint64_t>(1, whole * percent / 100);
}

std::uint64_t file_count() { return scaled(kAllFiles); }

std::string file_name(std::uint64_t seed) {
  std::string digits = std::to_string(seed);
  return std::string(8 - digits.size(), '0') + digits + ".txt";  // so that the order of names is that of seeds
}

struct Findings {
  Confusion structure;
  Confusion bodies;
  std::set<std::string_view> shapes;
  std::set<std::string> layouts;
};

void analyse(std::uint64_t first_seed, std::uint64_t count, Findings& findings) {
  Session session;
  std::vector<GeneratedFile> files;
  for (std::uint64_t seed = first_seed; seed < first_seed + count; ++seed) {
    files.push_back(generate_file(seed));
    session.begin_file(file_name(seed), files.back().text.size());
    session.push(files.back().text);
    session.end_file();
  }
  const Drop& drop = session.finish();
  ASSERT_EQ(drop.files.size(), files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    ASSERT_EQ(drop.files[i].name, file_name(first_seed + i));
    ASSERT_EQ(drop.files[i].text, files[i].text) << "text was altered: " << drop.files[i].name;
    compare_structure(files[i], drop, drop.files[i], findings.structure);
    compare_bodies(files[i], drop, drop.files[i], findings.bodies);
    for (const GeneratedPage& page : files[i].pages) {
      findings.layouts.insert(page.layout);
      for (const TrueArticle& article : page.articles)
        for (const TruePiece& piece : article.pieces) findings.shapes.insert(piece.shape);
    }
  }
}

/// Made once for all tests of this file.
const Findings& findings() {
  static const Findings all = [] {
    Findings result;
    const std::uint64_t files = file_count();
    for (std::uint64_t seed = 0; seed < files; seed += kFilesOfASession) analyse(seed, std::min(kFilesOfASession, files - seed), result);
    return result;
  }();
  return all;
}

TEST(GeneratedPages, ArticlesFieldsAndLineRolesAreAllFound) {
  EXPECT_GT(findings().structure.judged(), 10 * file_count());
  EXPECT_TRUE(findings().structure.perfect()) << findings().structure.table();
}

TEST(GeneratedPages, ApparatusRepairsAndEndsAreAllFound) {
  EXPECT_GT(findings().bodies.judged(), 10 * file_count());
  EXPECT_TRUE(findings().bodies.perfect()) << findings().bodies.table();
}

template <std::size_t N>
void expect_all_shapes(const words::Shape (&shapes)[N], const std::set<std::string_view>& seen) {
  for (const words::Shape& shape : shapes) EXPECT_TRUE(seen.contains(shape.name)) << shape.name << " is in no generated page";
}

TEST(GeneratedPages, EveryShapeAndLayoutOccurs) {
  if (file_count() < kAllFiles) GTEST_SKIP() << "fewer files need not have every shape";
  const std::set<std::string_view>& seen = findings().shapes;
  expect_all_shapes(words::kDatelines, seen);
  expect_all_shapes(words::kOpenings, seen);
  expect_all_shapes(words::kCaptions, seen);
  expect_all_shapes(words::kPromos, seen);
  expect_all_shapes(words::kLeaks, seen);
  expect_all_shapes(words::kOddLines, seen);
  expect_all_shapes(words::kEndings, seen);
  expect_all_shapes(words::kStubs, seen);
  EXPECT_EQ(findings().layouts, (std::set<std::string>{"daily8-logo", "daily8-logo-ar", "daily8-plain", "daily8-plain-ar"}));
}

/// The truth itself must hold together: the lines cover the text, pieces cover the bodies, texts are where they are said to be.
TEST(GeneratedPages, TheTruthIsConsistent) {
  for (std::uint64_t seed = 0; seed < scaled(2000); ++seed) {
    const GeneratedPage page = generate_page(seed);
    Offset at = 0;
    for (const TrueLine& line : page.lines) {
      ASSERT_EQ(line.begin, at) << "seed " << seed;
      ASSERT_GT(line.end, line.begin) << "seed " << seed;
      at = line.end;
    }
    ASSERT_EQ(at, page.text.size()) << "seed " << seed;
    for (const TrueArticle& article : page.articles) {
      for (const TruePiece& piece : article.pieces)
        ASSERT_EQ(fold_blanks(page.text.substr(piece.span.begin, piece.span.size())), fold_blanks(piece.text)) << "seed " << seed;
      if (!article.pieces.empty()) {
        ASSERT_EQ(article.pieces.front().span.begin, article.body.front().begin) << "seed " << seed;
        ASSERT_EQ(article.pieces.back().span.end, article.body.back().end) << "seed " << seed;
      }
    }
  }
}

}  // namespace
}  // namespace wireglass::tests
