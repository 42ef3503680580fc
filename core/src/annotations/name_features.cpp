#include "annotations/name_features.h"

#include <algorithm>

#include "base/chars.h"

namespace wireglass::annotations {
namespace {

class Features {
 public:
  Features(const NameText& text, const lexicon::NameLexicon& lexicon, const NameRun& segment, std::uint32_t at, std::vector<NameFeature>& features)
      : text_(text), lexicon_(lexicon), segment_(segment), at_(at), features_(features), word_(text.words[at]) {}

  void run() {
    add(1, 0);
    const std::uint64_t shape = static_cast<std::uint64_t>(word_.shape);
    word(2, at_);
    word(3, at_ - 1);
    word(4, at_ + 1);
    clusters(10, at_, 4);
    clusters(14, at_ - 1, 3);
    clusters(18, at_ + 1, 3);
    clusters(22, at_ - 2, 2);
    clusters(26, at_ + 2, 2);
    add(30, shape);
    add(31, shape | shape_at(at_ - 1) << 4 | shape_at(at_ + 1) << 8);
    affixes();
    const bool starts = token(at_).has(kStartsSentence);
    add(34, shape | (starts ? 16 : 0) | std::uint64_t{segment_.style} << 5);
    if (starts || segment_.style != 0) add(35, cluster(at_, 2) | (starts ? 1u << 16 : 0) | std::uint64_t{segment_.style} << 17);
    if (word_.run != 0) in_run();
    else between_runs();
    gazetteer();
    article();
  }

 private:
  const Token& token(std::uint32_t at) const { return text_.prose->tokens[at]; }
  bool inside(std::uint32_t at) const {  // the same sentence
    if (at >= text_.words.size()) return false;
    if (at < at_) {
      for (std::uint32_t i = at + 1; i <= at_; ++i)
        if (token(i).has(kStartsSentence)) return false;
      return true;
    }
    for (std::uint32_t i = at_ + 1; i <= at; ++i)
      if (token(i).has(kStartsSentence)) return false;
    return true;
  }
  std::uint64_t shape_at(std::uint32_t at) const { return inside(at) ? static_cast<std::uint64_t>(text_.words[at].shape) : 15; }
  std::uint64_t cluster(std::uint32_t at, std::size_t level) const {
    if (!inside(at)) return 0xFFFF;
    return lexicon_.path(text_.words[at].cluster)[level];
  }
  std::uint64_t hash(std::uint32_t at) const { return inside(at) ? text_.words[at].hash : 7; }

  void add(std::uint32_t form, std::uint64_t value) { features_.push_back({form, value}); }
  void word(std::uint32_t form, std::uint32_t at) { add(form, hash(at)); }
  void clusters(std::uint32_t form, std::uint32_t at, std::uint32_t levels) {
    const bool here = inside(at);
    if (here && text_.words[at].cluster == 0 && text_.words[at].shape == NameShape::kMark) return;
    for (std::uint32_t level = 0; level < levels; ++level) add(form + level, cluster(at, levels == 2 ? level + 1 : level));
  }

  void affixes() {
    const std::string_view text = text_.prose->of(at_);
    if (!token(at_).is(TokenKind::kWord) || text.size() < 4) return;
    std::uint64_t end3 = 0;
    for (std::size_t i = text.size() - 3; i < text.size(); ++i) end3 = end3 << 8 | static_cast<unsigned char>(base::to_lower(text[i]));
    add(32, end3);
    add(33, end3 & 0xFFFF);
    std::uint64_t first3 = 0;
    for (std::size_t i = 0; i < 3; ++i) first3 = first3 << 8 | static_cast<unsigned char>(base::to_lower(text[i]));
    add(36, first3);
  }

  std::uint32_t last_word(const NameRun& run) const {
    std::uint32_t last = run.end - 1;
    while (last > run.first && !token(last).is(TokenKind::kWord)) --last;
    return last;
  }

  void in_run() {
    const NameRun& run = text_.runs[word_.run - 1];
    const std::uint32_t length = std::min<std::uint32_t>(run.end - run.first, 5);
    const std::uint32_t from = std::min<std::uint32_t>(at_ - run.first, 3), left = std::min<std::uint32_t>(run.end - 1 - at_, 3);
    const std::uint64_t place = from | left << 2 | length << 4;
    add(40, place);
    add(41, place | static_cast<std::uint64_t>(word_.shape) << 8);
    const std::uint32_t last = last_word(run);
    word(42, run.first);
    clusters(43, run.first, 3);
    word(46, last);
    clusters(47, last, 3);
    word(50, run.first - 1);
    clusters(51, run.first - 1, 3);
    word(54, run.end);
    clusters(55, run.end, 3);
    word(58, run.end + 1);
    word(59, run.first - 2);
    add(60, cluster(run.first, 2) | cluster(last, 2) << 16 | std::uint64_t{left} << 32);
    add(61, cluster(at_, 2) | left << 16 | from << 20);
    add(62, cluster(last, 1) | left << 16);
    add(63, shape_at(run.first - 1) | shape_at(run.end) << 4 | length << 8);
    add(64, cluster(run.first - 1, 2) | cluster(run.end, 2) << 16);
  }

