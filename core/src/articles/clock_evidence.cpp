#include "articles/clock_evidence.h"

#include <algorithm>
#include <utility>

#include "base/chars.h"
#include "base/civil.h"
#include "lexicon/outlets.h"

namespace wireglass::articles {
namespace {

using base::kDay;
using base::kHour;
using base::kMinute;

constexpr Instant kWeek = 7 * kDay;
constexpr Instant kHorizon = 400 * kDay;   // how far weekdays are told apart where nothing bounds the time above
constexpr Instant kDatesFrom = 7 * kDay;   // the site prints a date instead of an age from here on
constexpr Instant kDatelineLag = 2 * kDay; // a report is published on its dateline's day or up to two later
constexpr int kNearestBack = 3;            // days at most from the latest weekday named in the past to publication
constexpr int kFurthest = 5;               // days at most to any plain weekday: six off is "next" or "last"
constexpr std::int32_t kYearlessBack = 300;  // days: what lies further back is printed with its year
constexpr std::int32_t kSureOfYear = 60;     // days of a window in which a day without a year is sure
constexpr Instant kClockEarly = 2 * kMinute;   // an agency's clock and the carrier's may differ
constexpr Instant kClockLate = 30 * kMinute;   // a carrier may be that much behind the agency
constexpr std::int32_t kMostYears = 40;        // beyond, a year is not guessed

/// All instants that are within the days [first, last] somewhere between two zones.
Interval days_somewhere(std::int32_t first, std::int32_t last, Instant west, Instant east) {
  return {first * kDay - east, (last + Instant{1}) * kDay - west - 1};
}
Interval day_anywhere(std::int32_t first, std::int32_t last) {
  return days_somewhere(first, last, kWestmost, kEastmost);
}

Constraint within(Tier tier, std::string_view rule, std::string_view text, Interval allowed) {
  Constraint constraint;
  constraint.tier = tier;
  constraint.rule = rule;
  if (!text.empty()) constraint.texts.emplace_back(text);
  constraint.allowed = InstantSet(allowed);
  return constraint;
}

void add_printed_age(std::string_view text, ArticleEvidence& evidence) {
  evidence.printed = lexicon::read_age(text);
  if (!evidence.printed) return;
  evidence.bound = true;
  if (evidence.printed->kind == lexicon::PrintedAge::Kind::kAge) {
    evidence.age = {evidence.printed->min_seconds, evidence.printed->max_seconds};
    return;
  }
  evidence.age = {kDatesFrom, kEnd};
  const std::int32_t day = evidence.printed->day;
  evidence.constraints.push_back(within(Tier::kHard, "printed-date", text, day_anywhere(day, day)));
}

void add_reprint_note(const Page& page, const Apparatus& note, ArticleEvidence& evidence) {
  const std::string_view text = text_of(page, note.date);
  const auto date = read_printed_date(text);
  if (!date || date->year == 0) return;
  const std::int32_t day = base::days_of(date->year, date->month, date->day);
  evidence.constraints.push_back(
      within(Tier::kHard, "reprint-note", text, {day_anywhere(day, day).begin, kEnd}));
  evidence.bound = true;
}

void add_dateline(const Page& page, const Apparatus& line, ArticleEvidence& evidence) {
  const std::string_view text = text_of(page, line.date);
  const auto date = read_printed_date(text);
  if (!date) return;
  Constraint constraint = within(Tier::kFirm, "dateline", text, {});
  if (date->year != 0) {
    const std::int32_t day = base::days_of(date->year, date->month, date->day);
    constraint.allowed = InstantSet(sum(day_anywhere(day, day), {0, kDatelineLag}));
    evidence.bound = true;
  } else {
    constraint.yearly = date;
    constraint.applied = false;
  }
  evidence.constraints.push_back(std::move(constraint));
}

void add_copyright_year(const Page& page, const Apparatus& credit, ArticleEvidence& evidence) {
  if (credit.year < 1900 || credit.year > 9998) return;
  const Interval year = day_anywhere(base::days_of(credit.year, 1, 1), base::days_of(credit.year, 12, 31));
  evidence.constraints.push_back(within(Tier::kFirm, "copyright-year", text_of(page, credit.span), year));
  evidence.bound = true;
}

/// The outlet of a spelling, whatever its capitals: an agency's own header has its name in capitals.
const data::OutletsRow* find_outlet_loosely(std::string_view name) {
  if (const data::OutletsRow* row = lexicon::find_outlet(name)) return row;
  const auto row = std::find_if(data::kOutlets.begin(), data::kOutlets.end(), [&](const data::OutletsRow& r) {
    return base::equals_ignoring_case(r.spelling, name);
  });
  return row == data::kOutlets.end() ? nullptr : &*row;
}

/// `KYODO NEWS - 9 minutes ago - 14:37`: the time of day of publication in the agency's zone, as the carrier found it
/// that many minutes later. The day is not said.
void add_header_clock(const Page& page, const Article& article, const Apparatus& header, ArticleEvidence& evidence) {
  const std::string_view text = text_of(page, header.clock);
  const auto clock = read_clock(text);
  const std::string_view agency =
      header.agency.empty() ? article.source_text : text_of(page, header.agency);
  const data::OutletsRow* outlet = clock ? find_outlet_loosely(agency) : nullptr;
  if (!outlet) return;
  Instant age = 0;
  if (const auto printed = lexicon::read_age(text_of(page, header.age)); printed && printed->kind == lexicon::PrintedAge::Kind::kAge)
    age = printed->max_seconds;
  const Instant latest = *clock + kMinute - 1 + age + kClockLate - outlet->offset_min * kMinute;
  const Instant earliest = *clock - kClockEarly - outlet->offset_max * kMinute;
  if (latest - earliest >= kDay) return;
  Constraint constraint = within(Tier::kFaint, "header-clock", text, {});
  constraint.arcs = {{earliest, latest}};
  constraint.period = kDay;
  constraint.applied = false;
  evidence.constraints.push_back(std::move(constraint));
}

/// The weekdays that publication can have had by the days that its text names: those behind it, counted where the day
/// is furthest on (what happened in Auckland has happened on Auckland's day), and those ahead where it is furthest back.
std::vector<Interval> weekday_arcs(const std::vector<WeekdayMention>& mentions, Instant east) {
  bool back[7], ahead[7];
  for (unsigned day = 0; day < 7; ++day) {
    int nearest = 7, furthest_back = 0, furthest_ahead = 0;
    for (const WeekdayMention& mention : mentions) {
      const int behind = static_cast<int>((day + 7 - mention.weekday) % 7), before = (7 - behind) % 7;
      if (mention.ahead) {
        furthest_ahead = std::max(furthest_ahead, before);
      } else {
        nearest = std::min(nearest, behind);
        furthest_back = std::max(furthest_back, behind);
      }
    }
    back[day] = nearest == 7 || (nearest <= kNearestBack && furthest_back <= kFurthest);
    ahead[day] = furthest_ahead <= kFurthest;
  }
  std::vector<Interval> arcs;
  for (unsigned day = 0; day < 7; ++day) {
    const auto number = static_cast<std::int32_t>(3 + day);  // day 3 of 1970 was a Sunday
    if (back[day] && ahead[day]) arcs.push_back(days_somewhere(number, number, kWestmostNewsroom, east));
    // Already this day in the east, still the day before in the west.
    if (back[day] && ahead[(day + 6) % 7])
      arcs.push_back({number * kDay - east, number * kDay - kWestmostNewsroom - 1});
  }
  return arcs;
}

/// A reprint's words are as old as the first print, not as the reprint.
bool is_reprint(const ArticleEvidence& evidence) {
  return std::any_of(evidence.constraints.begin(), evidence.constraints.end(), [](const Constraint& c) { return c.rule == "reprint-note"; });
}

void add_weekday_rule(const Page& page, Instant east, ArticleEvidence& evidence) {
  std::vector<WeekdayMention> mentions;
  for (const WeekdayMention& mention : evidence.text.weekdays) {
    const auto same = [&](const WeekdayMention& m) { return m.weekday == mention.weekday && m.ahead == mention.ahead; };
    if (std::none_of(mentions.begin(), mentions.end(), same)) mentions.push_back(mention);
  }
  if (mentions.empty()) return;
  Constraint constraint;
  constraint.tier = Tier::kSoft;
  constraint.rule = "weekday";
  constraint.arcs = weekday_arcs(mentions, east);
  constraint.period = kWeek;
  constraint.applied = false;
  for (std::size_t i = mentions.size(); i-- > 0;) {  // only the days that matter are shown as evidence
    std::vector<WeekdayMention> rest = mentions;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    if (weekday_arcs(rest, east) == constraint.arcs) mentions = std::move(rest);
  }
  for (const WeekdayMention& mention : mentions) constraint.texts.emplace_back(text_of(page, mention.span));
  evidence.constraints.push_back(std::move(constraint));
}

std::int32_t month_index(std::int32_t day) {
  const auto date = base::date_of(day);
  return (static_cast<int>(date.year()) - 1970) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(date.month())) - 1;
}
std::int32_t first_day(std::int32_t month) {
  const std::int32_t year = 1970 + (month >= 0 ? month / 12 : (month - 11) / 12);
  return base::days_of(year, static_cast<unsigned>(month - (year - 1970) * 12) + 1, 1);
}

/// A month and day in every year that touches the window.
bool unroll_yearly(Constraint& constraint, Interval published) {
  if (published.end >= kEnd) return false;
  const auto first = static_cast<int>(base::date_of(base::day_of(published.begin)).year()) - 1;
  const auto last = static_cast<int>(base::date_of(base::day_of(published.end)).year()) + 1;
  if (last - first > kMostYears) return false;
  std::vector<Interval> stretches{{kBeginning, published.begin - 1}, {published.end + 1, kEnd}};
  for (int year = first; year <= last; ++year) {
    if (!base::is_date(year, constraint.yearly->month, constraint.yearly->day)) continue;
    const std::int32_t day = base::days_of(year, constraint.yearly->month, constraint.yearly->day);
    stretches.push_back(sum(day_anywhere(day, day), {0, kDatelineLag}));
  }
  constraint.allowed = InstantSet(std::move(stretches));
  return true;
}

}  // namespace

