#pragma once
// Reads one number at a token. numbers.cpp walks a text with it; quantities ask it for the scale that a range shares.
#include "annotations/numbers.h"
#include "lexicon/number_words.h"

namespace wireglass::annotations {

/// The value of a run of digits: "1,234.5", "12,34,567", "5,00" (a decimal comma). Empty for what is no number ("1.2.3"),
/// and for more than 18 digits.
std::optional<Decimal> digits_value(std::string_view digits);

/// Tokens of a text as parts of numbers.
class NumberReader {
 public:
  explicit NumberReader(const Prose& prose) : prose_(prose) {}

  /// The number that begins with token `at`, in its longest reading. Linear in the tokens that it takes.
  std::optional<Number> read(std::uint32_t at);

 private:
  /// A part of a number, up to a scale: "57.2 billion", "two hundred and five thousand".
  struct Term {
    std::uint32_t end = 0;       ///< 0: none
    std::optional<Decimal> value;
    std::int32_t scale = 0;      ///< exponent of its last scale; 0 when it has none
    bool digits = false, words = false, ordinal = false;
  };

  /// True when a number may go on at this token.
  bool inside(std::uint32_t at) const { return at < prose_.tokens.size() && (at == first_ || !prose_.tokens[at].has(kStartsSentence)); }
  bool is(std::uint32_t at, lexicon::Word word) const { return inside(at) && prose_.tokens[at].word == word.id; }
  /// No blank before it.
  bool is_glued(std::uint32_t at) const { return inside(at) && !prose_.tokens[at].has(kSpaceBefore); }
  bool is_hyphen(std::uint32_t at) const { return inside(at) && lexicon::is_in(prose_.tokens[at].word, lexicon::WordSet::kHyphen); }
  const lexicon::NumberWord& word(std::uint32_t at) const { return lexicon::number_word(at < prose_.tokens.size() ? prose_.tokens[at].word : 0); }
  std::uint32_t skip_hyphen(std::uint32_t at) const;
  std::string_view text(std::uint32_t at) const { return prose_.of(at); }

  std::uint32_t sign_end(std::uint32_t at) const;
  Term term(std::uint32_t at) const;
  Term digits_term(std::uint32_t at) const;
  Term words_term(std::uint32_t at) const;
  Term small(std::uint32_t at) const;
  void take_hundred(Term& term) const;
  bool is_decimal_comma(std::uint32_t at) const;
  bool takes_letter(std::uint32_t number) const;
  void take_scales(Term& term) const;
  void take_point(Term& term) const;
  void take_parts(Term& whole) const;
  bool take_out_of(Term& whole) const;
  bool take_next_term(Term& whole) const;
  bool take_fraction_tail(Term& whole) const;
  Term fraction(std::uint32_t at) const;
  Term slash_fraction(std::uint32_t at) const;
  Term word_fraction(std::uint32_t at) const;
  Term fraction_character(std::uint32_t at) const;
  void take_fraction_scale(Term& term) const;
  bool ends_fraction(std::uint32_t at) const;
  std::uint32_t vague_end(std::uint32_t at) const;

  const Prose& prose_;
  std::uint32_t first_ = 0;  ///< where the number begins that is being read
};

}  // namespace wireglass::annotations
