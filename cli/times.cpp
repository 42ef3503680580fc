#include "times.h"

#include <optional>
#include <set>
#include <string>

namespace wireglass::cli {
namespace {

constexpr std::size_t kColumns = 3;

/// Cuts the next piece off the front of a text, up to a separator or the end.
std::string_view take(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return piece;
}

std::optional<Error> read_time(std::string_view cell, std::string_view column, Window& field) {
  if (cell.empty()) return std::nullopt;
  const std::optional<Window> window = parse_instant_or_day(cell);
  if (!window)
    return Error{std::string(column) + " is '" + std::string(cell) +
                 "', which is neither a date (2025-05-30) nor an instant (2025-05-30T09:00:00Z)"};
  field = *window;
  return std::nullopt;
}

Result<FileTimes> parse_line(std::string_view line) {
  std::string_view cells[kColumns];
  std::size_t count = 0;
  for (bool more = true; more; ++count) {
    if (count == kColumns) return Error{"there are more than three columns"};
    more = line.find('\t') != std::string_view::npos;
    cells[count] = take(line, '\t');
  }
  FileTimes times;
  times.file = cells[0];
  if (times.file.empty()) return Error{"the name of the file is missing"};
  if (count == 1) return Error{"there is no tab after the name; the columns are name, captured, published"};
  if (std::optional<Error> error = read_time(cells[1], "captured", times.captured)) return *error;
  if (std::optional<Error> error = read_time(cells[2], "published", times.published)) return *error;
  return times;
}

}  // namespace

Result<std::vector<FileTimes>> parse_times(std::string_view table) {
  std::vector<FileTimes> rows;
  std::set<std::string, std::less<>> names;
  if (table.starts_with("\xEF\xBB\xBF")) table.remove_prefix(3);
  for (std::size_t number = 1; !table.empty(); ++number) {
    std::string_view line = take(table, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (rows.empty() && line == "file\tcaptured\tpublished") continue;
    Result<FileTimes> row = parse_line(line);
    if (row && !names.insert(row.value().file).second) row = Error{"'" + row.value().file + "' has a line already"};
    if (!row) return Error{"line " + std::to_string(number) + ": " + row.error().message};
    rows.push_back(std::move(row).value());
  }
  return rows;
}

}  // namespace wireglass::cli
