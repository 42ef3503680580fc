// The clock against made-up truths: whatever a page prints of a true capture and true publications, the windows must
// hold them; and on small pages the windows must be exactly those of a solver that tries every second.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>
#include <string>

#include "articles/text_times.h"
#include "base/civil.h"
#include "unit/clock_pages.h"

namespace wireglass::articles {
namespace {

using base::kDay;
using base::kHour;
using base::kMinute;

constexpr std::array<const char*, 7> kDays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 12> kMonths{"January", "February", "March",     "April",   "May",      "June",
                                              "July",    "August",   "September", "October", "November", "December"};
constexpr int kWestZone = -11, kEastZone = 12;  // hours; where news is written

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  /// A whole number of [low, high]. Not std::uniform_int_distribution, which differs between libraries.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    const std::uint64_t word = (static_cast<std::uint64_t>(engine_()) << 32) | engine_();
    return low + static_cast<std::int64_t>(word % static_cast<std::uint64_t>(high - low + 1));
  }
  bool once_in(int n) { return between(1, n) == 1; }

 private:
  std::mt19937 engine_;
};

std::int32_t local_day(Instant instant, std::int64_t zone) { return base::day_of(instant + zone * kHour); }

std::string long_date(std::int32_t day, bool year) {
  const auto date = base::date_of(day);
  std::string text = kMonths[static_cast<unsigned>(date.month()) - 1];
  text += " " + std::to_string(static_cast<unsigned>(date.day()));
  return year ? text + ", " + std::to_string(static_cast<int>(date.year())) : text;
}

