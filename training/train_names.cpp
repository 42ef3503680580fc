// Trains the name tagger: a linear-chain CRF over BILOU tags, by AdaGrad on the likelihood of what the labels say. A set that
// does not tell some classes leaves them open: the likelihood sums over all readings that agree with it.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <deque>
#include <fstream>
#include <map>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "annotations/name_features.h"
#include "annotations/name_model.h"
#include "annotations/name_tagger.h"
#include "annotations/name_tags.h"
#include "annotations/name_text.h"
#include "annotations/prose.h"
#include "name_tables.h"

using namespace wireglass;
using namespace wireglass::annotations;

namespace {

constexpr std::size_t T = kNameTags;
using Mask = std::uint64_t;
constexpr Mask kAll = (Mask{1} << T) - 1;

struct GoldSpan { Offset begin, end; char type; };
struct Doc {
  std::string set, name, text;
  std::vector<Span> lines;
  std::vector<GoldSpan> gold;
  Prose prose;
  NameText names;
};
struct Instance {  // a segment
  std::vector<std::vector<std::uint32_t>> features;  // indices
  std::vector<Mask> allowed;
};

std::deque<Doc> read_docs(const std::string& path) {
  std::deque<Doc> docs;
  std::ifstream in(path);
  Doc* doc = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("# ", 0) == 0) {
      docs.emplace_back();
      doc = &docs.back();
      std::istringstream head(line.substr(2));
      head >> doc->set >> doc->name;
      continue;
    }
    if (!doc || line.empty()) continue;
    const auto begin = static_cast<Offset>(doc->text.size());
    std::size_t open = 0; char type = 0; bool in_span = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '{' && i + 2 < line.size() && line[i + 2] == ' ') { type = line[i + 1]; open = doc->text.size(); in_span = true; i += 2; continue; }
      if (line[i] == '}' && in_span) { doc->gold.push_back({static_cast<Offset>(open), static_cast<Offset>(doc->text.size()), type}); in_span = false; continue; }
      doc->text += line[i];
    }
    doc->lines.push_back({begin, static_cast<Offset>(doc->text.size())});
    doc->text += '\n';
  }
  return docs;
}

Mask class_mask(NameClass c) {
  Mask m = 0;
  for (int p = 0; p < 4; ++p) m |= Mask{1} << tag_of(c, static_cast<NamePart>(p));
  return m;
}
Mask part_mask(NamePart p) {
  Mask m = 0;
  for (std::size_t c = 0; c < kNameClasses; ++c) m |= Mask{1} << tag_of(static_cast<NameClass>(c), p);
  return m;
}
Mask classes(const char* letters) {
  Mask m = 0;
  for (; *letters; ++letters) m |= class_mask(static_cast<NameClass>(kNameLetters.find(*letters)));
  return m;
}

/// What a set leaves open.
struct SetRules {
  Mask outside = Mask{1};            // for tokens outside
  std::map<char, Mask> of;           // classes a printed class may be
};
SetRules rules_of(const std::string& set) {
  SetRules r;
  for (char c : kNameLetters) r.of[c] = classes(std::string(1, c).c_str());
  r.of['?'] = classes("NFEAWDM");
  if (set == "wikigold") r.of['L'] = classes("LF");
  if (set == "conll" || set == "testa") r.of['L'] = classes("LF");
  if (set == "uner") { r.of['L'] = classes("LF"); r.outside |= classes("NEAWDM"); }
  if (set == "wnut17") { r.of['L'] = classes("LF"); r.outside |= classes("NEAM"); }
  if (set == "re3d") { r.of['L'] = classes("LF"); r.outside |= classes("EAWMF"); }
  if (set == "worldwide") { r.outside |= classes("EAWM"); }
  return r;
}

void prepare(Doc& doc, const lexicon::NameLexicon& lexicon) {
  doc.prose = read_prose(doc.text, doc.lines);
  read_name_text(doc.prose, lexicon, doc.names);
}

