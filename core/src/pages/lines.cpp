#include "pages/lines.h"

#include <algorithm>
#include <array>

#include "base/chars.h"
#include "base/find_byte.h"
#include "data/layouts.h"
#include "lexicon/ages.h"

namespace wireglass::pages {
namespace {

constexpr std::size_t kLongestStructural = 160;  // no layout has a longer line of its own but a picture's remnant
constexpr std::size_t kLongestTime = 48;         // "منذ ساعة واحدة" and its like, in bytes
constexpr std::size_t kLongestTag = 120;
constexpr std::size_t kUsualLine = 96;           // bytes of a line that is not blank; real pages have 150 and more

struct Literal {
  std::string_view text;
  LineKind kind;
  std::uint8_t detail;
  std::uint16_t layouts;
};

/// Adds what a layout prints to what the others do: the same text of the same kind is one entry with a further layout.
template <class Entry>
void add_printed(Entry entry, std::size_t layout, std::vector<Entry>& entries) {
  const auto bit = static_cast<std::uint16_t>(1u << layout);
  auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& one) { return one.text == entry.text && one.kind == entry.kind; });
  if (found == entries.end()) found = entries.insert(found, entry);
  found->layouts = static_cast<std::uint16_t>(found->layouts | bit);
}

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
      if (literal.text.front() == line.front() && literal.text == line) return &literal;  // most fail at the first byte
    return nullptr;
  }

 private:
  void add(std::string_view text, LineKind kind, std::uint8_t detail, std::size_t layout) {
    if (text.empty() || text.size() >= by_length_.size()) return;
    add_printed({text, kind, detail, 0}, layout, by_length_[text.size()]);
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

/// A beginning that some layouts give to some lines: a heading, a list marker, the prefix of a time.
struct Beginning {
  std::string_view text;
  LineKind kind;
  std::uint16_t layouts;
};

/// Every beginning of every layout, once, by the byte that a line starts with: most lines have none to try but the empty one,
/// of a time without a prefix, which is the last of every byte.
class Beginnings {
 public:
  Beginnings() {
    std::vector<Beginning> all;
    for (std::size_t i = 0; i < data::kLayouts.size(); ++i) {
      const Layout& layout = data::kLayouts[i];
      if (!layout.topic_heading.empty()) add_printed({layout.topic_heading, LineKind::kTopicHeading, 0}, i, all);
      if (!layout.source_heading.empty()) add_printed({layout.source_heading, LineKind::kSourceHeading, 0}, i, all);
      add_printed({base::trim_left(layout.list_marker), LineKind::kMark, 0}, i, all);
      add_printed({layout.time_prefix, LineKind::kTime, 0}, i, all);
    }
    const auto longer = [](const Beginning& a, const Beginning& b) { return a.text.size() > b.text.size(); };
    std::stable_sort(all.begin(), all.end(), longer);
    for (std::size_t byte = 0; byte < by_first_byte_.size(); ++byte)
      for (const Beginning& one : all)
        if (one.text.empty() || static_cast<unsigned char>(one.text[0]) == byte) by_first_byte_[byte].push_back(one);
  }

  const std::vector<Beginning>& of(std::string_view line) const { return by_first_byte_[static_cast<unsigned char>(line[0])]; }

 private:
  std::array<std::vector<Beginning>, 256> by_first_byte_;
};

const Beginnings& beginnings() {
  static const Beginnings kBeginnings;
  return kBeginnings;
}

/// Whether the rest of a line fits its beginning.
bool fits(LineKind kind, std::string_view rest) {
  if (kind == LineKind::kTime) return rest.size() <= kLongestTime && lexicon::read_age(rest);
  return kind == LineKind::kTopicHeading ? is_tag(rest) : !rest.empty();
}

/// The layouts whose site has that address; 0 when the line is none.
std::uint16_t address_of(std::string_view text) {
  std::uint16_t layouts = 0;
  if (!text.starts_with("http") || text.find(' ') != std::string_view::npos) return layouts;
  for (std::size_t i = 0; i < data::kLayouts.size(); ++i)
    if (text.find(data::kLayouts[i].address) != std::string_view::npos) layouts = static_cast<std::uint16_t>(layouts | 1u << i);
  return layouts;
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
  for (const Beginning& beginning : beginnings().of(text)) {
    if (!text.starts_with(beginning.text)) continue;
    if (!fits(beginning.kind, text.substr(beginning.text.size()))) continue;
    line.kind = beginning.kind;
    line.detail = static_cast<std::uint8_t>(beginning.text.size());
    line.layouts = beginning.layouts;
    return;
  }
  if (const std::uint16_t layouts = address_of(text)) {
    line.kind = LineKind::kAddress;
    line.layouts = layouts;
  }
}

/// Where a page's heading starts that is glued to the end of a line: "…for now.Latest news with #Tag". 0 when there is none.
std::size_t glued_heading(std::string_view text) {
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), kLongestTag + 1));
  if (base::find_byte(tail, '#', 0) == tail.size()) return 0;  // nearly every line
  std::size_t hash = text.size();
  while (hash > 0 && text[hash - 1] != '#' && !base::is_blank(text[hash - 1])) --hash;  // the last word
  if (hash == 0 || text[hash - 1] != '#' || !is_tag(text.substr(hash))) return 0;
  const std::string_view head = text.substr(0, hash);
  for (const Layout& layout : data::kLayouts) {
    if (layout.topic_heading.empty() || !head.ends_with(layout.topic_heading) || head.size() == layout.topic_heading.size()) continue;
    const std::size_t at = head.size() - layout.topic_heading.size();
    if (!base::is_blank(text[at - 1])) return at;
  }
  return 0;
}

