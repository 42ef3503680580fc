#include "pages/segment.h"

#include <algorithm>
#include <utility>

#include "pages/anchors.h"
#include "pages/page_builder.h"

namespace wireglass::pages {
namespace {

/// Walks from anchor to anchor. What stands before a block of furniture is a main article; what follows it, or a
/// heading, is a list of items; what has neither is a page of unknown layout.
class Segmenter {
 public:
  Segmenter(std::string_view document, const std::function<void(PrintedPage&&)>& sink)
      : document_(document),
        scanned_(scan_lines(document)),
        finder_(document_, lines_),
        anchors_(document_, scanned_, finder_),
        scratch_{std::vector<LineRole>(lines_.size(), LineRole::kUnknown), {}},
        sink_(sink) {}

  void run() {
    if (document_.empty()) return;
    const auto count = static_cast<LineIndex>(lines_.size());
    LineIndex at = 0;
    std::uint64_t begin = 0;
    do {
      PageBuilder page(document_, lines_, begin, at, scratch_);
      at = read_page(at, page);
      begin = at < count ? end_of(at - 1) : document_.size();
      sink_(page.build(at, begin));
    } while (at < count);
  }

 private:
  LineIndex count() const { return static_cast<LineIndex>(lines_.size()); }
  std::uint64_t end_of(LineIndex at) const { return lines_[at].next(); }
  bool is(LineIndex at, LineKind kind) const { return at < count() && lines_[at].kind == kind; }

  /// One page from `at` on; the first line of the next.
  LineIndex read_page(LineIndex at, PageBuilder& page) {
    at = read_lead(at, page);
    if (at == count()) return at;
    if (is(at, LineKind::kTopicHeading) || is(at, LineKind::kSourceHeading)) {
      page.set_heading(at);
      return read_items(at + 1, page);
    }
    const Anchor anchor = anchors_.next(at);
    const LineIndex stop = anchors_.page_break(at + 1, anchor.at);
    if (stop < anchor.at || anchor.kind == AnchorKind::kHeading || anchor.kind == AnchorKind::kEnd) {
      if (ends_in_tags(at, stop) || page.opens_main(at, stop)) page.set_main(at, stop);
      else page.set_unknown(at, stop);
      return stop;
    }
    if (anchor.kind == AnchorKind::kFurniture) {
      if (anchor.at > at) page.set_main(at, anchor.at);
      page.set_furniture(anchor.at, anchor.end);
      return read_items(anchor.end, page);
    }
    if (anchor.at == at + 1 && page.set_tagged_heading(at)) return read_items(at + 1, page);
    if (anchor.at > at) page.set_main(at, anchor.at);
    return read_items(anchor.at, page);
  }

  /// What may stand before a page's first field: an address, the logo, what is left of a picture.
  LineIndex read_lead(LineIndex at, PageBuilder& page) {
    while (at < count()) {
      const LineKind kind = lines_[at].kind;
      if (kind == LineKind::kAddress) page.set_address(at);
      else if (kind == LineKind::kHash && !anchors_.is_heading(at + 1)) return at;
      else if (kind != LineKind::kOpening && kind != LineKind::kHash && kind != LineKind::kImageRemnant && kind != LineKind::kSeparator) return at;
      page.set_role(at++, LineRole::kFurniture);
    }
    return at;
  }

  bool ends_in_tags(LineIndex first, LineIndex end) const { return end > first + 1 && is(end - 1, LineKind::kTagsHeading); }

  /// The listed articles from `at` on; the first line that is the next page's.
  LineIndex read_items(LineIndex at, PageBuilder& page) {
    while (at < count()) {
      const Anchor anchor = anchors_.next(at);
      const LineIndex limit = anchors_.page_break(at, anchor.at);
      const bool page_follows = anchor.kind == AnchorKind::kFurniture && limit == anchor.at;
      if (at == limit) {
        if (anchor.kind != AnchorKind::kItem || limit < anchor.at) return at;
        Item item = anchor.item;
        at = finish_item(item, page);
      } else if (is(at, LineKind::kImageRemnant)) {
        page.set_role(at++, LineRole::kFurniture);
      } else if (std::optional<Item> item = finder_.likely_item(at); item && item->end <= limit) {
        at = finish_item(*item, page);
      } else if (page_follows) {
        return at;
      } else if (std::optional<Item> cut = limit == count() ? finder_.cut_item(at) : std::nullopt) {
        page.add_item(*cut);
        return count();
      } else {
        page.set_role(at++, LineRole::kUnknown);
      }
    }
    return at;
  }

  LineIndex finish_item(Item& item, PageBuilder& page) {
    const Anchor following = anchors_.next(item.end);
    const LineIndex limit = anchors_.page_break(item.end, following.at);
    finder_.complete(item, limit, following.kind != AnchorKind::kFurniture);
    page.add_item(item);
    return item.end;
  }

  std::string_view document_;
  Lines scanned_;
  const std::vector<Line>& lines_ = scanned_.all;
  ItemFinder finder_;
  Anchors anchors_;
  PageBuilder::Scratch scratch_;
  const std::function<void(PrintedPage&&)>& sink_;
};

}  // namespace

void segment(std::string_view document, const std::function<void(PrintedPage&&)>& sink) { Segmenter(document, sink).run(); }

}  // namespace wireglass::pages
