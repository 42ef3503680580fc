#include "annotations/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "annotations/language_marks.h"
#include "data/languages.h"

namespace wireglass::tests {
namespace {

using annotations::detect_language;

/// One row of tests/specs/languages.tsv.
struct LanguageCase {
  std::string language;
  std::string length;  ///< "sentence" or "headline"
  std::string text;
};

const std::vector<LanguageCase>& language_cases() {
  static const std::vector<LanguageCase> kCases = [] {
    std::vector<LanguageCase> cases;
    std::ifstream file(WIREGLASS_SOURCE_DIR "/tests/specs/languages.tsv");
    for (std::string line; std::getline(file, line);) {
      const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
      if (line.starts_with('#') || line.starts_with("language\t") || second == std::string::npos) continue;
      cases.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return cases;
  }();
  return kCases;
}

struct Score {
  int right = 0, all = 0;
  double share() const { return all == 0 ? 1 : double(right) / all; }
};

TEST(DetectLanguage, TellsSentencesAndHeadlines) {
  std::map<std::string, Score> scores;
  std::string wrong;
  for (const LanguageCase& row : language_cases()) {
    const std::string_view got = detect_language(row.text);
    Score& score = scores[row.length];
    ++score.all;
    if (got == row.language) ++score.right;
    else wrong += row.language + " read as '" + std::string(got) + "': " + row.text + "\n";
  }
  EXPECT_GT(scores["sentence"].all, 180);
  EXPECT_GT(scores["headline"].all, 200);
  EXPECT_GE(scores["sentence"].share(), 0.99) << wrong;
  EXPECT_GE(scores["headline"].share(), 0.95) << wrong;
}

TEST(DetectLanguage, HasCasesForEveryRequiredLanguage) {
  std::map<std::string_view, int> cases;
  for (const LanguageCase& row : language_cases()) ++cases[row.language];
  for (const std::string_view language :
       {"en", "ar", "ja", "es", "fr", "de", "pt", "it", "ru", "zh", "ko", "hi", "id", "ms", "vi", "tr", "nl"})
    EXPECT_GE(cases[language], 12) << language;
}

TEST(DetectLanguage, IsNotMisled) {
  const struct {
    const char* name;
    std::string_view language;
    std::string_view text;
  } kRows[] = {
      {"French names", "en", "Jean-Luc de La Tour and Marie du Pont, owners of the Café des Arts in Aix-en-Provence, have sold their bakery to a rival."},
      {"a French title", "en", "The novel Les Jours de la Mer, by Hélène d'Aubigny, was translated into eleven languages last year."},
      {"Spanish names", "en", "Juan José García de la Vega and María Núñez were named to the board of El Puerto S.A. on Monday."},
      {"Scots names", "en", "Fiona MacTavish of Auchtermuchty told the Kirkintilloch Courier that Ben Vrackie and Loch Rannoch were closed to walkers."},
      {"Gaelic names", "en", "Hamish Urquhart, the MSP for Na h-Eileanan an Iar, said the ferry to Lochboisdale would sail again."},
      {"a Japanese quotation", "en", "The shopkeeper hung a sign that read 「本日は閉店しました」 and went home early."},
      {"an Arabic quotation", "en", "Protesters carried banners saying «الشعب يريد الماء» outside the ministry on Thursday night."},
      {"a Russian quotation", "en", "Ivan Petrov wrote \"Мы вернёмся\" on the wall of the closed factory before he left."},
      {"capitals, en", "en", "FERRY STRIKE ENTERS ITS SECOND WEEK"},
      {"capitals, en again", "en", "MAYOR DEFENDS PLAN TO MOVE THE MARKET"},
      {"title case", "en", "Why The Baker Of Lisbon Is Running Out Of Eggs"},
      {"capitals, fr", "fr", "LE MAIRE DÉFEND LE DÉMÉNAGEMENT DU MARCHÉ"},
      {"capitals, es", "es", "EL ALCALDE DEFIENDE EL TRASLADO DEL MERCADO"},
      {"capitals, de", "de", "BÜRGERMEISTER VERTEIDIGT DEN UMZUG DES MARKTES"},
      {"capitals, tr", "tr", "ÖĞRETMENLER YENİ ÜCRET TEKLİFİNİ REDDETTİ"},
      {"Latin names in Japanese", "ja", "新型車「Harbor One」はPortside Motors社のブースで公開された。"},
      {"a kana in Chinese", "zh", "日本品牌「の屋」本週在台北開設第一家分店，吸引了許多顧客。"},
      {"Latin names in Korean", "ko", "이 회사는 Portside Motors와 New Harbor Group이 공동으로 세운 곳이다."},
      {"a Latin name in Arabic", "ar", "أطلقت شركة Portside Motors سيارتها الجديدة في معرض دبي هذا الأسبوع."},
      {"an English title in German", "de", "Der Film „The Long Way Home“ läuft ab Donnerstag in den Kinos."},
      {"an English name in Spanish", "es", "La empresa Green Harbor Shipping Company compró el puerto por tres millones de dólares."},
      {"a Spanish name in Portuguese", "pt", "O filme do diretor Juan Carlos Peña estreia hoje nos cinemas de Lisboa."},
      {"a German name in Dutch", "nl", "Volgens burgemeester Hans-Jürgen Müller uit Münster is er geen geld meer voor de brug."},
      {"Afrikaans, not Dutch", "af", "Die burgemeester sê hulle weet nog nie hoekom die trein nie betyds gekom het nie."},
      {"numbers", "", "12 345 678 90"},
      {"scores and dates", "", "2-1, 3-0, 14:37, 23-05-2025"},
      {"one French name", "", "Emmanuel Laroche"},
      {"one Japanese name", "", "Akazawa Ryosei"},
      {"one team", "", "Manchester United"},
      {"one address", "", "https://www.example.org/news/the-mayor-and-the-market.html"},
      {"addresses only", "", "https://example.org/a?b=the&c=and http://example.net/for/the/people"},
      {"hashtags only", "", "#HarborStrike #FerryNews #TheMayor"},
      {"teams of England", "", "Arsenal, Chelsea, Liverpool, Everton, Tottenham Hotspur"},
      {"teams of Spain", "", "Barcelona, Sevilla, Valencia, Villarreal, Getafe"},
      {"teams of Germany", "", "Bayern, Dortmund, Leverkusen, Schalke, Bremen"},
      {"teams of Italy", "", "Juventus, Napoli, Fiorentina, Atalanta, Sampdoria"},
      {"teams of the Netherlands", "", "Ajax, Feyenoord, Utrecht, Heerenveen, Groningen"},
      {"teams of Turkey", "", "Galatasaray, Beşiktaş, Trabzonspor"},
      {"code with braces", "", "for (int i = 0; i < n; ++i) { total += values[i]; } return total;"},
      {"code without braces", "", "def main(args): result = [x for x in args if x is not None]; print(result)"},
      {"nothing", "", ""},
      {"marks only", "", "... --- !!! ?\??"},
      {"one place in Han", "", "東京"},
      {"one place", "", "Jakarta"},
      {"a credit", "", "AFP / Lena ITO"},
  };
  for (const auto& row : kRows) EXPECT_EQ(detect_language(row.text), row.language) << row.name << ": " << row.text;
}

TEST(DetectLanguage, DoesNotMindWhereALongTextIsCut) {
  std::string text;
  while (text.size() < 10000) text += "Жители района просят отремонтировать крышу библиотеки. ";
  for (std::size_t shift = 0; shift < 8; ++shift) EXPECT_EQ(detect_language(std::string(shift, ' ') + text), "ru");
}

TEST(DetectLanguage, SurvivesBrokenCharacters) {
  for (const std::string_view text : {"\xFF\xFE\xC3", "\x80\x80\x80", "\xE3\x81", "\xF0\x9F\x98", "a\xC3"})
    EXPECT_EQ(detect_language(text), "");
}

TEST(LanguageTable, IsWellFormed) {
  for (const data::LanguagesRow& row : data::kLanguages) {
    EXPECT_TRUE(row.kind == "words" || row.kind == "letters" || row.kind == "pieces") << row.row;
    EXPECT_TRUE(row.row.starts_with(std::string(row.language) + " " + std::string(row.kind) + " ")) << row.row;
    EXPECT_TRUE(row.weight >= 1 && row.weight <= 6) << row.row;
    EXPECT_EQ(row.marks.find("  "), std::string_view::npos) << row.row;
  }
}

TEST(LanguageTable, NamesEveryMarkOfALanguageOnce) {
  std::set<std::string> seen;
  for (const data::LanguagesRow& row : data::kLanguages)
    for (std::size_t at = 0; at <= row.marks.size();) {
      const std::size_t end = std::min(row.marks.find(' ', at), row.marks.size());
      std::string mark(row.marks.substr(at, end - at));
      EXPECT_TRUE(seen.insert(std::string(row.language) + " " + std::string(row.kind) + " " + mark).second) << row.row << ": " << mark;
      at = end + 1;
    }
}

TEST(Fold, LowersWhatNewsPrints) {
  const struct {
    char32_t capital, small;
  } kRows[] = {{U'A', U'a'}, {U'É', U'é'}, {U'Ş', U'ş'}, {U'İ', U'i'}, {U'Ÿ', U'ÿ'}, {U'Ž', U'ž'}, {U'Ț', U'ț'}, {U'Ж', U'ж'},
               {U'Ё', U'ё'}, {U'Ґ', U'ґ'}, {U'Ế', U'ế'}, {U'×', U'×'}, {U'ß', U'ß'}, {U'市', U'市'}, {0x301, 0}, {0x64E, 0}};
  for (const auto& row : kRows) EXPECT_EQ(annotations::fold(row.capital), row.small) << std::hex << std::uint32_t{row.capital};
}

}  // namespace
}  // namespace wireglass::tests
