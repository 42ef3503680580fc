#include "annotations/name_repeats.h"

#include <algorithm>
#include <tuple>

namespace wireglass::annotations {
namespace {

constexpr std::uint32_t kMostWords = 12;
constexpr std::uint8_t kSure = 80;  // percent: below it a reading does not speak for others

/// The words of a name, by their hashes: where it was found, and what it is.
struct Pattern {
  std::uint64_t first = 0;    ///< hash of the first word
  std::uint32_t length = 0;   ///< in tokens
  std::uint64_t words = 0;    ///< of all words together
  NameClass type = NameClass::kOther;
  std::uint8_t confidence = 0;

  auto key() const { return std::tuple(first, ~length, words); }  // of one first word the longest comes first
};

bool is_before(const Pattern& a, const Pattern& b) { return a.key() < b.key(); }

std::uint64_t words_of(const NameText& text, std::uint32_t first, std::uint32_t length) {
  std::uint64_t hash = text.words[first].hash;
  for (std::uint32_t i = 1; i < length; ++i) hash = lexicon::join_hashes(hash, text.words[first + i].hash);
  return hash;
}

/// One of each name, in the reading that is surest; sorted.
std::vector<Pattern> patterns_of(const NameText& text, const std::vector<NameSpan>& names) {
  std::vector<Pattern> patterns;
  for (const NameSpan& name : names) {
    const std::uint32_t length = name.end - name.first;
    if (length < 2 || length > kMostWords || name.confidence < kSure) continue;
    patterns.push_back({text.words[name.first].hash, length, words_of(text, name.first, length), name.type, name.confidence});
  }
  std::sort(patterns.begin(), patterns.end(), [](const Pattern& a, const Pattern& b) {
    return a.key() != b.key() ? a.key() < b.key() : std::tuple(-a.confidence, a.type) < std::tuple(-b.confidence, b.type);
  });
  patterns.erase(std::unique(patterns.begin(), patterns.end(), [](const Pattern& a, const Pattern& b) { return a.key() == b.key(); }), patterns.end());
  return patterns;
}

class Repeater {
 public:
  Repeater(const NameText& text, std::vector<NameSpan>& names) : text_(text), names_(names), patterns_(patterns_of(text, names)) {}

  void run() {
    if (patterns_.empty()) return;
    for (const NameRun& segment : text_.segments)
      for (std::uint32_t at = segment.first; at < segment.end;) {
        take_before(at);
        const Pattern* const found = match(at, segment.end);
        const bool free = found != nullptr && may_replace(at, at + found->length);
        if (free) replace(at, *found);
        at += free ? found->length : 1;
      }
    take_before(static_cast<std::uint32_t>(text_.words.size()));
    names_ = std::move(out_);
  }

 private:
  /// Names that begin before a token stay as they are.
  void take_before(std::uint32_t at) {
    while (next_ < names_.size() && names_[next_].first < at) out_.push_back(names_[next_++]);
  }

  /// The longest name that begins with a token. Names of one first word lie together, by length: a search for each length.
  const Pattern* match(std::uint32_t at, std::uint32_t end) const {
    Pattern wanted{.first = text_.words[at].hash, .length = end - at};
    auto known = std::lower_bound(patterns_.begin(), patterns_.end(), wanted, is_before);
    while (known != patterns_.end() && known->first == wanted.first) {
      wanted.length = known->length;
      wanted.words = words_of(text_, at, wanted.length);
      known = std::lower_bound(known, patterns_.end(), wanted, is_before);
      if (known == patterns_.end()) break;
      if (known->key() == wanted.key()) return &*known;
      if (known->first != wanted.first || known->length != wanted.length) continue;
      --wanted.length;  // on to the shorter ones
      wanted.words = 0;
      known = std::lower_bound(known, patterns_.end(), wanted, is_before);
    }
    return nullptr;
  }

  /// No name reaches over the edges of [first, end), and it is not one already.
  bool may_replace(std::uint32_t first, std::uint32_t end) const {
    if (!out_.empty() && out_.back().end > first) return false;
    for (std::size_t i = next_; i < names_.size() && names_[i].first < end; ++i)
      if (names_[i].end > end || (names_[i].first == first && names_[i].end == end)) return false;
    return true;
  }

  void replace(std::uint32_t first, const Pattern& pattern) {
    while (next_ < names_.size() && names_[next_].first < first + pattern.length) ++next_;
    out_.push_back({first, first + pattern.length, pattern.type, kSure, true});
  }

  const NameText& text_;
  std::vector<NameSpan>& names_;
  std::vector<Pattern> patterns_;
  std::vector<NameSpan> out_;
  std::size_t next_ = 0;  // of names_
};

}  // namespace

void repeat_names(const NameText& text, std::vector<NameSpan>& names) { Repeater(text, names).run(); }

}  // namespace wireglass::annotations
