#include "annotations/quotes.h"

#include <algorithm>

#include "annotations/quote_speakers.h"

namespace wireglass::annotations {
namespace {

class QuoteFinder {
 public:
  QuoteFinder(const Prose& prose, const std::vector<Mention>& mentions, const std::vector<PrintedRole>& roles)
      : phrases_(prose), mentions_(mentions), roles_(roles) {}

  std::vector<Quote> run() {
    const std::vector<QuotedText> texts = find_quoted_texts(phrases_.prose()).texts;
    const std::vector<Attribution> attributions = attribute_quotes(phrases_, texts);
    for (std::size_t i = 0; i < texts.size(); ++i) add_quoted(texts[i], attributions[i]);
    return std::move(quotes_);
  }

 private:
  void add_quoted(const QuotedText& text, const Attribution& attribution) {
    Quote quote;
    quote.span = phrases_.span({text.first, text.close});
    quote.kind = attribution.scare ? QuoteKind::kScare : QuoteKind::kDirect;
    if (!attribution.speaker.empty()) quote.speaker_span = phrases_.span(attribution.speaker);
    if (!attribution.cue.empty()) quote.cue = phrases_.span(attribution.cue);
    quote.continues = attribution.continues;
    quotes_.push_back(quote);
  }

  QuotePhrases phrases_;
  const std::vector<Mention>& mentions_;
  const std::vector<PrintedRole>& roles_;
  std::vector<Quote> quotes_;
};

}  // namespace

std::vector<Quote> find_quotes(const Prose& prose, const std::vector<Mention>& mentions, const std::vector<PrintedRole>& roles) {
  return QuoteFinder(prose, mentions, roles).run();
}

}  // namespace wireglass::annotations
