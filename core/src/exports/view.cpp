#include "exports/view.h"

#include <algorithm>

#include "base/chars.h"
#include "exports/contract.h"
#include "exports/page_part.h"

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

  void write(std::uint64_t first, std::uint64_t most) {
    const auto rows = [&](std::string_view key, const auto& list, auto write_row) {
      write_list(json_, key, [&] {
        for (std::uint64_t i = first; i < std::min<std::uint64_t>(list.size(), first + most); ++i)
          write_row(list[static_cast<std::size_t>(i)], static_cast<std::uint32_t>(i));
      });
    };
    json_.begin_object();
    rows("files", drop_.files, [&](const File& file, std::uint32_t) { write_file(file); });
    rows("pages", drop_.pages, [&](const Page& page, std::uint32_t index) { write_page(page, index); });
    rows("articles", drop_.articles, [&](const Article& article, std::uint32_t index) { write_article(article, index); });
    rows("warnings", drop_.warnings, [&](const Warning& warning, std::uint32_t) { write_warning(warning); });
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
    contract_.published_briefly(article);
    text("headline", text_of(page, article.headline));
    text("language", article.language);
    number("words", article.words);
    json_.key("truncated");
    json_.boolean(article.truncated);
    number("apparatus", article.apparatus.size());
    number("mentions", article.mentions.size());
    number("quantities", article.quantities.size());
    number("changes", article.changes.size());
    number("times", article.times.size());
    number("quotes", article.quotes.size());
    write_list(json_, "topics", [&] {
      for (const Topic& topic : article.topics) json_.string(topic.name());
    });
    write_list(json_, "hashtags", [&] {
      for (const Hashtag& hashtag : article.hashtags) json_.string(drop_.hashtags[hashtag.tag]);
    });
    text("genre", genre_name(article.genre));
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

/// Writes a page, or a part of one, with its articles.
class PageWriter {
 public:
  PageWriter(JsonWriter& json, const Drop& drop) : json_(json), drop_(drop), contract_(json, drop, OffsetUnit::kUtf16) {}

  void page(const Page& page, std::uint32_t index, Offset begin, Offset length) {
    json_.key("page");
    json_.begin_object();
    contract_.page_fields(page);
    number("index", index);
    number("begin", begin);
    number("length", length);
    json_.key("text");
    json_.string(page.text);
    json_.end_object();
  }

  /// @param whole the article as the drop has it; @param part the same, or what of it lies in a part of its page
  void article(const Page& page, const Article& whole, const Article& part, std::uint32_t index, std::uint32_t first_paragraph,
               std::uint32_t first_apparatus, std::uint32_t first_mention) {
    json_.begin_object();
    contract_.article_fields(page, part);
    number("index", index);
    number("firstParagraph", first_paragraph);
    number("paragraphCount", whole.paragraphs.size());
    number("firstApparatus", first_apparatus);
    number("apparatusCount", whole.apparatus.size());
    number("firstMention", first_mention);
    json_.end_object();
  }

  void warnings(std::uint32_t index) {
    write_list(json_, "warnings", [&] {
      for (const Warning& warning : drop_.warnings)
        if (warning.page == index) contract_.warning(warning);
    });
  }

 private:
  void number(std::string_view key, std::uint64_t value) {
    json_.key(key);
    json_.number(value);
  }

  JsonWriter& json_;
  const Drop& drop_;
  ContractWriter contract_;
};

Offset units_of(const Page& page, const OffsetMap& map) { return map.at(static_cast<Offset>(page.text.size())); }

/// The stretch of a page that is shown round a byte, its ends on characters.
Span stretch_round(const Page& page, Offset byte, Offset most) {
  const auto size = static_cast<Offset>(page.text.size());
  Span stretch;
  stretch.begin = byte - std::min(byte, most / 4);
  stretch.end = stretch.begin + std::min(most, size - stretch.begin);
  while (stretch.begin > 0 && !base::is_char_start(page.text[stretch.begin])) --stretch.begin;
  while (stretch.end < size && !base::is_char_start(page.text[stretch.end])) --stretch.end;
  return stretch;
}

constexpr Offset kExcerpt = 240;

/// The beginning of a stretch of text, without blanks at its ends.
std::string_view excerpt_of(std::string_view text) {
  std::size_t end = std::min<std::size_t>(text.size(), kExcerpt);
  while (end < text.size() && end > 0 && !base::is_char_start(text[end])) --end;
  return base::trim(text.substr(0, end));
}

}  // namespace

const OffsetMap& ViewCache::offsets(const Page& wanted) {
  if (page != &wanted) {
    map.emplace(wanted.text, OffsetUnit::kUtf16);
    page = &wanted;
  }
  return *map;
}

std::string page_json(const Drop& drop, std::uint32_t index) {
  if (index >= drop.pages.size()) return "null";
  const Page& page = drop.pages[index];
  return to_string([&](JsonWriter& json) {
    PageWriter writer(json, drop);
    json.begin_object();
    writer.page(page, index, 0, units_of(page, OffsetMap(page.text, OffsetUnit::kUtf16)));
    write_list(json, "articles", [&] {
      for (std::uint32_t i = page.first_article; i < page.first_article + page.article_count; ++i)
        writer.article(page, drop.articles[i], drop.articles[i], i, 0, 0, 0);
    });
    writer.warnings(index);
    json.end_object();
  });
}

std::string page_json(const Drop& drop, std::uint32_t index, Offset from, Offset most, ViewCache& cache) {
  if (index >= drop.pages.size() || drop.pages[index].text.size() <= most) return page_json(drop, index);
  const Page& page = drop.pages[index];
  const OffsetMap& map = cache.offsets(page);
  const Span stretch = stretch_round(page, map.byte_of(from), most);
  const PagePart part = cut_page(drop, page, stretch);
  return to_string([&](JsonWriter& json) {
    PageWriter writer(json, drop);
    json.begin_object();
    writer.page(part.page, index, map.at(stretch.begin), units_of(page, map));
    write_list(json, "articles", [&] {
      for (const ArticlePart& each : part.articles)
        writer.article(part.page, drop.articles[each.index], each.article, each.index, each.first_paragraph, each.first_apparatus, each.first_mention);
    });
    write_list(json, "warnings", [] {});  // their spans are the page's
    json.end_object();
  });
}

Offset article_begin(const Drop& drop, std::uint32_t index, ViewCache& cache) {
  if (index >= drop.articles.size()) return 0;
  const Article& article = drop.articles[index];
  return cache.offsets(drop.pages[article.page]).at(begin_of(article));
}

std::string unknowns_json(const Drop& drop, std::uint32_t index, std::uint32_t first, std::uint32_t most, ViewCache& cache) {
  if (index >= drop.pages.size()) return "[]";
  const Page& page = drop.pages[index];
  return to_string([&](JsonWriter& json) {
    json.begin_array();
    std::uint64_t seen = 0;
    for (const LineStretch& line : page.lines) {
      if (line.role != LineRole::kUnknown || seen++ < first) continue;
      if (seen > std::uint64_t{first} + most) break;
      const Span span = cache.offsets(page).at(line.span);
      json.begin_object();
      json.key("span");
      json.span(span);
      json.key("text");
      json.string(excerpt_of(text_of(page, line.span)));
      json.end_object();
    }
    json.end_array();
  });
}

std::string overview_json(const Drop& drop, std::uint32_t first, std::uint32_t most) {
  return to_string([&](JsonWriter& json) { Overview(json, drop).write(first, most); });
}

}  // namespace wireglass::exports
