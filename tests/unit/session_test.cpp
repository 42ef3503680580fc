// The whole way through Session: order, chunks and threads do not count; fields are recovered across captures.
#include "wireglass/session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace wireglass {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

const std::string kFurniture =
    "Try Our AI Features\nExplore what Daily8 AI can do for you:\nComments\nNo comments yet...\nRelated Articles\n";
const std::string kFirst = "The harbour council of Sado voted on Monday to open the new pier to ferries from the mainland in June.";
const std::string kSecond = "Fishers who use the old pier said they had not been asked, and that they would bring the matter to court.";
const std::string kThird = "The mayor promised to meet them before the end of the week.";

std::string article_page(const std::string& title, const std::vector<std::string>& paragraphs, const std::string& items = {}) {
  std::string page = "\n" + title + "\n";
  for (const std::string& paragraph : paragraphs) page += paragraph + "\n";
  return page + "Hashtags\n\n" + kFurniture + items;
}

std::string item(const std::string& source, const std::string& age, const std::string& title, const std::string& body) {
  return "\n\n" + source + "\n" + age + "\n- " + source + "\n" + title + "\n" + body + "\n";
}

Session analysed(const Files& files, Options options = {}, std::size_t piece = 1 << 20) {
  Session session(std::move(options));
  for (const auto& [name, bytes] : files) {
    session.begin_file(name, bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += piece) session.push(std::string_view(bytes).substr(at, piece));
    session.end_file();
  }
  session.finish();
  return session;
}

