#pragma once
// A drop put together by hand, for the tests of what is made of a result.
#include <gtest/gtest.h>

#include <string_view>

#include "wireglass/model.h"

namespace wireglass::exports {

inline Span find(std::string_view text, std::string_view part) {
  const auto at = text.find(part);
  EXPECT_NE(at, std::string_view::npos) << part;
  return {static_cast<Offset>(at), static_cast<Offset>(at + part.size())};
}

/// A drop of one page with one article; the text has characters of one to four bytes.
inline Drop small_drop() {
  Drop drop;
  File file;
  file.id = 0x0123456789abcdef;
  file.name = "captures/na\xC3\xAFve.txt";
  file.format = "text";
  file.encoding = "utf-8";
  file.text =
      "\xF0\x9F\x98\x80 Harbor caf\xC3\xA9 \"opens\"\n=SUM(1) said Lena Ito, owner.\nIt was full.\n\xE2\x80\x94 "
      "AGENCY\n???\n";
  file.bytes = file.text.size();
  file.page_count = 1;
  drop.files.push_back(std::move(file));

  Page page;
  page.id = 0xff;
  page.text = drop.files[0].text;
  page.kind = PageKind::kArticle;
  page.layout = "test";
  page.confidence = 95;
  page.captured = {Instant{1748563200}, std::nullopt};
  page.captured_evidence = {{"age", 0, "a day ago"}, {"given", kNoArticle, ""}};
  page.article_count = 1;
  for (std::size_t begin = 0; begin < page.text.size();) {
    const std::size_t end = page.text.find('\n', begin) + 1;
    page.lines.push_back({{static_cast<Offset>(begin), static_cast<Offset>(end)}, LineRole::kBody});
    begin = end;
  }
  page.lines.front().role = LineRole::kTitle;
  page.lines.back().role = LineRole::kUnknown;

  Article article;
  article.id = 0xabc;
  article.headline = find(page.text, "\xF0\x9F\x98\x80 Harbor caf\xC3\xA9 \"opens\"");
  article.body = {find(page.text, "=SUM(1) said Lena Ito, owner."), find(page.text, "It was full.")};
  article.paragraphs = article.body;
  Apparatus credit;
  credit.kind = ApparatusKind::kCredit;
  credit.span = find(page.text, "\xE2\x80\x94 AGENCY");
  credit.agency = find(page.text, "AGENCY");
  credit.year = 2025;
  article.apparatus = {credit};
  article.source_text = "-Harbor, Times";
  article.language = "en";
  article.words = 8;
  drop.pages.push_back(std::move(page));
  drop.articles.push_back(std::move(article));
  drop.warnings.push_back({Code::kUnplacedLines, 0, 0, find(drop.pages[0].text, "???"), "1 line fits nothing."});
  drop.warnings.push_back({Code::kEmptyFile, 0, std::nullopt, std::nullopt, "Empty."});
  return drop;
}

}  // namespace wireglass::exports
