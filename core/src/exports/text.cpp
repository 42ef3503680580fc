#include "exports/text.h"

#include <algorithm>
#include <string>

#include "base/chars.h"
#include "corpus/quoted_words.h"
#include "exports/columns.h"
#include "exports/findings_text.h"
#include "exports/output.h"

namespace wireglass::exports {
namespace {

constexpr std::uint32_t kWidth = 96;
constexpr std::uint32_t kExcerptLines = 2;
constexpr std::uint32_t kSummaryLines = 3;
constexpr std::size_t kFindings = 6;  ///< of a kind are shown; the rest is counted
constexpr std::size_t kTopics = 3;
constexpr std::size_t kSpeakers = 5;

std::string counted(std::uint64_t count, std::string_view one) {
  return std::to_string(count) + ' ' + std::string(one) + (count == 1 ? "" : "s");
}

/// "2025-05-30 09:00", or the day alone for the first and the last second of a day.
std::string short_instant(Instant instant, bool day_alone) {
  const std::string text = format_instant(instant);
  return day_alone ? text.substr(0, 10) : text.substr(0, 10) + ' ' + text.substr(11, 5);
}

/// A window for people, in UTC: "2025-05-30", "2025-05-30 09:00 to 2025-05-31 11:59 UTC"; whole days without their hours.
std::string window_text(const Window& window) {
  const auto clock = [](Instant instant) { return format_instant(instant).substr(11); };
  const bool days = (!window.earliest || clock(*window.earliest) == "00:00:00Z") &&
                    (!window.latest || clock(*window.latest) == "23:59:59Z");
  const std::string zone = days ? "" : " UTC";
  if (window.open()) return "unknown";
  if (!window.latest) return "from " + short_instant(*window.earliest, days) + zone;
  const std::string latest = short_instant(*window.latest, days);
  if (!window.earliest) return "until " + latest + zone;
  const std::string earliest = short_instant(*window.earliest, days);
  return (earliest == latest ? latest : earliest + " to " + latest) + zone;
}

class TextWriter {
 public:
  TextWriter(Output& out, const Drop& drop) : out_(out), drop_(drop) {}

  void write() {
    for (const File& file : drop_.files) {
      if (!out_.ok()) return;
      write_file(file);
    }
    if (!drop_.warnings.empty()) write_warnings();
    write_speakers();
    write_sum();
  }

 private:
  void write_file(const File& file) {
    line(0, file.name);
    std::string facts = counted(file.bytes, "byte");
    if (!file.encoding.empty()) facts += ", " + std::string(file.encoding);
    facts += ", " + counted(file.page_count, "page");
    line(2, facts);
    for (std::uint32_t i = 0; i < file.page_count; ++i)
      write_page(drop_.pages[file.first_page + i], i + 1, file.page_count);
    out_.put('\n');
  }

  void write_page(const Page& page, std::uint32_t number, std::uint32_t of) {
    out_.put('\n');
    std::string facts = of == 1 ? "page" : "page " + std::to_string(number);
    facts += ": " + std::string(kind_name(page.kind));
    if (!page.topic.empty()) facts += ' ' + std::string(text_of(page, page.topic));
    if (!page.url.empty()) facts += ", " + std::string(text_of(page, page.url));
    facts += page.layout.empty() ? ", no known layout"
                                 : ", " + std::string(page.layout) + " (" + std::to_string(page.confidence) + "%)";
    line(2, facts);
    if (!page.captured.open()) line(2, "captured " + window_text(page.captured));
    for (std::uint32_t i = 0; i < page.article_count; ++i) write_article(page, drop_.articles[page.first_article + i]);
  }

  void write_article(const Page& page, const Article& article) {
    out_.put('\n');
    const std::string_view headline = text_of(page, article.headline);
    line(4, headline.empty() ? std::string_view{"(no headline)"} : headline);
    line(6, publication(page, article));
    if (!article.summary.empty())
      wrap(6, summary_text(page, article), kSummaryLines);
    else if (!article.paragraphs.empty())
      excerpt(6, text_of(page, article.paragraphs.front()));
    write_subjects(article);
    if (const std::string found = found_apparatus(page, article); !found.empty()) line(6, found);
    write_names(article);
    write_findings("numbers", page, article.quantities, quantity_text);
    write_findings("changes", page, article.changes, change_text);
    write_findings("times", page, article.times, time_text);
  }

  /// "related, Harbor Times, 3 days ago (2025-05-28 to 2025-05-29), 214 words, truncated".
  static std::string publication(const Page& page, const Article& article) {
    std::string text(role_name(article.role));
    text += ", ";
    text += article.source_text.empty() ? std::string_view{"source unknown"} : article.source_text;
    if (!article.section.empty()) text += ", " + std::string(text_of(page, article.section));
    const bool dated = !article.published.open();
    if (!article.published_text.empty())
      text += ", " + std::string(article.published_text) + (dated ? " (" + window_text(article.published) + ")" : "");
    else
      text += ", published " + window_text(article.published);
    text += ", " + counted(article.words, "word");
    if (article.truncated) text += ", truncated";
    for (const Recovered& item : article.recovered) text += ", " + std::string(item.field) + " from another page";
    return text;
  }

  static std::string summary_text(const Page& page, const Article& article) {
    std::string text;
    for (const Span sentence : article.summary)
      text += (text.empty() ? "" : " ") + std::string(text_of(page, sentence));
    return text;
  }

