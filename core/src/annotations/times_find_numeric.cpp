// Dates in digits alone: "2025-05-30", "23/05/2025", "23.05.2025".
#include "annotations/times_grammar.h"
#include "base/civil.h"

namespace wireglass::annotations {
namespace {

constexpr std::int32_t kFirstYear = 1000, kLastYear = 2199;

}  // namespace

/// "2025-06-03", "2025/06/03", "6/3/2025", "13/6/2025", "03.06.2025"; a pair of small numbers is month first.
bool TimeGrammar::read_numeric_date(At at, Expression& e) const {
  if (!is_kind(at, TokenKind::kNumber)) return false;
  if (in(at - 1) && is_glued(at) && !is_mark(at - 1, '(') && !is_kind(at - 1, TokenKind::kWord)) return false;
  std::int32_t parts[3];
  std::size_t lengths[3];
  At end = at;
  const std::string_view run = text(at);
  if (const std::size_t dot = run.find('.'); dot != std::string_view::npos) return read_dotted_date(at, e);
  char mark = 0;
  for (int i = 0; i < 3; ++i) {
    const auto value = digits(end, 4);
    if (!value || (i > 0 && !is_glued(end))) return false;
    parts[i] = *value;
    lengths[i] = text(end).size();
    ++end;
    if (i == 2) break;
    if (!is_glued(end) || !(is_mark(end, '-') || is_mark(end, '/') || is_mark(end, '.'))) return false;
    if (mark != 0 && text(end)[0] != mark) return false;
    mark = text(end)[0];
    ++end;
  }
  if (is_glued(end) && in(end) && (is_mark(end, mark) || is_kind(end, TokenKind::kNumber))) return false;
  return fill_numeric(parts, lengths, mark, end, e);
}

bool TimeGrammar::read_dotted_date(At at, Expression& e) const {
  const std::string_view run = text(at);
  std::int32_t parts[3] = {0, 0, 0};
  std::size_t lengths[3] = {0, 0, 0};
  std::size_t part = 0;
  for (const char c : run) {
    if (c == '.') {
      if (++part > 2) return false;
    } else if (!base::is_digit(c) || ++lengths[part] > 4) {
      return false;
    } else {
      parts[part] = parts[part] * 10 + (c - '0');
    }
  }
  return part == 2 && fill_numeric(parts, lengths, '.', at + 1, e);
}

bool TimeGrammar::fill_numeric(const std::int32_t (&parts)[3], const std::size_t (&lengths)[3], char mark, At end, Expression& e) const {
  std::int32_t year, month, day;
  if (lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2) {
    year = parts[0], month = parts[1], day = parts[2];
  } else if (lengths[0] <= 2 && lengths[1] <= 2 && (lengths[2] == 4 || (lengths[2] == 2 && mark != '.'))) {
    const bool day_first = parts[0] > 12 || (mark == '.' && parts[1] <= 12);
    month = day_first ? parts[1] : parts[0];
    day = day_first ? parts[0] : parts[1];
    year = lengths[2] == 4 ? parts[2] : parts[2] + (parts[2] < 50 ? 2000 : 1900);
  } else {
    return false;
  }
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1) return false;
  if (!base::is_date(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) return false;
  e.says = TimeSays::kCalendar;
  e.unit = TimeUnit::kDay;
  e.calendar.year = year;
  e.calendar.month = static_cast<std::uint8_t>(month);
  e.calendar.day = static_cast<std::uint8_t>(day);
  e.end = end;
  e.by = TimeRule::kNumericDate;
  return true;
}

}  // namespace wireglass::annotations