std::string json(const Session& session) {
  std::string out;
  session.write(Format::kJson, [&](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

const Files& some_files() {
  static const Files kFiles{
      {"b.txt", article_page("Sado opens its pier", {kFirst, kSecond})},
      {"a.txt", article_page("Rates rise", {"The bank raised its rate on Friday."},
                             item("Harbor Times", "3 hours ago", "Sado opens its pier", kFirst + " " + kSecond))},
      {"c.txt", "Latest news with #Sado\n" + item("NHK", "23-05-2025", "A festival", "Drums were heard in Ogi on Sunday.")},
      {"empty.txt", ""}};
  return kFiles;
}

TEST(Session, OrderOfFilesDoesNotCount) {
  Files files = some_files();
  std::sort(files.begin(), files.end());
  const std::string expected = json(analysed(files));
  while (std::next_permutation(files.begin(), files.end())) EXPECT_EQ(json(analysed(files)), expected);
}

TEST(Session, CutsDoNotCount) {
  const std::string expected = json(analysed(some_files()));
  for (const std::size_t piece : {1u, 2u, 3u, 17u, 1000u}) EXPECT_EQ(json(analysed(some_files(), {}, piece)), expected);
}

TEST(Session, ThreadsDoNotCount) {
  Files files;
  for (int i = 0; i < 40; ++i) files.push_back({"f" + std::to_string(i), some_files()[i % 3].second});
  Options options;
  options.jobs = 4;
  EXPECT_EQ(json(analysed(files, options)), json(analysed(files)));
}

TEST(Session, CallsOutOfOrderDoNoHarm) {
  Session session;
  EXPECT_FALSE(session.push("before any file"));
  session.end_file();
  session.begin_file("a.txt");
  session.push("Ferry runs again\nIt runs.\n");
  session.begin_file("b.txt");  // closes a.txt
  EXPECT_EQ(session.finish().files.size(), 2u);
  EXPECT_EQ(session.finish().articles.size(), 1u);
}

TEST(Session, OneBadFileLeavesTheOthers) {
  Session session = analysed({{"a.pdf", "%PDF-1.7"}, {"", "Ferry runs again\nIt runs.\n"}, {"c.txt", std::string(100, '\0')}});
  const Drop& drop = session.finish();
  ASSERT_EQ(drop.files.size(), 3u);
  EXPECT_EQ(drop.articles.size(), 1u);
  ASSERT_EQ(drop.warnings.size(), 3u);
  EXPECT_EQ(drop.warnings[0].code, Code::kUnknownLayout);  // of the file without a name, which sorts first
  EXPECT_EQ(drop.warnings[1].code, Code::kBinaryFile);
  EXPECT_EQ(drop.warnings[2].code, Code::kBinaryFile);
}

TEST(Session, SaysWhichPageIsADuplicate) {
  Session session = analysed({{"a.txt", some_files()[0].second}, {"b.txt", some_files()[0].second + "\n\n"}});
  const Drop& drop = session.finish();
  EXPECT_EQ(drop.pages[0].id, drop.pages[1].id);
  ASSERT_EQ(drop.warnings.size(), 1u);
  EXPECT_EQ(drop.warnings[0].code, Code::kDuplicatePage);
  EXPECT_EQ(drop.warnings[0].message, "The same page is also in a.txt; both are kept.");
}

TEST(Session, TakesTheUsersTimesByNameOrLastPart) {
  Options options;
  options.captured = *parse_instant_or_day("2025-06-01");
  options.times = {{"b.txt", *parse_instant_or_day("2025-07-01"), {}}};
  Session session = analysed({{"in/a.txt", some_files()[0].second}, {"in/b.txt", some_files()[1].second}}, options);
  const Drop& drop = session.finish();
  EXPECT_EQ(drop.pages[0].captured, options.captured);
  EXPECT_EQ(drop.pages[1].captured, options.times[0].captured);
}

// --- recovery ---

const Article* recovered(const Drop& drop) {
  const auto found = std::find_if(drop.articles.begin(), drop.articles.end(), [](const Article& a) { return !a.recovered.empty(); });
  return found == drop.articles.end() ? nullptr : &*found;
}

TEST(Recovery, TakesSourceAndAgeFromTheSameTextElsewhere) {
  Session session = analysed(some_files());
  const Drop& drop = session.finish();
  const Article* article = recovered(drop);
  ASSERT_NE(article, nullptr);
  EXPECT_EQ(article->role, ArticleRole::kMain);
  EXPECT_EQ(article->source_text, "Harbor Times");
  EXPECT_EQ(article->published_text, "3 hours ago");
  ASSERT_EQ(article->recovered.size(), 2u);
  EXPECT_EQ(drop.articles[article->recovered[0].article].role, ArticleRole::kRelated);
}

TEST(Recovery, TakesThemWhereTheLeadIsMissingOrTheEndIsCut) {
  const std::string whole = kFirst + " " + kSecond + " " + kThird;
  const std::string other = article_page("Rates rise", {"The bank raised its rate."}, item("NHK", "a day ago", "Sado opens its pier", whole));
  for (const auto& paragraphs : {std::vector{kSecond, kFirst + kSecond}, std::vector{kSecond + " " + kThird + kFirst}}) {
    Session session = analysed({{"a", article_page("Sado opens its pier", paragraphs)}, {"b", other}});
    EXPECT_EQ(recovered(session.finish()), nullptr) << "another text of the same headline";
  }
  for (const auto& paragraphs : {std::vector{kFirst, kSecond}, std::vector{kSecond, kThird, kThird}, std::vector{kFirst, kSecond, kThird}}) {
    const std::string body = paragraphs[0] + " " + paragraphs[1] + (paragraphs.size() > 2 ? " " + paragraphs[2] : "");
    const std::string page = article_page("Rates rise", {"The bank raised its rate."}, item("NHK", "a day ago", "Sado opens its pier", "Lead. " + body));
    Session session = analysed({{"a", article_page("Sado opens its pier", paragraphs)}, {"b", page}});
    EXPECT_NE(recovered(session.finish()), nullptr);
  }
}

TEST(Recovery, TakesNothingWhereSourcesDiffer) {
  const std::string text = kFirst + " " + kSecond;
  Session session = analysed({{"a", article_page("Sado opens its pier", {kFirst, kSecond})},
                              {"b", article_page("Rates rise", {"Rates."}, item("NHK", "a day ago", "Sado opens its pier", text) +
                                                                                item("Harbor Times", "a day ago", "Sado opens its pier", text))}});
  EXPECT_EQ(recovered(session.finish()), nullptr);
}

/// A drop that holds one text many thousand times must not take the square of it.
TEST(Recovery, StaysLinearOnEqualHeadlines) {
  std::string items;
  for (int i = 0; i < 20000; ++i) items += item("NHK", "a day ago", "Morning", "Briefing number " + std::to_string(i % 7) + " of the day. " + kFirst + kSecond);
  Session session = analysed({{"a", article_page("Morning", {"Briefing number 3 of the day. " + kFirst + kSecond}, items)}});
  EXPECT_NE(recovered(session.finish()), nullptr);
}

}  // namespace
}  // namespace wireglass
