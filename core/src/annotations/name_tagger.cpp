#include "annotations/name_tagger.h"

#include <algorithm>

namespace wireglass::annotations {
namespace {

constexpr unsigned kMemoBits = 13;  // 8,192, some 330 KB: a drop's common names in their places

/// The logistic function of a margin, in halves of the training's unit: 50% at none, 73% at one, 88% at two.
std::uint8_t percent(std::int32_t margin) {
  static constexpr std::uint8_t kPercent[] = {50, 62, 73, 82, 88, 92, 95, 97, 98, 99};
  return kPercent[std::clamp(margin * 2 / kNameScale, 0, 9)];
}

}  // namespace

NameTagger::NameTagger(const lexicon::NameLexicon& lexicon, const NameModel& model, NameSettings settings)
    : lexicon_(lexicon), model_(model), settings_(settings), lattice_(model), memo_(std::size_t{1} << kMemoBits) {}

const std::vector<NameSpan>& NameTagger::find(const Prose& prose) {
  names_.clear();
  read_name_text(prose, lexicon_, text_);
  score_segments();
  agree();
  for (std::size_t s = 0; s < text_.segments.size(); ++s) decode(s);
  return names_;
}

void NameTagger::add_word(std::uint32_t token, NamePlace place, NameScores& scores) {
  const NameFeatures reader(text_, lexicon_);
  const std::uint64_t key = reader.word_key(token, place);
  Memo& memo = memo_[key >> (64 - kMemoBits)];
  if (memo.key != key) {
    memo.key = key;
    memo.scores.fill(0);
    features_.clear();
    reader.of_word(token, place, features_);
    for (const NameFeature& feature : features_) model_.add(feature_key(feature), memo.scores);
  }
  add_scores(memo.scores, scores);
}

void NameTagger::score_segments() {
  offsets_.clear();
  std::size_t total = 0;
  for (const NameRun& segment : text_.segments) {
    offsets_.push_back(total);
    total += segment.size();
  }
  scores_.resize(total);
  const NameFeatures reader(text_, lexicon_);
  NameScores of_run;            // of the places that a run's tokens share
  std::uint32_t run = 0;
  std::uint32_t tokens[kNamePlaces];
  std::size_t place = 0;
  for (const NameRun& segment : text_.segments)
    for (std::uint32_t at = segment.first; at < segment.end; ++at) {
      reader.places(at, tokens);
      if (text_.words[at].run != 0 && text_.words[at].run != run) {
        run = text_.words[at].run;
        of_run.fill(0);
        for (std::size_t i = kTokenPlaces; i < kNamePlaces; ++i) add_word(tokens[i], static_cast<NamePlace>(i), of_run);
      }
      NameScores& scores = scores_[place++];
      scores = text_.words[at].run != 0 ? of_run : NameScores{};
      for (std::size_t i = 0; i < kTokenPlaces; ++i) add_word(tokens[i], static_cast<NamePlace>(i), scores);
      features_.clear();
      reader.of_token(segment, at, features_);
      for (const NameFeature& feature : features_) model_.add(feature_key(feature), scores);
      scores[0] = static_cast<std::int16_t>(scores[0] + settings_.outside);
    }
}

/// A word that occurs more than once takes on part of what its occurrences say together.
void NameTagger::agree() {
  agreements_.assign(text_.article.size(), Agreement{});
  for (const NameRun& segment : text_.segments)
    for (std::uint32_t at = segment.first; at < segment.end; ++at)
      if (takes_part(at)) ++agreements_[text_.words[at].article - 1u].wanted;
  const auto of = [&](std::uint32_t at) -> Agreement* {
    if (!takes_part(at)) return nullptr;
    Agreement& found = agreements_[text_.words[at].article - 1u];
    return found.wanted > 1 ? &found : nullptr;
  };
  alone_.resize(scores_.size());
  for (std::size_t s = 0; s < text_.segments.size(); ++s) {
    const NameRun& segment = text_.segments[s];
    bool read = false;
    for (std::uint32_t at = segment.first; at < segment.end; ++at) {
      Agreement* const agreement = of(at);
      if (agreement == nullptr) continue;
      if (!read) lattice_.read(&scores_[offsets_[s]], segment.size());
      read = true;
      const ClassScores& alone = alone_[offsets_[s] + at - segment.first] = lattice_.classes_at(at - segment.first);
      for (std::size_t c = 0; c < alone.size(); ++c) agreement->scores[c] += alone[c];
      ++agreement->count;
    }
  }
  for (std::size_t s = 0; s < text_.segments.size(); ++s) {
    const NameRun& segment = text_.segments[s];
    for (std::uint32_t at = segment.first; at < segment.end; ++at) {
      const Agreement* const agreement = of(at);
      if (agreement == nullptr) continue;
      const std::size_t place = offsets_[s] + at - segment.first;
      for (std::size_t c = 0; c <= kNameClasses; ++c) {
        const std::int32_t shift = (agreement->scores[c] / agreement->count - alone_[place][c]) * settings_.agreement / 16;
        std::int16_t& score = scores_[place][c == kOutsideClass ? 0 : c + 1];
        score = static_cast<std::int16_t>(score + shift);
      }
    }
  }
}

void NameTagger::decode(std::size_t index) {
  const NameRun& segment = text_.segments[index];
  lattice_.read(&scores_[offsets_[index]], segment.size());
  lattice_.best(tags_);
  for (std::uint32_t i = 0; i < tags_.size(); ++i) {
    if (tags_[i] == kOutside) continue;
    const std::uint32_t first = i;
    std::int32_t margin = lattice_.margin(i);
    for (; !ends_name(tags_[i]); ++i) margin = std::min(margin, lattice_.margin(i + 1));
    names_.push_back({segment.first + first, segment.first + i + 1, class_of(tags_[first]), percent(margin), false});
  }
}

}  // namespace wireglass::annotations
