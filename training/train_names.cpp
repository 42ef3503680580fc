// Trains the name tagger (README.md; ./dev train):
//
//     train_names TABLES HEAD WEIGHTS TRAIN… [-- EVALUATE…]
//
// TABLES: names.wgt, of which the lexicon is used; HEAD: the comment lines of WEIGHTS; TRAIN, EVALUATE: marked text.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "annotations/name_features.h"
#include "annotations/name_tagger.h"
#include "labels.h"
#include "marked_text.h"
#include "name_tables.h"
#include "weights.h"

namespace wireglass::training {
namespace {

using namespace annotations;

// Sets by other hands have habits of their own; these features take them up, and are not there at run time.
constexpr std::uint32_t kSetForm = 200, kSetAndShapeForm = 201;
bool is_ours(const std::string& set) { return set == "news" || set == "wikinews"; }

std::string read_whole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Training {
 public:
  explicit Training(const lexicon::NameLexicon& lexicon) : lexicon_(lexicon) {}

  void add(const std::string& path) {
    for (const Document& document : read_documents(path, lexicon_)) {
      const std::vector<TagSet> allowed = allowed_tags(document);
      for (std::size_t i = 0; i < document.reading.words.size(); ++i) names_.words.emplace(document.reading.words[i].hash, document.prose.of(i));
      for (const NameRun& segment : document.reading.segments) add_segment(document, segment, allowed);
    }
  }

  Crf run() {
    Crf crf{Settings{}};
    crf.train(instances_);
    return crf;
  }
  const FeatureNames& names() const { return names_; }

 private:
  void add_segment(const Document& document, const NameRun& segment, const std::vector<TagSet>& allowed) {
    Instance& instance = instances_.emplace_back();
    const NameFeatures reader(document.reading, lexicon_);
    for (std::uint32_t at = segment.first; at < segment.end; ++at) {
      NameFeatureList features;
      reader.all(segment, at, features);
      for (const NameFeature& feature : features) names_.features.emplace(feature_key(feature), feature);
      if (!is_ours(document.set)) {
        const std::uint64_t set = lexicon::name_hash(document.set);
        features.add(kSetForm, set);
        features.add(kSetAndShapeForm, set * 31 + static_cast<std::uint64_t>(document.reading.words[at].shape));
      }
      std::vector<std::uint32_t>& keys = instance.keys.emplace_back();
      for (const NameFeature& feature : features) keys.push_back(feature_key(feature));
      instance.allowed.push_back(allowed[at]);
    }
    instance.allowed.front() &= opening_tags();  // what is marked beyond the segment says nothing of it
    instance.allowed.back() &= ending_tags();
    for (TagSet& tags : instance.allowed)
      if (tags == 0) tags = ~TagSet{0};
  }

  const lexicon::NameLexicon& lexicon_;
  std::vector<Instance> instances_;
  FeatureNames names_;
};

/// Strict F1 of persons, places and organizations, each and together.
void evaluate(const std::string& path, NameTagger& tagger, const lexicon::NameLexicon& lexicon) {
  struct Count {
    std::size_t gold = 0, found = 0, right = 0;
    double f1() const { return 200.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(1, gold + found)); }
  };
  constexpr std::string_view kScored = "PLO";
  std::map<char, Count> counts;
  Count all;
  for (const Document& document : read_documents(path, lexicon)) {
    std::set<std::tuple<Offset, Offset, char>> gold;
    for (const MarkedName& name : document.names)
      if (kScored.find(name.letter) != std::string_view::npos) gold.insert({name.span.begin, name.span.end, name.letter}), ++counts[name.letter].gold, ++all.gold;
    for (const NameSpan& name : tagger.find(document.prose)) {
      const char letter = kNameLetters[static_cast<std::size_t>(name.type)];
      if (kScored.find(letter) == std::string_view::npos) continue;
      const bool right = gold.count({document.prose.tokens[name.first].span.begin, document.prose.tokens[name.end - 1].span.end, letter}) != 0;
      ++counts[letter].found, ++all.found;
      counts[letter].right += right, all.right += right;
    }
  }
  std::printf("%s: F1 %.2f (person %.1f, place %.1f, organization %.1f)\n", path.substr(path.rfind('/') + 1).c_str(), all.f1(), counts['P'].f1(), counts['L'].f1(), counts['O'].f1());
}

int run(const std::vector<std::string>& words) {
  const auto stop = std::find(words.begin(), words.end(), "--");
  const auto tables = words.size() < 4 ? Error{"usage: train_names TABLES HEAD WEIGHTS TRAIN… [-- EVALUATE…]"} : read_name_tables(read_whole(words[0]));
  if (!tables) return std::fprintf(stderr, "train_names: %s\n", tables.error().message.c_str()), 2;
  const lexicon::NameLexicon& lexicon = tables.value()->lexicon;
  Training training(lexicon);
  for (auto path = words.begin() + 3; path != stop; ++path) training.add(*path);
  const Crf crf = training.run();
  if (!write_weights(words[2], read_whole(words[1]), crf, training.names())) return std::fprintf(stderr, "train_names: %s cannot be written\n", words[2].c_str()), 1;
  const NameModel model = shipped_model(crf, training.names());
  std::printf("%zu features ship\n", model.size());
  NameTagger tagger(lexicon, model);
  if (stop != words.end())
    for (auto path = stop + 1; path != words.end(); ++path) evaluate(*path, tagger, lexicon);
  return 0;
}

}  // namespace
}  // namespace wireglass::training

int main(int argc, char** argv) { return wireglass::training::run(std::vector<std::string>(argv + 1, argv + argc)); }
