// Names of several words over the whole of their article: a table, and any text and names against the definition.
#include "annotations/name_repeats.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "reference/name_repeats_naive.h"
#include "support/packed_names.h"

namespace wireglass::annotations {
namespace {

/// `{P Lena Ito}` is a name of 99%, `{P? Lena Ito}` one of 73%, `{P* Lena Ito}` one that was repeated.
struct Marked {
  explicit Marked(std::string_view marked) {
    std::vector<NameSpan> bytes;
    for (std::size_t at = 0; at < marked.size(); ++at) {
      if (marked[at] == '}') {
        bytes.back().end = static_cast<std::uint32_t>(plain.size());
      } else if (marked[at] != '{') {
        plain += marked[at];
      } else {
        const auto type = static_cast<NameClass>(kNameLetters.find(marked[++at]));
        const bool unsure = marked[at + 1] == '?';
        at += unsure ? 2 : 1;  // the blank
        bytes.push_back({static_cast<std::uint32_t>(plain.size()), 0, type, static_cast<std::uint8_t>(unsure ? 73 : 99), false});
      }
    }
    prose = read_prose(plain, {{0, static_cast<Offset>(plain.size())}});
    read_name_text(prose, tests::packed_names()->lexicon, text);
    for (NameSpan name : bytes) {
      name.first = token_at(name.first, true);
      name.end = token_at(name.end, false) + 1;
      names.push_back(name);
    }
  }
  Marked(const Marked&) = delete;

  std::uint32_t token_at(std::uint32_t byte, bool begins) const {
    for (std::uint32_t i = 0; i < prose.tokens.size(); ++i)
      if ((begins ? prose.tokens[i].span.begin : prose.tokens[i].span.end) == byte) return i;
    ADD_FAILURE() << "no token there: " << plain;
    return 0;
  }

  std::string shown() const {
    std::string out;
    std::size_t at = 0;
    for (const NameSpan& name : names) {
      const Offset begin = prose.tokens[name.first].span.begin, end = prose.tokens[name.end - 1].span.end;
      out += plain.substr(at, begin - at) + '{' + kNameLetters[static_cast<std::size_t>(name.type)] +
             (name.repeated ? "*" : name.confidence < 99 ? "?" : "") + ' ' + plain.substr(begin, end - begin) + '}';
      at = end;
    }
    return out + plain.substr(at);
  }