  /// "#FerryStrike #PortAlder", then "topics: Labour; Strike".
  void write_subjects(const Article& article) {
    std::string tags, topics;
    for (std::size_t i = 0; i < article.hashtags.size() && i < kFindings; ++i)
      tags += (i == 0 ? "#" : " #") + drop_.hashtags[article.hashtags[i].tag];
    for (std::size_t i = 0; i < article.topics.size() && i < kTopics; ++i)
      topics += (i == 0 ? "topics: " : "; ") + std::string(article.topics[i].name());
    line(6, tags);
    line(6, topics);
  }

  static std::string found_apparatus(const Page& page, const Article& article) {
    std::string text;
    for (const Apparatus& part : article.apparatus) {
      text += text.empty() ? "with " : "; ";
      text += kind_name(part.kind);
      const std::string_view printed = text_of(page, part.span);
      if (printed.size() <= 60) text += " \"" + std::string(printed) + '"';
    }
    return text;
  }

  /// "names: Lena Ito, Harbor Bank, Peru and 4 more".
  void write_names(const Article& article) {
    const std::vector<const Entity*> entities = entities_of(drop_, article);
    if (entities.empty()) return;
    std::string text = "names";
    for (std::size_t i = 0; i < entities.size() && i < kFindings; ++i)
      text += (i == 0 ? ": " : ", ") + entities[i]->name;
    if (entities.size() > kFindings) text += " and " + std::to_string(entities.size() - kFindings) + " more";
    line(6, text);
  }

  /// "numbers: 214 households; 9.8 million crowns = 9800000 SEK; and 3 more".
  template <typename Items, typename ToText>
  void write_findings(std::string_view name, const Page& page, const Items& items, const ToText& to_text) {
    if (items.empty()) return;
    std::string text(name);
    for (std::size_t i = 0; i < items.size() && i < kFindings; ++i)
      text += (i == 0 ? ": " : "; ") + to_text(page, items[i]);
    if (items.size() > kFindings) text += "; and " + std::to_string(items.size() - kFindings) + " more";
    line(6, text);
  }

  void write_warnings() {
    line(0, counted(drop_.warnings.size(), "warning"));
    for (const Warning& warning : drop_.warnings) {
      std::string text;
      if (warning.file < drop_.files.size()) text += drop_.files[warning.file].name + ": ";
      text += warning.message + " [" + std::string(code_name(warning.code)) + ']';
      line(2, text);
    }
    out_.put('\n');
  }

  /// Whose words stand in marks: the most quoted speakers, the others together, and how much has no speaker whom a text names.
  void write_speakers() {
    const corpus::QuoteShares shares = corpus::share_quoted_words(drop_);
    const std::uint64_t all = shares.all.direct;
    if (all == 0) return;
    const auto row = [&](std::string_view who, std::uint64_t words) {
      if (words != 0)
        line(2, std::string(who) + ": " + counted(words, "word") + ", " +
                    std::to_string((words * 100 + all / 2) / all) + '%');
    };
    line(0, "Who is quoted: " + counted(all, "word") + " in marks");
    std::uint64_t others = all - shares.speakers.unknown.direct;
    for (std::size_t i = 0; i < shares.speakers.rows.size() && i < kSpeakers; ++i) {
      row(shares.speakers.rows[i].name, shares.speakers.rows[i].words.direct);
      others -= shares.speakers.rows[i].words.direct;
    }
    row("others", others);
    row("unknown", shares.speakers.unknown.direct);
    out_.put('\n');
  }

  void write_sum() {
    line(0, counted(drop_.files.size(), "file") + ", " + counted(drop_.pages.size(), "page") + ", " +
                counted(drop_.articles.size(), "article") + ", " + counted(drop_.warnings.size(), "warning"));
  }

  /// A paragraph of its own, wrapped and indented; lines after the first two columns deeper.
  void line(std::uint32_t indent, std::string_view text) { wrap(indent, text, UINT32_MAX); }

  /// The first lines of a text; a mark tells of the rest.
  void excerpt(std::uint32_t indent, std::string_view text) { wrap(indent, text, kExcerptLines); }

  void wrap(std::uint32_t indent, std::string_view text, std::uint32_t most) {
    const std::string safe = shown(text.substr(0, most == UINT32_MAX ? text.size() : excerpt_bytes(text)));
    std::string_view rest = base::trim(safe);
    for (std::uint32_t n = 0; !rest.empty() && n < most; ++n) {
      const std::uint32_t blanks = n == 0 || most != UINT32_MAX ? indent : indent + 2;
      const bool last = n + 1 == most;
      const std::string_view part = base::trim_right(rest.substr(0, line_end(rest, kWidth - blanks - (last ? 2 : 0))));
      rest = base::trim_left(rest.substr(part.size()));
      for (std::uint32_t i = 0; i < blanks; ++i) out_.put(' ');
      out_.put(part);
      if (last && !rest.empty()) out_.put(" \xE2\x80\xA6");
      out_.put('\n');
    }
  }

  /// More bytes than an excerpt can show, at a character's end: a long body is not gone through for its first lines.
  static std::size_t excerpt_bytes(std::string_view text) {
    std::size_t bytes = std::min<std::size_t>(text.size(), kWidth * kExcerptLines * 8);
    while (bytes < text.size() && !base::is_char_start(text[bytes])) ++bytes;
    return bytes;
  }

  Output& out_;
  const Drop& drop_;
};

}  // namespace

bool write_text(const Drop& drop, const Options&, const Sink& sink) {
  Output out(sink);
  TextWriter(out, drop).write();
  return out.finish();
}

}  // namespace wireglass::exports
