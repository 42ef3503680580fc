#include "annotations/quote_mentions.h"

#include <algorithm>

#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;

constexpr std::uint32_t kMostBack = 120;  // tokens between a pronoun and the name that it stands for
constexpr std::size_t kMostRoles = 64;    // that are looked at for "the minister"

}  // namespace

std::uint32_t SpeakerMentions::find(Phrase speaker) {
  if (mentions_.empty() || speaker.empty()) return kNoMention;
  std::uint32_t found = kNoMention;
  const bool pronoun = speaker.end == speaker.first + 1 && phrases_.is_one_of(speaker.first, WordSet::kSpeakerPronoun);
  if (!pronoun) {
    found = named(speaker);
    if (found == kNoMention) found = of_role(speaker);
  } else if (phrases_.is(speaker.first, "who") || phrases_.is(speaker.first, "which")) {
    found = of_relative(speaker.first);
  } else if (phrases_.is_one_of(speaker.first, WordSet::kPersonPronoun)) {
    found = of_pronoun(speaker.first);
  }
  if (found != kNoMention && mentions_[found].type == EntityType::kPerson) last_ = found;
  return found;
}

/// The first person of the phrase, else the name at its end; "Lena Ito’s office" is neither.
std::uint32_t SpeakerMentions::named(Phrase speaker) const {
  std::uint32_t last = kNoMention;
  for (std::uint32_t at = speaker.first; at < speaker.end; ++at) {
    if (phrases_.is(at, ",") && last != kNoMention) break;
    const std::uint32_t mention = tokens_.at[at];
    if (mention == kNoMention || mentions_[mention].demonym) continue;
    const std::uint32_t end = tokens_.of[mention].end;
    at = std::max(at, end - 1);
    if (end < phrases_.prose().tokens.size() && phrases_.token(end).is(TokenKind::kPossessive)) continue;
    if (mentions_[mention].type == EntityType::kPerson) return mention;
    if (end == speaker.end || phrases_.is(end, ",")) last = mention;
  }
  return last;
}

/// "Mr. Ito" is no she.
bool SpeakerMentions::fits(std::uint32_t mention, std::uint32_t pronoun) const {
  const std::uint32_t first = tokens_.of[mention].first;
  if (first == 0) return true;
  const bool male = phrases_.is(first - 1, "mr."),
             female = phrases_.is(first - 1, "mrs.") || phrases_.is(first - 1, "ms.");
  return !(phrases_.is(pronoun, "he") ? female : phrases_.is(pronoun, "she") && male);
}

/// A person who is a sentence's first name since the last speaker, else the last speaker, else the nearest person.
std::uint32_t SpeakerMentions::of_pronoun(std::uint32_t at) const {
  constexpr std::uint32_t kMostTitle = 6;  // tokens of a title at the sentence's beginning
  std::uint32_t nearest = kNoMention;
  const std::uint32_t limit = at > kMostBack ? at - kMostBack : 0;
  const std::uint32_t last = last_ == kNoMention ? 0 : tokens_.of[last_].first;
  std::uint32_t sentence = at;
  while (sentence > limit && !phrases_.token(sentence).has(kStartsSentence)) --sentence;
  for (std::uint32_t i = at; i-- > limit;) {
    const std::uint32_t mention = tokens_.at[i];
    if (mention == kNoMention || mentions_[mention].type != EntityType::kPerson || !fits(mention, at)) continue;
    const std::uint32_t first = tokens_.of[mention].first;
    if (nearest == kNoMention) nearest = mention;
    if (first <= last) break;
    std::uint32_t begin = first;
    while (begin > limit && first - begin < kMostTitle && !phrases_.token(begin).has(kStartsSentence)) --begin;
    if (phrases_.token(begin).has(kStartsSentence) && first < sentence) return mention;
    i = first;
    if (i == 0) break;
  }
  if (last_ != kNoMention && fits(last_, at)) return last_;
  return nearest;
}

/// "Ito, who said"
std::uint32_t SpeakerMentions::of_relative(std::uint32_t at) const {
  while (at > 0 && !phrases_.token(at).has(kStartsSentence)) {
    --at;
    if (tokens_.at[at] != kNoMention) return tokens_.at[at];
    if (!phrases_.is(at, ",")) break;
  }
  return kNoMention;
}

/// "the minister": the last one before whose office ends in that word.
std::uint32_t SpeakerMentions::of_role(Phrase speaker) const {
  const std::string_view head = phrases_.prose().of(speaker.end - 1);
  if (!phrases_.is_one_of(speaker.first, WordSet::kNounPhraseDeterminer)) return kNoMention;
  const Offset here = phrases_.token(speaker.first).span.begin;
  auto role = std::upper_bound(roles_.begin(), roles_.end(), here,
                               [](Offset at, const PrintedRole& other) { return at < other.person; });
  for (std::size_t steps = 0; role != roles_.begin() && steps < kMostRoles; ++steps) {
    --role;
    const std::string_view text = base::slice(phrases_.prose().text, role->text);
    const bool ends =
        text.size() >= head.size() && base::equals_ignoring_case(text.substr(text.size() - head.size()), head);
    if (!ends || (text.size() > head.size() && base::is_alnum(text[text.size() - head.size() - 1]))) continue;
    const auto person = std::lower_bound(mentions_.begin(), mentions_.end(), role->person,
                                         [](const Mention& mention, Offset at) { return mention.span.begin < at; });
    if (person != mentions_.end() && person->span.begin == role->person)
      return static_cast<std::uint32_t>(person - mentions_.begin());
  }
  return kNoMention;
}

}  // namespace wireglass::annotations
