#include "annotations/quote_speakers.h"

#include <algorithm>

namespace wireglass::annotations {
namespace {

using lexicon::CueKind;
using lexicon::WordSet;

constexpr std::uint32_t kMostClause = 60;  // tokens of a sentence that are looked at beside a quotation
constexpr std::uint32_t kFewWords = 4;     // fewer are a fragment
constexpr std::uint32_t kMostLabel = 10;   // tokens before a colon that name a speaker
constexpr std::uint32_t kNeighbours = 2;   // paragraphs over which an utterance may go on without a cue

class Attributor {
 public:
  Attributor(const QuotePhrases& phrases, const std::vector<QuotedText>& texts)
      : phrases_(phrases), texts_(texts), found_(texts.size()), heard_(texts.size()) {}

  std::vector<Attribution> run() {
    stretches_.reserve(texts_.size());
    for (std::uint32_t i = 0, stretch = 0; i < texts_.size(); ++i) {
      const auto& firsts = phrases_.prose().stretches;
      while (stretch + 1 < firsts.size() && firsts[stretch + 1] <= texts_[i].open) ++stretch;
      stretches_.push_back(stretch);
    }
    for (std::uint32_t i = 0; i < texts_.size(); ++i) attribute(i);
    for (std::uint32_t i = static_cast<std::uint32_t>(texts_.size()); i-- > 1;) hand_back(i);
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
      if (!found_[i].scare && found_[i].speaker.empty()) found_[i] = by_neighbour(i);
      if (!found_[i].speaker.empty()) last_ = i;
    }
    return std::move(found_);
  }

 private:
  std::uint32_t first_of(std::uint32_t i) const { return phrases_.prose().stretches[stretches_[i]]; }
  std::uint32_t end_of(std::uint32_t i) const {
    const auto& firsts = phrases_.prose().stretches;
    return stretches_[i] + 1 < firsts.size() ? firsts[stretches_[i] + 1]
                                             : static_cast<std::uint32_t>(phrases_.prose().tokens.size());
  }
  bool follows_in_paragraph(std::uint32_t i) const { return i > 0 && stretches_[i - 1] == stretches_[i]; }
  bool starts_sentence(std::uint32_t at) const { return phrases_.token(at).has(kStartsSentence); }

  /// The sentence before the opening mark, as far as no other quotation stands in it.
  Phrase before(std::uint32_t i) const {
    const std::uint32_t open = texts_[i].open;
    std::uint32_t limit = follows_in_paragraph(i) ? texts_[i - 1].behind : first_of(i);
    limit = std::max(limit, open > kMostClause ? open - kMostClause : 0);
    return {sentence_first(open, limit), open};
  }
  std::uint32_t sentence_first(std::uint32_t at, std::uint32_t limit) const {
    while (at > limit && !starts_sentence(at)) --at;
    return at;
  }
  /// The sentence behind the closing mark; empty where a new one begins.
  Phrase behind(std::uint32_t i) const {
    const std::uint32_t next = i + 1 < texts_.size() ? std::min(texts_[i + 1].open, end_of(i)) : end_of(i);
    return {texts_[i].behind, sentence_end(texts_[i].behind, next)};
  }
  std::uint32_t sentence_end(std::uint32_t at, std::uint32_t limit) const {
    limit = std::min(limit, at + kMostClause);
    while (at < limit && !starts_sentence(at)) ++at;
    return at;
  }

  bool is_end_of_speech(std::uint32_t i) const {
    return texts_[i].close > texts_[i].first && phrases_.is_one_of(texts_[i].close - 1, WordSet::kSpeechEnd);
  }
  bool is_few(std::uint32_t i) const {
    std::uint32_t words = 0;
    for (std::uint32_t at = texts_[i].first; at < texts_[i].close && words < kFewWords; ++at)
      if (phrases_.is_word(at) || phrases_.token(at).is(TokenKind::kNumber)) ++words;
    return words < kFewWords;
  }

