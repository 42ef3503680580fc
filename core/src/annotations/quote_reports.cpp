#include "annotations/quote_reports.h"

#include <algorithm>

namespace wireglass::annotations {
namespace {

using lexicon::CueKind;
using lexicon::WordSet;

constexpr std::uint32_t kMostToClause = 12;  // tokens between a verb and its "that"
constexpr std::uint32_t kMostBehind = 6;     // tokens behind the verb of a clause that stands before it
constexpr std::uint32_t kFewestTokens = 2;   // of what is reported
constexpr std::uint32_t kMostLabel = 6;      // tokens before a headline's colon

class ReportFinder {
 public:
  ReportFinder(const QuotePhrases& phrases, const std::vector<QuotedText>& texts) : phrases_(phrases), texts_(texts) {}

  std::vector<Report> run() {
    read_label();
    for (const Sentence& sentence : phrases_.prose().sentences) {
      first_ = std::max(sentence.first, taken_);
      subject_ = {};
      behind_quote_ = false;
      for (std::uint32_t at = first_; at < sentence.end;) {
        while (next_ < texts_.size() && texts_[next_].behind <= at) ++next_;
        if (next_ < texts_.size() && texts_[next_].open <= at) {
          at = first_ = std::max(texts_[next_].behind, at + 1);
          behind_quote_ = true;
          continue;
        }
        const Phrase open{at, std::min(sentence.end, next_ < texts_.size() ? texts_[next_].open : sentence.end)};
        at = std::max(at + 1, read(open, sentence.end));
      }
    }
    return std::move(found_);
  }

 private:
  /// Reads what stands at the first token of `open`, which no mark interrupts; answers the token to go on with.
  std::uint32_t read(Phrase open, std::uint32_t sentence_end) {
    const std::uint32_t at = open.first;
    const lexicon::Cue cue = phrases_.is_word(at) ? phrases_.cue(at) : lexicon::Cue{};
    if (phrases_.is_one_of(at, WordSet::kCueNoun) && at + 1 < open.end &&
        phrases_.is_one_of(at + 1, WordSet::kBehindCueNoun))
      return read_noun(open, sentence_end);
    if (!cue)
      return phrases_.is(at, "according") && at + 2 < open.end && phrases_.is(at + 1, "to") ? read_according(open) : at;
    const bool verb = phrases_.is_verb(at, first_);
    Phrase speaker = verb ? phrases_.subject_before(at, first_) : Phrase{};
    if (cue.kind == CueKind::kSay && at > first_ && phrases_.is(at - 1, ",") &&
        (speaker.empty() || speaker.first != first_)) {
      const Phrase inverted = phrases_.phrase_behind(phrases_.over_auxiliaries(at + 1, open.end), open.end);
      if (!inverted.empty() && ends_clause(inverted.end, open.end))
        return behind_quote_ || open.end < sentence_end ? inverted.end
                                                        : add({{first_, at - 1}, inverted, {at, at + 1}}, inverted.end);
    }
    const bool bare = speaker.empty() && phrases_.is_bare(at, first_);
    if (bare) speaker = subject_;
    if (speaker.empty() && !bare) return at;
    subject_ = speaker;
    if (behind_quote_ && speaker.first == first_ && !(at + 1 < open.end && phrases_.is(at + 1, "that")))
      return at;  // of the quotation before
    if (!bare && open.end == sentence_end && !behind_quote_ && is_behind_clause(speaker, {at, open.end}, cue))
      return add({{first_, speaker.first - 1}, speaker, {at, at + 1}}, at + 1);
    const std::uint32_t begin = clause_first(at + 1, open.end, cue);
    if (begin < open.end && !takes(cue, begin)) return at;
    const std::uint32_t end = clause_end(begin, open.end);
    const bool marked = end == open.end && open.end < sentence_end;  // runs into a quotation, whose speaker is the same
    if (marked || end < begin + kFewestTokens) return at;
    return add({{begin, end}, speaker, {at, at + 1}}, end);
  }

