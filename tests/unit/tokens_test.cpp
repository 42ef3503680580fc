#include "annotations/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wireglass::annotations {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<Offset>(text.size())}, tokens);
  return tokens;
}

/// Each token with a letter for its kind: none for words, "n" number, "s" possessive, "p" punctuation, "y" symbol, "i"
/// ideograph, "h" handle. A "+" before it: no blank before; a "^" behind it: it ends in its own point.
std::string shown(std::string_view text) {
  constexpr std::string_view kKinds = " nspyih";
  std::string out;
  for (const Token& token : tokens_of(text)) {
    if (!out.empty()) out += ' ';
    if (!token.has(kSpaceBefore)) out += '+';
    out += text.substr(token.span.begin, token.span.size());
    if (!token.is(TokenKind::kWord)) out += std::string("/") + kKinds[static_cast<std::size_t>(token.kind)];
    if (token.has(kEndsInPoint)) out += '^';
  }
  return out;
}

struct TokenCase {
  const char* name;
  const char* text;
  const char* tokens;
};
class Tokenize : public testing::TestWithParam<TokenCase> {};
TEST_P(Tokenize, GivesTokens) { EXPECT_EQ(shown(GetParam().text), GetParam().tokens); }
constexpr auto kName = [](const auto& row) { return row.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Words, Tokenize,
    testing::Values(TokenCase{"words", "The old ferry", "The old ferry"}, TokenCase{"letters_of_scripts", "Über naïve судно", "Über naïve судно"},
                    TokenCase{"contraction", "They don't know, o'clock", "They don't know +,/p o'clock"},
                    TokenCase{"curly_apostrophe", "O’Brien won’t", "O’Brien won’t"},
                    TokenCase{"digits_behind_letters", "G7 COP28 MH370", "G7 COP28 MH370"},
                    TokenCase{"hyphens_part", "a 45-minute Japan-led plan", "a 45/n +-/p +minute Japan +-/p +led plan"},
                    TokenCase{"slash_parts", "and/or", "and +//p +or"}, TokenCase{"superscript", "9 km²", "9/n km²"},
                    TokenCase{"combining_mark", "cafe\xCC\x81s", "cafe\xCC\x81s"}, TokenCase{"soft_hyphen", "har\xC2\xAD" "bor", "har\xC2\xAD" "bor"},
                    TokenCase{"joiner_inside", "می\xE2\x80\x8Cرود", "می\xE2\x80\x8Cرود"}, TokenCase{"thai_is_a_run", "เรือ", "เรือ"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Points, Tokenize,
    testing::Values(TokenCase{"country", "the U.S. and the U.K.", "the U.S.^ and the U.K.^"}, TokenCase{"without_last_point", "the U.S, they", "the U.S +,/p they"},
                    TokenCase{"led", "U.S.-led", "U.S.^ +-/p +led"}, TokenCase{"clock", "5 p.m. or 5p.m.", "5/n p.m.^ or 5/n +p.m.^"},
                    TokenCase{"initials", "J. D. Ek and J.R.R. Li", "J.^ D.^ Ek and J.R.R.^ Li"}, TokenCase{"initial_glued", "J.Ek", "J.^ +Ek"},
                    TokenCase{"letter_at_the_end", "plan B.", "plan B +./p"}, TokenCase{"letter_behind_number", "$5M. The", "$/y +5/n +M +./p The"},
                    TokenCase{"titles", "Gov. Li and Mr. Ek", "Gov.^ Li and Mr.^ Ek"}, TokenCase{"company", "Acme Corp.'s, Acme Co.", "Acme Corp.^ +'s/s +,/p Acme Co.^"},
                    TokenCase{"degree", "a Ph.D. or Ph.D", "a Ph.D.^ or Ph.D"}, TokenCase{"month", "Jan. 3, Sept. 14", "Jan.^ 3/n +,/p Sept.^ 14/n"},
                    TokenCase{"before_number", "No. 5. No.", "No.^ 5/n +./p No +./p"}, TokenCase{"number_degree", "N°. 5", "N°.^ 5/n"},
                    TokenCase{"behind_number", "6 ft. in. He is in.", "6/n ft.^ in.^ He is in +./p"},
                    TokenCase{"behind_comma", "Salem, Ore. The ore. Ore.", "Salem +,/p Ore.^ The ore +./p Ore +./p"},
                    TokenCase{"plain_word", "They left. She", "They left +./p She"}, TokenCase{"glued", "again.She", "again +./p +She"},
                    TokenCase{"seam", "3 May .", "3/n May ./p"}, TokenCase{"not_before_points", "Corp...", "Corp +.../p"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Numbers, Tokenize,
    testing::Values(TokenCase{"grouping", "1,234.5 and 12,345,678", "1,234.5/n and 12,345,678/n"}, TokenCase{"indian_grouping", "1,00,000 12,34,567", "1,00,000/n 12,34,567/n"},
                    TokenCase{"list", "3,4 and 2024,100", "3/n +,/p +4/n and 2024/n +,/p +100/n"}, TokenCase{"leading_point", ".5 $.50", ".5/n $/y +.50/n"},
                    TokenCase{"full_stop", "It was 5. The", "It was 5/n +./p The"}, TokenCase{"date", "23.05.2025", "23.05.2025/n"},
                    TokenCase{"clock", "14:37", "14/n +:/p +37/n"}, TokenCase{"letters_behind", "14bn 3rd 1990s", "14/n +bn 3/n +rd 1990/n +s"},
                    TokenCase{"money", "¥14.5bn US$30 20%", "¥/y +14.5/n +bn US +$/y +30/n 20/n +%/y"},
                    TokenCase{"money_of_letters", "Rs500 USD1,200 Rs 5", "Rs +500/n USD +1,200/n Rs 5/n"},
                    TokenCase{"money_of_one_letter", "N200 billion R50m N95 masks", "N +200/n billion R +50/n +m N95 masks"},
                    TokenCase{"version", "v2.0 F1,200", "v +2.0/n F +1,200/n"}, TokenCase{"range", "1973-80", "1973/n +-/p +80/n"},
                    TokenCase{"arabic_digits", "١٢ ٣٫٥", "١٢/n ٣٫٥/n"}, TokenCase{"full_width", "１２人", "１２/n +人/i"}, TokenCase{"fraction", "2½", "2/n +½/y"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Possessives, Tokenize,
    testing::Values(TokenCase{"singular", "Oslo's port", "Oslo +'s/s port"}, TokenCase{"curly", "Oslo’s port", "Oslo +’s/s port"},
                    TokenCase{"capitals", "OSLO'S PORT", "OSLO +'S/s PORT"}, TokenCase{"plural", "the pilots' trip", "the pilots +'/s trip"},
                    TokenCase{"plural_curly", "the pilots’ trip", "the pilots +’/s trip"}, TokenCase{"behind_point", "the U.S.'s port", "the U.S.^ +'s/s port"},
                    TokenCase{"seam", "Norway 's port", "Norway 's/s port"}, TokenCase{"seam_curly", "Norway ’s port", "Norway ’s/s port"},
                    TokenCase{"number", "the 1990's", "the 1990/n +'s/s"}, TokenCase{"decade", "the '90s", "the '/p +90/n +s"},
                    TokenCase{"quoted_plural", "'fast ferries' sail", "'/p +fast ferries +'/p sail"},
                    TokenCase{"quoted_curly", "‘fast ferries’ sail", "‘/p +fast ferries +’/p sail"},
                    TokenCase{"quote_behind_quote", "'fast' pilots' trip", "'/p +fast +'/p pilots +'/s trip"},
                    TokenCase{"is", "It's late", "It +'s/s late"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Marks, Tokenize,
    testing::Values(TokenCase{"runs", "so... --!!", "so +.../p --/p +!!/p"}, TokenCase{"brackets_apart", "((a))", "(/p +(/p +a +)/p +)/p"},
                    TokenCase{"quotes_apart", "\"\"a\"", "\"/p +\"/p +a +\"/p"}, TokenCase{"dashes", "rain — not—snow", "rain —/p not +—/p +snow"},
                    TokenCase{"symbols", "5° <b> x=2", "5/n +°/y </y +b +>/y x +=/y +2/n"}, TokenCase{"ampersand", "Ek & Co.", "Ek &/p Co.^"},
                    TokenCase{"emoji", "👩\xE2\x80\x8D👧 ok", "👩\xE2\x80\x8D👧/y ok"}, TokenCase{"replacement", "a\xEF\xBF\xBD" "b", "a +\xEF\xBF\xBD/y +b"},
                    TokenCase{"blanks_of_all_kinds", "a\xC2\xA0" "b\tc\nd\xE3\x80\x80" "e\xE2\x80\x8B" "f", "a b c d e f"},
                    TokenCase{"nothing", "", ""}, TokenCase{"only_blanks", " \n\t ", ""}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Handles, Tokenize,
    testing::Values(TokenCase{"url", "See https://harbor.example/a(b)?c=1.", "See https://harbor.example/a(b)?c=1/h +./p"},
                    TokenCase{"url_in_brackets", "(http://harbor.example/a)", "(/p +http://harbor.example/a/h +)/p"},
                    TokenCase{"www", "at www.harbor.example/news, today", "at www.harbor.example/news/h +,/p today"},
                    TokenCase{"host", "Harbor.com and old-port.co.uk/news", "Harbor.com/h and old-port.co.uk/news/h"},
                    TokenCase{"no_host", "index.html again.she", "index +./p +html again +./p +she"},
                    TokenCase{"host_and_sentence", "Visit harbor.com.We", "Visit harbor.com/h +./p +We"},
                    TokenCase{"mail", "Ann.Li@harbor.example.com.", "Ann.Li@harbor.example.com/h +./p"}, TokenCase{"no_mail", "5 @ 3, a@b", "5/n @/p 3/n +,/p a +@/p +b"},
                    TokenCase{"tag", "#Harbor2025, #1, C#", "#Harbor2025/h +,/p #/p +1/n +,/p C +#/p"}, TokenCase{"tag_of_ideographs", "#港口 船", "#港口/h 船/i"},
                    TokenCase{"name", "@ann_li's", "@ann_li/h +'/p +s"}, TokenCase{"scheme_alone", "http: and http://", "http +:/p and http +:/p +//p +//p"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Scripts, Tokenize,
    testing::Values(TokenCase{"chinese", "港口，关了。", "港/i +口/i +，/p +关/i +了/i +。/p"}, TokenCase{"kana", "カー「は」", "カ/i +ー/i +「/p +は/i +」/p"},
                    TokenCase{"latin_among", "G7の会", "G7 +の/i +会/i"}, TokenCase{"rare_ideograph", "𠮷野", "𠮷/i +野/i"},
                    TokenCase{"arabic", "مرحبا، كيف؟", "مرحبا +،/p كيف +؟/p"}, TokenCase{"korean", "배가 왔다.", "배가 왔다 +./p"},
                    TokenCase{"hindi", "जहाज गया।", "जहाज गया +।/p"}),
    kName);

struct FlagCase {
  const char* name;
  const char* text;
  int flags;
};
class Flags : public testing::TestWithParam<FlagCase> {};
TEST_P(Flags, AreThoseOfTheFirstToken) {
  const std::vector<Token> tokens = tokens_of(GetParam().text);
  ASSERT_FALSE(tokens.empty());
  EXPECT_EQ(tokens[0].flags, GetParam().flags);
}
constexpr int kCapitals = kSpaceBefore | kCapitalised | kAllCapitals;
INSTANTIATE_TEST_SUITE_P(Rows, Flags,
                         testing::Values(FlagCase{"lower", "harbor", kSpaceBefore}, FlagCase{"capital", "Harbor", kSpaceBefore | kCapitalised},
                                         FlagCase{"capitals", "APEC", kCapitals}, FlagCase{"capitals_and_digit", "COP28", kCapitals | kWithDigit},
                                         FlagCase{"one_letter", "G7", kSpaceBefore | kCapitalised | kWithDigit}, FlagCase{"points", "U.S. port", kCapitals | kEndsInPoint},
                                         FlagCase{"open_point", "U.S, port", kCapitals}, FlagCase{"degree", "Ph.D. Li", kSpaceBefore | kCapitalised | kEndsInPoint},
                                         FlagCase{"apostrophe", "O'BRIEN", kCapitals}, FlagCase{"brand", "iPhone", kSpaceBefore},
                                         FlagCase{"umlaut", "ÖL", kCapitals}, FlagCase{"long_word", "Headquarters", kSpaceBefore | kCapitalised},
                                         FlagCase{"long_capitals", "HEADQUARTERS", kCapitals}, FlagCase{"mixed_late", "HEADQUARTERs", kSpaceBefore | kCapitalised},
                                         FlagCase{"no_capitals", "مرحبا", kSpaceBefore}, FlagCase{"number", "14", kSpaceBefore}),
                         kName);

}  // namespace
}  // namespace wireglass::annotations
