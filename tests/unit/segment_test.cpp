// Documents to pages: every layout, and the traps that real captures set. A page is written here as its lines; what is
// found of it as one line an article ("role|source|section|age|headline|lines of body") and one letter a stretch.
#include "pages/segment.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wireglass::pages {
namespace {

std::string letters(const PrintedPage& page) {
  std::string out;
  for (const LineStretch& stretch : page.lines) {
    switch (stretch.role) {
      case LineRole::kTitle: out += 'T'; break;
      case LineRole::kHeadline: out += 'H'; break;
      case LineRole::kBody: out += 'b'; break;
      case LineRole::kTime: out += 't'; break;
      case LineRole::kSection: out += 'c'; break;
      case LineRole::kSource: out += 's'; break;
      case LineRole::kTags: out += '#'; break;
      case LineRole::kFurniture: out += 'f'; break;
      case LineRole::kBlank: out += '_'; break;
      case LineRole::kUnknown: out += '?'; break;
    }
  }
  return out;
}

std::string describe(std::string_view document) {
  std::string out;
  segment(document, [&](PrintedPage&& page) {
    const std::string_view text = document.substr(static_cast<std::size_t>(page.begin), static_cast<std::size_t>(page.end - page.begin));
    const auto say = [&](Span span) { return std::string(text.substr(span.begin, span.size())); };
    out += std::string(kind_name(page.kind)) + "|" + say(page.topic) + "|" + std::string(page.layout) + "|" + letters(page) + "\n";
    for (const PrintedArticle& article : page.articles)
      out += std::string(role_name(article.role)) + "|" + say(article.source) + "|" + say(article.section) + "|" + say(article.age) + "|" +
             say(article.headline) + "|" + std::to_string(article.body.size()) + "\n";
    for (const Code code : page.remarks) out += "! " + std::string(code_name(code)) + "\n";
  });
  return out;
}

const std::string kFurniture =
    "Try Our AI Features\nExplore what Daily8 AI can do for you:\nComments\nNo comments yet...\nRelated Articles\n";
const std::string kLogoFurniture =
    "Orange background\n\nTry Our AI Features\n\nExplore what Daily8 AI can do for you:\n\nComments\n\nNo comments yet...\n\nRelated Articles\n\n";

struct SegmentCase {
  const char* name;
  std::string page;
  std::string found;
};

class Segment : public testing::TestWithParam<SegmentCase> {};

TEST_P(Segment, FindsPagesAndArticles) { EXPECT_EQ(describe(GetParam().page), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(
    PlainArticlePage, Segment,
    testing::Values(
        SegmentCase{"usual",
                    "\nFerry runs again\nThe ferry to Sado runs.\nIt stopped in May.\nHashtags\n\n" + kFurniture +
                        "\n\nNHK\n3 hours ago\n- NHK\nRates rise\nThe bank raised rates.\n\n\nJapan Times\n23-05-2025\n- Japan Times\nNew mayor\nA mayor was elected.",
                    "article||daily8-plain|_Tbb#_fffff_stsHb_stsHb\nmain||||Ferry runs again|2\nrelated|NHK||3 hours ago|Rates rise|1\n"
                    "related|Japan Times||23-05-2025|New mayor|1\n"},
        SegmentCase{"no_lead_no_tags_no_body", "Ferry runs again\n\n" + kFurniture + "Yahoo\na day ago\n- Yahoo\nRates rise\nThe bank.",
                    "article||daily8-plain|T_fffffstsHb\nmain||||Ferry runs again|0\nrelated|Yahoo||a day ago|Rates rise|1\n"},
        SegmentCase{"image_remnant_as_lead", ".png%3Fwidth%3D1260%26h&w=3840&q=100)\nFerry runs again\nIt runs.\n\n" + kFurniture,
                    "article||daily8-plain|fTb_fffff\nmain||||Ferry runs again|1\n"},
        SegmentCase{"items_without_gap",
                    "\nFerry\nIt runs.\n\n" + kFurniture +
                        "Yahoo\n2 minutes ago\n- Yahoo\nOne\nBody one.\nYahoo\n4 minutes ago\n- Yahoo\nTwo\nBody two.",
                    "article||daily8-plain|_Tb_fffffstsHbstsHb\nmain||||Ferry|1\nrelated|Yahoo||2 minutes ago|One|1\nrelated|Yahoo||4 minutes ago|Two|1\n"},
        SegmentCase{"remnant_before_an_item", "\nFerry\nIt runs.\n\n" + kFurniture + "&w=3840&q=100)\n\nFirst Post\nan hour ago\n- First Post\nOne\nBody.",
                    "article||daily8-plain|_Tb_ffffff_stsHb\nmain||||Ferry|1\nrelated|First Post||an hour ago|One|1\n"},
        SegmentCase{"body_lists_papers_and_dashes",
                    "\nFront pages\nDaily Mail\nGuardian\nSun\n- 'Old' wheat -\n- one more\nHashtags\nComments\nThe end.\nHashtags\n\n" + kFurniture,
                    "article||daily8-plain|_Tbbbbbbbb#_fffff\nmain||||Front pages|8\n"},
        SegmentCase{"headline_twice_is_one", "\nFerry\nFerry\nIt runs.\n\n" + kFurniture, "article||daily8-plain|_TTb_fffff\nmain||||Ferry|1\n"},
        SegmentCase{"tags_that_are_filled", "\nFerry\nIt runs.\nHashtags\n#Sado #Ferry\n#Niigata\n\n" + kFurniture,
                    "article||daily8-plain|_Tb###_fffff\nmain||||Ferry|1\n"},
        SegmentCase{"item_fields_missing",
                    "\nFerry\nIt runs.\n\n" + kFurniture +
                        "\n\nNHK\n- NHK\nNo time\nBody.\n\n\n2 hours ago\n- Yahoo\nNo first line\nBody.\n\n\n- Japan Times\nNeither\nBody.\n\n\nNHK\na day ago\n- NHK\nNo body",
                    "article||daily8-plain|_Tb_fffff_ssHb_tsHb_sHb_stsH\nmain||||Ferry|1\nrelated|NHK|||No time|1\nrelated|Yahoo||2 hours ago|No first line|1\n"
                    "related|Japan Times|||Neither|1\nrelated|NHK||a day ago|No body|0\n"},
        SegmentCase{"item_without_body_before_another",
                    "\nFerry\nIt runs.\n\n" + kFurniture + "\n\nNHK\na day ago\n- NHK\nNo body\nYahoo\na day ago\n- Yahoo\nTwo\nBody.",
                    "article||daily8-plain|_Tb_fffff_stsHstsHb\nmain||||Ferry|1\nrelated|NHK||a day ago|No body|0\nrelated|Yahoo||a day ago|Two|1\n"},
        SegmentCase{"comments_are_no_body", "\nFerry\nIt runs.\n\nTry Our AI Features\nExplore what Daily8 AI can do for you:\nComments\nAna\nI saw it.\nRelated Articles\n"
                                            "\n\nNHK\na day ago\n- NHK\nOne\nBody.",
                    "article||daily8-plain|_Tb_fff??f_stsHb\nmain||||Ferry|1\nrelated|NHK||a day ago|One|1\n! unplaced-lines\n"},
        SegmentCase{"windows_line_ends", "\r\nFerry\r\nIt runs.\r\nHashtags\r\n\r\nTry Our AI Features\r\nExplore what Daily8 AI can do for you:\r\nComments\r\n",
                    "article||daily8-plain|_Tb#_fff\nmain||||Ferry|1\n"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    PlainLists, Segment,
    testing::Values(
        SegmentCase{"hashtag_page", "Latest news with #SadoFerry\n\n\nNHK\n3 days ago\n- Business\n- NHK\nOne\nBody.\n\n\nYahoo\n23-05-2025\n- Yahoo\nTwo\nBody.",
                    "hashtag|SadoFerry|daily8-plain|T_stcsHb_stsHb\nlisted|NHK|Business|3 days ago|One|1\nlisted|Yahoo||23-05-2025|Two|1\n"},
        SegmentCase{"source_page", "Latest News from NHK\n\n\nNHK\n3 days ago\n- General\n- NHK\nOne\nBody.",
                    "source|NHK|daily8-plain|T_stcsHb\nlisted|NHK|General|3 days ago|One|1\n"},
        SegmentCase{"only_the_heading", "Latest news with #SadoFerry\n", "hashtag|SadoFerry|daily8-plain|T\n! furniture-only\n"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Logo, Segment,
    testing::Values(
        SegmentCase{"article_page",
                    "logo\nFerry\n\nFerry\n\nStraits Timesa day ago\nIt runs.\n\nIt stopped.\n\nHashtags\n\n" + kLogoFurniture +
                        "One\nOne\n\nNHK\n\ntime3 hours ago\n\n  • NHK\n\nOne\n\nBody.\n\nTwo\n\nYahoo\n\ntimean hour ago\n\n  • Business\n  • Yahoo\n\nTwo\n\nBody.\n",
                    "article||daily8-logo|fT_T_stb_b_#_f_f_f_f_f_f_HH_s_t_s_H_b_H_s_t_cs_H_b\nmain|Straits Times||a day ago|Ferry|2\n"
                    "related|NHK||3 hours ago|One|1\nrelated|Yahoo|Business|an hour ago|Two|1\n"},
        SegmentCase{"title_once_and_digits_in_the_source", "logo\n\nFerry\n\nNews183 days ago\n\nIt runs.\n\n" + kLogoFurniture,
                    "article||daily8-logo|f_T_st_b_f_f_f_f_f_f_\nmain|News18||3 days ago|Ferry|1\n"},
        SegmentCase{"a_sentence_that_ends_in_an_age_is_text", "logo\nFerry\n\nFerry\n\nIt opened 3 days ago\n\n" + kLogoFurniture,
                    "article||daily8-logo|fT_T_b_f_f_f_f_f_f_\nmain||||Ferry|1\n"},
        SegmentCase{"hashtag_page", "logo\n#\n\nLatest news with #SadoFerry\n\nOne\nOne\n\nNHK\n\ntime3 days ago\n\n  • NHK\n\nOne\n\nBody.\n",
                    "hashtag|SadoFerry|daily8-logo|ff_T_HH_s_t_s_H_b\nlisted|NHK||3 days ago|One|1\n"},
        SegmentCase{"item_without_body_and_source",
                    "logo\n#\n\nLatest news with #Tag\n\nOne\nOne\n\ntime3 days ago\n\n  • NHK\n\nOne\n\nTwo\nTwo\n\nNHK\n\n  • NHK\n\nTwo\n\nBody.\n",
                    "hashtag|Tag|daily8-logo|ff_T_HH_t_s_H_HH_s_s_H_b\nlisted|NHK||3 days ago|One|0\nlisted|NHK|||Two|1\n"}),
    [](const auto& row) { return row.param.name; });

const std::string kArabicFurniture =
    "جرب ميزات الذكاء الاصطناعي لدينا\nاكتشف ما يمكن أن يفعله Daily8 AI من أجلك:\nالتعليقات\nلا يوجد تعليقات بعد...\nأخبار ذات صلة\n";

INSTANTIATE_TEST_SUITE_P(
    Arabic, Segment,
    testing::Values(
        SegmentCase{"plain", "\nعودة العبارة\nعادت العبارة إلى العمل.\nهاشتاغز\n\n" + kArabicFurniture + "\n\nالميناء\nمنذ 5 دقائق\n- الميناء\nسوق جديدة\nافتتحت السوق.",
                    "article||daily8-plain-ar|_Tb#_fffff_stsHb\nmain||||عودة العبارة|1\nrelated|الميناء||منذ 5 دقائق|سوق جديدة|1\n"},
        SegmentCase{"logo_with_glued_date", "logo\nعودة العبارة\n\nعودة العبارة\n\nالميناء الجديد٠٩-٠٦-٢٠٢٥\nعادت العبارة.\nOrange background\n\n" + kArabicFurniture,
                    "article||daily8-logo-ar|fT_T_stbf_fffff\nmain|الميناء الجديد||٠٩-٠٦-٢٠٢٥|عودة العبارة|1\n"}),
    [](const auto& row) { return row.param.name; });

const std::string kOne = "\nFerry\nIt runs.\nHashtags\n\n" + kFurniture + "\n\nNHK\na day ago\n- NHK\nOne\nBody.";
const std::string kOneLines = "main||||Ferry|1\nrelated|NHK||a day ago|One|1\n";

INSTANTIATE_TEST_SUITE_P(
    ManyPages, Segment,
    testing::Values(
        SegmentCase{"joined_by_a_line_end", kOne + "\n" + kOne, "article||daily8-plain|_Tb#_fffff_stsHb\n" + kOneLines + "article||daily8-plain|_Tb#_fffff_stsHb\n" + kOneLines},
        SegmentCase{"joined_without_a_line_end", kOne + kOne, "article||daily8-plain|_Tb#_fffff_stsHb\n" + kOneLines + "article||daily8-plain|Tb#_fffff_stsHb\n" + kOneLines},
        SegmentCase{"heading_glued_to_the_last_line", kOne + "Latest news with #Tag\n\n\nNHK\na day ago\n- NHK\nOne\nBody.",
                    "article||daily8-plain|_Tb#_fffff_stsHb\n" + kOneLines + "hashtag|Tag|daily8-plain|T_stsHb\nlisted|NHK||a day ago|One|1\n"},
        SegmentCase{"addresses_before_the_pages", "https://www.daily8.com/en/article/00112233445566778899aabbccddeeff\n" + kOne + "\nhttps://www.daily8.com/en/article/ffeeddccbbaa99887766554433221100\n" + kOne,
                    "article||daily8-plain|f_Tb#_fffff_stsHb\n" + kOneLines + "article||daily8-plain|f_Tb#_fffff_stsHb\n" + kOneLines},
        SegmentCase{"both_forms", kOne + "\nlogo\n#\n\nLatest news with #Tag\n\nOne\nOne\n\nNHK\n\ntimea day ago\n\n  • NHK\n\nOne\n\nBody.\n" + kOne,
                    "article||daily8-plain|_Tb#_fffff_stsHb\n" + kOneLines + "hashtag|Tag|daily8-logo|ff_T_HH_s_t_s_H_b\nlisted|NHK||a day ago|One|1\narticle||daily8-plain|_Tb#_fffff_stsHb\n" + kOneLines}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    BadPages, Segment,
    testing::Values(
        SegmentCase{"empty", "", ""},
        SegmentCase{"blanks_only", "\n \n\n", "unknown|||_\n"},
        SegmentCase{"unknown_with_headline", "Ferry runs again\n\nThe ferry to Sado runs again.\nIt stopped in May.\n",
                    "unknown|||T_bb\nmain||||Ferry runs again|2\n! unknown-layout\n"},
        SegmentCase{"unknown_without_headline", "The ferry to Sado runs again.\nIt stopped in May.\n", "unknown|||bb\nmain|||||2\n! unknown-layout\n"},
        SegmentCase{"one_line", "The ferry", "unknown|||b\nmain|||||1\n! unknown-layout\n"},
        SegmentCase{"furniture_only", kFurniture, "article||daily8-plain|fffff\n! furniture-only\n"},
        SegmentCase{"logo_only", "logo\n", "unknown|||f\n! furniture-only\n"},
        SegmentCase{"cut_in_the_body", "\nFerry runs\nIt runs to Sa", "unknown|||_Tb\nmain||||Ferry runs|1\n! unknown-layout\n"},
        SegmentCase{"cut_in_the_furniture", "\nFerry\nIt runs.\nHashtags\n\nTry Our AI Fe", "article||daily8-plain|_Tb#_f\nmain||||Ferry|1\n"},
        SegmentCase{"cut_after_a_source", "\nFerry\nIt runs.\n\n" + kFurniture + "\n\nNHK\na day ago\n- NHK\nOne\nBody.\n\n\nNHK",
                    "article||daily8-plain|_Tb_fffff_stsHb_s\nmain||||Ferry|1\nrelated|NHK||a day ago|One|1\n! item-cut\n"},
        SegmentCase{"cut_inside_an_item", "\nFerry\nIt runs.\n\n" + kFurniture + "\n\nNHK\na day ago\n- NHK\nOne\nBody.\n\n\nNHK\na day ago",
                    "article||daily8-plain|_Tb_fffff_stsHb_st\nmain||||Ferry|1\nrelated|NHK||a day ago|One|1\n! item-cut\n"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace wireglass::pages
