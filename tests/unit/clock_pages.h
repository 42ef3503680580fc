#pragma once
// Pages for the clock's tests, put together by hand: a text, and articles with spans into it.
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "articles/clock.h"
#include "wireglass/model.h"

namespace wireglass::articles {

class ClockPage {
 public:
  /// Adds an article; what follows adds to the last one. @param age as printed, empty where none is.
  ClockPage& article(ArticleRole role, std::string_view source, std::string_view age) {
    Article article;
    article.role = role;
    article.position = static_cast<std::uint32_t>(articles_.size());
    article.source = put(source);
    article.source_text = source;  // a literal
    article.age = put(age);
    articles_.push_back(std::move(article));
    return *this;
  }
  ClockPage& listed(std::string_view source, std::string_view age) { return article(ArticleRole::kListed, source, age); }
  ClockPage& main() { return article(ArticleRole::kMain, "", ""); }

  ClockPage& says(std::string_view paragraph) {
    articles_.back().paragraphs.push_back(put(paragraph));
    return *this;
  }
  ClockPage& dateline(std::string_view date) { return dated(ApparatusKind::kDateline, date); }
  ClockPage& reprint(std::string_view date) { return dated(ApparatusKind::kReprintNote, date); }
  ClockPage& copyright(std::int32_t year) {
    Apparatus credit;
    credit.kind = ApparatusKind::kCredit;
    credit.span = put("(c) Harbor News " + std::to_string(year));
    credit.year = year;
    articles_.back().apparatus.push_back(credit);
    return *this;
  }
  ClockPage& header(std::string_view agency, std::string_view age, std::string_view clock) {
    Apparatus header;
    header.kind = ApparatusKind::kHeader;
    header.agency = put(agency);
    header.age = put(age);
    header.clock = put(clock);
    articles_.back().apparatus.push_back(header);
    return *this;
  }

  ClockPage& solve(const KnownTimes& known = {}) {
    page.text = text_;
    solve_clock(page, {articles_, 0}, kFirst, known, warnings);
    return *this;
  }

  static constexpr std::uint32_t kFirst = 40;  ///< index of the page's first article in its drop
  Page page;
  std::vector<Warning> warnings;
  const Article& operator[](std::size_t i) const { return articles_[i]; }
  std::size_t size() const { return articles_.size(); }

 private:
  ClockPage& dated(ApparatusKind kind, std::string_view date) {
    Apparatus piece;
    piece.kind = kind;
    piece.date = put(date);
    articles_.back().apparatus.push_back(piece);
    return *this;
  }
  Span put(std::string_view words) {
    const auto begin = static_cast<Offset>(text_.size());
    text_ += words;
    const auto end = static_cast<Offset>(text_.size());
    text_ += '\n';
    return {begin, end};
  }

  std::string text_;
  std::deque<Article> articles_;
};

}  // namespace wireglass::articles
