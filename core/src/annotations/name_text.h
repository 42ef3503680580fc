#pragma once
// An article as the name tagger sees it: what each token looks like, where capitals run, which stretches can hold names, and
// what the article as a whole says of a word. Only these stretches pay for the model.
#include <cstdint>
#include <vector>

#include "annotations/prose.h"
#include "lexicon/name_lexicon.h"

namespace wireglass::annotations {

enum class NameShape : std::uint8_t {
  kLower, kCapital, kCapitals, kLetter, kInitial, kInner, kMixed, kDigits, kMark, kAbbreviation, kAlnum,
};

struct NameWord {
  std::uint64_t hash = 0;      ///< of the word in lower case
  std::uint32_t run = 0;       ///< index + 1 of the run of capitals it is in; 0: none
  std::uint16_t cluster = 0;   ///< of the lexicon; 0: unknown, or not near a name
  std::uint16_t article = 0;   ///< index + 1 of what the article says of the word; 0: nothing
  std::uint16_t kinds = 0;     ///< NameKinds of a match of the gazetteer
  std::uint8_t entry = 0;      ///< place in that match: 1 only, 2 first, 3 inside, 4 last
  NameShape shape = NameShape::kLower;
};

/// How the sentence of a run or a segment is printed.
enum NameStyle : std::uint8_t { kTitleCase = 1, kCapitalsOnly = 2 };

/// Tokens [first, end) of one sentence.
struct NameRun {
  std::uint32_t first = 0, end = 0;
  std::uint8_t style = 0;  ///< of NameStyle

  std::uint32_t size() const { return end - first; }
};

/// What all occurrences of a capitalised word in an article say together.
struct ArticleWord {
  std::uint64_t hash = 0;
  std::uint32_t longest = 0;  ///< index + 1 of the longest run that it is in; 0: none
  std::uint32_t acronym = 0;  ///< index + 1 of a run whose initials it is; 0: none
  std::uint8_t place = 0;     ///< in the longest run: 0 first, 1 inside, 2 last
  std::uint8_t low = 0;       ///< times in lower case, at most 3
  std::uint8_t inner = 0;     ///< times with a capital inside a sentence, at most 3
};

/// A word's cluster, remembered: the same few thousand words stand beside names everywhere, and the lexicon's table is large.
struct ClusterMemo {
  std::uint64_t hash = 0;
  std::uint16_t cluster = 0;
};

struct NameText {
  const Prose* prose = nullptr;
  std::vector<NameWord> words;        ///< one a token
  std::vector<NameRun> runs;          ///< of capitals, in order
  std::vector<NameRun> segments;      ///< in order: what is decoded
  std::vector<ArticleWord> article;   ///< in order of first occurrence
  std::vector<ClusterMemo> memo;      ///< kept from call to call
};

/// Fills `text`, whose vectors keep their room from call to call. Linear.
void read_name_text(const Prose& prose, const lexicon::NameLexicon& lexicon, NameText& text);

}  // namespace wireglass::annotations
