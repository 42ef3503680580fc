#pragma once
// What each article of a page says about the instant of its publication and of the page's capture.
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/ages.h"
#include "articles/clock.h"
#include "articles/clock_set.h"
#include "articles/text_times.h"

namespace wireglass::articles {

/// How far a piece of evidence is trusted: where all together cannot be true, the softest goes first.
enum class Tier : std::uint8_t {
  kHard,   ///< the user, the site's own age or date, the reprint note
  kFirm,   ///< the agency's dateline, header date and copyright
  kText,   ///< the text: days printed with their year
  kSoft,   ///< the text: weekdays and months
  kFaint,  ///< a header's time of day
};

/// One piece of evidence: an article was published within `allowed`.
struct Constraint {
  Tier tier = Tier::kHard;
  std::string_view rule;
  std::vector<std::string_view> texts;  ///< as printed, in the page
  InstantSet allowed;
  bool applied = true;  ///< false while it says nothing (a weekday before the week is known)

  // Evidence that comes round: it is made into `allowed` as soon as something bounds the publication from below.
  std::vector<Interval> arcs;  ///< the stretches of one period, from 1970-01-01 on
  Instant period = 0;
  std::optional<PrintedDate> yearly;  ///< or a month and a day without a year
};

/// All that is known of one article. Capture minus publication lies in `age`; publication in every `allowed`.
struct ArticleEvidence {
  Interval age{0, kEnd};
  std::optional<lexicon::PrintedAge> printed;
  bool bound = false;  ///< has evidence of its own by which its window may be tied to the page's clock
  std::vector<Constraint> constraints;
  TextTimes text;
};

/// Civil time anywhere: a printed day may be that of any zone of the earth.
inline constexpr Instant kWestmost = -12 * 3600;
inline constexpr Instant kEastmost = 14 * 3600;
/// Civil time where news is written: Pago Pago to Auckland in winter. What lies beyond is the first hour or two of a
/// day on Pacific islands, in which nothing has yet been reported to have happened.
inline constexpr Instant kWestmostNewsroom = -11 * 3600;
inline constexpr Instant kEastmostNewsroom = 12 * 3600;

/// How far ahead of UTC an article's weekdays and months can be: its outlet's own zone where that is further east.
Instant newsroom_east(const Article& article);

/// The hard and firm evidence of an article. @param given when it was published, as the user knows it.
ArticleEvidence gather_evidence(const Page& page, const Article& article, const Window& given);

/// Reads the article's text, and makes constraints of the days that it prints with their year.
void add_printed_days(const Page& page, const Article& article, ArticleEvidence& evidence);

/// Makes constraints of the weekdays that were read. Its months and its other days wait for another article's.
void add_weekdays(const Page& page, const Article& article, ArticleEvidence& evidence);

/// Makes the constraint of a plain weekday that is known to be `day` (since 1970).
Constraint written_after_day(const Article& article, std::int32_t day, std::vector<std::string_view> texts);

/// The day (since 1970) that a mention names in an article published within `published`: without a year, the one that is
/// at most 300 days before the latest and not after it, if that is sure. Empty when it may be one of several.
std::optional<std::int32_t> day_named(const DayMention& mention, Interval published);

/// Makes a month's constraint: written in the month that is `months` after January 1970.
Constraint written_in_month(const Article& article, std::int32_t months, std::string_view text);

/// The one month (after January 1970) in which an article published within `published` was written; empty when it may be
/// one of two.
std::optional<std::int32_t> month_written(const Article& article, Interval published);

/// Makes what comes round into instants. False when `published` gives it no bound yet.
bool unroll(Constraint& constraint, Interval published);

}  // namespace wireglass::articles
