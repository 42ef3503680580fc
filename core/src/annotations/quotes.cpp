#include "annotations/quotes.h"

#include <utility>

#include "annotations/quote_mentions.h"
#include "annotations/quote_reports.h"
#include "annotations/quote_speakers.h"
#include "lexicon/name_words.h"

namespace wireglass::annotations {
namespace {

class QuoteFinder {
 public:
  QuoteFinder(const Prose& prose, const MentionTokens& tokens, const std::vector<Mention>& mentions,
              const std::vector<PrintedRole>& roles)
      : phrases_(prose), names_(phrases_, tokens, mentions, roles), mentions_(mentions) {}

  FoundQuotes run() {
    const QuotedTexts marked = find_quoted_texts(phrases_.prose());
    const std::vector<QuotedText>& texts = marked.texts;
    const std::vector<Attribution> attributions = attribute_quotes(phrases_, texts);
    const std::vector<Report> reports = find_reports(phrases_, texts);
    quotes_.reserve(texts.size() + reports.size());
    auto report = reports.begin();
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (; report != reports.end() && report->content.first < texts[i].open; ++report) add_report(*report);
      add(attributions[i].scare ? QuoteKind::kScare : QuoteKind::kDirect, {texts[i].first, texts[i].close},
          attributions[i].speaker, attributions[i].cue);
      quotes_.back().span = inside(texts[i]);
      quotes_.back().continues = attributions[i].continues;
    }
    for (; report != reports.end(); ++report) add_report(*report);
    quotes_.shrink_to_fit();  // kept, and there are many
    return {std::move(quotes_), marked.deepest};
  }

 private:
  /// Of several marks in one token (”””) the outermost is the quotation's own.
  Span inside(const QuotedText& text) const {
    constexpr Offset kMark = 3;  // bytes of “ and ”
    Span span = phrases_.span({text.first, text.close});
    if (text.open < text.first && phrases_.token(text.open).span.size() > kMark)
      span.begin = phrases_.token(text.open).span.begin + kMark;
    if (text.close < text.behind && phrases_.token(text.close).span.size() > kMark)
      span.end = phrases_.token(text.close).span.end - kMark;
    return span;
  }

  /// Before a headline's colon stand subjects too ("Fish prices: what comes next"): a speaker is a name or an office there.
  void add_report(const Report& report) {
    if (phrases_.is(report.cue.first, ":") && names_.find(report.speaker) == kNoMention &&
        !lexicon::is_office_head(phrases_.prose().of(report.speaker.end - 1)))
      return;
    add(QuoteKind::kIndirect, report.content, report.speaker, report.cue);
  }

  void add(QuoteKind kind, Phrase content, Phrase speaker, Phrase cue) {
    Quote quote;
    quote.span = phrases_.span(content);
    quote.kind = kind;
    if (!speaker.empty()) quote.speaker_span = phrases_.span(speaker);
    if (!cue.empty()) quote.cue = phrases_.span(cue);
    const std::uint32_t mention = names_.find(speaker);
    if (mention != kNoMention) quote.speaker = mentions_[mention].span.begin;
    quotes_.push_back(quote);
  }

  QuotePhrases phrases_;
  SpeakerMentions names_;
  const std::vector<Mention>& mentions_;
  std::vector<Quote> quotes_;
};

}  // namespace

FoundQuotes find_quotes(const Prose& prose, const MentionTokens& tokens, const std::vector<Mention>& mentions,
                        const std::vector<PrintedRole>& roles) {
  return QuoteFinder(prose, tokens, mentions, roles).run();
}

}  // namespace wireglass::annotations