  std::string plain;
  Prose prose;
  NameText text;
  std::vector<NameSpan> names;
};

struct RepeatCase {
  const char* name;
  const char* found;
  const char* repeated;
};
class NameRepeats : public testing::TestWithParam<RepeatCase> {};
TEST_P(NameRepeats, AreGiven) {
  Marked marked(GetParam().found);
  ASSERT_EQ(marked.shown(), GetParam().found);
  repeat_names(marked.text, marked.names);
  EXPECT_EQ(marked.shown(), GetParam().repeated);
}
INSTANTIATE_TEST_SUITE_P(
    All, NameRepeats,
    testing::Values(
        RepeatCase{"none", "the old ferry ran", "the old ferry ran"},
        RepeatCase{"read_once", "the {P Lena Ito} came, and Lena Ito left", "the {P Lena Ito} came, and {P* Lena Ito} left"},
        RepeatCase{"before_it_too", "the Lena Ito came, and {P Lena Ito} left", "the {P* Lena Ito} came, and {P Lena Ito} left"},
        RepeatCase{"several_times", "a Lena Ito, a Lena Ito, a {P Lena Ito}, a Lena Ito", "a {P* Lena Ito}, a {P* Lena Ito}, a {P Lena Ito}, a {P* Lena Ito}"},
        RepeatCase{"with_small_words", "the {O Bank of the North} fell, the {O Bank} of the {L North} rose", "the {O Bank of the North} fell, the {O* Bank of the North} rose"},
        RepeatCase{"with_hyphens", "saw {P Su-Li Ek} and Su-Li Ek", "saw {P Su-Li Ek} and {P* Su-Li Ek}"},
        RepeatCase{"in_capitals", "the {P Lena Ito} came, and LENA ITO left", "the {P Lena Ito} came, and {P* LENA ITO} left"},
        RepeatCase{"not_in_small_letters", "the {E World Cup} began, a world cup ended", "the {E World Cup} began, a world cup ended"},
        RepeatCase{"one_word_is_not", "the {P Ito} came, and Ito left", "the {P Ito} came, and Ito left"},
        RepeatCase{"an_unsure_one_is_not", "the {P? Lena Ito} came, and Lena Ito left", "the {P? Lena Ito} came, and Lena Ito left"},
        RepeatCase{"part_of_it_is_not", "the {P Lena Ito} came, and Ito and Lena left", "the {P Lena Ito} came, and Ito and Lena left"},
        RepeatCase{"read_shorter", "the {P Lena Ito} came, and {L Lena} Ito left", "the {P Lena Ito} came, and {P* Lena Ito} left"},
        RepeatCase{"read_in_two", "the {P Lena Ito} came, and {L Lena} {P Ito} left", "the {P Lena Ito} came, and {P* Lena Ito} left"},
        RepeatCase{"read_otherwise_stays", "the {P Lena Ito} came, and {O Lena Ito} left", "the {P Lena Ito} came, and {O Lena Ito} left"},
        RepeatCase{"longest_wins", "the {P Lena Ito} and the {F Lena Ito Hall}, the Lena Ito Hall and Lena Ito",
                   "the {P Lena Ito} and the {F Lena Ito Hall}, the {F* Lena Ito Hall} and {P* Lena Ito}"},
        RepeatCase{"longest_replaces_a_shorter", "the {P Lena Ito} and the {F Lena Ito Hall}, the {P Lena Ito} Hall",
                   "the {P Lena Ito} and the {F Lena Ito Hall}, the {F* Lena Ito Hall}"},
        RepeatCase{"inside_a_longer_one", "the {P Lena Ito} left the {O Bank of Lena Ito} and the {F Lena Ito Hall} there",
                   "the {P Lena Ito} left the {O Bank of Lena Ito} and the {F Lena Ito Hall} there"},
        RepeatCase{"not_over_the_end_of_another", "the {P Lena Ito} came, but {L Old Lena} Ito fell", "the {P Lena Ito} came, but {L Old Lena} Ito fell"},
        RepeatCase{"not_over_the_start_of_another", "the {P Lena Ito} came, but Lena {O Ito Bank} fell", "the {P Lena Ito} came, but Lena {O Ito Bank} fell"},
        RepeatCase{"not_over_itself", "the {P Ek Ek} came, and Ek Ek Ek left", "the {P Ek Ek} came, and {P* Ek Ek} Ek left"},
        RepeatCase{"surest_class", "the {O? Lena Ito} and {P Lena Ito}, a Lena Ito", "the {O? Lena Ito} and {P Lena Ito}, a {P* Lena Ito}"},
        RepeatCase{"two_of_one_first_word", "the {P Lena Ito} and {P Lena Ek}, a Lena Ek, a Lena Ito, a Lena Bo", "the {P Lena Ito} and {P Lena Ek}, a {P* Lena Ek}, a {P* Lena Ito}, a Lena Bo"},
        RepeatCase{"not_over_sentences", "The {P Lena Ito} came. I saw Lena. Ito left.", "The {P Lena Ito} came. I saw Lena. Ito left."},
        RepeatCase{"at_the_end", "the {P Lena Ito} or Lena", "the {P Lena Ito} or Lena"}),
    [](const auto& row) { return row.param.name; });

TEST(NameRepeats, AreGivenAsTheDefinitionSays) {
  static constexpr const char* kWords[] = {"Ek ", "Bo ", "Ek ", "Ito ", "of ", "said ", ", "};
  std::size_t repeats = 0;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    std::mt19937 draw(seed);
    std::string plain;
    for (std::uint32_t i = 0, words = 5 + static_cast<std::uint32_t>(draw() % 60); i < words; ++i) plain += kWords[draw() % std::size(kWords)];
    Marked marked(plain + "end");
    for (const NameRun& segment : marked.text.segments)
      for (std::uint32_t at = segment.first; at < segment.end;) {
        const std::uint32_t end = std::min(segment.end, at + 1 + static_cast<std::uint32_t>(draw() % 4));
        if (draw() % 3 == 0)
          marked.names.push_back({at, end, static_cast<NameClass>(draw() % 3), static_cast<std::uint8_t>(70 + draw() % 30), false}), at = end;
        else ++at;
      }
    const auto wanted = reference::repeat_names_naive(marked.text, marked.names);
    repeat_names(marked.text, marked.names);
    ASSERT_EQ(marked.names.size(), wanted.size()) << seed << plain;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const NameSpan &found = marked.names[i], &name = wanted[i];
      ASSERT_TRUE(found.first == name.first && found.end == name.end && found.type == name.type && found.repeated == name.repeated &&
                  found.confidence == name.confidence) << seed << plain;
      repeats += name.repeated;
    }
  }
  EXPECT_GT(repeats, 1000u);
}

double seconds_for(std::size_t count) {
  std::string plain;
  for (std::size_t i = 0; i < count; ++i) plain += "Ek A" + std::to_string(i) + "a, ";  // all begin alike
  Marked marked(plain);
  for (std::uint32_t at = 0; at + 1 < marked.prose.tokens.size(); at += 3) marked.names.push_back({at, at + 2, NameClass::kPerson, 99, false});
  const auto begin = std::chrono::steady_clock::now();
  repeat_names(marked.text, marked.names);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

TEST(NameRepeats, AreLinearInNamesThatBeginAlike) {
  const double small = seconds_for(4'000) + 0.01;
  EXPECT_LT(seconds_for(40'000), 60 * small);
}

}  // namespace
}  // namespace wireglass::annotations
