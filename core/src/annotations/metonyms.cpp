#include "annotations/metonyms.h"

#include "base/chars.h"
#include "lexicon/folded_name.h"
#include "lexicon/name_words.h"

namespace wireglass::annotations {
namespace {

using lexicon::acting_kinds;
using lexicon::function_kinds;

constexpr std::uint32_t kTalksBefore = 6;  // tokens between "talks" and "with"

/// Names that one verb governs: "Tokyo", "Tokyo and Washington", "the EU, Japan and Vietnam".
struct Chain {
  std::uint32_t first = 0, end = 0;  // tokens
  bool plural = false;
};

class Marker {
 public:
  Marker(const Prose& prose, const MentionTokens& tokens, const lexicon::Places& places, std::vector<Mention>& mentions)
      : prose_(prose), tokens_(tokens), places_(places), mentions_(mentions) {}

  void run() {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      Mention& mention = mentions_[i];
      if (mention.demonym) continue;
      const std::string folded = lexicon::fold_name(prose_.text.substr(mention.span.begin, mention.span.size()));
      if (lexicon::is_acting_building(folded)) mark_building(i);
      else if (mention.type == EntityType::kPlace && places_.can_act(folded)) mention.metonym = acts(i);
    }
  }

 private:
  std::string_view word(std::uint32_t at) const { return prose_.of(at); }
  bool is_word(std::uint32_t at) const { return prose_.tokens[at].is(TokenKind::kWord); }
  const Sentence& sentence(std::uint32_t mention) const { return prose_.sentences[tokens_.sentence_of[mention]]; }

  void mark_building(std::uint32_t i) {
    const std::uint32_t before = before_of(tokens_.of[i].first, sentence(i).first);
    const bool place = before != kNoMention && (function_kinds(word(before)) & lexicon::kPlacePreposition) != 0;
    mentions_[i].type = place ? EntityType::kPlace : EntityType::kOrganization;
    mentions_[i].facility = place;
  }

  /// The token before `at`, over "the"; kNoMention at the sentence's beginning.
  std::uint32_t before_of(std::uint32_t at, std::uint32_t limit) const {
    if (at > limit && base::equals_ignoring_case(word(at - 1), "the")) --at;
    return at > limit ? at - 1 : kNoMention;
  }

  bool is_name_of_many(std::uint32_t mention) const {
    return !mentions_[mention].demonym && (mentions_[mention].type == EntityType::kPlace || mentions_[mention].type == EntityType::kOrganization);
  }

  Chain chain_of(std::uint32_t i) const {
    const Sentence& limit = sentence(i);
    Chain chain{tokens_.of[i].first, tokens_.of[i].end, false};
    for (;;) {  // "A, B and": a joint before, and a name before that
      std::uint32_t at = chain.first;
      if (at > limit.first && base::equals_ignoring_case(word(at - 1), "the")) --at;
      const bool joined = at > limit.first && (word(at - 1) == "and" || word(at - 1) == ",");
      if (joined && word(at - 1) == "and") chain.plural = true;
      if (joined) --at;
      if (joined && at > limit.first && word(at - 1) == "," && word(at) == "and") --at;
      if (!joined || at <= limit.first || tokens_.at[at - 1] == kNoMention || !is_name_of_many(tokens_.at[at - 1])) {
        if (joined && chain.first == tokens_.of[i].first) chain.plural = false;
        break;
      }
      chain.first = tokens_.of[tokens_.at[at - 1]].first;
    }
    for (;;) {
      std::uint32_t at = chain.end;
      if (at < limit.end && word(at) == ",") ++at;
      const bool joined = at < limit.end && (word(at) == "and" || at > chain.end);
      const bool is_and = at < limit.end && word(at) == "and";
      if (is_and) ++at;
      if (at < limit.end && base::equals_ignoring_case(word(at), "the")) ++at;
      if (!joined || at >= limit.end || tokens_.at[at] == kNoMention || !is_name_of_many(tokens_.at[at])) break;
      chain.end = tokens_.of[tokens_.at[at]].end;
      chain.plural |= is_and;
      if (at < limit.end && chain.end <= at) break;
    }
    return chain;
  }

