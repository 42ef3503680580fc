#include "exports/csv.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "exports/findings_text.h"
#include "exports/ids.h"
#include "exports/output.h"

namespace wireglass::exports {
namespace {

constexpr std::string_view kHead =
    "file,page,id,role,position,source,section,published,earliest,latest,basis,headline,language,words,truncated,"
    "byline,place,agencies,text,quantities,changes,times,persons,organizations,places\r\n";

/// Writes a row cell by cell. A cell's text may come in pieces, so that no cell is put together in memory.
class Row {
 public:
  explicit Row(Output& out) : out_(out) {}

  /// A whole cell, in quotes only where it needs them.
  void cell(std::string_view text) {
    if (text.find_first_of(",\"\r\n") != std::string_view::npos) {
      begin();
      piece(text);
      return end();
    }
    separate();
    if (!text.empty() && is_formula_start(text.front())) out_.put('\'');
    out_.put(text);
  }
  void cell(std::uint64_t number) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    cell({digits, static_cast<std::size_t>(end - digits)});
  }
  /// A cell in quotes, in pieces: begin(), piece() any number of times, end().
  void begin() {
    separate();
    out_.put('"');
    empty_ = true;
  }
  void piece(std::string_view text) {
    if (text.empty()) return;
    if (empty_ && is_formula_start(text.front())) out_.put('\'');
    empty_ = false;
    for (std::size_t quote; (quote = text.find('"')) != std::string_view::npos; text.remove_prefix(quote + 1)) {
      out_.put(text.substr(0, quote + 1));
      out_.put('"');
    }
    out_.put(text);
  }
  void end() { out_.put('"'); }
  bool empty() const { return empty_; }
  void finish() { out_.put("\r\n"); }

 private:
  void separate() {
    if (!first_) out_.put(',');
    first_ = false;
  }
  static bool is_formula_start(char c) { return std::string_view{"=+-@\t\r"}.find(c) != std::string_view::npos; }

  Output& out_;
  bool first_ = true;
  bool empty_ = true;
};

void write_instant(Row& row, const std::optional<Instant>& instant) {
  row.cell(instant ? format_instant(*instant) : std::string{});
}

void add_to_list(Row& row, std::string_view text) {
  if (text.empty()) return;
  if (!row.empty()) row.piece("; ");
  row.piece(text);
}

/// Who wrote it, where it was written, and which agencies it names, out of the apparatus; lists are joined with "; ".
void write_apparatus(Row& row, const Page& page, const Article& article) {
  row.begin();
  for (const Apparatus& part : article.apparatus)
    if (part.kind == ApparatusKind::kByline)
      for (const Span person : part.people) add_to_list(row, text_of(page, person));
  row.end();
  row.begin();
  for (const Apparatus& part : article.apparatus)
    if (part.kind == ApparatusKind::kDateline) add_to_list(row, text_of(page, part.place));
  row.end();
  row.begin();
  std::vector<std::string_view> agencies;
  for (const Apparatus& part : article.apparatus) {
    const std::string_view agency = text_of(page, part.agency);
    if (std::find(agencies.begin(), agencies.end(), agency) != agencies.end()) continue;
    agencies.push_back(agency);
    add_to_list(row, agency);
  }
  row.end();
}

/// What was found, each as printed and as read; lists are joined with "; ".
void write_findings(Row& row, const Page& page, const Article& article) {
  const auto list = [&](const auto& items, const auto& text_of_item) {
    row.begin();
    for (const auto& item : items) add_to_list(row, text_of_item(page, item));
    row.end();
  };
  list(article.quantities, quantity_text);
  list(article.changes, change_text);
  list(article.times, time_text);
}

void write_article(Row row, const Drop& drop, const Article& article) {
  const Page& page = drop.pages[article.page];
  row.cell(drop.files[page.file].name);
  row.cell(IdText('p', page.id).view());
  row.cell(IdText('a', article.id).view());
  row.cell(role_name(article.role));
  row.cell(article.position);
  row.cell(article.source_name.empty() ? article.source_text : article.source_name);
  row.cell(text_of(page, article.section));
  row.cell(article.published_text);
  write_instant(row, article.published.earliest);
  write_instant(row, article.published.latest);
  row.cell(basis_name(article.basis));
  row.cell(text_of(page, article.headline));
  row.cell(article.language);
  row.cell(article.words);
  row.cell(article.truncated ? "true" : "false");
  write_apparatus(row, page, article);
  row.begin();
  for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
    if (i != 0) row.piece("\n");
    row.piece(text_of(page, article.paragraphs[i]));
  }
  row.end();
  write_findings(row, page, article);
  const std::vector<const Entity*> entities = entities_of(drop, article);
  for (const EntityType type : {EntityType::kPerson, EntityType::kOrganization, EntityType::kPlace}) {
    row.begin();
    for (const Entity* const entity : entities)
      if (entity->type == type) add_to_list(row, entity->name);
    row.end();
  }
  row.finish();
}

}  // namespace

bool write_csv(const Drop& drop, const Options&, const Sink& sink) {
  Output out(sink);
  out.put(kHead);
  for (const Article& article : drop.articles) {
    if (!out.ok()) break;
    write_article(Row(out), drop, article);
  }
  return out.finish();
}

}  // namespace wireglass::exports
