#include "annotations/token_handles.h"

#include <algorithm>

#include "annotations/token_classes.h"
#include "data/web_domains.h"

namespace wireglass::annotations {
namespace {

constexpr std::size_t kLongestHost = 64;

/// RFC 3986's characters, and letters of any script.
bool is_of_url(const ClassedChar& c) {
  if (c.code < 0x80) return c.is(kWordClasses) || std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(static_cast<char>(c.code)) != std::string_view::npos;
  return c.is(kLetters);
}

/// Back over the marks that belong to the sentence: a full stop, a quote, a bracket that the address did not open.
std::size_t without_marks(std::string_view text, std::size_t begin, std::size_t end) {
  const auto opened = std::count(text.begin() + begin, text.begin() + end, '(');
  auto closed = std::count(text.begin() + begin, text.begin() + end, ')');
  while (end > begin) {
    const char last = text[end - 1];
    if (last == ')' ? closed-- <= opened : std::string_view(".,;:!?'[]&").find(last) == std::string_view::npos) break;
    --end;
  }
  return end;
}

std::size_t url_rest(std::string_view text, std::size_t begin, std::size_t at) {
  for (ClassedChar c = classed_at(text, at); c.length > 0 && is_of_url(c); c = classed_at(text, at)) at += c.length;
  return without_marks(text, begin, at);
}

bool is_label_byte(char c) { return base::is_alnum(c) || c == '-'; }

bool is_top_label(std::string_view label) {
  const auto found = std::lower_bound(data::kWebDomains.begin(), data::kWebDomains.end(), label,
                                      [](const data::WebDomainsRow& row, std::string_view key) { return row.label < key; });
  return found != data::kWebDomains.end() && found->label == label;
}

}  // namespace

std::size_t end_of_url(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  std::size_t scheme = 0;
  for (const std::string_view prefix : {std::string_view("https://"), std::string_view("http://"), std::string_view("ftp://"), std::string_view("www.")})
    if (base::starts_with_ignoring_case(rest, prefix)) scheme = prefix.size();
  if (scheme == 0 || rest.size() == scheme || !base::is_alnum(rest[scheme])) return 0;
  return url_rest(text, at, at + scheme);
}

std::size_t end_of_host(std::string_view text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kLongestHost);
  std::size_t end = 0;
  while (at + 1 < limit && text[at] == '.' && base::is_alnum(text[at + 1])) {
    const std::size_t begin = ++at;
    while (at < limit && is_label_byte(text[at])) ++at;
    const bool open = at < text.size() && (is_label_byte(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80 || text[at] == '_');
    if (!open && is_top_label(text.substr(begin, at - begin))) end = at;
  }
  if (end == 0) return 0;
  return end + 1 < text.size() && text[end] == '/' && base::is_alnum(text[end + 1]) ? url_rest(text, end, end) : end;
}

std::size_t end_of_mail(std::string_view text, std::size_t at) {
  std::size_t end = at + 1, last = 0;
  while (end < text.size() && is_label_byte(text[end])) {
    while (end < text.size() && is_label_byte(text[end])) ++end;
    last = last == 0 ? 1 : end;  // 1: one label, which is no host yet
    if (end + 1 >= text.size() || text[end] != '.' || !base::is_alnum(text[end + 1])) break;
    // A capital behind the host is a glued sentence's.
    if (last > 1 && base::is_upper(text[end + 1])) break;
    ++end;
  }
  return last > 1 ? last : 0;
}

std::size_t end_of_tag(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  bool lettered = false;
  for (ClassedChar c = classed_at(text, end); c.length > 0; c = classed_at(text, end)) {
    if (!c.is(kWordClasses | kIdeographClass | kExtender) && c.code != '_') break;
    lettered |= c.is(kLetters | kIdeographClass);
    end += c.length;
  }
  return lettered ? end : 0;
}

}  // namespace wireglass::annotations