Instant newsroom_east(const Article& article) {
  const data::OutletsRow* outlet = lexicon::find_outlet(article.source_text);
  return outlet ? std::max(kEastmostNewsroom, outlet->offset_max * kMinute) : kEastmostNewsroom;
}

ArticleEvidence gather_evidence(const Page& page, const Article& article, const Window& given) {
  ArticleEvidence evidence;
  if (!given.open()) {
    evidence.constraints.push_back(within(Tier::kHard, "given", {}, interval_of(given)));
    evidence.bound = true;
  }
  add_printed_age(text_of(page, article.age), evidence);
  for (const Apparatus& piece : article.apparatus) {
    if (piece.kind == ApparatusKind::kReprintNote) add_reprint_note(page, piece, evidence);
    if (piece.kind == ApparatusKind::kDateline || piece.kind == ApparatusKind::kHeader) add_dateline(page, piece, evidence);
    if (piece.kind == ApparatusKind::kCredit) add_copyright_year(page, piece, evidence);
    if (piece.kind == ApparatusKind::kHeader) add_header_clock(page, article, piece, evidence);
  }
  return evidence;
}

void add_printed_days(const Page& page, const Article& article, ArticleEvidence& evidence) {
  evidence.text = find_text_times(page.text, article.paragraphs);
  for (const DayMention& mention : evidence.text.days) {
    if (mention.date.year == 0 || !mention.ahead || (*mention.ahead && is_reprint(evidence))) continue;
    const std::int32_t day = base::days_of(mention.date.year, mention.date.month, mention.date.day);
    const Interval around = day_anywhere(day, day);
    const Interval allowed = *mention.ahead ? Interval{kBeginning, around.end} : Interval{around.begin, kEnd};
    evidence.constraints.push_back(within(Tier::kText, *mention.ahead ? "coming-day" : "past-day", text_of(page, mention.span), allowed));
  }
}

