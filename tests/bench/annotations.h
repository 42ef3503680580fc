#pragma once
// What the benchmarks of annotations do: the stages from tokens to topics over articles of prose, each alone and together.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "annotations/annotate.h"
#include "annotations/keyphrases.h"
#include "annotations/quantities.h"
#include "annotations/summary.h"
#include "annotations/times.h"
#include "annotations/topics.h"
#include "support/packed_names.h"

namespace wireglass::bench {

/// Prose as articles: a blank line parts them, a line is a paragraph. The text must outlive it.
class Articles {
 public:
  explicit Articles(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find("\n\n"), text.size());
      if (end > 0) add(text.substr(0, end));
      text.remove_prefix(std::min(end + 2, text.size()));
    }
  }

  /// What is found in all articles together by one stage, on what the stages before it gave (see prepare()).
  std::size_t tokens();
  std::size_t sentences();
  std::size_t numbers();
  std::size_t times();
  std::size_t quantities();
  std::size_t changes();
  std::size_t names();
  std::size_t quotes();
  std::size_t keyphrases();
  std::size_t summaries();
  std::size_t topics();
  /// All stages, from the text.
  std::size_t annotations();

  /// Runs all stages once, so that each can be measured alone.
  void prepare();

 private:
  struct One {
    Page page;
    Article article;
    annotations::Findings findings;
  };

  void add(std::string_view text) {
    One one;
    one.page.text = text;
    one.article.language = "en";
    one.article.published = *parse_instant_or_day("2025-05-30");
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (end > at) one.article.paragraphs.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
      at = end + 1;
    }
    articles_.push_back(std::move(one));
  }

  std::vector<One> articles_;
};

inline void Articles::prepare() {
  for (One& one : articles_) {
    one.findings = annotations::find_annotations(one.page, one.article, &tests::name_tools());
    annotations::resolve_annotations(one.page, one.findings, one.article);
  }
}

inline std::size_t Articles::tokens() {
  std::size_t found = 0;
  std::vector<annotations::Token> tokens;
  for (const One& one : articles_) {
    tokens.clear();
    for (const Span paragraph : one.article.paragraphs) annotations::tokenize(one.page.text, paragraph, tokens);
    found += tokens.size();
  }
  return found;
}

/// The tokens are there, and are split as one paragraph an article; splitting marks their first ones anew.
inline std::size_t Articles::sentences() {
  std::size_t found = 0;
  std::vector<annotations::Sentence> sentences;
  for (One& one : articles_) {
    sentences.clear();
    annotations::split_sentences(one.page.text, 0, one.findings.prose.tokens, sentences);
    found += sentences.size();
  }
  return found;
}

inline std::size_t Articles::numbers() {
  std::size_t found = 0;
  for (const One& one : articles_) found += annotations::find_numbers(one.findings.prose).size();
  return found;
}

inline std::size_t Articles::times() {
  std::size_t found = 0;
  for (const One& one : articles_) {
    const auto expressions = annotations::find_times(one.findings.prose, one.findings.numbers);
    found += annotations::resolve_times(one.findings.prose, expressions, one.article.published).size();
  }
  return found;
}

inline std::size_t Articles::quantities() {
  std::size_t found = 0;
  for (const One& one : articles_)
    found += annotations::find_quantities(one.findings.prose, one.findings.numbers, one.article.times, {}).size();
  return found;
}

inline std::size_t Articles::changes() {
  std::size_t found = 0;
  for (const One& one : articles_) found += annotations::find_changes(one.findings.prose, one.article.quantities).size();
  return found;
}

inline std::size_t Articles::names() {
  std::size_t found = 0;
  for (const One& one : articles_) found += annotations::find_mentions(one.findings.prose, tests::name_tagger()).size();
  return found;
}

inline std::size_t Articles::quotes() {
  std::size_t found = 0;
  for (const One& one : articles_) {
    const auto tokens = annotations::tokens_of_mentions(one.findings.prose, one.article.mentions);
    found += annotations::find_quotes(one.findings.prose, tokens, one.article.mentions, one.article.roles).quotes.size();
  }
  return found;
}

inline std::size_t Articles::keyphrases() {
  std::size_t found = 0;
  for (const One& one : articles_)
    found += annotations::find_keyphrases(one.findings.prose, annotations::read_stems(one.findings.prose), one.article.mentions, one.article.times).size();
  return found;
}

inline std::size_t Articles::summaries() {
  std::size_t found = 0;
  for (const One& one : articles_) found += annotations::find_summary(one.findings.prose, annotations::read_stems(one.findings.prose), one.article).size();
  return found;
}

inline std::size_t Articles::topics() {
  std::size_t found = 0;
  for (const One& one : articles_)
    found += annotations::find_topics(one.findings.prose, annotations::read_stems(one.findings.prose), one.article.headline).topics.size();
  return found;
}

inline std::size_t Articles::annotations() {
  std::size_t found = 0;
  for (One& one : articles_) {
    annotations::Findings findings = annotations::find_annotations(one.page, one.article, &tests::name_tools());
    annotations::resolve_annotations(one.page, findings, one.article);
    found += findings.prose.sentences.size();
  }
  return found;
}

struct Stage {
  const char* name;
  const char* label;
  std::size_t (Articles::*run)();
};
inline constexpr std::array kStages{
    Stage{"annotations", "everything, a byte of prose", &Articles::annotations},
    Stage{"tokens", "  tokens", &Articles::tokens},
    Stage{"sentences", "  sentences", &Articles::sentences},
    Stage{"numbers", "  numbers", &Articles::numbers},
    Stage{"times", "  times", &Articles::times},
    Stage{"quantities", "  quantities", &Articles::quantities},
    Stage{"changes", "  changes", &Articles::changes},
    Stage{"names", "  names", &Articles::names},
    Stage{"quotes", "  quotes", &Articles::quotes},
    Stage{"keyphrases", "  keyphrases, with stems", &Articles::keyphrases},
    Stage{"summaries", "  summaries, with stems", &Articles::summaries},
    Stage{"topics", "  topics, with stems", &Articles::topics},
};

}  // namespace wireglass::bench
