#include "support/invariants.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/chars.h"
#include "base/utf8.h"

namespace wireglass::tests {
namespace {

/// True when each of `inner` lies in one of `outer`; both in order.
bool all_within(const std::vector<Span>& inner, const std::vector<Span>& outer) {
  std::size_t o = 0;
  for (const Span span : inner) {
    while (o < outer.size() && outer[o].end < span.end) ++o;
    if (o == outer.size() || !outer[o].contains(span)) return false;
  }
  return true;
}

/// Runs the checks in order and keeps the first that fails, with the place where it did.
class Checker {
 public:
  explicit Checker(const Drop& drop) : drop_(drop) {}

  std::string run() {
    check_files();
    for (std::size_t i = 0; i < drop_.pages.size() && violation_.empty(); ++i) check_page(i);
    for (const Warning& warning : drop_.warnings) check_warning(warning);
    return violation_;
  }

 private:
  void expect(bool holds, std::string_view what) {
    if (!holds && violation_.empty()) violation_ = place_ + std::string(what);
  }

  void check_files() {
    std::uint32_t next_page = 0;
    for (std::size_t i = 0; i < drop_.files.size(); ++i) {
      const File& file = drop_.files[i];
      place_ = "file " + std::to_string(i) + ": ";
      expect(i == 0 || drop_.files[i - 1].name <= file.name, "files are not in the order of their names");
      expect(base::valid_utf8_prefix(file.text) == file.text.size(), "the decoded text is not UTF-8");
      expect(file.first_page == next_page, "its pages do not follow the last file's");
      next_page = file.first_page + file.page_count;
      expect(next_page <= drop_.pages.size(), "it has more pages than there are");
      if (!violation_.empty()) return;
      std::uint64_t end = 0;
      for (std::uint32_t p = file.first_page; p < next_page; ++p) {
        const Page& page = drop_.pages[p];
        expect(page.file == i, "a page of it says another file");
        expect(page.file_offset >= end && page.file_offset + page.text.size() <= file.text.size(), "a page lies wrong in it");
        if (!violation_.empty()) return;
        expect(page.text.data() == file.text.data() + page.file_offset, "a page's text is not the file's");
        end = page.file_offset + page.text.size();
      }
    }
    place_.clear();
    expect(next_page == drop_.pages.size(), "a page belongs to no file");
  }

  void check_page(std::size_t index) {
    const Page& page = drop_.pages[index];
    place_ = "page " + std::to_string(index) + ": ";
    page_ = &page;
    Offset end = 0;
    for (const LineStretch& line : page.lines) {
      expect(line.span.begin == end, "its lines have a gap or an overlap at byte " + std::to_string(end));
      expect(!line.span.empty(), "it has an empty line stretch");
      check_span(line.span, "a line");
      end = line.span.end;
    }
    expect(end == page.text.size(), "its lines do not reach its end");
    expect(page.confidence <= 100, "its confidence is above 100");
    check_span(page.topic, "the topic");
    check_span(page.url, "the address");
    check_window(page.captured, "the capture");
    check_evidence(page.captured_evidence);
    expect(page.first_article == next_article_, "its articles do not follow the last page's");
    next_article_ = page.first_article + page.article_count;
    expect(next_article_ <= drop_.articles.size(), "it has more articles than there are");
    if (!violation_.empty()) return;
    for (std::uint32_t a = page.first_article; a < next_article_; ++a) {
      place_ = "page " + std::to_string(index) + ", article " + std::to_string(a) + ": ";
      expect(drop_.articles[a].page == index, "it says another page");
      expect(drop_.articles[a].position == a - page.first_article, "its position is wrong");
      check_article(drop_.articles[a]);
    }
    if (index + 1 == drop_.pages.size()) expect(next_article_ == drop_.articles.size(), "an article belongs to no page");
  }

  void check_article(const Article& article) {
    check_span(article.source, "the source");
    check_span(article.section, "the section");
    check_span(article.age, "the age");
    check_span(article.headline, "the headline");
    check_spans(article.body, "the body's lines");
    check_spans(article.paragraphs, "the paragraphs");
    check_window(article.published, "the publication");
    check_evidence(article.published_evidence);
    for (const Recovered& recovered : article.recovered)
      expect(recovered.article < drop_.articles.size(), "a field was recovered from an article that is not there");
    std::vector<Span> apparatus;
    for (std::size_t i = 0; i < article.apparatus.size(); ++i) {
      apparatus.push_back(article.apparatus[i].span);
      check_apparatus_fields(article.apparatus, i);
    }
    check_spans(apparatus, "the apparatus");
    check_body(article, apparatus);
    check_repairs(article);
  }

