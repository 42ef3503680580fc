#include "page_generator_pages.h"

#include <algorithm>
#include <array>

#include "page_generator_body.h"
#include "page_generator_writer.h"
#include "page_words.h"

namespace wireglass::tests {
namespace {

using words::Word;

struct Date {
  int year, month, day;
};

/// The day before, by the calendar's short way: only days 1 to 28 are used, which every month has.
Date days_before(Date date, int days) {
  const int count = (date.year * 12 + date.month - 1) * 28 + date.day - 1 - days;
  return {count / 28 / 12, count / 28 % 12 + 1, count % 28 + 1};
}

std::string two_digits(int value) { return std::string(1, static_cast<char>('0' + value / 10)) + static_cast<char>('0' + value % 10); }

/// "٠٩": a number's digits as Arabic prints them in dates.
std::string arabic_digits(std::string_view text) {
  static constexpr Word kDigits[] = {"٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"};
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') out += kDigits[c - '0'];
    else out += c;
  }
  return out;
}

/// The forms of page-layouts, section 4, by the age in minutes; past seven days a date.
std::string print_age(int minutes, Date captured, bool arabic) {
  const int hours = (minutes + 30) / 60;
  const int days = (hours + 12) / 24;
  if (days > 7) {
    const Date date = days_before(captured, days);
    const std::string text = two_digits(date.day) + "-" + two_digits(date.month) + "-" + std::to_string(date.year);
    return arabic ? arabic_digits(text) : text;
  }
  const auto form = [&](int n, const char* one, const char* many, const char* arabic_one, const char* arabic_many) {
    if (arabic) return std::string("منذ ") + (n == 1 ? std::string(arabic_one) : std::to_string(n) + " " + arabic_many);
    return (n == 1 ? std::string(one) : std::to_string(n) + " " + many) + " ago";
  };
  if (minutes == 0 && !arabic) return captured.day % 2 == 0 ? "just now" : "a few seconds ago";
  if (minutes < 45) return form(std::max(minutes, 1), "a minute", "minutes", "دقيقة واحدة", "دقائق");
  if (hours < 22) return form(hours, "an hour", "hours", "ساعة واحدة", "ساعات");
  return form(days, "a day", "days", "يوم واحد", "أيام");
}

class PageMaker {
 public:
  PageMaker(Random& random, PageWishes wishes) : random_(random), gaps_(!wishes.whole), writer_(page_), wishes_(wishes) {}

  GeneratedPage make() {
    const int kind = random_.between(0, 99);
    page_.kind = kind < 72 ? PageKind::kArticle : kind < 92 ? PageKind::kHashtag : PageKind::kSource;
    logo_ = page_.kind != PageKind::kSource && random_.chance(40);  // source pages were seen in form A only
    arabic_ = page_.kind == PageKind::kArticle && random_.chance(15) && !wishes_.like_dumps;
    page_.layout = std::string(logo_ ? "daily8-logo" : "daily8-plain") + (arabic_ ? "-ar" : "");
    furniture_ = arabic_ ? &words::kArabic : &words::kEnglish;
    const int year = random_.between(2024, 2026);
    const int month = random_.between(1, 12);
    captured_ = {year, month, random_.between(1, 28)};
    if (page_.kind == PageKind::kArticle) article_page();
    else list_page();
    if (!random_.chance(20)) writer_.drop_last_line_end();
    return std::move(page_);
  }

 private:
  // --- pages

  void article_page() {
    const Story story = make_story(random_);
    repeats_itself_ = !arabic_ && random_.chance(6);
    TrueArticle main;
    main.role = ArticleRole::kMain;
    main.headline = headline(story);
    main_body_ = main_body(story);
    main.truncated = main_body_.truncated;
    if (logo_) logo_main(main);
    else plain_main(main);
    page_.articles.push_back(std::move(main));
    items(article_items());
  }

  void plain_main(TrueArticle& main) {
    const int lead = random_.between(0, 99);
    if (lead < 80) writer_.blank();
    else if (lead < 85) image_remnant();
    main.begin = writer_.here();
    writer_.line(main.headline, LineRole::kTitle);
    if (arabic_ && random_.chance(30)) glued_source(main);
    writer_.body(main_body_.pieces, true, main);
    const bool says_hashtags = page_.text.find("\nHashtags\n") != std::string::npos;  // then the site's own line must follow
    if (says_hashtags || random_.chance(63)) writer_.line(furniture_->hashtags, LineRole::kTags);
    writer_.blank();
    boilerplate();
    writer_.line(furniture_->related, LineRole::kFurniture);
  }

