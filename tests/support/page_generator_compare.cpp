#include "page_generator_compare.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <set>

namespace wireglass::tests {
namespace {

constexpr std::size_t kExamples = 3;

std::string quoted(std::string_view text) {
  std::string out = "[";
  for (const char c : text.substr(0, 160)) out += c == '\n' ? std::string("\\n") : c == '\r' ? std::string("\\r") : std::string(1, c);
  return out + (text.size() > 160 ? "…]" : "]");
}

std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

/// A page's truth beside what was found.
struct PagePair {
  const GeneratedPage& truth;
  const Page& found;
  const Drop& drop;
  const File& file;
  Offset begin;  ///< of the true page in the file
  std::int64_t shift() const { return static_cast<std::int64_t>(found.file_offset) - begin; }  ///< found offset + shift = true offset
  Span to_truth(Span span) const {
    return {static_cast<Offset>(span.begin + shift()), static_cast<Offset>(span.end + shift())};
  }
  std::string where() const { return file.name + " (" + truth.layout + ")"; }
};

void for_each_page(const GeneratedFile& truth, const Drop& drop, const File& file, const std::function<void(const PagePair&)>& use) {
  if (file.page_count != truth.pages.size()) return;
  for (std::uint32_t i = 0; i < file.page_count; ++i) use({truth.pages[i], drop.pages[file.first_page + i], drop, file, truth.begins[i]});
}

void expect_equal(Confusion& confusion, const PagePair& pair, const std::string& what, std::string_view expected, std::string_view found) {
  if (expected == found) return confusion.right(what);
  confusion.wrong(what, found.empty() ? "nothing" : expected.empty() ? "something" : "another",
                  pair.where() + " expected " + quoted(expected) + " found " + quoted(found));
}

// --- structure

/// Every byte of the file: its role, so that pages may share out blank lines as they like.
void compare_line_roles(const GeneratedFile& truth, const Drop& drop, const File& file, Confusion& confusion) {
  constexpr int kNone = -1;
  std::vector<int> found(truth.text.size(), kNone);
  for (std::uint32_t p = file.first_page; p < file.first_page + file.page_count; ++p)
    for (const LineStretch& stretch : drop.pages[p].lines) {
      const std::size_t begin = static_cast<std::size_t>(drop.pages[p].file_offset) + stretch.span.begin;
      const std::size_t end = std::min(begin + stretch.span.size(), found.size());
      for (std::size_t at = begin; at < end; ++at) found[at] = static_cast<int>(stretch.role);
    }
  for (std::size_t p = 0; p < truth.pages.size(); ++p)
    for (const TrueLine& line : truth.pages[p].lines) {
      if (line.open) continue;
      const std::string what = "line role " + std::string(role_name(line.role));
      const auto first = found.begin() + truth.begins[p] + line.begin;
      const auto last = found.begin() + truth.begins[p] + line.end;
      const auto wrong = std::find_if(first, last, [&](int role) { return role != static_cast<int>(line.role); });
      if (wrong == last) confusion.right(what);
      else
        confusion.wrong(what, *wrong == kNone ? "not covered" : std::string(role_name(static_cast<LineRole>(*wrong))),
                        file.name + " (" + truth.pages[p].layout + ") " +
                            quoted(slice(truth.text, {truth.begins[p] + line.begin, truth.begins[p] + line.end})));
    }
}

std::string body_lines(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) out += fold_blanks(slice(text, span)) + "\n";
  return out;
}

void compare_article(const PagePair& pair, const TrueArticle& truth, const Article& found, Confusion& confusion) {
  const auto printed = [&](Span span) { return slice(pair.found.text, span); };
  expect_equal(confusion, pair, "role", role_name(truth.role), role_name(found.role));
  expect_equal(confusion, pair, "position", std::to_string(truth.position), std::to_string(found.position));
  expect_equal(confusion, pair, "source", truth.source, printed(found.source));
  expect_equal(confusion, pair, "section", truth.section, printed(found.section));
  expect_equal(confusion, pair, "age", truth.age, printed(found.age));
  if (truth.headline_judged) expect_equal(confusion, pair, "headline", fold_blanks(truth.headline), fold_blanks(printed(found.headline)));
  expect_equal(confusion, pair, "body", body_lines(pair.truth.text, truth.body), body_lines(pair.found.text, found.body));
}

void compare_page(const PagePair& pair, Confusion& confusion) {
  if (pair.truth.form_judged) {
    expect_equal(confusion, pair, "page kind", kind_name(pair.truth.kind), kind_name(pair.found.kind));
    expect_equal(confusion, pair, "layout", pair.truth.layout, pair.found.layout);
    expect_equal(confusion, pair, "topic", pair.truth.topic, slice(pair.found.text, pair.found.topic));
  }
  expect_equal(confusion, pair, "url", pair.truth.url, slice(pair.found.text, pair.found.url));
  const std::size_t count = pair.truth.articles.size();
  expect_equal(confusion, pair, "articles of a page", std::to_string(count), std::to_string(pair.found.article_count));
  for (std::size_t i = 0; i < std::min<std::size_t>(count, pair.found.article_count); ++i)
    compare_article(pair, pair.truth.articles[i], pair.drop.articles[pair.found.first_article + i], confusion);
}

// --- bodies

/// What a byte of a body is: reporting, a kind of apparatus, or neither.
using Label = int;
constexpr Label kNothing = -2;
constexpr Label kReportingLabel = -1;

std::string label_name(Label label) {
  if (label == kNothing) return "nothing";
  if (label == kReportingLabel) return "reporting";
  return std::string(kind_name(static_cast<ApparatusKind>(label)));
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::vector<Label> found_labels(const PagePair& pair, const Article& article) {
  std::vector<Label> labels(pair.truth.text.size(), kNothing);
  const auto set = [&](Span span, Label label) {
    const Span at = pair.to_truth(span);
    for (Offset i = at.begin; i < at.end && i < labels.size(); ++i) labels[i] = label;
  };
  for (const Span span : article.paragraphs) set(span, kReportingLabel);
  for (const Apparatus& piece : article.apparatus) set(piece.span, static_cast<Label>(piece.kind));
  return labels;
}

/// "…text before ⟦the piece⟧ text behind…" with what was found about the wrong byte.
std::string in_context(const PagePair& pair, Span span, Offset wrong) {
  const std::string_view text = pair.truth.text;
  const Offset from = span.begin > 40 ? span.begin - 40 : 0;
  std::string out = pair.where() + " " + std::string(text.substr(from, span.begin - from)) + "⟦" + std::string(slice(text, span).substr(0, 200)) + "⟧" +
                    std::string(text.substr(span.end, 40)) + " from ‹" + std::string(text.substr(wrong, 24)) + "›";
  std::replace(out.begin(), out.end(), '\n', '~');
  return out;
}

void compare_labels(const PagePair& pair, const TruePiece& piece, const std::vector<Label>& labels, Confusion& confusion) {
  if (piece.truth == Truth::kOpen || fold_blanks(piece.text).empty()) return;
  const Label expected = piece.truth == Truth::kReporting ? kReportingLabel : static_cast<Label>(piece.kind);
  const std::string what = std::string(piece.shape) + " / " + label_name(expected);
  for (Offset at = piece.span.begin; at < piece.span.end; ++at) {
    if (is_blank(pair.truth.text[at]) || labels[at] == expected) continue;
    return confusion.wrong(what, label_name(labels[at]), in_context(pair, piece.span, at));
  }
  confusion.right(what);
}

/// The values of one field over all found pieces of the kind that overlap the true one.
std::set<std::string> field_values(const PagePair& pair, const TruePiece& truth, const Article& article, Span Apparatus::* field) {
  std::set<std::string> values;
  for (const Apparatus& piece : article.apparatus) {
    const Span span = pair.to_truth(piece.span);
    if (piece.kind != truth.kind || span.end <= truth.span.begin || span.begin >= truth.span.end || (piece.*field).empty()) continue;
    values.insert(std::string(slice(pair.found.text, piece.*field)));
  }
  return values;
}

std::string joined(const std::set<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : " + ") + value;
  return out;
}

void compare_fields(const PagePair& pair, const TruePiece& truth, const Article& article, Confusion& confusion) {
  if (truth.truth != Truth::kApparatus || !truth.fields_judged) return;
  // A caption and its credit may share what is said once.
  const bool shares = truth.kind == ApparatusKind::kCaption || truth.kind == ApparatusKind::kCredit;
  const auto judge = [&](const char* name, const std::string& expected, const std::string& found) {
    if (expected.empty() && (shares || found.empty())) return;
    expect_equal(confusion, pair, std::string(truth.shape) + " / " + std::string(kind_name(truth.kind)) + "." + name, expected, found);
  };
  const auto field = [&](const char* name, const std::string& expected, Span Apparatus::* member) {
    judge(name, expected, joined(field_values(pair, truth, article, member)));
  };
  field("place", truth.place, &Apparatus::place);
  field("agency", truth.agency, &Apparatus::agency);
  field("source", truth.source, &Apparatus::source);
  field("date", truth.date, &Apparatus::date);
  field("age", truth.age, &Apparatus::age);
  field("clock", truth.clock, &Apparatus::clock);
  std::set<std::string> people;
  std::int32_t year = 0;
  for (const Apparatus& piece : article.apparatus) {
    const Span span = pair.to_truth(piece.span);
    if (piece.kind != truth.kind || span.end <= truth.span.begin || span.begin >= truth.span.end) continue;
    for (const Span person : piece.people) people.insert(std::string(slice(pair.found.text, person)));
    year = std::max(year, piece.year);
  }
  judge("people", joined({truth.people.begin(), truth.people.end()}), joined(people));
  judge("year", truth.year == 0 ? "" : std::to_string(truth.year), year == 0 ? "" : std::to_string(year));
}

void compare_repairs(const PagePair& pair, const TrueArticle& truth, const Article& found, Confusion& confusion) {
  std::vector<Repair> rest;
  for (const Repair& repair : found.repairs) {
    const Span span = pair.to_truth(repair.span);
    const bool open = std::any_of(truth.pieces.begin(), truth.pieces.end(), [&](const TruePiece& p) {
      return p.truth != Truth::kReporting && p.span.begin <= span.begin && span.begin < p.span.end;
    });
    if (!open) rest.push_back({repair.kind, span});
  }
  for (const TruePiece& piece : truth.pieces)
    for (const Repair& repair : piece.repairs) {
      if (piece.truth != Truth::kReporting) continue;
      const std::string what = "repair " + std::string(kind_name(repair.kind));
      const auto same = std::find_if(rest.begin(), rest.end(), [&](const Repair& r) { return r.kind == repair.kind && r.span == repair.span; });
      if (same == rest.end()) {
        confusion.wrong(what, "not found there", in_context(pair, repair.span, repair.span.begin));
      } else {
        rest.erase(same);
        confusion.right(what);
      }
    }
  for (const Repair& repair : rest)
    confusion.wrong("repair " + std::string(kind_name(repair.kind)), "found where none is", in_context(pair, repair.span, repair.span.begin));
}

void compare_body(const PagePair& pair, const TrueArticle& truth, const Article& found, Confusion& confusion) {
  if (body_lines(pair.truth.text, truth.body) != body_lines(pair.found.text, found.body)) return;
  const std::vector<Label> labels = found_labels(pair, found);
  for (const TruePiece& piece : truth.pieces) {
    compare_labels(pair, piece, labels, confusion);
    compare_fields(pair, piece, found, confusion);
  }
  compare_repairs(pair, truth, found, confusion);
  if (!truth.truncated) return;
  const std::string what = *truth.truncated ? "truncated" : "not truncated";
  if (*truth.truncated == found.truncated) return confusion.right(what);
  const Offset end = truth.body.empty() ? truth.begin : truth.body.back().end;
  const Offset begin = end > 80 ? end - 80 : 0;
  confusion.wrong(what, "the contrary", in_context(pair, {begin, end}, end));
}

}  // namespace

