#include "annotations/name_features.h"

#include <algorithm>

#include "base/chars.h"

namespace wireglass::annotations {
namespace {

/// The first form of each place: the word, then its clusters from fine to coarse.
constexpr std::uint32_t kWordForms[kNamePlaces] = {2, 3, 4, 21, 25, 42, 46, 50, 54, 59, 58};
constexpr std::uint32_t kClusterForms[kNamePlaces] = {10, 14, 18, 22, 26, 43, 47, 51, 55, 0, 0};
constexpr std::uint32_t kClusterLevels[kNamePlaces] = {4, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0};

constexpr std::uint64_t kNoWord = 7;         // the hash of what is not there
constexpr std::uint64_t kNoCluster = 0xFFFF;

/// The features of one token that look at several.
class TokenFeatures {
 public:
  TokenFeatures(const NameText& text, const lexicon::NameLexicon& lexicon, const NameRun& segment, std::uint32_t at, NameFeatureList& features)
      : text_(text), lexicon_(lexicon), segment_(segment), at_(at), features_(features), word_(text.words[at]) {}

  void run() {
    const auto shape = static_cast<std::uint64_t>(word_.shape);
    add(31, shape | shape_at(at_ - 1) << 4 | shape_at(at_ + 1) << 8);
    const std::uint64_t style = std::uint64_t{segment_.style} << 5;
    const bool starts = token(at_).has(kStartsSentence);
    add(34, shape | (starts ? 16u : 0u) | style);
    if (starts || segment_.style != 0) add(35, cluster(at_, 2) | (starts ? 1u << 16 : 0u) | style << 12);
    if (word_.run != 0) in_run();
    else between_runs();
    gazetteer();
    article();
  }

 private:
  const Token& token(std::uint32_t at) const { return text_.prose->tokens[at]; }
  /// In the same sentence; `at` is at_ or what stands right beside its run.
  bool inside(std::uint32_t at) const {
    if (at >= text_.words.size()) return false;
    for (std::uint32_t i = std::min(at, at_) + 1; i <= std::max(at, at_); ++i)
      if (token(i).has(kStartsSentence)) return false;
    return true;
  }
  std::uint64_t shape_at(std::uint32_t at) const { return inside(at) ? static_cast<std::uint64_t>(text_.words[at].shape) : 15; }
  std::uint64_t cluster(std::uint32_t at, std::size_t level) const { return inside(at) ? cluster_of(at, level) : kNoCluster; }
  std::uint64_t cluster_of(std::uint32_t at, std::size_t level) const { return lexicon_.path(text_.words[at].cluster)[level]; }
  void add(std::uint32_t form, std::uint64_t value) { features_.add(form, value); }

  std::uint32_t last_word(const NameRun& run) const {
    std::uint32_t last = run.end - 1;
    while (last > run.first && !token(last).is(TokenKind::kWord)) --last;
    return last;
  }

  void in_run() {
    const NameRun& run = text_.runs[word_.run - 1];
    const std::uint64_t length = std::min<std::uint32_t>(run.size(), 5);
    const std::uint64_t from = std::min<std::uint32_t>(at_ - run.first, 3), left = std::min<std::uint32_t>(run.end - 1 - at_, 3);
    const std::uint64_t place = from | left << 2 | length << 4;
    add(40, place);
    add(41, place | static_cast<std::uint64_t>(word_.shape) << 8);
    const std::uint32_t last = last_word(run);
    add(60, cluster_of(run.first, 2) | cluster_of(last, 2) << 16 | left << 32);
    add(61, cluster_of(at_, 2) | left << 16 | from << 20);
    add(62, cluster_of(last, 1) | left << 16);
    add(63, shape_at(run.first - 1) | shape_at(run.end) << 4 | length << 8);
    add(64, cluster(run.first - 1, 2) | cluster(run.end, 2) << 16);
  }

  /// A small word between two runs: what it joins.
  void between_runs() {
    std::uint32_t before = at_, behind = at_;
    while (before > segment_.first && text_.words[before].run == 0) --before;
    while (behind + 1 < segment_.end && text_.words[behind].run == 0) ++behind;
    constexpr std::uint64_t kLeft = 0x9E3779B97F4A7C15ULL, kRight = 0xC2B2AE3D27D4EB4FULL;
    const std::uint64_t hash = word_.hash;
    add(70, hash ^ cluster_of(before, 1) * kLeft);
    add(71, hash ^ cluster_of(behind, 1) * kRight);
    add(72, hash ^ cluster_of(before, 2) * kLeft ^ cluster_of(behind, 2) * kRight);
    add(73, hash ^ text_.words[before].hash);
    if (text_.words[before].run == 0) return;
    const std::uint32_t first = text_.runs[text_.words[before].run - 1].first;
    add(74, hash ^ cluster_of(first, 1) * kLeft);
    add(75, hash ^ text_.words[first].hash * 3);
  }

