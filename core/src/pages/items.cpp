#include "pages/items.h"

#include <algorithm>

#include "lexicon/outlets.h"

namespace wireglass::pages {
namespace {

constexpr std::size_t kLongestSource = 80;     // bytes; the longest outlet name seen has 33
constexpr std::size_t kLongestHeadline = 600;  // bytes; headlines of more than 200 characters were seen
constexpr LineIndex kMostHeadlinesAbove = 2;   // the picture's text and its link

void narrow(Item& item, const Line& line) {
  const auto both = static_cast<std::uint16_t>(item.layouts & line.layouts);
  item.layouts = both != 0 ? both : line.layouts;
}

}  // namespace

bool prints_headline_above(std::uint16_t layouts) {
  static const unsigned kLayoutsThatDo = [] {
    unsigned found = 0;
    const auto all = all_layouts();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (std::find(all[i].item.begin(), all[i].item.end(), ItemSlot::kHeadlineAbove) != all[i].item.end()) found |= 1u << i;
    return found;
  }();
  return (layouts & kLayoutsThatDo) != 0;
}

bool ItemFinder::may_be_source(LineIndex at) const { return is(at, LineKind::kText) && lines_[at].length <= kLongestSource; }

bool ItemFinder::may_be_headline(LineIndex at) const {
  return is(at, LineKind::kText) || is(at, LineKind::kMark) || is(at, LineKind::kTagsHeading);
}

/// The fields from source or time to headline, as far as they are printed, from `at` on.
std::optional<Item> ItemFinder::item_at(LineIndex at) const {
  Item item;
  item.first = at;
  LineIndex next = at;
  if (may_be_source(next) && (is(next + 1, LineKind::kTime) || is(next + 1, LineKind::kMark))) item.source = next++;
  if (is(next, LineKind::kTime)) item.time = next++;
  const bool same = item.source != kNoLine && is(next, LineKind::kMark) && mark(next) == text(item.source);
  if (!same && is(next, LineKind::kMark) && is(next + 1, LineKind::kMark)) item.section = next++;
  if (is(next, LineKind::kMark)) item.source_mark = next++;
  if (item.source == kNoLine && item.time == kNoLine && item.source_mark == kNoLine) return {};
  item.layouts = static_cast<std::uint16_t>(~0u);
  if (item.time != kNoLine) narrow(item, lines_[item.time]);
  if (item.source_mark != kNoLine) narrow(item, lines_[item.source_mark]);
  item.end = next;
  read_headline(next, item);
  return item;
}

void ItemFinder::read_headline(LineIndex at, Item& item) const {
  if (!may_be_headline(at) || starts_item(at)) return;
  if (lines_[at].length > kLongestHeadline && !may_be_headline(at + 1)) return;  // a body whose headline is missing
  item.headline = at;
  item.end = at + 1;
}

/// Whether another item's fields begin here: `NHK`, `3 hours ago`, … or `NHK`, `- NHK`.
bool ItemFinder::starts_item(LineIndex at) const {
  if (is(at, LineKind::kTime)) return is(at + 1, LineKind::kMark);
  if (!may_be_source(at)) return false;
  LineIndex next = at + 1;
  const bool timed = is(next, LineKind::kTime);
  if (timed) ++next;
  if (!is(next, LineKind::kMark)) return false;
  return mark(next) == text(at) || (is(next + 1, LineKind::kMark) && mark(next + 1) == text(at));
}

/// How many lines right above `at` say the item's headline. Where the one below is missing or cut, a pair of equal lines does.
LineIndex ItemFinder::headlines_above(LineIndex at, const Item& item) const {
  if (!prints_headline_above(item.layouts)) return 0;
  const bool pair = at >= 2 && may_be_headline(at - 1) && text(at - 1) == text(at - 2);
  const std::string_view below = item.headline != kNoLine ? text(item.headline) : std::string_view();
  const bool cut = item.headline == kNoLine || item.headline + 1 == lines_.size();
  const bool begun = cut && at > 0 && may_be_headline(at - 1) && text(at - 1).starts_with(below);
  if (begun && pair) return 2;
  if (begun && !below.empty()) return 1;
  LineIndex count = 0;
  while (!below.empty() && count < kMostHeadlinesAbove && at > count && text(at - count - 1) == below) ++count;
  return count;
}

/// Takes in the headlines above; the one below, where it is missing or cut, gives way to them.
void ItemFinder::take_headlines_above(LineIndex above, Item& item) const {
  item.first -= above;
  if (above > 0 && (item.headline == kNoLine || text(item.headline) != text(item.first))) item.headline = item.first;
}

std::optional<Item> ItemFinder::sure_item(LineIndex time) const {
  if (time == 0 || !may_be_source(time - 1) || !is(time + 1, LineKind::kMark)) return {};
  std::optional<Item> item = item_at(time - 1);
  if (!item || item->source_mark == kNoLine || mark(item->source_mark) != text(item->source)) return {};
  take_headlines_above(headlines_above(item->first, *item), *item);
  return item;
}

/// The marked source says the source's name again, or at least the line above the time is the name of an outlet.
bool ItemFinder::is_named_by(const Item& item) const {
  return mark(item.source_mark) == text(item.source) || lexicon::find_outlet(text(item.source)) != nullptr;
}

std::optional<Item> ItemFinder::likely_item(LineIndex first) const {
  // The most headlines above first: a headline that is printed right above the time is no source.
  for (LineIndex above = kMostHeadlinesAbove + 1; above-- > 0;) {
    std::optional<Item> item = item_at(first + above);
    if (!item) continue;
    if (above > 0 && headlines_above(first + above, *item) < above) continue;
    const bool marked = item->source_mark != kNoLine;
    const bool named = marked && (item->source != kNoLine ? is_named_by(*item) : above > 0 || item->time != kNoLine || gap_before(first) ||
                                                                                    lexicon::find_outlet(mark(item->source_mark)) != nullptr);
    const bool timed = !marked && item->source != kNoLine && item->time != kNoLine;
    if (!named && !timed) continue;
    if (item->source_mark != kNoLine && lines_[item->source_mark].length > kLongestSource + lines_[item->source_mark].detail) continue;
    take_headlines_above(above, *item);
    return item;
  }
  return {};
}

std::optional<Item> ItemFinder::cut_item(LineIndex first) const {
  const auto count = static_cast<LineIndex>(lines_.size());
  Item item;
  item.first = first;
  item.end = count;
  LineIndex next = first;
  const bool twice = first + 1 < count && may_be_headline(first) && text(first).starts_with(text(first + 1));
  if (twice) {
    item.headline = first;
    next += 2;
  } else if (!gap_before(first)) {
    return {};
  }
  if (next < count && may_be_source(next)) item.source = next++;
  if (is(next, LineKind::kTime)) item.time = next++;
  if (is(next, LineKind::kMark)) item.source_mark = next++;
  if (next != count) return {};
  return item;
}

void ItemFinder::complete(Item& item, LineIndex limit, bool more_lines) const {
  const bool spaced = prints_headline_above(item.layouts);  // such layouts print a blank line round every field
  LineIndex at = item.end;
  if (at >= limit || (gap_before(at) && !spaced)) return;
  const auto may_be_body = [&](LineIndex line) { return line < limit && may_be_headline(line) && !likely_item(line); };
  if (!may_be_body(at)) return;
  item.body = at++;
  while (more_lines && !gap_before(at) && may_be_body(at)) ++at;
  item.body_end = item.end = at;
}

}  // namespace wireglass::pages
