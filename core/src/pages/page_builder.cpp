#include "pages/page_builder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/chars.h"
#include "lexicon/ages.h"
#include "lexicon/outlets.h"

namespace wireglass::pages {
namespace {

constexpr std::size_t kMostLayouts = 16;         // a bit each in Line::layouts
constexpr std::size_t kUsualArticles = 8;        // of a page
constexpr std::size_t kLongestSourceTime = 160;  // bytes of a source with its age glued on
constexpr std::size_t kLongestGuess = 200;       // bytes of a first line that still reads like a headline

/// Whether the first line of a page without a layout reads like a headline: short, some words (in scripts that part
/// them by blanks), no full stop.
bool reads_like_headline(std::string_view line) {
  const bool ascii = std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (line.size() > kLongestGuess || (ascii && line.find(' ') == std::string_view::npos)) return false;
  return std::string_view(".,;:").find(line.back()) == std::string_view::npos || line.ends_with("...");
}

bool is_hashtags(std::string_view line) { return line.starts_with('#') && line.size() > 1 && line[1] != ' ' && line[1] != '#'; }

bool has_slot(const Layout& layout, MainSlot slot) { return std::find(layout.main.begin(), layout.main.end(), slot) != layout.main.end(); }

int times_in(const Layout& layout, ItemSlot slot) { return static_cast<int>(std::count(layout.item.begin(), layout.item.end(), slot)); }

}  // namespace

PageBuilder::PageBuilder(std::string_view document, const std::vector<Line>& lines, std::uint64_t begin, LineIndex first, Scratch& scratch)
    : document_(document), lines_(lines), first_(first), roles_(scratch.roles), items_(scratch.items) {
  page_.begin = begin;
  page_.articles.reserve(kUsualArticles);
  items_.clear();
}

void PageBuilder::set_role(LineIndex at, LineRole role) {
  if (at != kNoLine) roles_[at] = role;
}

Span PageBuilder::content_span(LineIndex at) const {
  if (at == kNoLine) return {};
  const auto begin = static_cast<Offset>(lines_[at].begin + lines_[at].indent - page_.begin);
  return {begin, begin + lines_[at].length};
}

Span PageBuilder::bare_span(LineIndex at) const {
  Span span = content_span(at);
  if (at != kNoLine) span.begin = span.end - static_cast<Offset>(bare(document_, lines_[at]).size());
  return span;
}

void PageBuilder::set_address(LineIndex at) { page_.url = content_span(at); }

void PageBuilder::set_heading(LineIndex at) {
  const bool topic = lines_[at].kind == LineKind::kTopicHeading;
  page_.kind = topic ? PageKind::kHashtag : PageKind::kSource;
  page_.topic = content_span(at);
  for (std::size_t i = 0; i < all_layouts().size(); ++i) {
    if (!(lines_[at].layouts >> i & 1u)) continue;
    page_.topic.begin += static_cast<Offset>((topic ? all_layouts()[i].topic_heading : all_layouts()[i].source_heading).size());
    break;
  }
  set_role(at, LineRole::kTitle);
}

bool PageBuilder::set_tagged_heading(LineIndex at) {
  const std::size_t hash = text(at).rfind(" #");
  if (hash == std::string_view::npos || text(at).find(' ', hash + 1) != std::string_view::npos) return false;
  page_.kind = PageKind::kHashtag;
  page_.topic = content_span(at);
  page_.topic.begin += static_cast<Offset>(hash + 2);
  set_role(at, LineRole::kTitle);
  return true;
}

/// The tags' heading stands last, with nothing but hashtags after it; the same word further up is text.
LineIndex PageBuilder::strip_tags(LineIndex first, LineIndex end) {
  LineIndex heading = end;
  while (heading > first && is_hashtags(text(heading - 1))) --heading;
  if (heading == first || lines_[heading - 1].kind != LineKind::kTagsHeading) return end;
  for (LineIndex at = heading - 1; at < end; ++at) set_role(at, LineRole::kTags);
  return heading - 1;
}

/// The lines around a main article tell whether its layout prints a source with its age below the title.
bool PageBuilder::prints_source_time(LineIndex end) const {
  std::uint16_t layouts = 0;
  for (LineIndex at = first_; at < end; ++at)
    if (lines_[at].kind == LineKind::kOpening) layouts = static_cast<std::uint16_t>(layouts | lines_[at].layouts);
  if (end < lines_.size() && layouts == 0) layouts = lines_[end].layouts;  // of the tags' heading or the furniture
  bool all = layouts != 0;
  for (std::size_t i = 0; i < all_layouts().size(); ++i)
    if (layouts >> i & 1u) all = all && has_slot(all_layouts()[i], MainSlot::kSourceTime);
  return all;
}

/// Where the age begins in a line that says source and age, if the page's layout prints such a line there, or the source
/// is a known outlet.
std::optional<std::uint32_t> PageBuilder::source_time(LineIndex at, LineIndex end) const {
  if (at >= end || lines_[at].length > kLongestSourceTime) return {};
  const std::optional<std::uint32_t> split = lexicon::age_suffix(text(at));
  if (!split || prints_source_time(end) || lexicon::find_outlet(text(at).substr(0, *split))) return split;
  return {};
}

LineIndex PageBuilder::read_source_time(LineIndex at, LineIndex end, PrintedArticle& article) {
  const std::optional<std::uint32_t> split = source_time(at, end);
  if (!split) return at;
  const Span line = content_span(at);
  article.source = {line.begin, line.begin + *split};
  article.age = {line.begin + *split, line.end};
  split_line_ = at;
  split_at_ = *split;
  set_role(at, LineRole::kSource);
  return at + 1;
}

bool PageBuilder::opens_main(LineIndex first, LineIndex end) const {
  if (end - first < 2) return false;
  return source_time(first + 1, end) || (prints_source_time(first) && text(first) == text(first + 1));
}

void PageBuilder::set_main(LineIndex first, LineIndex end) {
  page_.kind = PageKind::kArticle;
  PrintedArticle article;
  article.headline = content_span(first);
  set_role(first, LineRole::kTitle);
  LineIndex at = first + 1;
  if (at < end && text(at) == text(first)) set_role(at++, LineRole::kTitle);
  const LineIndex body_end = strip_tags(at, end);
  at = read_source_time(at, body_end, article);
  article.body.reserve(body_end - at);
  for (; at < body_end; ++at) {
    const bool remnant = lines_[at].kind == LineKind::kImageRemnant;
    set_role(at, remnant ? LineRole::kFurniture : LineRole::kBody);
    if (!remnant) article.body.push_back(content_span(at));
  }
  page_.articles.push_back(std::move(article));
}

void PageBuilder::set_furniture(LineIndex first, LineIndex end) {
  if (page_.kind == PageKind::kUnknown) page_.kind = PageKind::kArticle;  // its article is missing
  has_furniture_ = true;
  for (LineIndex at = first; at < end; ++at) {
    const bool ours = lines_[at].kind == LineKind::kFurniture || at + 1 == lines_.size();
    set_role(at, ours ? LineRole::kFurniture : LineRole::kUnknown);
  }
}

void PageBuilder::add_item(const Item& item) {
  items_.push_back(item);
  for (LineIndex at = item.first; at < item.end; ++at) set_role(at, LineRole::kHeadline);
  set_role(item.source, LineRole::kSource);
  set_role(item.time, LineRole::kTime);
  set_role(item.section, LineRole::kSection);
  set_role(item.source_mark, LineRole::kSource);
  if (item.body != kNoLine)
    for (LineIndex at = item.body; at < item.body_end; ++at) set_role(at, LineRole::kBody);
  if (item.headline == kNoLine && item.body == kNoLine) {
    page_.remarks.push_back(Code::kItemCut);
    return;
  }
  PrintedArticle article;
  article.role = page_.kind == PageKind::kArticle ? ArticleRole::kRelated : ArticleRole::kListed;
  article.source = item.source != kNoLine ? content_span(item.source) : bare_span(item.source_mark);
  article.section = bare_span(item.section);
  article.age = bare_span(item.time);
  article.headline = content_span(item.headline);
  if (item.body != kNoLine)
    for (LineIndex at = item.body; at < item.body_end; ++at) article.body.push_back(content_span(at));
  page_.articles.push_back(std::move(article));
}

void PageBuilder::set_unknown(LineIndex first, LineIndex end) {
  PrintedArticle article;
  LineIndex at = first;
  if (end - first > 1 && reads_like_headline(text(first))) {
    article.headline = content_span(first);
    set_role(at++, LineRole::kTitle);
    if (at < end && text(at) == text(first)) set_role(at++, LineRole::kTitle);
  }
  for (; at < end; ++at) {
    article.body.push_back(content_span(at));
    set_role(at, LineRole::kBody);
  }
  page_.articles.push_back(std::move(article));
  page_.remarks.push_back(Code::kUnknownLayout);
}

/// How much of what a layout prints on such a page was there, in percent.
int PageBuilder::fit_of(const Layout& layout, std::uint16_t bit, const Printed& printed) const {
  const auto here = [](LineIndex at) { return at != kNoLine; };
  const auto ours = [&](LineIndex at) { return at != kNoLine && (lines_[at].layouts & bit) != 0; };
  const auto lines = static_cast<int>(layout.furniture.size());
  const bool article = page_.kind == PageKind::kArticle;
  int expected = (article ? lines : 1) + (layout.opening.empty() ? 0 : 1);
  int found = (article ? std::min(lines, printed.furniture) : std::min(1, printed.headings)) + std::min(1, printed.openings);
  if (article) expected += printed.tags, found += printed.tags;  // an optional line
  const int above_expected = times_in(layout, ItemSlot::kHeadlineAbove);
  for (const Item& item : items_) {
    const LineIndex fields = std::min({item.source, item.time, item.source_mark});  // the first of those that are there
    const int above = here(fields) ? static_cast<int>(fields - item.first) : 0;
    expected += 5 + above_expected;
    found += std::min(above, above_expected) + here(item.source) + ours(item.time) + ours(item.source_mark) + here(item.headline) + here(item.body);
  }
  return expected == 0 ? 0 : 100 * found / expected;
}

/// The layout that prints the most of what is here, and the least that is not.
void PageBuilder::choose_layout(LineIndex end) {
  if (page_.kind == PageKind::kUnknown && items_.empty()) return;
  std::array<Printed, kMostLayouts> counted{};
  const std::span<Printed> printed = std::span(counted).first(all_layouts().size());
  for (LineIndex at = first_; at < end; ++at) {
    const LineKind kind = lines_[at].kind;
    if (kind == LineKind::kText) continue;
    for (std::size_t i = 0; i < printed.size(); ++i) {
      if (!(lines_[at].layouts >> i & 1u)) continue;
      printed[i].openings += kind == LineKind::kOpening;
      printed[i].headings += kind == LineKind::kTopicHeading || kind == LineKind::kSourceHeading;
      printed[i].furniture += kind == LineKind::kFurniture;
      printed[i].tags += roles_[at] == LineRole::kTags && kind == LineKind::kTagsHeading;
    }
  }
  int best = 0;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    const int fit = fit_of(all_layouts()[i], static_cast<std::uint16_t>(1u << i), printed[i]);
    if (fit <= best) continue;
    best = fit;
    page_.layout = all_layouts()[i].name;
    page_.confidence = static_cast<std::uint8_t>(fit);
  }
}

