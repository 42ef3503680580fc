#pragma once
// Writes a page line by line and keeps the truth of every byte.
#include <string>
#include <string_view>
#include <vector>

#include "page_generator.h"

namespace wireglass::tests {

class PageWriter {
 public:
  explicit PageWriter(GeneratedPage& page) : page_(page) {}

  Offset here() const { return static_cast<Offset>(page_.text.size()); }

  /// Text that goes on in the same line.
  Span part(std::string_view text, LineRole role) {
    const Offset begin = here();
    page_.text += text;
    page_.lines.push_back({begin, here(), role});
    return {begin, here()};
  }

  /// The line's end belongs to its last stretch.
  void end_line() {
    page_.text += '\n';
    page_.lines.back().end = here();
  }

  Span line(std::string_view text, LineRole role) {
    const Span span = part(text, role);
    end_line();
    return span;
  }

  void blank(int count = 1) {
    for (int i = 0; i < count; ++i) line("", LineRole::kBlank);
  }

  /// The pieces with their places; as_lines keeps their line ends, else they become blanks.
  void body(std::vector<TruePiece> pieces, bool as_lines, TrueArticle& article) {
    if (pieces.empty()) return;
    const Offset begin = here();
    for (TruePiece& piece : pieces) {
      if (!as_lines)
        for (char& c : piece.text)
          if (c == '\n') c = ' ';
      piece.span = {here(), static_cast<Offset>(here() + piece.text.size())};
      for (Repair& repair : piece.repairs) repair.span = {repair.span.begin + here(), repair.span.end + here()};
      page_.text += piece.text;
    }
    Offset line_begin = begin;
    for (Offset at = begin; at <= here(); ++at) {
      if (at < here() && page_.text[at] != '\n') continue;
      article.body.push_back({line_begin, at});
      line_begin = at + 1;
    }
    page_.text += '\n';
    page_.lines.push_back({begin, here(), LineRole::kBody});
    article.pieces = std::move(pieces);
  }

  /// Captures have no line end behind their last line.
  void drop_last_line_end() {
    if (page_.text.empty() || page_.text.back() != '\n') return;
    page_.text.pop_back();
    if (--page_.lines.back().end == page_.lines.back().begin) page_.lines.pop_back();
  }

 private:
  GeneratedPage& page_;
};

}  // namespace wireglass::tests
