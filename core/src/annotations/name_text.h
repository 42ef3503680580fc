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
  std::uint64_t hash = 0;      ///< of the word in lower case; 0: not looked at
  std::uint32_t run = 0;       ///< index + 1 of the run of capitals it is in; 0: none
  std::uint16_t cluster = 0;   ///< of the lexicon; 0: unknown
  std::uint16_t article = 0;   ///< index + 1 of what the article says of the word
  NameShape shape = NameShape::kLower;
  std::uint8_t entry = 0;      ///< place in a match of the gazetteer: 1 only, 2 first, 3 inside, 4 last
  std::uint16_t kinds = 0;     ///< NameKinds of that match
};

/// Tokens [first, end).
struct NameRun {
  std::uint32_t first = 0, end = 0;
  std::uint8_t style = 0;  ///< of its sentence: bit 0 title case, bit 1 all capitals
};

/// What all occurrences of a capitalised word in an article say together.
struct ArticleWord {
  std::uint64_t hash = 0;
  std::uint32_t longest = 0;  ///< the longest run that it is in
  std::uint16_t place = 0;    ///< in that run: 0 first, 1 inside, 2 last
  std::uint16_t acronym = 0;  ///< index + 1 of a run whose initials it is
  std::uint8_t low = 0;       ///< times in lower case, at most 3
  std::uint8_t inner = 0;     ///< times with a capital inside a sentence, at most 3
};

struct NameText {
  const Prose* prose = nullptr;
  std::vector<NameWord> words;        ///< one a token
  std::vector<NameRun> runs;          ///< in order
  std::vector<NameRun> segments;      ///< in order: what is decoded; each inside a sentence
  std::vector<ArticleWord> article;   ///< sorted by hash
};

/// Linear, but for sorting the article's capitalised words.
NameText read_name_text(const Prose& prose, const lexicon::NameLexicon& lexicon);

}  // namespace wireglass::annotations
