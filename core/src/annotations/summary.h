#pragma once
// An article in a few of its own sentences.
#include <vector>

#include "annotations/prose.h"
#include "annotations/word_stems.h"
#include "wireglass/model.h"

namespace wireglass::annotations {

/// One to three sentences of the paragraphs, in order: those that say most of the headline and the keyphrases, name who and
/// when, and stand early. Each must stand alone, whole and without what opens by pointing back ("However, he …"), be no mere
/// quotation, and say something that those chosen before it do not. Where no sentence stands alone, the first whole one; none
/// where the article has no whole sentence. Reads the article's mentions, times, quantities and keyphrases. Linear.
std::vector<Span> find_summary(const Prose& prose, const Stems& stems, const Article& article);

}  // namespace wireglass::annotations
