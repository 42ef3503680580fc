#include "pages/anchors.h"

#include <algorithm>

namespace wireglass::pages {
namespace {

constexpr std::size_t kShortestCut = 3;  // bytes of a literal that must be there when the capture's end cuts it

/// The first lines of a furniture block may open it; its last, "Related Articles", only before an item.
bool follows(const Line& line, const Line& before) {
  return line.kind == LineKind::kFurniture && line.detail < before.detail && (line.layouts & before.layouts) != 0;
}

}  // namespace

Anchors::Anchors(std::string_view document, const Lines& lines, const ItemFinder& finder)
    : document_(document), lines_(lines.all), marked_(lines.marked) {
  find_items(finder);
  find_furniture();
  find_headings();
  std::stable_sort(anchors_.begin(), anchors_.end(), [](const Anchor& a, const Anchor& b) { return a.at < b.at; });
  const auto count = static_cast<LineIndex>(lines_.size());
  anchors_.push_back({AnchorKind::kEnd, count, count, {}});
  for (const LineIndex at : marked_)
    if (opens_page(at)) breaks_.push_back(at);
}

void Anchors::find_items(const ItemFinder& finder) {
  LineIndex taken = 0;  // items do not overlap
  for (const LineIndex at : marked_) {
    if (lines_[at].kind != LineKind::kTime) continue;
    const std::optional<Item> item = finder.sure_item(at);
    if (!item || item->first < taken) continue;
    anchors_.push_back({AnchorKind::kItem, item->first, item->end, *item});
    taken = item->end;
  }
}

void Anchors::find_furniture() {
  const std::size_t items = anchors_.size();
  std::size_t item = 0;  // the first item after the line at hand
  LineIndex taken = 0;   // blocks do not overlap
  for (const LineIndex at : marked_) {
    if (at < taken || lines_[at].kind != LineKind::kFurniture) continue;
    while (item < items && anchors_[item].at <= at) ++item;
    const bool last = at + 1 == lines_.size();
    const bool before_item = lines_[at].detail == 0 && item < items && anchors_[item].at == at + 1;
    const bool cut = last && lines_[at].detail > 3;
    if (!before_item && !cut && !(!last && follows(lines_[at + 1], lines_[at]))) continue;
    const LineIndex limit = item < items ? anchors_[item].at : static_cast<LineIndex>(lines_.size());
    taken = furniture_end(at, limit);
    anchors_.push_back({AnchorKind::kFurniture, at, taken, {}});
  }
  const auto count = static_cast<LineIndex>(lines_.size());
  if (taken < count && is_cut_furniture(count - 1)) anchors_.push_back({AnchorKind::kFurniture, count - 1, count, {}});
}

/// The block's lines in their order; comments may stand among them, before the heading of the list.
LineIndex Anchors::furniture_end(LineIndex first, LineIndex limit) const {
  LineIndex last = first;
  for (LineIndex at = first + 1; at < limit && lines_[last].detail > 0; ++at) {
    if (lines_[at].kind == LineKind::kFurniture) {
      if (!follows(lines_[at], lines_[last])) break;  // another page's block
      last = at;
    } else if (lines_[at].kind == LineKind::kTopicHeading || lines_[at].kind == LineKind::kSourceHeading) {
      break;
    }
  }
  if (last + 2 == lines_.size() && is_cut_furniture(last + 1)) ++last;
  return last + 1;
}

/// The document's last line is the beginning of a line of furniture: "Try Our AI Fe".
bool Anchors::is_cut_furniture(LineIndex at) const {
  if (!is(at, LineKind::kText) || at == 0) return false;
  const std::string_view text = content(document_, lines_[at]);
  if (text.size() < kShortestCut || lines_[at].next() != document_.size()) return false;
  const Line& before = lines_[at - 1];
  for (const Layout& layout : all_layouts()) {
    for (std::size_t i = 0; i < layout.furniture.size(); ++i) {
      if (!layout.furniture[i].starts_with(text)) continue;
      const bool in_block = before.kind == LineKind::kFurniture && before.detail + i + 2 >= layout.furniture.size();
      if (in_block || before.kind == LineKind::kTagsHeading) return true;
    }
  }
  return false;
}

bool Anchors::is_heading(LineIndex at) const { return is(at, LineKind::kTopicHeading) || is(at, LineKind::kSourceHeading); }

void Anchors::find_headings() {
  for (const LineIndex at : marked_) {
    if (!is_heading(at)) continue;
    LineIndex first = at;
    if (first > 0 && is(first - 1, LineKind::kHash)) --first;
    if (first > 0 && is(first - 1, LineKind::kOpening)) --first;
    while (first > 0 && (is(first - 1, LineKind::kAddress) || is(first - 1, LineKind::kSeparator))) --first;
    anchors_.push_back({AnchorKind::kHeading, first, at + 1, {}});
  }
}

/// An address or a form feed opens a page, and so does a logo before a headline printed twice or a list's heading.
bool Anchors::opens_page(LineIndex at) const {
  if (is(at, LineKind::kAddress) || is(at, LineKind::kSeparator)) return at == 0 || !is(at - 1, lines_[at].kind);
  if (!is(at, LineKind::kOpening) || (at > 0 && is(at - 1, LineKind::kAddress))) return false;
  if (is(at + 1, LineKind::kHash) || is_heading(at + 1)) return true;
  return at + 2 < lines_.size() && content(document_, lines_[at + 1]) == content(document_, lines_[at + 2]);
}

const Anchor& Anchors::next(LineIndex at) {
  while (anchors_[next_].at < at) ++next_;
  return anchors_[next_];
}

LineIndex Anchors::page_break(LineIndex from, LineIndex limit) const {
  const auto found = std::lower_bound(breaks_.begin(), breaks_.end(), from);
  return found != breaks_.end() && *found < limit ? *found : limit;
}

}  // namespace wireglass::pages
