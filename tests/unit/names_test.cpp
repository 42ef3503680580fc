// Names that others get wrong, a row each; the sentences are invented. `{P Lena Ito}` marks what is to be found, with the
// letters of training/README.md: P person, L place, O organization, N belonging, F facility, E event, A law, W work, D product.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "annotations/annotate.h"
#include "support/packed_names.h"

namespace wireglass::annotations {
namespace {

struct NameCase {
  const char* name;
  const char* marked;  // every line is a paragraph
};

char letter_of(const Mention& mention) {
  if (mention.demonym) return 'N';
  if (mention.facility) return 'F';
  return "POLEAWD"[static_cast<std::size_t>(mention.type)];
}

std::string unmarked(std::string_view marked) {
  std::string text;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] == '{')
      at += 2;  // the brace, the letter and the blank
    else if (marked[at] != '}')
      text += marked[at];
  }
  return text;
}

std::string with_marks(const std::string& text) {
  Page page;
  page.text = text;
  Article article;
  article.language = "en";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    article.paragraphs.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
    at = end + 1;
  }
  std::string marked;
  std::size_t at = 0;
  for (const Mention& mention : find_annotations(page, article, &tests::name_tools()).mentions) {
    marked += text.substr(at, mention.span.begin - at) + '{' + letter_of(mention) + ' ' +
              text.substr(mention.span.begin, mention.span.size()) + '}';
    at = mention.span.end;
  }
  return marked + text.substr(at);
}

class Names : public testing::TestWithParam<NameCase> {};
TEST_P(Names, AreFound) { EXPECT_EQ(with_marks(unmarked(GetParam().marked)), GetParam().marked); }

/// What is not read yet: a row that is read well all the same passes, and may move up into its table; the others are skipped.
class NamesNotYet : public testing::TestWithParam<NameCase> {};
TEST_P(NamesNotYet, AreFound) {
  const std::string found = with_marks(unmarked(GetParam().marked));
  if (found != GetParam().marked) GTEST_SKIP() << found << " instead of " << GetParam().marked;
}
constexpr auto kName = [](const auto& row) { return row.param.name; };

