// Tags texts that are not pages, one a line, so that other people's gold can be scored (tests/quality/*.py):
//
//     tag < IN.jsonl > OUT.jsonl
//
// In:  {"text": "…", "published": "2025-05-30" | "2025-05-30T09:00:00Z" | absent, "headline": true | absent}; every line of
//      the text is a paragraph, the first one the headline where that is said.
// Out: {"sentences": [[begin, end]], "numbers": […], "quantities": […], "changes": […], "times": […],
//       "mentions": […], "quotes": […], "keyphrases": […], "summary": [[begin, end]], "topics": […], "category"}; offsets are
//      code points.
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "annotations/annotate.h"
#include "support/packed_names.h"

namespace wireglass::tests {
namespace {

using nlohmann::json;

/// Code points before each byte.
std::vector<std::size_t> code_points(std::string_view text) {
  std::vector<std::size_t> count(text.size() + 1);
  for (std::size_t at = 0, points = 0; at < text.size(); count[++at] = points)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) ++points;
  return count;
}

class Tagger {
 public:
  explicit Tagger(const json& in) : text_(in.at("text").get<std::string>()), points_(code_points(text_)) {
    page_.text = text_;
    article_.language = "en";
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      if (end > at) article_.paragraphs.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
      at = end + 1;
    }
    if (in.value("headline", false) && !article_.paragraphs.empty()) {
      article_.headline = article_.paragraphs.front();
      article_.paragraphs.erase(article_.paragraphs.begin());
    }
    if (in.contains("published") && in["published"].is_string()) {
      const auto window = parse_instant_or_day(in["published"].get<std::string>());
      if (!window) throw std::invalid_argument("published is neither a day nor an instant: " + in["published"].get<std::string>());
      article_.published = *window;
    }
  }

  json run() {
    annotations::Findings findings = annotations::find_annotations(page_, article_, &name_tools());
    annotations::resolve_annotations(page_, findings, article_);
    const annotations::Prose& prose = findings.prose;
    json out{{"sentences", json::array()}, {"numbers", json::array()}, {"quantities", json::array()}, {"changes", json::array()}, {"times", json::array()},
             {"mentions", json::array()}, {"quotes", json::array()}, {"keyphrases", json::array()}, {"summary", json::array()},
             {"topics", json::array()}};
    for (const auto& sentence : prose.sentences) out["sentences"].push_back(span(annotations::span_of(sentence, prose.tokens)));
    for (const auto& number : findings.numbers)
      out["numbers"].push_back({{"span", span({prose.tokens[number.first].span.begin, prose.tokens[number.end - 1].span.end})},
                                {"value", decimal(number.value)}, {"ordinal", number.ordinal}});
    for (const auto& q : article_.quantities)
      out["quantities"].push_back({{"span", span(q.span)}, {"kind", kind_name(q.kind)}, {"value", decimal(q.value)}, {"high", decimal(q.high)},
                                   {"unit", q.unit}, {"per", q.per}, {"modifier", modifier_name(q.modifier)}, {"of", span(q.of)}, {"by", q.by}});
    for (const auto& c : article_.changes)
      out["changes"].push_back({{"span", span(c.span)}, {"subject", span(c.subject)}, {"from", decimal(c.from)}, {"to", decimal(c.to)},
                                {"unit", c.unit}, {"direction", c.up ? "up" : "down"}, {"by", c.by}});
    for (const auto& t : article_.times)
      out["times"].push_back({{"span", span(t.span)}, {"type", kind_name(t.kind)}, {"value", t.value}, {"mod", t.mod}, {"quant", t.quant},
                              {"freq", t.freq}, {"earliest", instant(t.window.earliest)}, {"latest", instant(t.window.latest)},
                              {"anchor", anchor_name(t.anchor)}, {"by", t.by}});
    for (const auto& m : article_.mentions)
      out["mentions"].push_back({{"span", span(m.span)}, {"type", type_name(m.type)}, {"demonym", m.demonym}, {"facility", m.facility},
                                 {"confidence", m.confidence}, {"by", m.by}});
    for (const auto& q : article_.quotes)
      out["quotes"].push_back({{"span", span(q.span)}, {"kind", kind_name(q.kind)}, {"speakerSpan", span(q.speaker_span)}, {"cue", span(q.cue)},
                               {"mention", q.speaker == Quote::kNoSpeaker ? json(nullptr) : json(points_[q.speaker])}, {"continues", q.continues}});
    for (const auto& k : article_.keyphrases) out["keyphrases"].push_back(text_of(page_, k.span));
    for (const Span sentence : article_.summary) out["summary"].push_back(span(sentence));
    for (const auto& t : article_.topics) out["topics"].push_back({{"qcode", t.qcode()}, {"score", t.score}});
    out["category"] = category_name(article_.category);
    return out;
  }

 private:
  json span(Span span) const { return {points_[span.begin], points_[span.end]}; }
  static json decimal(const std::optional<Decimal>& value) { return value ? json(to_string(*value)) : json(nullptr); }
  static json instant(const std::optional<Instant>& instant) { return instant ? json(format_instant(*instant)) : json(nullptr); }

  std::string text_;
  std::vector<std::size_t> points_;
  Page page_;
  Article article_;
};

}  // namespace
}  // namespace wireglass::tests

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) std::cout << wireglass::tests::Tagger(nlohmann::json::parse(line)).run().dump() << '\n';
}