  void logo_main(TrueArticle& main) {
    writer_.line("logo", LineRole::kFurniture);
    main.begin = writer_.here();
    writer_.line(main.headline, LineRole::kTitle);
    writer_.blank();
    if (!random_.chance(4)) {
      writer_.line(main.headline, LineRole::kTitle);
      writer_.blank();
    }
    if (random_.chance(83)) {
      glued_source(main);
      if (random_.chance(30)) writer_.blank();
    }
    writer_.body(main_body_.pieces, true, main);
    const bool says_hashtags = page_.text.find("\nHashtags\n") != std::string::npos;
    if (random_.chance(35)) writer_.blank();
    if (says_hashtags || random_.chance(40)) {
      writer_.line(furniture_->hashtags, LineRole::kTags);
      writer_.blank();
    }
    writer_.line("Orange background", LineRole::kFurniture);
    writer_.blank();
    boilerplate();
    writer_.line(furniture_->related, LineRole::kFurniture);
    writer_.blank();
  }

  void boilerplate() {
    for (const Word text : {furniture_->features, furniture_->explore, furniture_->comments, furniture_->no_comments}) {
      writer_.line(text, LineRole::kFurniture);
      if (logo_) writer_.blank();
    }
  }

  void list_page() {
    if (page_.kind == PageKind::kSource) {
      page_.topic = random_.pick(words::kSources).name;
      writer_.line("Latest News from " + page_.topic, LineRole::kTitle);
    } else {
      page_.topic = tag();
      if (logo_) {
        writer_.line("logo", LineRole::kFurniture);
        writer_.line("#", LineRole::kFurniture);
        writer_.blank();
      }
      writer_.line("Latest news with #" + page_.topic, LineRole::kTitle);
      if (logo_) writer_.blank();
    }
    items(random_.chance(60) ? 5 : random_.between(1, 9));
  }

  std::string tag() {
    if (random_.chance(10)) return "CairoScene";
    std::string out;
    for (int parts = random_.between(1, 3); parts > 0; --parts) out += random_.pick(words::kTagWords);
    return out;
  }

  int article_items() { return random_.chance(80) ? 3 : random_.between(gaps_ ? 0 : 1, 6); }

  // --- the main article

  std::string headline(const Story& story) {
    if (arabic_) return std::string(random_.pick(words::kArabicHeadlines));
    return make_headline(story, random_, random_.chance(18));
  }

  Body main_body(const Story& story) {
    const int size = random_.between(0, 99);
    if (size < 9 && !repeats_itself_) return {{}, true};
    const int short_one = size < 25 ? random_.between(1, 2) : size < 75 ? random_.between(3, 8) : random_.between(9, 16);
    const int paragraphs = wishes_.like_dumps ? random_.between(6, 16) : short_one;
    if (arabic_) return make_arabic_body(random_, paragraphs);
    return make_body(story, random_, repeats_itself_ ? BodyForm::kEither : BodyForm::kLines, paragraphs);
  }

  void glued_source(TrueArticle& main) {
    main.source = arabic_ ? random_.pick(words::kArabicSources) : random_.chance(12) ? random_.pick(words::kDigitSources) : random_.pick(words::kSources).name;
    main.age = print_age(main_age(), captured_, arabic_);
    writer_.part(main.source, LineRole::kSource);
    writer_.part(main.age, LineRole::kTime);
    writer_.end_line();
  }

  int main_age() {
    const int kind = random_.between(0, 99);
    if (kind < 40) return random_.between(9, 150) * 1440;
    return random_.between(1, kind < 60 ? 60 : kind < 85 ? 1320 : 7 * 1440);
  }

  // --- items

  void items(int count) {
    const int kind = random_.between(0, 99);
    int age = page_.kind == PageKind::kArticle ? (kind < 51   ? random_.between(0, 44)
                                                  : kind < 90 ? random_.between(45, 1300)
                                                  : kind < 97 ? random_.between(1330, 7 * 1440)
                                                              : random_.between(9, 150) * 1440)
                                               : (kind < 10 ? random_.between(60, 1300) : random_.between(1330, 20 * 1440));
    const bool one_source = random_.chance(30);
    const words::Source* source = &random_.pick(words::kSources);
    for (int i = 0; i < count; ++i) {
      if (!one_source) source = &random_.pick(words::kSources);
      if (page_.kind == PageKind::kSource) source = source_named(page_.topic);
      item(*source, print_age(age, captured_, arabic_), i == 0);
      age += random_.chance(25) ? 0 : random_.between(1, 1 + age);
    }
  }

  static const words::Source* source_named(std::string_view name) {
    return std::find_if(std::begin(words::kSources), std::end(words::kSources), [&](const words::Source& s) { return s.name == name; });
  }

