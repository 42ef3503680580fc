// The promise of session.h: memory stays under three times the bytes given. Counted by an operator new of our own, which
// the sanitizers do not allow; there the test is skipped.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "wireglass/session.h"

#if defined(__SANITIZE_ADDRESS__)
#define WIREGLASS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WIREGLASS_SANITIZED 1
#endif
#endif

#ifndef WIREGLASS_SANITIZED
#include "bench/heap_counter.h"
#include "support/packed_names.h"
#include "support/page_generator.h"

namespace wireglass {
namespace {

constexpr std::size_t kInputBytes = 8u << 20;
constexpr std::size_t kPiece = 64u << 10;
constexpr double kBudget = 3.0;
constexpr double kShortBudget = 5.4;            // of pages that list articles of 280 bytes with two amounts, three quotes and eight keyphrases in each
constexpr std::size_t kArticleBudget = 1200;    // bytes beyond the text that an article costs on a page that lists a hundred thousand

/// Whole pages as a capture has them; the shorter the articles, the more the spans weigh against the text.
std::string generated_pages(std::size_t bytes) {
  std::string text;
  text.reserve(bytes + (1u << 20));
  for (std::uint64_t seed = 1; text.size() < bytes; ++seed) text += tests::generate_page(seed, {.whole = true, .lf_only = true}).text + '\n';
  return text;
}

/// Hashtag pages that list articles of `sentences` sentences, `listed` a page.
std::string short_articles(std::size_t articles, std::size_t listed, int sentences) {
  constexpr std::string_view kSources[] = {"Northwire", "The Northern Post", "Yahoo", "Coast Courier"};
  constexpr std::string_view kAges[] = {"5 hours ago", "a day ago", "4 days ago", "17-05-2025"};
  std::string text;
  for (std::size_t i = 0; i < articles; ++i) {
    const std::string number = std::to_string(i), source(kSources[i % 4]);
    if (i % listed == 0) text += "\nLatest news with #PortAlder\n\n\n";
    text += source + '\n' + std::string(kAges[i % 4]) + "\n- General\n- " + source + "\nFerry operator orders ship " + number + '\n';
    text += "The line now has " + number + " ships.";
    for (int more = 1; more < sentences; ++more) text += " The crossing stays open to lorries, the operator said.";
    text += '\n';
  }
  return text;
}

Session analyse(std::string_view bytes, std::uint64_t size_hint) {
  Session session;
  session.begin_file("pages.txt", size_hint);
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) session.push(bytes.substr(at, kPiece));
  session.end_file();
  session.finish();
  return session;
}

TEST(Memory, StaysUnderThreeTimesTheInput) {
  const std::string input = generated_pages(kInputBytes);
  const bench::HeapPeak peak;
  const Session session = analyse(input, input.size());
  EXPECT_LT(static_cast<double>(peak.bytes()) / static_cast<double>(input.size()), kBudget);
}

TEST(Memory, OfShortArticles) {
  const std::string input = short_articles(20000, 10, 4);
  const bench::HeapPeak peak;
  Session session = analyse(input, input.size());
  const double per_byte = static_cast<double>(peak.bytes()) / static_cast<double>(input.size());
  EXPECT_EQ(session.finish().articles.size(), 20000u);
  EXPECT_LT(input.size(), 20000u * 290);
  EXPECT_LT(per_byte, kShortBudget);
}

TEST(Memory, OfAPageThatListsAHundredThousandSentences) {
  const std::string input = short_articles(100000, 100000, 1);
  const bench::HeapPeak peak;
  Session session = analyse(input, input.size());
  const std::size_t most = peak.bytes();
  EXPECT_EQ(session.finish().articles.size(), 100000u);
  EXPECT_LT((most - input.size()) / 100000, kArticleBudget);
}

TEST(Memory, OfTheTablesOfNames) {
  const std::string bytes = tests::packed_name_bytes();
  const std::size_t before = bench::heap_bytes();
  const bench::HeapPeak peak;
  const auto tables = read_name_tables(bytes);
  ASSERT_TRUE(tables);
  EXPECT_LE(bench::heap_bytes() - before, 32u << 20);
  EXPECT_LE(peak.bytes(), 40u << 20);
}

TEST(Memory, IsGivenBackWithTheSession) {
  const std::string input = generated_pages(kInputBytes / 8);
  analyse(input, input.size());  // what is made once for all stays
  const std::size_t before = bench::heap_bytes();
  analyse(input, input.size());
  EXPECT_EQ(bench::heap_bytes(), before);
}

}  // namespace
}  // namespace wireglass
#endif
