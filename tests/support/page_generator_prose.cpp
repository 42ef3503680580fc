#include "page_generator_prose.h"

#include <cassert>

#include "page_words.h"
#include "page_words_prose.h"

namespace wireglass::tests {
namespace {

using words::Word;

std::string capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return out;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ') out += c;
  return out;
}

std::string two_digits(int value) { return std::string(1, static_cast<char>('0' + value / 10)) + static_cast<char>('0' + value % 10); }

std::string number(Random& random) {
  static constexpr Word kCounts[] = {"12", "25", "68", "108", "340", "1,200", "2,100", "14,500", "three", "several dozen", "nine", "45"};
  return std::string(random.pick(kCounts));
}

std::string money(Random& random) {
  static constexpr Word kUnits[] = {" million", " billion"};
  static constexpr Word kSigns[] = {"$", "¥", "€", "£", "US$", "A$"};
  const Word sign = random.pick(kSigns);
  const int whole = random.between(2, 90);
  const int tenth = random.between(0, 9);
  const Word unit = random.pick(kUnits);
  return std::string(sign) + std::to_string(whole) + (tenth < 4 ? "." + std::to_string(tenth + 1) : "") + std::string(unit);
}

std::string percent(Random& random) {
  static constexpr Word kForms[] = {"%", "%", "%", " percent", " per cent", " pct"};
  const int value = random.between(2, 80);
  return std::to_string(value) + std::string(random.pick(kForms));
}

std::string full_name(Random& random) {
  const words::Name& name = random.pick(words::kNames);
  return std::string(name.given) + " " + std::string(name.family);
}

/// Somebody whom the story does not tell of, as the author of a bio is.
std::string author_of(const Story& story, Random& random) {
  const words::Name* name = &random.pick(words::kNames);
  while (name->family == story.family || name->family == story.family2) name = &random.pick(words::kNames);
  return std::string(name->given) + " " + std::string(name->family);
}

/// An author's name of two words in capitals, so that a dateline in capitals behind it begins at a certain word.
std::string capital_name(const Story& story, Random& random) {
  const words::Name* name = &random.pick(words::kNames);
  while (!name->ascii || name->given.find(' ') != Word::npos || name->family == story.family || name->family == story.family2)
    name = &random.pick(words::kNames);
  return capitals(std::string(name->given) + " " + std::string(name->family));
}

std::string capital_city(Random& random) {
  if (random.chance(20)) return std::string(random.pick(words::kCitiesOf).capitals);
  return capitals(random.pick(words::kCities));
}

std::string with_country(const words::CityOf& city) { return std::string(city.capitals) + ", " + std::string(city.country); }

struct Slot {
  std::string_view name;
  std::string (*make)(const Story&, Random&);
};

std::string clock(Random& random) {
  const int hour = random.between(0, 23);
  return two_digits(hour) + ":" + two_digits(random.between(0, 59));
}

/// Every slot that the vocabulary may name. Linear search: the table is short and this is test support.
const Slot kSlots[] = {
    {"o", [](const Story& s, Random&) { return s.open_quote; }},
    {"c", [](const Story& s, Random&) { return s.close_quote; }},
    {"person", [](const Story& s, Random&) { return s.given + " " + s.family; }},
    {"surname", [](const Story& s, Random&) { return s.family; }},
    {"person2", [](const Story& s, Random&) { return s.given2 + " " + s.family2; }},
    {"surname2", [](const Story& s, Random&) { return s.family2; }},
    {"Role", [](const Story& s, Random&) { return capitalised(s.role); }},
    {"Role2", [](const Story& s, Random&) { return capitalised(s.role2); }},
    {"article_role", [](const Story&, Random& r) { return std::string(r.chance(50) ? "an economist" : "a lawyer"); }},
    {"city", [](const Story& s, Random&) { return s.city; }},
    {"city2", [](const Story& s, Random&) { return s.city2; }},
    {"country", [](const Story& s, Random&) { return s.country; }},
    {"country2", [](const Story& s, Random&) { return s.country2; }},
    {"company", [](const Story& s, Random&) { return s.company; }},
    {"body", [](const Story& s, Random&) { return s.body; }},
    {"topic", [](const Story& s, Random&) { return s.topic; }},
    {"things", [](const Story&, Random& r) { return std::string(r.pick(words::kThings)); }},
    {"money", [](const Story&, Random& r) { return money(r); }},
    {"percent", [](const Story&, Random& r) { return percent(r); }},
    {"count", [](const Story&, Random& r) { return number(r); }},
    {"count_plain", [](const Story&, Random& r) { return std::to_string(r.between(1000, 99999)); }},
    {"weekday", [](const Story&, Random& r) { return std::string(r.pick(words::kWeekdays)); }},
    {"month", [](const Story&, Random& r) { return std::string(r.pick(words::kMonths)); }},
    {"mon", [](const Story&, Random& r) { return std::string(r.pick(words::kShortMonths)); }},
    {"mon.", [](const Story&, Random& r) { return std::string(r.pick(words::kDottedMonths)); }},
    {"day", [](const Story&, Random& r) { return std::to_string(r.between(1, 28)); }},
    {"year", [](const Story&, Random& r) { return std::to_string(r.between(2023, 2026)); }},
    {"score", [](const Story&, Random& r) { return std::to_string(r.between(5, 9)) + "-" + std::to_string(4); }},
    {"minutes", [](const Story&, Random& r) { return std::to_string(r.between(2, 44)); }},
    {"hours", [](const Story&, Random& r) { return std::to_string(r.between(2, 21)); }},
    {"clock", [](const Story&, Random& r) { return clock(r); }},
    {"daypart", [](const Story&, Random& r) { return std::string(r.chance(50) ? "morning" : "evening"); }},
    {"CITY", [](const Story&, Random& r) { return capital_city(r); }},
    {"KNOWN CITY", [](const Story&, Random& r) { return capitals(r.pick(words::kCities)); }},
    {"CITY, Country", [](const Story&, Random& r) { return with_country(r.pick(words::kCitiesOf)); }},
    {"CITY, State", [](const Story&, Random& r) { return with_country(r.pick(words::kCitiesInStates)); }},
    {"wire", [](const Story&, Random& r) { return std::string(r.pick(words::kWires)); }},
    {"paper", [](const Story&, Random& r) { return std::string(r.pick(words::kPapers)); }},
    {"outlet", [](const Story&, Random& r) { return std::string(r.pick(words::kOutlets)); }},
    {"name", [](const Story&, Random& r) { return full_name(r); }},
    {"author", [](const Story& s, Random& r) { return author_of(s, r); }},
    {"name2", [](const Story&, Random& r) { return full_name(r); }},
    {"NAME", [](const Story& s, Random& r) { return capital_name(s, r); }},
    {"NAME2", [](const Story& s, Random& r) { return capital_name(s, r); }},
    {"city_tag", [](const Story& s, Random&) { return without_blanks(s.city); }},
    {"headline", [](const Story&, Random& r) { const Story other = make_story(r); return make_headline(other, r, false); }},
};

std::string slot(std::string_view name, const Story& story, Random& random) {
  for (const Slot& entry : kSlots)
    if (entry.name == name) return entry.make(story, random);
  assert(false && "a slot that the vocabulary names and nobody fills");
  return {};
}

struct KindTag {
  std::string_view name;
  ApparatusKind kind;
};
constexpr KindTag kKindTags[] = {
    {"dateline", ApparatusKind::kDateline}, {"byline", ApparatusKind::kByline},
    {"credit", ApparatusKind::kCredit},     {"caption", ApparatusKind::kCaption},
    {"header", ApparatusKind::kHeader},     {"promo", ApparatusKind::kPromo},
    {"related-links", ApparatusKind::kRelatedLinks}, {"author-bio", ApparatusKind::kAuthorBio},
    {"reprint-note", ApparatusKind::kReprintNote},
};

struct RepairTag {
  std::string_view name;
  RepairKind kind;
};
constexpr RepairTag kRepairTags[] = {
    {"blank-seam", RepairKind::kBlankBeforePunctuation},
    {"glue", RepairKind::kGluedSentences},
    {"link-residue", RepairKind::kLinkResidue},
    {"fold", RepairKind::kReadMore},
};

void set_field(TruePiece& piece, std::string_view name, std::string value) {
  if (name == "people") piece.people.push_back(std::move(value));
  else if (name == "place") piece.place = std::move(value);
  else if (name == "agency") piece.agency = std::move(value);
  else if (name == "source") piece.source = std::move(value);
  else if (name == "date") piece.date = std::move(value);
  else if (name == "age") piece.age = std::move(value);
  else if (name == "clock") piece.clock = std::move(value);
  else if (name == "year") piece.year = std::stoi(value);
  else assert(false && "a tag that the markup does not have");
}

/// Reads one row of markup from left to right; tags nest at most two deep: a kind, and a field or repair in it.
class MarkupReader {
 public:
  MarkupReader(std::string_view shape, const Story& story, Random& random) : shape_(shape), story_(story), random_(random) { begin({}); }

