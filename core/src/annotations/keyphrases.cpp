#include "annotations/keyphrases.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "annotations/mention_tokens.h"
#include "base/hash_index.h"
#include "lexicon/common_words.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;

constexpr std::uint32_t kNoWord = 0xFFFFFFFF;
constexpr std::uint32_t kLongestPhrase = 4;  // words
constexpr std::uint32_t kWordsAPhrase = 3;   // a text has at most a keyphrase for so many words of content
constexpr std::size_t kMostWider = 3;        // phrases that hold a better one
constexpr std::size_t kShortestWord = 4;     // letters, where it is no name and no acronym

// By F1 at 10 on crowd-made keyphrases (docs/annotations.md).
constexpr double kBandBase = 6;  // added to a word's band, so that the rarest counts some three times the commonest
constexpr double kLate = 0.05;   // what a word loses each time that its first place is twice as far down
constexpr std::uint32_t kNearTop = 20;   // tokens that are the beginning
constexpr double kWholeOverWord = 1.05;  // for a phrase whose words stand nowhere else
constexpr double kPhraseOverWord = 0.9;  // for others
constexpr double kNameOnce = 0.7;        // a name of several words that stands once

/// All occurrences of a word, singular or plural.
struct Word {
  std::uint64_t stem = 0;
  std::uint32_t count = 0;
  std::uint32_t first = 0;  // token
  std::uint32_t candidate = kNoWord;
  double score = 0;
};

/// Tokens [first, end) of its first occurrence, outside the first sentence if it has one there: headlines are often in capitals.
struct Candidate {
  std::uint32_t first = 0, end = 0;
  std::uint32_t count = 0;
  bool is_name = false;
  double score = 0;

  std::uint32_t size() const { return end - first; }
  bool is_below(const Candidate& other) const {
    if (score != other.score) return score < other.score;
    return size() != other.size() ? size() < other.size() : first > other.first;
  }
};

class Finder {
 public:
  Finder(const Prose& prose, const Stems& stems, const std::vector<Mention>& mentions, const std::vector<Time>& times)
      : prose_(prose),
        stems_(stems),
        names_(tokens_of_mentions(prose, mentions)),
        word_of_(prose.tokens.size(), kNoWord) {
    read_words(times);
    for (const Sentence& sentence : prose.sentences) read_phrases(sentence);
    for (Candidate& candidate : candidates_) candidate.score = score_of(candidate);
  }

  std::vector<Keyphrase> best() {
    const auto below = [](const Candidate& a, const Candidate& b) { return a.is_below(b); };
    const std::size_t most = std::min<std::size_t>(kMostKeyphrases, (content_ + kWordsAPhrase - 1) / kWordsAPhrase);
    std::vector<Candidate> chosen, wider;
    std::make_heap(candidates_.begin(), candidates_.end(), below);
    while (chosen.size() < most && !candidates_.empty()) {
      std::pop_heap(candidates_.begin(), candidates_.end(), below);
      const Candidate next = candidates_.back();
      candidates_.pop_back();
      const auto is_in = [&](const Candidate& better) { return contains(better, next); };
      const auto holds = [&](const Candidate& better) { return contains(next, better); };
      if (std::any_of(chosen.begin(), chosen.end(), is_in)) continue;
      if (std::none_of(chosen.begin(), chosen.end(), holds))
        chosen.push_back(next);
      else if (next.count > 1 && wider.size() < kMostWider && std::none_of(wider.begin(), wider.end(), is_in))
        wider.push_back(next);
    }
    // "tariff talks" beside "tariff": less sure, and so in the last places
    chosen.resize(std::min(chosen.size(), most - std::min(most, wider.size())));
    chosen.insert(chosen.end(), wider.begin(), wider.end());
    std::sort(chosen.begin(), chosen.end(), [](const Candidate& a, const Candidate& b) { return b.is_below(a); });
    std::vector<Keyphrase> phrases;
    phrases.reserve(chosen.size());
    for (const Candidate& c : chosen)
      phrases.push_back({{prose_.tokens[c.first].span.begin, prose_.tokens[c.end - 1].span.end},
                         static_cast<std::uint8_t>(100 * c.score / chosen[0].score)});
    return phrases;
  }

 private:
  void read_words(const std::vector<Time>& times) {
    std::size_t time = 0;
    for (std::uint32_t i = 0; i < word_of_.size(); ++i) {
      const Token& token = prose_.tokens[i];
      while (time < times.size() && times[time].span.end <= token.span.begin) ++time;
      const bool in_time = time < times.size() && times[time].span.begin <= token.span.begin;
      if (!in_time && is_content(i)) add_word(i);
    }
    for (Word& word : words_) {
      const double rarity = kBandBase + lexicon::band_of(prose_.of(word.first));
      const auto down = static_cast<double>(std::bit_width(word.first / kNearTop));
      word.score = std::sqrt(static_cast<double>(word.count)) * rarity / (1 + kLate * down);
    }
  }

  bool is_content(std::uint32_t at) const {
    const Token& token = prose_.tokens[at];
    if (!token.is(TokenKind::kWord)) return false;
    const bool is_name = names_.at[at] != kNoMention, is_capitals = token.has(kAllCapitals);
    if (is_part_of_name(at)) return token.span.size() > 1;
    const bool is_small =
        lexicon::is_in(token.word, WordSet::kPhraseStop) || lexicon::is_in(token.word, WordSet::kNoKeyphrase);
    if (is_small && !(is_name && is_capitals)) return false;  // "US" is "us" too
    return token.span.size() >= kShortestWord || ((is_name || is_capitals) && token.span.size() > 1);
  }

