#pragma once
// A layout is data (core/data/layouts): the literals and the order of fields by which one site prints its pages.
#include <cstdint>
#include <span>
#include <string_view>

namespace wireglass::pages {

/// The fields of a page's main article, in the order in which a layout prints them.
enum class MainSlot : std::uint8_t { kTitle, kTitleAgain, kSourceTime, kBody };

/// The fields of a listed article, in the order in which a layout prints them.
enum class ItemSlot : std::uint8_t { kHeadlineAbove, kSource, kTime, kSection, kSourceMark, kHeadline, kBody };

struct Layout {
  std::string_view name;
  std::string_view language;
  std::string_view address;         ///< part of every address of the site; a line that is one opens a page
  std::string_view opening;         ///< the line that opens every page: "logo"; empty when there is none
  std::string_view hash_line;       ///< a line of its own before a hashtag page's heading: "#"
  std::string_view list_marker;     ///< before a section and the repeated source: "- "
  std::string_view time_prefix;     ///< glued before an item's time: "time"
  std::string_view topic_heading;   ///< "Latest news with #", the tag follows
  std::string_view source_heading;  ///< "Latest News from ", the source follows
  std::string_view tags_heading;    ///< closes a main article's body: "Hashtags"
  std::span<const MainSlot> main;
  std::span<const ItemSlot> item;
  std::span<const std::string_view> furniture;  ///< the site's own lines between article and list, in order
};

}  // namespace wireglass::pages