std::vector<Mask> allowed_of(const Doc& doc) {
  const SetRules rules = rules_of(doc.set);
  const auto& tokens = doc.prose.tokens;
  std::vector<Mask> allowed(tokens.size(), rules.outside);
  std::size_t at = 0;
  for (const GoldSpan& g : doc.gold) {
    while (at < tokens.size() && tokens[at].span.end <= g.begin) ++at;
    std::size_t first = at, end = at;
    while (end < tokens.size() && tokens[end].span.begin < g.end) ++end;
    if (first == end) continue;
    const bool exact = tokens[first].span.begin >= g.begin && tokens[end - 1].span.end <= g.end;
    const std::string_view w = doc.prose.of(first);
    if (first + 1 < end && w == "the") { allowed[first] = 1; ++first; }
    if (!exact) { for (std::size_t i = first; i < end; ++i) allowed[i] = kAll; continue; }
    const Mask m = rules.of.at(g.type);
    if (end - first == 1) allowed[first] = m & part_mask(NamePart::kUnit);
    else for (std::size_t i = first; i < end; ++i) allowed[i] = m & part_mask(i == first ? NamePart::kBegin : i + 1 == end ? NamePart::kLast : NamePart::kInside);
  }
  return allowed;
}

// ---- Model ----
struct Model {
  std::unordered_map<std::uint32_t, std::uint32_t> index;
  std::vector<float> w, g2;       // rows of T
  std::array<std::array<float, T>, T> trans{}, trans_g2{};
  std::array<float, T> start{}, start_g2{};
  std::uint32_t row(std::uint32_t key, bool grow) {
    auto it = index.find(key);
    if (it != index.end()) return it->second;
    if (!grow) return UINT32_MAX;
    const auto r = static_cast<std::uint32_t>(index.size());
    index.emplace(key, r);
    return r;
  }
};
std::vector<std::vector<int>> g_from(T), g_to(T);

struct Lattice {
  std::vector<std::array<float, T>> unary;      // scores
  std::vector<std::array<double, T>> alpha, beta;
  std::vector<std::array<float, T>> marginal;
};

/// log Z and marginals under masks. Works with exp of scores, scaled.
struct ExpTrans { std::array<std::array<double, T>, T> t; std::array<double, T> s; };

double forward_backward(const Lattice& l, const ExpTrans& e, const Mask* allowed, std::vector<std::array<double, T>>& alpha, std::vector<std::array<double, T>>& beta, std::vector<std::array<double, T>>& eu, std::vector<double>& scale) {
  const std::size_t n = l.unary.size();
  alpha.resize(n); beta.resize(n); eu.resize(n); scale.resize(n);
  double log_z = 0;
  for (std::size_t i = 0; i < n; ++i) {
    float best = -1e30f;
    for (std::size_t t = 0; t < T; ++t) if (!allowed || allowed[i] >> t & 1) best = std::max(best, l.unary[i][t]);
    for (std::size_t t = 0; t < T; ++t) eu[i][t] = (!allowed || allowed[i] >> t & 1) ? std::exp(l.unary[i][t] - best) : 0;
    log_z += best;
    double sum = 0;
    for (std::size_t t = 0; t < T; ++t) {
      double a = 0;
      if (eu[i][t] > 0) {
        if (i == 0) a = opens_name(static_cast<NameTag>(t)) ? e.s[t] : 0;
        else for (int f : g_from[t]) a += alpha[i - 1][f] * e.t[f][t];
        if (i + 1 == n && !ends_name(static_cast<NameTag>(t))) a = 0;
      }
      alpha[i][t] = a * eu[i][t];
      sum += alpha[i][t];
    }
    if (!(sum > 0)) return NAN;
    scale[i] = sum; log_z += std::log(sum);
    for (std::size_t t = 0; t < T; ++t) alpha[i][t] /= sum;
  }
  for (std::size_t t = 0; t < T; ++t) beta[n - 1][t] = ends_name(static_cast<NameTag>(t)) ? 1 : 0;
  for (std::size_t i = n - 1; i-- > 0;)
    for (std::size_t t = 0; t < T; ++t) {
      double b = 0;
      for (int to : g_to[t]) b += e.t[t][to] * eu[i + 1][to] * beta[i + 1][to];
      beta[i][t] = b / scale[i + 1];
    }
  return log_z;
}

