#pragma once
// The ledger of quotes: who said what, in all the articles that print it.
#include "wireglass/model.h"

namespace wireglass::corpus {

/// Fills Drop::utterances and Drop::utterance_parts; entities must be resolved. Every direct or indirect quote is a part of one
/// utterance, together with those that continue it and with other articles' renderings of the same words (wordings.h says which
/// these are); an utterance of which one article names the speaker has that speaker. Scare quotes are nobody's and left out.
/// Near-linear in the quoted words (sorting).
void find_utterances(Drop& drop);

/// The entity that says a quote, as its own article tells; kNoEntity where it does not. Logarithmic in the article's mentions.
std::uint32_t speaker_of(const Article& article, const Quote& quote);

/// When an utterance was printed first: the window of the article whose window closes first, for nobody is quoted before he speaks.
/// Open where no article has a window. Linear in its parts.
Window first_published(const Drop& drop, const Utterance& utterance);

}  // namespace wireglass::corpus
