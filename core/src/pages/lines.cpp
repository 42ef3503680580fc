#include "pages/lines.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/chars.h"
#include "data/layouts.h"
#include "lexicon/ages.h"

namespace wireglass::pages {
namespace {

constexpr std::size_t kLongestStructural = 160;  // no layout has a longer line of its own but a picture's remnant
constexpr std::size_t kLongestTime = 48;         // "منذ ساعة واحدة" and its like, in bytes
constexpr std::size_t kLongestTag = 120;

struct Literal {
  std::string_view text;
  LineKind kind;
  std::uint8_t detail;
  std::uint16_t layouts;
};

/// Every literal line of every layout, once, with the layouts that print it.
class Literals {
 public:
  Literals() {
    for (std::size_t i = 0; i < data::kLayouts.size(); ++i) {
      const Layout& layout = data::kLayouts[i];
      add(layout.opening, LineKind::kOpening, 0, i);
      add(layout.hash_line, LineKind::kHash, 0, i);
      add(layout.tags_heading, LineKind::kTagsHeading, 0, i);
      for (std::size_t f = 0; f < layout.furniture.size(); ++f)
        add(layout.furniture[f], LineKind::kFurniture, static_cast<std::uint8_t>(layout.furniture.size() - 1 - f), i);
    }
  }

  const Literal* find(std::string_view line) const {
    if (line.size() >= by_length_.size()) return nullptr;
    for (const Literal& literal : by_length_[line.size()])
      if (literal.text == line) return &literal;
    return nullptr;
  }

 private:
  void add(std::string_view text, LineKind kind, std::uint8_t detail, std::size_t layout) {
    if (text.empty() || text.size() >= by_length_.size()) return;
    auto& same_length = by_length_[text.size()];
    const auto bit = static_cast<std::uint16_t>(1u << layout);
    for (Literal& literal : same_length) {
      if (literal.text != text) continue;
      literal.layouts = static_cast<std::uint16_t>(literal.layouts | bit);
      return;
    }
    same_length.push_back({text, kind, detail, bit});
  }

  std::array<std::vector<Literal>, 100> by_length_;
};

const Literals& literals() {
  static const Literals kLiterals;
  return kLiterals;
}

/// ".../cover.png%3Fwidth%3D1260&w=3840&q=100)"
bool is_image_remnant(std::string_view line) {
  if (!line.ends_with(')')) return false;
  const auto strip_digits = [&](std::string_view before) {
    const std::size_t end = line.size();
    while (!line.empty() && base::is_digit(line.back())) line.remove_suffix(1);
    if (line.size() == end || !line.ends_with(before)) return false;
    line.remove_suffix(before.size());
    return true;
  };
  line.remove_suffix(1);
  return strip_digits("&q=") && strip_digits("&w=");
}

bool is_tag(std::string_view text) { return !text.empty() && text.size() <= kLongestTag && text.find_first_of(" \t") == std::string_view::npos; }

/// What a line is by one layout's own way of printing: a heading, a time, a marked line, an address; text otherwise.
struct Class {
  LineKind kind = LineKind::kText;
  std::size_t detail = 0;
};

Class classify_by_layout(std::string_view text, const Layout& layout) {
  const auto follows = [&](std::string_view head) { return !head.empty() && text.starts_with(head) && text.size() > head.size(); };
  if (follows(layout.topic_heading) && is_tag(text.substr(layout.topic_heading.size()))) return {LineKind::kTopicHeading};
  if (follows(layout.source_heading)) return {LineKind::kSourceHeading};
  const std::string_view marker = base::trim_left(layout.list_marker);
  if (follows(marker)) return {LineKind::kMark, marker.size()};
  const std::string_view prefix = layout.time_prefix;
  if (text.size() <= kLongestTime && text.starts_with(prefix) && lexicon::read_age(text.substr(prefix.size())))
    return {LineKind::kTime, prefix.size()};
  if (text.starts_with("http") && text.find(layout.address) != std::string_view::npos && text.find(' ') == std::string_view::npos)
    return {LineKind::kAddress};
  return {};
}

void classify(std::string_view text, Line& line) {
  if (is_image_remnant(text)) {
    line.kind = LineKind::kImageRemnant;
    return;
  }
  if (text.size() > kLongestStructural) return;
  if (const Literal* literal = literals().find(text)) {
    line.kind = literal->kind;
    line.detail = literal->detail;
    line.layouts = literal->layouts;
    return;
  }
  if (text == "\f") {
    line.kind = LineKind::kSeparator;
    return;
  }
  for (std::size_t i = 0; i < data::kLayouts.size(); ++i) {
    const Class found = classify_by_layout(text, data::kLayouts[i]);
    if (found.kind == LineKind::kText || (line.layouts != 0 && found.kind != line.kind)) continue;
    line.kind = found.kind;
    line.detail = static_cast<std::uint8_t>(found.detail);
    line.layouts = static_cast<std::uint16_t>(line.layouts | 1u << i);
  }
}

/// Where a page's heading starts that is glued to the end of a line: "…for now.Latest news with #Tag". 0 when there is none.
std::size_t glued_heading(std::string_view text) {
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), kLongestTag));
  const std::size_t hash = tail.rfind('#');
  if (hash == std::string_view::npos || !is_tag(tail.substr(hash + 1))) return 0;
  const std::string_view head = text.substr(0, text.size() - tail.size() + hash + 1);
  for (const Layout& layout : data::kLayouts) {
    if (layout.topic_heading.empty() || !head.ends_with(layout.topic_heading) || head.size() == layout.topic_heading.size()) continue;
    const std::size_t at = head.size() - layout.topic_heading.size();
    if (!base::is_blank(text[at - 1])) return at;
  }
  return 0;
}

void add_line(std::string_view document, std::size_t begin, std::size_t end, std::size_t next, std::vector<Line>& lines) {
  std::size_t first = begin;
  while (first < end && base::is_blank(document[first])) ++first;
  if (first == end || first - begin > 0xFFFF) {
    if (first == end) return;  // a blank line
    first = begin;
  }
  while (base::is_blank(document[end - 1])) --end;
  Line line;
  line.begin = begin;
  line.next = next;
  line.indent = static_cast<std::uint16_t>(first - begin);
  line.length = static_cast<std::uint32_t>(end - first);
  const std::string_view text = document.substr(first, end - first);
  if (const std::size_t glued = glued_heading(text); glued > 0) {
    add_line(document, begin, first + glued, first + glued, lines);
    add_line(document, first + glued, end, next, lines);
    return;
  }
  classify(text, line);
  lines.push_back(line);
}

/// Calls with the begin, the end and the next line's begin of each line that is not empty.
template <typename Call>
void for_each_line(std::string_view document, Call&& call) {
  for (std::size_t at = 0; at < document.size();) {
    const void* found = std::memchr(document.data() + at, '\n', document.size() - at);
    const std::size_t end = found ? static_cast<std::size_t>(static_cast<const char*>(found) - document.data()) : document.size();
    const std::size_t next = found ? end + 1 : end;
    if (end > at) call(at, end, next);
    at = next;
  }
}

}  // namespace

std::span<const Layout> all_layouts() { return data::kLayouts; }

std::vector<Line> scan_lines(std::string_view document) {
  std::size_t count = 0;  // counted first, because a vector that grows holds its elements twice
  for_each_line(document, [&](std::size_t, std::size_t, std::size_t) { ++count; });
  std::vector<Line> lines;
  lines.reserve(count);
  for_each_line(document, [&](std::size_t begin, std::size_t end, std::size_t next) { add_line(document, begin, end, next, lines); });
  return lines;
}

}  // namespace wireglass::pages
