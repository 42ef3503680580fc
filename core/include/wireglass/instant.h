#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wireglass {

/// Seconds since 1970-01-01T00:00:00Z, without leap seconds. Covers every year that the contract can print (0000 to 9999).
using Instant = std::int64_t;

/// A closed window of time; an end that is not known is empty. Never narrower than the evidence for it.
struct Window {
  std::optional<Instant> earliest;
  std::optional<Instant> latest;
  bool operator==(const Window&) const = default;
  bool open() const { return !earliest && !latest; }
};

/// "2025-05-30T09:00:00Z". @param instant must lie in the years 0000 to 9999.
std::string format_instant(Instant instant);

/// Reads RFC 3339: `YYYY-MM-DDThh:mm:ss[.f](Z|±hh:mm)`, the seconds optional, and nothing else. Empty when it is not that.
std::optional<Instant> parse_instant(std::string_view text);

/// Reads what a user gives as an instant: RFC 3339, or a date alone (`2025-05-30`), which is the window of that whole day in UTC.
std::optional<Window> parse_instant_or_day(std::string_view text);

}  // namespace wireglass