  void attribute(std::uint32_t i) {
    const Phrase lead = before(i), tail = behind(i);
    Attribution found;
    const bool led = leads_in(lead) &&
                     (!phrases_.is(lead.end - 1, ":") || phrases_.cue(std::max(lead_end(lead), lead.first + 1) - 1));
    const bool tail_first = !led && is_comma_end(i) && !is_new_clause(tail);
    if (tail_first || lead.empty()) found = by_tail(tail, i);
    const Phrase heard = is_joined(i) ? heard_[i - 1] : Phrase{};
    if (found.speaker.empty()) found = by_lead(lead, heard);
    if (!tail_first && !utters(found)) {  // "They prefer what is “made here”, according to the survey"
      const Attribution behind_it = by_tail(tail, i);
      if (utters(behind_it) && !is_new_clause(tail)) found = behind_it;
    }
    if (found.speaker.empty()) found.speaker = heard;
    if (found.speaker.empty() && !tail_first) found = by_tail(tail, i);
    heard_[i] = found.speaker;
    found_[i] = found;
    if (is_scare(i, lead, tail, found)) {
      if (!utters(found)) found_[i] = {};  // in reported speech it is the speaker's word
      found_[i].scare = true;
    } else if (!found.speaker.empty()) {
      const bool same_cue =
          i > 0 && !found.cue.empty() && !found_[i - 1].cue.empty() && found_[i - 1].cue.first == found.cue.first;
      found_[i].continues = same_cue || texts_[i].goes_on;
    }
  }
  bool utters(const Attribution& found) const {
    if (found.speaker.empty() || found.cue.empty()) return false;
    const CueKind kind = phrases_.cue(found.cue.first).kind;
    return kind == CueKind::kSay || kind == CueKind::kTell || phrases_.is(found.cue.first, "according");
  }
  bool is_comma_end(std::uint32_t i) const { return is_end_of_speech(i) && !phrases_.is(texts_[i].close - 1, "."); }
  /// "…” and he vowed": another clause, whose cue is not this quotation's.
  bool is_new_clause(Phrase tail) const {
    return !tail.empty() && phrases_.is_one_of(tail.first, WordSet::kNewClause);
  }
  /// In one sentence with the quotation before it, whose speaker says both.
  bool is_joined(std::uint32_t i) const {
    return follows_in_paragraph(i) && before(i).first == texts_[i - 1].behind && !before(i).empty() &&
           !starts_sentence(texts_[i - 1].behind) && !heard_[i - 1].empty();
  }

  // By a cue -----------------------------------------------------------------------------------------------------------

  std::uint32_t lead_end(Phrase lead) const {
    std::uint32_t end = lead.end;
    while (end > lead.first && (phrases_.is_punctuation(end - 1) || phrases_.is(end - 1, "that"))) --end;
    return end;
  }
  /// "he said:", "adding that", "Minister:"
  bool leads_in(Phrase lead) const {
    if (lead.empty()) return false;
    if (phrases_.is(lead.end - 1, ":") || phrases_.is(lead.end - 1, "that")) return true;
    const std::uint32_t end = lead_end(lead);
    return end > lead.first && phrases_.cue(end - 1);
  }

  bool is_according(std::uint32_t at, std::uint32_t end) const {
    return at + 2 < end && phrases_.is(at, "according") && phrases_.is(at + 1, "to");
  }

  /// "said Lena Ito", "the minister told them", "according to the report"; an inverted verb may stand behind the rest of the clause.
  Attribution by_tail(Phrase tail, std::uint32_t text) const {
    const std::uint32_t at = tail.first;
    const bool ended = texts_[text].close > texts_[text].first && phrases_.is(texts_[text].close - 1, ".");
    if (!tail.empty() && phrases_.is(tail.end - 1, ":")) return {};  // it leads in the next quotation
    if (ended && at < tail.end && phrases_.token(at).has(kCapitalised))
      return {};  // "….” Lena Ito added": another sentence
    return read_tail(tail);
  }
  Attribution read_tail(Phrase tail) const {
    std::uint32_t at = tail.first;
    while (at < tail.end && phrases_.is_punctuation(at) && !phrases_.is_dash(at)) ++at;
    if (at >= tail.end) return {};
    if (phrases_.is_dash(at) && tail.end - at <= kMostLabel && tail.end > at + 1 &&
        phrases_.token(at + 1).has(kCapitalised))
      return {phrases_.phrase_behind(at + 1, tail.end), {at, at + 1}};
    for (std::uint32_t i = at; i < tail.end; ++i) {
      if (is_according(i, tail.end)) return {phrases_.phrase_behind(i + 2, tail.end), {i, i + 2}};
      // "…,” telling reporters that he thinks": what a clause of another cue says.
      if (i == at && (phrases_.cue(i).forms & lexicon::kCueIng) != 0) break;
      const Phrase before = i > at && phrases_.is_verb(i, at) ? phrases_.subject_before(i, at) : Phrase{};
      if (before.empty() && (i == at || phrases_.is(i - 1, ","))) {
        const std::uint32_t verb = phrases_.over_auxiliaries(i, tail.end);
        if (verb < tail.end && phrases_.cue(verb).is_finite() && phrases_.cue(verb).kind != CueKind::kTell) {
          const Phrase speaker = phrases_.phrase_behind(phrases_.over_auxiliaries(verb + 1, tail.end), tail.end);
          if (!speaker.empty()) return {speaker, {verb, verb + 1}};
        }
      }
      if (!before.empty()) return {before, {i, i + 1}};
    }
    return {};
  }

