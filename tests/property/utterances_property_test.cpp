// The alignment of wordings against one that compares each with each, on few words, so that many are alike.
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <numeric>
#include <set>

#include "corpus/wordings.h"
#include "support/page_generator_random.h"

namespace wireglass {
namespace {

using corpus::Aligned;
using corpus::Wording;
using Words = std::vector<std::uint32_t>;

struct Input {
  std::deque<Wording> wordings;
  Words words;

  Words of(std::size_t i) const {
    const auto begin = words.begin() + wordings[i].first;
    return {begin, begin + wordings[i].words};
  }
};

Input random_input(tests::Random& random) {
  Input input;
  std::set<std::pair<std::uint32_t, Words>> seen;
  for (std::uint32_t count = 1 + random.below(14); count > 0; --count) {
    Words words;
    const std::uint32_t different = 2 + random.below(6);
    for (std::uint32_t i = 2 + random.below(12); i > 0; --i) words.push_back(random.below(different));
    const std::uint32_t speaker = random.below(3) == 0 ? kNoEntity : random.below(2);
    if (!seen.insert({speaker, words}).second) continue;
    input.wordings.push_back(
        {speaker, static_cast<std::uint32_t>(input.words.size()), static_cast<std::uint32_t>(words.size())});
    input.words.insert(input.words.end(), words.begin(), words.end());
  }
  return input;
}

std::set<Words> shingles(const Words& words) {
  std::set<Words> all;
  for (std::size_t i = 0; words.size() >= corpus::kLeastAligned && i + corpus::kShingle <= words.size(); ++i)
    all.insert(Words(words.begin() + static_cast<std::ptrdiff_t>(i),
                     words.begin() + static_cast<std::ptrdiff_t>(i + corpus::kShingle)));
  return all;
}

bool contains_in_order(const Words& whole, const Words& part) {
  std::size_t found = 0;
  for (const std::uint32_t word : whole) found += found < part.size() && part[found] == word;
  return found == part.size();
}

std::vector<Aligned> aligned_one_by_one(const Input& input) {
  const std::size_t count = input.wordings.size();
  std::vector<std::size_t> order(count), leaders;
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto key = [&](std::size_t i) {
      return std::pair(-static_cast<int>(input.wordings[i].words), input.wordings[i].speaker == kNoEntity);
    };
    return key(a) < key(b);
  });
  std::vector<Aligned> found(count);
  std::vector<std::uint32_t> speaker(count);
  for (const std::size_t own : order) {
    const std::set<Words> its = shingles(input.of(own));
    std::vector<std::pair<std::size_t, std::size_t>> fits;  // shared, leader
    for (const std::size_t leader : leaders) {
      const bool known = input.wordings[own].speaker != kNoEntity && speaker[leader] != kNoEntity;
      if (known && input.wordings[own].speaker != speaker[leader]) continue;
      const std::set<Words> others = shingles(input.of(leader));
      const auto shared = static_cast<std::size_t>(
          std::count_if(its.begin(), its.end(), [&](const Words& s) { return others.contains(s); }));
      if (shared > 0 && (shared == its.size() ||
                         (shared >= corpus::kLeastShared && shared * 100 >= its.size() * corpus::kLeastPercent)))
        fits.push_back({shared, leader});
    }
    const auto best =
        std::max_element(fits.begin(), fits.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::set<std::uint32_t> speakers;
    for (const auto& [shared, leader] : fits)
      if (shared == best->first && speaker[leader] != kNoEntity) speakers.insert(speaker[leader]);
    if (fits.empty() || (input.wordings[own].speaker == kNoEntity && speakers.size() > 1)) {
      leaders.push_back(own);
      speaker[own] = input.wordings[own].speaker;
      found[own] = {static_cast<std::uint32_t>(own), Difference::kSame};
      continue;
    }
    const std::size_t leader = best->second;
    if (speaker[leader] == kNoEntity) speaker[leader] = input.wordings[own].speaker;
    const Words part = input.of(own), whole = input.of(leader);
    const Difference differs = part == whole                    ? Difference::kSame
                               : contains_in_order(whole, part) ? Difference::kCut
                                                                : Difference::kChanged;
    found[own] = {static_cast<std::uint32_t>(leader), differs};
  }
  return found;
}

TEST(WordingsProperty, AreAlignedAsOneByOne) {
  tests::Random random(11);
  std::size_t aligned = 0, changed = 0;
  for (int turn = 0; turn < 3000; ++turn) {
    const Input input = random_input(random);
    const std::vector<Aligned> wanted = aligned_one_by_one(input);
    const std::vector<Aligned> found = corpus::align_wordings(input.wordings, input.words);
    ASSERT_EQ(found.size(), wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      ASSERT_EQ(found[i].leader, wanted[i].leader) << "turn " << turn << ", wording " << i;
      ASSERT_EQ(found[i].differs, wanted[i].differs) << "turn " << turn << ", wording " << i;
      EXPECT_EQ(found[found[i].leader].leader, found[i].leader) << "leaders follow nobody";
      aligned += found[i].leader != i;
      changed += found[i].differs == Difference::kChanged;
    }
  }
  EXPECT_GT(aligned, 500u);
  EXPECT_GT(changed, 100u);
}

}  // namespace
}  // namespace wireglass
