#pragma once
// The hashtags of articles: the site leaves its list empty in captures.
#include "wireglass/model.h"

namespace wireglass::corpus {

/// Fills Article::hashtags and Drop::hashtags; entities must be resolved. An article keeps the hashtags that it prints, and gets
/// more up to eight: from the entities that it names, its keyphrases, and the relations of two countries that act in it. What
/// several articles of the drop share weighs more and is spelt alike in all of them, so that the articles of one matter meet.
/// Near-linear in the keyphrases and mentions (sorting).
void find_hashtags(Drop& drop);

}  // namespace wireglass::corpus