  /// The cue whose clause the quotation is in, read from the left: what a clause says is its speaker's, until another clause
  /// opens ("but she called"); the verb right before the mark has the quotation for itself.
  /// @param heard who speaks in the part of the sentence before `lead`
  Attribution by_lead(Phrase lead, Phrase heard) const {
    if (lead.empty()) return {};
    const std::uint32_t end = lead_end(lead);
    Attribution found;
    bool says = false;  // the cue is one of saying
    for (std::uint32_t at = lead.first; at < end; ++at) {
      if (is_according(at, lead.end)) return {phrases_.phrase_behind(at + 2, lead.end), {at, at + 2}};
      const lexicon::Cue cue = phrases_.is_word(at) ? phrases_.cue(at) : lexicon::Cue{};
      if (!cue) continue;
      const bool utters = cue.kind == CueKind::kSay || cue.kind == CueKind::kTell;
      const bool adjacent = at + (cue.behind == 0 ? 1 : 2) == end;
      Phrase speaker = phrases_.is_verb(at, lead.first) ? phrases_.subject_before(at, lead.first) : Phrase{};
      const bool relative = !speaker.empty() && is_relative(speaker);
      if (relative) {
        if (!adjacent && !(found.speaker.empty() && heard.empty())) continue;
        if (!phrases_.is(speaker.first, "who") && speaker.first > lead.first)
          speaker = phrases_.phrase_before(speaker.first - (phrases_.is(speaker.first - 1, ",") ? 1 : 0), lead.first);
      }
      const bool own =
          (cue.forms & lexicon::kCueIng) != 0 && at > lead.first && phrases_.token(at - 1).has(kCapitalised);
      if (own) speaker = phrases_.phrase_before(at, lead.first);  // "with Ito saying"
      if (!speaker.empty()) {
        if (own || (adjacent && (utters || cue.kind == CueKind::kName)) || !says || opens_clause(speaker, lead.first)) {
          found = {speaker, {at, at + 1}};
          says = utters && !relative;
        }
      } else if (phrases_.is_bare(at, lead.first)) {
        if (found.speaker.empty()) found.speaker = heard.empty() ? subject_of({lead.first, at}) : heard;
        found.cue = {at, at + 1};
        says = utters;
      }
    }
    if (!found.speaker.empty()) return found;
    if (phrases_.is(lead.end - 1, ":") && heard.empty()) return {label(lead), {lead.end - 1, lead.end}};
    return found;
  }
  bool is_relative(Phrase speaker) const {
    return phrases_.is(speaker.first, "who") || phrases_.is(speaker.first, "which") ||
           phrases_.is(speaker.first, "that");
  }
  /// "…, but she called it": the clause before says nothing of what follows.
  bool opens_clause(Phrase speaker, std::uint32_t limit) const {
    if (speaker.first <= limit) return false;
    const std::uint32_t before = speaker.first - 1;
    return phrases_.is(before, ";") || phrases_.is_one_of(before, WordSet::kClauseOpener);
  }
  /// "Minister:", "From the report:", "The mayor was brief:"
  Phrase label(Phrase lead) const {
    const Phrase ending =
        phrases_.phrase_before(lead.end - 1, std::max(lead.first, lead.end > kMostLabel ? lead.end - kMostLabel : 0));
    if (!ending.empty() && (ending.first == lead.first || phrases_.token(ending.first).has(kCapitalised)))
      return ending;
    const Phrase whole = phrases_.is_one_of(lead.first, WordSet::kNounPhraseLink)
                             ? phrases_.phrase_behind(lead.first + 1, lead.end - 1)
                             : Phrase{};
    return whole.end == lead.end - 1 ? whole : subject_of(lead);
  }

