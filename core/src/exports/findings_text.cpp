#include "exports/findings_text.h"

#include <algorithm>

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

std::vector<const Entity*> entities_of(const Drop& drop, const Article& article) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> first;  // entity, its first mention
  for (std::uint32_t i = 0; i < article.mentions.size(); ++i)
    if (article.mentions[i].entity != kNoEntity && !article.mentions[i].demonym) first.push_back({article.mentions[i].entity, i});
  std::sort(first.begin(), first.end());
  first.erase(std::unique(first.begin(), first.end(), [](const auto& a, const auto& b) { return a.first == b.first; }), first.end());
  std::sort(first.begin(), first.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<const Entity*> entities;
  for (const auto& [entity, mention] : first) entities.push_back(&drop.entities[entity]);
  return entities;
}

}  // namespace wireglass::exports
