#include "wireglass/session.h"

#include <algorithm>
#include <deque>
#include <utility>

#if !defined(__EMSCRIPTEN__)
#include <future>
#endif

#include "annotations/annotate.h"
#include "annotations/language.h"
#include "annotations/words.h"
#include "articles/clock.h"
#include "articles/fields.h"
#include "base/chars.h"
#include "base/hash.h"
#include "corpus/entities.h"
#include "corpus/hashtags.h"
#include "corpus/recovery.h"
#include "corpus/utterances.h"
#include "documents/reader.h"
#include "exports/csv.h"
#include "exports/json.h"
#include "exports/jsonl.h"
#include "exports/text.h"
#include "exports/view.h"
#include "name_tables.h"
#include "pages/segment.h"

namespace wireglass {
namespace {

/// What the map stage makes of one file. Indices (pages, articles) count within the file until it is merged.
struct FileResult {
  File file;
  std::deque<Page> pages;
  std::deque<Article> articles;
  std::vector<Warning> warnings;
};
using FileResultPtr = std::unique_ptr<FileResult>;

std::string_view last_part(std::string_view name) { return name.substr(name.rfind('/') + 1); }

articles::KnownTimes known_times(const Options& options, std::string_view name) {
  for (const bool whole : {true, false})
    for (const FileTimes& times : options.times)
      if (times.file == (whole ? name : last_part(name))) return {times.captured, times.published};
  return {options.captured, options.published};
}

/// The map stage of one file: documents, pages, articles, annotations. Pure; runs on any thread.
class FileAnalysis {
 public:
  FileAnalysis(std::string name, std::string_view format, documents::Contents contents, const Options& options, const NameTables* names)
      : result_(std::make_unique<FileResult>()), known_(known_times(options, name)) {
    if (names != nullptr) tools_.emplace(names->lexicon, names->model, names->places);
    File& file = result_->file;
    file.id = contents.hash;
    file.name = std::move(name);
    file.bytes = contents.bytes;
    file.encoding = contents.encoding;
    if (!contents.encoding.empty()) file.format = format;
    file.owner = std::make_shared<const std::string>(std::move(contents.text));
    file.text = *file.owner;
    for (documents::Remark& remark : contents.remarks) result_->warnings.push_back({remark.code, 0, {}, {}, std::move(remark.message)});
    documents_ = std::move(contents.documents);
  }

  FileResultPtr run() {
    for (const documents::Document& document : documents_) {
      const std::string_view text = result_->file.text.substr(static_cast<std::size_t>(document.begin), static_cast<std::size_t>(document.end - document.begin));
      // Collected first: the segmenter's lines are gone before the articles grow.
      std::deque<pages::PrintedPage> printed;
      pages::segment(text, [&](pages::PrintedPage&& page) { printed.push_back(std::move(page)); });
      for (; !printed.empty(); printed.pop_front()) add_page(document.begin, std::move(printed.front()));
    }
    result_->file.page_count = static_cast<std::uint32_t>(result_->pages.size());
    return std::move(result_);
  }

 private:
  void add_page(std::uint64_t document_begin, pages::PrintedPage&& printed) {
    if (printed.articles.empty() && printed.remarks.empty()) return;  // blanks only
    Page page;
    page.file_offset = document_begin + printed.begin;
    page.text = result_->file.text.substr(static_cast<std::size_t>(page.file_offset), static_cast<std::size_t>(printed.end - printed.begin));
    page.id = base::hash(base::trim(page.text));
    page.kind = printed.kind;
    page.topic = printed.topic;
    page.url = printed.url;
    page.layout = printed.layout;
    page.confidence = printed.confidence;
    page.lines = std::move(printed.lines);
    page.first_article = static_cast<std::uint32_t>(result_->articles.size());
    page.article_count = static_cast<std::uint32_t>(printed.articles.size());
    for (std::uint32_t i = 0; i < page.article_count; ++i) result_->articles.push_back(make_article(page, std::move(printed.articles[i]), i));
    printed.articles = {};  // a page may list a million
    const auto first_warning = result_->warnings.size();
    articles::solve_clock(page, {result_->articles, page.first_article}, page.first_article, known_, result_->warnings);
    for (std::uint32_t i = 0; i < page.article_count; ++i) annotate(page, result_->articles[page.first_article + i]);
    for (const Code code : printed.remarks) add_remark(page, code);
    for (auto i = first_warning; i < result_->warnings.size(); ++i) result_->warnings[i].page = static_cast<std::uint32_t>(result_->pages.size());
    result_->pages.push_back(std::move(page));
  }

  Article make_article(const Page& page, pages::PrintedArticle&& printed, std::uint32_t position) const {
    Article article = articles::make_article(page, std::move(printed));
    article.page = static_cast<std::uint32_t>(result_->pages.size());
    article.position = position;
    articles::read_body(page, article);
    for (const Span paragraph : article.paragraphs) article.words += annotations::count_words(text_of(page, paragraph));
    article.language = language_of(page, article);
    return article;
  }

