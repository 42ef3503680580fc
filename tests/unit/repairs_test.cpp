// Rows of invented paragraphs with what extraction left in them, and whether they were cut.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "articles/apparatus.h"
#include "base/chars.h"

namespace wireglass::articles {
namespace {

std::vector<Span> paragraphs_of(const std::string& text) {
  std::vector<Span> paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    paragraphs.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
    at = end + 1;
  }
  return paragraphs;
}

struct RepairRow {
  const char* name;
  std::string text;
  std::vector<std::string> found;  ///< "kind <text> before|after", one character of each side
};

std::string describe(const std::string& text, const Repair& repair) {
  constexpr const char* kNames[] = {"link", "blank", "glue", "fold"};
  const Span around{repair.span.begin > 0 ? repair.span.begin - 1 : 0, std::min<Offset>(repair.span.end + 1, static_cast<Offset>(text.size()))};
  return std::string{kNames[static_cast<std::size_t>(repair.kind)]} + " <" + std::string{base::slice(text, repair.span)} + "> in " + std::string{base::slice(text, around)};
}

TEST(Repairs, Found) {
  const std::vector<RepairRow> rows = {
      {"new tab", "Acme (ACME.O), opens new tab said so.", {"link <, opens new tab> in ), opens new tab "}},
      {"new window", "Acme, opens in new window, said so.", {"link <, opens in new window> in e, opens in new window,"}},
      {"blank before a stop", "They agreed on 3 May .", {"blank < > in y ."}},
      {"blank before a comma", "They agreed on 3 May , he said.", {"blank < > in y ,"}},
      {"blank before a possessive", "Norway 's ports are full.", {"blank < > in y '"}},
      {"blank before a typographic possessive", "Norway ’s ports are full.", {std::string{"blank < > in y \xE2"}}},
      {"blank before a question mark", "Will they come ? No.", {"blank < > in e ?"}},
      {"glued sentences", "They won again.She went home.", {"glue <.S> in n.Sh"}},
      {"glued quote", "She said: \"Yes.\"He left.", {"glue <.\"H> in s.\"He"}},
      {"glued question", "Will it hold?Nobody knows.", {"glue <?N> in d?No"}},
      {"glued list", "1 Oslo.2 Lima.3 Kobe.", {"glue <.2> in o.2 ", "glue <.3> in a.3 "}},
      {"glued behind a figure", "It grew to 50.They cheered.", {"glue <.T> in 0.Th"}},
      {"fold", "The plan was app...Read Moreroved by all.", {"fold <...Read More> in p...Read Morer"}},
      {"fold with an ellipsis", "The plan was…Read Less approved.", {"fold <…Read Less> in s…Read Less "}},
      {"abbreviation", "The U.S.Navy and the U.S. sent ships.", {}},
      {"decimal", "It rose 3.5 points, or .5 percent.", {}},
      {"domain", "See Example.Com or www.Example.Org for more.", {}},
      {"address", "Write to desk@Harbor.Example or https://a.Example.Net/X.Y today.", {}},
      {"half a day", "It began at 5 a.m.On time, at 5 a.m. sharp.", {}},
      {"dots with a blank", "He waited ... and left.", {}},
      {"opening quote", "He said 'so what' and 'yes' again.", {}},
      {"name with a mark", "Yahoo!Japan grew.", {}},
      {"French", "Les ports des îles : une question est posée ! Et les autres ; des villes et des gens.", {}},
      {"plain prose", "They met in Oslo. \"We agreed,\" he said. It's done.", {}},
      {"file", "Open readme.Html now.", {}},
  };
  for (const RepairRow& row : rows) {
    std::vector<std::string> found;
    for (const Repair& repair : find_repairs(row.text, paragraphs_of(row.text))) found.push_back(describe(row.text, repair));
    EXPECT_EQ(found, row.found) << row.name;
  }
}

TEST(Repairs, OnlyInsideParagraphs) {
  const std::string text = "One .\nTwo.";
  EXPECT_TRUE(find_repairs(text, {{6, 10}}).empty());
  EXPECT_TRUE(find_repairs(text, {}).empty());
}

struct CutRow {
  const char* name;
  std::string text;
  bool cut;
};

TEST(Truncation, Rows) {
  const std::vector<CutRow> rows = {
      {"nothing", "", true},
      {"whole", "They met in Oslo.", false},
      {"mid-sentence", "They met in Oslo. The return service will", true},
      {"three dots", "The port reopened on Friday, the operator said...", true},
      {"ellipsis", "The port reopened on Friday…", true},
      {"dots inside a quote", "\"I do not know...\"", false},
      {"cut character", "They met in Osl\xEF\xBF\xBD", true},
      {"closing quote", "He said: \"We met.\"", false},
      {"damaged closing quote", "\"We met,' he said. \"It is open.'", false},
      {"closing bracket", "They met (in Oslo.)", false},
      {"question", "Will they meet?", false},
      {"comma", "They met in Oslo,", true},
      {"colon", "They said:", true},
      {"heading behind a sentence", "They met in Oslo.\nWhat comes next", false},
      {"a stop on a line of its own", "They met in Oslo.\nThe return service will", true},
      {"fragment behind a sentence", "They met in Oslo.\nTickets cost", true},
      {"name and dots", "They met in Oslo. At a meeting in Lima, Zając...", true},
      {"day", "They met in Oslo. They said of the Wednesday", true},
      {"list", "Daily Post\nHarbor Post\nEvening Mail", false},
      {"list of capitals", "RETAIL\nFREIGHT", false},
      {"one heading", "Ferry crews rehearse", true},
      {"Arabic stop", "وصل الوزير إلى أوسلو.", false},
      {"Arabic question", "هل وصل الوزير؟", false},
      {"Urdu stop", "وزیر پہنچ گئے۔", false},
      {"Japanese", "港が開いた。", false},
      {"Japanese, cut", "港が開い", true},
      {"Japanese quote", "「港が開いた」", false},
  };
  for (const CutRow& row : rows) EXPECT_EQ(is_truncated(row.text, paragraphs_of(row.text)), row.cut) << row.name;
}

TEST(Repairs, LinearOnHostileText) {
  for (const std::string unit : {"\"", "'", ".\"", "a.B", "...Read More", " .", " 's", "x", "?A"}) {
    std::string text;
    while (text.size() < 500'000) text += unit;
    find_repairs(text, {{0, static_cast<Offset>(text.size())}});
    is_truncated(text, {{0, static_cast<Offset>(text.size())}});
  }
}

}  // namespace
}  // namespace wireglass::articles
