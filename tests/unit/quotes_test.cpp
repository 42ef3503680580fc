// Quotes, a row each; the sentences are invented. A quote is written `kind words < speaker (cue)`, with a + behind it where it
// goes on with the utterance before.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "annotations/annotate.h"
#include "support/packed_names.h"

namespace wireglass::annotations {
namespace {

struct Text {
  explicit Text(std::string words) : text(std::move(words)) {
    page.text = text;
    article.language = "en";
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      article.paragraphs.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
      at = end + 1;
    }
  }
  std::string of(Span span) const { return text.substr(span.begin, span.size()); }

  std::string text;
  Page page;
  Article article;
};

std::string told(const Text& text, const Quote& quote) {
  std::string line = std::string(kind_name(quote.kind)) + " " + text.of(quote.span);
  if (!quote.speaker_span.empty()) line += " < " + text.of(quote.speaker_span);
  if (!quote.cue.empty()) line += " (" + text.of(quote.cue) + ")";
  return line + (quote.continues ? " +" : "");
}

std::string quotes_in(const std::string& words) {
  const Text text(words);
  std::string all;
  for (const Quote& quote : find_annotations(text.page, text.article).quotes.quotes)
    all += (all.empty() ? "" : "\n") + told(text, quote);
  return all;
}

struct QuoteCase {
  const char* name;
  const char* text;  // every line is a paragraph
  const char* quotes;
};

class Quotes : public testing::TestWithParam<QuoteCase> {};
TEST_P(Quotes, AreFound) { EXPECT_EQ(quotes_in(GetParam().text), GetParam().quotes); }
constexpr auto kName = [](const auto& row) { return row.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Marks, Quotes,
    testing::Values(
        QuoteCase{"typographic", "“The port is shut today,” Ito said.", "direct The port is shut today, < Ito (said)"},
        QuoteCase{"straight", "\"The port is shut today,\" Ito said.", "direct The port is shut today, < Ito (said)"},
        QuoteCase{"ticks", "``The port is shut today,'' Ito said.", "direct The port is shut today, < Ito (said)"},
        QuoteCase{"two_apostrophes", "''The port is shut today,'' Ito said.",
                  "direct The port is shut today, < Ito (said)"},
        QuoteCase{"single", "'The port is shut today,' Ito said.", "direct The port is shut today, < Ito (said)"},
        QuoteCase{"single_opens_straight_closes", "‘The port is shut today,' Ito said.",
                  "direct The port is shut today, < Ito (said)"},
        QuoteCase{"double_opens_single_closes", "\"The port is shut today,' Ito said. \"Come back in May.'",
                  "direct The port is shut today, < Ito (said)\ndirect Come back in May. < Ito +"},
        QuoteCase{"single_opens_double_closes", "'The port is shut today,\" Ito said.",
                  "direct The port is shut today, < Ito (said)"},
        QuoteCase{"apostrophes_inside_single", "'It's the workers' port, and it isn't shut,' Ito said.",
                  "direct It's the workers' port, and it isn't shut, < Ito (said)"},
        QuoteCase{"possessive_closes_nothing", "The workers' port and the owners' port are shut.", ""},
        QuoteCase{"elision_opens_nothing", "The '90s were good to 'em, and the '80s too.", ""},
        QuoteCase{"inches_open_nothing", "The 6'2\" captain left.", ""},
        QuoteCase{"nested", "“He told me ‘the port is shut’ twice,” Ito said.",
                  "direct He told me ‘the port is shut’ twice, < Ito (said)"},
        QuoteCase{"nested_double", "“He told me “the port is shut” twice,” Ito said.",
                  "direct He told me “the port is shut” twice, < Ito (said)"},
        QuoteCase{"nested_ends_together", "“He told me “the port is shut”” was all that Ito said.", "direct He told me “the port is shut” < Ito (said)"},
        QuoteCase{"reopened", "“The port is shut today,” Ito said. “Nobody works.\n“Nobody will work tomorrow.”",
                  "direct The port is shut today, < Ito (said)\ndirect Nobody works. < Ito +\ndirect Nobody will work "
                  "tomorrow. < Ito +"},
        QuoteCase{"reopened_and_told_at_the_end", "“The port is shut today.\n“Nobody will work tomorrow,” Ito said.",
                  "direct The port is shut today. < Ito\ndirect Nobody will work tomorrow, < Ito (said) +"},
        QuoteCase{"single_reopened_holds_others", "'The “old” pier is shut today.\n'Nobody will work tomorrow,' Ito said.",
                  "direct The “old” pier is shut today. < Ito\ndirect Nobody will work tomorrow, < Ito (said) +"},
        QuoteCase{"end_lost_before_the_next",
                  "\"The port is shut today. Ito did not stay. \"Come back in May,\" Ito said.",
                  "direct The port is shut today.\ndirect Come back in May, < Ito (said)"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Speakers, Quotes,
    testing::Values(
        QuoteCase{"inverted", "“The port is shut today,” said Lena Ito.",
                  "direct The port is shut today, < Lena Ito (said)"},
        QuoteCase{"with_apposition", "“The port is shut today,” said Lena Ito, a pilot of the harbour.",
                  "direct The port is shut today, < Lena Ito, a pilot of the harbour (said)"},
        QuoteCase{"apposition_before_the_cue", "Hugh Hill, a doctor, said: “The port is shut today.”",
                  "direct The port is shut today. < Hugh Hill, a doctor (said)"},
        QuoteCase{"title", "“The port is shut today,” the transport minister told reporters.",
                  "direct The port is shut today, < the transport minister (told)"},
        QuoteCase{"pronoun", "“The port is shut today,” she added.", "direct The port is shut today, < she (added)"},
        QuoteCase{"interrupted", "“The port,” he said, “is shut all day.”",
                  "direct The port, < he (said)\ndirect is shut all day. < he (said) +"},
        QuoteCase{"second_sentence", "“The port is shut today,” he said. “We all went home.”",
                  "direct The port is shut today, < he (said)\ndirect We all went home. < he +"},
        QuoteCase{"that", "Ito said that the port was “shut for good reasons.”",
                  "direct shut for good reasons. < Ito (said)"},
        QuoteCase{"participle", "Ito told the pilots to wait, adding that they were “the best in town.”",
                  "indirect to wait < Ito (told)\ndirect the best in town. < Ito (adding)"},
        QuoteCase{"according_to", "The port is “shut for the whole week,” according to a statement.",
                  "direct shut for the whole week, < a statement (according to)"},
        QuoteCase{"document", "“No ship may land before May,” the letter reads.",
                  "direct No ship may land before May, < the letter (reads)"},
        QuoteCase{"bracket", "“The port is shut today,” Gov. Ana Reyes (L) said.",
                  "direct The port is shut today, < Gov. Ana Reyes (L) (said)"},
        QuoteCase{"colon_paragraph_before", "Ito was asked about the port. She said:\n“It is shut all day.”",
                  "direct It is shut all day. < She (said)"},
        QuoteCase{"label", "Minister: “No deal will be made today”",
                  "direct No deal will be made today < Minister (:)"},
        QuoteCase{"shot_back", "Ito shot back, “The port is shut today.”",
                  "direct The port is shut today. < Ito (shot)"},
        QuoteCase{"not_the_hyphenated", "The union-backed pilots left. “The port is shut today,” Ito said.",
                  "direct The port is shut today, < Ito (said)"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Scare, Quotes,
    testing::Values(QuoteCase{"label", "The “reciprocal” tariffs hurt the port.", "scare reciprocal"},
                    QuoteCase{"title", "They watched “Harbour of Light” at home.", "scare Harbour of Light"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Indirect, Quotes,
    testing::Values(
        QuoteCase{"that", "Ito said that the port was shut.", "indirect that the port was shut < Ito (said)"},
        QuoteCase{"without_that", "The minister said the port was shut.",
                  "indirect the port was shut < The minister (said)"},
        QuoteCase{"clause_before", "The port was shut, the minister said on Monday.",
                  "indirect The port was shut < the minister (said)"},
        QuoteCase{"inverted", "The port was shut, said Lena Ito.", "indirect The port was shut < Lena Ito (said)"},
        QuoteCase{"hearer", "Ito told the pilots on Monday that the port was shut.",
                  "indirect that the port was shut < Ito (told)"},
        QuoteCase{"according_before", "According to the harbour office, the port was shut.",
                  "indirect the port was shut < the harbour office (According to)"},
        QuoteCase{"according_behind", "The port was shut, according to the harbour office.",
                  "indirect The port was shut < the harbour office (according to)"},
        QuoteCase{"headline", "Minister: No deal yet\nThe ships wait.", "indirect No deal yet < Minister (:)"},
        QuoteCase{"two_verbs", "Ito said the port was shut and warned that ships would wait.",
                  "indirect the port was shut < Ito (said)\nindirect that ships would wait < Ito (warned)"},
        QuoteCase{"a_noun_is_no_verb", "The reports lay on the table.", ""},
        QuoteCase{"no_clause", "Ito said in an interview.", ""}),
    kName);

/// The name that the speaker of the last quote is.
std::string last_speaker(const std::string& words) {
  const Text text(words);
  const Findings findings = find_annotations(text.page, text.article, &tests::name_tools());
  if (findings.quotes.quotes.empty()) return "no quote";
  const Quote& quote = findings.quotes.quotes.back();
  if (quote.speaker == Quote::kNoSpeaker) return "nobody";
  const auto mention = std::find_if(findings.mentions.begin(), findings.mentions.end(),
                                    [&](const Mention& each) { return each.span.begin == quote.speaker; });
  return mention == findings.mentions.end() ? "no mention" : text.of(mention->span);
}

TEST(QuoteSpeakers, AreTiedToNames) {
  EXPECT_EQ(last_speaker("“The port is shut today,” said Lena Ito, a pilot."), "Lena Ito");
  EXPECT_EQ(last_speaker("Lena Ito spoke in Lisbon. “The port is shut today,” she said."), "Lena Ito");
  EXPECT_EQ(last_speaker("“The port is shut,” said Hugh Hill. Lena Ito was there. “It will open soon,” she said."),
            "Lena Ito");
  EXPECT_EQ(last_speaker("Mr. Hugh Hill met Mrs. Lena Ito in Lisbon. “The port is shut today,” he said."), "Hugh Hill");
  EXPECT_EQ(
      last_speaker("Transport Minister Lena Ito met Hugh Hill in Lisbon. “The port is shut today,” the minister said."),
      "Lena Ito");
  EXPECT_EQ(last_speaker("“The port is shut today,” a sailor said."), "nobody");
}

TEST(QuoteLimits, MarksOnly) {
  for (const char* mark : {"\"", "'", "“", "”", "` ", "‘ ’ "}) {
    std::string text;
    while (text.size() < 2'000'000) text += mark;
    EXPECT_EQ(quotes_in(text), "") << mark;
  }
}

TEST(QuoteLimits, NoSentenceEnds) {
  std::string text;
  while (text.size() < 10'000'000) text += "and the pilot said \"we all stay here\" to them ";
  const Text words(text);
  const auto found = find_annotations(words.page, words.article).quotes.quotes;
  EXPECT_EQ(
      std::count_if(found.begin(), found.end(), [](const Quote& quote) { return quote.kind == QuoteKind::kDirect; }),
      static_cast<std::ptrdiff_t>(text.size() /
                                  std::string_view("and the pilot said \"we all stay here\" to them ").size()));
}

TEST(QuoteLimits, AThousandInsideEachOther) {
  std::string text = "Ito said ";
  for (int i = 0; i < 1000; ++i) text += "“he said ";
  for (int i = 0; i < 1000; ++i) text += "so”";
  const Text words(text);
  const FoundQuotes found = find_annotations(words.page, words.article).quotes;
  EXPECT_EQ(found.quotes.size(), 1u);
  EXPECT_EQ(found.deepest, 1000u);
}

TEST(QuoteLimits, AThousandLostEnds) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "“We stay here, Ito said. ";
  const Text words(text);
  EXPECT_EQ(find_annotations(words.page, words.article).quotes.quotes.size(), 1000u);
}

}  // namespace
}  // namespace wireglass::annotations