  void item(const words::Source& source, std::string age, bool first) {
    const Story story = make_story(random_);
    TrueArticle article;
    article.role = page_.kind == PageKind::kArticle ? ArticleRole::kRelated : ArticleRole::kListed;
    article.position = static_cast<std::uint32_t>(page_.articles.size());
    article.source = arabic_ ? random_.pick(words::kArabicSources) : source.name;
    article.age = std::move(age);
    article.headline = headline(story);
    if (repeats_last_headline(article.role)) article.headline = page_.articles.back().headline;
    if (page_.kind != PageKind::kArticle && !random_.chance(13)) article.section = random_.pick(words::kSections);
    Body body = item_body(story);
    if (first && repeats_itself_) {
      article.headline = page_.articles.front().headline;
      body = main_body_;
      page_.traps.emplace_back("the page's own article is its first item");
    }
    if (!last_body_.empty() && random_.chance(3)) {
      body = last_body_;
      page_.traps.emplace_back("one wire story under two sources");
    } else {
      last_body_ = arabic_ ? Body{} : body;
    }
    choose_gaps(article, body);
    article.truncated = body.empty() ? true : body.truncated;
    if (logo_) logo_item(article, body);
    else plain_item(article, body, source.gap);
    page_.articles.push_back(std::move(article));
  }

  /// One headline for two articles; a body between them keeps the copies of form B apart.
  bool repeats_last_headline(ArticleRole role) {
    if (page_.articles.empty() || !random_.chance(4)) return false;
    return page_.articles.back().role == role && !page_.articles.back().body.empty();
  }

  Body item_body(const Story& story) {
    const int paragraphs = wishes_.like_dumps ? random_.between(4, 30) : random_.chance(6) ? 1 : random_.between(3, 14);
    return arabic_ ? make_arabic_body(random_, paragraphs) : make_body(story, random_, BodyForm::kOneLine, paragraphs);
  }

  /// First line, time line and body may be missing, in any combination.
  void choose_gaps(TrueArticle& article, Body& body) {
    lacks_source_ = lacks_time_ = false;
    if (!gaps_ || !random_.chance(6)) return;
    lacks_source_ = random_.chance(45);
    lacks_time_ = random_.chance(45);
    if (random_.chance(45)) body = {};
    if (lacks_time_) article.age.clear();
    if (lacks_source_ || lacks_time_ || body.empty()) page_.traps.emplace_back("an item lacks lines");
  }

  void plain_item(TrueArticle& article, Body& body, int gap) {
    if (random_.chance(3)) {
      image_remnant();
      gap = 1;
    } else if (random_.chance(4)) {
      gap = random_.between(1, 2);
    }
    if (lacks_source_ || lacks_time_) gap = std::max(gap, 1);
    writer_.blank(gap);
    article.begin = writer_.here();
    if (!lacks_source_) writer_.line(article.source, LineRole::kSource);
    if (!lacks_time_) writer_.line(article.age, LineRole::kTime);
    if (!article.section.empty()) writer_.line("- " + article.section, LineRole::kSection);
    writer_.line("- " + article.source, LineRole::kSource);
    writer_.line(article.headline, LineRole::kHeadline);
    writer_.body(std::move(body.pieces), false, article);
  }

  void logo_item(TrueArticle& article, Body& body) {
    const bool previous_lacks_body = !page_.articles.empty() && page_.articles.back().body.empty();
    article.begin = writer_.here();
    // With one copy only, and no body before it, nothing would tell a copy of this headline from that body.
    for (int copies = previous_lacks_body || !random_.chance(10) ? 2 : 1; copies > 0; --copies) writer_.line(article.headline, LineRole::kHeadline);
    writer_.blank();
    const auto field = [&](std::string_view text, LineRole role) {
      writer_.line(text, role);
      writer_.blank();
    };
    if (!lacks_source_) field(article.source, LineRole::kSource);
    if (!lacks_time_) field("time" + article.age, LineRole::kTime);
    if (!article.section.empty()) writer_.line("  • " + article.section, LineRole::kSection);
    field("  • " + article.source, LineRole::kSource);
    field(article.headline, LineRole::kHeadline);
    if (body.empty()) return;
    writer_.body(std::move(body.pieces), false, article);
    writer_.blank();
  }

  void image_remnant() { writer_.line(random_.pick(words::kImageRemnants), LineRole::kFurniture); }

  Random& random_;
  bool gaps_;
  GeneratedPage page_;
  PageWriter writer_;
  bool logo_ = false;
  PageWishes wishes_;
  bool arabic_ = false;
  bool repeats_itself_ = false;
  bool lacks_source_ = false;
  bool lacks_time_ = false;
  const words::Furniture* furniture_ = nullptr;
  Date captured_{};
  Body main_body_;
  Body last_body_;
};

}  // namespace

GeneratedPage make_page(Random& random, PageWishes wishes) { return PageMaker(random, wishes).make(); }

}  // namespace wireglass::tests