void add_line(std::string_view document, std::size_t begin, std::size_t end, std::size_t next, Lines& lines) {
  std::size_t first = begin;
  while (first < end && base::is_blank(document[first])) ++first;
  if (first == end) return;  // a blank line
  if (first - begin > 0xFFFF) first = begin;
  while (base::is_blank(document[end - 1])) --end;
  const std::string_view text = document.substr(first, end - first);
  if (const std::size_t glued = glued_heading(text); glued > 0) {
    add_line(document, begin, first + glued, first + glued, lines);
    add_line(document, first + glued, end, next, lines);
    return;
  }
  Line& line = lines.all.emplace_back();
  line.begin = begin;
  line.taken = static_cast<std::uint32_t>(next - begin);
  line.length = static_cast<std::uint32_t>(end - first);
  line.indent = static_cast<std::uint16_t>(first - begin);
  classify(text, line);
  if (line.kind != LineKind::kText) lines.marked.push_back(static_cast<std::uint32_t>(lines.all.size() - 1));
}

/// Room for the lines of a document that had so many in its first bytes. What doubles holds far more than it needs just
/// where lines are short and many.
std::size_t room_for_lines(std::size_t lines, std::size_t bytes, std::size_t all_bytes) {
  const std::size_t expected = lines + (all_bytes - bytes) / std::max<std::size_t>(1, bytes / lines);
  return std::clamp(expected, lines + lines / 8, 2 * lines) + 16;
}

}  // namespace

static_assert(data::kLayouts.size() <= 16, "Line::layouts has a bit for each");

std::span<const Layout> all_layouts() { return data::kLayouts; }

Lines scan_lines(std::string_view document) {
  Lines lines;
  lines.all.reserve(document.size() / kUsualLine + 16);
  for (std::size_t at = 0; at < document.size();) {
    const std::size_t end = base::find_byte(document, '\n', at);
    const std::size_t next = end < document.size() ? end + 1 : end;
    if (lines.all.size() == lines.all.capacity()) lines.all.reserve(room_for_lines(lines.all.size(), at, document.size()));
    if (end > at) add_line(document, at, end, next, lines);
    at = next;
  }
  return lines;
}

}  // namespace wireglass::pages
