// Any text as an article, a line a paragraph, the first the headline: quotes, keyphrases, summary and topics in bounds, on
// the text's characters, in order; the same result twice.
#include <string>

#include "annotations/annotate.h"
#include "fuzz/fuzz.h"
#include "support/packed_names.h"

namespace {

using namespace wireglass;
using fuzz::require;

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_span(std::string_view text, Span span) {
  require(span.begin < span.end && span.end <= text.size(), "spans in the text");
  require(is_boundary(text, span.begin) && is_boundary(text, span.end), "spans on characters");
}

Article annotated(const Page& page) {
  Article article;
  article.language = "en";
  for (std::size_t at = 0; at < page.text.size();) {
    const std::size_t end = std::min(page.text.find('\n', at), page.text.size());
    const Span line{static_cast<Offset>(at), static_cast<Offset>(end)};
    if (at == 0)
      article.headline = line;
    else if (!line.empty())
      article.paragraphs.push_back(line);
    at = end + 1;
  }
  auto findings = annotations::find_annotations(page, article, &tests::name_tools());
  annotations::resolve_annotations(page, findings, article);
  return article;
}

void check(const Page& page, const Article& article) {
  Offset end = 0;
  for (const Quote& quote : article.quotes) {
    check_span(page.text, quote.span);
    require(quote.span.begin >= end, "quotes in order, without overlap");
    end = quote.span.end;
    if (!quote.speaker_span.empty()) check_span(page.text, quote.speaker_span);
    if (!quote.cue.empty()) check_span(page.text, quote.cue);
    require(quote.speaker == Quote::kNoSpeaker || mention_at(article, quote.speaker) != nullptr,
            "a speaker is a mention");
  }
  require(article.keyphrases.size() <= 10 && article.summary.size() <= 3 && article.topics.size() <= 9,
          "as many as are promised");
  for (const Keyphrase& keyphrase : article.keyphrases) {
    check_span(page.text, keyphrase.span);
    require(keyphrase.score <= 100, "scores in percent");
  }
  end = 0;
  for (const Span sentence : article.summary) {
    check_span(page.text, sentence);
    require(sentence.begin >= end, "sentences in order");
    end = sentence.end;
  }
  for (const Topic& topic : article.topics)
    require(!topic.name().empty() && topic.score <= 100, "topics have a name and a share");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::as_utf8({reinterpret_cast<const char*>(data), size});
  Page page;
  page.text = text;
  const Article article = annotated(page), again = annotated(page);
  check(page, article);
  require(article.quotes.size() == again.quotes.size() && article.summary.size() == again.summary.size(),
          "the same result twice");
  for (std::size_t i = 0; i < article.quotes.size(); ++i)
    require(article.quotes[i].span == again.quotes[i].span && article.quotes[i].speaker == again.quotes[i].speaker,
            "the same result twice");
  return 0;
}
