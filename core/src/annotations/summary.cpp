#include "annotations/summary.h"

#include <algorithm>
#include <array>

#include "base/hash_index.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;

constexpr std::size_t kMostSentences = 3;
constexpr std::size_t kSentencesEach = 5;  // an article has a sentence in its summary for so many that it has
constexpr std::uint32_t kShortest = 8, kLongest = 60;  // tokens of a sentence that says enough and not too much
constexpr std::uint32_t kOpening = 5;                  // tokens of a sentence in which a pronoun points back

// Points beside those of the keyphrases, which are the percents of their scores.
constexpr std::int32_t kHeadlineWord = 40;  // of what a word counts that the headline has too
constexpr std::int32_t kWho = 60, kWhen = 30, kHowMuch = 20;
constexpr std::int32_t kFirst = 400;     // of the first sentence; the second has half of it, the third a third …
constexpr std::int32_t kLeastGain = 25;  // percent of what the first choice says that a further one must say

struct Choice {
  std::size_t sentence = 0;
  std::int32_t points = 0;
  std::int32_t says = 0;  // of these, what does not depend on its place
};

bool is_mark(std::string_view text, std::string_view marks) {
  return text.size() == 1 && marks.find(text[0]) != std::string_view::npos;
}

/// The opening marks of a quotation, typographic or not.
bool is_quote_mark(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kMarks{"\"",           "'",           "\xE2\x80\x9C", "\xE2\x80\x9D",
                                                          "\xE2\x80\x98", "\xE2\x80\x99"};
  return std::find(kMarks.begin(), kMarks.end(), text) != kMarks.end();
}

/// "If elected, he": whoever it is was named before.
bool is_pronoun(lexicon::WordId word) {
  return word == lexicon::Word("he").id || word == lexicon::Word("she").id || word == lexicon::Word("it").id ||
         word == lexicon::Word("they").id;
}

class Summary {
 public:
  Summary(const Prose& prose, const Stems& stems, const Article& article)
      : prose_(prose), stems_(stems), article_(article) {
    while (body_ < prose.sentences.size() &&
           prose.tokens[prose.sentences[body_].first].span.begin < article.headline.end)
      ++body_;
    weigh_words();
    add_facts();
  }

  std::vector<Span> sentences() {
    std::vector<std::size_t> chosen;
    const std::size_t count = prose_.sentences.size() - body_;
    const std::size_t most = std::min(kMostSentences, (count + kSentencesEach - 1) / kSentencesEach);
    std::int32_t most_said = 0;
    while (chosen.size() < most) {
      const Choice best = choose(chosen);
      if (best.points == 0 || best.says * 100 < most_said * kLeastGain) break;
      most_said = std::max(most_said, best.says);
      chosen.push_back(best.sentence);
      forget_words_of(best.sentence);
    }
    if (chosen.empty()) chosen = first_whole();
    std::sort(chosen.begin(), chosen.end());
    std::vector<Span> spans;
    spans.reserve(chosen.size());
    for (const std::size_t sentence : chosen) spans.push_back(span_of(prose_.sentences[sentence], prose_.tokens));
    return spans;
  }

 private:
  /// The words of the keyphrases count what their phrase does, shared among them; those of the headline more.
  void weigh_words() {
    for (const Keyphrase& phrase : article_.keyphrases) {
      const auto begin = std::lower_bound(prose_.tokens.begin(), prose_.tokens.end(), phrase.span.begin,
                                          [](const Token& token, Offset at) { return token.span.begin < at; });
      const auto end = std::lower_bound(begin, prose_.tokens.end(), phrase.span.end,
                                        [](const Token& token, Offset at) { return token.span.begin < at; });
      for (auto token = begin; token != end; ++token)
        add_weight(static_cast<std::size_t>(token - prose_.tokens.begin()),
                   phrase.score / static_cast<std::int32_t>(end - begin));
    }
    const std::size_t headline_end = body_ == 0 ? 0 : prose_.sentences[body_ - 1].end;
    for (std::size_t i = 0; i < headline_end; ++i)
      if (!is_small(i)) add_weight(i, kHeadlineWord);
  }

  bool is_small(std::size_t at) const {
    const lexicon::WordId word = prose_.tokens[at].word;
    return lexicon::is_in(word, WordSet::kPhraseStop) || lexicon::is_in(word, WordSet::kNoKeyphrase);
  }

  void add_weight(std::size_t token, std::int32_t weight) {
    if (stems_[token] == 0) return;
    const auto [number, is_new] = index_.add(stems_[token], static_cast<std::uint32_t>(weights_.size()));
    if (is_new) weights_.push_back(0);
    weights_[number] += weight;
  }

