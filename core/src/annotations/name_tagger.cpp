#include "annotations/name_tagger.h"

#include <algorithm>
#include <array>

#include "annotations/name_features.h"

namespace wireglass::annotations {
namespace {

constexpr std::int32_t kNever = -1'000'000;
constexpr std::int32_t kWorst = -6 * kNameScale;  // what is farther behind than this is as bad as it gets
constexpr std::size_t kOutsideClass = kNameClasses;

/// How far the best reading with each class at a token is behind the best of all; 0 for the winner.
using ClassScores = std::array<std::int32_t, kNameClasses + 1>;

/// Best scores of all readings of one segment, forwards and backwards.
class Lattice {
 public:
  Lattice(const NameModel& model, const NameScores* scores, std::size_t size) : model_(model), scores_(scores), size_(size) {}

  void forward() {
    best_.resize(size_);
    for (std::size_t t = 0; t < kNameRow; ++t) best_[0][t] = t < kOpening ? model_.start()[t] + scores_[0][t] : kNever;
    for (std::size_t i = 1; i < size_; ++i) {
      const NameScores& before = best_[i - 1];
      NameScores& here = best_[i];
      here.fill(kNever);
      for (std::size_t f = 0; f < kNameTags; ++f) {
        if (!ends_name(static_cast<NameTag>(f))) continue;
        const NameScores& cost = model_.opening(f);
        for (std::size_t t = 0; t < kPaddedOpening; ++t) here[t] = std::max(here[t], before[f] + cost[t]);
      }
      for (std::size_t t = kOpening; t < kPaddedOpening; ++t) here[t] = kNever;
      for (std::size_t c = 0; c < kNameClasses; ++c) {
        const auto type = static_cast<NameClass>(c);
        const NameTag begin = tag_of(type, NamePart::kBegin), inside = tag_of(type, NamePart::kInside), last = tag_of(type, NamePart::kLast);
        here[inside] = std::max(before[begin] + model_.inner(begin, inside), before[inside] + model_.inner(inside, inside));
        here[last] = std::max(before[begin] + model_.inner(begin, last), before[inside] + model_.inner(inside, last));
      }
      for (std::size_t t = 0; t < kNameTags; ++t) here[t] += scores_[i][t];
    }
  }

  /// best_ + behind_ is then the best reading through each tag.
  void backward() {
    behind_.resize(size_);
    for (std::size_t t = 0; t < kNameTags; ++t) behind_[size_ - 1][t] = ends_name(static_cast<NameTag>(t)) ? 0 : kNever;
    for (std::size_t i = size_ - 1; i-- > 0;) {
      NameScores after;
      for (std::size_t t = 0; t < kNameRow; ++t) after[t] = t < kNameTags ? scores_[i + 1][t] + behind_[i + 1][t] : kNever;
      NameScores& here = behind_[i];
      for (std::size_t f = 0; f < kNameTags; ++f) {
        const auto tag = static_cast<NameTag>(f);
        std::int32_t most = kNever;
        if (ends_name(tag)) {
          const NameScores& cost = model_.opening(f);
          for (std::size_t t = 0; t < kOpening; ++t) most = std::max(most, cost[t] + after[t]);
        } else {
          const NameTag inside = tag_of(class_of(tag), NamePart::kInside), last = tag_of(class_of(tag), NamePart::kLast);
          most = std::max(model_.inner(tag, inside) + after[inside], model_.inner(tag, last) + after[last]);
        }
        here[f] = most;
      }
    }
  }

  ClassScores classes_at(std::size_t i) const {
    ClassScores classes;
    classes.fill(kNever);
    classes[kOutsideClass] = best_[i][kOutside] + behind_[i][kOutside];
    for (std::size_t t = 1; t < kNameTags; ++t) {
      std::int32_t& score = classes[static_cast<std::size_t>(class_of(static_cast<NameTag>(t)))];
      score = std::max(score, best_[i][t] + behind_[i][t]);
    }
    const std::int32_t top = *std::max_element(classes.begin(), classes.end());
    for (std::int32_t& score : classes) score = std::max(score - top, kWorst);
    return classes;
  }

  /// How much better the tag's reading is than the best with another class there.
  std::int32_t margin(std::size_t i, NameTag tag) const {
    const std::size_t type = tag == kOutside ? kOutsideClass : static_cast<std::size_t>(class_of(tag));
    std::int32_t own = kNever, other = kNever;
    for (std::size_t t = 0; t < kNameTags; ++t) {
      const std::size_t c = t == kOutside ? kOutsideClass : static_cast<std::size_t>(class_of(static_cast<NameTag>(t)));
      std::int32_t& side = c == type ? own : other;
      side = std::max(side, best_[i][t] + behind_[i][t]);
    }
    return own - other;
  }

  void path(std::vector<NameTag>& tags) const {
    tags.resize(size_);
    std::size_t tag = 0;
    std::int32_t most = kNever;
    for (std::size_t t = 0; t < kNameTags; ++t)
      if (ends_name(static_cast<NameTag>(t)) && best_[size_ - 1][t] > most) most = best_[size_ - 1][t], tag = t;
    for (std::size_t i = size_; i-- > 0;) {
      tags[i] = static_cast<NameTag>(tag);
      if (i == 0) break;
      std::size_t from = 0;
      std::int32_t best = kNever * 2;
      for (std::size_t f = 0; f < kNameTags; ++f) {
        if (!may_follow(static_cast<NameTag>(f), static_cast<NameTag>(tag))) continue;
        const std::int32_t score = best_[i - 1][f] + model_.inner(static_cast<NameTag>(f), static_cast<NameTag>(tag));
        if (score > best) best = score, from = f;
      }
      tag = from;
    }
  }