  /// "his claim that", "Lima's call for"
  std::uint32_t read_noun(Phrase open, std::uint32_t sentence_end) {
    constexpr std::uint32_t kMostAdjectives = 3;
    const std::uint32_t at = open.first, begin = at + 1;
    const std::uint32_t end = clause_end(begin, open.end);
    if ((end == open.end && open.end < sentence_end) || end < begin + kFewestTokens) return at;
    Phrase speaker;
    for (std::uint32_t i = at; i > first_ && at - i < kMostAdjectives && phrases_.is_word(i - 1); --i) {
      if (phrases_.is_one_of(i - 1, WordSet::kPossessivePronoun)) speaker = {i - 1, i};
      if (i - 1 > first_ && phrases_.token(i - 1).is(TokenKind::kPossessive))
        speaker = phrases_.phrase_before(i - 1, first_);
      if (!speaker.empty()) break;
    }
    if (speaker.empty() && at > first_ && phrases_.token(at - 1).is(TokenKind::kPossessive))
      speaker = phrases_.phrase_before(at - 1, first_);
    return add({{begin, end}, speaker, {at, at + 1}}, end);
  }

  /// "said in an interview" reports nothing; "spoke of", "called for" do.
  bool takes(lexicon::Cue cue, std::uint32_t begin) const {
    if (phrases_.is(begin, "up")) return false;
    const bool utters = cue.kind == CueKind::kSay || cue.kind == CueKind::kTell;
    if (utters && phrases_.is_one_of(begin, WordSet::kBehindSaying)) return false;
    if (!phrases_.is_one_of(begin, WordSet::kNounPhraseLink)) return true;
    if (phrases_.is_one_of(begin, WordSet::kReportedMatter)) return true;
    if (!utters) return phrases_.is(begin, "to") || phrases_.is(begin, "for");
    const std::uint32_t next = begin + 1;  // "vowed to leave", and not "wrote to the union"
    return phrases_.is(begin, "to") && next < phrases_.prose().tokens.size() && phrases_.is_word(next) &&
           !phrases_.token(next).has(kCapitalised) && !phrases_.is_one_of(next, WordSet::kNounPhraseDeterminer) &&
           !phrases_.prose().of(next).ends_with('s');
  }

  /// "…, said Lena Ito, a pilot, on Monday": nothing follows that the speaker could be the subject of.
  bool ends_clause(std::uint32_t at, std::uint32_t limit) const {
    return at >= limit || phrases_.is_punctuation(at) || phrases_.is_one_of(at, WordSet::kNounPhraseLink) ||
           phrases_.is_one_of(at, WordSet::kWeekday) || phrases_.is(at, "who");
  }

  /// "The ferry was late, the captain said on Monday."; "In the end, the captain said" is none.
  bool is_behind_clause(Phrase speaker, Phrase rest, lexicon::Cue cue) const {
    if (cue.kind != CueKind::kSay || speaker.first < first_ + kFewestTokens + 1 || !phrases_.is(speaker.first - 1, ","))
      return false;
    constexpr std::uint32_t kFewTokens = 6;
    if (speaker.first - first_ <= kFewTokens && phrases_.is_one_of(first_, WordSet::kNounPhraseLink)) return false;
    const std::uint32_t behind = rest.first + 1;
    if (behind < rest.end && phrases_.is(behind, ",") && speaker.first - first_ <= kFewTokens &&
        rest.end - behind > kFewTokens)
      return false;  // "Today, he said, it …"
    if (behind >= rest.end || phrases_.is_punctuation(behind)) return true;
    return rest.end - behind <= kMostBehind &&
           (phrases_.is_one_of(behind, WordSet::kNounPhraseLink) || phrases_.is_one_of(behind, WordSet::kWeekday));
  }

  /// Where the clause begins behind its verb: at its "that", behind the hearer, behind "on Monday".
  std::uint32_t clause_first(std::uint32_t at, std::uint32_t limit, lexicon::Cue cue) const {
    for (std::uint32_t i = at; i < std::min(limit, at + kMostToClause) && !phrases_.is_punctuation(i); ++i) {
      if (phrases_.is(i, "that") || phrases_.is(i, "whether") || (cue.kind == CueKind::kTell && phrases_.is(i, "to")))
        return i;
      if (phrases_.is_one_of(i, WordSet::kNounPhraseStop)) break;
    }
    if (cue.kind == CueKind::kTell) {
      const Phrase hearer = phrases_.phrase_behind(at, limit);
      if (!hearer.empty() && hearer.end < limit) at = hearer.end;
    }
    if (at < limit && phrases_.is_one_of(at, WordSet::kWeekday)) ++at;
    if (at + 1 < limit && phrases_.is_one_of(at, WordSet::kNounPhraseLink) &&
        phrases_.is_one_of(at + 1, WordSet::kWeekday))
      at += 2;
    while (at < limit && (phrases_.is(at, ",") || phrases_.is(at, ":"))) ++at;
    return at;
  }

