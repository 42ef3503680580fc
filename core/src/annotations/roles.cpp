#include "annotations/roles.h"

#include <optional>

#include "lexicon/name_words.h"

namespace wireglass::annotations {
namespace {

using lexicon::function_kinds;
using lexicon::is_office_head;
using lexicon::is_office_modifier;

constexpr std::uint32_t kMostBefore = 9;   // tokens of a title
constexpr std::uint32_t kMostBehind = 16;  // tokens of an appositive

/// Tokens [first, end) of a role, and the mention that it belongs to.
struct Found {
  std::uint32_t first = 0, end = 0;
  std::uint32_t of = kNoMention;
};

class RoleFinder {
 public:
  RoleFinder(const Prose& prose, const MentionTokens& tokens, const std::vector<Mention>& mentions)
      : prose_(prose), tokens_(tokens), mentions_(mentions) {}

  std::vector<PrintedRole> run() {
    std::vector<PrintedRole> roles;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].type != EntityType::kPerson) continue;
      for (const std::optional<Found>& found : {before(i), behind(i)})
        if (found) roles.push_back(printed(*found, i));
    }
    roles.shrink_to_fit();
    return roles;
  }

 private:
  std::string_view word(std::uint32_t at) const { return prose_.of(at); }
  bool is_word(std::uint32_t at) const { return prose_.tokens[at].is(TokenKind::kWord); }
  bool is_free(std::uint32_t at) const { return tokens_.at[at] == kNoMention; }
  bool is_capital(std::uint32_t at) const { return prose_.tokens[at].has(kCapitalised); }
  bool is_hyphen(std::uint32_t at) const { return word(at) == "-" && !prose_.tokens[at].has(kSpaceBefore); }
  const Sentence& sentence(std::uint32_t mention) const { return prose_.sentences[tokens_.sentence_of[mention]]; }

  PrintedRole printed(const Found& found, std::uint32_t person) const {
    PrintedRole role;
    role.text = {prose_.tokens[found.first].span.begin, prose_.tokens[found.end - 1].span.end};
    role.person = mentions_[person].span.begin;
    if (found.of != kNoMention) role.of = mentions_[found.of].span.begin;
    return role;
  }

  /// What a post may belong to.
  bool is_owner(std::uint32_t mention) const {
    return mention != kNoMention && (mentions_[mention].type == EntityType::kPlace || mentions_[mention].type == EntityType::kOrganization);
  }

  /// A word inside an office: a field or rank, or any word with a capital that is no grammar.
  bool is_inside(std::uint32_t at) const {
    if (!is_word(at) || !is_free(at)) return false;
    const std::string_view text = word(at);
    if (is_office_modifier(text) || is_office_head(text)) return true;
    if (!is_capital(at) || function_kinds(text) != 0) return false;
    const std::uint16_t verb = lexicon::acting_kinds(text);  // "Says", in a headline; "Meanwhile", before a title
    return (verb & (lexicon::kThird | lexicon::kPast | lexicon::kAdverb)) == 0 && (verb == 0 || !prose_.tokens[at].has(kStartsSentence));
  }

  /// The first token of the office that ends before `end`; `end` where there is none. Hyphens join ("vice-president").
  std::uint32_t office_first(std::uint32_t end, std::uint32_t limit) const {
    std::uint32_t at = end;
    while (at > limit && end - at < kMostBefore) {
      if (is_inside(at - 1)) --at;
      else if (at < end && at > limit + 1 && is_hyphen(at - 1) && is_word(at - 2) && is_free(at - 2)) at -= 2;
      else if (at < end && at > limit + 1 && (word(at - 1) == "and" || word(at - 1) == "&" || word(at - 1) == "for") && is_capital(at) && is_inside(at - 2) && is_capital(at - 2)) at -= 2;
      else break;
    }
    return at;
  }

  /// A title before the name, or one with a comma between that begins with an article, an owner or the sentence.
  std::optional<Found> before(std::uint32_t person) const {
    const std::uint32_t limit = sentence(person).first;
    std::uint32_t end = tokens_.of[person].first;
    const bool comma = end > limit + 1 && word(end - 1) == ",";
    if (comma) --end;
    if (comma && !closes(tokens_.of[person].end, sentence(person).end)) return std::nullopt;
    std::optional<Found> found = of_form(end, limit);
    if (!found) found = plain(end, limit);
    if (!found) return found;
    if (comma) {
      const bool begins = found->first == limit || (function_kinds(word(found->first - 1)) & lexicon::kDeterminer) != 0;
      if (!begins && found->of == kNoMention) return std::nullopt;
    }
    return found;
  }

  /// An apposition ends: a comma, the sentence, "said".
  bool closes(std::uint32_t at, std::uint32_t end) const {
    return at >= end || prose_.tokens[at].is(TokenKind::kPunctuation) || word(at) == "said" || word(at) == "says";
  }

  /// "chief trade negotiator" NAME: the last word is a head.
  std::optional<Found> plain(std::uint32_t end, std::uint32_t limit) const {
    if (end <= limit || !is_word(end - 1) || !is_free(end - 1) || !is_office_head(word(end - 1))) return std::nullopt;
    Found found{office_first(end, limit), end, kNoMention};
    if (found.first == end) return std::nullopt;
    take_owner_before(found, limit);
    return found;
  }

  /// "Minister of Finance" NAME, "minister in charge of economic revitalization" NAME.
  std::optional<Found> of_form(std::uint32_t end, std::uint32_t limit) const {
    std::uint32_t at = end;
    while (at > limit && end - at < kMostBefore && is_word(at - 1) && is_free(at - 1) && (is_capital(at - 1) || word(at - 1) == "and")) --at;
    if (at == end || at < limit + 2 || !(word(at - 1) == "of" || word(at - 1) == "for") || !is_office_head(word(at - 2)) || !is_free(at - 2)) return std::nullopt;
    Found found{office_first(at - 1, limit), end, kNoMention};
    if (found.first == at - 1) return std::nullopt;
    take_owner_before(found, limit);
    return found;
  }

  /// "Japan's …", "U.S. …", "former South Korean …": the owner before the office; a rank before the owner belongs to the office.
  void take_owner_before(Found& found, std::uint32_t limit) const {
    std::uint32_t at = found.first;
    if (at > limit && prose_.tokens[at - 1].is(TokenKind::kPossessive)) --at;
    if (at <= limit || is_free(at - 1) || !is_owner(tokens_.at[at - 1])) return;
    found.of = tokens_.at[at - 1];
    std::uint32_t rank = tokens_.of[found.of].first;
    const std::uint32_t behind_ranks = rank;
    while (rank > limit && is_free(rank - 1) && is_word(rank - 1) && is_office_modifier(word(rank - 1))) --rank;
    if (rank < behind_ranks && at == found.first) found.first = rank;
  }

  /// NAME ", 67, the finance minister of Peru,".
  std::optional<Found> behind(std::uint32_t person) const {
    const std::uint32_t limit = sentence(person).end;
    std::uint32_t at = tokens_.of[person].end;
    if (at + 1 >= limit || word(at) != ",") return std::nullopt;
    ++at;
    if (at + 1 < limit && prose_.tokens[at].is(TokenKind::kNumber) && word(at + 1) == ",") at += 2;
    if (at < limit && (function_kinds(word(at)) & lexicon::kDeterminer) != 0) ++at;
    if (at + 4 < limit && prose_.tokens[at].is(TokenKind::kNumber) && is_hyphen(at + 1) && word(at + 4) == "old") at += 5;  // "a 68-year-old lawyer"
    Found found{at, at, kNoMention};
    if (!read_head(found, limit)) return std::nullopt;
    read_tail(found, limit);
    return found;
  }

  /// The words up to the office's last one.
  bool read_head(Found& found, std::uint32_t limit) const {
    std::uint32_t at = found.first;
    std::uint32_t head = 0;
    for (; at < limit && at - found.first < kMostBefore; ++at) {
      if (!is_free(at)) {  // an owner inside or before: "Japan's finance minister", "a former U.S. diplomat"
        const std::uint32_t mention = tokens_.at[at];
        if (head != 0 || !is_owner(mention)) break;
        found.of = mention;
        at = tokens_.of[mention].end - 1;
        if (tokens_.of[mention].first == found.first) found.first = at + 1;
        continue;
      }
      if (prose_.tokens[at].is(TokenKind::kPossessive)) {
        found.first = at + 1;
        continue;
      }
      if (is_hyphen(at)) continue;
      if (!is_word(at)) break;
      if (is_office_head(word(at))) head = at + 1;
      else if (function_kinds(word(at)) != 0 || (!is_inside(at) && head != 0)) break;
      else if (!is_inside(at) && at - found.first > 3) break;
    }
    if (head == 0 || head <= found.first) return false;
    // The head of a title of the next name is not this one's.
    if (head < limit && !is_free(head) && mentions_[tokens_.at[head]].type == EntityType::kPerson) return false;
    found.end = head;
    return true;
  }

  /// "of international liaison", then "at the Solidarity Movement": what the office is for, and its owner.
  void read_tail(Found& found, std::uint32_t limit) const {
    std::uint32_t at = found.end;
    for (int most = 0; most < 2 && at + 1 < limit && found.end - found.first < kMostBehind; ++most) {
      if (word(at) == "in" && at + 2 < limit && word(at + 1) == "charge" && word(at + 2) == "of") at += 2;
      const std::string_view link = word(at);
      if (!(link == "of" || link == "at" || link == "for" || link == "with" || link == "in" || link == "from")) return;
      std::uint32_t next = at + 1;
      if (next < limit && (function_kinds(word(next)) & lexicon::kDeterminer) != 0) ++next;
      if (next >= limit) return;
      if (!is_free(next)) {
        if (is_owner(tokens_.at[next]) && found.of == kNoMention) found.of = tokens_.at[next];
        return;
      }
      std::uint32_t end = next;
      while (end < limit && is_word(end) && is_free(end) && function_kinds(word(end)) == 0 && end - next < 4) ++end;
      if (end < limit && !is_free(end)) {  // "member of the opposition Harbor Party"
        if (is_owner(tokens_.at[end]) && found.of == kNoMention) found.of = tokens_.at[end];
        return;
      }
      if (end == next || (link != "of" && link != "for")) return;
      found.end = at = end;
    }
  }

  const Prose& prose_;
  const MentionTokens& tokens_;
  const std::vector<Mention>& mentions_;
};

}  // namespace

std::vector<PrintedRole> find_roles(const Prose& prose, const MentionTokens& tokens, const std::vector<Mention>& mentions) {
  return RoleFinder(prose, tokens, mentions).run();
}

}  // namespace wireglass::annotations
