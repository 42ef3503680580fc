#pragma once
// A document's lines and what each could be by itself, before anything is known of the page around it.
#include <cstdint>
#include <string_view>
#include <vector>

#include "pages/layout.h"

namespace wireglass::pages {

enum class LineKind : std::uint8_t {
  kText,
  kOpening,        ///< "logo"
  kHash,           ///< "#"
  kTopicHeading,   ///< "Latest news with #Tag"
  kSourceHeading,  ///< "Latest News from NHK"
  kTagsHeading,    ///< "Hashtags"
  kFurniture,      ///< "Related Articles"
  kTime,           ///< "3 days ago", "timea day ago"
  kMark,           ///< "- Business", "  • NHK"
  kImageRemnant,   ///< the tail of a picture's address
  kAddress,        ///< a line that is an address of a known site
  kSeparator,      ///< a form feed
};

/// One line that is not blank. Blank lines are the room between next() of one line and `begin` of the following.
///
///     "  • NHK \r\n"
///      ^begin        ^next()    content: [begin + indent, + length), without blanks at its edges
struct Line {
  std::uint64_t begin = 0;
  std::uint32_t taken = 0;   ///< with its line end
  std::uint32_t length = 0;
  std::uint16_t indent = 0;
  LineKind kind = LineKind::kText;
  std::uint8_t detail = 0;   ///< furniture: its place counted from the layout's last such line; time: length of the prefix; mark: of the marker
  std::uint16_t layouts = 0; ///< the layouts (a bit each, in the order of all_layouts()) by which it is of that kind

  std::uint64_t next() const { return begin + taken; }
};
static_assert(sizeof(Line) <= 24, "a document's lines are all in memory at once");

/// All layouts that were compiled in, sorted by name.
std::span<const Layout> all_layouts();

/// A document's lines, and which of them are more than text: the few that tell its structure.
struct Lines {
  std::vector<Line> all;
  std::vector<std::uint32_t> marked;  ///< indices into `all` of those whose kind is not kText, in order
};

/// The lines of a document that are not blank, classified. A heading that stands glued to the end of a line (files that
/// were joined without a line end between them) is a line of its own. Linear; some GB/s on long lines.
Lines scan_lines(std::string_view document);

inline std::string_view content(std::string_view document, const Line& line) {
  return document.substr(static_cast<std::size_t>(line.begin + line.indent), line.length);
}

/// A time line without its prefix, a marked line without its marker.
inline std::string_view bare(std::string_view document, const Line& line) {
  return content(document, line).substr(line.kind == LineKind::kTime || line.kind == LineKind::kMark ? line.detail : 0);
}

}  // namespace wireglass::pages
