// Any body, as lines and flattened to one: apparatus is in order, apart, inside the body and on the borders of
// characters, its fields inside it; repairs lie in the paragraphs. The input's first line is the headline.
#include <string>
#include <vector>

#include "articles/apparatus.h"
#include "base/chars.h"
#include "fuzz/fuzz.h"
#include "support/invariants.h"

namespace {

using namespace wireglass;
using fuzz::require;

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const Span line = base::trim(text, Span{static_cast<Offset>(at), static_cast<Offset>(end)});
    if (!line.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

/// What is left of each line without the apparatus.
std::vector<Span> paragraphs_of(std::string_view text, const std::vector<Span>& lines, const std::vector<Apparatus>& apparatus) {
  std::vector<Span> paragraphs;
  for (const Span line : lines) {
    Offset at = line.begin;
    const auto keep = [&](Offset end) {
      if (at >= end) return;
      if (const Span rest = base::trim(text, Span{at, end}); !rest.empty()) paragraphs.push_back(rest);
    };
    for (const Apparatus& item : apparatus) {
      if (item.span.end <= at || item.span.begin >= line.end) continue;
      keep(item.span.begin);
      at = std::max(at, item.span.end);
    }
    keep(line.end);
  }
  return paragraphs;
}

/// One page with this one article, so that the common oracle judges the spans.
void check(std::string_view headline, const std::string& text) {
  const std::vector<Span> lines = lines_of(text);
  const articles::Body body{text, lines, headline, "Harbor Times"};
  Article article;
  article.apparatus = articles::find_apparatus(body);
  article.body = lines;
  article.paragraphs = paragraphs_of(text, lines, article.apparatus);
  article.repairs = articles::find_repairs(text, article.paragraphs);
  articles::is_truncated(text, article.paragraphs);

  Drop drop;
  drop.files.emplace_back();
  File& file = drop.files.back();
  file.text = text;
  file.page_count = 1;
  Page page;
  page.text = file.text;
  page.article_count = 1;
  if (!text.empty()) page.lines = {{Span{0, static_cast<Offset>(text.size())}, LineRole::kBody}};
  drop.pages.push_back(std::move(page));
  drop.articles.push_back(std::move(article));
  const std::string violation = tests::check_invariants(drop);
  require(violation.empty(), violation);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::as_utf8(std::string_view(reinterpret_cast<const char*>(data), size));
  const std::size_t first = std::min(text.find('\n'), text.size());
  const std::string headline = text.substr(0, first);
  std::string body = text.substr(std::min(first + 1, text.size()));
  check(headline, body);
  for (char& c : body)
    if (c == '\n') c = ' ';
  check(headline, body);
  return 0;
}