  /// A small word between two runs: what it joins.
  void between_runs() {
    std::uint32_t before = at_, behind = at_;
    while (before > segment_.first && text_.words[before].run == 0) --before;
    while (behind + 1 < segment_.end && text_.words[behind].run == 0) ++behind;
    const std::uint64_t h = word_.hash;
    add(70, h ^ cluster(before, 1) * 0x9E3779B97F4A7C15ULL);
    add(71, h ^ cluster(behind, 1) * 0xC2B2AE3D27D4EB4FULL);
    add(72, h ^ cluster(before, 2) * 0x9E3779B97F4A7C15ULL ^ cluster(behind, 2) * 0xC2B2AE3D27D4EB4FULL);
    add(73, h ^ hash(before));
    if (text_.words[before].run != 0) {
      const NameRun& run = text_.runs[text_.words[before].run - 1];
      add(74, h ^ cluster(run.first, 1) * 0x9E3779B97F4A7C15ULL);
      add(75, h ^ hash(run.first) * 3);
    }
  }

  void gazetteer() {
    for (std::uint32_t bit = 0; bit < 16; ++bit)
      if (word_.kinds >> bit & 1) add(80, bit | std::uint64_t{word_.entry} << 4);
    if (word_.kinds == 0) add(81, static_cast<std::uint64_t>(word_.shape));
    else add(82, word_.kinds | std::uint64_t{word_.entry} << 16);
    if (inside(at_ + 1) && text_.words[at_ + 1].kinds != 0) add(83, text_.words[at_ + 1].kinds);
    if (inside(at_ - 1) && text_.words[at_ - 1].kinds != 0) add(84, text_.words[at_ - 1].kinds);
  }

  void article() {
    if (word_.article == 0) return;
    const ArticleWord& known = text_.article[word_.article - 1];
    add(90, known.low | known.inner << 2 | static_cast<std::uint64_t>(word_.shape) << 4 | (token(at_).has(kStartsSentence) ? 256 : 0));
    if (known.acronym != 0) {
      const NameRun& run = text_.runs[known.acronym - 1];
      add(91, 1);
      add(92, cluster_of(run.first, 2));
      add(93, cluster_of(last_word(run), 2));
    }
    if (known.longest == 0 || word_.run == 0) return;
    const NameRun& run = text_.runs[known.longest - 1];
    const NameRun& here = text_.runs[word_.run - 1];
    if (run.end - run.first <= here.end - here.first) return;
    const std::uint32_t last = last_word(run);
    add(94, known.place | static_cast<std::uint64_t>(run.end - run.first) << 4);
    add(95, known.place | cluster_of(last, 1) << 4);
    add(96, known.place | cluster_of(run.first, 1) << 4);
    add(97, known.place | cluster_of(last, 2) << 4);
    add(98, known.place | cluster_of(run.first, 2) << 4);
    if (run.first > 0 && !token(run.first).has(kStartsSentence)) add(99, known.place | cluster_of(run.first - 1, 1) << 4);
  }
  std::uint64_t cluster_of(std::uint32_t at, std::size_t level) const { return lexicon_.path(text_.words[at].cluster)[level]; }

  const NameText& text_;
  const lexicon::NameLexicon& lexicon_;
  const NameRun& segment_;
  const std::uint32_t at_;
  std::vector<NameFeature>& features_;
  const NameWord& word_;
};

}  // namespace

const NameForm& name_form(std::uint32_t form) {
  static constexpr NameForm kForms[] = {
      {1, "any token", false}, {2, "word", true}, {3, "word before", true}, {4, "word behind", true},
      {10, "cluster, fine", false}, {11, "cluster", false}, {12, "cluster, coarse", false}, {13, "cluster, top", false},
      {14, "cluster before, fine", false}, {15, "cluster before", false}, {16, "cluster before, coarse", false},
      {18, "cluster behind, fine", false}, {19, "cluster behind", false}, {20, "cluster behind, coarse", false},
      {22, "cluster two before", false}, {23, "cluster two before, coarse", false}, {26, "cluster two behind", false}, {27, "cluster two behind, coarse", false},
      {30, "shape", false}, {31, "shapes around", false}, {32, "last three letters", false}, {33, "last two letters", false}, {36, "first three letters", false},
      {34, "place and style of the sentence", false}, {35, "cluster in a first word or headline", false},
      {40, "place in the run", false}, {41, "place in the run and shape", false}, {42, "first word of the run", true}, {43, "cluster of the run's first word, fine", false},
      {44, "cluster of the run's first word", false}, {45, "cluster of the run's first word, coarse", false}, {46, "last word of the run", true},
      {47, "cluster of the run's last word, fine", false}, {48, "cluster of the run's last word", false}, {49, "cluster of the run's last word, coarse", false},
      {50, "word before the run", true}, {51, "cluster before the run, fine", false}, {52, "cluster before the run", false}, {53, "cluster before the run, coarse", false},
      {54, "word behind the run", true}, {55, "cluster behind the run, fine", false}, {56, "cluster behind the run", false}, {57, "cluster behind the run, coarse", false},
      {58, "second word behind the run", true}, {59, "second word before the run", true}, {60, "clusters of the run's ends", false}, {61, "cluster and place in the run", false},
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

void name_features(const NameText& text, const lexicon::NameLexicon& lexicon, const NameRun& segment, std::uint32_t at, std::vector<NameFeature>& features) {
  Features(text, lexicon, segment, at, features).run();
}

}  // namespace wireglass::annotations