  std::vector<TruePiece> read(std::string_view markup) {
    for (std::size_t at = 0; at < markup.size();) {
      const char c = markup[at];
      const std::size_t end = c == '<' ? markup.find('>', at) : c == '{' ? markup.find('}', at) : std::string_view::npos;
      if (end == std::string_view::npos) {
        piece_.text += c;
        ++at;
        continue;
      }
      const std::string_view name = markup.substr(at + 1, end - at - 1);
      if (c == '{') piece_.text += slot(name, story_, random_);
      else if (name == "/") close();
      else open(name);
      at = end + 1;
    }
    flush();
    return std::move(pieces_);
  }

 private:
  void begin(TruePiece piece) {
    piece_ = std::move(piece);
    piece_.shape = shape_;
  }

  void flush() {
    if (!piece_.text.empty()) pieces_.push_back(std::move(piece_));
    begin({});
  }

  void open(std::string_view name) {
    const bool judged = name.back() != '?';
    if (!judged) name.remove_suffix(1);
    TruePiece piece;
    bool is_kind = name == "open";
    if (is_kind) piece.truth = Truth::kOpen;
    for (const KindTag& tag : kKindTags)
      if (tag.name == name) {
        is_kind = true;
        piece.truth = Truth::kApparatus;
        piece.kind = tag.kind;
        piece.fields_judged = judged;
      }
    if (is_kind) {
      flush();
      begin(std::move(piece));
    } else {
      inner_ = name;
      inner_begin_ = piece_.text.size();
    }
  }

