#include "articles/clock.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "articles/clock_evidence.h"
#include "articles/clock_links.h"
#include "articles/clock_set.h"
#include "articles/clock_units.h"
#include "base/civil.h"

namespace wireglass::articles {
namespace {

constexpr Instant kNarrow = 14 * base::kDay;  // a time of day says something only where few days are left

class Solver {
 public:
  Solver(Page& page, ArticleRange articles, std::uint32_t first, const KnownTimes& known,
         std::vector<Warning>& warnings)
      : page_(page), articles_(articles), first_(first), given_(interval_of(known.captured)), warnings_(warnings) {
    evidence_.reserve(articles.size());
    for (const Article& article : articles)
      evidence_.push_back(gather_evidence(page, article, article.role == ArticleRole::kMain ? known.published : Window{}));
  }

  void solve() {
    settle_hard();
    if (!contradiction_) {
      settle(Tier::kFirm);
      unroll_all(Tier::kFirm, kEnd);
      settle(Tier::kFirm);
      read_printed_days();
      settle(Tier::kText);
      if (capture_.hull().begin > kBeginning) {
        read_weekdays();
        settle(Tier::kSoft);
        unroll_all(Tier::kSoft, kEnd);
        settle(Tier::kSoft);
        unroll_all(Tier::kFaint, kNarrow);
        settle(Tier::kFaint);
      }
    }
    page_.captured = window_of(capture_.hull());
    explain_capture();
    for (std::uint32_t i = 0; i < articles_.size(); ++i)
      if (evidence_[i].bound) write_article(i);
  }

 private:
  // ---- what evidence allows

  /// All evidence up to a tier that says something, in the order of the articles.
  Units units_to(Tier tier) const {
    Units units;
    for (std::uint32_t i = 0; i < evidence_.size(); ++i) {
      if (!evidence_[i].bound) continue;
      for (const Constraint& constraint : evidence_[i].constraints)
        if (constraint.applied && constraint.tier <= tier) units.push_back({i, &constraint});
    }
    return units;
  }

  InstantSet capture_from(const Units& units, Interval given) const {
    InstantSet capture(given);
    each_publication(units, [&](std::uint32_t article, const InstantSet& publication) {
      capture.intersect(publication.plus(evidence_[article].age));
    });
    return capture;
  }

  /// When an article was published, with all that is settled.
  InstantSet published(std::uint32_t article) const {
    InstantSet set = own_publication(article);
    set.intersect(capture_.minus(evidence_[article].age));
    return set;
  }
  /// The same by harder evidence than that of a tier.
  InstantSet published_before(Tier tier, std::uint32_t article) const {
    InstantSet set = capture_.minus(evidence_[article].age);
    for (const Constraint& constraint : evidence_[article].constraints)
      if (constraint.applied && constraint.tier < tier) set.intersect(constraint.allowed);
    return set;
  }
  InstantSet own_publication(std::uint32_t article) const {
    InstantSet set;
    for (const Constraint& constraint : evidence_[article].constraints)
      if (constraint.applied) set.intersect(constraint.allowed);
    return set;
  }

  // ---- settling, the hardest first

  /// Takes the evidence of a tier in; leaves all of that tier out when it cannot be true together with what is settled.
  void settle(Tier tier) {
    InstantSet capture = capture_from(units_to(tier), given_);
    if (!capture.empty()) {
      capture_ = std::move(capture);
      return;
    }
    leave_out([&](const Constraint& c) { return c.tier == tier; });
    capture_ = capture_from(units_to(tier), given_);
  }

  /// Forgets evidence; an article that has none left is tied to nothing.
  template <typename Which>
  void leave_out(Which which) {
    for (ArticleEvidence& evidence : evidence_) {
      std::erase_if(evidence.constraints, which);
      evidence.bound = evidence.bound && (evidence.printed || !evidence.constraints.empty());
    }
  }

  void settle_hard() {
    for (std::uint32_t i = 0; i < evidence_.size(); ++i) drop_own_conflicts(i);
    const Units units = units_to(Tier::kHard);
    capture_ = capture_from(units, given_);
    if (!capture_.empty()) return;
    contradiction_ = true;
    report_conflict(units);
    capture_ = InstantSet(widest(units));
    leave_out([](const Constraint& c) { return c.tier != Tier::kHard; });
  }

