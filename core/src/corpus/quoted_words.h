#pragma once
// Whose words a drop prints: how many, by who they are of and who prints them.
#include <cstdint>
#include <string_view>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::corpus {

/// Words that somebody says, each as often as it is printed.
struct QuotedWords {
  std::uint64_t direct = 0;    ///< in marks
  std::uint64_t indirect = 0;  ///< reported without marks
};

struct Share {
  std::string_view name;  ///< of the entity, or the role, type, country or outlet; a text of the drop or of the tables
  std::uint32_t entity = kNoEntity;  ///< index into the drop's entities, where it is one
  QuotedWords words;
};

/// The rows, the most words in marks first, then the most reported ones, then by name; and what belongs to no row. All together
/// they are QuoteShares::all.
struct Shares {
  std::vector<Share> rows;
  QuotedWords unknown;
};

struct QuoteShares {
  QuotedWords all;
  Shares speakers;       ///< entities
  Shares types;          ///< of the speakers: "person", "organization", …
  Shares roles;          ///< of persons: the office that the article prints, else the first that any article prints
  Shares organizations;  ///< that speak, or that the person's role belongs to
  Shares countries;      ///< of the speakers, ISO 3166-1 alpha-2
  Shares outlets;        ///< that print the words: their usual name, else as printed
};

/// Counts the words of all utterances by the speaker of the utterance, so that an article that leaves the speaker out counts for
/// whom another names. Of an article that was captured twice the first counts alone. Utterances must be found. Linear in the
/// quoted text and the printed roles, but for the sorting of the rows.
QuoteShares share_quoted_words(const Drop& drop);

}  // namespace wireglass::corpus
