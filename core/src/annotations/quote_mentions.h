#pragma once
// Which name a speaker is: one in the phrase, one that a pronoun stands for, one whose office the phrase is.
#include <vector>

#include "annotations/mention_tokens.h"
#include "annotations/quote_phrases.h"

namespace wireglass::annotations {

/// Asked for the speakers of a text in their order. Each look back is bounded.
class SpeakerMentions {
 public:
  SpeakerMentions(const QuotePhrases& phrases, const MentionTokens& tokens, const std::vector<Mention>& mentions,
                  const std::vector<PrintedRole>& roles)
      : phrases_(phrases), tokens_(tokens), mentions_(mentions), roles_(roles) {}

  /// The mention, or kNoMention.
  std::uint32_t find(Phrase speaker);

 private:
  std::uint32_t named(Phrase speaker) const;
  std::uint32_t of_pronoun(std::uint32_t at) const;
  std::uint32_t of_relative(std::uint32_t at) const;
  std::uint32_t of_role(Phrase speaker) const;
  bool fits(std::uint32_t mention, std::uint32_t pronoun) const;

  const QuotePhrases& phrases_;
  const MentionTokens& tokens_;
  const std::vector<Mention>& mentions_;
  const std::vector<PrintedRole>& roles_;
  std::uint32_t last_ = kNoMention;  ///< the person who spoke last
};

}  // namespace wireglass::annotations