  bool acts(std::uint32_t i) const {
    const auto own = tokens_.of[i];
    const Sentence& limit = sentence(i);
    if (own.end < limit.end && (prose_.tokens[own.end].is(TokenKind::kPossessive) || is_glued_hyphen(own.end))) return false;
    if (own.first > limit.first && is_glued_hyphen(own.first - 1)) return false;
    const Chain chain = chain_of(i);
    if (chain.end < limit.end && prose_.tokens[chain.end].is(TokenKind::kPossessive)) return false;
    const std::uint32_t before = before_of(chain.first, limit.first);
    const std::uint8_t grammar = before == kNoMention ? std::uint8_t{0} : function_kinds(word(before));
    if ((grammar & lexicon::kPreposition) == 0 && before_is_no_name(before) && is_subject(chain, limit)) return true;
    if (before == kNoMention || is_attribute(chain.end, limit.end)) return false;
    return is_counterparty(before, limit.first) || is_addressed(before, chain, limit);
  }

  bool is_glued_hyphen(std::uint32_t at) const { return word(at) == "-" && !prose_.tokens[at].has(kSpaceBefore); }
  bool before_is_no_name(std::uint32_t before) const { return before == kNoMention || tokens_.at[before] == kNoMention; }

  std::uint32_t over_adverbs(std::uint32_t at, std::uint32_t end) const {
    for (int most = 0; most < 4 && at < end; ++most, ++at) {
      const std::string_view text = word(at);
      if (text == "'" || text == "\"" || text == "\xE2\x80\x98" || text == "\xE2\x80\x9C") continue;  // said Peru "continues to"
      if (!is_word(at)) break;
      const bool adverb = (acting_kinds(text) & lexicon::kAdverb) != 0 || (text.size() > 4 && text.substr(text.size() - 2) == "ly");
      if (!adverb) break;
    }
    return at;
  }
  std::uint16_t kinds_at(std::uint32_t at, std::uint32_t end) const { return at < end && is_word(at) ? acting_kinds(word(at)) : std::uint16_t{0}; }
  bool is_base_verb(std::uint16_t kinds) const { return (kinds & lexicon::kActs) != 0 && (kinds & (lexicon::kThird | lexicon::kIng | lexicon::kPast)) == 0; }

  /// A verb of acting behind the names, perhaps with its auxiliaries.
  bool is_subject(const Chain& chain, const Sentence& limit) const {
    const std::uint32_t at = over_adverbs(chain.end, limit.end);
    const std::uint16_t kinds = kinds_at(at, limit.end);
    if ((kinds & lexicon::kModal) != 0) return acts_in_infinitive(at + 1, limit.end);
    if ((kinds & lexicon::kHave) != 0) return acts_after_have(at + 1, limit.end);
    if ((kinds & lexicon::kBe) != 0) return acts_after_be(at + 1, limit.end);
    if (at < limit.end && word(at) == "to" && before_of(chain.first, limit.first) == kNoMention)  // a headline's future
      return is_base_verb(kinds_at(over_adverbs(at + 1, limit.end), limit.end));
    if ((kinds & lexicon::kReady) != 0 && at + 1 < limit.end && word(at + 1) == "to") return acts_in_infinitive(at + 2, limit.end);  // "needs to"
    if ((kinds & lexicon::kRemains) != 0 && (kinds_at(over_adverbs(at + 1, limit.end), limit.end) & lexicon::kStance) != 0) return true;
    if ((kinds & lexicon::kActs) == 0 || (kinds & lexicon::kIng) != 0) return false;
    if ((kinds & lexicon::kThird) != 0) return !chain.plural && is_no_plural_noun(at, limit.end);
    return (kinds & lexicon::kPast) != 0 || chain.plural;
  }