INSTANTIATE_TEST_SUITE_P(
    WellKnownNames, Names,
    testing::Values(NameCase{"founder", "{P Bill Gates} paid for the new clinic, the mayor said."},
                    NameCase{"founder_at_the_start", "{P Bill Gates} and his guests left before noon."},
                    NameCase{"bill_is_a_paper_too", "The bill passed. {P Bill Gates} had no comment on the bill."},
                    NameCase{"with_a_title", "Mrs. {P Hillary Clinton} lost, and Mr. {P Bill Clinton} said so."},
                    NameCase{"at_the_end", "Voters waited for {P Hillary Clinton}."},
                    NameCase{"in_the_middle", "Voters waited for {P Hillary Clinton} in the rain."},
                    NameCase{"another_of_the_name", "{P Hillary Benn} met {P Bill Gates}."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    NamesOfTheWorld, Names,
    testing::Values(
        NameCase{
            "indian",
            "{P Subrahmanyam Jaishankar} will meet {P Narendra Modi} on Friday, an aide to {P Venkaiah Naidu} said."},
        NameCase{"nigerian", "{P Oluwaseun Adebayo} said {P Chukwuemeka Okonkwo} would pay for the boats."},
        NameCase{"arabic_al", "{P Khalid al-Falih} met {P Noura Al Kaabi} in {L Riyadh}."},
        NameCase{"arabic_bin", "{P Mohammed bin Salman} received {P Tamim bin Hamad Al Thani} on Sunday."},
        NameCase{"arabic_abu", "Police in {L Amman} arrested {P Omar Abu Khalil} and {P Yusuf ibn Rashid}."},
        NameCase{"korean", "{P Kim Min-jae} and {P Park Geun-hye} will speak in {L Seoul}."},
        NameCase{"korean_unhyphenated", "{P Lee Jae Myung} said the ships would sail."},
        NameCase{"korean_three", "{P Yoon Suk Yeol} was removed."},
        NameCase{"hyphen_in_a_surname", "{P Ngozi Okonjo-Iweala} spoke in {L Geneva}."},
        NameCase{"spanish_two_surnames", "{P Gabriel García Márquez} wrote it."},
        NameCase{"latin_american", "{P Jair Bolsonaro} and {P Nicolás Maduro} did not speak."},
        NameCase{"thai", "{P Thaksin Shinawatra} returned to {L Thailand}."},
        NameCase{"ivorian", "{P Alassane Ouattara} won again."},
        NameCase{"turkish", "{P Recep Tayyip Erdogan} flew to {L Ankara}."},
        NameCase{"spanish_particles", "{P Jorge de la Torre} and {P Ana del Río} own the mill."},
        NameCase{"icelandic", "{P Katrín Jakobsdóttir} and {P Guðni Jóhannesson} opened the harbour in {L Reykjavik}."},
        NameCase{"dutch", "{P Mark van der Berg} and {P Ursula von der Leyen} sat in the front row."},
        NameCase{"japanese", "{P Akira Kurosawa} and {P Yuki Tanaka} left {L Osaka} at dawn."},
        NameCase{"chinese", "{P Wang Yi} met {P Zhang Wei} in {L Chengdu}."},
        NameCase{"hyphenated_given_names", "{P Jean-Claude Bernard} and {P Anne-Marie Dubois} won the race."},
        NameCase{"hyphenated_surname", "{P Lena Holm-Larsen} will lead the panel."},
        NameCase{"scottish", "{P Angus MacDonald} and {P Fiona McKenzie} keep sheep."},
        NameCase{"initial_in_the_middle", "{P John F. Kelly} and {P Mary J. Stone} wrote the report."},
        NameCase{"junior", "{P Samuel Price Jr.} runs the ferry."},
        NameCase{"nigerian_two", "{P Babatunde Fashola} and {P Ama Owusu} spoke to {P Kofi Annan}."},
        NameCase{"vietnamese_three", "{P Pham Thi Hoa} sells rice in {L Hanoi}."},
        NameCase{"arabic_al_hyphen", "{P Hassan al-Bashir} fled, and {P Osama bin Laden} did not."},
        NameCase{"spanish_accents", "{P Andrés Iniesta} and {P Íñigo Urkullu} met in {L Bilbao}."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Countries, Names,
    testing::Values(NameCase{"us_is_a_place", "The {L U.S.} and {L Peru} will cut tariffs."},
                    NameCase{"us_acts", "The {L U.S.} said it would not sign."},
                    NameCase{"us_of_an_office", "{L U.S.} Treasury Secretary {P Scott Bessent} left on Monday."},
                    NameCase{"us_before_a_noun", "A {L U.S.} trade group said so, and {L U.S.} exports fell."},
                    NameCase{"us_possessive", "The {L U.S.}'s exports fell in May."},
                    NameCase{"us_at_the_end", "The ship sailed for the {L U.S.}"},
                    NameCase{"us_without_points", "The {L US} and the {L UK} agreed on steel."},
                    NameCase{"us_led", "A {L U.S.}-led force reached {L Iraq}."},
                    NameCase{"eu_is_an_organization", "The {O EU} and {L Japan} agreed on cars."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    TitlesStayOutside, Names,
    testing::Values(NameCase{"prime_minister", "Prime Minister {P Ana Reyes} opened the bridge."},
                    NameCase{"prime_minister_alone",
                             "The Prime Minister will visit the port, and the Finance Minister will not."},
                    NameCase{"belonging_and_title", "{N Japanese} Prime Minister {P Kenji Abe} spoke."},
                    NameCase{"mr_and_mrs", "Mr {P Okafor} and Mrs {P Lena Ito} run the shop; Mr. {P Holm} left."},
                    NameCase{"doctor", "Dr. {P Ama Owusu} and Professor {P Hugh Hill} wrote it."},
                    NameCase{"king", "King {P Charles} and Queen {P Camilla} came by train."},
                    NameCase{"sheikh", "Sheikh {P Mohammed bin Rashid} opened the fair."},
                    NameCase{"general", "Gen. {P Paul Mwangi} and Col. {P Peter Otieno} resigned."},
                    NameCase{"senator", "Senator {P Lena Stone} asked Rep. {P Hugh Price} to wait."},
                    NameCase{"governor", "Governor {P Babajide Sanwo-Olu} opened the bridge."},
                    NameCase{"foreign_minister", "Foreign Minister {P Wang Yi} met {P S. Jaishankar} in {L Beijing}."},
                    NameCase{"mr_and_a_surname", "Mr {P Mahama} thanked {P Akufo-Addo}."},
                    NameCase{"judge", "Chief Justice {P Anil Menezes} and Justice {P Rao} agreed."},
                    NameCase{"secretary", "Chief Cabinet Secretary {P Yoshimasa Hayashi} declined."},
                    NameCase{"coach", "Coach {P Pep Guardiola} praised captain {P Lena Ito}."},
                    NameCase{"minister_of_a_country", "{L Peru} Finance Minister {P Ana Reyes} declined."},
                    NameCase{"president_and_vice_president",
                             "President {P John Mahama} and Vice President {P Mahamudu Bawumia} attended."},
                    NameCase{"sir_of_another_name", "Sir {P Hugh Price} met Lord {P Hill}."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    PlacesAreOneEach, Names,
    testing::Values(NameCase{"city_and_country", "The firm is based in {L Baku}, {L Azerbaijan}."},
                    NameCase{"city_and_state",
                             "She was born in {L Lagos}, {L Nigeria}, and lives in {L Austin}, {L Texas}."},
                    NameCase{"three_places", "They flew from {L Lima}, {L Quito} and {L Bogota}."},
                    NameCase{"of_several_words", "{L New Zealand} and {L Papua New Guinea} signed."},
                    NameCase{"with_apostrophe", "{L Côte d'Ivoire} and {L Burkina Faso} signed."},
                    NameCase{"mountain", "{L Mount Everest} was closed."},
                    NameCase{"sea", "The {L Red Sea} is busy."},
                    NameCase{"three_parts", "He farms near {L Nakuru}, {L Rift Valley}, {L Kenya}."},
                    NameCase{"compass", "Fires burned in northern {L Mali} and southern {L Spain}."},
                    NameCase{"proper_compass", "Talks in {L South Korea} and {L North Macedonia} ended."},
                    NameCase{"state_noun", "Floods hit {L Kaduna} state and {L Hubei} province."},
                    NameCase{"government_noun", "The {L Oslo} government and the {L Lima} police denied it."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    FirstWordsAreNoNames, Names,
    testing::Values(NameCase{"however", "However, the ferry ran on time."},
                    NameCase{"police", "Police said nothing. Residents left at night."},
                    NameCase{"officials", "Officials in {L Oslo} agreed. Farmers did not."},
                    NameCase{"several", "Several ships sank. Nobody was hurt. Meanwhile, prices rose."},
                    NameCase{"according", "According to the report, wages fell. Despite that, sales grew."},
                    NameCase{"analysts", "Analysts expect more. Investors sold shares. Shares fell."},
                    NameCase{"when", "When {P Lena Ito} arrived, the hall was empty."},
                    NameCase{"yesterday", "Yesterday the court met. Today it rests. On Monday it rules."},
                    NameCase{"opposition", "Opposition leaders walked out. Lawmakers stayed."},
                    NameCase{"local", "Local media reported it. State television did not."},
                    NameCase{"students", "Students marched in {L Dhaka}. Teachers joined them."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    ProductsAndCompaniesThatAreWords, Names,
    testing::Values(NameCase{"apple_the_company", "{O Apple} said it would sell fewer phones; {O Microsoft} agreed."},
                    NameCase{"amazon_the_company", "{O Amazon} hired 3,000 people for its warehouses."},
                    NameCase{"messenger", "He wrote to her on {D WhatsApp}."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    WordsThatAreAlsoPlaces, Names,
    testing::Values(NameCase{"of", "Of the ten ships, two sank. Of course they did."},
                    NameCase{"gap", "The gap grew. Gap years are popular."},
                    NameCase{"nice_the_word", "Nice weather helped the harvest. It was nice of him."},
                    NameCase{"nice_the_city", "The train from {L Nice} to {L Paris} was late."},
                    NameCase{"mobile_the_word", "Mobile phones were seized. Mobile networks failed."},
                    NameCase{"mobile_the_city", "The ship sailed from {L Mobile}, {L Alabama}."},
                    NameCase{"reading_the_city", "Trains from {L London} to {L Reading} were late."},
                    NameCase{"hope_the_word", "Hope faded for the crew. Hope is not a plan."},
                    NameCase{"orange_the_word", "Orange prices rose."},
                    NameCase{"shell_the_company", "{O Shell} sold its wells. A shell hit the house."},
                    NameCase{"georgia_and_jordan", "{L Georgia} and {L Jordan} signed."},
                    NameCase{"paris_the_person", "{P Paris Hilton} flew to {L Paris}."},
                    NameCase{"sydney_the_person", "{P Sydney Stone} was born in {L Sydney}."},
                    NameCase{"hope_the_person", "{P Hope Adeyemi} said {P Adeyemi} is a common name."},
                    NameCase{"march", "The march ended in March, and they march on."},
                    NameCase{"may", "May was wet. The ministers may meet in May."},
                    NameCase{"chad", "{L Chad} closed its border with {L Sudan}."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Headlines, Names,
    testing::Values(NameCase{"capitals", "{L JAPAN} AND {L U.S.} TO MEET ON TARIFFS"},
                    NameCase{"capitals_word", "MAN HELD AFTER AN AX MURDER"},
                    NameCase{"capitals_at_the_start", "{L INDIA} BEATS {L PAKISTAN} IN FINAL"},
                    NameCase{"capitals_organization", "{O FED} HOLDS RATES"},
                    NameCase{"title_case", "{P Ana Reyes} Wins Vote in {L Peru} After Long Count"},
                    NameCase{"title_case_without_names", "Rice Prices Rise as Harvest Falls Short"},
                    NameCase{"title_case_says", "{P Ana Reyes} Says {L Norway} Will Pay"},
                    NameCase{"title_case_urges", "{L Japan} Urges {L U.S.} to Drop Tariffs"},
                    NameCase{"capitals_city", "MINISTERS MEET IN {L TOKYO} ON FISH"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    ArticlesAgreeWithThemselves, Names,
    testing::Values(
        NameCase{"surname_later",
                 "{P Lena Ito} opened the hall. {P Ito} thanked the crew, and {P Ito}'s staff cheered."},
        NameCase{"surname_at_the_start", "The judge met {P Kwame Stone}. {P Stone} denied it. {P Stone} left."},
        NameCase{"company_later", "{O Harbor Shipping Corp.} fell. {O Harbor Shipping} said it would appeal."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Possessives, Names,
    testing::Values(NameCase{"person", "{P Lena Ito}'s plan failed."},
                    NameCase{"country", "{L Japan}'s exports and {L Kenya}’s tea sold well."},
                    NameCase{"organization", "The {O World Bank}'s report praised {L Ghana}'s growth."},
                    NameCase{"ends_in_s", "{L Honduras}' port and {L Paris}' trains stood still."}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Organizations, Names,
    testing::Values(
        NameCase{"acronym_in_brackets", "The {O World Health Organization} ({O WHO}) sent doctors."},
        NameCase{"acronym_in_brackets_later",
                 "The {O Ghana Cocoa Board} ({O COCOBOD}) met. {O COCOBOD} set the price."},
        NameCase{"acronym_unknown",
                 "The {O Harbour Workers Union} ({O HWU}) called a strike. The {O HWU} said it would last."},
        NameCase{"bank_of", "The {O Bank of Japan} and the {O Bank of Ghana} raised rates."},
        NameCase{"university_of", "She studied at the {O University of Cape Coast} and at {O Oslo University}."},
        NameCase{"legal_form", "{O Nippon Steel Corp.} and {O Acme Inc.} merged."},
        NameCase{"party", "The {O Liberal Democratic Party} lost to the {O Labour Party}."},
        NameCase{"agency", "{O Reuters} and the {O Associated Press} reported it."},
        NameCase{"court", "The {O Supreme Court} ruled for the {O Interior Ministry}."},
        NameCase{"club", "{O Real Madrid} beat {O Arsenal} in {L Madrid}."},
        NameCase{"un", "The {O UN} and {O NATO} sent envoys to {L Geneva}."},
        NameCase{"white_house", "The {O White House} declined to comment."},
        NameCase{"ministry", "The {O Ministry of Finance} cut the tax, {O Ministry of Health} officials said."},
        NameCase{"ampersand_of_a_shop", "{O Marks & Spencer} cut jobs."},
        NameCase{"ampersand_of_a_company", "{O Procter & Gamble} raised prices."},
        NameCase{"group_of_seven", "The {O Group of Seven} met in {L Italy}."},
        NameCase{"group_of_seven_at_the_start", "{O Group of Seven} met in {L Italy}."},
        NameCase{"central_bank", "The {O Central Bank of Nigeria} ({O CBN}) raised rates. The {O CBN} said so."},
        NameCase{"house_of", "The {O House of Representatives} passed the bill."},
        NameCase{"union", "The {O African Union} met in {L Addis Ababa}."},
        NameCase{"armed_groups", "{O Al-Qaeda} and {O Hezbollah} fought in {L Yemen}."},
        NameCase{"gap_and_target", "{O Gap Inc.} and {O Target Corp.} fell."}),
    kName);

INSTANTIATE_TEST_SUITE_P(Belonging, Names,
                         testing::Values(NameCase{"demonyms",
                                                  "{N Japanese} and {N Vietnamese} officials met {N Ghanaians}."},
                                         NameCase{"faiths", "{N Muslim} and {N Christian} leaders prayed."},
                                         NameCase{"parties", "A {N Republican} senator and two {N Democrats} agreed."},
                                         NameCase{"language", "The letter was in Swahili."}),
                         kName);

INSTANTIATE_TEST_SUITE_P(Others, Names,
                         testing::Values(NameCase{"cup", "{L Brazil} won the {E World Cup} in {L Mexico}."},
                                         NameCase{"law", "The {A Paris Agreement} binds {L France}."},
                                         NameCase{"act", "The {A Affordable Care Act} stands."},
                                         NameCase{"tower", "The {F Eiffel Tower} was shut."},
                                         NameCase{"aircraft", "A {D Boeing 737} landed."},
                                         NameCase{"facility",
                                                  "A ship hit the {F Padma Bridge} near {F Heathrow Airport}."},
                                         NameCase{"months", "In January and on Tuesday, the Christmas market opened."},
                                         NameCase{"games", "The {E 2024 Olympic Games} opened in {L Paris}."},
                                         NameCase{"bridge", "A fire broke out on the {F Golden Gate Bridge}."}),
                         kName);

INSTANTIATE_TEST_SUITE_P(All, NamesNotYet,
    testing::Values(
        NameCase{"surname_is_a_word", "{P Hugh Price} won. {P Price} said he was glad. The price of rice rose."},
        NameCase{"uae", "The {L UAE} will host the talks."},
        NameCase{"capitals_without_names", "POLICE FIND BODY IN RIVER"},
        NameCase{"title_case_company", "{O Toyota} Cuts Output After Flood in {L Thailand}"},
        NameCase{"ethiopian_single", "Runner {P Haile Gebrselassie} thanked {P Derartu Tulu}."},
        NameCase{"indian_initials", "{P A. R. Rahman} and {P K. Chandrasekhar Rao} opened the fair in {L Hyderabad}."},
        NameCase{"portuguese", "{P Luiz Inácio Lula da Silva} greeted {P João dos Santos}."},
        NameCase{"al_jazeera", "{O Al Jazeera} said {O al-Shabab} had left the town."},
        NameCase{"war", "The {E Second World War} ended in 1945."},
        NameCase{"target", "The target was missed. Target prices rose."},
        NameCase{"reading_the_word", "Reading scores fell."},
        NameCase{"turkey", "A turkey costs $40. Talks with {L Turkey} went on."},
        NameCase{"suharto", "{P Suharto} left office."},
        NameCase{"nigerian_three", "{P Babatunde Raji Fashola} opened the road in {L Lagos}."},
        NameCase{"mexican_four", "{P Andrés Manuel López Obrador} won the vote in {L Mexico}."},
        NameCase{"ghanaian_three", "{P Ama Serwaa Owusu} runs the clinic in {L Accra}."},
        NameCase{"ghanaian_nana", "President {P Nana Akufo-Addo} opened the fair in {L Accra}."},
        NameCase{"burmese", "{P Aung San Suu Kyi} was freed in {L Myanmar}."},
        NameCase{"vietnamese", "{P Nguyen Phu Trong} met {P Pham Minh Chinh} in {L Hanoi}."},
        NameCase{"ethiopian", "{P Abiy Ahmed} and {P Tedros Adhanom Ghebreyesus} flew to {L Addis Ababa}."},
        NameCase{"irish", "{P Sinéad O'Connor} sang after {P Siobhán McSweeney}."},
        NameCase{"surname_is_a_place", "{P Paul Washington} lost. {P Washington} said he would appeal."},
        NameCase{"given_name_is_a_place", "{P Chad Hill} lives in {L Chad}."},
        NameCase{"uk", "The {L U.K.} and {L Norway} signed first."},
        NameCase{"windows", "They broke the windows and fled. Windows were broken in ten shops."},
        NameCase{"reading_twice", "Reading scores fell in May. Reading is hard."},
        NameCase{"china_plates", "China plates were sold."},
        NameCase{"capitals_says", "{P TRUMP} SAYS TARIFFS WILL RISE"},
        NameCase{"title_case_to", "{P Ana Reyes} to Visit {L Japan} in June"},
        NameCase{"title_case_recalls", "{O Toyota Motor Corp.} Recalls Cars"},
        NameCase{"summit", "Leaders came to the {E G7 summit} in {L Canada}."},
        NameCase{"ampersand_of_surnames", "{O Johnson & Johnson} recalled the powder."},
        NameCase{"lent_to_a_country", "The {O International Monetary Fund} ({O IMF}) lent {L Ghana} $3 billion."},
        NameCase{"canal", "The {F Suez Canal} reopened."},
        NameCase{"painting", "The {W Mona Lisa} was moved."},
        NameCase{"race", "The {E Tour de France} began in {L Lille}."}),
    kName);

}  // namespace
}  // namespace wireglass::annotations