struct Options { int epochs = 14; float rate = 0.12f, l2 = 1e-6f, l1 = 0; double o_bias = 0; double lambda = 0.5; unsigned min_count = 2; bool sets = true; long zero = 1; float dropout = 0, least = 0.1f; };

class Trainer {
 public:
  Trainer(const lexicon::NameLexicon& lexicon, Options o) : lexicon_(lexicon), o_(o) {}
  Model model;

  void add(std::deque<Doc>& docs, int weight) {
    std::vector<NameFeature> features;
    std::vector<std::uint32_t> keys;
    for (Doc& d : docs) {
      const auto allowed = allowed_of(d);
      for (std::uint32_t i = 0; i < d.names.words.size(); ++i) words_.emplace(d.names.words[i].hash, d.prose.of(i));
      for (const NameRun& s : d.names.segments) {
        Instance in;
        for (std::uint32_t i = s.first; i < s.end; ++i) {
          keys.clear();
          features.clear();
          NameFeatures(d.names, lexicon_).all(s, i, features);
          for (const NameFeature& f : features) { keys.push_back(feature_key(f)); names_.emplace(keys.back(), f); }
          if (o_.sets && d.set != "news" && d.set != "wikinews" && d.set != "self") { keys.push_back(feature_key({200, lexicon::name_hash(d.set)})); keys.push_back(feature_key({201, lexicon::name_hash(d.set) * 31 + static_cast<std::uint64_t>(d.names.words[i].shape)})); }
          for (auto k : keys) ++counts_[k];
          in.features.push_back(keys);
          in.allowed.push_back(allowed[i]);
        }
        in.allowed.front() &= opens_mask(); in.allowed.back() &= ends_mask();
        for (auto& m : in.allowed) if (!m) m = kAll;
        if (in.allowed.size() == 1 && !(in.allowed[0] & opens_mask() & ends_mask())) in.allowed[0] = kAll;
        for (int k = 0; k < weight; ++k) order_.push_back(instances_.size());
        instances_.push_back(std::move(in));
      }
    }
  }
  static Mask opens_mask() { Mask m = 0; for (std::size_t t = 0; t < T; ++t) if (opens_name(static_cast<NameTag>(t))) m |= Mask{1} << t; return m; }
  static Mask ends_mask() { Mask m = 0; for (std::size_t t = 0; t < T; ++t) if (ends_name(static_cast<NameTag>(t))) m |= Mask{1} << t; return m; }

  void train() {
    for (Instance& in : instances_)
      for (auto& f : in.features) {
        std::size_t k = 0;
        for (auto key : f) if (counts_[key] >= o_.min_count) f[k++] = model.row(key, true);
        f.resize(k);
      }
    model.w.assign(model.index.size() * T, 0); model.g2.assign(model.index.size() * T, 1e-3f);
    for (auto& r : model.trans_g2) r.fill(1e-3f);
    model.start_g2.fill(1e-3f);
    std::mt19937 random(7);
    std::size_t tokens = 0; for (auto& i : instances_) tokens += i.features.size();
    std::fprintf(stderr, "%zu segments, %zu tokens, %zu features\n", instances_.size(), tokens, model.index.size());
    for (int e = 0; e < o_.epochs; ++e) {
      std::shuffle(order_.begin(), order_.end(), random);
      double loss = 0; std::size_t skipped = 0;
      for (std::size_t k = 0; k < order_.size(); ++k) {
        if (k % 16 == 0) refresh();
        const double l = step(instances_[order_[k]], random);
        if (std::isnan(l)) ++skipped; else loss += l;
      }
      std::fprintf(stderr, "epoch %d loss %.1f skipped %zu\n", e, loss, skipped);
    }
  }

  void refresh() {
    for (std::size_t a = 0; a < T; ++a) { for (std::size_t b = 0; b < T; ++b) exp_.t[a][b] = std::exp(model.trans[a][b]); exp_.s[a] = std::exp(model.start[a]); }
  }
  const ExpTrans& exp() const { return exp_; }

