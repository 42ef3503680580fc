// Whatever the bytes are: the lines give the page back, spans stand on characters, and the cutting of the input does not matter.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/invariants.h"
#include "support/page_generator.h"
#include "support/page_generator_random.h"
#include "wireglass/session.h"

namespace wireglass::tests {
namespace {

/// Pushes the bytes in pieces of random sizes, 1 to `most` (0: all at once).
void push(Session& session, std::string_view bytes, std::size_t most, Random& random) {
  session.begin_file("page.txt", bytes.size());
  while (!bytes.empty()) {
    const std::size_t size = most == 0 ? bytes.size() : std::min<std::size_t>(bytes.size(), 1 + random.below(most));
    if (!session.push(bytes.substr(0, size))) break;
    bytes.remove_prefix(size);
  }
  session.end_file();
}

std::string json_of(Session& session) {
  session.finish();
  std::string out;
  session.write(Format::kJson, [&](std::string_view piece) {
    out += piece;
    return true;
  });
  return out;
}

std::string json_of(std::string_view bytes, std::size_t most, Random& random) {
  Session session;
  push(session, bytes, most, random);
  return json_of(session);
}

/// The pages of a file give it back, as their lines give the pages back.
std::string lost_pages(const Drop& drop) {
  for (const File& file : drop.files) {
    std::uint64_t at = 0;
    for (std::uint32_t i = file.first_page; i < file.first_page + file.page_count; ++i) {
      if (drop.pages[i].file_offset != at) return "a gap or an overlap of pages at byte " + std::to_string(at);
      at += drop.pages[i].text.size();
    }
    if (file.page_count > 0 && at != file.text.size()) return "the pages end before the file";
  }
  return "";
}

std::string broken(std::string_view bytes) {
  Random random(0);
  Session session;
  push(session, bytes, 0, random);
  const Drop& drop = session.finish();
  const std::string violation = check_invariants(drop);
  return violation.empty() ? lost_pages(drop) : violation;
}

// --- inputs

std::string random_bytes(Random& random) {
  std::string bytes(random.below(600), ' ');
  const int flavour = random.between(0, 3);  // all bytes, ASCII, few letters and line ends, UTF-8 leads and tails
  for (char& c : bytes) {
    static constexpr std::string_view kFew = "aA \n\r-.'\"|#0:";
    static constexpr std::string_view kUtf8 = "a\n\xC3\xA9\xE2\x80\x94\xF0\x9F\x8E\x89\xFF\xC0";
    c = flavour == 0   ? static_cast<char>(random.below(256))
        : flavour == 1 ? static_cast<char>(32 + random.below(95))
        : flavour == 2 ? kFew[random.below(kFew.size())]
                       : kUtf8[random.below(kUtf8.size())];
  }
  return bytes;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

void mutate_lines(std::vector<std::string>& lines, Random& random) {
  const std::size_t at = random.below(lines.size());
  const std::size_t other = random.below(lines.size());
  static const std::string kStrays[] = {"Hashtags", "3 hours ago", "- NHK", "NHK", "", "Related Articles", "logo", "Try Our AI Features", "23-05-2025", "  • NHK", "timea day ago"};
  switch (random.below(5)) {
    case 0: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
    case 1: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), random.pick(kStrays)); break;
    case 2: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::string(lines[other])); break;
    case 3: std::swap(lines[at], lines[other]); break;
    default:
      for (int i = 0; i < 3 && !lines[at].empty(); ++i) lines[at][random.below(lines[at].size())] = static_cast<char>(random.below(256));
  }
  if (lines.empty()) lines.emplace_back();
}

std::string mutated_page(std::uint64_t seed, Random& random) {
  std::vector<std::string> lines = split_lines(generate_page(seed).text);
  for (int steps = random.between(1, 8); steps > 0; --steps) mutate_lines(lines, random);
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text += (i > 0 ? "\n" : "") + lines[i];
  return text;
}

TEST(Lossless, RandomBytes) {
  Random random(1);
  for (int i = 0; i < 4000; ++i) {
    const std::string bytes = random_bytes(random);
    ASSERT_EQ(broken(bytes), "") << "case " << i << ":\n" << bytes;
  }
}

TEST(Lossless, MutatedPages) {
  Random random(2);
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    const std::string bytes = mutated_page(seed, random);
    ASSERT_EQ(broken(bytes), "") << "seed " << seed << ":\n" << bytes;
  }
}

/// All lengths of a page are quadratic in it, so only short pages are taken; the seeds reach most layouts.
TEST(Lossless, PagesCutAtEveryByte) {
  constexpr std::size_t kShort = 2200;
  std::set<std::string> layouts;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const GeneratedPage page = generate_page(seed);
    const std::string& text = page.text;
    if (text.size() > kShort) continue;
    layouts.insert(page.layout);
    for (std::size_t size = 0; size < text.size(); ++size) {
      ASSERT_EQ(broken(std::string_view(text).substr(0, size)), "") << "seed " << seed << " cut at " << size;
    }
  }
  EXPECT_GE(layouts.size(), 3u);
}

TEST(Lossless, ChunkingDoesNotMatter) {
  Random random(3);
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const std::string bytes = seed % 3 == 0   ? random_bytes(random)
                              : seed % 3 == 1 ? mutated_page(seed, random)
                                              : generate_file(seed).text;
    const std::string whole = json_of(bytes, 0, random);
    for (const std::size_t most : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
      ASSERT_EQ(json_of(bytes, most, random), whole) << "seed " << seed << ", pieces of at most " << most << " bytes:\n" << bytes;
    }
  }
}

TEST(Lossless, OrderOfFilesDoesNotMatter) {
  const std::vector<std::string> texts = {generate_file(11).text, generate_file(12).text, generate_file(13).text, generate_file(14).text};
  const auto json_in_order = [&](const std::vector<std::size_t>& order) {
    Session session;
    for (const std::size_t i : order) {
      session.begin_file("file-" + std::to_string(i) + ".txt", texts[i].size());
      session.push(texts[i]);
      session.end_file();
    }
    return json_of(session);
  };
  const std::string expected = json_in_order({0, 1, 2, 3});
  EXPECT_EQ(json_in_order({3, 2, 1, 0}), expected);
  EXPECT_EQ(json_in_order({2, 0, 3, 1}), expected);
}

}  // namespace
}  // namespace wireglass::tests
