#pragma once
// What an analysis finds. Everything is a span into a page's decoded text, or a view of the text of one of the drop's pages;
// text itself is never copied or altered. After Session::finish() a Drop is immutable; views live as long as its files. Field by field this is the output contract (docs/format.md).
#include <array>
#include <cassert>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wireglass/decimal.h"
#include "wireglass/diagnostics.h"
#include "wireglass/instant.h"
#include "wireglass/span.h"
#include "wireglass/static_text.h"

namespace wireglass {

using Hash = std::uint64_t;  ///< XXH3-64 of the identifying content; printed as 16 hex digits behind a kind letter

/// The one role that each stretch of a page has; concatenated, the stretches give the page back.
enum class LineRole : std::uint8_t {
  kTitle,      ///< the page's own heading: its main article's headline, or a hashtag's or source's heading
  kHeadline,   ///< the headline of a listed article
  kBody,
  kTime,
  kSection,
  kSource,
  kTags,
  kFurniture,  ///< the site's own lines
  kBlank,
  kUnknown,    ///< not understood; a warning tells of it
};
std::string_view role_name(LineRole role);

struct LineStretch {
  Span span;
  LineRole role;
  bool operator==(const LineStretch&) const = default;
};

enum class PageKind : std::uint8_t { kArticle, kHashtag, kSource, kUnknown };
std::string_view kind_name(PageKind kind);

/// One reason why a window is as it is.
struct Evidence {
  std::string_view rule;      ///< "age", "printed-date", "reprint-note", "copyright-year", "header-clock", "weekday", "given" …
  std::uint32_t article = 0;  ///< index into the drop's articles, or kNoArticle
  std::string_view text;      ///< as printed
};
inline constexpr std::uint32_t kNoArticle = 0xFFFFFFFF;

struct Page {
  Hash id = 0;                  ///< of the page's text
  std::uint32_t file = 0;       ///< index into the drop's files
  std::uint64_t file_offset = 0;  ///< where its text begins in the file's decoded text, in bytes
  std::string_view text;        ///< into the file's decoded text, which the drop owns
  PageKind kind = PageKind::kUnknown;
  Span topic;                   ///< the hashtag or the source that the page lists; empty otherwise
  Span url;                     ///< the address, where a line before the page gives it
  std::string_view layout;      ///< name of the layout that matched; empty when none did
  std::uint8_t confidence = 0;  ///< of the layout, in percent
  Window captured;
  std::vector<Evidence> captured_evidence;
  std::uint32_t first_article = 0;  ///< its articles are [first_article, first_article + article_count)
  std::uint32_t article_count = 0;
  std::vector<LineStretch> lines;
};

enum class ArticleRole : std::uint8_t {
  kMain,     ///< what the page is about
  kRelated,  ///< listed below another article
  kListed,   ///< listed on a hashtag's or source's page
};
std::string_view role_name(ArticleRole role);

enum class ApparatusKind : std::uint8_t {
  kDateline, kByline, kCredit, kCaption, kHeader, kPromo, kRelatedLinks, kAuthorBio, kReprintNote,
};
std::string_view kind_name(ApparatusKind kind);

/// What carrier and agency put round the reporting. The parsed fields are spans where the text says them, else empty.
struct Apparatus {
  ApparatusKind kind = ApparatusKind::kPromo;
  Span span;
  Span place;                ///< dateline: "TOKYO", "LISBON, Portugal"
  Span agency;               ///< dateline, credit, caption, header: "Kyodo", "The Associated Press"
  std::vector<Span> people;  ///< byline, caption and credit (photographer), author-bio: bare names
  Span source;               ///< reprint-note: "The Harbor Shimbun"
  Span date;                 ///< dateline, reprint-note, header: as printed, "June 3, 2025"
  Span age;                  ///< header: "9 minutes ago"
  Span clock;                ///< header: "14:37"
  std::int32_t year = 0;     ///< credit: the year of a copyright; 0 when none is printed
};

enum class RepairKind : std::uint8_t {
  kLinkResidue,       ///< ", opens new tab": what a link's hidden text left
  kBlankBeforePunctuation,  ///< "agreed on 3 May .", "Norway 's": the seam of a link; the span is the blank
  kGluedSentences,    ///< "again.She said": no blank between sentences; the span is the mark and the letter after it
  kReadMore,          ///< "...Read More": a fold's button inside a sentence or word
};
std::string_view kind_name(RepairKind kind);

struct Repair {
  RepairKind kind;
  Span span;
};

enum class QuantityKind : std::uint8_t { kMoney, kPercent, kCount, kMeasure, kOrdinal, kDuration, kRate, kRank, kScore, kAge };
std::string_view kind_name(QuantityKind kind);

enum class Modifier : std::uint8_t { kNone, kAbout, kOver, kUnder, kAtLeast, kAtMost, kNearly };
std::string_view modifier_name(Modifier modifier);  ///< empty for kNone

/// How much or how many: the number with its unit or counted noun phrase, without the modifier.
struct Quantity {
  Span span;
  Span of;                       ///< what is counted, or what the percentage is of; empty where unsaid
  std::optional<Decimal> value;  ///< empty where the text is vague: "dozens of ships"
  std::optional<Decimal> high;   ///< the upper end of a range
  StaticText unit;               ///< ISO 4217, "percent", "percentage-point", or a CLDR unit id; empty for plain counts
  std::string_view per;          ///< a CLDR unit id's last part ("hour", "month") or another unit; empty where there is none
  StaticText by;                 ///< the rule that found it
  std::int32_t same_as = -1;     ///< index of the article's quantity that says the same amount in another currency; -1: none
  QuantityKind kind = QuantityKind::kCount;
  Modifier modifier = Modifier::kNone;
};

/// "from 25% to 50%": two values of one thing, the later and the earlier one.
struct Change {
  Span span;
  Span subject;         ///< what changes; empty where unsaid
  Decimal from, to;
  StaticText unit;
  bool up = false;
  StaticText by;
};

enum class TimeKind : std::uint8_t { kDate, kTime, kDuration, kSet };
std::string_view kind_name(TimeKind kind);  ///< "DATE" …, as TimeML has it

enum class TimeAnchor : std::uint8_t { kNone, kPublished, kCaptured, kPrevious };
std::string_view anchor_name(TimeAnchor anchor);

/// When: a TIMEX3 of TimeML 1.2.1.
struct Time {
  Span span;
  std::string value;   ///< "2025-05-30", "P90D", "XXXX-WXX-5", "PRESENT_REF"
  Window window;       ///< what of the calendar it can mean, both ends closed; open where nothing is known
  StaticText mod;      ///< "START", "MID", "END", "APPROX", "MORE_THAN", …; empty where there is none
  StaticText quant;    ///< of a SET: "EACH", "EVERY"; empty where there is none
  StaticText freq;     ///< of a SET: "2X"; empty where there is none
  StaticText by;       ///< the rule that found it
  TimeKind kind = TimeKind::kDate;
  TimeAnchor anchor = TimeAnchor::kNone;
};

enum class EntityType : std::uint8_t { kPerson, kOrganization, kPlace, kEvent, kLaw, kWork, kProduct };
std::string_view type_name(EntityType type);

inline constexpr std::uint32_t kNoEntity = 0xFFFFFFFF;

/// Why something is as it is, of the few codes that mentions have: one byte, since there are many.
class MentionCode {
 public:
  constexpr MentionCode() = default;
  constexpr MentionCode(std::string_view code) {
    while (number_ < kCodes.size() && kCodes[number_] != code) ++number_;
    assert(number_ < kCodes.size());
  }
  constexpr MentionCode(const char* code) : MentionCode(std::string_view(code)) {}
  constexpr operator std::string_view() const { return kCodes[number_]; }
  constexpr bool operator==(std::string_view other) const { return kCodes[number_] == other; }