std::string two_digits(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// What the site prints: moment.js's relative time to seven days, then the date in the zone of whoever rendered it.
std::string printed_age(Instant seconds, Instant publication, std::int64_t zone) {
  const auto rounded = [&](Instant unit) { return (seconds + unit / 2) / unit; };
  if (seconds >= 7 * kDay) {
    const auto date = base::date_of(local_day(publication, zone));
    return two_digits(static_cast<unsigned>(date.day())) + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
           std::to_string(static_cast<int>(date.year()));
  }
  if (seconds < 45) return "a few seconds ago";
  if (rounded(kMinute) <= 1) return "a minute ago";
  if (rounded(kMinute) < 45) return std::to_string(rounded(kMinute)) + " minutes ago";
  if (rounded(kHour) <= 1) return "an hour ago";
  if (rounded(kHour) < 22) return std::to_string(rounded(kHour)) + " hours ago";
  if (rounded(kDay) <= 1) return "a day ago";
  return std::to_string(rounded(kDay)) + " days ago";
}

/// Sentences that are true of a publication: days behind counted in an eastern zone, days ahead in one no further east.
std::string weekday_sentences(Random& random, Instant publication) {
  const std::int64_t east = random.between(kWestZone, kEastZone), west = random.between(kWestZone, east);
  std::string text;
  if (!random.once_in(3)) {
    const std::int32_t today = local_day(publication, east);
    text += std::string("Ortiz met crews on ") + kDays[base::weekday_of(today - static_cast<int>(random.between(0, 3)))] + ". ";
    if (random.once_in(2))
      text += std::string("It is safe, she said ") + kDays[base::weekday_of(today - static_cast<int>(random.between(0, 5)))] + ". ";
  }
  if (!random.once_in(3)) {
    const std::int32_t today = local_day(publication, west);
    text += std::string("The crew will sail on ") + kDays[base::weekday_of(today + static_cast<int>(random.between(0, 5)))] + ". ";
    if (random.once_in(2))
      text += std::string("Owners plan. She is set to leave for Lima on ") +
              kDays[base::weekday_of(today + static_cast<int>(random.between(0, 5)))] + ". ";
  }
  return text;
}

std::int32_t month_of(std::int32_t day) {
  const auto date = base::date_of(day);
  return static_cast<int>(date.year()) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}

struct Truth {
  Instant capture = 0;
  std::vector<Instant> publications;
  std::int32_t month = 0;  ///< of the one meeting that all articles may speak of
};

void add_apparatus(Random& random, ClockPage& page, Instant publication) {
  const auto zone = [&] { return random.between(-12, 14); };
  if (random.once_in(8))
    page.copyright(static_cast<int>(base::date_of(local_day(publication, zone())).year()));
  if (random.once_in(8)) {
    const Instant written = publication - random.between(0, 2 * kDay);
    page.dateline(long_date(local_day(written, zone()), random.once_in(2)));
  }
  if (random.once_in(8)) {
    const Instant found = publication - random.between(0, 30 * kMinute);  // the carrier publishes what it found
    const Instant age = random.between(0, 40 * kMinute);
    const Instant local = (found - age) % kDay + 9 * kHour;  // Tokyo
    const Instant clock = local % kDay / kMinute;
    page.header("KYODO NEWS", printed_age(age, 0, 0), two_digits(clock / 60) + ":" + two_digits(clock % 60));
  }
}

void add_article(Random& random, ClockPage& page, Truth& truth, bool main) {
  const Instant age = random.once_in(3)   ? random.between(0, 2 * kHour)
                      : random.once_in(2) ? random.between(0, 2 * kDay)
                                          : random.between(2 * kDay, 16 * kDay);
  const Instant publication = truth.capture - age;
  truth.publications.push_back(publication);
  const bool printed = main ? random.once_in(3) : !random.once_in(10);
  page.article(main ? ArticleRole::kMain : ArticleRole::kListed, random.once_in(2) ? "NHK" : "Harbor Post",
               printed ? printed_age(age, publication, random.between(-12, 14)) : "");
  add_apparatus(random, page, publication);
  if (random.once_in(6))  // a note says when the first print was; the words below are then as old as that
    page.reprint(long_date(local_day(publication - random.between(0, 20 * kDay), random.between(-12, 14)), true));
  page.says(weekday_sentences(random, publication));
  const std::int32_t away = truth.month - month_of(local_day(publication, random.between(kWestZone, kEastZone)));
  constexpr std::array<const char*, 3> kWhich{"last", "this", "next"};
  if (random.once_in(2) && away >= -1 && away <= 1)
    page.says(std::string("Aides of Ortiz said the Baltic Port Forum is in Gdansk ") + kWhich[static_cast<std::size_t>(away + 1)] + " month.");
}

bool holds(const Window& window, Instant truth) {
  return (!window.earliest || *window.earliest <= truth) && (!window.latest || *window.latest >= truth);
}

TEST(ClockProperty, TheTruthLiesInEveryWindow) {
  int bounded = 0, published = 0;
  for (std::uint32_t seed = 1; seed <= 20000; ++seed) {
    Random random(seed);
    ClockPage page;
    Truth truth;
    truth.capture = base::days_of(2005, 1, 1) * kDay + random.between(0, 30 * 365 * kDay);
    truth.month = month_of(base::day_of(truth.capture)) + static_cast<int>(random.between(-1, 1));
    if (random.once_in(2)) add_article(random, page, truth, true);
    for (std::int64_t left = random.between(1, 5); left > 0; --left) add_article(random, page, truth, false);
    KnownTimes known;
    if (random.once_in(4)) known.captured = {truth.capture - random.between(0, 3 * kDay), truth.capture + random.between(0, 3 * kDay)};
    page.solve(known);

    ASSERT_TRUE(page.warnings.empty()) << "seed " << seed << ": " << page.warnings[0].message;
    ASSERT_TRUE(holds(page.page.captured, truth.capture)) << "seed " << seed;
    for (std::size_t i = 0; i < page.size(); ++i) {
      ASSERT_TRUE(holds(page[i].published, truth.publications[i])) << "seed " << seed << ", article " << i;
      published += page[i].published.earliest && page[i].published.latest;
    }
    bounded += page.page.captured.earliest && page.page.captured.latest;
  }
  EXPECT_GT(bounded, 10000);  // the property would be empty if everything stayed open
  EXPECT_GT(published, 20000);
}

/// The days of the rule in docs/clock.md, asked of one second: some eastern and some western calendar in which all days
/// behind are at most five off and one at most three, and all days ahead at most five.
bool weekdays_allow(const std::vector<WeekdayMention>& mentions, Instant publication) {
  for (int east = kWestZone; east <= kEastZone; ++east)
    for (int west = kWestZone; west <= east; ++west) {
      bool all = true, near = false, behind = false;
      for (const WeekdayMention& mention : mentions) {
        const unsigned today = base::weekday_of(local_day(publication, mention.ahead ? west : east));
        const unsigned off = mention.ahead ? (mention.weekday + 7 - today) % 7 : (today + 7 - mention.weekday) % 7;
        all = all && off <= 5;
        if (mention.ahead) continue;
        behind = true;
        near = near || off <= 3;
      }
      if (all && (near || !behind)) return true;
    }
  return false;
}

/// Tries every second of the capture's and the publications' windows.
class SlowSolver {
 public:
  struct Item {
    Instant shortest, longest;
    std::vector<WeekdayMention> weekdays;
  };

  SlowSolver(std::vector<Item> items, Instant first, Instant last) : items_(std::move(items)), first_(first), last_(last) {}

  Window captured() {
    for (Instant c = first_; c <= last_; ++c)
      if (std::all_of(items_.begin(), items_.end(), [&](const Item& item) { return possible(item, c); })) captures_.insert(c);
    return captures_.empty() ? Window{} : Window{*captures_.begin(), *captures_.rbegin()};
  }
  Window published(std::size_t i) {
    Window window;
    for (const Instant c : captures_)
      for (Instant p = c - items_[i].longest; p <= c - items_[i].shortest; ++p) {
        if (!allowed(items_[i], p)) continue;
        if (!window.earliest || p < *window.earliest) window.earliest = p;
        if (!window.latest || p > *window.latest) window.latest = p;
      }
    return window;
  }

 private:
  /// Weekdays change only on the hour; asking once an hour keeps this solver usable.
  static bool allowed(const Item& item, Instant p) {
    static std::vector<WeekdayMention> asked;
    static Instant hour = -1;
    static bool answer = false;
    const auto same = [](const WeekdayMention& a, const WeekdayMention& b) { return a.weekday == b.weekday && a.ahead == b.ahead; };
    if (hour != p / kHour || !std::equal(asked.begin(), asked.end(), item.weekdays.begin(), item.weekdays.end(), same)) {
      asked = item.weekdays;
      hour = p / kHour;
      answer = weekdays_allow(asked, p);
    }
    return answer;
  }
  static bool possible(const Item& item, Instant c) {
    for (Instant p = c - item.longest; p <= c - item.shortest; ++p)
      if (allowed(item, p)) return true;
    return false;
  }

  std::vector<Item> items_;
  Instant first_, last_;
  std::set<Instant> captures_;
};

TEST(ClockProperty, SmallPagesAreSolvedExactly) {
  int narrowed = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    Random random(seed);
    ClockPage page;
    std::vector<SlowSolver::Item> items;
    // About an hour round the hours at which weekdays begin in Auckland and end in Pago Pago.
    const Instant middle = (base::days_of(2025, 3, 1) + random.between(0, 6)) * kDay + random.between(11, 12) * kHour + kHour / 3;
    const Instant first = middle - random.between(0, kHour / 2), last = middle + random.between(0, kHour / 2);
    for (std::int64_t left = random.between(1, 3); left > 0; --left) {
      const auto minutes = random.between(2, 44);
      page.listed("Harbor Post", std::to_string(minutes) + " minutes ago");
      const unsigned back = static_cast<unsigned>(random.between(0, 6)), ahead = static_cast<unsigned>(random.between(0, 6));
      SlowSolver::Item item{minutes * kMinute - 30, minutes * kMinute + 30, {}};
      if (random.once_in(2)) {
        page.says(std::string("Ortiz met crews on ") + kDays[back] + ".");
        item.weekdays.push_back({{}, back, false, {}});
      }
      if (random.once_in(2)) {
        page.says(std::string("The crew will sail on ") + kDays[ahead] + ".");
        item.weekdays.push_back({{}, ahead, true, {}});
      }
      items.push_back(std::move(item));
    }
    page.solve({{first, last}, {}});
    SlowSolver slow(items, first, last);
    Window captured = slow.captured();
    if (captured.open()) {  // the text cannot be true: it is dropped
      for (SlowSolver::Item& item : items) item.weekdays.clear();
      slow = SlowSolver(items, first, last);
      captured = slow.captured();
    }
    narrowed += captured != Window{first, last};
    ASSERT_EQ(page.page.captured, captured) << "seed " << seed;
    for (std::size_t i = 0; i < page.size(); ++i) ASSERT_EQ(page[i].published, slow.published(i)) << "seed " << seed;
  }
  EXPECT_GT(narrowed, 20);
}

TEST(ClockProperty, AKnownInstantLeavesOnlyTheRounding) {
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    Random random(seed);
    const Instant capture = base::days_of(2005, 1, 1) * kDay + random.between(0, 30 * 365 * kDay);
    const auto days = random.between(2, 7);
    ClockPage page;
    page.listed("Harbor Post", std::to_string(days) + " days ago").solve({{capture, capture}, {}});
    ASSERT_EQ(page[0].published, (Window{capture - days * kDay - kDay / 2, capture - days * kDay + kDay / 2}));
    ASSERT_EQ(*page[0].published.latest - *page[0].published.earliest, kDay);
  }
}

}  // namespace
}  // namespace wireglass::articles
