#include "exports/view.h"

#include "exports/contract.h"

namespace wireglass::exports {
namespace {

/// Runs an exporter into a string.
template <typename Write>
std::string to_string(const Write& write) {
  std::string text;
  const Sink sink = [&](std::string_view piece) {
    text += piece;
    return true;
  };
  Output out(sink);
  JsonWriter json(out);
  write(json);
  out.finish();
  return text;
}

template <typename Write>
void write_list(JsonWriter& json, std::string_view key, const Write& write) {
  json.key(key);
  json.begin_array();
  write();
  json.end_array();
}

/// What stands at the head of a page: its article's headline, or a hashtag's or source's heading.
Span title_of(const Page& page) {
  for (const LineStretch& line : page.lines)
    if (line.role == LineRole::kTitle) {
      Span title = line.span;
      while (!title.empty() && (page.text[title.end - 1] == '\n' || page.text[title.end - 1] == '\r')) --title.end;
      return title;
    }
  return {};
}

std::uint64_t unknown_bytes(const Page& page) {
  std::uint64_t bytes = 0;
  for (const LineStretch& line : page.lines)
    if (line.role == LineRole::kUnknown) bytes += line.span.size();
  return bytes;
}

class Overview {
 public:
  Overview(JsonWriter& json, const Drop& drop) : json_(json), drop_(drop), contract_(json, drop, OffsetUnit::kUtf16) {}

  void write() {
    json_.begin_object();
    write_list(json_, "files", [&] {
      for (const File& file : drop_.files) write_file(file);
    });
    write_list(json_, "pages", [&] {
      for (std::uint32_t i = 0; i < drop_.pages.size(); ++i) write_page(drop_.pages[i], i);
    });
    write_list(json_, "articles", [&] {
      for (std::uint32_t i = 0; i < drop_.articles.size(); ++i) write_article(drop_.articles[i], i);
    });
    write_list(json_, "warnings", [&] {
      for (const Warning& warning : drop_.warnings) write_warning(warning);
    });
    json_.end_object();
  }

 private:
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string_or_null(value);
  }
  void number(std::string_view key, std::uint64_t value) {
    json_.key(key);
    json_.number(value);
  }

  void write_file(const File& file) {
    json_.begin_object();
    json_.key("name");
    json_.string(file.name);
    number("bytes", file.bytes);
    text("encoding", file.encoding);
    text("format", file.format);
    number("firstPage", file.first_page);
    number("pageCount", file.page_count);
    json_.end_object();
  }

  void write_page(const Page& page, std::uint32_t index) {
    json_.begin_object();
    number("index", index);
    json_.key("id");
    json_.id('p', page.id);
    number("file", page.file);
    text("kind", kind_name(page.kind));
    text("topic", text_of(page, page.topic));
    text("url", text_of(page, page.url));
    text("layout", page.layout);
    json_.key("confidence");
    json_.percent(page.confidence);
    json_.key("captured");
    contract_.window(page.captured);
    text("title", text_of(page, title_of(page)));
    number("firstArticle", page.first_article);
    number("articleCount", page.article_count);
    number("unknownBytes", unknown_bytes(page));
    json_.end_object();
  }

  void write_article(const Article& article, std::uint32_t index) {
    const Page& page = drop_.pages[article.page];
    json_.begin_object();
    number("index", index);
    json_.key("id");
    json_.id('a', article.id);
    number("page", article.page);
    text("role", role_name(article.role));
    number("position", article.position);
    json_.key("source");
    contract_.source(article);
    text("section", text_of(page, article.section));
    json_.key("published");
    contract_.published(article);
    text("headline", text_of(page, article.headline));
    text("language", article.language);
    number("words", article.words);
    json_.key("truncated");
    json_.boolean(article.truncated);
    number("apparatus", article.apparatus.size());
    json_.key("recovered");
    json_.boolean(!article.recovered.empty());
    json_.end_object();
  }

  void write_warning(const Warning& warning) {
    json_.begin_object();
    text("code", code_name(warning.code));
    text("file",
         warning.file < drop_.files.size() ? std::string_view{drop_.files[warning.file].name} : std::string_view{});
    json_.key("page");
    warning.page ? json_.number(*warning.page) : json_.null();
    json_.key("span");
    warning.page&& warning.span ? contract_.span(drop_.pages[*warning.page], *warning.span) : json_.null();
    text("message", warning.message);
    json_.end_object();
  }

  JsonWriter& json_;
  const Drop& drop_;
  ContractWriter contract_;
};

}  // namespace

std::string page_json(const Drop& drop, std::uint32_t index) {
  if (index >= drop.pages.size()) return "null";
  const Page& page = drop.pages[index];
  return to_string([&](JsonWriter& json) {
    ContractWriter contract(json, drop, OffsetUnit::kUtf16);
    json.begin_object();
    json.key("page");
    json.begin_object();
    contract.page_fields(page);
    json.key("index");
    json.number(index);
    json.key("text");
    json.string(page.text);
    json.end_object();
    write_list(json, "articles", [&] {
      for (std::uint32_t i = page.first_article; i < page.first_article + page.article_count; ++i) {
        json.begin_object();
        contract.article_fields(drop.articles[i]);
        json.key("index");
        json.number(i);
        json.end_object();
      }
    });
    write_list(json, "warnings", [&] {
      for (const Warning& warning : drop.warnings)
        if (warning.page == index) contract.warning(warning);
    });
    json.end_object();
  });
}

std::string overview_json(const Drop& drop) {
  return to_string([&](JsonWriter& json) { Overview(json, drop).write(); });
}

}  // namespace wireglass::exports
