#include "articles/fields.h"

#include <algorithm>

#include <utility>

#include "articles/apparatus.h"
#include "base/chars.h"
#include "base/hash.h"
#include "lexicon/outlets.h"

namespace wireglass::articles {
namespace {

/// Of source, headline and the lines of the body: a hash of their hashes, so that line ends do not count.
Hash article_id(const Page& page, const Article& article) {
  std::vector<std::uint64_t> parts;
  parts.reserve(article.body.size() + 2);
  parts.push_back(base::hash(text_of(page, article.source)));
  parts.push_back(base::hash(text_of(page, article.headline)));
  for (const Span line : article.body) parts.push_back(base::hash(text_of(page, line)));
  return base::hash({reinterpret_cast<const char*>(parts.data()), parts.size() * sizeof parts[0]});
}

/// True for the mark that joins two pieces, such as the comma between a byline and a feed's stamp: no paragraph.
bool is_joint(std::string_view text) { return text.find_first_not_of(",;|") == std::string_view::npos; }

/// The body less its apparatus: what is left of each line before, between and after the pieces.
std::vector<Span> reporting(const Page& page, const Article& article) {
  std::vector<Span> paragraphs;
  const auto add = [&](Span span) {
    span = base::trim(page.text, span);
    if (!span.empty()) paragraphs.push_back(span);
  };
  auto piece = article.apparatus.begin();
  for (const Span line : article.body) {
    Offset at = line.begin;
    for (; piece != article.apparatus.end() && piece->span.begin < line.end; ++piece) {
      const Span between = base::trim(page.text, Span{at, std::max(at, piece->span.begin)});
      if (at == line.begin || !is_joint(base::slice(page.text, between))) add(between);
      at = piece->span.end > at ? piece->span.end : at;
      if (at > line.end) break;  // a piece that runs over several lines: the next line meets it again
    }
    if (at < line.end) add({at, line.end});
  }
  return paragraphs;
}

}  // namespace

Article make_article(const Page& page, pages::PrintedArticle&& printed) {
  Article article;
  article.role = printed.role;
  article.source = printed.source;
  article.section = printed.section;
  article.age = printed.age;
  article.headline = printed.headline;
  article.body = std::move(printed.body);
  article.source_text = text_of(page, printed.source);
  const auto* outlet = lexicon::find_outlet(article.source_text);
  article.source_name = outlet ? std::string_view(outlet->name) : article.source_text;
  article.id = article_id(page, article);
  return article;
}

void read_body(const Page& page, Article& article) {
  article.apparatus = find_apparatus({page.text, article.body, text_of(page, article.headline), article.source_text});
  article.apparatus.shrink_to_fit();  // kept, and there are many
  article.paragraphs = reporting(page, article);
  article.paragraphs.shrink_to_fit();
  article.repairs = find_repairs(page.text, article.paragraphs);
  article.truncated = is_truncated(page.text, article.paragraphs);
}

}  // namespace wireglass::articles
