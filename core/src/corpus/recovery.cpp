#include "corpus/recovery.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/chars.h"
#include "base/hash.h"

namespace wireglass::corpus {
namespace {

constexpr std::size_t kLeastShared = 100;  // bytes that a part of a text must have, beside the same headline, to tell an article

/// Text without its white space.
std::string folded(const Page& page, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans)
    for (const char c : text_of(page, span))
      if (!base::is_blank(c) && c != '\n') out += c;
  return out;
}

struct Keyed {
  Hash headline;
  std::uint32_t article;
};

/// The articles that have a headline and a text, those of one headline side by side, else in the drop's order.
std::vector<Keyed> by_headline(const Drop& drop) {
  std::vector<Keyed> keyed;
  for (std::uint32_t i = 0; i < drop.articles.size(); ++i) {
    const Article& article = drop.articles[i];
    if (article.headline.empty() || article.paragraphs.empty()) continue;
    keyed.push_back({base::hash(folded(drop.pages[article.page], {article.headline})), i});
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) { return a.headline < b.headline; });
  return keyed;
}

/// The same text, or one is the other without its beginning (a lead that was not captured) or its end (a cut).
bool is_same_text(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string& part = a.size() < b.size() ? a : b;
  const std::string& whole = a.size() < b.size() ? b : a;
  return part.size() >= kLeastShared && (whole.ends_with(part) || whole.starts_with(part));
}

Window intersection(const Window& a, const Window& b) {
  Window both = a;
  if (b.earliest && (!both.earliest || *b.earliest > *both.earliest)) both.earliest = b.earliest;
  if (b.latest && (!both.latest || *b.latest < *both.latest)) both.latest = b.latest;
  return both;
}

bool is_empty(const Window& window) { return window.earliest && window.latest && *window.earliest > *window.latest; }

void take_source(const Drop& drop, std::uint32_t from, Article& article) {
  article.source_text = drop.articles[from].source_text;
  article.source_name = drop.articles[from].source_name;
  article.recovered.push_back({"source", from});
}

void take_published(const Drop& drop, std::uint32_t from, Article& article) {
  const Article& donor = drop.articles[from];
  const Window both = intersection(article.published, donor.published);
  if (is_empty(both)) return;  // one of the two captures is wrong; its own evidence stays
  article.published = both;
  article.published_text = donor.published_text;
  article.basis = donor.basis;
  article.published_evidence.insert(article.published_evidence.end(), donor.published_evidence.begin(), donor.published_evidence.end());
  article.recovered.push_back({"published", from});
}

void recover_from(const Drop& drop, const std::vector<std::uint32_t>& donors, Article& article) {
  if (donors.empty()) return;
  const auto other_source = [&](std::uint32_t donor) { return drop.articles[donor].source_name != drop.articles[donors[0]].source_name; };
  if (std::any_of(donors.begin(), donors.end(), other_source)) return;
  if (article.source_text.empty()) take_source(drop, donors[0], article);
  if (!article.age.empty()) return;
  const auto dated = std::find_if(donors.begin(), donors.end(), [&](std::uint32_t donor) { return !drop.articles[donor].age.empty(); });
  if (dated != donors.end()) take_published(drop, *dated, article);
}

/// The texts of one headline's articles that print their source, by their first and by their last bytes: an article
/// that is the same text, or a part of it, shares one of the two.
class Donors {
 public:
  Donors(const std::vector<std::string>& texts) : texts_(texts) {}

  void add(std::uint32_t index) {
    ends_.push_back({end_key(texts_[index], true), index});
    ends_.push_back({end_key(texts_[index], false), index});
  }
  void sort() { std::sort(ends_.begin(), ends_.end()); }

  /// The first kMostDonors of the same text, in order.
  std::vector<std::uint32_t> of(std::uint32_t index) const {
    std::vector<std::uint32_t> found;
    for (const bool front : {true, false}) {
      const Hash key = end_key(texts_[index], front);
      auto at = std::lower_bound(ends_.begin(), ends_.end(), std::pair<Hash, std::uint32_t>{key, 0});
      for (std::size_t seen = 0; at != ends_.end() && at->first == key && seen < kMostDonors; ++at, ++seen)
        if (is_same_text(texts_[index], texts_[at->second])) found.push_back(at->second);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  static constexpr std::size_t kMostDonors = 64;  // a text that a drop holds a million times is not compared a billion times

  static Hash end_key(const std::string& text, bool front) {
    const std::size_t length = std::min(text.size(), kLeastShared);
    return base::hash(std::string_view(text).substr(front ? 0 : text.size() - length, length));
  }

  const std::vector<std::string>& texts_;
  std::vector<std::pair<Hash, std::uint32_t>> ends_;
};

/// One headline's articles: each that lacks its source takes it from those that print theirs.
void recover_within(Drop& drop, const Keyed* begin, const Keyed* end) {
  const auto lacks = [&](const Keyed& k) { return drop.articles[k.article].source.empty(); };
  if (std::none_of(begin, end, lacks) || std::all_of(begin, end, lacks)) return;
  std::vector<std::string> texts;
  for (const Keyed* k = begin; k != end; ++k) {
    const Article& article = drop.articles[k->article];
    texts.push_back(folded(drop.pages[article.page], article.paragraphs));
  }
  Donors donors(texts);
  for (const Keyed* k = begin; k != end; ++k)
    if (!lacks(*k)) donors.add(static_cast<std::uint32_t>(k - begin));
  donors.sort();
  for (const Keyed* k = begin; k != end; ++k) {
    if (!lacks(*k)) continue;
    std::vector<std::uint32_t> found = donors.of(static_cast<std::uint32_t>(k - begin));
    for (std::uint32_t& index : found) index = begin[index].article;
    recover_from(drop, found, drop.articles[k->article]);
  }
}

}  // namespace

void recover_fields(Drop& drop) {
  const std::vector<Keyed> keyed = by_headline(drop);
  const Keyed* const end = keyed.data() + keyed.size();
  for (const Keyed* begin = keyed.data(); begin != end;) {
    const Keyed* next = begin;
    while (next != end && next->headline == begin->headline) ++next;
    if (next - begin > 1) recover_within(drop, begin, next);
    begin = next;
  }
}

}  // namespace wireglass::corpus