  /// The first noun phrase of the last clause before a cue that may be its subject.
  Phrase subject_of(Phrase clause) const {
    for (std::uint32_t at = clause.end; at-- > clause.first;) {
      if (!phrases_.is_one_of(at, WordSet::kTimeClause)) continue;
      const Phrase phrase = phrases_.phrase_behind(at + 1, clause.end);
      if (!phrase.empty() &&
          (phrases_.token(at + 1).has(kCapitalised) || phrases_.is_one_of(at + 1, WordSet::kNounPhraseDeterminer) ||
           phrases_.is_one_of(at + 1, WordSet::kSpeakerPronoun)))
        return phrase;
    }
    for (Phrase part = part_of(clause); !part.empty(); part = part_of({part.end + 1, clause.end})) {
      if (part.end < clause.end && is_adverbial(part)) continue;  // "In Lima, …", "Hours later, …"
      const std::uint32_t first =
          phrases_.is_one_of(part.first, WordSet::kCoordinator) ? part.first + 1 : part.first;
      const Phrase phrase = phrases_.phrase_behind(first, clause.end);
      if (!phrase.empty()) return phrase;
    }
    return phrases_.phrase_behind(clause.first, clause.end);
  }
  /// Up to the next comma.
  Phrase part_of(Phrase clause) const {
    Phrase part{clause.first, clause.first};
    while (part.end < clause.end && !phrases_.is(part.end, ",")) ++part.end;
    return part;
  }
  bool is_adverbial(Phrase part) const {
    if (phrases_.is_one_of(part.first, WordSet::kNounPhraseLink) ||
        phrases_.is_one_of(part.first, WordSet::kNounPhraseStop) || phrases_.is_one_of(part.first, WordSet::kWeekday))
      return true;
    const std::string_view word = phrases_.prose().of(part.first);
    if (word.size() > 4 && word.ends_with("ly")) return true;
    const std::uint32_t last = part.end - 1;
    if (phrases_.is_one_of(last, WordSet::kCueAuxiliary)) return true;
    return part.end - part.first <= 2 && !phrases_.token(part.first).has(kStartsSentence);  // "…, Iowa, …"
  }

  // Without a cue ------------------------------------------------------------------------------------------------------

  /// What is reopened and attributed at its end: its first paragraphs have the same speaker.
  void hand_back(std::uint32_t i) {
    if (!texts_[i].goes_on || found_[i].speaker.empty() || found_[i - 1].scare || !found_[i - 1].speaker.empty())
      return;
    found_[i - 1].speaker = found_[i].speaker;
  }

  Attribution by_neighbour(std::uint32_t i) const {
    const bool starts = texts_[i].open == first_of(i) || starts_sentence(texts_[i].open);
    const bool follows =
        i > 0 && !found_[i - 1].speaker.empty() && (texts_[i].goes_on || (starts && follows_in_paragraph(i)));
    if (follows && (texts_[i].goes_on || !is_sentence_between(i))) return {found_[i - 1].speaker, {}, true};
    if (starts) {
      const Attribution beside = by_sentence_before(i);
      if (!beside.speaker.empty()) return beside;
    }
    if (follows) return {found_[i - 1].speaker, {}, true};
    if (last_ != kNoToken && stretches_[last_] + kNeighbours >= stretches_[i]) return {found_[last_].speaker, {}};
    const Phrase lead = before(i);
    if (!lead.empty()) return {subject_of(lead), {}};
    return by_sentence_behind(i);
  }
  /// A quotation at the text's beginning, of which the sentence after it tells.
  Attribution by_sentence_behind(std::uint32_t i) const {
    const std::uint32_t first = texts_[i].behind, size = static_cast<std::uint32_t>(phrases_.prose().tokens.size());
    const std::uint32_t limit = i + 1 < texts_.size() ? texts_[i + 1].open : size;
    if (first >= limit) return {};
    return read_tail({first, sentence_end(first + 1, limit)});
  }

