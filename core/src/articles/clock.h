#pragma once
// When was a page captured, and when was each of its articles published? Every age, printed date, reprint note, header
// clock, copyright year and weekday is a constraint; the windows are what all of them together leave.
#include <span>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::articles {

/// What the user knows for this page; open windows where nothing.
struct KnownTimes {
  Window captured;
  Window published;  ///< of the main article
};

/// Solves one page: fills page.captured and captured_evidence, and of each article published, basis, published_text and
/// published_evidence. `first` is the drop's index of articles[0], for the evidence. Adds a warning
/// (Code::kClockContradiction) when the evidence contradicts itself, and then keeps the widest window that the harder
/// evidence allows. Sound: a window is never narrower than its evidence. Linear in the articles' text; pure.
void solve_clock(Page& page, std::span<Article> articles, std::uint32_t first, const KnownTimes& known,
                 std::vector<Warning>& warnings);

}  // namespace wireglass::articles
