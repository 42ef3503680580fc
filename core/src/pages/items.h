#pragma once
// A listed article's lines, found from what is least like prose: the time and the marked source.
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "pages/lines.h"

namespace wireglass::pages {

/// An index into the document's lines, or kNoLine.
using LineIndex = std::uint32_t;
inline constexpr LineIndex kNoLine = 0xFFFFFFFF;

/// One listed article as its lines; a field that is not printed has no line.
///
///     headline-above*   Ferry runs again                first
///     source            NHK
///     time              time3 hours ago
///     section             • Business
///     source-mark         • NHK
///     headline          Ferry runs again
///     body              The ferry to Sado …             body_end: one past its last line
struct Item {
  LineIndex first = kNoLine;
  LineIndex end = kNoLine;  ///< one past its last line
  LineIndex source = kNoLine;
  LineIndex time = kNoLine;
  LineIndex section = kNoLine;
  LineIndex source_mark = kNoLine;
  LineIndex headline = kNoLine;  ///< the one below the source where it is printed, else the one above
  LineIndex body = kNoLine;
  LineIndex body_end = kNoLine;
  std::uint16_t layouts = 0;  ///< by which it is printed so, a bit each
};

/// Finds listed articles in a document's lines. All calls look at a handful of lines.
class ItemFinder {
 public:
  ItemFinder(std::string_view document, std::span<const Line> lines) : document_(document), lines_(lines) {}

  /// An item that is sure wherever it stands: source, time and the same source marked. @param time its time line
  std::optional<Item> sure_item(LineIndex time) const;

  /// An item that starts at `first` and may lack its source, its time or both; to be asked only where items are listed.
  std::optional<Item> likely_item(LineIndex first) const;

  /// The beginning of an item that the end of the capture cuts off: all lines from `first` on.
  std::optional<Item> cut_item(LineIndex first) const;

  /// Gives an item its body and its end. @param limit the first line that cannot be its own
  /// @param more_lines whether a body may have further lines (not where the next page's article may follow)
  void complete(Item& item, LineIndex limit, bool more_lines) const;

 private:
  bool is(LineIndex at, LineKind kind) const { return at < lines_.size() && lines_[at].kind == kind; }
  bool gap_before(LineIndex at) const { return at > 0 && at < lines_.size() && lines_[at].begin > lines_[at - 1].next(); }
  std::string_view text(LineIndex at) const { return content(document_, lines_[at]); }
  std::string_view mark(LineIndex at) const { return bare(document_, lines_[at]); }
  bool may_be_source(LineIndex at) const;
  bool may_be_headline(LineIndex at) const;
  bool starts_item(LineIndex at) const;
  bool is_named_by(const Item& item) const;
  std::optional<Item> item_at(LineIndex at) const;
  void read_headline(LineIndex at, Item& item) const;
  LineIndex headlines_above(LineIndex at, const Item& item) const;
  void take_headlines_above(LineIndex above, Item& item) const;

  std::string_view document_;
  std::span<const Line> lines_;
};

/// True when one of the layouts prints an item's headline above its source too.
bool prints_headline_above(std::uint16_t layouts);

}  // namespace wireglass::pages