  /// A whole sentence stands between this quotation and the one before.
  bool is_sentence_between(std::uint32_t i) const {
    const std::uint32_t open = texts_[i].open, behind = texts_[i - 1].behind;
    for (std::uint32_t at = behind; at < open && at - behind < kMostClause; ++at)
      if (starts_sentence(at)) return true;
    return false;
  }
  /// The sentence before, also of the paragraph before: who speaks in it.
  Attribution by_sentence_before(std::uint32_t i) const {
    const std::uint32_t end = texts_[i].open;
    if (end == 0 || (i > 0 && texts_[i - 1].behind >= end)) return {};
    const std::uint32_t stretch =
        stretches_[i] > 0 && end == first_of(i) ? phrases_.prose().stretches[stretches_[i] - 1] : first_of(i);
    std::uint32_t limit = i > 0 ? std::max(stretch, texts_[i - 1].behind) : stretch;
    limit = std::max(limit, end > kMostClause ? end - kMostClause : 0);
    return by_lead({sentence_first(end - 1, limit), end}, {});
  }

  // Scare quotes -------------------------------------------------------------------------------------------------------

  bool is_scare(std::uint32_t i, Phrase lead, Phrase tail, const Attribution& found) const {
    if (is_few(i)) {
      if (found.speaker.empty()) return !texts_[i].goes_on && !(starts_sentence(texts_[i].open) && is_end_of_speech(i));
      const bool named =
          !found.cue.empty() && phrases_.cue(found.cue.first).kind == CueKind::kName;  // "described as “long” work"
      return !named && is_label(i, lead, tail);
    }
    return is_title(i, lead, tail) && (found.cue.empty() || lead.empty() || found.cue.end + 1 < lead.end);
  }

  /// "the “reciprocal” tariffs": inside a noun phrase.
  bool is_label(std::uint32_t i, Phrase lead, Phrase tail) const {
    if (lead.empty() || tail.empty() || is_end_of_speech(i)) return false;
    const std::uint32_t before = lead.end - 1, next = tail.first;
    const bool noun =
        phrases_.is_word(next) && !phrases_.is_one_of(next, WordSet::kNounPhraseDeterminer) &&
        !phrases_.is_one_of(next, WordSet::kSpeakerPronoun) && !phrases_.is_one_of(next, WordSet::kNounPhraseLink) &&
        !phrases_.is_one_of(next, WordSet::kNounPhraseStop) && !phrases_.is_one_of(next, WordSet::kCueAuxiliary);
    return noun && !phrases_.cue(before);
  }

  /// Capitals on all longer words, where the sentence round it has words without: "the “Harbour of Light” tour".
  bool is_title(std::uint32_t i, Phrase lead, Phrase tail) const {
    for (std::uint32_t at = texts_[i].first; at < std::min(texts_[i].close, texts_[i].first + kMostClause); ++at)
      if (is_plain_word(at)) return false;
    for (const Phrase part : {lead, tail})
      for (std::uint32_t at = part.first; at < part.end; ++at)
        if (is_plain_word(at)) return true;
    return false;
  }
  bool is_plain_word(std::uint32_t at) const {
    constexpr std::size_t kLong = 4;  // letters; shorter words have no capital in titles either
    return phrases_.is_word(at) && phrases_.token(at).span.size() >= kLong && !phrases_.token(at).has(kCapitalised);
  }

  const QuotePhrases& phrases_;
  const std::vector<QuotedText>& texts_;
  std::vector<Attribution> found_;
  std::vector<Phrase> heard_;             ///< who speaks in the sentence of each quotation, scare quotes too
  std::uint32_t last_ = kNoToken;         ///< the last quotation with a speaker
  std::vector<std::uint32_t> stretches_;  ///< of each quotation
};

}  // namespace

std::vector<Attribution> attribute_quotes(const QuotePhrases& phrases, const std::vector<QuotedText>& texts) {
  return Attributor(phrases, texts).run();
}

}  // namespace wireglass::annotations
