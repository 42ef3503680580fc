// A page whose instants are known, printed as the site prints them: the windows must hold the truth. The input chooses
// the capture, the zone of the site, each article's age, and words for the bodies' other evidence.
#include <cstdio>
#include <deque>
#include <string>
#include <vector>

#include "lexicon/ages.h"
#include "articles/clock.h"
#include "base/civil.h"
#include "fuzz/fuzz.h"

namespace {

using namespace wireglass;
using base::kDay;
using base::kHour;
using base::kMinute;
using fuzz::Choices;
using fuzz::require;

/// As day.js rounds, which the site uses; past a week it prints the day in its reader's zone.
std::string printed(Instant captured, Instant age, Instant zone) {
  const auto rounded = [](Instant value, Instant unit) { return (value + unit / 2) / unit; };
  if (age < 45) return "a few seconds ago";
  if (age < 90) return "a minute ago";
  if (rounded(age, kMinute) < 45) return std::to_string(rounded(age, kMinute)) + " minutes ago";
  if (age < 90 * kMinute) return "an hour ago";
  if (rounded(age, kHour) < 22) return std::to_string(rounded(age, kHour)) + " hours ago";
  if (age < 36 * kHour) return "a day ago";
  if (age < 7 * kDay) return std::to_string(rounded(age, kDay)) + " days ago";
  const auto date = base::date_of(base::day_of(captured - age + zone));
  char text[16];
  std::snprintf(text, sizeof text, "%02u-%02u-%04d", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                static_cast<int>(date.year()));
  return text;
}

bool holds(const Window& window, Instant truth) {
  return (!window.earliest || *window.earliest <= truth) && (!window.latest || truth <= *window.latest);
}

/// Text that is added whole to the page; its span.
Span add(std::string& text, std::string_view piece) {
  const auto begin = static_cast<Offset>(text.size());
  text += piece;
  const Span span{begin, static_cast<Offset>(text.size())};
  text += '\n';
  return span;
}

/// Ages as any text: nothing but sound windows is promised.
void check_any(std::string_view bytes) {
  std::string text = fuzz::as_utf8(bytes);
  lexicon::read_age(text);
  lexicon::age_suffix(text);
  std::deque<Article> list(1);
  const Span all{0, static_cast<Offset>(text.size())};
  list[0].role = ArticleRole::kListed;
  list[0].age = all;
  if (!all.empty()) list[0].body = list[0].paragraphs = {all};
  Page page;
  page.text = text;
  page.article_count = 1;
  std::vector<Warning> warnings;
  articles::solve_clock(page, {list, 0}, 0, {}, warnings);
  for (const Window& window : {page.captured, list[0].published})
    require(!window.earliest || !window.latest || *window.earliest <= *window.latest, "a window begins before it ends");
}

void check_known(Choices choices) {
  // 2001 to 2033: years that dates on the site can have.
  const Instant captured = Instant{1000000000} + Instant{choices.below(1u << 30)};
  const Instant zone = (Instant{choices.below(27)} - 12) * kHour;
  const std::uint32_t count = 1 + choices.below(6);
  std::string text;
  std::deque<Article> list(count);
  std::vector<Instant> truth;
  for (Article& article : list) {
    static constexpr Instant kReaches[] = {kMinute, kHour, kDay, 8 * kDay, 40 * kDay};
    const Instant age = Instant{choices.below(1u << 24)} % kReaches[choices.below(5)];
    truth.push_back(captured - age);
    article.role = ArticleRole::kListed;
    article.position = static_cast<std::uint32_t>(truth.size() - 1);
    article.age = add(text, printed(captured, age, zone));
    article.headline = add(text, "Ferry talks resume");
    article.body = article.paragraphs = {add(text, "The harbour was quiet.")};
  }
  Page page;
  page.text = text;
  page.article_count = count;
  std::vector<Warning> warnings;
  articles::solve_clock(page, {list, 0}, 0, {}, warnings);
  require(warnings.empty(), "what is true does not contradict itself");
  require(holds(page.captured, captured), "the capture's window holds the capture");
  for (std::size_t i = 0; i < list.size(); ++i) require(holds(list[i].published, truth[i]), "a publication's window holds it");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_any(bytes);
  check_known(Choices(bytes));
  return 0;
}
