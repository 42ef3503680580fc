// What the taggers found in an article. Keys in the contract's order, as in contract.cpp.
#include "exports/contract.h"

namespace wireglass::exports {

void ContractWriter::span_or_null(const Page& page, Span value) { value.empty() ? json_.null() : span(page, value); }

void ContractWriter::decimal_or_null(const std::optional<Decimal>& value) { value ? json_.number(*value) : json_.null(); }

/// The lists of the stages that are still to come are empty.
void ContractWriter::annotations(const Page& page, const Article& article) {
  const auto list = [&](std::string_view key, const auto& items, auto write) {
    json_.key(key);
    json_.begin_array();
    for (const auto& item : items) (this->*write)(page, item);
    json_.end_array();
  };
  const auto empty_list = [&](std::string_view key) {
    json_.key(key);
    json_.begin_array();
    json_.end_array();
  };
  json_.key("family");
  json_.null();
  json_.key("story");
  json_.null();
  empty_list("mentions");
  list("quantities", article.quantities, &ContractWriter::quantity);
  list("changes", article.changes, &ContractWriter::change);
  list("times", article.times, &ContractWriter::time);
  for (const std::string_view key : {"quotes", "keyphrases", "hashtags", "topics", "summary"}) empty_list(key);
}

void ContractWriter::quantity(const Page& page, const Quantity& quantity) {
  json_.begin_object();
  json_.key("span");
  span(page, quantity.span);
  json_.key("kind");
  json_.string(kind_name(quantity.kind));
  json_.key("value");
  decimal_or_null(quantity.value);
  json_.key("high");
  decimal_or_null(quantity.high);
  json_.key("unit");
  json_.string_or_null(quantity.unit);
  json_.key("per");
  json_.string_or_null(quantity.per);
  json_.key("modifier");
  json_.string_or_null(modifier_name(quantity.modifier));
  json_.key("of");
  span_or_null(page, quantity.of);
  json_.key("sameAs");  // an index into this list
  quantity.same_as < 0 ? json_.null() : json_.number(static_cast<std::uint64_t>(quantity.same_as));
  json_.key("by");
  json_.string(quantity.by);
  json_.end_object();
}

void ContractWriter::change(const Page& page, const Change& change) {
  json_.begin_object();
  json_.key("span");
  span(page, change.span);
  json_.key("subject");
  span_or_null(page, change.subject);
  json_.key("from");
  json_.number(change.from);
  json_.key("to");
  json_.number(change.to);
  json_.key("unit");
  json_.string_or_null(change.unit);
  json_.key("direction");
  json_.string(change.up ? "up" : "down");
  json_.key("by");
  json_.string(change.by);
  json_.end_object();
}

void ContractWriter::time(const Page& page, const Time& time) {
  json_.begin_object();
  json_.key("span");
  span(page, time.span);
  json_.key("type");
  json_.string(kind_name(time.kind));
  json_.key("value");
  json_.string(time.value);
  json_.key("mod");
  json_.string_or_null(time.mod);
  json_.key("quant");
  json_.string_or_null(time.quant);
  json_.key("freq");
  json_.string_or_null(time.freq);
  ends(time.window);
  json_.key("anchor");
  json_.string(anchor_name(time.anchor));
  json_.key("by");
  json_.string(time.by);
  json_.end_object();
}

}  // namespace wireglass::exports
