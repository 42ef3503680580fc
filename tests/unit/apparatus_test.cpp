// Rows of invented bodies, each with all the apparatus that must be found in it, in order, and nothing else. A line
// break in `body` parts the lines of a main article; a body without one is a flattened item.
#include "articles/apparatus.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/chars.h"

namespace wireglass::articles {
namespace {

struct Row {
  const char* name;
  std::string body;
  std::vector<std::string> found;  ///< "kind <text> field=…", as describe() writes a piece
  std::string headline = "";
  std::string source = "";
};

std::vector<Span> lines_of(const std::string& body) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at <= body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    lines.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
    at = end + 1;
  }
  return lines;
}

const char* kind_of(ApparatusKind kind) {
  constexpr const char* kNames[] = {"dateline", "byline", "credit", "caption", "header", "promo", "related", "bio", "reprint"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string describe(const std::string& body, const Apparatus& piece) {
  const auto field = [&](const char* name, Span span) {
    return span.empty() ? std::string{} : std::string{" "} + name + "=" + std::string{base::slice(body, span)};
  };
  std::string out = std::string{kind_of(piece.kind)} + " <" + std::string{base::slice(body, piece.span)} + ">";
  out += field("place", piece.place) + field("agency", piece.agency);
  for (const Span person : piece.people) out += field("person", person);
  out += field("source", piece.source) + field("date", piece.date) + field("age", piece.age) + field("clock", piece.clock);
  if (piece.year != 0) out += " year=" + std::to_string(piece.year);
  return out;
}

std::vector<std::string> find(const Row& row) {
  const std::vector<Span> lines = lines_of(row.body);
  std::vector<std::string> found;
  Offset last = 0;
  for (const Apparatus& piece : find_apparatus({row.body, lines, row.headline, row.source})) {
    EXPECT_LE(last, piece.span.begin) << row.name << ": pieces overlap or are out of order";
    EXPECT_EQ(base::trim(row.body, piece.span), piece.span) << row.name << ": outer blanks";
    last = piece.span.end;
    found.push_back(describe(row.body, piece));
  }
  return found;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(find(row), row.found) << row.name;
}

TEST(Apparatus, Datelines) {
  check({
      {"city and agency", "LISBON (Kyodo) -- Ministers met on Monday.", {"dateline <LISBON (Kyodo) --> place=LISBON agency=Kyodo"}},
      {"em dash", "NAIROBI (AP) — A ferry service resumed on Friday.", {"dateline <NAIROBI (AP) —> place=NAIROBI agency=AP"}},
      {"country", "QUITO, Ecuador (AP) — Voters chose a mayor.", {"dateline <QUITO, Ecuador (AP) —> place=QUITO, Ecuador agency=AP"}},
      {"text glued to the hyphen", "VIENNA (Reuters) -Growers expect a poor harvest.", {"dateline <VIENNA (Reuters) -> place=VIENNA agency=Reuters"}},
      {"date and agency", "QUITO, Aug 1 (Reuters) - A pipeline was shut.", {"dateline <QUITO, Aug 1 (Reuters) -> place=QUITO agency=Reuters date=Aug 1"}},
      {"city and two hyphens", "NAGOYA, Japan -- A maker of lifts said it would hire.", {"dateline <NAGOYA, Japan --> place=NAGOYA, Japan"}},
      {"glued hyphens", "HANOI--Vietnam's exporters are worried.", {"dateline <HANOI--> place=HANOI"}},
      {"hyphen", "OSAKA - Organisers said the fair would open.", {"dateline <OSAKA -> place=OSAKA"}},
      {"long dash", "DENVER — A judge on Friday blocked the sale.", {"dateline <DENVER —> place=DENVER"}},
      {"date and dash", "KUALA LUMPUR, June 3 — Fares will rise.", {"dateline <KUALA LUMPUR, June 3 —> place=KUALA LUMPUR date=June 3"}},
      {"colon", "PENANG: The council will meet again.", {"dateline <PENANG:> place=PENANG"}},
      {"blank and colon", "PENANG : The council will meet again.", {"dateline <PENANG :> place=PENANG"}},
      {"colon glued to the text", "SHAH ALAM :Traders want longer hours.", {"dateline <SHAH ALAM :> place=SHAH ALAM"}},
      {"emptied agency", "BOISE, Idaho () – A library reopened.", {"dateline <BOISE, Idaho () –> place=BOISE, Idaho"}},
      {"agency alone", "(Reuters) -- The bank said it would lend more.", {"dateline <(Reuters) --> agency=Reuters"}},
      {"date and agency without a city", "Aug. 14 (UPI) -- A film festival has begun.", {"dateline <Aug. 14 (UPI) --> agency=UPI date=Aug. 14"}},
      {"date alone", "July 3—A storm has closed the pass.", {"dateline <July 3—> date=July 3"}},
      {"date in brackets", "CARDIFF (June 3): The choir has won again.", {"dateline <CARDIFF (June 3):> place=CARDIFF date=June 3"}},
      {"city in small letters", "Tokyo, June 13 (Jiji Press)--Shares rose on Friday.", {"dateline <Tokyo, June 13 (Jiji Press)--> place=Tokyo agency=Jiji Press date=June 13"}},
      {"city in small letters and agency", "Jakarta (ANTARA) - The ministry will plant trees.", {"dateline <Jakarta (ANTARA) -> place=Jakarta agency=ANTARA"}},
      {"two cities", "Washington/Silicon Valley, Aug. 18 (Jiji Press)--Engineers met investors.", {"dateline <Washington/Silicon Valley, Aug. 18 (Jiji Press)--> place=Washington/Silicon Valley agency=Jiji Press date=Aug. 18"}},
      {"saint", "ST. LOUIS (AP) — The river is falling.", {"dateline <ST. LOUIS (AP) —> place=ST. LOUIS agency=AP"}},
      {"unknown agency", "TIRANA (Harbor Wire) -- A museum opened.", {"dateline <TIRANA (Harbor Wire) --> place=TIRANA agency=Harbor Wire"}},
      {"a later line of a digest", "Hotels are full this week.\nOSAKA -- Airlines report lost bags.", {"dateline <OSAKA --> place=OSAKA"}},
      {"inside a flattened digest", "The fair opened on Monday. LIMA (Kyodo) -- Farmers marched.", {"dateline <LIMA (Kyodo) --> place=LIMA agency=Kyodo"}},
      {"small letter that is a name", "TAIPEI (CNA) -- iPhone makers are hiring.", {"dateline <TAIPEI (CNA) --> place=TAIPEI agency=CNA"}},
  });
}

TEST(Apparatus, Bylines) {
  check({
      {"name in capitals", "By MARTA LUND A second ferry has arrived.", {"byline <By MARTA LUND> person=MARTA LUND"}},
      {"family name in capitals", "By Marta LUND The ferry has arrived.", {"byline <By Marta LUND> person=Marta LUND"}},
      {"article behind the name", "By Ama Owusu The council will meet.", {"byline <By Ama Owusu> person=Ama Owusu"}},
      {"name behind the name", "By Ama Owusu Lisbon wants more trams by autumn.", {"byline <By Ama Owusu> person=Ama Owusu"}},
      {"two names and agency", "By Ama Owusu and Ken Abe for Reuters The plan has changed.", {"byline <By Ama Owusu and Ken Abe for Reuters> agency=Reuters person=Ama Owusu person=Ken Abe"}},
      {"own line", "By Ama Owusu\nThe council will meet.", {"byline <By Ama Owusu> person=Ama Owusu"}},
      {"own line, role", "By Ama Owusu, Staff Writer\nThe council will meet.", {"byline <By Ama Owusu, Staff Writer> person=Ama Owusu"}},
      {"agency behind a comma", "By Ama Owusu, Associated Press\nThe council will meet.", {"byline <By Ama Owusu, Associated Press> agency=Associated Press person=Ama Owusu"}},
      {"three names", "By Ama Owusu, Ken Abe and Ida Lund\nThe council will meet.", {"byline <By Ama Owusu, Ken Abe and Ida Lund> person=Ama Owusu person=Ken Abe person=Ida Lund"}},
      {"initial and particle", "By John F. van der Berg The council will meet.", {"byline <By John F. van der Berg> person=John F. van der Berg"}},
      {"bare capitals and dateline", "RIE MORI and KEN ABE TOKYO -- A maker of robots will expand.", {"byline <RIE MORI and KEN ABE> person=RIE MORI person=KEN ABE", "dateline <TOKYO --> place=TOKYO"}},
      {"one bare name and dateline", "RIE MORI OSAKA -- A maker of robots will expand.", {"byline <RIE MORI> person=RIE MORI", "dateline <OSAKA --> place=OSAKA"}},
      {"bare capitals on a line", "RIE MORI and KEN ABE\nTOKYO -- A maker of robots will expand.", {"byline <RIE MORI and KEN ABE> person=RIE MORI person=KEN ABE", "dateline <TOKYO --> place=TOKYO"}},
      {"byline and dateline", "By MARTA LUND OSLO (AP) — The ferry has arrived.", {"byline <By MARTA LUND> person=MARTA LUND", "dateline <OSLO (AP) —> place=OSLO agency=AP"}},
      {"byline and stamp", "By Emi Sato, KYODO NEWS - 4 hours ago - 17:33 | All, World The fleet has sailed.", {"byline <By Emi Sato> person=Emi Sato", "header <KYODO NEWS - 4 hours ago - 17:33 | All, World> agency=KYODO NEWS age=4 hours ago clock=17:33"}},
      {"capitals alone below a credit", "Ida Lund/Bloomberg\nJEAN-LUC MOREAU\nTrams ran.", {"credit <Ida Lund/Bloomberg> agency=Bloomberg person=Ida Lund", "byline <JEAN-LUC MOREAU> person=JEAN-LUC MOREAU"}},
      {"capitals with accents", "ÉLODIE GIRARD TROMSØ -- Trams ran.", {"byline <ÉLODIE GIRARD> person=ÉLODIE GIRARD", "dateline <TROMSØ --> place=TROMSØ"}},
      {"byline and stamp", "By Emi Sato, KYODO NEWS - 4 hours ago - 17:33 | All, World The trams ran.", {"byline <By Emi Sato> person=Emi Sato", "header <KYODO NEWS - 4 hours ago - 17:33 | All, World> agency=KYODO NEWS age=4 hours ago clock=17:33"}},
  });
}

TEST(Apparatus, Headers) {
  check({
      {"stamp inline", "KYODO NEWS - 9 minutes ago - 14:37 | All, World, Japan Prime Minister Ken Abe said Thursday he will go.", {"header <KYODO NEWS - 9 minutes ago - 14:37 | All, World, Japan> agency=KYODO NEWS age=9 minutes ago clock=14:37"}},
      {"stamp on a line", "KYODO NEWS - an hour ago - 08:05 | All, Sports\nThe final was postponed.", {"header <KYODO NEWS - an hour ago - 08:05 | All, Sports> agency=KYODO NEWS age=an hour ago clock=08:05"}},
      {"greeting", "Good morning. The port is open again.", {"header <Good morning.>"}},
      {"date and clock", "10 Jun 2025 08:30pm The port is open again.", {"header <10 Jun 2025 08:30pm> date=10 Jun 2025 clock=08:30pm"}},
      {"date on a line", "May 30, 2025\nThe port is open again.", {"header <May 30, 2025> date=May 30, 2025"}},
      {"published", "Published on: June 3, 2025 10:15 The port is open again.", {"header <Published on: June 3, 2025 10:15> date=June 3, 2025 clock=10:15"}},
      {"feed line", "News from Harbor Economy Technology Aug 19, 2025 13:41 (JST) The port is open again.", {"header <News from Harbor Economy Technology Aug 19, 2025 13:41 (JST)> date=Aug 19, 2025 clock=13:41"}},
      {"views", "206 views | 2 hours ago\nThe port is open again.", {"header <206 views | 2 hours ago> age=2 hours ago"}},
      {"section label", "LETTERS: The port should stay open.", {"header <LETTERS:>"}},
      {"section, date, dash", "COMMENTARY, July 29 — The port should stay open.", {"header <COMMENTARY, July 29 —> date=July 29"}},
      {"editor's note", "Editor's Note: This column was written before the vote.", {"header <Editor's Note:>"}},
      {"live clock", "The port is closed.\n10:25 p.m. The premier said it would open soon.", {"header <10:25 p.m.> clock=10:25 p.m."}},
      {"rule of a digest", "Rain is expected.\n----------\nThe final was postponed.", {"header <---------->"}},
      {"headline again", "Council delays vote on harbour The council will meet in May.", {"header <Council delays vote on harbour>"}, "Council delays vote on harbour"},
      {"keywords", "The bus was late.\nKeywords: Bus Crash High Court", {"header <Keywords: Bus Crash High Court>"}},
  });
}

TEST(Apparatus, Captions) {
  check({
      {"file photo inside, unlisted outlet", "The berth fell empty in May. FILE PHOTO: Boats in the old harbour. Northwire/Jon Aase The boats have carried the post since March.",
       {"caption <FILE PHOTO: Boats in the old harbour.> agency=Northwire person=Jon Aase", "credit <Northwire/Jon Aase> agency=Northwire person=Jon Aase"}},
      {"a label in small letters inside is text", "The page had two parts. Photo: one of them showed a boat. It was old.", {}},
      {"file photo inside, no credit", "The berth fell empty in May. FILE PHOTO: Boats in the old harbour. They have carried the post since March.",
       {"caption <FILE PHOTO: Boats in the old harbour.>"}},
      {"file photo, credit, byline", "FILE PHOTO: Cranes at a port in Lima, Peru, May 3, 2025. REUTERS/Ida Lund/File Photo By Ama Owusu The Lund government wants a deal.", {"caption <FILE PHOTO: Cranes at a port in Lima, Peru, May 3, 2025.> agency=REUTERS person=Ida Lund", "credit <REUTERS/Ida Lund/File Photo> agency=REUTERS person=Ida Lund", "byline <By Ama Owusu> person=Ama Owusu"}},
      {"present tense and the name again", "Prime Minister Lena Ito speaks to media at her residence in Oslo. Norwegian Prime Minister Lena Ito may call an election, a source said Monday.", {"caption <Prime Minister Lena Ito speaks to media at her residence in Oslo.>"}},
      {"sides named", "Lena Ito (left) and Ken Abe at the signing in Oslo. The two ministers agreed on a fund.", {"caption <Lena Ito (left) and Ken Abe at the signing in Oslo.>"}},
      {"pipe inside", "The talks were short. Ministers speak in Oslo on Friday. | Jiji The next round is in May.", {"caption <Ministers speak in Oslo on Friday.> agency=Jiji", "credit <| Jiji> agency=Jiji"}},
      {"pipe and a longer name of the agency", "The talks were short. Ministers speak in Oslo. | Kyodo News reports say more will come.", {"caption <Ministers speak in Oslo.> agency=Kyodo", "credit <| Kyodo> agency=Kyodo"}},
      {"pipe and abbreviation", "The talks were short. The envoy waits for his U.S. counterparts. | AFP-Jiji The next round is in May.", {"caption <The envoy waits for his U.S. counterparts.> agency=AFP-Jiji", "credit <| AFP-Jiji> agency=AFP-Jiji"}},
      {"pipe on a line", "Ministers speak in Oslo. | REUTERS\nThe talks were short.", {"caption <Ministers speak in Oslo.> agency=REUTERS", "credit <| REUTERS> agency=REUTERS"}},
      {"pipe and agency on the next line", "A tower rises in Koto Ward. |\nJIJI\nRents are up.", {"caption <A tower rises in Koto Ward.> agency=JIJI", "credit <|\nJIJI> agency=JIJI"}},
      {"pipe and photographer", "The talks were short. Lanterns hang over a lane. | Ama Owusu The next round is in May.", {"caption <Lanterns hang over a lane.> person=Ama Owusu", "credit <| Ama Owusu> person=Ama Owusu"}},
      {"name in brackets on a line", "Rents are up again.\nBags of rice on sale in Kobe on May 13. (Emi Sato)\nShops are empty.", {"caption <Bags of rice on sale in Kobe on May 13. (Emi Sato)> person=Emi Sato"}},
      {"glued to a paragraph's end", "The line will open within a year. The plant at Oita (©Kyodo )\nShares rose.", {"caption <The plant at Oita> agency=Kyodo", "credit <(©Kyodo )> agency=Kyodo"}},
      {"slash inside", "The line will open. Cranes at the port of Kobe. Ida Lund/Bloomberg The yard will hire.", {"caption <Cranes at the port of Kobe.> agency=Bloomberg person=Ida Lund", "credit <Ida Lund/Bloomberg> agency=Bloomberg person=Ida Lund"}},
      {"slash on a line", "Rents are up.\nIda Lund/Bloomberg\nShops are empty.", {"credit <Ida Lund/Bloomberg> agency=Bloomberg person=Ida Lund"}},
      {"agency photo in brackets", "The mayor waves to a crowd. (AP Photo/Ida Lund) The mayor has won.", {"caption <The mayor waves to a crowd.> agency=AP Photo person=Ida Lund", "credit <(AP Photo/Ida Lund)> agency=AP Photo person=Ida Lund"}},
      {"label and network", "Rents are up.\nPHOTO: FACEBOOK/IDA LUND\nShops are empty.", {"credit <PHOTO: FACEBOOK/IDA LUND> person=IDA LUND"}},
      {"label alone opens", "PHOTO: A ferry in the harbour of Oslo. The line has new ships.", {"caption <PHOTO: A ferry in the harbour of Oslo.>"}},
      {"copyright behind a caption", "The mayor waves to a crowd. © AFP The mayor has won.", {"caption <The mayor waves to a crowd.> agency=AFP", "credit <© AFP> agency=AFP"}},
      {"photo by", "The plan is ready. (Photo by Ida Lund/AFP) The mayor has won.", {"caption <The plan is ready.> agency=AFP person=Ida Lund", "credit <(Photo by Ida Lund/AFP)> agency=AFP person=Ida Lund"}},
      {"name in brackets inside", "Bags of rice on sale in Kobe on May 13. (Emi Sato) Rents are up again.", {"caption <Bags of rice on sale in Kobe on May 13. (Emi Sato)> person=Emi Sato"}},
      {"worded so, above a dateline", "Mayor Lena Ito greets riders at a depot in Oslo.\nOSLO (AP) — Trams ran.", {"caption <Mayor Lena Ito greets riders at a depot in Oslo.>", "dateline <OSLO (AP) —> place=OSLO agency=AP"}},
      {"pipe at a line\'s end", "Mayor Lena Ito speaks in Oslo on Friday. | Jiji\nLIMA — Trams ran.", {"caption <Mayor Lena Ito speaks in Oslo on Friday.> agency=Jiji", "credit <| Jiji> agency=Jiji", "dateline <LIMA —> place=LIMA"}},
  });
}

TEST(Apparatus, Credits) {
  check({
      {"copyright and agency", "The session ends on June 22. © KYODO", {"credit <© KYODO> agency=KYODO"}},
      {"copyright and year", "The draft says more. © Thomson Reuters 2025.", {"credit <© Thomson Reuters 2025.> agency=Thomson Reuters year=2025"}},
      {"boilerplate", "They left. © Copyright 2025 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.", {"credit <© Copyright 2025 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.> agency=The Associated Press year=2025"}},
      {"brackets and agency", "Shares rose. [Copyright The Jiji Press, Ltd.] Jiji Press", {"credit <[Copyright The Jiji Press, Ltd.]> agency=The Jiji Press", "credit <Jiji Press> agency=Jiji Press"}},
      {"sign-off", "They play for the league. — REUTERS", {"credit <— REUTERS> agency=REUTERS"}},
      {"sign-off, hyphen", "They play for the league. - Bernama", {"credit <- Bernama> agency=Bernama"}},
      {"sign-off, two agencies", "They play for the league. -- BERNAMA-KYODO", {"credit <-- BERNAMA-KYODO> agency=BERNAMA-KYODO"}},
      {"sign-off, bare", "They play for the league. REUTERS", {"credit <REUTERS> agency=REUTERS"}},
      {"sign-off in brackets", "They play for the league. (AFP)", {"credit <(AFP)> agency=AFP"}},
      {"sign-off on a line", "They play for the league.\n— AFP", {"credit <— AFP> agency=AFP"}},
      {"this is a story", "They play for the league. (This is a Reuters story)", {"credit <(This is a Reuters story)> agency=Reuters"}},
      {"initials and desk", "They play for the league. —LT, Desk Name", {"credit <—LT, Desk Name>"}},
      {"date", "They play for the league. ‒ July 8, 2025", {"credit <‒ July 8, 2025> date=July 8, 2025"}},
      {"news source", "They play for the league. News Source: Harbor Media Office", {"credit <News Source: Harbor Media Office> agency=Harbor Media Office"}},
      {"reporting by", "They play for the league. (Reporting by Ama Owusu; Editing by Ken Abe)", {"credit <(Reporting by Ama Owusu; Editing by Ken Abe)> person=Ama Owusu person=Ken Abe"}},
      {"with inputs", "They play for the league. With inputs from PTI.", {"credit <With inputs from PTI.> agency=PTI"}},
      {"carrier's own name", "They play for the league. — Harbor Post", {"credit <— Harbor Post>"}, "", "Harbor Post"},
      {"sign-off before links", "They play for the league. — REUTERS Related stories: Cup final moved Oslo coach leaves", {"credit <— REUTERS> agency=REUTERS", "related <Related stories: Cup final moved Oslo coach leaves>"}},
      {"label and name on two lines", "Trams ran.\nPhoto:\nAFP / AMA OWUSU\nBuses did not.", {"credit <Photo:\nAFP / AMA OWUSU> agency=AFP person=AMA OWUSU"}},
      {"reporting by, as a sentence", "Trams ran. Reporting by Ana Reyes and Ken Abe; editing by Ida Lund", {"credit <Reporting by Ana Reyes and Ken Abe; editing by Ida Lund> person=Ana Reyes person=Ken Abe person=Ida Lund"}},
      {"two agencies", "Trams ran. -- BERNAMA-KYODO", {"credit <-- BERNAMA-KYODO> agency=BERNAMA-KYODO"}},
      {"sign-off above a rule", "Trams ran. — REUTERS\n----------\nBuses did not.", {"credit <— REUTERS> agency=REUTERS", "header <---------->"}},
  });
}

TEST(Apparatus, Notes) {
  check({
      {"reprint note", "Shares rose.\n(From The Harbor Shimbun, June 3, 2025)", {"reprint <(From The Harbor Shimbun, June 3, 2025)> source=The Harbor Shimbun date=June 3, 2025"}},
      {"reprint note inline", "Shares rose. (From The Harbor Shimbun, June 3, 2025)", {"reprint <(From The Harbor Shimbun, June 3, 2025)> source=The Harbor Shimbun date=June 3, 2025"}},
      {"first appeared", "Shares rose. This article first appeared in The Harbor Post on June 3, 2025.", {"reprint <This article first appeared in The Harbor Post on June 3, 2025.> source=The Harbor Post date=June 3, 2025"}},
      {"bio", "The time to act is now. Lena Ito is an analyst who lives in Oslo. She is the founder of Example Partners.", {"bio <Lena Ito is an analyst who lives in Oslo. She is the founder of Example Partners.> person=Lena Ito"}},
      {"bio on a line", "The time to act is now.\nLena Ito is a professor of law at Example University.", {"bio <Lena Ito is a professor of law at Example University.> person=Lena Ito"}},
      {"two bios", "The time to act is now. Lena Ito is a professor of law. Ken Abe is a fellow at Example House.", {"bio <Lena Ito is a professor of law.> person=Lena Ito", "bio <Ken Abe is a fellow at Example House.> person=Ken Abe"}},
      {"bio and views", "The time to act is now. Lena Ito is a columnist. The views expressed here are her own.", {"bio <Lena Ito is a columnist. The views expressed here are her own.> person=Lena Ito"}},
      {"the writer is", "The time to act is now. The writer is a former envoy to Peru.", {"bio <The writer is a former envoy to Peru.>"}},
      {"note below links", "Trams ran.\nRelated coverage:\nCouncil eyes new line\n(From The Harbor Shimbun, June 1, 2025)", {"related <Related coverage:\nCouncil eyes new line>", "reprint <(From The Harbor Shimbun, June 1, 2025)> source=The Harbor Shimbun date=June 1, 2025"}},
      {"bio of the byline", "By Élodie Girard\nThe time to act is now. Élodie Girard is a professor of law.", {"byline <By Élodie Girard> person=Élodie Girard", "bio <Élodie Girard is a professor of law.> person=Élodie Girard"}},
      {"bio of a hyphenated name", "Trams reach Seoul. Min-jun Seo is an analyst. She is the founder of Example Partners.", {"bio <Min-jun Seo is an analyst. She is the founder of Example Partners.> person=Min-jun Seo"}},
  });
}

TEST(Apparatus, Promos) {
  check({
      {"subscription inside", "They met. Stay informed. Quality journalism matters to us. Help us tell it. Unlimited access US$30 US$18 /mo FOREVER subscribe NOW 'I believe in trams,' he said.", {"promo <Stay informed. Quality journalism matters to us. Help us tell it. Unlimited access US$30 US$18 /mo FOREVER subscribe NOW>"}},
      {"ad choices", "They are bringing back the trams. Learn more about your ad choices. Visit HARBOR Radio", {"promo <Learn more about your ad choices.>"}},
      {"newsletter", "They met.\nSign up now: Get Harbor's newsletters delivered to your inbox\nTrams stopped.", {"promo <Sign up now: Get Harbor's newsletters delivered to your inbox>"}},
      {"app", "They met. Download our app for the latest updates. Trams stopped.", {"promo <Download our app for the latest updates.>"}},
      {"donation", "Your donation allows us to keep sending journalists to the coast.", {"promo <Your donation allows us to keep sending journalists to the coast.>"}},
      {"advertisement on a line", "They met.\nAdvertisement\nTrams stopped.", {"promo <Advertisement>"}},
      {"advertisement inline", "They met on Monday. Advertisement The council adjourned.", {"promo <Advertisement>"}},
      {"widgets", "They met.\nby Taboola Sponsored Links You May Like Learn More Undo\nTrams stopped.", {"promo <by Taboola Sponsored Links You May Like Learn More Undo>"}},
      {"read more on a line", "They met.\nREAD MORE\nTrams stopped.", {"promo <READ MORE>"}},
      {"player", "Video Player is loading. Play Video Play Unmute Current Time 0:00 The council adjourned.", {"promo <Video Player is loading. Play Video Play Unmute Current Time 0:00>"}},
      {"iframe", "They met. Your browser does not support iframes. Trams stopped.", {"promo <Your browser does not support iframes.>"}},
      {"script", "They met.\n() => { const t = if ('X' in window) {\nTrams stopped.", {"promo <() => { const t = if ('X' in window) {>"}},
      {"listen", "Good evening. Trams stopped. Listen to the day's top stories. The council adjourned.", {"header <Good evening.>", "promo <Listen to the day's top stories.>"}},
      {"follow", "They met.\nFollow us on:\nFacebook\nInstagram\nTrams stopped.", {"promo <Follow us on:>", "promo <Facebook>", "promo <Instagram>"}},
      {"hashtags", "They met.\n#Trams #Oslo", {"promo <#Trams #Oslo>"}},
      {"gallery stub", "Show all 9", {"promo <Show all 9>"}},
      {"video stub", "Has Video Duration: 2 minutes 5 seconds .", {"promo <Has Video Duration: 2 minutes 5 seconds .>"}},
      {"script inside", "They met on Monday. () => { const t = if (\'X\' in window) { After that, trams stopped.", {"promo <() => { const t = if (\'X\' in window) {>"}},
      {"script with statements", "They met. if (window.ads) { document.write(x); }; Trams stopped.", {"promo <if (window.ads) { document.write(x); };>"}},
      {"advertisement before a name", "They met on Monday. Advertisement Harbor Lines has two boats. Advertisement Riders cheered.", {"promo <Advertisement>", "promo <Advertisement>"}},
      {"newsletter inside", "They met. Sign up now: Get Harbor\'s newsletters delivered to your inbox The council adjourned.", {"promo <Sign up now: Get Harbor\'s newsletters delivered to your inbox>"}},
      {"full story", "They met. Subscribe to read the full story on Harbor Post.", {"promo <Subscribe to read the full story on Harbor Post.>"}},
      {"support", "They met. Please support our journalism by becoming a member of Harbor Post today.", {"promo <Please support our journalism by becoming a member of Harbor Post today.>"}},
      {"donation of two sentences", "Your donation allows us to keep sending journalists. Please give today.", {"promo <Your donation allows us to keep sending journalists. Please give today.>"}},
      {"widget on lines", "They met.\nby Taboola\nSponsored Links\nYou May Like\nLearn More\nUndo", {"promo <by Taboola\nSponsored Links\nYou May Like\nLearn More\nUndo>"}},
      {"one sentence of money between", "Listen to the day\'s top stories. Lima has to answer the offer, which holds US$21 million in loans. Listen to the day\'s top stories.", {"promo <Listen to the day\'s top stories.>", "promo <Listen to the day\'s top stories.>"}},
  });
}

TEST(Apparatus, RelatedLinks) {
  check({
      {"related coverage inline", "Trams stopped. Related coverage: Council eyes new line Oslo mayor meets riders", {"related <Related coverage: Council eyes new line Oslo mayor meets riders>"}},
      {"related coverage on lines", "Trams stopped.\nRelated coverage:\nCouncil eyes new line\nOslo mayor meets riders", {"related <Related coverage:\nCouncil eyes new line\nOslo mayor meets riders>"}},
      {"read next on a line", "Trams stopped.\nREAD NEXT:Council delays vote\nBuses ran.", {"related <READ NEXT:Council delays vote>"}},
      {"read next inline", "Trams stopped. READ NEXT:Council delays vote The buses ran.", {"related <READ NEXT:Council delays vote>"}},
      {"trending", "Trams stopped. TRENDING STORIES: Council delays vote Oslo mayor sings", {"related <TRENDING STORIES: Council delays vote Oslo mayor sings>"}},
      {"more from", "Trams stopped.\nMore from Harbor Post\nBuses ran.", {"related <More from Harbor Post>"}},
      {"see also", "Trams stopped.\nSee also Council delays vote\nBuses ran.", {"related <See also Council delays vote>"}},
      {"also read, pipe", "Trams stopped.\nAlso Read | Council delays vote\nBuses ran.", {"related <Also Read | Council delays vote>"}},
  });
}

TEST(Apparatus, Traps) {
  check({
      {"agency mentioned", "The plan was seen by Reuters on Monday. Reuters could not verify it.", {}},
      {"poll of an agency", "A Reuters/Ipsos poll showed support for trams. Reuters/Ipsos polling is done monthly.", {}},
      {"by Monday", "By Monday evening the trams ran again.", {}},
      {"by a place", "By New York standards, the fare is low.", {}},
      {"by an office", "By Prime Minister Lena Ito's account, talks went well.", {}},
      {"by a name and a comma", "By Ama Owusu's count, forty trams ran.", {}},
      {"by a year", "By 2030 Lisbon will have more trams.", {}},
      {"by two words and a verb", "By Rolls Royce standards that was slow.", {}},
      {"by inside a later line", "Trams ran.\nBy Friday Lisbon Council had enough drivers.", {}},
      {"city and based", "TOKYO - based engineers built it.", {}},
      {"acronym and dash", "NATO - the alliance of 32 states - met in Oslo.", {}},
      {"aircraft", "F-16 - jets flew over Oslo.", {}},
      {"agency in a sentence", "She told the Associated Press (AP) that trams would run.", {}},
      {"agency in brackets before a mark", "He wrote for a wire service (AFP). The council adjourned.", {}},
      {"acronym in brackets", "The Association of Tram Riders (ATR) has 200 members. It grew fast.", {}},
      {"subscribers", "The network said users can subscribe to its service for $5 a month, and many did.", {}},
      {"newsletter in a report", "The bank said in its newsletter that rates would rise. Readers noticed.", {}},
      {"quoted appeal", "\"Sign up for our newsletter,\" the mayor said. \"Join us.\"", {}},
      {"advertisement as a subject", "Advertisement spending rose. Trams carry more of it.", {}},
      {"city with a colon inside", "He had one word for the city: enough. The city: a place of trams.", {}},
      {"transcript", "MERKEN: We will go on. REPORTER: When? MERKEN: Soon.", {}},
      {"question", "QUESTION: When will trams run?", {}},
      {"opening capitals", "A SURVEY has revealed that trams are liked.", {}},
      {"all-capitals line", "Trams ran.\nRETAIL\nShops opened.", {}},
      {"sub-head of an agency", "Trams ran.\n- 'Old' wheat -\nShops opened.", {}},
      {"list item", "Trams ran.\n- Trams were late\n- Buses were not", {}},
      {"dash in a sentence", "The mayor — who likes trams — went home.", {}},
      {"last words behind a dash", "She wanted one thing - time.", {}},
      {"agency as last word", "The plan was first reported by Reuters.", {}},
      {"agency behind a dash in a sentence", "They had only one source - Reuters.", {}},
      {"present tense of a report", "Lena Ito meets her counterparts on Friday. Ito will then fly home.", {}},
      {"analyst told of before", "Lena Ito expects growth. The bank agrees. Lena Ito is an analyst at Example Bank.", {}},
      {"bio that is the story", "Lena Ito is a professor of law.", {}},
      {"he is a founder", "The firm grew. He is the founder of Example Partners.", {}},
      {"table with pipes", "Oslo 3 | Lima 2 | Kobe 1 and so on.", {}},
      {"and/or", "Riders and/or drivers may vote. The Owusu/Lund plan was dropped.", {}},
      {"brackets with a year", "The drama set in the Example Period (1573-1603) was filmed abroad.", {}},
      {"from left", "The three (from left, Owusu, Abe and Lund) went home.", {}},
      {"read more books", "Children should read more books. Read more and you will see more.", {}},
      {"related to", "Costs related to trams rose. Related costs fell.", {}},
      {"good morning inside", "The mayor rose. Good morning, she said, and left.", {}},
      {"date opens a sentence", "June 3, 2025, was a Tuesday. May 3 was not.", {}},
      {"clock opens a sentence", "At 10:25 p.m. the premier spoke. 14:37 was too late.", {}},
      {"copyright as a matter", "Copyright law protects tunes. The court said copyright 2025 rules apply.", {}},
      {"source close to him", "A source (a friend of his) said no. Sources: none were named by the mayor, who said so.", {}},
      {"photo as a word", "Photo agencies sell prints. The photo shows a tram, he said.", {}},
      {"name alone in brackets", "The novel (Emi Sato) and the film differ. Both sold well.", {}},
      {"offer inside a report", "You will pay $13/month for the phone, or $16/month, and $12/month later.", {}},
      {"office that looks", "The Harbor news desk looks at the issues facing Sir Ama Owusu. Sir Ama Owusu has one more week.", {}},
      {"left as a party", "Voters of the left, angry over rents, marched in Oslo. Rents rose.", {}},
      {"compiled by", "The firm grew. Compiled by a bank and paid for by a firm, the survey found little.", {}},
      {"reported by", "It was late (reported by the daily Le Port). They left.", {}},
      {"director in the running", "The list is long. Mike Lund is up for the prize of best director this year.", {}},
      {"plain prose", "Ministers met in Oslo on Friday. They agreed on trams, he said.", {}},
      {"heading in capitals", "BY DRUNK DRIVER\nA drunk driver hit a tram. The driver was held.", {}},
      {"sub-head at the start", "HARBOR LEAGUE\nTrams carry fans to the Harbor League.", {}},
      {"braces in prose", "The set {a, b} grew. Out of the window. Let us see, the list }; was long.", {}},
      {"advertisement as a name", "The rules changed. Advertisement Standards Board members met. They agreed.", {}},
      {"inbox in a report", "Letters were delivered to your inbox by mistake, the bank said. Riders wrote back.", {}},
      {"please in a report", "Signs read \"Please give way\". Please, she said, give today a chance.", {}},
      {"actor in brackets", "The mayor (Lena Ito) sang. The riders (Ama Owusu, Ken Abe) will dance.", {}},
      {"agency in brackets in a report", "He left the agency (Reuters) in May. This is a Reuters story that he told often, she said.", {}},
      {"who is told of", "Ama Owusu said trams were late. The riders left. Ama Owusu is a lawyer.", {}},
  });
}

TEST(Apparatus, EmptyAndDegenerate) {
  EXPECT_TRUE(find_apparatus({"", {}, "", ""}).empty());
  check({{"empty line", "", {}}, {"only a mark", "|", {}}, {"only a bracket", "(", {}}, {"open copyright", "©", {}}, {"label alone", "PHOTO:", {"caption <PHOTO:>"}}});
}

TEST(Apparatus, LinearOnHostileLines) {
  for (const std::string unit : {"\"", "(", "|", "/", "A/", "| Jiji ", "© ", "By ", "Sign up. ", "A: ", ". ", "- ", "(AP) ", "PHOTO: ", "X ", "\xC2\xA9", "REUTERS/Ida Lund "}) {
    std::string body;
    while (body.size() < 200'000) body += unit;
    const std::vector<Span> lines{base::trim(body, Span{0, static_cast<Offset>(body.size())})};
    find_apparatus({body, lines, "", ""});
  }
}

}  // namespace
}  // namespace wireglass::articles