  /// Within one article the first piece of hard evidence stands: the site's own before the reprint note's.
  void drop_own_conflicts(std::uint32_t article) {
    std::vector<Constraint>& all = evidence_[article].constraints;
    InstantSet allowed;
    for (std::size_t i = 0; i < all.size();) {
      InstantSet narrowed = allowed;
      if (all[i].tier == Tier::kHard && all[i].applied) narrowed.intersect(all[i].allowed);
      if (!narrowed.empty()) {
        allowed = std::move(narrowed);
        ++i;
        continue;
      }
      const auto other = std::find_if(all.begin(), all.end(), [&](const Constraint& c) {
        InstantSet both = c.allowed;
        both.intersect(all[i].allowed);
        return c.tier == Tier::kHard && both.empty();
      });
      warn(article, name_of(*other) + " and " + name_of(all[i]) + " of article " + std::to_string(article + 1));
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  /// Hard evidence leaves one interval an article, and intervals that have no instant in common have two among them
  /// that have none (Helly): those two are named.
  void report_conflict(const Units& units) {
    std::vector<std::pair<std::uint32_t, Interval>> seen;
    Interval common = given_;
    bool named = false;
    each_publication(units, [&](std::uint32_t article, const InstantSet& publication) {
      const Interval own = publication.plus(evidence_[article].age).hull();
      common = intersection(common, own);
      if (!named && common.empty()) {
        named = true;
        const auto other = std::find_if(seen.begin(), seen.end(),
                                        [&](const auto& earlier) { return intersection(earlier.second, own).empty(); });
        warn(article, (other == seen.end() ? "the given capture time" : name_of_article(other->first)) + " and " +
                          name_of_article(article));
      }
      seen.emplace_back(article, own);
    });
  }

  /// Of evidence that cannot all be true, the hull of what its largest consistent parts leave: from the part that ends
  /// first to the part that begins last. What the user gave is not doubted.
  Interval widest(const Units& units) const {
    std::vector<Interval> all;
    each_publication(units, [&](std::uint32_t article, const InstantSet& publication) {
      all.push_back(publication.plus(evidence_[article].age).hull());
    });
    Instant first_end = kEnd, last_begin = kBeginning;
    for (const Interval one : all) {
      first_end = std::min(first_end, one.end);
      last_begin = std::max(last_begin, one.begin);
    }
    Interval hull{kBeginning, kEnd};
    for (const Interval one : all) {
      if (one.begin <= first_end) hull.begin = std::max(hull.begin, one.begin);
      if (one.end >= last_begin) hull.end = std::min(hull.end, one.end);
    }
    const Interval inside = intersection(hull, given_);
    return inside.empty() ? given_ : inside;
  }

  void unroll_all(Tier tier, Instant widest_window) {
    for (std::uint32_t i = 0; i < evidence_.size(); ++i) {
      std::vector<Constraint>& all = evidence_[i].constraints;
      const auto waits = [&](const Constraint& c) { return c.tier == tier && !c.applied; };
      if (!evidence_[i].bound || std::none_of(all.begin(), all.end(), waits)) continue;
      const Interval window = published(i).hull();
      if (window.end - window.begin > widest_window) continue;
      for (Constraint& constraint : all)
        if (waits(constraint)) unroll(constraint, window);
    }
  }

  /// The text's own days bound a window that other evidence opened. One that cannot be true beside harder evidence is
  /// told of and left out.
  void read_printed_days() {
    for (std::uint32_t i = 0; i < evidence_.size(); ++i) {
      if (!evidence_[i].bound) continue;
      add_printed_days(page_, articles_[i], evidence_[i]);
      const InstantSet window = published_before(Tier::kText, i);
      std::erase_if(evidence_[i].constraints, [&](const Constraint& constraint) {
        if (constraint.tier != Tier::kText) return false;
        InstantSet both = window;
        both.intersect(constraint.allowed);
        if (both.empty()) warn(i, name_of_article(i) + " and " + name_of(constraint) + " in its text");
        return both.empty();
      });
    }
  }

  void read_weekdays() {
    for (std::uint32_t i = 0; i < evidence_.size(); ++i)
      if (evidence_[i].bound) add_weekdays(page_, articles_[i], evidence_[i]);
    link_texts(page_, articles_, [this](std::uint32_t article) { return published(article).hull(); }, evidence_);
  }

  // ---- saying why

  std::string name_of(const Constraint& constraint) const {
    return constraint.texts.empty() ? "the given publication time" : '"' + std::string(constraint.texts.front()) + '"';
  }
  std::string name_of_article(std::uint32_t article) const {
    const ArticleEvidence& evidence = evidence_[article];
    const std::string what = evidence.printed ? '"' + std::string(text_of(page_, articles_[article].age)) + '"'
                                              : name_of(evidence.constraints.front());
    return what + " of article " + std::to_string(article + 1);
  }
  void warn(std::uint32_t article, const std::string& what) {
    warnings_.push_back({Code::kClockContradiction, page_.file, articles_[article].page,
                         articles_[article].age.empty() ? std::nullopt : std::optional(articles_[article].age),
                         code_message(Code::kClockContradiction, {what})});
  }

  bool has_age(std::uint32_t article) const {
    const auto& printed = evidence_[article].printed;
    return printed && printed->kind == lexicon::PrintedAge::Kind::kAge;
  }
  Evidence age_evidence(std::uint32_t article) const {
    return {"age", first_ + article, text_of(page_, articles_[article].age)};
  }
  void put(std::vector<Evidence>& out, const Unit& unit) const {
    if (unit.constraint->texts.empty()) out.push_back({unit.constraint->rule, first_ + unit.article, {}});
    for (const std::string_view text : unit.constraint->texts) out.push_back({unit.constraint->rule, first_ + unit.article, text});
  }

  /// The units of those articles that narrowed the capture when they were taken in, one after the other.
  Units narrowing(const Units& units) const {
    std::vector<bool> narrowed(articles_.size());
    InstantSet capture(given_);
    each_publication(units, [&](std::uint32_t article, const InstantSet& publication) {
      InstantSet next = capture;
      next.intersect(publication.plus(evidence_[article].age));
      narrowed[article] = !(next == capture);
      capture = std::move(next);
    });
    Units kept = units;
    std::erase_if(kept, [&](const Unit& unit) { return !narrowed[unit.article]; });
    return kept;
  }

  /// After a contradiction: the units of the articles that give the window its ends.
  Units bordering(const Units& units) const {
    const Interval hull = capture_.hull();
    Units kept = units;
    std::erase_if(kept, [&](const Unit& unit) {
      const Interval own = own_publication(unit.article).plus(evidence_[unit.article].age).hull();
      return own.begin != hull.begin && own.end != hull.end;
    });
    return kept;
  }

  void explain_capture() {
    page_.captured_evidence.clear();
    const Interval hull = capture_.hull();
    if (hull == Interval{}) return;
    Units units = units_to(contradiction_ ? Tier::kHard : Tier::kFaint);
    bool given = given_ != Interval{};
    if (contradiction_) {
      units = bordering(units);
    } else {
      units = narrowing(units);
      minimise(units, [&](const Units& rest) { return capture_from(rest, given_).hull() == hull; });
      const InstantSet without = capture_from(units, {});
      given = given && without.hull() != hull;
    }
    if (given) page_.captured_evidence.push_back({"given", kNoArticle, {}});
    for (std::size_t i = 0; i < units.size(); ++i) {
      const std::uint32_t article = units[i].article;
      if (has_age(article) && (i == 0 || units[i - 1].article != article))
        page_.captured_evidence.push_back(age_evidence(article));
      put(page_.captured_evidence, units[i]);
    }
  }

  void write_article(std::uint32_t index) {
    Article& article = articles_[index];
    const ArticleEvidence& evidence = evidence_[index];
    InstantSet window = published(index);
    // Only after a contradiction, for the article that lost: its own evidence is all there is.
    if (window.empty()) window = own_publication(index);
    const Interval hull = window.hull();
    article.published = window_of(hull);

    Units units;
    for (const Constraint& constraint : evidence.constraints)
      if (constraint.applied) units.push_back({index, &constraint});
    const InstantSet by_capture = capture_.minus(evidence.age);
    minimise(units, [&](const Units& rest) {
      InstantSet left = publication_from(rest, index);
      left.intersect(by_capture);
      return !left.empty() && left.hull() == hull && (!evidence.printed || has_age(index) || has_rule(rest, "printed-date"));
    });
    article.published_evidence.clear();
    if (has_age(index)) article.published_evidence.push_back(age_evidence(index));
    for (const Unit& unit : units) put(article.published_evidence, unit);
    write_basis(article, evidence);
  }

  /// What the window rests on, by the hardest evidence that the article has, and the words that say it.
  void write_basis(Article& article, const ArticleEvidence& evidence) const {
    if (evidence.printed) {
      article.published_text = text_of(page_, article.age);
      article.basis =
          evidence.printed->kind == lexicon::PrintedAge::Kind::kAge ? PublishedBasis::kRelative : PublishedBasis::kAbsolute;
      return;
    }
    constexpr std::pair<std::string_view, PublishedBasis> kBases[] = {{"given", PublishedBasis::kAbsolute},
                                                                      {"reprint-note", PublishedBasis::kAbsolute},
                                                                      {"dateline", PublishedBasis::kDateline},
                                                                      {"copyright-year", PublishedBasis::kInferred}};
    for (const auto& [rule, basis] : kBases)
      for (const Constraint& constraint : evidence.constraints) {
        if (constraint.rule != rule || !constraint.applied) continue;
        article.basis = basis;
        if (!constraint.texts.empty() && basis != PublishedBasis::kInferred)
          article.published_text = constraint.texts.front();
        return;
      }
  }

  Page& page_;
  ArticleRange articles_;
  std::uint32_t first_;
  Interval given_;
  std::vector<Warning>& warnings_;
  std::vector<ArticleEvidence> evidence_;
  InstantSet capture_;
  bool contradiction_ = false;
};

}  // namespace

void solve_clock(Page& page, ArticleRange articles, std::uint32_t first, const KnownTimes& known,
                 std::vector<Warning>& warnings) {
  Solver(page, articles, first, known, warnings).solve();
}

}  // namespace wireglass::articles
