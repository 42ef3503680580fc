#pragma once
// Realistic captured pages with known truth, made from page-layouts (docs) and the annotation guide alone, not from the
// parser: where the two disagree, one of them is wrong. Seeded and free of library randomness: every compiler makes the
// same pages. Shapes that are truly ambiguous are not made; text whose reading the guide leaves open is marked as such.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wireglass/model.h"

namespace wireglass::tests {

/// One stretch of a page. Neighbours of one role may be joined or not: compare by byte.
struct TrueLine {
  Offset begin = 0;
  Offset end = 0;
  LineRole role = LineRole::kBlank;
  bool open = false;  ///< cut inside the site's own line: not compared
};

enum class Truth : std::uint8_t { kReporting, kApparatus, kOpen };

/// A part of a body: reporting, one piece of apparatus, or text whose reading is open. A body's pieces cover it.
struct TruePiece {
  std::string_view shape;  ///< name of the row in page_words_shapes.h, or "prose"
  Truth truth = Truth::kReporting;
  ApparatusKind kind = ApparatusKind::kPromo;
  bool fields_judged = false;
  std::string text;
  Span span;  ///< in the page, outer blanks not counted for apparatus
  std::string place, agency, source, date, age, clock;
  std::vector<std::string> people;
  std::int32_t year = 0;
  std::vector<Repair> repairs;  ///< in the page
};

struct TrueArticle {
  ArticleRole role = ArticleRole::kMain;
  std::uint32_t position = 0;
  Offset begin = 0;  ///< where its first line begins, the gap of its thumbnail not counted
  std::string source, section, age, headline;
  std::vector<Span> body;  ///< lines, without their ends
  std::vector<TruePiece> pieces;
  std::optional<bool> truncated;  ///< empty where it is open
  bool headline_judged = true;    ///< false where the last of several copies is cut: each copy is a right answer
};

struct GeneratedPage {
  std::string text;
  std::vector<TrueLine> lines;
  PageKind kind = PageKind::kArticle;
  std::string topic;
  std::string url;
  std::string layout;
  bool form_judged = true;  ///< false when the cut left nothing that tells the form
  std::vector<TrueArticle> articles;
  std::vector<std::string> traps;  ///< what is odd about it, for reports
};

/// One file: pages one after the other, each with its place.
struct GeneratedFile {
  std::string text;
  std::vector<GeneratedPage> pages;
  std::vector<Offset> begins;  ///< of each page in text
};

struct PageWishes {
  bool whole = false;  ///< neither cut nor with an item that lacks lines
  bool lf_only = false;
  bool like_dumps = false;  ///< as long as whole captures (items of some 2,500 bytes) and in English; else short, for more pages a second
};

GeneratedPage generate_page(std::uint64_t seed, PageWishes wishes = {});

/// Mostly one page; sometimes several, with or without address lines between them.
GeneratedFile generate_file(std::uint64_t seed);

/// The reporting of an article: its lines and stretches joined by one blank, blanks folded; open text left out.
std::string expected_text(const TrueArticle& article);

/// Blanks and line ends folded to one blank, none at the edges.
std::string fold_blanks(std::string_view text);

}  // namespace wireglass::tests