  void gazetteer() {
    for (std::uint32_t bits = word_.kinds; bits != 0; bits &= bits - 1) {
      const std::uint32_t bit = bits & (~bits + 1);
      add(80, bit | std::uint64_t{word_.entry} << 16);
    }
    if (word_.kinds == 0) add(81, static_cast<std::uint64_t>(word_.shape));
    else add(82, word_.kinds | std::uint64_t{word_.entry} << 16);
    if (inside(at_ + 1) && text_.words[at_ + 1].kinds != 0) add(83, text_.words[at_ + 1].kinds);
    if (inside(at_ - 1) && text_.words[at_ - 1].kinds != 0) add(84, text_.words[at_ - 1].kinds);
  }

  void article() {
    if (word_.article == 0) return;
    const ArticleWord& known = text_.article[word_.article - 1u];
    add(90, known.low | known.inner << 2 | static_cast<std::uint64_t>(word_.shape) << 4 | (token(at_).has(kStartsSentence) ? 256u : 0u));
    if (known.acronym != 0) {
      const NameRun& run = text_.runs[known.acronym - 1];
      add(91, 1);
      add(92, cluster_of(run.first, 2));
      add(93, cluster_of(last_word(run), 2));
    }
    if (known.longest == 0 || word_.run == 0) return;
    const NameRun& run = text_.runs[known.longest - 1];
    if (run.size() <= text_.runs[word_.run - 1].size()) return;
    const std::uint32_t last = last_word(run);
    const std::uint64_t place = known.place;
    add(94, place | std::uint64_t{run.size()} << 4);
    add(95, place | cluster_of(last, 1) << 4);
    add(96, place | cluster_of(run.first, 1) << 4);
    add(97, place | cluster_of(last, 2) << 4);
    add(98, place | cluster_of(run.first, 2) << 4);
    if (run.first > 0 && !token(run.first).has(kStartsSentence)) add(99, place | cluster_of(run.first - 1, 1) << 4);
  }

