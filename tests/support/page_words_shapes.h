#pragma once
// Every body shape of page-layouts.md, section 7, as one row each. The markup says what is what:
//   <dateline> <byline> <credit> <caption> <header> <promo> <related-links> <author-bio> <reprint-note> … </>  apparatus;
//   with a '?' after the kind its fields are not compared (the guide does not settle them);
//   <open> … </>  text whose kind the guide leaves open: nothing about it is compared;
//   <place> <agency> <people> <source> <date> <age> <clock> <year> … </>  the fields inside apparatus;
//   <blank-seam> <glue> <link-residue> <fold> … </>  repairs inside the reporting.
// Text outside of all tags is reporting. A line end is a line end in a main article and a blank in an item.
#include <cstdint>
#include <string_view>

namespace wireglass::tests::words {

/// Where in a body a shape may stand.
enum class Place : std::uint8_t {
  kRun,     ///< before the first sentence and on its line
  kFirst,   ///< lines before the first sentence
  kMiddle,  ///< lines between two paragraphs
  kLast,    ///< lines at the end
  kTail,    ///< behind the last sentence and on its line
};

/// In which bodies a shape may stand: where text follows it on the same line, its end must still be certain.
enum class Fits : std::uint8_t {
  kBoth,       ///< anywhere; the next sentence may begin with any word
  kPlainNext,  ///< in one-line bodies only before a sentence that begins with an ordinary word
  kLinesOnly,  ///< only in bodies of lines
};

struct Shape {
  std::string_view name;
  Place place;
  Fits fits;
  std::string_view markup;
};

inline constexpr Shape kDatelines[] = {
    {"dateline CITY (Agency) --", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> (<agency>{wire}</>) --</> "},
    {"dateline CITY (Agency) em dash", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> (<agency>AP</>) —</> "},
    {"dateline CITY (Agency) -Text", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> (<agency>Reuters</>) -</>"},
    {"dateline CITY --", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> --</> "},
    {"dateline CITY, Country --", Place::kRun, Fits::kBoth, "<dateline><place>{CITY, Country}</> --</> "},
    {"dateline CITY--Text", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</>--</>"},
    {"dateline CITY -", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> -</> "},
    {"dateline CITY em dash", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> —</> "},
    {"dateline CITY, Mon D (Agency) -", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</>, <date>{mon} {day}</> (<agency>{wire}</>) -</> "},
    {"dateline CITY, Mon D (Agency) --", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</>, <date>{mon} {day}</> (<agency>{wire}</>) --</> "},
    {"dateline CITY:", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</>:</> "},
    {"dateline CITY :", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> :</> "},
    {"dateline CITY :Text", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> :</>"},
    {"dateline CITY, State () en dash", Place::kRun, Fits::kBoth, "<dateline><place>{CITY, State}</> () –</> "},
    {"dateline (Agency) --", Place::kRun, Fits::kBoth, "<dateline>(<agency>{wire}</>) --</> "},
    {"dateline Mon. D (UPI) --", Place::kRun, Fits::kBoth, "<dateline><date>{mon.} {day}</> (<agency>UPI</>) --</> "},
    {"dateline Mon. D em dash", Place::kRun, Fits::kBoth, "<dateline><date>{mon.} {day}</>—</>"},
    {"dateline CITY (Mon D):", Place::kRun, Fits::kBoth, "<dateline><place>{CITY}</> (<date>{mon} {day}</>):</> "},
    {"dateline City, Month D (Jiji Press)--", Place::kRun, Fits::kBoth, "<dateline><place>{city}</>, <date>{month} {day}</> (<agency>Jiji Press</>)--</>"},
};

inline constexpr Shape kOpenings[] = {
    {"Kyodo stamp", Place::kFirst, Fits::kPlainNext, "<header><agency>KYODO NEWS</> - <age>{minutes} minutes ago</> - <clock>{clock}</> | All, World, Japan</>"},
    {"Kyodo stamp, hours", Place::kFirst, Fits::kPlainNext, "<header><agency>KYODO NEWS</> - <age>{hours} hours ago</> - <clock>{clock}</> | All, Japan</>"},
    {"byline and Kyodo stamp", Place::kFirst, Fits::kPlainNext,
     "<byline>By <people>{name}</></><open>,</> <header><agency>KYODO NEWS</> - <age>{hours} hours ago</> - <clock>{clock}</> | All, World</>"},
    {"byline By First LAST", Place::kFirst, Fits::kPlainNext, "<byline>By <people>{NAME}</></>"},
    {"byline By First Last", Place::kFirst, Fits::kPlainNext, "<byline>By <people>{name}</></>"},
    {"byline two for Reuters", Place::kFirst, Fits::kPlainNext, "<byline?>By <people>{name}</> and <people>{name2}</> for Reuters</>"},
    {"byline bare capitals, dateline", Place::kRun, Fits::kBoth,
     "<byline><people>{NAME}</> and <people>{NAME2}</></> <dateline><place>{CITY}</> --</> "},
    {"byline bare capitals, one name, dateline", Place::kRun, Fits::kBoth, "<byline><people>{NAME}</></> <dateline><place>{KNOWN CITY}</> --</> "},
    {"byline bare capitals, own line", Place::kFirst, Fits::kLinesOnly, "<byline><people>{NAME}</></>"},
    {"byline AP, dateline", Place::kRun, Fits::kBoth, "<byline>By <people>{NAME}</></> <dateline><place>{CITY}</> (<agency>AP</>) —</> "},
    {"News from Japan, Jiji", Place::kRun, Fits::kBoth,
     "<header>News from Japan Economy Technology <date>{mon} {day}, {year}</> <clock>{clock}</> (JST)</> "
     "<dateline?><place>Washington/Silicon Valley</>, <date>{mon.} {day}</> (<agency>Jiji Press</>)--</>"},
    {"newsletter greeting", Place::kRun, Fits::kBoth, "<header?>Good {daypart}.</> "},
    {"date and clock stamp", Place::kFirst, Fits::kLinesOnly, "<header?>{day} {mon} {year} 08:30pm</>"},
    {"standfirst date", Place::kFirst, Fits::kLinesOnly, "<open>{month} {day}, {year}</>"},
    {"Published on", Place::kFirst, Fits::kLinesOnly, "<open>Published on: {month} {day}, {year} By: {name} Text Size: A A A</>"},
    {"views and age", Place::kFirst, Fits::kLinesOnly, "<open>206 views | 2 hours ago</>"},
    {"section prefix LETTERS", Place::kRun, Fits::kBoth, "<open>LETTERS:</> "},
    {"section prefix COMMENTARY", Place::kRun, Fits::kBoth, "<open>COMMENTARY, {month} {day} —</> "},
    {"Editor's Note", Place::kFirst, Fits::kLinesOnly, "<open>Editor's Note: This story has been updated with details from {city}.</>"},
    {"CORRECTING and REPLACING", Place::kFirst, Fits::kLinesOnly, "<open>CORRECTING and REPLACING: the figure in the second paragraph is {count}.</>"},
    {"opening capitals", Place::kRun, Fits::kPlainNext, "A SURVEY has revealed that {count} {things} want a vote on {topic}. "},
    {"opening capitals, two words", Place::kRun, Fits::kPlainNext, "POLICE OFFICERS in {city} have found {count} missing {things}. "},
};

inline constexpr Shape kCaptions[] = {
    {"caption line (Name)", Place::kFirst, Fits::kPlainNext, "<caption>Bags of rice on sale in {city} on {month} {day}. (<people>{name}</>)</>"},
    {"caption FILE PHOTO, byline", Place::kFirst, Fits::kPlainNext,
     "<caption>FILE PHOTO: Cranes at a port in {city}.</> <credit><agency>REUTERS</>/<people>{name}</>/File Photo</> <byline>By <people>{name2}</></>"},
    {"caption FILE PHOTO", Place::kFirst, Fits::kPlainNext,
     "<caption>FILE PHOTO: The logo of {company} is seen outside its office in {city}, {country}, {month} {day}, {year}.</> "
     "<credit><agency>REUTERS</>/<people>{name}</>/File Photo</>"},
    {"caption REUTERS/Name", Place::kFirst, Fits::kPlainNext,
     "<caption>{Role} {person} speaks to reporters in {city}.</> <credit><agency>REUTERS</>/<people>{name}</></>"},
    {"caption pipe Jiji", Place::kFirst, Fits::kPlainNext, "<caption>{Role} {person} speaks in {city} on {weekday}.</> <credit>| <agency>Jiji</></>"},
    {"caption pipe AFP-JIJI", Place::kFirst, Fits::kPlainNext, "<caption>Workers load {things} at a warehouse in {city} in {month}.</> <credit>| <agency>AFP-JIJI</></>"},
    {"caption pipe BLOOMBERG", Place::kFirst, Fits::kPlainNext, "<caption>A container ship leaves {city}.</> <credit>| <agency>BLOOMBERG</></>"},
    {"caption pipe KYODO", Place::kMiddle, Fits::kPlainNext, "<caption>Residents queue outside {body} in {city}.</> <credit>| <agency>KYODO</></>"},
    {"caption pipe, credit on the next line", Place::kMiddle, Fits::kLinesOnly,
     "<caption>A clerk counts {things} in a shop in Koto Ward.</> <credit>|\n<agency>JIJI</></>"},
    {"caption without credit", Place::kFirst, Fits::kPlainNext, "<open>{Role} {person} greets supporters at a hall in {city}.</>"},
    {"credit line Name/Bloomberg", Place::kFirst, Fits::kLinesOnly, "<credit><people>{name}</>/<agency>Bloomberg</></>"},
    {"credit lines Photo:", Place::kMiddle, Fits::kLinesOnly, "<credit?>Photo:\nAFP / {NAME}</>"},
    {"credit line PHOTO: FACEBOOK", Place::kMiddle, Fits::kLinesOnly, "<credit?>PHOTO: FACEBOOK/{NAME}</>"},
};

inline constexpr Shape kPromos[] = {
    {"promo Stay informed", Place::kMiddle, Fits::kPlainNext,
     "<promo>Stay informed. Quality journalism and in-depth reporting from {country}. Unlimited access US$30 US$18 /mo FOR YOUR FIRST 3 MONTHS subscribe NOW</>"},
    {"promo Sign up now", Place::kMiddle, Fits::kPlainNext, "<promo>Sign up now: Get {outlet}'s newsletters delivered to your inbox</>"},
    {"promo newsletter", Place::kMiddle, Fits::kBoth, "<promo>Sign up for our daily newsletter to get the best of {outlet} in your inbox.</>"},
    {"promo Subscribe to newsletter", Place::kMiddle, Fits::kBoth, "<promo>Subscribe to the {outlet} newsletter for more stories like this.</>"},
    {"promo paywall trial", Place::kMiddle, Fits::kBoth, "<promo>Start your free trial today to keep reading {outlet}.</>"},
    {"promo app", Place::kMiddle, Fits::kBoth, "<promo>Download the {outlet} app for breaking news alerts.</>"},
    {"promo donation", Place::kMiddle, Fits::kBoth, "<promo>Your donation allows us to keep sending journalists to {city}.</>"},
    {"promo support", Place::kLast, Fits::kBoth, "<promo>Please support our journalism by becoming a member of {outlet} today.</>"},
    {"promo stock list", Place::kLast, Fits::kBoth, "<promo>Click here to see our list of the best stocks to buy now.</>"},
    {"promo Read the full story", Place::kLast, Fits::kBoth, "<promo>Subscribe to read the full story on {outlet}.</>"},
    {"promo Listen", Place::kMiddle, Fits::kBoth, "<promo>Listen to the day's top stories.</>"},
    {"promo Follow us", Place::kLast, Fits::kLinesOnly, "<promo>Follow us on:</>\n<open>Facebook\nInstagram</>"},
    {"Advertisement", Place::kMiddle, Fits::kBoth, "<promo>Advertisement</>"},
    {"ad widget", Place::kLast, Fits::kBoth, "<promo>by Taboola\nSponsored Links\nYou May Like\nLearn More\nUndo</>"},
};

inline constexpr Shape kLeaks[] = {
    {"player leak", Place::kMiddle, Fits::kPlainNext, "<open>Video Player is loading. Play Video Play Unmute Current Time 0:00</>"},
    {"iframe leak", Place::kMiddle, Fits::kBoth, "<open>Your browser does not support iframes.</>"},
    {"script leak", Place::kMiddle, Fits::kPlainNext, "<open>() => { const t = if ('X' in window) {</>"},
    {"READ MORE", Place::kMiddle, Fits::kLinesOnly, "<open>READ MORE</>"},
    {"READ MORE HERE", Place::kMiddle, Fits::kLinesOnly, "<open>READ MORE HERE</>"},
    {"arrow READ MORE", Place::kMiddle, Fits::kLinesOnly, "<open>» READ MORE</>"},
    {"READ NEXT", Place::kMiddle, Fits::kLinesOnly, "<related-links>READ NEXT:{headline}</>"},
    {"TRENDING STORIES", Place::kMiddle, Fits::kLinesOnly, "<related-links>TRENDING STORIES: {headline}</>"},
    {"See also", Place::kMiddle, Fits::kLinesOnly, "<related-links>See also: {headline}</>"},
    {"More from", Place::kMiddle, Fits::kLinesOnly, "<open>More from {outlet} {headline}</>"},
    {"link residue", Place::kMiddle, Fits::kBoth, "{company} (ACME.O)<link-residue>, opens new tab</> said it would appeal against the ruling in {city}."},
    {"link residue, possessive", Place::kMiddle, Fits::kBoth, "{company}'s (HBLN.L)<link-residue>, opens new tab</> shares were little changed on {weekday}."},
    {"fold inside a word", Place::kMiddle, Fits::kBoth,
     "The ministry has no plan to move the depot, a spokesman for the gov<fold>...Read More</>ernment said, and {body} agreed with the decision."},
    {"fold at the end of a word", Place::kMiddle, Fits::kBoth, "The depot stays open<fold>...Read Less</> for now, and {body} will look at the case again in {month}."},
    {"digest brief", Place::kMiddle, Fits::kLinesOnly, "<open>OSAKA -- Hotels report lost bags. Full story.</>"},
    {"link text dropped", Place::kMiddle, Fits::kBoth, "According to the The result is a gap of {money} in the budget."},
    {"line broken round a link", Place::kMiddle, Fits::kLinesOnly, "The prize went to a bakery run by\n{name}\nwho has worked in {city} since {year}."},
    {"tweet remnant", Place::kMiddle, Fits::kLinesOnly, "<open>— Harbor Desk (@harbordesk) {month} {day}, {year}</>"},
    {"hashtag line", Place::kMiddle, Fits::kLinesOnly, "<open>#Harbor #Ferry #{city_tag}</>"},
    {"URL", Place::kMiddle, Fits::kLinesOnly, "<open>https://www.harborpost.example/news/{count_plain}</>"},
    {"e-mail", Place::kMiddle, Fits::kLinesOnly, "<open>newsroom@harborpost.example</>"},
    {"glued hashtags", Place::kTail, Fits::kBoth, "<open>#Harbor#Ferry#{city_tag}</>"},
};

inline constexpr Shape kOddLines[] = {
    {"sub-head", Place::kMiddle, Fits::kBoth, "What comes next"},
    {"sub-head, capitals", Place::kMiddle, Fits::kBoth, "RETAIL"},
    {"sub-head, two words in capitals", Place::kMiddle, Fits::kBoth, "HOUSING BILL"},
    {"AFP sub-head", Place::kMiddle, Fits::kBoth, "- 'Old' wheat -"},
    {"dash lines", Place::kMiddle, Fits::kBoth, "- {count} {things} checked\n- {percent} more than in {month}"},
    {"dash lines that name sources", Place::kMiddle, Fits::kBoth, "- Daily Mail\n- Yahoo"},
    {"labels", Place::kMiddle, Fits::kBoth, "Why it matters: {topic} employs {count} people.\nYes, but: The money runs out in {month}."},
    {"list of papers", Place::kMiddle, Fits::kBoth, "Daily Mail\nGuardian\nSun"},
    {"list of sources", Place::kMiddle, Fits::kBoth, "Yahoo\nJapan Times\nThe Independent"},
    {"list of years", Place::kMiddle, Fits::kBoth, "1945 A treaty is signed.\n1987 The first ferry leaves {city}."},
    {"tag words", Place::kMiddle, Fits::kLinesOnly, "<open>US POLITICS\nWORLD</>"},
    {"keyword line", Place::kLast, Fits::kLinesOnly, "<open>Keywords: Bus Crash High Court {city}</>"},
    {"live blog clock lines", Place::kMiddle, Fits::kLinesOnly, "<open>10:19 AM</>\nNews update: {count} {things} have been moved."},
    {"live blog entry", Place::kMiddle, Fits::kBoth, "<open>10:25 p.m.</> The premier said that {topic} would be closed overnight."},
    {"video clock lines", Place::kMiddle, Fits::kLinesOnly, "<open>07:30\n09:41</>"},
    {"author page dates", Place::kMiddle, Fits::kLinesOnly, "<open>{month} {day}, {year}\n{month} {day}, {year}\n{month} {day}, {year}</>"},
    {"numbered list glued", Place::kMiddle, Fits::kBoth, "<open>1 Oslo.2 Lima.3 Kobe.</>"},
    {"glued sentences", Place::kMiddle, Fits::kBoth, "The team won again<glue>.S</>he said that {topic} had been worth it."},
    {"glued quotes", Place::kMiddle, Fits::kBoth, "<open>She said: \"Yes.\"He left at once.</>"},
    {"blank before full stop", Place::kMiddle, Fits::kBoth, "The ministers agreed on 3 {month}<blank-seam> </>. The text was not published."},
    {"blank before possessive", Place::kMiddle, Fits::kBoth, "The cuts would hurt {country}<blank-seam> </>'s ports, {body} said."},
    {"blank before comma", Place::kMiddle, Fits::kBoth, "The boats left {city} on {weekday}<blank-seam> </>, hours before the storm."},
    {"doubled word", Place::kMiddle, Fits::kBoth, "The ministry and the the council share the cost."},
    {"Japanese line", Place::kMiddle, Fits::kBoth, "港の新しい橋は来年の春に開通する。"},
    {"Arabic phrase", Place::kMiddle, Fits::kBoth, "The banner read السلام للجميع in large letters."},
    {"quotes reopened", Place::kMiddle, Fits::kBoth, "\"We began with {count} {things} and no money.\n\"Now we have {count}, and the work goes on,\" {surname} said."},
    {"emoji", Place::kMiddle, Fits::kBoth, "The team posted a single 🎉 after the match."},
    {"abbreviations", Place::kMiddle, Fits::kBoth, "The U.S.A. team met J.R. Hill of St. Olaf at 5 a.m. on No. 9 pier."},
    {"Hashtags as text", Place::kMiddle, Fits::kLinesOnly, "Hashtags\nThe word was printed on every shirt in {city}."},
    {"Comments as text", Place::kMiddle, Fits::kLinesOnly, "Comments\nThe council received {count} of them in {month}."},
};

inline constexpr Shape kEndings[] = {
    {"sign-off em dash", Place::kTail, Fits::kBoth, " <credit>— <agency>REUTERS</></>"},
    {"sign-off hyphen AFP", Place::kTail, Fits::kBoth, " <credit>- <agency>AFP</></>"},
    {"sign-off hyphen Bernama", Place::kTail, Fits::kBoth, " <credit>- <agency>Bernama</></>"},
    {"sign-off double hyphen", Place::kTail, Fits::kBoth, " <credit?>-- <agency>BERNAMA-KYODO</></>"},
    {"sign-off bare", Place::kTail, Fits::kBoth, " <credit><agency>REUTERS</></>"},
    {"sign-off in brackets", Place::kTail, Fits::kBoth, " <credit>(This is a <agency>Reuters</> story)</>"},
    {"sign-off date", Place::kTail, Fits::kBoth, " <credit?>‒ July {day}, {year}</>"},
    {"sign-off initials and desk", Place::kTail, Fits::kBoth, " <credit?>—LT, Harbor Desk</>"},
    {"copyright KYODO", Place::kLast, Fits::kBoth, "<credit>© <agency>KYODO</></>"},
    {"copyright Reuters", Place::kLast, Fits::kBoth, "<credit>© <agency>Thomson Reuters</> <year>{year}</>.</>"},
    {"copyright AP", Place::kLast, Fits::kBoth,
     "<credit>© Copyright <year>{year}</> <agency>The Associated Press</>. All rights reserved. This material may not be published, broadcast, rewritten or "
     "redistributed without permission.</>"},
    {"copyright Jiji", Place::kLast, Fits::kBoth, "<credit?>[Copyright The Jiji Press, Ltd.]</>"},
    {"reprint note", Place::kLast, Fits::kBoth, "<reprint-note>(From <source>The {paper}</>, <date>{month} {day}, {year}</>)</>"},
    {"author bio", Place::kLast, Fits::kBoth,
     "<author-bio><people>{author}</> is an analyst. She is the founder of Example Partners.</>"},
    {"author bio, professor", Place::kLast, Fits::kBoth, "<author-bio><people>{author}</> is a professor of economics at the University of {city}.</>"},
    {"related coverage", Place::kLast, Fits::kBoth, "<related-links>Related coverage:\n{headline}\n{headline}\n{headline}</>"},
    {"related READ NEXT at the end", Place::kLast, Fits::kBoth, "<related-links>READ NEXT:{headline}</>"},
    {"caption glued to the end", Place::kTail, Fits::kBoth, " <caption>The plant at {city}</> <open>(</><credit>©<agency>Kyodo</></><open> )</>"},
    {"News Source", Place::kLast, Fits::kLinesOnly, "<open>News Source: Dubai Media Office</>"},
    {"Full story", Place::kTail, Fits::kBoth, "<open> Full story.</>"},
    {"digest line", Place::kLast, Fits::kBoth, "<open>----------\nSumo: New champion opens with win NAGOYA - The champion won in {city}.</>"},
};

/// Whole bodies that are no report.
inline constexpr Shape kStubs[] = {
    {"stub podcast", Place::kFirst, Fits::kBoth, "<open>Guest: Ana Reyes (Pacific Correspondent)\nHas Video Duration: 2 minutes 5 seconds .</>"},
    {"stub gallery", Place::kFirst, Fits::kBoth, "<open>Show all 9</>"},
    {"stub captions of other stories", Place::kFirst, Fits::kBoth, "<open>Ferry crews rehearsed an evacuation. Video: Agency</>"},
    {"stub one sentence", Place::kFirst, Fits::kBoth, "<open>City Watch WATCH: A shelter in {city} has received a grant.</>"},
    {"stub promo", Place::kFirst, Fits::kBoth, "<promo>Your donation allows us to keep sending journalists. Please give today.</>"},
};

}  // namespace wireglass::tests::words
