#include <algorithm>

#include "page_generator_pages.h"
#include "page_words.h"

namespace wireglass::tests {
namespace {

bool is_char_start(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

bool ends_inside_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  if (text.empty()) return false;
  const char last = text.back();
  return (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z') || last == ',';
}

/// The first byte behind which a cut still leaves a page: its heading or headline, and one whole line of its body.
Offset earliest_cut(const GeneratedPage& page) {
  const TrueArticle& main = page.articles.front();
  if (page.kind == PageKind::kArticle && !main.body.empty()) return std::min(main.body.front().end + 1, static_cast<Offset>(page.text.size()));
  Offset end = 0;
  for (const TrueLine& line : page.lines)
    if (line.role == LineRole::kTitle || (line.role == LineRole::kFurniture && end == 0)) end = line.end;
  if (page.kind != PageKind::kArticle) return end;
  for (const TrueLine& line : page.lines)  // nothing but furniture tells that page's form
    if (line.role == LineRole::kFurniture) end = line.end;
  return end;
}

const TrueLine& line_at(const GeneratedPage& page, Offset at) {
  return *std::find_if(page.lines.begin(), page.lines.end(), [&](const TrueLine& line) { return at < line.end; });
}

/// The listed article whose block holds the place, or null: main articles and what is before the list have none.
const TrueArticle* item_at(const GeneratedPage& page, Offset at) {
  const TrueArticle* found = nullptr;
  for (const TrueArticle& article : page.articles)
    if (article.role != ArticleRole::kMain && article.begin <= at) found = &article;
  return found;
}

/// True when the headline below the source, the one that the body follows, begins before the place.
bool headline_reached(const GeneratedPage& page, const TrueArticle& item, Offset at) {
  bool marked = false;
  for (const TrueLine& line : page.lines) {
    if (line.begin < item.begin || line.begin >= at) continue;
    const std::string_view text = std::string_view(page.text).substr(line.begin, line.end - line.begin);
    if (line.role == LineRole::kSource && (text.starts_with("- ") || text.starts_with("  •"))) marked = true;
    if (line.role == LineRole::kHeadline && marked) return true;
  }
  return false;
}

/// Moves a cut that would leave a shape of no certain reading to the nearest earlier place that is certain.
Offset certain_cut(const GeneratedPage& page, Offset at) {
  const TrueArticle* item = item_at(page, at - 1);
  if (item != nullptr && !headline_reached(page, *item, at)) return item->begin;
  const TrueLine& line = line_at(page, at - 1);
  if (line.role == LineRole::kTags || line.role == LineRole::kFurniture) return line.end;
  return at;
}

/// A piece that is cut off or in half says nothing of its kind any more, and with it goes what told the end of the
/// apparatus before it: the last of the first `count` pieces with words, if it is any.
void open_last(std::vector<TruePiece>& pieces, std::size_t count) {
  for (std::size_t i = count; i-- > 0;) {
    if (fold_blanks(pieces[i].text).empty()) continue;
    if (pieces[i].truth == Truth::kApparatus) pieces[i].truth = Truth::kOpen;
    return;
  }
}

void cut_pieces(TrueArticle& article, Offset at) {
  std::vector<TruePiece>& pieces = article.pieces;
  bool lost = false;  // the piece that the cut takes first is apparatus
  for (; !pieces.empty() && pieces.back().span.begin >= at; pieces.pop_back())
    if (!fold_blanks(pieces.back().text).empty()) lost = pieces.back().truth == Truth::kApparatus;
  if (pieces.empty()) {
    article.truncated = true;
    return;
  }
  if (lost) open_last(pieces, pieces.size());
  TruePiece& last = pieces.back();
  const bool inside = last.span.end > at;
  if (inside) {
    last.text.resize(at - last.span.begin);
    last.span.end = at;
    if (last.truth == Truth::kApparatus) {
      last.truth = Truth::kOpen;
      open_last(pieces, pieces.size() - 1);
    }
    if (!last.repairs.empty() && last.repairs.back().span.end >= at) {
      last.truth = Truth::kOpen;
      last.repairs.clear();
    }
  }
  if (inside && last.truth == Truth::kReporting && ends_inside_sentence(last.text)) article.truncated = true;
  else article.truncated.reset();
}

/// True when the page still has lines that only this form has.
bool tells_form(const GeneratedPage& page) {
  if (page.kind != PageKind::kArticle) return !page.articles.empty();
  return page.text.find(words::kEnglish.features) != std::string::npos || page.text.find(words::kArabic.features) != std::string::npos;
}

/// Without any of the site's lines only a first line that reads like a headline can be taken for one.
constexpr std::size_t kPlainHeadlineBytes = 110;

void cut_article(TrueArticle& article, Offset at) {
  if (!article.body.empty() && article.body.back().end <= at) return;
  while (!article.body.empty() && article.body.back().begin >= at) article.body.pop_back();
  if (!article.body.empty()) article.body.back().end = std::min(article.body.back().end, at);
  cut_pieces(article, at);
}

}  // namespace

void cut_page(GeneratedPage& page, Random& random) {
  if (page.articles.empty()) return;
  const Offset low = earliest_cut(page);
  const Offset size = static_cast<Offset>(page.text.size());
  if (low >= size) return;
  Offset at = low + random.below(size - low);
  while (at < size && !is_char_start(page.text[at])) ++at;
  at = certain_cut(page, std::max<Offset>(at, 1));
  if (at < low || at >= size || at == 0) return;
  const bool before_furniture = page.kind == PageKind::kArticle && item_at(page, at - 1) == nullptr;
  if (before_furniture && page.articles.front().headline.size() > kPlainHeadlineBytes) return;

  std::erase_if(page.articles, [&](const TrueArticle& a) { return a.role != ArticleRole::kMain && a.begin >= at; });
  TrueArticle* last = page.articles.empty() ? nullptr : &page.articles.back();
  const TrueLine line = line_at(page, at - 1);
  if (last != nullptr && line.role == LineRole::kHeadline) {
    last->headline = fold_blanks(page.text.substr(line.begin, at - line.begin));
    last->headline_judged = !page.layout.starts_with("daily8-logo");
    last->truncated = true;
  }
  if (last != nullptr) cut_article(*last, at);
  page.text.resize(at);
  std::erase_if(page.lines, [&](const TrueLine& l) { return l.begin >= at; });
  page.lines.back().end = at;
  page.form_judged = tells_form(page);
  page.traps.emplace_back("cut");
}

void use_crlf(GeneratedPage& page) {
  std::vector<Offset> ends;  // of line ends, to count those before an offset
  std::string text;
  for (Offset at = 0; at < page.text.size(); ++at) {
    if (page.text[at] == '\n') {
      ends.push_back(at);
      text += '\r';
    }
    text += page.text[at];
  }
  move_offsets(page, [&](Offset at) {
    return at + static_cast<Offset>(std::lower_bound(ends.begin(), ends.end(), at) - ends.begin());
  });
  page.text = std::move(text);
  page.traps.emplace_back("CR LF");
}

void prepend_address(GeneratedPage& page, Random& random) {
  static constexpr char kHex[] = "0123456789abcdef";
  page.url = page.layout.ends_with("-ar") ? "https://www.daily8.com/" : "https://www.daily8.com/en/";
  if (page.kind == PageKind::kArticle) {
    page.url += "article/";
    for (int i = 0; i < 32; ++i) page.url += kHex[random.below(16)];
  } else {
    page.url += page.kind == PageKind::kHashtag ? "hashtag/" : "source/";
    for (const char c : page.topic) page.url += c == ' ' ? std::string("%20") : std::string(1, c);
  }
  const Offset size = static_cast<Offset>(page.url.size() + 1);
  page.text.insert(0, page.url + "\n");
  move_offsets(page, [&](Offset at) { return at + size; });
  page.lines.insert(page.lines.begin(), {0, size, LineRole::kFurniture});
  page.traps.emplace_back("address line");
}

}  // namespace wireglass::tests
