#include "exports/json.h"

#include "exports/contract.h"
#include "wireglass/version.h"

namespace wireglass::exports {
namespace {

std::string_view unit_name(OffsetUnit unit) {
  switch (unit) {
    case OffsetUnit::kByte:
      return "byte";
    case OffsetUnit::kUtf16:
      return "utf16";
    case OffsetUnit::kCodepoint:
      return "codepoint";
  }
  return "byte";
}

/// Everything that the user said and the result depends on; how many threads there were is no such thing.
void write_options(JsonWriter& json, ContractWriter& contract, const Options& options) {
  json.begin_object();
  json.key("offsets");
  json.string(unit_name(options.offsets));
  json.key("captured");
  contract.window(options.captured);
  json.key("published");
  contract.window(options.published);
  json.key("times");
  json.begin_array();
  for (const FileTimes& times : options.times) {
    json.begin_object();
    json.key("file");
    json.string(times.file);
    json.key("captured");
    contract.window(times.captured);
    json.key("published");
    contract.window(times.published);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

/// A list with a line for each element; an empty one stays "[]".
template <typename List, typename Write>
void write_list(JsonWriter& json, const Output& out, std::string_view key, const List& list, Write write) {
  json.break_line();
  json.key(key);
  json.begin_array();
  for (const auto& element : list) {
    if (!out.ok()) return;
    json.break_line();
    write(element);
  }
  if (!list.empty()) json.break_line();
  json.end_array();
}

}  // namespace

bool write_json(const Drop& drop, const Options& options, const Sink& sink) {
  Output out(sink);
  JsonWriter json(out);
  ContractWriter contract(json, drop, options.offsets);
  json.begin_object();
  json.key("wireglass");
  json.string(kContractVersion);
  json.break_line();
  json.key("options");
  write_options(json, contract, options);
  write_list(json, out, "files", drop.files, [&](const File& file) { contract.file(file); });
  write_list(json, out, "pages", drop.pages, [&](const Page& page) {
    json.begin_object();
    contract.page_fields(page);
    json.end_object();
  });
  write_list(json, out, "articles", drop.articles, [&](const Article& article) {
    json.begin_object();
    contract.article_fields(article);
    json.end_object();
  });
  write_list(json, out, "entities", drop.entities, [&](const Entity& entity) { contract.entity(entity); });
  write_list(json, out, "utterances", drop.utterances, [&](const Utterance& utterance) { contract.utterance(utterance); });
  json.break_line();
  json.key("shares");
  contract.shares(corpus::share_quoted_words(drop));
  for (const std::string_view later : {"families", "stories"})
    write_list(json, out, later, std::string_view{}, [](char) {});
  write_list(json, out, "warnings", drop.warnings, [&](const Warning& warning) { contract.warning(warning); });
  json.end_object();
  json.end_document();
  return out.finish();
}

}  // namespace wireglass::exports