 private:
  double step(const Instance& in, std::mt19937& random) {
    const std::size_t n = in.features.size();
    l_.unary.resize(n);
    std::vector<std::vector<std::uint32_t>> kept;
    const std::vector<std::vector<std::uint32_t>>* features = &in.features;
    if (o_.dropout > 0) {
      kept.resize(n);
      std::uniform_real_distribution<float> u(0, 1);
      for (std::size_t i = 0; i < n; ++i) for (auto f : in.features[i]) if (u(random) >= o_.dropout) kept[i].push_back(f);
      features = &kept;
    }
    for (std::size_t i = 0; i < n; ++i) {
      auto& u = l_.unary[i]; u.fill(0);
      for (auto f : (*features)[i]) { const float* w = &model.w[f * T]; for (std::size_t t = 0; t < T; ++t) u[t] += w[t]; }
    }
    const double z = forward_backward(l_, exp_, nullptr, a1_, b1_, e1_, s1_);
    const double c = forward_backward(l_, exp_, in.allowed.data(), a2_, b2_, e2_, s2_);
    if (std::isnan(z) || std::isnan(c)) return NAN;
    for (std::size_t i = 0; i < n; ++i) {
      std::array<float, T> grad;
      for (std::size_t t = 0; t < T; ++t) grad[t] = static_cast<float>(a1_[i][t] * b1_[i][t] - a2_[i][t] * b2_[i][t]);
      for (auto f : (*features)[i]) {
        float* w = &model.w[f * T]; float* g2 = &model.g2[f * T];
        for (std::size_t t = 0; t < T; ++t) { const float g = grad[t] + o_.l2 * w[t]; g2[t] += g * g; const float r = o_.rate / std::sqrt(g2[t]); w[t] -= r * g; if (o_.l1 > 0) { const float cut = r * o_.l1; w[t] = w[t] > cut ? w[t] - cut : w[t] < -cut ? w[t] + cut : 0.f; } }
      }
      if (i == 0) for (std::size_t t = 0; t < T; ++t) update(model.start[t], model.start_g2[t], grad[t]);
      else for (std::size_t f = 0; f < T; ++f) for (int t : g_to[f]) {
        const double p1 = a1_[i - 1][f] * exp_.t[f][t] * e1_[i][t] * b1_[i][t] / s1_[i], p2 = a2_[i - 1][f] * exp_.t[f][t] * e2_[i][t] * b2_[i][t] / s2_[i];
        update(model.trans[f][t], model.trans_g2[f][t], static_cast<float>(p1 - p2));
      }
    }
    return z - c;
  }
  void update(float& w, float& g2, float g) { g2 += g * g; w -= o_.rate * g / std::sqrt(g2); }

  const lexicon::NameLexicon& lexicon_;
  Options o_;
  std::vector<Instance> instances_;
  std::vector<std::size_t> order_;
  std::unordered_map<std::uint32_t, std::uint32_t> counts_;
 public:
  std::unordered_map<std::uint32_t, NameFeature> names_;
  std::unordered_map<std::uint64_t, std::string> words_;
 private:
  ExpTrans exp_;
  Lattice l_;
  std::vector<std::array<double, T>> a1_, b1_, e1_, a2_, b2_, e2_;
  std::vector<double> s1_, s2_;
};

struct Found { Offset begin, end; char type; double p; };

/// The model as it ships: whole numbers, without the features that decide little.
NameModel quantise(const Model& m, float least, long zero) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rows(m.index.begin(), m.index.end());
  std::sort(rows.begin(), rows.end());
  std::vector<std::uint32_t> keys; std::vector<std::int8_t> weights; std::vector<std::int16_t> trans, start;
  auto whole = [](float w) { return std::lround(w * kNameScale); };
  auto sparse = [zero](float w) { const long v = std::lround(w * kNameScale); return std::abs(v) < zero ? 0L : v; };
  for (auto [key, row] : rows) {
    float most = 0;
    for (std::size_t t = 0; t < T; ++t) most = std::max(most, std::abs(m.w[row * T + t]));
    if (most < least) continue;
    keys.push_back(key);
    for (std::size_t t = 0; t < T; ++t) weights.push_back(static_cast<std::int8_t>(std::clamp<long>(sparse(m.w[row * T + t]), -127, 127)));
  }
  for (std::size_t a = 0; a < T; ++a) { start.push_back(static_cast<std::int16_t>(whole(m.start[a]))); for (std::size_t b = 0; b < T; ++b) trans.push_back(static_cast<std::int16_t>(whole(m.trans[a][b]))); }
  std::fprintf(stderr, "%zu features kept\n", keys.size());
  return NameModel(keys, weights, trans, start);
}

