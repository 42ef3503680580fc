#pragma once
// Collects what the segmenter finds of one page: the roles of its lines, its articles, how well the layout fits.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "pages/items.h"
#include "pages/segment.h"

namespace wireglass::pages {

class PageBuilder {
 public:
  /// What the pages of a document share, so that each need not allocate its own.
  struct Scratch {
    std::vector<LineRole> roles;  ///< of every line of the document, kUnknown at first
    std::vector<Item> items;      ///< of the page at hand
  };

  /// @param begin where the page starts in the document; @param first its first line that is not blank
  /// @param scratch outlives the builder; one builder at a time uses it
  PageBuilder(std::string_view document, const std::vector<Line>& lines, std::uint64_t begin, LineIndex first, Scratch& scratch);

  void set_role(LineIndex at, LineRole role);
  void set_address(LineIndex at);
  /// "Latest news with #Tag" or "Latest News from NHK".
  void set_heading(LineIndex at);
  /// A heading in words that no layout knows, but with a hashtag at its end; false when the line has none.
  bool set_tagged_heading(LineIndex at);
  /// Whether lines [first, end) begin as a main article does behind the logo: a title twice, or one with source and age.
  bool opens_main(LineIndex first, LineIndex end) const;
  void set_main(LineIndex first, LineIndex end);
  void set_furniture(LineIndex first, LineIndex end);
  void add_item(const Item& item);
  /// A page without a known layout: one article of lines [first, end).
  void set_unknown(LineIndex first, LineIndex end);

  /// The page, ending before line `end` and byte `end_byte` of the document.
  PrintedPage build(LineIndex end, std::uint64_t end_byte);

 private:
  /// The lines of the page that a layout prints as they are.
  struct Printed {
    int openings = 0;
    int headings = 0;
    int furniture = 0;
    int tags = 0;
  };

  Span content_span(LineIndex at) const;
  Span bare_span(LineIndex at) const;
  std::string_view text(LineIndex at) const { return content(document_, lines_[at]); }
  std::optional<std::uint32_t> source_time(LineIndex at, LineIndex end) const;
  LineIndex read_source_time(LineIndex at, LineIndex end, PrintedArticle& article);
  LineIndex strip_tags(LineIndex first, LineIndex end);
  bool prints_source_time(LineIndex end) const;
  void choose_layout(LineIndex end);
  int fit_of(const Layout& layout, std::uint16_t bit, const Printed& printed) const;
  void write_lines(LineIndex end, std::uint64_t end_byte);
  void write_stretch(std::uint64_t begin, std::uint64_t end, LineRole role);
  void remark(LineIndex end);

  std::string_view document_;
  const std::vector<Line>& lines_;
  LineIndex first_;
  PrintedPage page_;
  std::vector<LineRole>& roles_;  ///< of the document's lines
  LineIndex split_line_ = kNoLine;  ///< a source with its age glued on
  std::uint32_t split_at_ = 0;      ///< where in that line the age begins
  std::vector<Item>& items_;
  bool has_furniture_ = false;
};

}  // namespace wireglass::pages
