#pragma once
// The places of a document that are sure by themselves, in order: items, blocks of furniture, headings of lists.
#include <cstdint>
#include <string_view>
#include <vector>

#include "pages/items.h"

namespace wireglass::pages {

enum class AnchorKind : std::uint8_t {
  kItem,       ///< a sure item
  kFurniture,  ///< the site's lines between a main article and its list
  kHeading,    ///< of a hashtag's or a source's list, with the logo before it
  kEnd,        ///< the document's end
};

struct Anchor {
  AnchorKind kind = AnchorKind::kEnd;
  LineIndex at = 0;   ///< its first line
  LineIndex end = 0;  ///< one past its last line (of an item: its body excluded)
  Item item;          ///< of an item
};

class Anchors {
 public:
  Anchors(std::string_view document, const Lines& lines, const ItemFinder& finder);

  /// The first anchor at or after a line. Calls must not go back: all of them together are linear.
  const Anchor& next(LineIndex at);

  /// The first line in [from, limit) that opens a page by itself (an address, a form feed, the logo); else limit.
  LineIndex page_break(LineIndex from, LineIndex limit) const;

  bool is_heading(LineIndex at) const;

 private:
  void find_items(const ItemFinder& finder);
  void find_furniture();
  void find_headings();
  LineIndex furniture_end(LineIndex first, LineIndex limit) const;
  bool is(LineIndex at, LineKind kind) const { return at < lines_.size() && lines_[at].kind == kind; }
  bool opens_page(LineIndex at) const;
  bool is_cut_furniture(LineIndex at) const;

  std::string_view document_;
  const std::vector<Line>& lines_;
  const std::vector<LineIndex>& marked_;
  std::vector<Anchor> anchors_;  ///< in order; the last is the end
  std::vector<LineIndex> breaks_;
  std::size_t next_ = 0;
};

}  // namespace wireglass::pages
