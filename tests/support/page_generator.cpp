#include "page_generator.h"

#include "page_generator_pages.h"

namespace wireglass::tests {
namespace {

/// Seeds that differ by one must not give streams that overlap.
Random seeded(std::uint64_t seed, std::uint64_t salt) {
  Random mixer(seed * 2 + salt);
  return Random(mixer.next());
}

GeneratedPage make_captured_page(Random& random, PageWishes wishes) {
  GeneratedPage page = make_page(random, wishes);
  if (!wishes.whole && random.chance(10)) cut_page(page, random);
  return page;
}

void append_page(GeneratedFile& file, GeneratedPage page) {
  if (!file.pages.empty() && file.text.back() != '\n') {  // the line end between two pages belongs to the first one's last line
    GeneratedPage& previous = file.pages.back();
    file.text += '\n';
    previous.text += '\n';
    ++previous.lines.back().end;
  }
  file.begins.push_back(static_cast<Offset>(file.text.size()));
  file.text += page.text;
  file.pages.push_back(std::move(page));
}

}  // namespace

GeneratedPage generate_page(std::uint64_t seed, PageWishes wishes) {
  Random random = seeded(seed, 0);
  GeneratedPage page = make_captured_page(random, wishes);
  if (random.chance(4)) prepend_address(page, random);
  if (!wishes.lf_only && random.chance(4)) use_crlf(page);
  return page;
}

GeneratedFile generate_file(std::uint64_t seed) {
  Random random = seeded(seed, 1);
  GeneratedFile file;
  const bool several = random.chance(8);
  const bool addresses = random.chance(50);
  const bool crlf = random.chance(10);
  for (int pages = several ? random.between(2, 4) : 1; pages > 0; --pages) {
    GeneratedPage page = generate_page(random.next(), {.whole = several, .lf_only = several});
    if (several && addresses && page.url.empty()) prepend_address(page, random);
    if (several && crlf) use_crlf(page);
    append_page(file, std::move(page));
  }
  return file;
}

std::string fold_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string expected_text(const TrueArticle& article) {
  std::string text;
  for (const TruePiece& piece : article.pieces) text += piece.truth == Truth::kReporting ? std::string_view(piece.text) : std::string_view(" ");
  return fold_blanks(text);
}

}  // namespace wireglass::tests