void Confusion::right(const std::string& what) {
  Tally& tally = rows_[what];
  ++tally.judged;
  ++tally.right;
}

void Confusion::wrong(const std::string& what, const std::string& instead, const std::string& example) {
  Tally& tally = rows_[what];
  ++tally.judged;
  ++tally.instead[instead];
  if (tally.examples.size() < kExamples) tally.examples.push_back(example);
}

bool Confusion::perfect() const {
  return std::all_of(rows_.begin(), rows_.end(), [](const auto& row) { return row.second.judged == row.second.right; });
}

std::uint64_t Confusion::judged() const {
  std::uint64_t sum = 0;
  for (const auto& [what, tally] : rows_) sum += tally.judged;
  return sum;
}

std::string Confusion::table() const {
  std::vector<std::pair<std::string, const Tally*>> wrong;
  for (const auto& [what, tally] : rows_)
    if (tally.judged != tally.right) wrong.emplace_back(what, &tally);
  std::stable_sort(wrong.begin(), wrong.end(),
                   [](const auto& a, const auto& b) { return a.second->judged - a.second->right > b.second->judged - b.second->right; });
  std::string out;
  for (const auto& [what, tally] : wrong) {
    out += "\n" + what + ": " + std::to_string(tally->right) + " of " + std::to_string(tally->judged) + " right;";
    for (const auto& [instead, count] : tally->instead) out += " " + instead + " " + std::to_string(count);
    for (const std::string& example : tally->examples) out += "\n    " + example;
  }
  return out;
}

void compare_structure(const GeneratedFile& truth, const Drop& drop, const File& file, Confusion& confusion) {
  if (file.page_count == truth.pages.size()) confusion.right("pages of a file");
  else
    confusion.wrong("pages of a file", "another count",
                    file.name + " expected " + std::to_string(truth.pages.size()) + " found " + std::to_string(file.page_count));
  compare_line_roles(truth, drop, file, confusion);
  for_each_page(truth, drop, file, [&](const PagePair& pair) { compare_page(pair, confusion); });
}

void compare_bodies(const GeneratedFile& truth, const Drop& drop, const File& file, Confusion& confusion) {
  for_each_page(truth, drop, file, [&](const PagePair& pair) {
    const std::size_t count = std::min<std::size_t>(pair.truth.articles.size(), pair.found.article_count);
    for (std::size_t i = 0; i < count; ++i) compare_body(pair, pair.truth.articles[i], pair.drop.articles[pair.found.first_article + i], confusion);
  });
}

}  // namespace wireglass::tests
