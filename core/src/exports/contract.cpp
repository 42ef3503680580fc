#include "exports/contract.h"

namespace wireglass::exports {

void ContractWriter::file(const File& file) {
  json_.begin_object();
  json_.key("id");
  json_.id('f', file.id);
  json_.key("name");
  json_.string(file.name);
  json_.key("format");
  json_.string_or_null(file.format);
  json_.key("bytes");
  json_.number(file.bytes);
  json_.key("encoding");
  json_.string_or_null(file.encoding);
  json_.key("pages");
  json_.begin_array();
  for (std::uint32_t i = 0; i < file.page_count; ++i) json_.id('p', drop_.pages[file.first_page + i].id);
  json_.end_array();
  json_.end_object();
}

void ContractWriter::page_fields(const Page& page) {
  json_.key("id");
  json_.id('p', page.id);
  json_.key("file");
  json_.id('f', drop_.files[page.file].id);
  json_.key("span");  // of the file, not of the page: always bytes
  json_.begin_array();
  json_.number(page.file_offset);
  json_.number(page.file_offset + page.text.size());
  json_.end_array();
  json_.key("url");
  text_or_null(page, page.url);
  json_.key("kind");
  json_.string(kind_name(page.kind));
  json_.key("topic");
  text_or_null(page, page.topic);
  json_.key("layout");
  json_.string_or_null(page.layout);
  json_.key("confidence");
  json_.percent(page.confidence);
  json_.key("captured");
  captured(page);
  json_.key("articles");
  json_.begin_array();
  for (std::uint32_t i = 0; i < page.article_count; ++i) json_.id('a', drop_.articles[page.first_article + i].id);
  json_.end_array();
  lines(page);
}

void ContractWriter::lines(const Page& page) {
  json_.key("lines");
  json_.begin_array();
  for (const LineStretch& line : page.lines) {
    json_.begin_array();
    json_.number(offsets(page).at(line.span.begin));
    json_.number(offsets(page).at(line.span.end));
    json_.string(role_name(line.role));
    json_.end_array();
  }
  json_.end_array();
}

void ContractWriter::captured(const Page& page) {
  json_.begin_object();
  ends(page.captured);
  evidence(page.captured_evidence);
  json_.end_object();
}

void ContractWriter::source(const Article& article) {
  json_.begin_object();
  json_.key("text");
  json_.string_or_null(article.source_text);
  json_.key("name");
  json_.string_or_null(article.source_name);
  json_.end_object();
}

void ContractWriter::published(const Article& article) {
  json_.begin_object();
  publication(article);
  evidence(article.published_evidence);
  json_.end_object();
}

void ContractWriter::published_briefly(const Article& article) {
  json_.begin_object();
  publication(article);
  json_.end_object();
}

void ContractWriter::publication(const Article& article) {
  json_.key("text");
  json_.string_or_null(article.published_text);
  ends(article.published);
  json_.key("basis");
  json_.string(basis_name(article.basis));
}

void ContractWriter::window(const Window& window) {
  json_.begin_object();
  ends(window);
  json_.end_object();
}

void ContractWriter::ends(const Window& window) {
  const auto end = [&](std::string_view key, const std::optional<Instant>& instant) {
    json_.key(key);
    instant ? json_.string(format_instant(*instant)) : json_.null();
  };
  end("earliest", window.earliest);
  end("latest", window.latest);
}

void ContractWriter::evidence(const std::vector<Evidence>& list) {
  json_.key("evidence");
  json_.begin_array();
  for (const Evidence& item : list) {
    json_.begin_object();
    json_.key("rule");
    json_.string(item.rule);
    json_.key("article");
    item.article == kNoArticle ? json_.null() : json_.id('a', drop_.articles[item.article].id);
    json_.key("text");
    json_.string_or_null(item.text);
    json_.end_object();
  }
  json_.end_array();
}

const OffsetMap& ContractWriter::offsets(const Page& page) {
  if (mapped_ != &page) {
    map_.emplace(page.text, unit_);
    mapped_ = &page;
  }
  return *map_;
}

void ContractWriter::span(const Page& page, Span span) {
  json_.span(offsets(page).at(span));
}

void ContractWriter::spans(const Page& page, const std::vector<Span>& list) {
  json_.begin_array();
  for (const Span item : list) span(page, item);
  json_.end_array();
}

void ContractWriter::article_fields(const Page& page, const Article& article) {
  const bool main = article.role == ArticleRole::kMain;
  json_.key("id");
  json_.id('a', article.id);
  json_.key("page");
  json_.id('p', page.id);
  json_.key("role");
  json_.string(role_name(article.role));
  json_.key("position");
  json_.number(article.position);
  json_.key("source");
  source(article);
  json_.key("section");
  text_or_null(page, article.section);
  json_.key("url");  // a page prints no address of the articles that it lists
  text_or_null(page, main && page.kind == PageKind::kArticle ? page.url : Span{});
  json_.key("published");
  published(article);
  body(page, article);
  json_.key("language");
  json_.string_or_null(article.language);
  json_.key("words");
  json_.number(article.words);
  json_.key("truncated");
  json_.boolean(article.truncated);
  capture_notes(page, article);
  annotations(page, article);
}

void ContractWriter::body(const Page& page, const Article& article) {
  json_.key("headline");
  json_.begin_object();
  json_.key("text");
  text_or_null(page, article.headline);
  json_.key("span");
  article.headline.empty() ? json_.null() : span(page, article.headline);
  json_.end_object();
  json_.key("paragraphs");
  spans(page, article.paragraphs);
  json_.key("text");
  json_.begin_string();
  for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
    if (i != 0) json_.piece("\n");
    json_.piece(text_of(page, article.paragraphs[i]));
  }
  json_.end_string();
  json_.key("apparatus");
  json_.begin_array();
  for (const Apparatus& part : article.apparatus) apparatus(page, part);
  json_.end_array();
}