 private:
  static constexpr std::array<std::string_view, 18> kCodes{
      "", "model", "article", "lexicon", "entity-pack", "full-name", "other-order", "surname", "given-name", "capitals", "acronym", "short-form", "legal-form",
      "country-form", "demonym", "place", "same-name", "rule"};
  std::uint8_t number_ = 0;
};

/// A name where it stands: its bare extent, without title and possessive.
struct Mention {
  Span span;
  std::uint32_t entity = kNoEntity;  ///< index into the drop's entities; set when the drop is finished
  MentionCode by;                    ///< what found it: "model"; "article": another occurrence of the name; "lexicon"; "entity-pack"
  MentionCode link;                  ///< why it is of its entity: "full-name", "surname", "acronym", …; empty before
  EntityType type = EntityType::kOrganization;
  std::uint8_t confidence = 0;       ///< percent
  bool metonym = false;              ///< a country or capital that acts
  bool demonym = false;              ///< "Japanese": of the place's people or things
  bool facility = false;             ///< a place that is a building, a bridge, a mine
};

/// What the article is about, where it says so for the first time.
struct Keyphrase {
  Span span;
  std::uint8_t score = 0;  ///< percent of the article's best
};

/// A hashtag as the site prints them, without "#": "JapanUSrelations".
struct Hashtag {
  std::uint32_t tag = 0;   ///< index into the drop's hashtags
  std::uint8_t score = 0;  ///< percent of the article's best
  bool printed = false;    ///< the article itself prints it
};

/// A subject of IPTC Media Topics.
struct Topic {
  std::uint16_t number = 0;  ///< row of core/data/media_topics.tsv
  std::uint8_t score = 0;    ///< percent of what the article says of topics at all

