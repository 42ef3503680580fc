#include <algorithm>

#include "base/chars.h"
#include "corpus/entity_rules.h"
#include "lexicon/phrases.h"

namespace wireglass::corpus {
namespace {

class WantedFinder {
 public:
  WantedFinder(Resolving& state, std::vector<Wanted> wanted) : state_(state), wanted_(std::move(wanted)) {
    std::stable_sort(wanted_.begin(), wanted_.end(), [](const Wanted& a, const Wanted& b) {
      const std::uint32_t x = start_of(a.text), y = start_of(b.text);
      return x != y ? x < y : a.text.size() > b.text.size();
    });
    first_.resize(65537);
    std::size_t row = 0;
    for (std::uint32_t start = 0; start <= 65536; ++start) {
      while (row < wanted_.size() && start_of(wanted_[row].text) < start) ++row;
      first_[start] = static_cast<std::uint32_t>(row);
    }
  }

  void run() {
    for (Article& article : state_.drop.articles) {
      found_.clear();
      const std::string_view text = state_.drop.pages[article.page].text;
      search(article, text, article.headline);
      for (const Span paragraph : article.paragraphs) search(article, text, paragraph);
      if (found_.empty()) continue;
      article.mentions.insert(article.mentions.end(), found_.begin(), found_.end());
      std::sort(article.mentions.begin(), article.mentions.end(), [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    }
  }

 private:
  static std::uint32_t start_of(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])) : 0u; };
    return byte(0) << 8 | byte(1);
  }

  void search(const Article& article, std::string_view text, Span stretch) {
    for (Offset at = stretch.begin; at + 1 < stretch.end; ++at) {
      const std::uint32_t start = start_of(text.substr(at, 2));
      if (first_[start] == first_[start + 1] || !begins_word(text, at, stretch.begin)) continue;
      for (std::uint32_t row = first_[start]; row < first_[start + 1]; ++row) {
        const std::string& wanted = wanted_[row].text;
        const Span span{at, static_cast<Offset>(at + wanted.size())};
        if (span.end > stretch.end || text.substr(at, wanted.size()) != wanted || !lexicon::is_word_edge(text, span.end) || is_taken(article, span)) continue;
        Mention mention;
        mention.span = span;
        mention.by = mention.link = link::kPack;
        mention.type = state_.nodes[wanted_[row].node].type;
        mention.confidence = 100;
        mention.entity = wanted_[row].node;
        found_.push_back(mention);
        at = span.end - 1;
        break;
      }
    }
  }

  static bool begins_word(std::string_view text, Offset at, Offset first) {
    return at == first || lexicon::is_word_edge(text, base::previous_char(text, at));
  }

  static bool is_taken(const Article& article, Span span) {
    const auto behind = std::lower_bound(article.mentions.begin(), article.mentions.end(), span.end, [](const Mention& mention, Offset end) { return mention.span.begin < end; });
    return behind != article.mentions.begin() && (behind - 1)->span.end > span.begin;
  }

  Resolving& state_;
  std::vector<Wanted> wanted_;
  std::vector<std::uint32_t> first_;  // by the first two bytes
  std::vector<Mention> found_;
};

}  // namespace

void find_wanted(Resolving& state, std::vector<Wanted> wanted) {
  wanted.erase(std::remove_if(wanted.begin(), wanted.end(), [](const Wanted& one) { return one.text.size() < 2; }), wanted.end());
  if (!wanted.empty()) WantedFinder(state, std::move(wanted)).run();
}

}  // namespace wireglass::corpus
