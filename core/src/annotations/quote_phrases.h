#pragma once
// Who stands beside a verb of saying: the noun phrase before it or behind it, read from the words round it without a parser.
#include <cstdint>

#include "annotations/prose.h"
#include "lexicon/quote_words.h"

namespace wireglass::annotations {

/// Tokens [first, end); empty where nothing was found.
struct Phrase {
  std::uint32_t first = 0, end = 0;
  bool empty() const { return first >= end; }
};

inline constexpr std::uint32_t kNoToken = 0xFFFFFFFF;

/// Looks round cues. All looks are bounded: a noun phrase has at most kMostPhrase tokens. Cheap to copy.
class QuotePhrases {
 public:
  static constexpr std::uint32_t kMostPhrase = 40;

  explicit QuotePhrases(const Prose& prose) : prose_(prose) {}

  const Prose& prose() const { return prose_; }
  const Token& token(std::uint32_t at) const { return prose_.tokens[at]; }
  bool is(std::uint32_t at, lexicon::Word word) const { return token(at).word == word.id; }
  bool is_one_of(std::uint32_t at, lexicon::WordSet set) const { return lexicon::is_in(token(at).word, set); }
  bool is_word(std::uint32_t at) const { return token(at).is(TokenKind::kWord); }
  bool is_dash(std::uint32_t at) const { return is_one_of(at, lexicon::WordSet::kDashBetween); }
  bool is_punctuation(std::uint32_t at) const { return token(at).is(TokenKind::kPunctuation); }
  /// The verb of saying at `at`; none where it needs a word behind it that is not there ("shot" without "back"), and behind a
  /// hyphen ("union-backed").
  lexicon::Cue cue(std::uint32_t at) const {
    const lexicon::Cue found = lexicon::cue_of(token(at).word);
    if (found && !token(at).has(kSpaceBefore) && at > 0 && is_one_of(at - 1, lexicon::WordSet::kHyphen)) return {};
    return found.behind == 0 || (at + 1 < prose_.tokens.size() && token(at + 1).word == found.behind) ? found
                                                                                                      : lexicon::Cue{};
  }
  Span span(Phrase phrase) const { return {token(phrase.first).span.begin, token(phrase.end - 1).span.end}; }

  /// The subject of the verb at `verb`, which ends before it and its auxiliaries and begins no earlier than `limit`, with what
  /// stands in commas behind its head: "Hugh Hill, a doctor,". A pronoun is one alone.
  Phrase subject_before(std::uint32_t verb, std::uint32_t limit) const;
  /// The noun phrase at `at`, no further than `limit`, with its apposition: "Hala Agha, who runs the port".
  Phrase phrase_behind(std::uint32_t at, std::uint32_t limit) const;
  /// Behind the adverbs and auxiliaries at `at`.
  std::uint32_t over_auxiliaries(std::uint32_t at, std::uint32_t limit) const;
  /// "was told": the subject hears.
  bool is_passive(std::uint32_t verb, std::uint32_t limit) const;
  /// A cue without a subject of its own, which is that of the clause: "adding", "to say", "and said".
  bool is_bare(std::uint32_t at, std::uint32_t limit) const;
  /// The noun phrase that ends before `end`.
  Phrase phrase_before(std::uint32_t end, std::uint32_t limit) const;
  /// A finite verb of saying with a subject before it, and no noun: "reports" in "police reports" is none.
  bool is_verb(std::uint32_t at, std::uint32_t limit) const;

 private:
  bool is_adverb(std::uint32_t at) const;
  bool is_inside_phrase(std::uint32_t at) const;
  bool is_hyphen(std::uint32_t at) const;
  Phrase head_before(std::uint32_t comma, std::uint32_t limit) const;
  std::uint32_t comma_before(std::uint32_t at, std::uint32_t limit) const;
  std::uint32_t apposition_end(std::uint32_t comma, std::uint32_t limit) const;

  const Prose& prose_;
};

}  // namespace wireglass::annotations
