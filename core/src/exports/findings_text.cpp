#include "exports/findings_text.h"

namespace wireglass::exports {
namespace {

void add_unit(std::string& text, std::string_view unit, std::string_view per) {
  if (!unit.empty()) text += ' ' + std::string(unit);
  if (!per.empty()) text += " per " + std::string(per);
}

}  // namespace

std::string quantity_text(const Page& page, const Quantity& quantity) {
  std::string text(text_of(page, quantity.span));
  if (!quantity.value) return text;
  std::string read = to_string(*quantity.value);
  if (quantity.high) read += '-' + to_string(*quantity.high);
  add_unit(read, quantity.unit, quantity.per);
  // "214 households" says its value itself.
  const bool said = text == read || text.compare(0, read.size() + 1, read + ' ') == 0;
  if (quantity.unit.empty() && quantity.per.empty() && said) return text;
  return text + " = " + read;
}

std::string change_text(const Page& page, const Change& change) {
  std::string text(text_of(page, change.subject));
  if (!text.empty()) text += ": ";
  text += to_string(change.from) + " -> " + to_string(change.to);
  add_unit(text, change.unit, {});
  return text;
}

std::string time_text(const Page& page, const Time& time) {
  return std::string(text_of(page, time.span)) + " = " + time.value;
}

}  // namespace wireglass::exports