 private:
  static constexpr std::size_t kPaddedOpening = 24;
  const NameModel& model_;
  const NameScores* scores_;
  std::size_t size_;
  std::vector<NameScores> best_, behind_;
};

class Tagger {
 public:
  Tagger(const NameText& text, const lexicon::NameLexicon& lexicon, const NameModel& model, const NameSettings& settings)
      : text_(text), lexicon_(lexicon), model_(model), settings_(settings) {}

  std::vector<NameSpan> run() {
    score();
    agree();
    std::vector<NameTag> tags;
    for (std::size_t s = 0; s < text_.segments.size(); ++s) {
      const NameRun& segment = text_.segments[s];
      Lattice lattice(model_, &scores_[offsets_[s]], segment.end - segment.first);
      lattice.forward();
      lattice.backward();
      lattice.path(tags);
      emit(segment, tags, lattice);
    }
    return std::move(names_);
  }

 private:
  void score() {
    std::size_t total = 0;
    for (const NameRun& segment : text_.segments) {
      offsets_.push_back(total);
      total += segment.end - segment.first;
    }
    scores_.resize(total);
    std::vector<NameFeature> features;
    for (std::size_t s = 0; s < text_.segments.size(); ++s) {
      const NameRun& segment = text_.segments[s];
      for (std::uint32_t at = segment.first; at < segment.end; ++at) {
        NameScores& scores = scores_[offsets_[s] + at - segment.first];
        scores.fill(0);
        features.clear();
        name_features(text_, lexicon_, segment, at, features);
        for (const NameFeature& feature : features) model_.add(feature_key(feature), scores);
        scores[kOutside] += settings_.outside;
      }
    }
  }

  /// A word that occurs more than once takes on part of what its occurrences say together.
  void agree() {
    struct Sum {
      ClassScores scores{};
      std::int32_t count = 0;
    };
    std::vector<std::uint32_t> count(text_.article.size());
    for (const NameRun& segment : text_.segments)
      for (std::uint32_t at = segment.first; at < segment.end; ++at)
        if (takes_part(at)) ++count[text_.words[at].article - 1u];
    std::vector<Sum> sums(text_.article.size());
    std::vector<std::pair<std::size_t, ClassScores>> own;  // place in scores_, what it says alone
    std::vector<std::uint32_t> words;
    for (std::size_t s = 0; s < text_.segments.size(); ++s) {
      const NameRun& segment = text_.segments[s];
      bool wanted = false;
      for (std::uint32_t at = segment.first; at < segment.end && !wanted; ++at) wanted = takes_part(at) && count[text_.words[at].article - 1u] > 1;
      if (!wanted) continue;
      Lattice lattice(model_, &scores_[offsets_[s]], segment.end - segment.first);
      lattice.forward();
      lattice.backward();
      for (std::uint32_t at = segment.first; at < segment.end; ++at) {
        if (!takes_part(at) || count[text_.words[at].article - 1u] < 2) continue;
        const ClassScores classes = lattice.classes_at(at - segment.first);
        Sum& sum = sums[text_.words[at].article - 1u];
        for (std::size_t c = 0; c < classes.size(); ++c) sum.scores[c] += classes[c];
        ++sum.count;
        own.push_back({offsets_[s] + at - segment.first, classes});
        words.push_back(text_.words[at].article - 1u);
      }
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
      const Sum& sum = sums[words[i]];
      NameScores& scores = scores_[own[i].first];
      ClassScores shift;
      for (std::size_t c = 0; c < shift.size(); ++c) shift[c] = (sum.scores[c] / sum.count - own[i].second[c]) * settings_.agreement / 16;
      scores[kOutside] += shift[kOutsideClass];
      for (std::size_t t = 1; t < kNameTags; ++t) scores[t] += shift[static_cast<std::size_t>(class_of(static_cast<NameTag>(t)))];
    }
  }
  bool takes_part(std::uint32_t at) const { return text_.words[at].run != 0 && text_.words[at].article != 0; }

  void emit(const NameRun& segment, const std::vector<NameTag>& tags, const Lattice& lattice) {
    for (std::size_t i = 0; i < tags.size(); ++i) {
      if (tags[i] == kOutside) continue;
      const std::size_t first = i;
      std::int32_t margin = lattice.margin(i, tags[i]);
      while (!ends_name(tags[i])) {
        ++i;
        margin = std::min(margin, lattice.margin(i, tags[i]));
      }
      names_.push_back({segment.first + static_cast<std::uint32_t>(first), segment.first + static_cast<std::uint32_t>(i) + 1, class_of(tags[first]), percent(margin)});
    }
  }

  /// The logistic function of a margin, as a table of its halves: 50 at none, 73 at one, 88 at two … of the training's units.
  static std::uint8_t percent(std::int32_t margin) {
    static constexpr std::uint8_t kPercent[] = {50, 62, 73, 82, 88, 92, 95, 97, 98, 99};
    return kPercent[std::clamp(margin * 2 / kNameScale, 0, 9)];
  }

  const NameText& text_;
  const lexicon::NameLexicon& lexicon_;
  const NameModel& model_;
  const NameSettings& settings_;
  std::vector<std::size_t> offsets_;  // of each segment in scores_
  std::vector<NameScores> scores_;
  std::vector<NameSpan> names_;
};

}  // namespace

std::vector<NameSpan> find_names(const NameText& text, const lexicon::NameLexicon& lexicon, const NameModel& model, const NameSettings& settings) {
  return Tagger(text, lexicon, model, settings).run();
}

}  // namespace wireglass::annotations
