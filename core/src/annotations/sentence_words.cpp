#include "annotations/sentence_words.h"

#include <algorithm>
#include <array>

#include "base/chars.h"
#include "data/sentence_words.h"

namespace wireglass::annotations {
namespace {

constexpr SentenceWord kind_of(std::string_view name) {
  if (name == "starter") return SentenceWord::kStarter;
  if (name == "weak") return SentenceWord::kWeak;
  if (name == "cue") return SentenceWord::kCue;
  if (name == "label") return SentenceWord::kLabel;
  if (name == "zone") return SentenceWord::kZone;
  return name == "name" ? SentenceWord::kName : SentenceWord::kNone;
}

constexpr auto kKinds = [] {
  std::array<SentenceWord, data::kSentenceWords.size()> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = kind_of(data::kSentenceWords[i].kind);
  return kinds;
}();
static_assert(std::find(kKinds.begin(), kKinds.end(), SentenceWord::kNone) == kKinds.end(), "a kind that the code does not know");

constexpr std::size_t kLongest = 16;

}  // namespace

SentenceWord sentence_word_of(std::string_view word) {
  if (word.size() > kLongest) return SentenceWord::kNone;
  std::array<char, kLongest> lower{};
  std::transform(word.begin(), word.end(), lower.begin(), base::to_lower);
  const std::string_view key(lower.data(), word.size());
  const auto found = std::lower_bound(data::kSentenceWords.begin(), data::kSentenceWords.end(), key,
                                      [](const data::SentenceWordsRow& row, std::string_view wanted) { return row.word < wanted; });
  if (found == data::kSentenceWords.end() || found->word != key) return SentenceWord::kNone;
  return kKinds[static_cast<std::size_t>(found - data::kSentenceWords.begin())];
}

}  // namespace wireglass::annotations
