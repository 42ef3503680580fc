#include "annotations/annotate.h"

#include <utility>

#include "annotations/keyphrases.h"
#include "annotations/metonyms.h"
#include "annotations/quantities.h"
#include "annotations/roles.h"
#include "annotations/summary.h"
#include "annotations/times.h"
#include "annotations/topics.h"
#include "base/chars.h"
#include "data/currency_places.h"
#include "lexicon/phrases.h"

namespace wireglass::annotations {
namespace {

constexpr lexicon::PhraseTable kCurrencyPlaces(data::kCurrencyPlaces);

/// The taggers' words are English; where the language cannot be told, the text is too short for harm.
bool is_read(const Article& article) { return article.language == "en" || article.language.empty(); }

/// The country of the dateline, whose dollar "$" is in it; empty where it is not known.
std::string_view country_of(const Page& page, const Article& article) {
  for (const Apparatus& piece : article.apparatus) {
    if (piece.kind != ApparatusKind::kDateline) continue;
    const std::string_view place = text_of(page, piece.place);
    if (const auto* const row = kCurrencyPlaces.find(base::trim(place.substr(0, place.find(','))))) return row->country;
  }
  return {};
}

}  // namespace

std::vector<Span> stretches_of(const Article& article) {
  std::vector<Span> stretches;
  stretches.reserve(article.paragraphs.size() + 1);
  if (!article.headline.empty()) stretches.push_back(article.headline);
  stretches.insert(stretches.end(), article.paragraphs.begin(), article.paragraphs.end());
  return stretches;
}

Findings find_annotations(const Page& page, const Article& article, NameTools* names) {
  Findings findings;
  if (!is_read(article)) return findings;
  findings.prose = read_prose(page.text, stretches_of(article));
  findings.numbers = find_numbers(findings.prose);
  findings.times = find_times(findings.prose, findings.numbers);
  MentionTokens tokens;
  if (names != nullptr) {
    findings.mentions = find_mentions(findings.prose, names->tagger);
    tokens = tokens_of_mentions(findings.prose, findings.mentions);
    mark_metonyms(findings.prose, tokens, names->places, findings.mentions);
    findings.roles = find_roles(findings.prose, tokens, findings.mentions);
  }
  findings.quotes = find_quotes(findings.prose, tokens, findings.mentions, findings.roles);
  return findings;
}

void resolve_annotations(const Page& page, Findings& findings, Article& article) {
  article.mentions = std::move(findings.mentions);
  article.roles = std::move(findings.roles);
  article.quotes = std::move(findings.quotes.quotes);
  article.times = resolve_times(findings.prose, findings.times, article.published);
  article.quantities = find_quantities(findings.prose, findings.numbers, article.times, context_of(country_of(page, article)));
  article.changes = find_changes(findings.prose, article.quantities);
  const Stems stems = read_stems(findings.prose);
  article.keyphrases = find_keyphrases(findings.prose, stems, article.mentions, article.times);
  article.summary = find_summary(findings.prose, stems, article);
  Topics topics = find_topics(findings.prose, stems, article.headline);
  article.topics = std::move(topics.topics);
  article.category = topics.category;
  if (is_read(article)) article.genre = find_genre(text_of(page, article.headline), text_of(page, article.section));
  article.times.shrink_to_fit();  // results are kept, and there are many
  article.quantities.shrink_to_fit();
  article.changes.shrink_to_fit();
}

}  // namespace wireglass::annotations
