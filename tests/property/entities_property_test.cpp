// Entities do not depend on the order of the files, nor on the number of threads.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "unit/marked_text.h"
#include "wireglass/session.h"

namespace wireglass {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

std::string analysed(const Texts& texts, std::uint32_t jobs) {
  Options options;
  options.jobs = jobs;
  Session session(std::move(options), tests::name_tables());
  for (const auto& [name, text] : texts) {
    session.begin_file(name, text.size());
    session.push(text);
  }
  session.finish();
  std::string out;
  session.write(Format::kJson, [&](std::string_view piece) { return out += piece, true; });
  return out;
}

TEST(EntitiesProperty, OrderAndThreadsDoNotCount) {
  const char* const kPeople[] = {"Ada Holm", "Bo Holm", "Holm Ada", "Holm", "Kenji Morita", "Morita Kenji", "Morita", "MORITA"};
  const char* const kPlaces[] = {"Peru", "Japan", "Washington", "Paris", "London", "Georgia"};
  Texts texts;
  std::uint32_t state = 7;
  const auto next = [&](std::uint32_t count) { return ((state = state * 1664525u + 1013904223u) >> 16) % count; };
  for (int file = 0; file < 12; ++file) {
    std::string text = "News of the day number " + std::to_string(file) + "\n";
    for (int sentence = 0; sentence < 6; ++sentence)
      text += std::string("Finance Minister ") + kPeople[next(8)] + " met " + kPeople[next(8)] + " in " + kPlaces[next(6)] + " on Monday. " + kPlaces[next(6)] + " said the Harbor Union (HU) and the HU agreed.\n";
    texts.push_back({"file" + std::to_string(file) + ".txt", text});
  }
  const std::string wanted = analysed(texts, 1);
  EXPECT_NE(wanted.find("\"surname\""), std::string::npos);
  for (int turn = 1; turn <= 3; ++turn) {
    std::rotate(texts.begin(), texts.begin() + 5, texts.end());
    std::swap(texts[1], texts[7]);
    EXPECT_EQ(analysed(texts, static_cast<std::uint32_t>(turn)), wanted) << "turn " << turn;
  }
}

}  // namespace
}  // namespace wireglass
