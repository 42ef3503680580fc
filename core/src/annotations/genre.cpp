#include "annotations/topics.h"
#include "base/chars.h"
#include "data/genre_marks.h"

namespace wireglass::annotations {
namespace {

Genre genre_of(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Genre::kGallery); ++i)
    if (genre_name(static_cast<Genre>(i)) == name) return static_cast<Genre>(i);
  return Genre::kNews;
}

/// A mark that parts a label from the headline stands at the beginning of `rest`, behind blanks: ":", "|", " - ", a dash.
bool is_parted(std::string_view rest) {
  const bool blank = rest.starts_with(' ');
  rest = base::trim(rest);
  if (rest.starts_with(':') || rest.starts_with('|') || rest.starts_with("\xE2\x80\x93") ||
      rest.starts_with("\xE2\x80\x94"))
    return true;
  return blank && rest.starts_with("- ");
}

/// The same before the label: at the end of `rest`, or a bracket.
bool is_parted_behind(std::string_view rest) {
  const bool blank = rest.ends_with(' ');
  rest = base::trim(rest);
  if (rest.ends_with(':') || rest.ends_with('|') || rest.ends_with("\xE2\x80\x93") || rest.ends_with("\xE2\x80\x94"))
    return true;
  return blank && rest.ends_with(" -");
}

bool begins(std::string_view headline, const data::GenreMarksRow& row) {
  if (headline.size() <= row.phrase.size() ||
      !base::equals_ignoring_case(headline.substr(0, row.phrase.size()), row.phrase))
    return false;
  const std::string_view rest = headline.substr(row.phrase.size());
  return row.form == "phrase" ? !base::is_alnum(rest[0]) : is_parted(rest);
}

bool ends(std::string_view headline, const data::GenreMarksRow& row) {
  const bool closed = headline.ends_with(')') || headline.ends_with(']');
  if (closed) headline.remove_suffix(1);
  if (headline.size() <= row.phrase.size() ||
      !base::equals_ignoring_case(headline.substr(headline.size() - row.phrase.size()), row.phrase))
    return false;
  const std::string_view rest = headline.substr(0, headline.size() - row.phrase.size());
  if (closed) return rest.ends_with('(') || rest.ends_with('[');
  return row.form == "phrase" ? !base::is_alnum(rest.back()) : is_parted_behind(rest);
}

}  // namespace

Genre find_genre(std::string_view headline, std::string_view section) {
  headline = base::trim(headline);
  section = base::trim(section);
  for (const data::GenreMarksRow& row : data::kGenreMarks)
    if (base::equals_ignoring_case(section, row.phrase) || begins(headline, row) || ends(headline, row))
      return genre_of(row.genre);
  return Genre::kNews;
}

}  // namespace wireglass::annotations
