#include "corpus/wordings.h"

#include <algorithm>
#include <bit>
#include <deque>
#include <numeric>

#include "base/hash.h"

namespace wireglass::corpus {
namespace {

/// The hashes of all kShingle words side by side, each once. Half a hash is enough to find candidates by.
void read_shingles(const std::uint32_t* words, std::uint32_t count, std::vector<std::uint32_t>& out) {
  out.clear();
  for (std::uint32_t i = 0; i + kShingle <= count; ++i)
    out.push_back(
        static_cast<std::uint32_t>(base::hash({reinterpret_cast<const char*>(words + i), kShingle * sizeof *words})));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

/// Whether all words of the part stand in the whole, in their order.
bool is_contained(const std::uint32_t* part, std::uint32_t part_words, const std::uint32_t* whole,
                  std::uint32_t whole_words) {
  const std::uint32_t* const end = part + part_words;
  for (std::uint32_t i = 0; i < whole_words && part != end; ++i)
    if (whole[i] == *part) ++part;
  return part == end;
}

/// Which shingles several wordings may have: most are one wording's alone, and need not be held. Four bits a word.
class Repeated {
 public:
  explicit Repeated(std::size_t words) : once_(std::bit_ceil(words * 2 + 1)), again_(once_.size()) {}

  void add(std::uint32_t shingle) {
    const std::size_t at = shingle & (once_.size() - 1);
    again_[at] = again_[at] || once_[at];
    once_[at] = true;
  }
  bool has(std::uint32_t shingle) const { return again_[shingle & (once_.size() - 1)]; }

 private:
  std::vector<bool> once_, again_;
};

/// Which leaders have a shingle: a chain for each bucket.
class Holders {
 public:
  /// @param words of all wordings: a bucket for each few of them
  explicit Holders(std::size_t words) : buckets_(std::bit_ceil(words / 4 + 1), kNone) {}

  /// Unless kMostLeaders have it.
  void add(std::uint32_t shingle, std::uint32_t leader) {
    std::uint32_t count = 0;
    visit(shingle, [&](std::uint32_t) { ++count; });
    if (count == kMostLeaders) return;
    std::uint32_t& first = buckets_[shingle & (buckets_.size() - 1)];
    chain_.push_back({shingle, leader, first});
    first = static_cast<std::uint32_t>(chain_.size() - 1);
  }

  template <typename Visit>
  void visit(std::uint32_t shingle, const Visit& visit) const {
    for (std::uint32_t at = buckets_[shingle & (buckets_.size() - 1)]; at != kNone; at = chain_[at].next)
      if (chain_[at].shingle == shingle) visit(chain_[at].leader);
  }

 private:
  struct Holder {
    std::uint32_t shingle;
    std::uint32_t leader;
    std::uint32_t next;  ///< of its bucket; kNone behind the last
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::vector<std::uint32_t> buckets_;  // the first holder of each
  std::deque<Holder> chain_;            // a vector that grows holds its elements twice
};

class Aligner {
 public:
  Aligner(const std::deque<Wording>& wordings, const std::vector<std::uint32_t>& words)
      : wordings_(wordings),
        words_(words),
        found_(wordings.size()),
        speakers_(wordings.size(), kNoEntity),
        repeated_(words.size()),
        holders_(words.size()) {}

  std::vector<Aligned> run() {
    std::vector<std::uint32_t> order(wordings_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      const Wording &left = wordings_[a], &right = wordings_[b];
      if (left.words != right.words) return left.words > right.words;
      return (left.speaker != kNoEntity) > (right.speaker != kNoEntity);
    });
    for (const Wording& wording : wordings_) {
      read(wording);
      for (const std::uint32_t shingle : shingles_) repeated_.add(shingle);
    }
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) place(order, rank);
    return std::move(found_);
  }

 private:
  void read(const Wording& wording) {
    read_shingles(words_.data() + wording.first, wording.words < kLeastAligned ? 0 : wording.words, shingles_);
  }

  void place(const std::vector<std::uint32_t>& order, std::uint32_t rank) {
    const std::uint32_t own = order[rank];
    const Wording& wording = wordings_[own];
    read(wording);
    const std::uint32_t leader = best_leader(order, wording.speaker);
    if (leader == kNoEntity) {
      found_[own] = {own, Difference::kSame};
      speakers_[own] = wording.speaker;
      for (const std::uint32_t shingle : shingles_)
        if (repeated_.has(shingle)) holders_.add(shingle, rank);
      return;
    }
    if (speakers_[leader] == kNoEntity) speakers_[leader] = wording.speaker;
    found_[own] = {leader, difference(wording, wordings_[leader])};
  }

  /// The leader that shares the most shingles, the first of several; kNoEntity where none shares enough.
  std::uint32_t best_leader(const std::vector<std::uint32_t>& order, std::uint32_t speaker) {
    shared_.clear();
    for (const std::uint32_t shingle : shingles_)
      holders_.visit(shingle, [&](std::uint32_t rank) { shared_.push_back(rank); });
    std::sort(shared_.begin(), shared_.end());
    std::uint32_t best = kNoEntity;
    std::uint32_t whose = kNoEntity;  // the words of the best are
    std::size_t most = 0;
    bool in_doubt = false;  // where those of two speakers fit alike
    for (std::size_t begin = 0, end; begin < shared_.size(); begin = end) {
      for (end = begin; end < shared_.size() && shared_[end] == shared_[begin];) ++end;
      const std::uint32_t leader = order[shared_[begin]];
      const std::uint32_t its = speakers_[leader];
      if (its != speaker && its != kNoEntity && speaker != kNoEntity) continue;
      const std::size_t count = end - begin;
      if (!is_enough(count) || count < most) continue;
      if (count > most) {
        best = leader;
        whose = its;
        most = count;
        in_doubt = false;
      } else if (whose == kNoEntity) {
        whose = its;
      } else {
        in_doubt |= its != kNoEntity && its != whose;
      }
    }
    return in_doubt ? kNoEntity : best;
  }

  /// Half of a few shingles is chance ("the end of the year"); all of them are a cut.
  bool is_enough(std::size_t shared) const {
    return shared == shingles_.size() || (shared >= kLeastShared && shared * 100 >= shingles_.size() * kLeastPercent);
  }

  Difference difference(const Wording& wording, const Wording& leader) const {
    const std::uint32_t *part = words_.data() + wording.first, *whole = words_.data() + leader.first;
    if (!is_contained(part, wording.words, whole, leader.words)) return Difference::kChanged;
    return wording.words == leader.words ? Difference::kSame : Difference::kCut;
  }

  const std::deque<Wording>& wordings_;
  const std::vector<std::uint32_t>& words_;
  std::vector<Aligned> found_;
  std::vector<std::uint32_t> speakers_;  // of leaders: their own, or the first known one of those that follow
  Repeated repeated_;
  Holders holders_;
  std::vector<std::uint32_t> shingles_;  // of the wording at hand
  std::vector<std::uint32_t> shared_;    // ranks of the leaders that have these, one for each that they have
};

}  // namespace

std::vector<Aligned> align_wordings(const std::deque<Wording>& wordings, const std::vector<std::uint32_t>& words) {
  return Aligner(wordings, words).run();
}

}  // namespace wireglass::corpus