  /// The fields of an item lie in it; those of a caption also in the credit behind it, which names its photographer.
  void check_apparatus_fields(const std::vector<Apparatus>& apparatus, std::size_t i) {
    const Apparatus& item = apparatus[i];
    Span reach = item.span;
    if (item.kind == ApparatusKind::kCaption && i + 1 < apparatus.size() && apparatus[i + 1].kind == ApparatusKind::kCredit)
      reach.end = apparatus[i + 1].span.end;
    const auto check_field = [&](Span field) {
      check_span(field, "a field of the apparatus");
      expect(field.empty() || reach.contains(field), "a field of the apparatus lies outside it");
    };
    for (const Span field : {item.place, item.agency, item.source, item.date, item.age, item.clock}) check_field(field);
    for (const Span person : item.people) check_field(person);
  }

  /// Paragraphs and apparatus, merged, follow each other within the body, and between them the body has blanks only.
  void check_body(const Article& article, const std::vector<Span>& apparatus) {
    if (!violation_.empty()) return;
    expect(all_within(article.paragraphs, article.body), "a paragraph lies in no line of the body");
    std::vector<Span> parts = article.paragraphs;
    parts.insert(parts.end(), apparatus.begin(), apparatus.end());
    std::sort(parts.begin(), parts.end(), [](Span a, Span b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < parts.size(); ++i)
      expect(parts[i - 1].end <= parts[i].begin, "apparatus and paragraphs overlap at byte " + std::to_string(parts[i].begin));
    if (!parts.empty())
      expect(!article.body.empty() && article.body.front().begin <= parts.front().begin && parts.back().end <= article.body.back().end,
             "apparatus lies outside the body");
    std::size_t next = 0;
    for (const Span line : article.body) {
      Offset at = line.begin;
      for (; next < parts.size() && parts[next].begin < line.end; ++next) {
        expect_blank(at, std::max(at, parts[next].begin));
        at = parts[next].end;
        if (at > line.end) break;  // it runs on into the next line
      }
      if (at < line.end) expect_blank(at, line.end);
    }
  }

  void expect_blank(Offset begin, Offset end) {
    const std::string_view rest = page_->text.substr(begin, end - begin);
    // Of the text only the mark that joins two pieces of apparatus may be in neither.
    expect(base::trim(rest).find_first_not_of(",;|") == std::string_view::npos, "the body loses text at byte " + std::to_string(begin));
  }

  void check_repairs(const Article& article) {
    std::vector<Span> repairs;
    for (const Repair& repair : article.repairs) {
      check_span(repair.span, "a repair");
      expect(!repair.span.empty() && (repairs.empty() || repairs.back().end <= repair.span.begin), "the repairs are not in order");
      repairs.push_back(repair.span);
    }
    expect(all_within(repairs, article.paragraphs), "a repair lies in no paragraph");
  }

  void check_span(Span span, std::string_view what) {
    const std::string_view text = page_->text;
    const bool inside = span.begin <= span.end && span.end <= text.size();
    expect(inside, std::string(what) + " lies outside the page");
    const auto on_border = [&](Offset at) { return at >= text.size() || base::is_char_start(text[at]); };
    expect(!inside || (on_border(span.begin) && on_border(span.end)), std::string(what) + " cuts a character");
  }

  void check_spans(const std::vector<Span>& spans, std::string_view what) {
    Offset end = 0;
    for (const Span span : spans) {
      check_span(span, what);
      expect(!span.empty() && span.begin >= end, std::string(what) + " are empty, overlap or stand out of order");
      if (violation_.empty()) expect(base::trim(page_->text, span) == span, std::string(what) + " have outer blanks");
      end = span.end;
    }
  }

  void check_window(const Window& window, std::string_view what) {
    expect(!window.earliest || !window.latest || *window.earliest <= *window.latest, std::string(what) + "'s window ends before it begins");
  }

  void check_evidence(const std::vector<Evidence>& evidence) {
    for (const Evidence& reason : evidence)
      expect(!reason.rule.empty() && (reason.article == kNoArticle || reason.article < drop_.articles.size()),
             "its evidence names no rule or an article that is not there");
  }

  void check_warning(const Warning& warning) {
    place_ = "warning " + std::string(code_name(warning.code)) + ": ";
    expect(!warning.message.empty(), "it says nothing");
    expect(warning.file < drop_.files.size(), "its file is not there");
    if (!warning.page) return;
    expect(*warning.page < drop_.pages.size(), "its page is not there");
    if (!violation_.empty()) return;
    page_ = &drop_.pages[*warning.page];
    expect(page_->file == warning.file, "its page is another file's");
    if (warning.span) check_span(*warning.span, "its place");
  }

  const Drop& drop_;
  const Page* page_ = nullptr;
  std::uint32_t next_article_ = 0;
  std::string place_;
  std::string violation_;
};

}  // namespace

std::string check_invariants(const Drop& drop) { return Checker(drop).run(); }

}  // namespace wireglass::tests