  void annotate(const Page& page, Article& article) {
    annotations::Findings findings = annotations::find_annotations(page, article, tools_ ? &*tools_ : nullptr);
    annotations::resolve_annotations(page, findings, article);
    if (const std::size_t deepest = findings.quotes.deepest; deepest > annotations::kMostNestedQuotes)
      result_->warnings.push_back({Code::kNestedQuotes, 0, {}, article.paragraphs.empty() ? article.headline : article.paragraphs.front(),
                                   code_message(Code::kNestedQuotes, {std::to_string(deepest)})});
  }

  /// Of the headline and the reporting, which stand together on the page.
  static std::string_view language_of(const Page& page, const Article& article) {
    if (article.paragraphs.empty()) return annotations::detect_language(text_of(page, article.headline));
    const Span all{article.paragraphs.front().begin, article.paragraphs.back().end};
    const std::string_view language = annotations::detect_language(text_of(page, all));
    return language.empty() ? annotations::detect_language(text_of(page, article.headline)) : language;
  }

  void add_remark(const Page& page, Code code) {
    Warning warning{code, 0, {}, {}, {}};
    if (code == Code::kUnplacedLines) {
      const auto is_unknown = [](const LineStretch& stretch) { return stretch.role == LineRole::kUnknown; };
      const auto count = std::count_if(page.lines.begin(), page.lines.end(), is_unknown);
      warning.span = std::find_if(page.lines.begin(), page.lines.end(), is_unknown)->span;
      warning.message = code_message(code, {count == 1 ? "1 line" : std::to_string(count) + " lines"});
    } else {
      warning.message = code_message(code);
    }
    result_->warnings.push_back(std::move(warning));
  }

  FileResultPtr result_;
  articles::KnownTimes known_;
  std::optional<annotations::NameTools> tools_;
  std::vector<documents::Document> documents_;
};

/// Puts the files' results together in the order of their names, so that the order in which they came does not count.
class Merger {
 public:
  explicit Merger(std::vector<FileResultPtr> results) : results_(std::move(results)) {
    std::stable_sort(results_.begin(), results_.end(), [](const FileResultPtr& a, const FileResultPtr& b) {
      if (a->file.name != b->file.name) return a->file.name < b->file.name;
      return a->file.id < b->file.id;
    });
  }

  Drop merge() {
    for (FileResultPtr& result : results_) {
      add(*result);
      result.reset();
    }
    return std::move(drop_);
  }

 private:
  void add(FileResult& result) {
    const auto file = static_cast<std::uint32_t>(drop_.files.size());
    const auto first_page = static_cast<std::uint32_t>(drop_.pages.size());
    const auto first_article = static_cast<std::uint32_t>(drop_.articles.size());
    result.file.first_page = first_page;
    const auto shift = [&](std::vector<Evidence>& evidence) {
      for (Evidence& one : evidence)
        if (one.article != kNoArticle) one.article += first_article;
    };
    for (Page& page : result.pages) {
      page.file = file;
      page.first_article += first_article;
      shift(page.captured_evidence);
    }
    for (Article& article : result.articles) {
      article.page += first_page;
      shift(article.published_evidence);
    }
    for (Warning& warning : result.warnings) {
      warning.file = file;
      if (warning.page) *warning.page += first_page;
    }
    drop_.files.push_back(std::move(result.file));
    take(result.pages, drop_.pages);
    take(result.articles, drop_.articles);
    std::move(result.warnings.begin(), result.warnings.end(), std::back_inserter(drop_.warnings));
  }

  /// Moves one list behind another and frees it on the way.
  template <typename T>
  static void take(std::deque<T>& from, std::deque<T>& to) {
    if (to.empty()) to.swap(from);
    for (; !from.empty(); from.pop_front()) to.push_back(std::move(from.front()));
  }

  std::vector<FileResultPtr> results_;
  Drop drop_;
};

/// Says which pages were already in the drop.
void warn_of_duplicates(Drop& drop) {
  std::vector<std::pair<Hash, std::uint32_t>> pages;
  for (std::uint32_t i = 0; i < drop.pages.size(); ++i) pages.push_back({drop.pages[i].id, i});
  std::sort(pages.begin(), pages.end());
  std::vector<Warning> found;
  for (std::size_t i = 1, first = 0; i < pages.size(); ++i) {
    if (pages[i].first != pages[first].first) {
      first = i;
      continue;
    }
    const Page& original = drop.pages[pages[first].second];
    const Page& copy = drop.pages[pages[i].second];
    const bool same_file = original.file == copy.file;
    found.push_back({Code::kDuplicatePage, copy.file, pages[i].second, {},
                     code_message(Code::kDuplicatePage, {same_file ? std::string_view("this file, further up") : drop.files[original.file].name})});
  }
  drop.warnings.insert(drop.warnings.end(), found.begin(), found.end());
}

void sort_warnings(Drop& drop) {
  const auto key = [](const Warning& w) { return std::tuple(w.file, w.page ? std::int64_t{*w.page} : -1, w.span ? std::int64_t{w.span->begin} : -1, w.code); };
  std::stable_sort(drop.warnings.begin(), drop.warnings.end(), [&](const Warning& a, const Warning& b) { return key(a) < key(b); });
}

}  // namespace

struct Session::State {
  Options options;
  std::shared_ptr<const NameTables> names;
  std::string name;
  std::unique_ptr<documents::Reader> reader;
  std::vector<FileResultPtr> results;
  Drop drop;
  exports::ViewCache view;  // of the finished drop
  bool finished = false;
#if !defined(__EMSCRIPTEN__)
  std::deque<std::future<FileResultPtr>> running;  // at most options.jobs
#endif