  void add_facts() {
    facts_.assign(prose_.sentences.size(), 0);
    const auto add = [&](const auto& items, auto points) {
      std::size_t sentence = 0;
      std::size_t last = prose_.sentences.size();
      for (const auto& item : items) {
        while (sentence + 1 < prose_.sentences.size() &&
               prose_.tokens[prose_.sentences[sentence + 1].first].span.begin <= item.span.begin)
          ++sentence;
        const std::int32_t value = points(item);
        if (sentence != last && value > 0) {  // the first of a sentence tells; more are no better
          facts_[sentence] += value;
          last = sentence;
        }
      }
    };
    add(article_.mentions, [](const Mention& m) {
      return m.type == EntityType::kPerson || m.type == EntityType::kOrganization || m.metonym ? kWho : 0;
    });
    add(article_.times,
        [](const Time& time) { return time.kind == TimeKind::kDate || time.kind == TimeKind::kTime ? kWhen : 0; });
    add(article_.quantities, [](const Quantity&) { return kHowMuch; });
  }

  bool is_whole(std::size_t sentence) const {
    const Sentence& s = prose_.sentences[sentence];
    std::uint32_t last = s.end - 1;
    while (last > s.first && is_quote_mark(prose_.of(last))) --last;
    return is_mark(prose_.of(last), ".!") || prose_.tokens[last].has(kEndsInPoint);
  }

  /// Says who it speaks of, and is nobody's words alone.
  bool stands_alone(std::size_t sentence) const {
    const Sentence& s = prose_.sentences[sentence];
    const std::uint32_t size = s.end - s.first;
    if (size < kShortest || size > kLongest || !is_whole(sentence)) return false;
    const Token& first = prose_.tokens[s.first];
    const bool opens = first.is(TokenKind::kWord) || first.is(TokenKind::kNumber) || first.is(TokenKind::kSymbol);
    if (!opens || lexicon::is_in(first.word, WordSet::kPointsBack)) return false;
    return std::none_of(prose_.tokens.begin() + s.first, prose_.tokens.begin() + s.first + kOpening,
                        [](const Token& token) { return is_pronoun(token.word); });
  }

  /// Nothing where no word of it counts any more.
  std::int32_t says(std::size_t sentence) const {
    const Sentence& s = prose_.sentences[sentence];
    std::vector<std::uint32_t> seen;  // at most sixty
    std::int32_t words = 0;
    for (std::uint32_t i = s.first; i < s.end; ++i) {
      const std::uint32_t number = stems_[i] == 0 ? base::HashIndex::kNone : index_.find(stems_[i]);
      if (number == base::HashIndex::kNone || std::find(seen.begin(), seen.end(), number) != seen.end()) continue;
      seen.push_back(number);
      words += weights_[number];
    }
    return words == 0 ? 0 : words + facts_[sentence];
  }

  Choice choose(const std::vector<std::size_t>& chosen) const {
    Choice best;
    for (std::size_t i = body_; i < prose_.sentences.size(); ++i) {
      if (std::find(chosen.begin(), chosen.end(), i) != chosen.end() || !stands_alone(i)) continue;
      const std::int32_t said = says(i);
      const std::int32_t points = said == 0 ? 0 : said + kFirst / static_cast<std::int32_t>(i - body_ + 1);
      if (points > best.points) best = {i, points, said};
    }
    return best;
  }

  void forget_words_of(std::size_t sentence) {
    const Sentence& s = prose_.sentences[sentence];
    for (std::uint32_t i = s.first; i < s.end; ++i) {
      const std::uint32_t number = stems_[i] == 0 ? base::HashIndex::kNone : index_.find(stems_[i]);
      if (number != base::HashIndex::kNone) weights_[number] = 0;
    }
  }

  std::vector<std::size_t> first_whole() const {
    for (std::size_t i = body_; i < prose_.sentences.size(); ++i)
      if (is_whole(i)) return {i};
    return {};
  }

  const Prose& prose_;
  const Stems& stems_;
  const Article& article_;
  std::size_t body_ = 0;  // the first sentence behind the headline
  std::vector<std::int32_t> weights_, facts_;
  base::HashIndex index_;  // of stems into weights_
};

}  // namespace

std::vector<Span> find_summary(const Prose& prose, const Stems& stems, const Article& article) {
  if (prose.tokens.empty() || article.paragraphs.empty()) return {};
  return Summary(prose, stems, article).sentences();
}

}  // namespace wireglass::annotations
