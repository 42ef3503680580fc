// Runs tests/specs/{dates,times,durations,sets}.json: an input, the day or window of its publication, and all times that
// must be found in it. A field that a row leaves out is not looked at.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "annotations/times.h"

namespace wireglass::annotations {
namespace {

using nlohmann::json;

struct SpecRow {
  std::string file;
  json row;
};

void PrintTo(const SpecRow& row, std::ostream* out) { *out << row.row.at("input"); }

std::vector<SpecRow> rows() {
  std::vector<SpecRow> found;
  for (const char* file : {"dates", "times", "durations", "sets"}) {
    std::ifstream stream(std::string(WIREGLASS_SOURCE_DIR) + "/tests/specs/" + file + ".json");
    const json cases = json::parse(stream).at("cases");
    for (const json& row : cases) found.push_back({file, row});
  }
  return found;
}

std::optional<Instant> instant_of(const json& value) {
  return value.is_string() ? parse_instant(value.get<std::string>()) : std::nullopt;
}

Window window_of(const json& published) {
  if (published.is_string()) return parse_instant_or_day(published.get<std::string>()).value_or(Window{});
  if (published.is_object()) return {instant_of(published.at("earliest")), instant_of(published.at("latest"))};
  return {};
}

json printed(const std::optional<Instant>& instant) { return instant ? json(format_instant(*instant)) : json(nullptr); }

json as_json(const Time& time, std::string_view text) {
  return {{"text", text.substr(time.span.begin, time.span.size())}, {"type", kind_name(time.kind)}, {"value", time.value}, {"mod", time.mod},
          {"quant", time.quant}, {"freq", time.freq}, {"anchor", anchor_name(time.anchor)},
          {"earliest", printed(time.window.earliest)}, {"latest", printed(time.window.latest)}};
}

class TimeSpecs : public testing::TestWithParam<SpecRow> {};

TEST_P(TimeSpecs, AreFoundWithTheirValues) {
  const json& row = GetParam().row;
  const std::string input = row.at("input");
  const Prose prose = read_prose(input, {{0, static_cast<Offset>(input.size())}});
  const std::vector<Time> times = resolve_times(prose, find_times(prose, find_numbers(prose)), window_of(row.at("published")));
  json found = json::array();
  for (std::size_t i = 0; i < times.size(); ++i) {
    json all = as_json(times[i], input);
    json one = all;
    if (i < row.at("expected").size()) {
      one = json::object();
      for (const auto& [field, value] : row["expected"][i].items()) one[field] = all.at(field);
      if (!row["expected"][i].contains("mod") && all["mod"] != "") one["mod"] = all["mod"];
    }
    found.push_back(one);
  }
  EXPECT_EQ(found, row.at("expected")) << input;
}

INSTANTIATE_TEST_SUITE_P(Rows, TimeSpecs, testing::ValuesIn(rows()),
                         [](const auto& row) { return row.param.file + "_" + row.param.row.at("name").template get<std::string>(); });

}  // namespace
}  // namespace wireglass::annotations
