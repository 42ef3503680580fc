#pragma once
// Reads the ages and dates that a site prints beside an article (`3 days ago`, `an hour ago`, `23-05-2025`,
// `منذ 3 أيام`), alone or glued to the name of the source (`Harbor Timesa day ago`). The phrases live in core/data/ages.tsv.
//
// An age is rounded as moment.js and day.js do: below 44.5 s `a few seconds`, below 90 s `a minute`, N minutes to 44.5
// min, below 90 min `an hour`, N hours to 21.5 h, below 36 h `a day`, then N days. Past seven days Daily8 prints a date.
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "wireglass/instant.h"

namespace wireglass::lexicon {

struct PrintedAge {
  enum class Kind : std::uint8_t { kAge, kDate };
  Kind kind = Kind::kAge;
  Instant min_seconds = 0;  ///< age: capture minus publication lies in [min_seconds, max_seconds], both ends included
  Instant max_seconds = 0;
  std::int32_t day = 0;     ///< date: days since 1970-01-01, in the zone of whoever rendered the page
  bool operator==(const PrintedAge&) const = default;
};

/// Reads a text that is an age or a date as a whole, without outer blanks. Empty when it is anything else. A number that
/// the rounding above cannot give (`59 minutes ago`) is read with a unit of doubt on either side. Constant time.
///
///     read_age("3 days ago")  ->  kAge, 216000 to 302400 seconds
///     read_age("23-05-2025")  ->  kDate, day 20231
std::optional<PrintedAge> read_age(std::string_view text);

/// Where the age begins in a line that is a source with its age glued on; empty when the line is not that. The source
/// has 1 to 60 characters and no blank before the age. Where digits could belong to either (`News183 days ago`), the age
/// must be one that is really printed (minutes 2-44, hours 2-21, days 2-7); then a known source wins, then the shorter one.
///
///     age_suffix("Harbor Timesa day ago")  ->  12
///
/// @param sources  more names of known sources, sorted or not, besides core/data/outlets.tsv
/// Looks at the last bytes first: a line that ends in no age costs a few comparisons.
std::optional<std::uint32_t> age_suffix(std::string_view line, std::span<const std::string_view> sources = {});

}  // namespace wireglass::lexicon