  /// Up to another verb of saying of the same subject ("…, adding that", "and proposed"), or the end of the sentence.
  std::uint32_t clause_end(std::uint32_t begin, std::uint32_t limit) const {
    std::uint32_t end = begin;
    for (; end < limit; ++end) {
      if (phrases_.is(end, ";")) break;
      if (end == begin || !(phrases_.is(end, ",") || phrases_.is_one_of(end, WordSet::kCoordinator))) continue;
      std::uint32_t next = end + 1;
      if (next < limit && phrases_.is_one_of(next, WordSet::kCoordinator)) ++next;
      next = phrases_.over_auxiliaries(next, limit);
      if (next >= limit) continue;
      if (phrases_.is(next, "according")) break;
      const lexicon::Cue cue = phrases_.cue(next);
      if (cue && (cue.forms & (lexicon::kCuePast | lexicon::kCueIng)) != 0 &&
          (phrases_.is(end, ",") ? (cue.forms & lexicon::kCueIng) != 0 || next > end + 1 : true))
        break;
    }
    while (end > begin && phrases_.is_punctuation(end - 1)) --end;
    return end;
  }

  /// "According to the report, the ferry was late"; "The ferry was late, according to the report".
  std::uint32_t read_according(Phrase open) {
    const std::uint32_t at = open.first;
    std::uint32_t limit = open.end;
    if (at == first_)  // no apposition: the clause begins behind the comma
      for (limit = at + 2; limit < open.end && !phrases_.is(limit, ",");) ++limit;
    const Phrase source = phrases_.phrase_behind(at + 2, limit);
    if (source.empty()) return at;
    const Phrase cue{at, at + 2};
    std::uint32_t before = at;
    while (before > first_ && phrases_.is_punctuation(before - 1)) --before;
    if (behind_quote_ && before == first_) return at;
    if (before >= first_ + kFewestTokens) return behind_quote_ ? at : add({{first_, before}, source, cue}, source.end);
    std::uint32_t begin = source.end;
    while (begin < open.end && phrases_.is_punctuation(begin)) ++begin;
    const std::uint32_t end = clause_end(begin, open.end);
    return end < begin + kFewestTokens ? at : add({{begin, end}, source, cue}, end);
  }

  /// A headline "Minister: No deal yet".
  void read_label() {
    const Prose& prose = phrases_.prose();
    if (prose.stretches.empty()) return;
    const std::uint32_t end =
        prose.stretches.size() > 1 ? prose.stretches[1] : static_cast<std::uint32_t>(prose.tokens.size());
    for (std::uint32_t at = 1; at < std::min(end, kMostLabel + 1); ++at) {
      if (!phrases_.is(at, ":")) continue;
      const Phrase speaker = phrases_.phrase_behind(0, at);
      const std::uint32_t open = texts_.empty() ? end : std::min(end, texts_.front().open);
      std::uint32_t last = open;
      while (last > at + 1 && phrases_.is_punctuation(last - 1)) --last;
      if (speaker.end == at && phrases_.token(0).has(kCapitalised) && open == end && last > at + kFewestTokens)
        add({{at + 1, last}, speaker, {at, at + 1}}, last);
      return;
    }
  }

  /// Answers where to go on.
  std::uint32_t add(const Report& report, std::uint32_t behind) {
    Report trimmed = report;
    while (trimmed.content.end > trimmed.content.first && phrases_.is_punctuation(trimmed.content.end - 1))
      --trimmed.content.end;
    while (trimmed.content.end > trimmed.content.first && phrases_.is_punctuation(trimmed.content.first))
      ++trimmed.content.first;
    if (trimmed.content.first >= taken_ && !trimmed.content.empty()) {
      found_.push_back(trimmed);
      taken_ = trimmed.content.end;
    }
    return behind;
  }

  const QuotePhrases& phrases_;
  const std::vector<QuotedText>& texts_;
  std::vector<Report> found_;
  Phrase subject_;             ///< of the cue before in the sentence
  std::uint32_t first_ = 0;    ///< of the sentence, behind what stands in marks
  bool behind_quote_ = false;  ///< `first_` stands behind a quotation
  std::uint32_t taken_ = 0;    ///< behind the last content
  std::size_t next_ = 0;       ///< the next stretch in marks
};

}  // namespace

std::vector<Report> find_reports(const QuotePhrases& phrases, const std::vector<QuotedText>& texts) {
  return ReportFinder(phrases, texts).run();
}

}  // namespace wireglass::annotations