  bool acts_in_infinitive(std::uint32_t at, std::uint32_t end) const {
    at = over_adverbs(at, end);
    const std::uint16_t kinds = kinds_at(at, end);
    if (is_base_verb(kinds)) return true;
    if (at + 1 < end && word(at) == "like" && word(at + 1) == "to") return true;
    if ((kinds & lexicon::kBe) != 0) return acts_after_be(at + 1, end);
    return (kinds & lexicon::kHave) != 0 && acts_after_have(at + 1, end);
  }
  bool acts_after_have(std::uint32_t at, std::uint32_t end) const {
    at = over_adverbs(at, end);
    const std::uint16_t kinds = kinds_at(at, end);
    if ((kinds & lexicon::kBe) != 0) return acts_after_be(at + 1, end);
    if (at < end && word(at) == "to") return is_base_verb(kinds_at(at + 1, end));
    return (kinds & lexicon::kActs) != 0 && (kinds & (lexicon::kThird | lexicon::kIng)) == 0;
  }
  bool acts_after_be(std::uint32_t at, std::uint32_t end) const {
    at = over_adverbs(at, end);
    const std::uint16_t kinds = kinds_at(at, end);
    if ((kinds & lexicon::kActs) != 0 && (kinds & lexicon::kIng) != 0) return true;
    if ((kinds & lexicon::kStance) != 0) return true;
    if ((kinds & lexicon::kReady) == 0 || at + 1 >= end || word(at + 1) != "to") return false;
    return is_base_verb(kinds_at(over_adverbs(at + 2, end), end));
  }

  /// "Japan demands that": not "U.S. demands are".
  bool is_no_plural_noun(std::uint32_t at, std::uint32_t end) const {
    if (at + 1 >= end || prose_.tokens[at + 1].is(TokenKind::kPunctuation)) return false;
    const std::string_view next = word(at + 1);
    if (next == "and" || next == "of" || next == "or") return false;
    return (acting_kinds(next) & (lexicon::kBe | lexicon::kHave | lexicon::kModal)) == 0;
  }

  /// "U.S. officials": the name belongs to what follows.
  bool is_attribute(std::uint32_t at, std::uint32_t end) const {
    if (at >= end || !is_word(at)) return false;
    if (function_kinds(word(at)) != 0) return false;
    const std::uint16_t kinds = acting_kinds(word(at));
    if ((kinds & (lexicon::kModal | lexicon::kHave | lexicon::kBe | lexicon::kAdverb | lexicon::kPast | lexicon::kThird | lexicon::kIng)) != 0) return false;
    const std::string_view text = word(at);
    return !(text.size() > 4 && text.substr(text.size() - 2) == "ly");
  }

  bool talks_before(std::uint32_t at, std::uint32_t limit) const {
    for (std::uint32_t back = 1; back <= kTalksBefore && at >= limit + back; ++back)
      if ((acting_kinds(word(at - back)) & lexicon::kTalks) != 0) return true;
    return false;
  }

  /// "talks with Japan", "a deal between Japan and", "imposed by Washington".
  bool is_counterparty(std::uint32_t before, std::uint32_t limit) const {
    const std::string_view text = word(before);
    if (base::equals_ignoring_case(text, "with") || base::equals_ignoring_case(text, "between")) return talks_before(before, limit);
    if (text != "by" || before <= limit) return false;
    const std::string_view verb = word(before - 1);
    const bool participle = verb.size() > 4 && verb.substr(verb.size() - 2) == "ed";
    return participle || (acting_kinds(verb) & (lexicon::kActs | lexicon::kPast)) != 0;
  }

  /// "urged Japan to", "given Tokyo a list", "calling for the U.S. to".
  bool is_addressed(std::uint32_t before, const Chain& chain, const Sentence& limit) const {
    const std::uint16_t kinds = acting_kinds(word(before));
    const bool infinitive = chain.end < limit.end && word(chain.end) == "to";
    if ((kinds & lexicon::kActsOn) != 0) return true;
    if ((kinds & lexicon::kActsOnTo) != 0) return infinitive;
    if ((kinds & lexicon::kGives) != 0) return chain.end < limit.end && (function_kinds(word(chain.end)) & lexicon::kDeterminer) != 0;
    const bool for_or_on = word(before) == "for" || word(before) == "on";
    return for_or_on && infinitive && before > limit.first && (acting_kinds(word(before - 1)) & lexicon::kActsOnTo) != 0;
  }

  const Prose& prose_;
  const MentionTokens& tokens_;
  const lexicon::Places& places_;
  std::vector<Mention>& mentions_;
};

}  // namespace

void mark_metonyms(const Prose& prose, const MentionTokens& tokens, const lexicon::Places& places, std::vector<Mention>& mentions) {
  Marker(prose, tokens, places, mentions).run();
}

}  // namespace wireglass::annotations