  bool is_part_of_name(std::uint32_t at) const {
    return names_.at[at] != kNoMention && names_.of[names_.at[at]].end - names_.of[names_.at[at]].first > 1;
  }

  void add_word(std::uint32_t at) {
    ++content_;
    const std::uint64_t stem = stems_[at];
    const auto [number, is_new] = word_index_.add(stem, static_cast<std::uint32_t>(words_.size()));
    if (is_new) words_.push_back({stem, 0, at, kNoWord});
    ++words_[number].count;
    word_of_[at] = number;
  }

  void read_phrases(const Sentence& sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
      const std::uint32_t mention = names_.at[i];
      if (is_part_of_name(i)) {
        if (i == names_.of[mention].first) {
          add_name(names_.of[mention]);
          read_from(i, sentence);
        }
        continue;
      }
      if (word_of_[i] == kNoWord) continue;
      add_word_alone(i, mention != kNoMention);
      read_from(i, sentence);
    }
  }

  /// The phrases that begin at a token. One that recurs is made of words that recur; none cuts a name.
  void read_from(std::uint32_t first, const Sentence& sentence) {
    std::uint64_t key = 0;
    const std::uint32_t limit = std::min(sentence.end, first + kLongestPhrase);
    for (std::uint32_t i = first; i < limit && word_of_[i] != kNoWord && words_[word_of_[i]].count > 1; ++i) {
      const std::uint64_t stem = words_[word_of_[i]].stem;
      key = i == first ? stem : lexicon::join_hashes(key, stem);
      const bool cuts = i + 1 < sentence.end && names_.at[i] != kNoMention && names_.at[i + 1] == names_.at[i];
      const bool is_name = names_.at[first] != kNoMention && names_.of[names_.at[first]].end > i;
      if (i > first && !cuts && !is_name) add_candidate(first, i + 1, key, false);
    }
  }

  void add_name(MentionTokens::Range range) {
    std::uint64_t key = 0;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      const std::uint64_t stem = stems_[i];
      key = i == range.first ? stem : lexicon::join_hashes(key, stem);
    }
    add_candidate(range.first, range.end, key, true);
  }

  void add_word_alone(std::uint32_t at, bool is_name) {
    Word& word = words_[word_of_[at]];
    if (word.candidate == kNoWord) {
      word.candidate = static_cast<std::uint32_t>(candidates_.size());
      candidates_.push_back({at, at + 1});
    }
    count(candidates_[word.candidate], at, at + 1, is_name);
  }

  void add_candidate(std::uint32_t first, std::uint32_t end, std::uint64_t key, bool is_name) {
    const auto [number, is_new] = candidate_index_.add(key, static_cast<std::uint32_t>(candidates_.size()));
    if (is_new) candidates_.push_back({first, end});
    count(candidates_[number], first, end, is_name);
  }

  void count(Candidate& candidate, std::uint32_t first, std::uint32_t end, bool is_name) const {
    const std::uint32_t headline_end = prose_.sentences.front().end;
    if (candidate.first < headline_end && first >= headline_end) {
      candidate.first = first;
      candidate.end = end;
    }
    ++candidate.count;
    candidate.is_name |= is_name;
  }

  /// A name counts as its best word does. A phrase that its words leave often counts less.
  double score_of(const Candidate& candidate) const {
    double best = 0;
    std::uint32_t commonest = 0;
    for (std::uint32_t i = candidate.first; i < candidate.end; ++i) {
      if (word_of_[i] == kNoWord) continue;
      best = std::max(best, words_[word_of_[i]].score);
      commonest = std::max(commonest, words_[word_of_[i]].count);
    }
    if (candidate.size() == 1) return best;
    if (candidate.count == 1) return candidate.is_name ? best * kNameOnce : 0;
    if (commonest == candidate.count) return best * kWholeOverWord;
    return best * kPhraseOverWord /
           (candidate.is_name ? 1.0 : std::sqrt(static_cast<double>(commonest) / candidate.count));
  }

  bool contains(const Candidate& whole, const Candidate& part) const {
    for (std::uint32_t at = whole.first; at + part.size() <= whole.end; ++at) {
      std::uint32_t i = 0;
      while (i < part.size() && stems_[at + i] == stems_[part.first + i]) ++i;
      if (i == part.size()) return true;
    }
    return false;
  }

  const Prose& prose_;
  const Stems& stems_;
  const MentionTokens names_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> word_of_;  // for each token its word, or kNoWord
  std::vector<Candidate> candidates_;
  base::HashIndex word_index_{prose_.tokens.size() / 4};
  base::HashIndex candidate_index_;
  std::size_t content_ = 0;  // tokens that are words of content
};

}  // namespace

std::vector<Keyphrase> find_keyphrases(const Prose& prose, const Stems& stems, const std::vector<Mention>& mentions,
                                       const std::vector<Time>& times) {
  if (prose.tokens.empty()) return {};
  return Finder(prose, stems, mentions, times).best();
}

}  // namespace wireglass::annotations
