#pragma once
// When was a page captured, and when was each of its articles published? Every age, printed date, reprint note, header
// clock, copyright year and weekday is a constraint; the windows are what all of them together leave.
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::articles {

/// What the user knows for this page; open windows where nothing.
struct KnownTimes {
  Window captured;
  Window published;  ///< of the main article
};

/// A page's articles: a stretch of a longer list, which stay where they are.
class ArticleRange {
 public:
  /// @param first the page's first article; they go to the list's end
  ArticleRange(std::deque<Article>& list, std::size_t first) : begin_(list.begin() + static_cast<std::ptrdiff_t>(first)), end_(list.end()) {}

  std::deque<Article>::iterator begin() const { return begin_; }
  std::deque<Article>::iterator end() const { return end_; }
  std::size_t size() const { return static_cast<std::size_t>(end_ - begin_); }
  Article& operator[](std::size_t i) const { return begin_[static_cast<std::ptrdiff_t>(i)]; }

 private:
  std::deque<Article>::iterator begin_, end_;
};

/// Solves one page: fills page.captured and captured_evidence, and of each article published, basis, published_text and
/// published_evidence. `first` is the drop's index of articles[0], for the evidence. Adds a warning
/// (Code::kClockContradiction) when the evidence contradicts itself, and then keeps the widest window that the harder
/// evidence allows. Sound: a window is never narrower than its evidence. Linear in the articles' text; pure.
void solve_clock(Page& page, ArticleRange articles, std::uint32_t first, const KnownTimes& known,
                 std::vector<Warning>& warnings);

}  // namespace wireglass::articles
