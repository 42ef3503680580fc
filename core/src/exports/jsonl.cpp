#include "exports/jsonl.h"

#include "exports/contract.h"
#include "exports/findings_text.h"

namespace wireglass::exports {

bool write_jsonl(const Drop& drop, const Options& options, const Sink& sink) {
  Output out(sink);
  JsonWriter json(out);
  ContractWriter contract(json, drop, options.offsets);
  for (const Article& article : drop.articles) {
    if (!out.ok()) break;
    const Page& page = drop.pages[article.page];
    json.begin_object();
    json.key("file");
    json.string(drop.files[page.file].name);
    json.key("kind");
    json.string(kind_name(page.kind));
    json.key("topic");
    contract.text_or_null(page, page.topic);
    json.key("pageUrl");
    contract.text_or_null(page, page.url);
    json.key("captured");
    contract.captured(page);
    contract.article_fields(article);
    json.key("entities");  // whom the mentions' ids name, so that a line is whole
    json.begin_array();
    for (const Entity* const entity : entities_of(drop, article)) {
      json.begin_object();
      json.key("id");
      json.id('e', entity->id);
      json.key("type");
      json.string(type_name(entity->type));
      json.key("name");
      json.string(entity->name);
      json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_document();
  }
  return out.finish();
}

}  // namespace wireglass::exports
