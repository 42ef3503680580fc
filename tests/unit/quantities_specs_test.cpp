// The cases of tests/specs: numbers.json, money.json, percent.json, counts.json, measures.json, changes.json. A case has
// a name, an input, at times a country (where the text comes from), and what is found in it, in order. A field that is not
// given is empty.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "annotations/quantities.h"
#include "annotations/quantity_text.h"
#include "annotations/times.h"
#include "wireglass/instant.h"

namespace wireglass::annotations {
namespace {

using nlohmann::json;

struct Case {
  std::string file, name;
  json row;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.file << " " << row.row.dump(); }

std::vector<Case> cases_of(std::initializer_list<const char*> files) {
  std::vector<Case> cases;
  for (const std::string file : files) {
    std::ifstream in(WIREGLASS_SOURCE_DIR "/tests/specs/" + file + ".json");
    const json specs = json::parse(in);
    for (const json& row : specs.at("cases")) cases.push_back({file, row.at("name"), row});
  }
  return cases;
}

/// The input's paragraph, tagged as an article's is.
struct Tagged {
  std::string text;
  Prose prose;
  std::vector<Number> numbers;
  std::vector<Quantity> quantities;
  std::vector<Change> changes;

  explicit Tagged(const json& row) : text(row.at("input").get<std::string>()), prose(read_prose(text, {{0, static_cast<Offset>(text.size())}})) {
    numbers = find_numbers(prose);
    const std::string country = row.value("country", "");
    const auto times = resolve_times(prose, find_times(prose, numbers), *parse_instant_or_day("2025-06-03"));
    quantities = find_quantities(prose, numbers, times, country.empty() ? QuantityContext{} : context_of(country));
    changes = find_changes(prose, quantities);
  }
  std::string at(Span span) const { return text.substr(span.begin, span.size()); }
};

json decimal(const std::optional<Decimal>& value) { return value ? json(to_string(*value)) : json(nullptr); }

void set(json& row, const char* key, std::string_view value) {
  if (!value.empty()) row[key] = value;
}

json numbers_of(const Tagged& tagged) {
  json found = json::array();
  for (const Number& number : tagged.numbers) {
    json row{{"text", tagged.at(QuantityText(tagged.prose).span(number.first, number.end))}, {"value", decimal(number.value)}};
    if (number.ordinal) row["ordinal"] = true;
    found.push_back(row);
  }
  return found;
}

json quantities_of(const Tagged& tagged) {
  json found = json::array();
  for (const Quantity& quantity : tagged.quantities) {
    json row{{"text", tagged.at(quantity.span)}, {"kind", kind_name(quantity.kind)}, {"value", decimal(quantity.value)}};
    set(row, "unit", quantity.unit);
    if (quantity.high) row["high"] = to_string(*quantity.high);
    set(row, "per", quantity.per);
    set(row, "modifier", modifier_name(quantity.modifier));
    set(row, "of", tagged.at(quantity.of));
    if (quantity.same_as >= 0) row["same_as"] = quantity.same_as;
    found.push_back(row);
  }
  return found;
}

/// Subjects are compared where the case names one.
json changes_of(const Tagged& tagged, const json& wanted) {
  json found = json::array();
  for (const Change& change : tagged.changes) {
    json row{{"text", tagged.at(change.span)}, {"from", to_string(change.from)}, {"to", to_string(change.to)}, {"unit", change.unit},
             {"direction", change.up ? "up" : "down"}};
    if (found.size() < wanted.size() && wanted[found.size()].contains("subject")) row["subject"] = tagged.at(change.subject);
    found.push_back(row);
  }
  return found;
}

std::string name_of(const testing::TestParamInfo<Case>& info) { return info.param.file + "_" + info.param.name; }

class NumberSpecs : public testing::TestWithParam<Case> {};
TEST_P(NumberSpecs, NamedRows) {
  EXPECT_EQ(numbers_of(Tagged(GetParam().row)), GetParam().row.at("numbers")) << GetParam().row.at("input");
}
INSTANTIATE_TEST_SUITE_P(Specs, NumberSpecs, testing::ValuesIn(cases_of({"numbers"})), name_of);

class QuantitySpecs : public testing::TestWithParam<Case> {};
TEST_P(QuantitySpecs, NamedRows) {
  EXPECT_EQ(quantities_of(Tagged(GetParam().row)), GetParam().row.at("expected")) << GetParam().row.at("input");
}
INSTANTIATE_TEST_SUITE_P(Specs, QuantitySpecs, testing::ValuesIn(cases_of({"money", "percent", "counts", "measures"})), name_of);

class ChangeSpecs : public testing::TestWithParam<Case> {};
TEST_P(ChangeSpecs, NamedRows) {
  const json& wanted = GetParam().row.at("changes");
  EXPECT_EQ(changes_of(Tagged(GetParam().row), wanted), wanted) << GetParam().row.at("input");
}
INSTANTIATE_TEST_SUITE_P(Specs, ChangeSpecs, testing::ValuesIn(cases_of({"changes"})), name_of);

/// Text that makes a careless reader slow: a few megabytes must take well below a second each.
struct Hostile {
  const char* name;
  std::string text;
};
std::string repeated(std::string_view unit, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}
void PrintTo(const Hostile& row, std::ostream* out) { *out << row.name; }

class HostileQuantities : public testing::TestWithParam<Hostile> {};
TEST_P(HostileQuantities, EndsAndKeepsOrder) {
  const Tagged tagged(json{{"input", GetParam().text}});
  Offset end = 0;
  for (const Quantity& quantity : tagged.quantities) {
    ASSERT_LE(end, quantity.span.begin);
    ASSERT_LT(quantity.span.begin, quantity.span.end);
    end = quantity.span.end;
  }
}
INSTANTIATE_TEST_SUITE_P(
    Shapes, HostileQuantities,
    testing::Values(Hostile{"digits", std::string(1000000, '7')}, Hostile{"grouped", repeated("123,", 200000)}, Hostile{"blanks", repeated("123 ", 200000)},
                    Hostile{"halves", "one" + repeated(" and a half", 100000)}, Hostile{"hundreds", repeated("hundred and ", 100000)},
                    Hostile{"thousands", repeated("thousand ", 200000)}, Hostile{"brackets", repeated("($1 [", 100000) + repeated("])", 100000)},
                    Hostile{"ranges", repeated("5-", 200000)}, Hostile{"to", repeated("5 to ", 200000)}, Hostile{"dollars", repeated("$", 500000)},
                    Hostile{"percents", repeated("5% of ", 100000)}, Hostile{"nouns", "5 " + repeated("small ", 200000)},
                    Hostile{"hyphens", "5" + repeated("-year", 200000)}, Hostile{"a", repeated("a ", 500000)}, Hostile{"from", repeated("from 5% to ", 100000)},
                    Hostile{"hundreds_of", repeated("hundreds of ", 100000)}, Hostile{"one_in", repeated("1 out of 2 ", 100000)},
                    Hostile{"minus", repeated("-1 ", 200000)}, Hostile{"slashes", repeated("1/", 200000)}, Hostile{"units", repeated("1 h 2 min ", 100000)}),
    [](const auto& shape) { return std::string(shape.param.name); });

}  // namespace
}  // namespace wireglass::annotations