  const NameText& text_;
  const lexicon::NameLexicon& lexicon_;
  const NameRun& segment_;
  const std::uint32_t at_;
  NameFeatureList& features_;
  const NameWord& word_;
};

std::uint64_t letters(std::string_view text) {
  std::uint64_t packed = 0;
  for (const char c : text) packed = packed << 8 | static_cast<unsigned char>(base::to_lower(c));
  return packed;
}

}  // namespace

void NameFeatures::places(std::uint32_t at, std::uint32_t (&tokens)[kNamePlaces]) const {
  const std::vector<Token>& all = text_.prose->tokens;
  const auto before = [&](std::uint32_t token) { return token > 0 && !all[token].has(kStartsSentence) ? token - 1 : kNoToken; };
  const auto behind = [&](std::uint32_t token) { return token + 1 < all.size() && !all[token + 1].has(kStartsSentence) ? token + 1 : kNoToken; };
  std::fill(std::begin(tokens), std::end(tokens), kNoToken);
  tokens[0] = at;
  tokens[1] = before(at);
  tokens[2] = behind(at);
  if (tokens[1] != kNoToken) tokens[3] = before(tokens[1]);
  if (tokens[2] != kNoToken) tokens[4] = behind(tokens[2]);
  if (text_.words[at].run == 0) return;
  const NameRun& run = text_.runs[text_.words[at].run - 1];
  std::uint32_t last = run.end - 1;
  while (last > run.first && !all[last].is(TokenKind::kWord)) --last;
  tokens[5] = run.first;
  tokens[6] = last;
  tokens[7] = before(run.first);
  tokens[8] = behind(run.end - 1);
  if (tokens[7] != kNoToken) tokens[9] = before(tokens[7]);
  if (tokens[8] != kNoToken) tokens[10] = behind(tokens[8]);
}

std::uint64_t NameFeatures::word_key(std::uint32_t token, NamePlace place) const {
  std::uint64_t hash = kNoWord, shape = 0;
  if (token != kNoToken) {
    const NameWord& word = text_.words[token];
    hash = word.hash;
    // The shape is looked at in the token itself alone; of other places only whether it is a mark.
    shape = place == NamePlace::kSelf ? static_cast<std::uint64_t>(word.shape) + 1 : word.shape == NameShape::kMark ? 1 : 2;
  }
  return (hash ^ (static_cast<std::uint64_t>(place) + 1) << 59 ^ shape << 54) * 0xD6E8FEB86659FD93ULL | 1;
}

void NameFeatures::of_word(std::uint32_t token, NamePlace place, NameFeatureList& features) const {
  const auto which = static_cast<std::size_t>(place);
  features.add(kWordForms[which], token == kNoToken ? kNoWord : text_.words[token].hash);
  const bool mark = token != kNoToken && text_.words[token].shape == NameShape::kMark;
  if (!mark)
    for (std::uint32_t level = 0; level < kClusterLevels[which]; ++level)
      features.add(kClusterForms[which] + level, token == kNoToken ? kNoCluster : lexicon_.path(text_.words[token].cluster)[level]);
  if (place != NamePlace::kSelf) return;
  features.add(1, 0);
  features.add(30, static_cast<std::uint64_t>(text_.words[token].shape));
  const std::string_view text = text_.prose->of(token);
  if (!text_.prose->tokens[token].is(TokenKind::kWord) || text.size() < 4) return;
  features.add(32, letters(text.substr(text.size() - 3)));
  features.add(33, letters(text.substr(text.size() - 2)));
  features.add(36, letters(text.substr(0, 3)));
}

void NameFeatures::of_token(const NameRun& segment, std::uint32_t at, NameFeatureList& features) const {
  TokenFeatures(text_, lexicon_, segment, at, features).run();
}

void NameFeatures::all(const NameRun& segment, std::uint32_t at, NameFeatureList& features) const {
  std::uint32_t tokens[kNamePlaces];
  places(at, tokens);
  const std::size_t count = text_.words[at].run == 0 ? kTokenPlaces : kNamePlaces;
  for (std::size_t place = 0; place < count; ++place) of_word(tokens[place], static_cast<NamePlace>(place), features);
  of_token(segment, at, features);
}

const NameForm& name_form(std::uint32_t form) {
  static constexpr NameForm kForms[] = {
      {1, "any token", false}, {2, "word", true}, {3, "word before", true}, {4, "word behind", true},
      {10, "cluster, fine", false}, {11, "cluster", false}, {12, "cluster, coarse", false}, {13, "cluster, top", false},
      {14, "cluster before, fine", false}, {15, "cluster before", false}, {16, "cluster before, coarse", false},
      {18, "cluster behind, fine", false}, {19, "cluster behind", false}, {20, "cluster behind, coarse", false},
      {21, "second word before", true}, {22, "cluster two before, fine", false}, {23, "cluster two before", false}, {24, "cluster two before, coarse", false},
      {25, "second word behind", true}, {26, "cluster two behind, fine", false}, {27, "cluster two behind", false}, {28, "cluster two behind, coarse", false},
      {58, "second word behind the run", true}, {59, "second word before the run", true}, {30, "shape", false}, {31, "shapes around", false}, {32, "last three letters", false}, {33, "last two letters", false}, {36, "first three letters", false},
      {34, "place and style of the sentence", false}, {35, "cluster in a first word or headline", false},
      {40, "place in the run", false}, {41, "place in the run and shape", false}, {42, "first word of the run", true}, {43, "cluster of the run's first word, fine", false},
      {44, "cluster of the run's first word", false}, {45, "cluster of the run's first word, coarse", false}, {46, "last word of the run", true},
      {47, "cluster of the run's last word, fine", false}, {48, "cluster of the run's last word", false}, {49, "cluster of the run's last word, coarse", false},
      {50, "word before the run", true}, {51, "cluster before the run, fine", false}, {52, "cluster before the run", false}, {53, "cluster before the run, coarse", false},
      {54, "word behind the run", true}, {55, "cluster behind the run, fine", false}, {56, "cluster behind the run", false}, {57, "cluster behind the run, coarse", false},
      {60, "clusters of the run's ends", false}, {61, "cluster and place in the run", false},
      {62, "cluster of the run's last word and distance", false}, {63, "shapes round the run", false}, {64, "clusters round the run", false},
      {70, "small word and the run before", false}, {71, "small word and the run behind", false}, {72, "small word between two runs", false}, {73, "small word and the word before", false},
      {74, "small word and the start of the run before", false}, {75, "small word and the first word of the run before", false},
      {80, "known as", false}, {81, "not known, shape", false}, {82, "known as, together", false}, {83, "next word known as", false}, {84, "word before known as", false},
      {90, "how often with and without capital in the article", false}, {91, "initials of another name", false}, {92, "initials of a name that begins in cluster", false}, {93, "initials of a name that ends in cluster", false},
      {94, "part of a longer run in the article", false}, {95, "longer run ends in cluster", false}, {96, "longer run begins in cluster", false}, {97, "longer run ends in coarse cluster", false},
      {98, "longer run begins in coarse cluster", false}, {99, "before the longer run", false}, {200, "set", false}, {201, "set and shape", false}};
  for (const NameForm& known : kForms)
    if (known.form == form) return known;
  return kForms[0];
}

}  // namespace wireglass::annotations
