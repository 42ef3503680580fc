// Rows of tables over a drop: what was found in each article, every row with its sentence.
#include <algorithm>
#include <string>
#include <vector>

#include "annotations/words.h"
#include "exports/contract.h"
#include "exports/found_sentences.h"
#include "exports/view.h"
#include "lexicon/vocabulary.h"

namespace wireglass::exports {
namespace {

/// Writes one article's findings after another.
class Findings {
 public:
  Findings(JsonWriter& json, const Drop& drop, ViewCache& cache) : json_(json), drop_(drop), cache_(cache), contract_(json, drop, OffsetUnit::kUtf16) {}

  void write(std::uint32_t index) {
    const Article& article = drop_.articles[index];
    if (article.quantities.empty() && article.changes.empty() && article.times.empty() && article.quotes.empty())
      return;
    const Page& page = drop_.pages[article.page];
    std::vector<Span> spans;
    const auto add = [&](const auto& findings) {
      for (const auto& each : findings) spans.push_back(each.span);
    };
    add(article.quantities);
    add(article.changes);
    add(article.times);
    add(article.quotes);
    const FoundSentences sentences(page, article, spans);
    json_.begin_object();
    json_.key("article");
    json_.number(index);
    list("sentences", sentences.list(), [&](Span sentence) {
      json_.key("span");
      write_span(page, sentence);
      text("text", text_of(page, sentence));
    });
    list("quantities", article.quantities, [&](const Quantity& each) {
      place(page, sentences, each.span);
      quantity(page, article, each);
    });
    list("changes", article.changes, [&](const Change& each) {
      place(page, sentences, each.span);
      change(page, each);
    });
    list("times", article.times, [&](const Time& each) {
      place(page, sentences, each.span);
      time(each);
    });
    list("quotes", article.quotes, [&](const Quote& each) {
      place(page, sentences, each.span);
      quote(page, article, each);
    });
    json_.end_object();
  }

 private:
  template <typename Items, typename Write>
  void list(std::string_view key, const Items& items, const Write& write) {
    json_.key(key);
    json_.begin_array();
    for (const auto& item : items) {
      json_.begin_object();
      write(item);
      json_.end_object();
    }
    json_.end_array();
  }
  void write_span(const Page& page, Span span) {
    json_.span(cache_.offsets(page).at(span));
  }
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string_or_null(value);
  }
  void number(std::string_view key, const std::optional<Decimal>& value) {
    json_.key(key);
    value ? json_.number(*value) : json_.null();
  }
  void place(const Page& page, const FoundSentences& sentences, Span span) {
    json_.key("sentence");
    json_.number(sentences.index_of(span));
    json_.key("span");
    write_span(page, span);
  }

  void quantity(const Page& page, const Article& article, const Quantity& each) {
    text("kind", kind_name(each.kind));
    number("value", each.value);
    number("high", each.high);
    text("unit", each.unit);
    text("per", each.per);
    text("modifier", modifier_name(each.modifier));
    text("of", text_of(page, each.of));
    const auto same = static_cast<std::size_t>(each.same_as);
    text("sameAs", each.same_as < 0 ? std::string_view{} : text_of(page, article.quantities[same].span));
    text("by", each.by);
  }

  void change(const Page& page, const Change& each) {
    text("subject", text_of(page, each.subject));
    number("from", each.from);
    number("to", each.to);
    text("unit", each.unit);
    text("direction", each.up ? "up" : "down");
    text("by", each.by);
  }

  void time(const Time& each) {
    text("type", kind_name(each.kind));
    text("value", each.value);
    text("mod", each.mod);
    text("quant", each.quant);
    text("freq", each.freq);
    json_.key("window");
    contract_.window(each.window);
    text("anchor", anchor_name(each.anchor));
    text("by", each.by);
  }

  /// Such a speaker is told to nobody who sees no more than the quote.
  static bool is_pronoun(std::string_view speaker) {
    return !speaker.empty() && lexicon::is_in(lexicon::find_word(speaker.data(), speaker.size(), speaker.size()), lexicon::WordSet::kSpeakerPronoun);
  }

  void quote(const Page& page, const Article& article, const Quote& each) {
    const Mention* const speaker = each.speaker == Quote::kNoSpeaker ? nullptr : mention_at(article, each.speaker);
    text("kind", kind_name(each.kind));
    json_.key("speaker");
    speaker == nullptr || speaker->entity == kNoEntity ? json_.null() : json_.number(std::uint64_t{speaker->entity});
    const std::string_view printed = text_of(page, each.speaker_span);
    text("printed", is_pronoun(printed) ? std::string_view{} : printed);
    text("cue", text_of(page, each.cue));
    json_.key("words");
    json_.number(std::uint64_t{annotations::count_words(text_of(page, each.span))});
  }

  JsonWriter& json_;
  const Drop& drop_;
  ViewCache& cache_;
  ContractWriter contract_;
};

}  // namespace

std::string findings_json(const Drop& drop, std::uint32_t first, std::uint32_t last, ViewCache& cache) {
  std::string text;
  const Sink sink = [&](std::string_view piece) {
    text += piece;
    return true;
  };
  Output out(sink);
  JsonWriter json(out);
  Findings findings(json, drop, cache);
  json.begin_array();
  last = std::min(last, static_cast<std::uint32_t>(drop.articles.size()));
  for (std::uint32_t i = first; i < last; ++i) findings.write(i);
  json.end_array();
  out.finish();
  return text;
}

}  // namespace wireglass::exports