class Decoder {
 public:
  Decoder(const NameModel& m, const lexicon::NameLexicon& lexicon, NameSettings s) : tagger_(lexicon, m, s) {}
  std::vector<Found> decode(const Doc& d) {
    std::vector<Found> found;
    for (const NameSpan& n : tagger_.find(d.prose))
      found.push_back({d.prose.tokens[n.first].span.begin, d.prose.tokens[n.end - 1].span.end, kNameLetters[static_cast<std::size_t>(n.type)], n.confidence / 100.0});
    return found;
  }
 private:
  NameTagger tagger_;
};

struct Score { std::size_t gold = 0, found = 0, right = 0; double f() const { return 200.0 * right / std::max<std::size_t>(1, gold + found); } };

void evaluate(const char* name, std::deque<Doc>& docs, Decoder& decoder, const char* errors) {
  std::map<char, Score> scores; Score all;
  std::FILE* out = errors ? std::fopen(errors, "w") : nullptr;
  std::FILE* spans = errors ? std::fopen((std::string("found.") + name).c_str(), "w") : nullptr;
  for (Doc& d : docs) {
    const auto found = decoder.decode(d);
    if (spans) for (auto& f : found) std::fprintf(spans, "%s\t%u\t%u\t%c\n", d.name.c_str(), f.begin, f.end, f.type);
    auto is = [](char c) { return c == 'P' || c == 'L' || c == 'O'; };
    std::map<std::pair<Offset, Offset>, char> gold;
    for (auto& g : d.gold) { gold[{g.begin, g.end}] = g.type; if (is(g.type)) { ++scores[g.type].gold; ++all.gold; } }
    for (auto& f : found) {
      const auto it = gold.find({f.begin, f.end});
      const bool right = it != gold.end() && it->second == f.type;
      if (is(f.type)) { ++scores[f.type].found; ++all.found; if (right) { ++scores[f.type].right; ++all.right; } }
      if (out && !right) std::fprintf(out, "%s\tfound %c\t%s\tgold %c\n", d.name.c_str(), f.type, d.text.substr(f.begin, f.end - f.begin).c_str(), it == gold.end() ? '-' : it->second);
    }
    if (out) for (auto& g : d.gold) {
      bool hit = false; for (auto& f : found) hit |= f.begin == g.begin && f.end == g.end;
      if (!hit && is(g.type)) std::fprintf(out, "%s\tmissed %c\t%s\t...%s\n", d.name.c_str(), g.type, d.text.substr(g.begin, g.end - g.begin).c_str(), [&] { std::string c = d.text.substr(g.begin > 40 ? g.begin - 40 : 0, 120); for (char& x : c) if (x == '\n') x = '|'; return c; }().c_str());
    }
  }
  if (out) std::fclose(out);
  if (spans) std::fclose(spans);
  std::printf("%-10s all %.2f (P %.1f R %.1f)", name, all.f(), 100.0 * all.right / all.found, 100.0 * all.right / all.gold);
  for (char c : {'P', 'L', 'O'}) std::printf("  %c %.1f (%.0f/%.0f)", c, scores[c].f(), 100.0 * scores[c].right / std::max<std::size_t>(1, scores[c].found), 100.0 * scores[c].right / std::max<std::size_t>(1, scores[c].gold));
  std::printf("\n");
  std::fflush(stdout);
}

