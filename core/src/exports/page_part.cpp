#include "exports/page_part.h"

#include <algorithm>

namespace wireglass::exports {
namespace {

class Cutter {
 public:
  explicit Cutter(Span stretch) : stretch_(stretch) {}

  Offset begin() const { return stretch_.begin; }

  bool touches(Span span) const { return span.begin < stretch_.end && span.end > stretch_.begin; }

  bool holds(Span span) const { return span.begin >= stretch_.begin && span.end <= stretch_.end; }

  /// A span, or what of it lies in the stretch, counted from there.
  Span operator()(Span span) const {
    if (!touches(span)) return {};
    return {std::max(span.begin, stretch_.begin) - stretch_.begin, std::min(span.end, stretch_.end) - stretch_.begin};
  }

  /// Leaves of a list in order what touches the stretch. @param move counts an item's spans anew
  template <typename T, typename SpanOf, typename Move>
  std::uint32_t cut(std::vector<T>& list, SpanOf span_of, Move move) const {
    const auto first = std::find_if(list.begin(), list.end(), [&](const T& item) { return span_of(item).end > stretch_.begin; });
    const auto last = std::find_if(first, list.end(), [&](const T& item) { return span_of(item).begin >= stretch_.end; });
    const auto before = static_cast<std::uint32_t>(first - list.begin());
    list = std::vector<T>(std::make_move_iterator(first), std::make_move_iterator(last));
    for (T& item : list) move(item);
    return before;
  }
  std::uint32_t cut(std::vector<Span>& list) const {
    return cut(list, [](Span span) { return span; }, [&](Span& span) { span = (*this)(span); });
  }

 private:
  Span stretch_;
};

/// All that an article has on its page.
Span extent_of(const Article& article) {
  Span all{0xFFFFFFFF, 0};
  const auto take = [&](Span span) {
    if (!span.empty()) all = {std::min(all.begin, span.begin), std::max(all.end, span.end)};
  };
  for (const Span span : {article.source, article.section, article.age, article.headline}) take(span);
  if (!article.body.empty()) take({article.body.front().begin, article.body.back().end});
  return all;
}

/// Leaves of what was found in an article what lies in the stretch as a whole: a part of it would say something else.
void cut_findings(Article& article, const Cutter& cut) {
  std::vector<std::int32_t> moved(article.quantities.size(), -1);  // where each quantity stands now
  std::vector<Quantity> quantities;
  for (std::size_t i = 0; i < article.quantities.size(); ++i) {
    Quantity& each = article.quantities[i];
    if (!cut.holds(each.span)) continue;
    moved[i] = static_cast<std::int32_t>(quantities.size());
    each.span = cut(each.span);
    each.of = cut(each.of);
    quantities.push_back(std::move(each));
  }
  for (Quantity& each : quantities)
    if (each.same_as >= 0) each.same_as = moved[static_cast<std::size_t>(each.same_as)];
  article.quantities = std::move(quantities);
  const auto keep = [&](auto& list) {
    list.erase(std::remove_if(list.begin(), list.end(), [&](const auto& each) { return !cut.holds(each.span); }), list.end());
    for (auto& each : list) each.span = cut(each.span);
  };
  keep(article.mentions);
  keep(article.changes);
  for (Change& each : article.changes) each.subject = cut(each.subject);
  keep(article.times);
  keep(article.quotes);
  for (Quote& each : article.quotes) {
    each.speaker_span = cut(each.speaker_span);
    each.cue = cut(each.cue);
    // A pronoun's speaker may be named far before it: that name is no longer here.
    each.speaker = each.speaker != Quote::kNoSpeaker && cut.holds({each.speaker, each.speaker})
                       ? each.speaker - cut.begin()
                       : Quote::kNoSpeaker;
  }
  keep(article.keyphrases);
  auto& summary = article.summary;
  summary.erase(std::remove_if(summary.begin(), summary.end(), [&](Span sentence) { return !cut.holds(sentence); }),
                summary.end());
  for (Span& sentence : summary) sentence = cut(sentence);
}

/// Every field of an article that is a span, or has some.
ArticlePart cut_article(const Article& whole, std::uint32_t index, const Cutter& cut) {
  ArticlePart part{index, whole, 0, 0, 0};
  Article& article = part.article;
  for (Span* span : {&article.source, &article.section, &article.age, &article.headline}) *span = cut(*span);
  cut.cut(article.body);
  part.first_paragraph = cut.cut(article.paragraphs);
  part.first_apparatus = cut.cut(article.apparatus, [](const Apparatus& piece) { return piece.span; }, [&](Apparatus& piece) {
    for (Span* span : {&piece.span, &piece.place, &piece.agency, &piece.source, &piece.date, &piece.age, &piece.clock}) *span = cut(*span);
    cut.cut(piece.people);
  });
  cut.cut(article.repairs, [](const Repair& repair) { return repair.span; }, [&](Repair& repair) { repair.span = cut(repair.span); });
  const auto& mentions = article.mentions;
  part.first_mention = static_cast<std::uint32_t>(std::find_if(mentions.begin(), mentions.end(), [&](const Mention& each) { return cut.holds(each.span); }) - mentions.begin());
  cut_findings(article, cut);
  return part;
}

/// The fields of a page but for its lists.
Page head_of(const Page& page) {
  Page head;
  head.id = page.id;
  head.file = page.file;
  head.file_offset = page.file_offset;
  head.kind = page.kind;
  head.layout = page.layout;
  head.confidence = page.confidence;
  head.captured = page.captured;
  head.captured_evidence = page.captured_evidence;
  return head;
}

}  // namespace

PagePart cut_page(const Drop& drop, const Page& page, Span stretch) {
  const Cutter cut(stretch);
  PagePart part{head_of(page), {}};
  part.page.file_offset += stretch.begin;
  part.page.text = text_of(page, stretch);
  const auto line = std::partition_point(page.lines.begin(), page.lines.end(), [&](const LineStretch& each) { return each.span.end <= stretch.begin; });
  for (auto at = line; at != page.lines.end() && at->span.begin < stretch.end; ++at) part.page.lines.push_back({cut(at->span), at->role});
  for (std::uint32_t i = page.first_article; i < page.first_article + page.article_count; ++i)
    if (cut.touches(extent_of(drop.articles[i]))) part.articles.push_back(cut_article(drop.articles[i], i, cut));
  part.page.first_article = part.articles.empty() ? page.first_article : part.articles.front().index;
  part.page.article_count = static_cast<std::uint32_t>(part.articles.size());
  return part;
}

Offset begin_of(const Article& article) {
  if (!article.headline.empty()) return article.headline.begin;
  if (!article.body.empty()) return article.body.front().begin;
  return article.source.empty() ? article.age.begin : article.source.begin;
}

}  // namespace wireglass::exports