void add_weekdays(const Page& page, const Article& article, ArticleEvidence& evidence) {
  if (!is_reprint(evidence)) add_weekday_rule(page, newsroom_east(article), evidence);
}

Constraint written_after_day(const Article& article, std::int32_t day, std::vector<std::string_view> texts) {
  const Interval around = days_somewhere(day, day + kFurthest, kWestmostNewsroom, newsroom_east(article));
  Constraint constraint = within(Tier::kSoft, "dated-weekday", {}, around);
  constraint.texts = std::move(texts);
  return constraint;
}

std::optional<std::int32_t> day_named(const DayMention& mention, Interval published) {
  const PrintedDate& date = mention.date;
  if (date.year != 0) return base::days_of(date.year, date.month, date.day);
  if (published.begin <= kBeginning || published.end >= kEnd) return std::nullopt;
  const std::int32_t last = base::day_of(published.end + kEastmost), first = base::day_of(published.begin + kWestmost);
  if (last - first > kSureOfYear) return std::nullopt;
  const auto year = static_cast<int>(base::date_of(last).year());
  for (const int candidate : {year, year - 1}) {
    if (!base::is_date(candidate, date.month, date.day)) continue;
    const std::int32_t day = base::days_of(candidate, date.month, date.day);
    if (day <= last && last - day <= kYearlessBack) return day;
  }
  return std::nullopt;
}

Constraint written_in_month(const Article& article, std::int32_t months, std::string_view text) {
  return within(Tier::kSoft, "month", text,
                days_somewhere(first_day(months), first_day(months + 1) - 1, kWestmostNewsroom, newsroom_east(article)));
}

std::optional<std::int32_t> month_written(const Article& article, Interval published) {
  if (published.begin <= kBeginning || published.end >= kEnd) return std::nullopt;
  const std::int32_t first = month_index(base::day_of(published.begin + kWestmostNewsroom));
  const std::int32_t last = month_index(base::day_of(published.end + newsroom_east(article)));
  return first == last ? std::optional(first) : std::nullopt;
}

bool unroll(Constraint& constraint, Interval published) {
  if (constraint.applied) return true;
  if (published.begin <= kBeginning || published.empty()) return false;
  if (constraint.yearly) return constraint.applied = unroll_yearly(constraint, published);
  constraint.allowed = repeated(constraint.arcs, constraint.period, published, kHorizon);
  return constraint.applied = true;
}

}  // namespace wireglass::articles