  void analyse(FileAnalysis analysis) {
#if !defined(__EMSCRIPTEN__)
    if (options.jobs > 1) {
      if (running.size() >= options.jobs) collect_one();
      auto task = std::make_shared<FileAnalysis>(std::move(analysis));
      running.push_back(std::async(std::launch::async, [task] { return task->run(); }));
      return;
    }
#endif
    results.push_back(analysis.run());
  }

#if !defined(__EMSCRIPTEN__)
  void collect_one() {
    results.push_back(running.front().get());
    running.pop_front();
  }
#endif

  void collect() {
#if !defined(__EMSCRIPTEN__)
    while (!running.empty()) collect_one();
#endif
  }
};

Session::Session(Options options, std::shared_ptr<const NameTables> names) : state_(std::make_unique<State>()) {
  state_->options = std::move(options);
  state_->names = std::move(names);
}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

void Session::begin_file(std::string_view name, std::uint64_t size_hint) {
  if (state_->reader) end_file();
  state_->name = name;
  state_->reader = documents::make_text_reader(state_->options, size_hint);
}

bool Session::push(std::string_view bytes) { return state_->reader && state_->reader->push(bytes); }

void Session::end_file() {
  if (!state_->reader) return;
  const std::string_view format = state_->reader->format();
  documents::Contents contents = state_->reader->finish();
  state_->reader.reset();
  state_->analyse(FileAnalysis(std::move(state_->name), format, std::move(contents), state_->options, state_->names.get()));
}

void Session::warn(std::string_view name, Code code) {
  auto result = std::make_unique<FileResult>();
  result->file.name = name;
  result->warnings.push_back({code, 0, {}, {}, code_message(code)});
  state_->results.push_back(std::move(result));
}

const Drop& Session::finish() {
  if (state_->finished) return state_->drop;
  end_file();
  state_->collect();
  state_->drop = Merger(std::move(state_->results)).merge();
  corpus::recover_fields(state_->drop);
  static const lexicon::Places kNoPlaces;  // without tables nothing is found, but a pack may add names
  corpus::resolve_entities(state_->drop, state_->names ? state_->names->places : kNoPlaces, state_->options.entities);
  corpus::find_hashtags(state_->drop);
  corpus::find_utterances(state_->drop);
  warn_of_duplicates(state_->drop);
  sort_warnings(state_->drop);
  state_->finished = true;
  return state_->drop;
}

bool Session::write(Format format, const Sink& sink) const {
  const Drop& drop = state_->drop;
  const Options& options = state_->options;
  switch (format) {
    case Format::kJson: return exports::write_json(drop, options, sink);
    case Format::kJsonl: return exports::write_jsonl(drop, options, sink);
    case Format::kCsv: return exports::write_csv(drop, options, sink);
    case Format::kText: return exports::write_text(drop, options, sink);
  }
  return false;
}

std::string Session::page_json(std::uint32_t page) const { return exports::page_json(state_->drop, page); }

std::string Session::page_json(std::uint32_t page, Offset from, Offset most) const {
  return exports::page_json(state_->drop, page, from, most, state_->view);
}

Offset Session::article_begin(std::uint32_t article) const { return exports::article_begin(state_->drop, article, state_->view); }

std::string Session::unknowns_json(std::uint32_t page, std::uint32_t first, std::uint32_t most) const {
  return exports::unknowns_json(state_->drop, page, first, most, state_->view);
}

std::string Session::overview_json(std::uint32_t first, std::uint32_t most) const { return exports::overview_json(state_->drop, first, most); }

std::string Session::findings_json(std::uint32_t first, std::uint32_t last) const {
  return exports::findings_json(state_->drop, first, last, state_->view);
}

std::string Session::entities_json(std::uint32_t first, std::uint32_t most) const { return exports::entities_json(state_->drop, first, most); }

std::string Session::mention_entities_json(std::uint32_t first, std::uint32_t last) const {
  return exports::mention_entities_json(state_->drop, first, last);
}

std::string Session::mentions_json(std::uint32_t first, std::uint32_t last) const {
  return exports::mentions_json(state_->drop, first, last, state_->view);
}

std::string Session::explain_json(std::uint32_t article, std::uint32_t mention) const {
  const Drop& drop = state_->drop;
  if (state_->names == nullptr || article >= drop.articles.size() || mention >= drop.articles[article].mentions.size()) return exports::reasons_json({});
  const Article& whole = drop.articles[article];
  const annotations::Prose prose = annotations::read_prose(drop.pages[whole.page].text, annotations::stretches_of(whole));
  return exports::reasons_json(annotations::name_reasons(prose, state_->names->lexicon, state_->names->model, whole.mentions[mention].span));
}

}  // namespace wireglass