void ContractWriter::apparatus(const Page& page, const Apparatus& part) {
  const auto field = [&](std::string_view key, Span value) {
    json_.key(key);
    text_or_null(page, value);
  };
  json_.begin_object();
  json_.key("kind");
  json_.string(kind_name(part.kind));
  json_.key("span");
  span(page, part.span);
  field("text", part.span);
  switch (part.kind) {
    case ApparatusKind::kDateline:
      field("place", part.place);
      field("agency", part.agency);
      field("date", part.date);
      break;
    case ApparatusKind::kByline:
    case ApparatusKind::kAuthorBio:
      people(page, part);
      break;
    case ApparatusKind::kCredit:
      field("agency", part.agency);
      json_.key("year");
      part.year > 0 ? json_.number(static_cast<std::uint64_t>(part.year)) : json_.null();
      people(page, part);
      break;
    case ApparatusKind::kCaption:
      field("agency", part.agency);
      field("photographer", part.people.empty() ? Span{} : part.people.front());
      people(page, part);
      break;
    case ApparatusKind::kHeader:
      field("agency", part.agency);
      field("date", part.date);
      field("age", part.age);
      field("clock", part.clock);
      break;
    case ApparatusKind::kReprintNote:
      field("source", part.source);
      field("date", part.date);
      break;
    case ApparatusKind::kPromo:
    case ApparatusKind::kRelatedLinks:
      break;
  }
  json_.end_object();
}

void ContractWriter::people(const Page& page, const Apparatus& part) {
  json_.key("people");
  json_.begin_array();
  for (const Span person : part.people) json_.string(text_of(page, person));
  json_.end_array();
}

/// What the capture did to the article: fields that another capture has, and the marks that the extraction left.
void ContractWriter::capture_notes(const Page& page, const Article& article) {
  json_.key("recovered");
  json_.begin_array();
  for (const Recovered& item : article.recovered) {
    const Article& from = drop_.articles[item.article];
    json_.begin_object();
    json_.key("field");
    json_.string(item.field);
    json_.key("article");
    json_.id('a', from.id);
    json_.key("page");
    json_.id('p', drop_.pages[from.page].id);
    json_.end_object();
  }
  json_.end_array();
  json_.key("repairs");
  json_.begin_array();
  for (const Repair& repair : article.repairs) {
    json_.begin_object();
    json_.key("kind");
    json_.string(kind_name(repair.kind));
    json_.key("span");
    span(page, repair.span);
    json_.end_object();
  }
  json_.end_array();
}

void ContractWriter::warning(const Warning& warning) {
  const bool has_file = warning.file < drop_.files.size();
  const Page* page = warning.page ? &drop_.pages[*warning.page] : nullptr;
  json_.begin_object();
  json_.key("code");
  json_.string(code_name(warning.code));
  json_.key("file");
  has_file ? json_.id('f', drop_.files[warning.file].id) : json_.null();
  json_.key("name");
  has_file ? json_.string(drop_.files[warning.file].name) : json_.null();
  json_.key("page");
  page ? json_.id('p', page->id) : json_.null();
  json_.key("span");
  page&& warning.span ? span(*page, *warning.span) : json_.null();
  json_.key("message");
  json_.string(warning.message);
  json_.end_object();
}

}  // namespace wireglass::exports
