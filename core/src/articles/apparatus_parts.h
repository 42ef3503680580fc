#pragma once
// The finders of apparatus, one file a family, and what they hand to each other. apparatus.cpp runs them and decides
// overlaps; each finder is tested through find_apparatus().
#include <optional>
#include <vector>

#include "articles/apparatus.h"
#include "articles/apparatus_grammar.h"
#include "wireglass/model.h"

namespace wireglass::articles {

/// Where a reader stands in the body: the weaker the place, the more evidence a piece needs.
struct Standing {
  bool body_start = false;   ///< nothing of the reporting comes before
  bool line_start = false;
  bool after_piece = false;  ///< directly behind another piece
  bool last_line = false;
};

using Pieces = std::vector<Apparatus>;

/// A piece of a kind, without outer blanks.
inline Apparatus piece_of(ApparatusKind kind, std::string_view text, Span span) {
  Apparatus piece;
  piece.kind = kind;
  piece.span = base::trim(text, span);
  return piece;
}

// apparatus_dateline.cpp, apparatus_byline.cpp: what opens a body, a line, or the text behind another piece.
/// `TOKYO (Kyodo) --`, `QUITO, Aug 1 (Reuters) -`, `PENANG :`, `(Reuters) --`, `Aug. 14 (UPI) --`.
std::optional<Apparatus> read_dateline(Scan scan, Standing standing);
/// `By Ama Owusu`, `By MARTA LUND and Ken Abe for Reuters`, `RIE MORI and KEN ABE` before a dateline or alone on a line.
std::optional<Apparatus> read_byline(Scan scan, Standing standing);

// apparatus_header.cpp
/// `KYODO NEWS - 9 minutes ago - 14:37 | All, World`, dates and clocks, greetings, section labels, `206 views | 2 hours ago`.
std::optional<Apparatus> read_header(Scan scan, Standing standing);

// apparatus_credit.cpp: whom a picture or a text is owed to.
/// How strongly a credit's wording says that it is one.
enum class CreditForm : std::uint8_t {
  kName,    ///< a person's name alone
  kAgency,  ///< an agency alone: "(Kyodo)" also stands in ordinary sentences
  kNotice,  ///< a text's copyright: "[Copyright …]"
  kPicture, ///< only pictures are credited so: "©", "AP Photo/…", "Photo by …", "…/File Photo"
};
struct Credit {
  Apparatus piece;
  CreditForm form = CreditForm::kName;
};
/// `| Jiji`, `| Pool / via Reuters`, `| Ama Owusu`; scan.at is on the pipe.
std::optional<Credit> read_pipe_credit(Scan scan);
/// `REUTERS/Ama Owusu/File Photo`, `Ama Owusu/Bloomberg`; scan.at is where the credit begins.
std::optional<Credit> read_slash_credit(Scan scan);
/// `(Emi Sato)`, `(©Kyodo )`, `(Photo by Emi Sato/AFP)`; scan.at is on the bracket.
std::optional<Credit> read_bracket_credit(Scan scan);
/// `PHOTO: FACEBOOK/AMA OWUSU`, `Photo by Emi Sato`; scan.at is on the label.
std::optional<Credit> read_labelled_credit(Scan scan);
/// `AFP / AMA OWUSU` with nothing else from scan.at to scan.end, as it stands on the line below `Photo:`.
std::optional<Credit> read_whole_credit(Scan scan);
/// `© KYODO`, `© Copyright 2025 The Associated Press. All rights reserved. …` to the end of the boilerplate.
std::optional<Apparatus> read_copyright(Scan scan);

// apparatus_caption.cpp
/// Captions and credits of one line from line.at on, and what opens the text behind them; `lead` is the following line.
void find_captions(Scan line, Standing standing, std::string_view lead, Pieces& pieces);

// apparatus_promo.cpp
/// Promos, widgets and related links of the whole body.
void find_promos(std::string_view text, const std::vector<Span>& lines, Pieces& pieces);

// apparatus_links.cpp
/// Links or keywords behind the label at `at` in lines[line]; `opens` says that a sentence can begin there.
std::optional<Apparatus> links_at(std::string_view text, const std::vector<Span>& lines, std::size_t line, Offset at, bool opens);
/// A line that a label of links opens without a colon (`More from …`, `See also …`), an address alone, a line of hashtags.
std::optional<Apparatus> links_of_line(std::string_view text, const std::vector<Span>& lines, std::size_t index);

// apparatus_leaks.cpp
/// The script round a brace: at least two different tokens that only programs write, none of the sentences before and
/// behind. Empty when there is none. `past` receives where the look ended: no brace before it needs another.
Span leaked_code(std::string_view text, Offset brace, Span within, Offset& past);

// apparatus_tail.cpp
/// What closes the first `count` lines of a body, read backwards from the last text that none of `pieces` (in order)
/// covers: sign-offs, notes, author bios. They are appended to `found`.
void find_tail(const Body& body, std::size_t count, const Pieces& pieces, Pieces& found);
/// The people of a sign-off: "by Ana Reyes; editing by Ken Abe".
std::vector<Span> people_of_credit(Scan scan);
/// `(From The Harbor Shimbun, June 3, 2025)` and `(Reporting by Emi Sato)`, wherever they stand.
std::optional<Apparatus> read_note(Scan scan);

// apparatus.cpp
/// Reads header, byline and dateline, in any order and number, from scan.at on and moves past them.
void read_openings(Scan& scan, Standing standing, Pieces& pieces);

}  // namespace wireglass::articles