  std::string_view qcode() const;  ///< "medtop:20000178"
  std::string_view name() const;   ///< IPTC's label
};

/// The classes of Telegram's Data Clustering Contest; kOther where nothing tells.
enum class Category : std::uint8_t { kOther, kSociety, kSports, kEconomy, kTechnology, kScience, kEntertainment };
std::string_view category_name(Category category);

/// What kind of piece it is, where it shows; kNews where nothing says otherwise.
enum class Genre : std::uint8_t { kNews, kOpinion, kEditorial, kAnalysis, kLiveBlog, kInterview, kNewsletter, kDigest, kVideo, kGallery };
std::string_view genre_name(Genre genre);

/// A title, an office or a job that an article prints with a person's name. Names are told by where their mentions begin.
struct PrintedRole {
  Span text;                    ///< without article: "chief trade negotiator"
  Offset person = 0;
  Offset of = kNoPlace;         ///< the country or organization that it belongs to; kNoPlace where the text does not say
  static constexpr Offset kNoPlace = 0xFFFFFFFF;
};

enum class QuoteKind : std::uint8_t {
  kDirect,    ///< somebody's words in marks
  kIndirect,  ///< "X said that …": what is said, without marks
  kScare,     ///< a word or title in marks that nobody utters
};
std::string_view kind_name(QuoteKind kind);

/// What somebody says, or what stands in marks. The span is everything between the marks, a comma or full stop inside included.
struct Quote {
  Span span;
  Span speaker_span;            ///< the noun phrase that says it, as printed; empty where the text does not say
  Span cue;                     ///< "said", "according to"; empty where there is none
  Offset speaker = kNoSpeaker;  ///< where the mention begins that the speaker is, also by a pronoun; kNoSpeaker where none is known
  QuoteKind kind = QuoteKind::kDirect;
  bool continues = false;       ///< a further part of the utterance before it
  static constexpr Offset kNoSpeaker = 0xFFFFFFFF;
};

/// How an article prints the words of an utterance, beside the longest that any article has of it.
enum class Difference : std::uint8_t {
  kSame,     ///< the same words; case and marks do not count
  kCut,      ///< all its words stand in the longest, in their order
  kChanged,  ///< some words are others: reworded, or translated anew
};
std::string_view difference_name(Difference difference);

/// One quote of an utterance. A quote that `continues` belongs to the part before it.
struct UtterancePart {
  std::uint32_t article = 0;  ///< index into the drop's articles
  std::uint32_t quote = 0;    ///< index into the article's quotes
  Difference differs = Difference::kSame;
};

/// What somebody said, in all the articles that print it.
struct Utterance {
  Hash id = 0;                        ///< of its speaker and its longest words
  std::uint32_t speaker = kNoEntity;  ///< index into the drop's entities
  std::uint32_t first_part = 0;       ///< its parts are [first_part, first_part + part_count) of the drop's
  std::uint32_t part_count = 0;
  QuoteKind kind = QuoteKind::kIndirect;  ///< direct where an article has it in marks; never scare
};

/// A printed title or office of a person, and where it was printed.
struct EntityRole {
  std::string text;                     ///< "Economic Revitalization Minister"
  std::uint32_t of = kNoEntity;         ///< the country or organization that it belongs to, where the text says it
  std::vector<std::uint32_t> articles;  ///< indices, ascending
};

/// Degrees, in whole hundredths: north and east are positive.
struct GeoPoint {
  std::int16_t latitude = 0;
  std::int16_t longitude = 0;
};

/// Who or what a name stands for, over the whole drop.
struct Entity {
  Hash id = 0;                          ///< of its type, name and what tells it from its namesakes
  EntityType type = EntityType::kOrganization;
  std::string name;                     ///< canonical (docs/names.md)
  std::vector<std::string> aliases;     ///< other printed forms, sorted
  std::vector<EntityRole> roles;        ///< by first article, then text
  std::string_view country;             ///< ISO 3166-1 alpha-2, a text of the tables; empty where unknown
  std::string_view iso3166;             ///< of a country or a part of one; empty for others
  std::optional<GeoPoint> geo;
  std::uint32_t geonames = 0;           ///< GeoNames id; 0: none
  std::uint32_t articles = 0;           ///< how many name it
  std::uint32_t mentions = 0;
  bool confirmed = false;               ///< a person made or changed it (entity pack)
};

enum class PublishedBasis : std::uint8_t { kNone, kRelative, kAbsolute, kDateline, kInferred };
std::string_view basis_name(PublishedBasis basis);

/// A field that this capture lacks and another capture of the same article has.
struct Recovered {
  std::string_view field;     ///< "source" or "published"
  std::uint32_t article = 0;  ///< index into the drop's articles: where it is printed
};

struct Article {
  Hash id = 0;                ///< of its source, headline and body text
  std::uint32_t page = 0;     ///< index into the drop's pages
  ArticleRole role = ArticleRole::kMain;
  std::uint32_t position = 0; ///< 0 for the first article of its page
  Span source;                ///< as printed on this page; empty when recovered or unknown
  std::string_view source_text;  ///< as printed, here or where it was recovered
  std::string_view source_name;  ///< the outlet's usual name
  Span section;
  Span age;                   ///< the age or date as printed on this page: "3 days ago", "23-05-2025"
  std::string_view published_text;  ///< as printed, here or where it was recovered
  Window published;
  PublishedBasis basis = PublishedBasis::kNone;
  std::vector<Evidence> published_evidence;
  Span headline;
  std::vector<Span> body;        ///< lines of the body, apparatus and all
  std::vector<Span> paragraphs;  ///< the reporting: the body less its apparatus
  std::vector<Apparatus> apparatus;  ///< in order, without overlap
  std::vector<Repair> repairs;       ///< in order
  std::string_view language;     ///< BCP 47; empty when it cannot be told
  std::uint32_t words = 0;
  bool truncated = false;        ///< the body stops inside a sentence, or is missing
  std::vector<Recovered> recovered;
  std::vector<Mention> mentions;     ///< in order; none overlaps another
  std::vector<PrintedRole> roles;    ///< in the order of the persons; part of the entities in the output
  std::vector<Quantity> quantities;  ///< in order; none overlaps another
  std::vector<Change> changes;       ///< in order
  std::vector<Time> times;           ///< in order; none overlaps another
  std::vector<Quote> quotes;         ///< in order; none overlaps another
  std::vector<Keyphrase> keyphrases; ///< the best first, at most ten; none is part of a better one
  std::vector<Hashtag> hashtags;     ///< the printed ones, then the best first
  std::vector<Span> summary;         ///< sentences, in order
  std::vector<Topic> topics;         ///< the best first
  Category category = Category::kOther;
  Genre genre = Genre::kNews;
};

/// The mention of an article that begins at `begin`; null where there is none. Logarithmic.
const Mention* mention_at(const Article& article, Offset begin);

struct File {
  Hash id = 0;                ///< of its bytes
  std::string name;
  std::string_view format;    ///< "text"
  std::uint64_t bytes = 0;
  std::string_view encoding;  ///< "utf-8", "utf-16le", "utf-16be", "windows-1252"; empty when nothing was read
  std::string_view text;      ///< decoded; the pages are spans of it
  std::shared_ptr<const std::string> owner;  ///< of the text's bytes, which stay where they are when the file moves
  std::uint32_t first_page = 0;
  std::uint32_t page_count = 0;
};

/// The whole result: lists in a defined order (files by name, then in document order). Deques, because a vector that
/// grows holds its elements twice.
struct Drop {
  std::vector<File> files;
  std::deque<Page> pages;
  std::deque<Article> articles;
  std::vector<Entity> entities;  ///< by mentions, the most first, then by type and name
  std::vector<std::string> hashtags;  ///< without "#", sorted; no two differ in capitals only
  std::vector<Utterance> utterances;  ///< by speaker (the unknown last), then by when they were published, then by place
  std::vector<UtterancePart> utterance_parts;  ///< of one utterance side by side, in the order of the articles
  std::vector<Warning> warnings;
};

/// The bytes of a span of a page.
inline std::string_view text_of(const Page& page, Span span) { return page.text.substr(span.begin, span.size()); }

}  // namespace wireglass
