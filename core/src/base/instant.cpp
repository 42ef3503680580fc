#include "wireglass/instant.h"

#include "base/chars.h"
#include "base/civil.h"

namespace wireglass {
namespace {

using base::kDay;
using base::kHour;
using base::kMinute;

/// Takes exactly `count` ASCII digits from the front of `text`.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (!base::is_digit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char wanted) {
  if (text.empty() || text.front() != wanted) return false;
  text.remove_prefix(1);
  return true;
}

/// `YYYY-MM-DD`, as days since 1970.
std::optional<std::int32_t> take_date(std::string_view& text) {
  const auto year = take_digits(text, 4);
  if (!year || !take(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !take(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day) return std::nullopt;
  const auto m = static_cast<unsigned>(*month), d = static_cast<unsigned>(*day);
  if (!base::is_date(*year, m, d)) return std::nullopt;
  return base::days_of(*year, m, d);
}

/// `hh:mm[:ss[.f]]`, in seconds; a fraction is cut off, a leap second counts as the second before it.
std::optional<Instant> take_time(std::string_view& text) {
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  Instant seconds = *hour * kHour + *minute * kMinute;
  if (!take(text, ':')) return seconds;
  const auto second = take_digits(text, 2);
  if (!second || *second > 60) return std::nullopt;
  seconds += *second == 60 ? 59 : *second;
  if (take(text, '.')) {
    if (text.empty() || !base::is_digit(text.front())) return std::nullopt;
    while (!text.empty() && base::is_digit(text.front())) text.remove_prefix(1);
  }
  return seconds;
}

/// `Z` or `±hh:mm`, in seconds east of UTC.
std::optional<Instant> take_offset(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return 0;
  const bool west = !text.empty() && text.front() == '-';
  if (!take(text, '+') && !take(text, '-')) return std::nullopt;
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  const Instant offset = *hour * kHour + *minute * kMinute;
  return west ? -offset : offset;
}

void put_number(std::string& out, unsigned value, unsigned digits) {
  const std::size_t begin = out.size();
  out.resize(begin + digits);
  for (unsigned i = digits; i-- > 0; value /= 10) out[begin + i] = static_cast<char>('0' + value % 10);
}

}  // namespace

std::string format_instant(Instant instant) {
  const std::int32_t days = base::day_of(instant);
  const auto date = base::date_of(days);
  const auto second = static_cast<unsigned>(instant - days * kDay);
  std::string out;
  out.reserve(20);
  put_number(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  out += '-';
  put_number(out, static_cast<unsigned>(date.month()), 2);
  out += '-';
  put_number(out, static_cast<unsigned>(date.day()), 2);
  out += 'T';
  put_number(out, second / 3600, 2);
  out += ':';
  put_number(out, second / 60 % 60, 2);
  out += ':';
  put_number(out, second % 60, 2);
  out += 'Z';
  return out;
}

std::optional<Instant> parse_instant(std::string_view text) {
  const auto day = take_date(text);
  if (!day || !(take(text, 'T') || take(text, 't') || take(text, ' '))) return std::nullopt;
  const auto time = take_time(text);
  if (!time) return std::nullopt;
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  const Instant instant = *day * kDay + *time - *offset;
  // An offset can carry the first or last day out of the years that can be printed.
  if (instant < base::days_of(0, 1, 1) * kDay || instant >= (base::days_of(9999, 12, 31) + 1) * kDay) return std::nullopt;
  return instant;
}

std::optional<Window> parse_instant_or_day(std::string_view text) {
  if (const auto instant = parse_instant(text)) return Window{instant, instant};
  const auto day = take_date(text);
  if (!day || !text.empty()) return std::nullopt;
  return Window{*day * kDay, *day * kDay + kDay - 1};
}

}  // namespace wireglass