void PageBuilder::write_stretch(std::uint64_t begin, std::uint64_t end, LineRole role) {
  if (begin == end) return;
  page_.lines.push_back({{static_cast<Offset>(begin - page_.begin), static_cast<Offset>(end - page_.begin)}, role});
}

/// Each line with its line end is a stretch, blank lines together are one, a source with a glued age is two.
void PageBuilder::write_lines(LineIndex end, std::uint64_t end_byte) {
  std::uint64_t written = page_.begin;
  std::size_t gaps = 1 + (split_line_ != kNoLine ? 1 : 0);
  for (LineIndex at = first_; at < end; ++at) gaps += lines_[at].begin > (at == first_ ? page_.begin : lines_[at - 1].next());
  page_.lines.reserve(end - first_ + gaps);
  for (LineIndex at = first_; at < end; ++at) {
    const Line& line = lines_[at];
    write_stretch(written, line.begin, LineRole::kBlank);
    if (at == split_line_) {
      write_stretch(line.begin, line.begin + line.indent + split_at_, LineRole::kSource);
      write_stretch(line.begin + line.indent + split_at_, line.next(), LineRole::kTime);
    } else {
      write_stretch(line.begin, line.next(), roles_[at]);
    }
    written = line.next();
  }
  write_stretch(written, end_byte, LineRole::kBlank);
}

void PageBuilder::remark(LineIndex end) {
  if (end > first_ && page_.articles.empty() && (has_furniture_ || items_.empty())) page_.remarks.push_back(Code::kFurnitureOnly);
  if (std::find(roles_.begin() + first_, roles_.begin() + end, LineRole::kUnknown) != roles_.begin() + end) page_.remarks.push_back(Code::kUnplacedLines);
}

PrintedPage PageBuilder::build(LineIndex end, std::uint64_t end_byte) {
  page_.end = end_byte;
  choose_layout(end);
  write_lines(end, end_byte);
  remark(end);
  return std::move(page_);
}

}  // namespace wireglass::pages