  void close() {
    if (inner_.empty()) return flush();
    for (const RepairTag& tag : kRepairTags)
      if (tag.name == inner_) {
        piece_.repairs.push_back({tag.kind, {static_cast<Offset>(inner_begin_), static_cast<Offset>(piece_.text.size())}});
        inner_ = {};
        return;
      }
    set_field(piece_, inner_, piece_.text.substr(inner_begin_));
    inner_ = {};
  }

  std::string_view shape_;
  const Story& story_;
  Random& random_;
  std::vector<TruePiece> pieces_;
  TruePiece piece_;
  std::string_view inner_;  ///< the field or repair that is open, if any
  std::size_t inner_begin_ = 0;
};

struct Marks {
  Word open, close;
};

/// Another word than the one given.
template <std::size_t N>
Word other_than(std::string_view taken, const Word (&list)[N], Random& random) {
  Word word = random.pick(list);
  while (word == taken) word = random.pick(list);
  return word;
}

}  // namespace

Story make_story(Random& random) {
  // Straight pairs, and the four signatures of damage of page-layouts, section 8 (the fourth is a shape of its own).
  static constexpr Marks kMarks[] = {{"\"", "\""}, {"\"", "\""}, {"\"", "'"}, {"'", "'"}, {"‘", "'"}, {"“", "”"}};
  Story story;
  const words::Name& first = random.pick(words::kNames);
  const words::Name* second = &random.pick(words::kNames);
  while (second == &first) second = &random.pick(words::kNames);
  story.given = first.given;
  story.family = first.family;
  story.given2 = second->given;
  story.family2 = second->family;
  story.role = random.pick(words::kRoles);
  story.role2 = other_than(story.role, words::kRoles, random);
  story.city = random.pick(words::kCities);
  story.city2 = other_than(story.city, words::kCities, random);
  story.country = random.pick(words::kCountries);
  story.country2 = other_than(story.country, words::kCountries, random);
  story.company = random.pick(words::kCompanies);
  story.body = random.pick(words::kBodies);
  story.topic = random.pick(words::kTopics);
  const Marks& marks = random.pick(kMarks);
  story.open_quote = marks.open;
  story.close_quote = marks.close;
  return story;
}

std::vector<TruePiece> read_markup(std::string_view shape, std::string_view markup, const Story& story, Random& random) {
  return MarkupReader(shape, story, random).read(markup);
}

std::string fill(std::string_view markup, const Story& story, Random& random) {
  std::string out;
  for (const TruePiece& piece : read_markup("prose", markup, story, random)) out += piece.text;
  return out;
}

std::string make_headline(const Story& story, Random& random, bool odd) {
  const std::string_view markup = odd ? random.pick(words::kOddHeadlines) : random.pick(words::kHeadlines);
  return capitalised(fill(markup, story, random));
}

}  // namespace wireglass::tests