std::string read_whole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The weights as core/data/names/pack.py reads them, with words for what each feature looks at.
void write_weights(const std::string& path, const std::string& head, const Model& m, const Trainer& trainer, float least, long zero) {
  std::ofstream out(path, std::ios::binary);
  auto whole = [zero](float w) { const long v = std::clamp<long>(std::lround(w * kNameScale), -127, 127); return std::abs(v) < zero ? 0L : v; };
  out << head << "# tags: " << T << "\n# start:";
  for (std::size_t a = 0; a < T; ++a) out << ' ' << std::lround(m.start[a] * kNameScale);
  out << "\n# transitions:";
  for (std::size_t a = 0; a < T; ++a) for (std::size_t b = 0; b < T; ++b) out << ' ' << std::lround(m.trans[a][b] * kNameScale);
  out << "\nkey\tfeature\tweights\n";
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rows(m.index.begin(), m.index.end());
  std::sort(rows.begin(), rows.end());
  for (auto [key, row] : rows) {
    float most = 0;
    for (std::size_t t = 0; t < T; ++t) most = std::max(most, std::abs(m.w[row * T + t]));
    const auto feature = trainer.names_.find(key);
    if (most < least || feature == trainer.names_.end()) continue;  // features of a training set are not there at run time
    char hex[16]; std::snprintf(hex, sizeof hex, "%08x", key);
    const NameForm& form = name_form(feature->second.form);
    out << hex << '\t' << form.name;
    if (form.word) { const auto word = trainer.words_.find(feature->second.value); if (word != trainer.words_.end()) out << ": " << word->second; }
    out << '\t';
    bool first = true;
    for (std::size_t t = 0; t < T; ++t) if (const long w = whole(m.w[row * T + t])) { out << (first ? "" : " ") << t << ':' << w; first = false; }
    out << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (std::size_t a = 0; a < T; ++a) for (std::size_t b = 0; b < T; ++b)
    if (may_follow(static_cast<NameTag>(a), static_cast<NameTag>(b))) { g_to[a].push_back(static_cast<int>(b)); g_from[b].push_back(static_cast<int>(a)); }
  Options o; std::string dir = "names.wgt", weights, head; std::vector<std::pair<std::string, int>> train; std::vector<std::string> eval;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string k = argv[i], v = argv[i + 1];
    if (k == "-e") o.epochs = std::stoi(v); else if (k == "-r") o.rate = std::stof(v); else if (k == "-l2") o.l2 = std::stof(v);
    else if (k == "-l1") o.l1 = std::stof(v); else if (k == "-ob") o.o_bias = std::stod(v); else if (k == "-lam") o.lambda = std::stod(v); else if (k == "-min") o.min_count = std::stoi(v);
    else if (k == "-drop") o.dropout = std::stof(v); else if (k == "-sets") o.sets = v == "1";
    else if (k == "-zero") o.zero = std::stol(v); else if (k == "-least") o.least = std::stof(v); else if (k == "-m") dir = v; else if (k == "-w") weights = v; else if (k == "-head") head = read_whole(v); else if (k == "-t") train.push_back({v, 1}); else if (k == "-t2") train.push_back({v, 2}); else if (k == "-v") eval.push_back(v);
  }
  const auto tables = read_name_tables(read_whole(dir));
  if (!tables) { std::fprintf(stderr, "%s\n", tables.error().message.c_str()); return 1; }
  const lexicon::NameLexicon& lexicon = tables.value()->lexicon;
  Trainer trainer(lexicon, o);
  for (auto& [path, weight] : train) {
    auto docs = read_docs(path);
    for (Doc& d : docs) prepare(d, lexicon);
    trainer.add(docs, weight);
  }
  trainer.train();
  trainer.refresh();
  const NameModel shipped = quantise(trainer.model, o.least, o.zero);
  if (!weights.empty()) write_weights(weights, head, trainer.model, trainer, o.least, o.zero);
  for (const std::string& path : eval) {
    auto docs = read_docs(path);
    for (Doc& d : docs) prepare(d, lexicon);
    for (const NameSettings& settings : {NameSettings{8, 0}, NameSettings{8, 10}, NameSettings{8, 14}, NameSettings{4, 10}}) {
      Decoder decoder(shipped, lexicon, settings);
      std::printf("outside %d agreement %d ", settings.outside, settings.agreement);
      evaluate(path.substr(path.rfind('/') + 1).c_str(), docs, decoder, settings.outside == 8 && settings.agreement == 10 ? ("errors." + path.substr(path.rfind('/') + 1)).c_str() : nullptr);
    }
  }
}
