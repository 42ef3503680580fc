#include "annotations/quote_phrases.h"

#include <algorithm>

namespace wireglass::annotations {

using lexicon::WordSet;
namespace {

constexpr std::uint32_t kMostAdverbs = 8;   // between a subject and its verb
constexpr std::uint32_t kMostBracket = 10;  // tokens from a bracket behind a name to its end

}  // namespace

/// "later", "repeatedly", "Thursday": what may stand between a subject and its verb.
bool QuotePhrases::is_adverb(std::uint32_t at) const {
  if (is_one_of(at, WordSet::kCueAuxiliary) || is_one_of(at, WordSet::kWeekday)) return true;
  return is_word(at) && !token(at).has(kCapitalised) && token(at).span.size() > 4 && prose_.of(at).ends_with("ly");
}

bool QuotePhrases::is_hyphen(std::uint32_t at) const {
  return is_one_of(at, WordSet::kHyphen) && !token(at).has(kSpaceBefore);
}

/// What a noun phrase is made of, read from its end to its beginning.
bool QuotePhrases::is_inside_phrase(std::uint32_t at) const {
  const Token& here = token(at);
  if (here.is(TokenKind::kPossessive) || here.is(TokenKind::kNumber) || here.is(TokenKind::kHandle) ||
      here.is(TokenKind::kSymbol))
    return true;
  if (here.is(TokenKind::kPunctuation))
    return is_hyphen(at) || is(at, "/") || prose_.of(at) == "&" || prose_.of(at) == ".";
  if (is_one_of(at, WordSet::kNounPhraseStop))
    return is(at, "and") && token(at - 1).has(kCapitalised) && token(at + 1).has(kCapitalised);
  return !(cue(at).is_finite() && cue(at).kind == lexicon::CueKind::kSay && !here.has(kCapitalised) &&
           (cue(at).forms & lexicon::kCuePast) != 0);
}

Phrase QuotePhrases::phrase_before(std::uint32_t end, std::uint32_t limit) const {
  std::uint32_t first = end;
  while (first > limit && end - first < kMostPhrase && !token(first).has(kStartsSentence)) {
    const std::uint32_t at = first - 1;
    if (!is_inside_phrase(at)) break;
    if (is_one_of(at, WordSet::kNounPhraseLink) && !is_word(first)) break;
    first = at;
    // A determiner begins the phrase, unless the phrase is part of a longer one: "the head of the union".
    const bool determiner = is_one_of(at, WordSet::kNounPhraseDeterminer);
    if (determiner && (at == limit || !is_one_of(at - 1, WordSet::kNounPhraseLink) || token(at).has(kStartsSentence)))
      break;
    if (is_one_of(at, WordSet::kSpeakerPronoun) && !determiner) {
      first = at + 1;
      break;
    }
  }
  // "On Monday Lena Ito": what stands before the subject is none of it.
  if (first < end && is_one_of(first, WordSet::kNounPhraseLink)) {
    std::uint32_t head = end;
    while (head > first + 1 && token(head - 1).has(kCapitalised)) --head;
    first = head < end ? head : end;
  }
  return {first, end};
}

/// The comma that opens the apposition which ends before `at`; kNoToken where there is none.
std::uint32_t QuotePhrases::comma_before(std::uint32_t at, std::uint32_t limit) const {
  for (std::uint32_t steps = 0; at > limit && steps < kMostPhrase; ++steps) {
    if (token(at).has(kStartsSentence)) break;
    --at;
    if (is(at, ",")) return at;
    if (is(at, ":") || is(at, ";") || is_one_of(at, WordSet::kQuoteMark)) break;
  }
  return kNoToken;
}

/// "Hugh Hill, a doctor" before the comma at `comma`; "Hugh Hill, at a meeting in Lima, Peru" too.
Phrase QuotePhrases::head_before(std::uint32_t comma, std::uint32_t limit) const {
  constexpr int kMostCommas = 4;
  std::uint32_t open = comma;
  for (int commas = 0; commas < kMostCommas; ++commas) {
    open = comma_before(open, limit);
    if (open == kNoToken || open <= limit) return {};
    if (is_one_of(open - 1, WordSet::kSpeakerPronoun)) return {open - 1, open};  // "who, on Monday, said"
    const Phrase head = phrase_before(open, limit);
    if (head.empty()) continue;
    const bool inside = head.first > limit && !token(head.first).has(kStartsSentence) &&
                        (is_one_of(head.first - 1, WordSet::kNounPhraseLink) || is(head.first - 1, "whose"));
    if (!inside) return {head.first, comma};
  }
  return {};
}

Phrase QuotePhrases::subject_before(std::uint32_t verb, std::uint32_t limit) const {
  std::uint32_t end = verb;
  while (end > limit && verb - end < kMostAdverbs && is_adverb(end - 1) && !token(end).has(kStartsSentence)) --end;
  if (end <= limit || token(end).has(kStartsSentence)) return {};
  if (is_one_of(end - 1, WordSet::kSpeakerPronoun)) return {end - 1, end};
  if (is(end - 1, ")")) {  // "Gov. Ana Reyes (L) said"
    const std::uint32_t least = std::max(limit, end > kMostBracket ? end - kMostBracket : 0);
    std::uint32_t open = end - 1;
    while (open > least && !is(open, "(")) --open;
    if (!is(open, "(")) return {};
    const Phrase head = phrase_before(open, limit);
    return head.empty() ? head : Phrase{head.first, end};
  }
  if (is(end - 1, ",")) return head_before(end - 1, limit);
  return phrase_before(end, limit);
}

/// Behind "Hala Agha": ", a resident of the port" up to its end; `comma` where no apposition follows.
std::uint32_t QuotePhrases::apposition_end(std::uint32_t comma, std::uint32_t limit) const {
  const std::uint32_t first = comma + 1;
  if (first >= limit || is_one_of(first, WordSet::kNounPhraseLink) || is_one_of(first, WordSet::kCueAuxiliary))
    return comma;
  const bool relative = is(first, "who") || is(first, "which");
  if (!relative &&
      (is_one_of(first, WordSet::kNounPhraseStop) || is_one_of(first, WordSet::kSpeakerPronoun) || cue(first)))
    return comma;
  if (!relative && prose_.of(first).ends_with("ing")) return comma;
  std::uint32_t at = first;
  while (at < limit && at - first < kMostPhrase && !is(at, ",") && !is(at, ":") && !is(at, ";") &&
         !is_one_of(at, WordSet::kQuoteMark))
    ++at;
  while (at > first && is_punctuation(at - 1)) --at;
  return at;
}

Phrase QuotePhrases::phrase_behind(std::uint32_t at, std::uint32_t limit) const {
  limit = std::min(limit, at + kMostPhrase);
  if (at >= limit) return {};
  if (is_one_of(at, WordSet::kSpeakerPronoun) && !is_one_of(at, WordSet::kNounPhraseDeterminer)) return {at, at + 1};
  const Token& begin = token(at);
  if (cue(at) && !begin.has(kCapitalised)) return {};
  if (is_one_of(at, WordSet::kNounPhraseStop) || is_one_of(at, WordSet::kNounPhraseLink) ||
      is_one_of(at, WordSet::kWeekday))
    return {};
  if (!(begin.is(TokenKind::kWord) || begin.is(TokenKind::kHandle) || begin.is(TokenKind::kNumber))) return {};
  std::uint32_t end = at;
  for (; end < limit; ++end) {
    if (end > at && token(end).has(kStartsSentence)) break;
    if (is_one_of(end, WordSet::kNounPhraseStop) && !is(end, "and")) break;
    if (is_one_of(end, WordSet::kQuoteMark) || is_one_of(end, WordSet::kWeekday)) break;
    if (is_one_of(end, WordSet::kNounPhraseLink) && !is(end, "of") && !is(end, "for") && !is(end, "from") &&
        !is(end, "with"))
      break;
    if (is_punctuation(end) && !is_hyphen(end)) break;
    if (token(end).is(TokenKind::kWord) && is_adverb(end)) break;
  }
  if (end > at && is(end - 1, "and")) --end;
  if (end < limit && end > at && is(end, ",")) end = apposition_end(end, limit);
  return {at, end};
}

std::uint32_t QuotePhrases::over_auxiliaries(std::uint32_t at, std::uint32_t limit) const {
  limit = std::min(limit, at + kMostAdverbs);
  while (at < limit && is_adverb(at)) ++at;
  return at;
}

bool QuotePhrases::is_passive(std::uint32_t verb, std::uint32_t limit) const {
  if ((cue(verb).forms & lexicon::kCuePast) == 0) return false;
  for (std::uint32_t at = verb; at > limit && verb - at < kMostAdverbs && is_adverb(at - 1); --at)
    if (is_one_of(at - 1, WordSet::kPassiveAuxiliary)) return true;
  return false;
}

bool QuotePhrases::is_bare(std::uint32_t at, std::uint32_t limit) const {
  const lexicon::Cue verb = cue(at);
  if ((verb.forms & lexicon::kCueIng) != 0)
    return at == limit ||
           !(is_one_of(at - 1, WordSet::kNounPhraseDeterminer) || token(at - 1).is(TokenKind::kPossessive));
  std::uint32_t before = at;
  while (before > limit && at - before < kMostAdverbs && is_adverb(before - 1)) --before;
  if (before <= limit || is_passive(at, limit)) return false;
  if (is(before - 1, "when")) return (verb.forms & lexicon::kCuePast) != 0;  // "when asked"
  if (is(before - 1, "to")) return (verb.forms & lexicon::kCueBase) != 0;
  return (is(before - 1, "and") || is(before - 1, "but") || is(before - 1, ",")) &&
         (verb.forms & (lexicon::kCuePast | lexicon::kCueThird)) != 0;
}

/// Present forms are nouns too ("reports", "claim"): one is a verb behind a subject that it agrees with.
bool QuotePhrases::is_verb(std::uint32_t at, std::uint32_t limit) const {
  const lexicon::Cue verb = cue(at);
  if (!verb.is_finite() || !is_word(at) || is_passive(at, limit)) return false;
  if ((verb.forms & lexicon::kCuePast) != 0) return true;
  std::uint32_t end = at;
  while (end > limit && at - end < kMostAdverbs && is_adverb(end - 1)) --end;
  if (end <= limit) return false;
  if (is(end - 1, "to")) return false;
  if (is_one_of(end - 1, WordSet::kSpeakerPronoun) || is(end - 1, ",")) return true;
  const Phrase subject = phrase_before(end, limit);
  if (subject.empty()) return false;
  const std::uint32_t last = end - 1;
  if (!is_word(last) && !token(last).is(TokenKind::kHandle)) return false;
  const bool third = (verb.forms & lexicon::kCueThird) != 0;
  if (token(last).has(kCapitalised) && !is_one_of(last, WordSet::kNounPhraseDeterminer) &&
      (third || !token(last).has(kStartsSentence)))
    return true;
  if (third) return is_one_of(subject.first, WordSet::kNounPhraseDeterminer) && subject.end > subject.first + 1;
  return end < at || prose_.of(last).ends_with('s') || is_one_of(last, WordSet::kPluralSubject);
}

}  // namespace wireglass::annotations
