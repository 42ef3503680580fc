// Real captures, kept beside the checkout (../shared/dumps) and absent elsewhere: there these tests skip. Only facts of
// them stand here (sources, ages, kinds), none of their text.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/invariants.h"
#include "wireglass/session.h"

namespace wireglass::tests {
namespace {

const std::filesystem::path kDumps = std::filesystem::path(WIREGLASS_SOURCE_DIR).parent_path() / "shared" / "dumps";

class Dumps : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::is_directory(kDumps)) GTEST_SKIP() << "no ../shared/dumps beside this checkout";
    for (const auto& entry : std::filesystem::directory_iterator(kDumps)) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(file), {});
      session_.begin_file(entry.path().filename().string(), bytes.size());
      session_.push(bytes);
      session_.end_file();
    }
    drop_ = &session_.finish();
    ASSERT_EQ(drop_->pages.size(), 5u);
  }

  const Article& article(std::size_t page, std::size_t position) const { return drop_->articles[drop_->pages[page].first_article + position]; }

  Session session_;
  const Drop* drop_ = nullptr;
};

TEST_F(Dumps, GiveEveryPrintedField) {
  const std::vector<std::string> expected{
      "main||", "related|NHK|22 minutes ago", "related|Japan Times|37 minutes ago", "related|Japan Times|37 minutes ago",
      "listed|NHK|3 days ago", "listed|Japan Times|5 days ago", "listed|Bloomberg|6 days ago", "listed|Japan Times|23-05-2025", "listed|NHK|20-05-2025",
      "main||", "related|Japan Times|27 minutes ago", "related|The Mainichi|an hour ago", "related|Kyodo News|an hour ago",
      "main||", "related|Japan Today|32 minutes ago", "related|Japan Today|36 minutes ago", "related|Japan Today|36 minutes ago",
      "main||", "related|Japan Times|an hour ago", "related|Yomiuri Shimbun|4 hours ago", "related|Japan Times|5 hours ago"};
  std::vector<std::string> found;
  for (const Article& article : drop_->articles) {
    const Page& page = drop_->pages[article.page];
    found.push_back(std::string(role_name(article.role)) + "|" + std::string(text_of(page, article.source)) + "|" + std::string(text_of(page, article.age)));
    EXPECT_FALSE(article.headline.empty());
    EXPECT_FALSE(article.paragraphs.empty());
    EXPECT_EQ(article.language, "en");
    EXPECT_FALSE(article.truncated);
  }
  EXPECT_EQ(found, expected);
  EXPECT_EQ(check_invariants(*drop_), "");
  EXPECT_TRUE(drop_->warnings.empty());
}

TEST_F(Dumps, KeepTheApparatusOutOfTheText) {
  const auto kinds = [&](std::size_t page, std::size_t position) {
    std::string out;
    for (const Apparatus& piece : article(page, position).apparatus) out += std::string(out.empty() ? "" : " ") + std::string(kind_name(piece.kind));
    return out;
  };
  EXPECT_EQ(kinds(1, 2), "header promo");
  EXPECT_EQ(kinds(1, 3), "promo caption credit");
  EXPECT_EQ(kinds(2, 2), "dateline");
  EXPECT_EQ(kinds(2, 3), "header related-links");
  EXPECT_EQ(kinds(3, 0), "reprint-note");
  EXPECT_EQ(kinds(3, 1), "caption credit");
  EXPECT_EQ(kinds(3, 2), "caption credit byline credit");
  EXPECT_EQ(kinds(3, 3), "byline credit");
  EXPECT_EQ(kinds(4, 1), "author-bio");
  EXPECT_EQ(kinds(4, 2), "reprint-note");
  const auto with = std::count_if(drop_->articles.begin(), drop_->articles.end(), [](const Article& a) { return !a.apparatus.empty(); });
  EXPECT_EQ(with, 10);
}

TEST_F(Dumps, BoundTheCaptureAndLeaveTheMainArticleAlone) {
  const Window hashtag = drop_->pages[1].captured;
  EXPECT_GE(hashtag.earliest, parse_instant("2025-05-30T00:00:00Z"));
  EXPECT_LE(hashtag.latest, parse_instant("2025-06-02T23:59:59Z"));
  ASSERT_TRUE(hashtag.earliest && hashtag.latest);
  EXPECT_TRUE(article(2, 0).published.open());
  EXPECT_EQ(article(2, 0).basis, PublishedBasis::kNone);
}

TEST_F(Dumps, RecoverWhatAnotherCapturePrints) {
  const Article& main = article(3, 0);
  EXPECT_EQ(main.source_text, "Yomiuri Shimbun");
  EXPECT_EQ(main.published_text, "4 hours ago");
  ASSERT_EQ(main.recovered.size(), 2u);
  EXPECT_EQ(&drop_->articles[main.recovered[0].article], &article(4, 2));
}

}  // namespace
}  // namespace wireglass::tests
