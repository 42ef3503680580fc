#pragma once
// The vocabulary of the generated pages: names, places, sources and the furniture of the site. All of it is data; the
// people, companies and events are invented. Sources and furniture are those that real captures show.
#include <string_view>

namespace wireglass::tests::words {

using Word = std::string_view;

struct Name {
  Word given;
  Word family;
  bool ascii;  ///< its capitals can be made byte by byte
};

/// Given name and family name of many cultures, in the order in which English papers print them.
inline constexpr Name kNames[] = {
    {"Ama", "Owusu", true},         {"Kofi", "Mensah", true},       {"Lena", "Ito", true},          {"Emi", "Sato", true},
    {"Kenji", "Abe", true},         {"Rie", "Mori", true},          {"Haruka", "Nishida", true},    {"Min-jun", "Seo", true},
    {"Li", "Qiang", true},          {"Mei", "Huang", true},         {"Thi Lan", "Pham", true},      {"Arjun", "Rao", true},
    {"Priya", "Menon", true},       {"Fatima", "Al-Sayed", true},   {"Omar", "Haddad", true},       {"Leila", "Karimi", true},
    {"Yusuf", "Demir", true},       {"Marta", "Lund", true},        {"Nils", "Aaberg", true},       {"Ingrid", "Solberg", true},
    {"Hugh", "Hill", true},         {"Siobhan", "Kearney", true},   {"Ana", "Reyes", true},         {"Mateo", "Quispe", true},
    {"Carla", "Ferrari", true},     {"Jean-Luc", "Moreau", true},   {"Piet", "de Vries", false},    {"Olga", "Petrenko", true},
    {"Marek", "Nowak", true},       {"Katalin", "Horvat", true},    {"Sione", "Taufa", true},       {"Keala", "Mahoe", true},
    {"Thandi", "Nkosi", true},      {"Chinwe", "Okafor", true},     {"Abebe", "Tadesse", true},     {"Grace", "Wanjiru", true},
    {"José", "Núñez", false},       {"Zoë", "Müller", false},       {"Łukasz", "Wójcik", false},    {"Søren", "Kjær", false},
    {"Élodie", "Girard", false},    {"Aylin", "Çelik", false},      {"Małgorzata", "Zając", false}, {"Tomás", "Ó Briain", false},
};

inline constexpr Word kRoles[] = {
    "Transport Minister", "Finance Minister", "Mayor", "Governor", "Prime Minister", "Deputy Premier", "police chief", "union leader",
    "opposition leader", "chief executive", "spokeswoman", "Trade Secretary", "Health Minister", "coach", "chief negotiator",
};

inline constexpr Word kCities[] = {
    "Tokyo", "Osaka", "Nagoya", "Kobe", "Sapporo", "Seoul", "Hanoi", "Penang", "Jakarta", "Manila", "Mumbai", "Karachi", "Dubai", "Cairo",
    "Nairobi", "Accra", "Lagos", "Lisbon", "Madrid", "Oslo", "Warsaw", "Paris", "Berlin", "Dublin", "London", "Geneva", "Athens", "Ankara",
    "Quito", "Lima", "Santiago", "Denver", "Boston", "Seattle", "Chicago", "Sydney", "Perth", "Wellington", "Kuala Lumpur", "Hong Kong",
    "Cape Town", "Buenos Aires", "New Delhi", "Abu Dhabi", "Singapore", "Beijing", "Moscow", "Kyiv", "Brussels", "Washington",
};

/// City and country as a dateline has them together.
struct CityOf {
  Word capitals;
  Word country;
};
inline constexpr CityOf kCitiesOf[] = {
    {"NAGOYA", "Japan"},      {"LISBON", "Portugal"}, {"GDANSK", "Poland"},     {"MOMBASA", "Kenya"},     {"HAIPHONG", "Vietnam"},
    {"BUSAN", "South Korea"}, {"TRIESTE", "Italy"},   {"CALLAO", "Peru"},       {"SÃO PAULO", "Brazil"},  {"TROMSØ", "Norway"},
    {"PUNE", "India"},        {"DAVAO", "Philippines"}, {"ADELAIDE", "Australia"}, {"ALEXANDRIA", "Egypt"}, {"ROTTERDAM", "Netherlands"},
};
inline constexpr CityOf kCitiesInStates[] = {
    {"BOISE", "Idaho"}, {"SPRINGFIELD", "Illinois"}, {"SALEM", "Oregon"}, {"TULSA", "Oklahoma"}, {"AUSTIN", "Texas"}, {"DULUTH", "Minnesota"},
};

inline constexpr Word kCountries[] = {
    "Japan", "Norway", "Peru", "Kenya", "Ghana", "Vietnam", "Poland", "Portugal", "Chile", "Egypt", "Indonesia", "Malaysia", "Ireland",
    "Turkey", "Greece", "Canada", "New Zealand", "South Korea", "Brazil", "India",
};

inline constexpr Word kCompanies[] = {
    "Harbor Lines", "Northwind Rail", "Acme Motors", "Blue Delta Energy", "Kestrel Foods", "Umino Steel", "Palmera Airways", "Granite Bank",
    "Silverleaf Pharma", "Okada Lifts", "Meridian Telecom", "Tessera Chips", "Baltic Ferries", "Savanna Mining", "Lumen Solar",
};
inline constexpr Word kBodies[] = {
    "the city council", "the transport ministry", "the national weather service", "the central bank", "the fisheries agency",
    "the coast guard", "the dockers' union", "the football association", "the regional court", "the port authority", "the health board",
};
inline constexpr Word kTopics[] = {
    "the new ferry service", "the night train to the coast", "the water tariff", "the rice quota", "the chip plant", "the harbour tunnel",
    "the school meals plan", "the wind farm", "the airport strike", "the fishing quota", "the housing bill", "the bridge repair",
    "the steel levy", "the clinic programme", "the bus timetable", "the solar subsidy", "the league final", "the film festival",
};
inline constexpr Word kThings[] = {
    "containers", "passengers", "schools", "households", "vessels", "engineers", "vaccines", "buses", "farmers", "visitors", "workers", "bags of rice",
};

inline constexpr Word kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
inline constexpr Word kShortMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
/// Months as papers shorten them with a full stop; the short ones stay whole.
inline constexpr Word kDottedMonths[] = {"Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};
inline constexpr Word kWeekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/// A source and the empty lines that its thumbnail leaves before an item (page-layouts.md, 3.1).
struct Source {
  Word name;
  int gap;
};
inline constexpr Source kSources[] = {
    {"NHK", 2},           {"Japan Times", 2},     {"Japan Today", 2},      {"The Mainichi", 2},       {"Kyodo News", 2},
    {"Yomiuri Shimbun", 2}, {"Asahi Shimbun", 2}, {"Nikkei Asia", 2},      {"Japan Forward", 2},      {"Bloomberg", 2},
    {"Reuters", 2},       {"Yahoo", 0},           {"Yahoo", 0},            {"Daily Mail", 2},         {"CairoScene", 2},
    {"The Guardian", 2},  {"The Independent", 2}, {"Independent", 2},      {"Straits Times", 1},      {"Malay Mail", 1},
    {"Business Insider", 1}, {"ABC News", 1},     {"News.com.au", 1},      {"The National", 1},       {"First Post", 2},
    {"IOL News", 2},      {"Observer", 2},        {"News18", 2},           {"News24", 2},             {"The Star", 2},
    {"RTÉ News", 2},      {"Khaleej Times", 2},   {"Harbor Courier", 2},   {"Irish Examiner", 2},     {"Times of Oman", 2},
};
/// Sources that end in a digit, whose glued ages are the hard ones.
inline constexpr Word kDigitSources[] = {"News18", "News24"};
inline constexpr Word kArabicSources[] = {"الاتحاد", "البيان", "الشرق الأوسط", "سكاي نيوز عربية", "الرياض", "الأهرام", "صحيفة الخليج"};

inline constexpr Word kSections[] = {"Business", "Entertainment", "Politics", "General",   "Sport",
                                     "Automotive", "Health",      "Science",  "Lifestyle", "Technology"};

inline constexpr Word kTagWords[] = {"Japan", "Harbor", "Photo", "Desk", "US", "Trade", "Talks", "Rail", "Festival", "Climate", "FC", "Cairo", "Scene", "Ferry"};

inline constexpr Word kWires[] = {"Kyodo", "AP", "Reuters", "AFP", "UPI", "Xinhua", "Bernama"};
inline constexpr Word kPapers[] = {"Harbor Shimbun", "Yomiuri Shimbun", "Coast Shimbun", "Delta Shimbun"};
inline constexpr Word kOutlets[] = {"Harbor Post", "Coastline", "The Delta Review", "Morning Ledger"};

/// The site's own lines.
struct Furniture {
  Word hashtags, features, explore, comments, no_comments, related;
};
inline constexpr Furniture kEnglish = {"Hashtags", "Try Our AI Features", "Explore what Daily8 AI can do for you:",
                                       "Comments", "No comments yet...",  "Related Articles"};
inline constexpr Furniture kArabic = {"هاشتاغز", "جرب ميزات الذكاء الاصطناعي لدينا", "اكتشف ما يمكن أن يفعله Daily8 AI من أجلك:",
                                      "التعليقات", "لا يوجد تعليقات بعد...", "أخبار ذات صلة"};

inline constexpr Word kImageRemnants[] = {
    ".png%3Fwidth%3D1260%26height%3D840&w=3840&q=100)",
    ".jpg%3Fitok%3Dh7Xk2&w=1920&q=75)",
    "%2Fassets%2Fcranes-at-dawn.webp&w=3840&q=100)",
    "&w=3840&q=100)",
};

inline constexpr Word kArabicHeadlines[] = {
    "وزير النقل يعلن عن خط عبّارات جديد",
    "ارتفاع أسعار الأرز للشهر الثالث على التوالي",
    "انطلاق جولة جديدة من المحادثات التجارية",
    "المدينة تستعد لاستقبال مهرجان السينما",
    "اتفاق على إصلاح الجسر القديم قبل نهاية العام",
    "فريق الميناء يبلغ نهائي كأس الدوري",
};
inline constexpr Word kArabicSentences[] = {
    "قال الوزير إن الخطة الجديدة ستبدأ في الشهر المقبل.",
    "وأضاف المتحدث أن نحو 250 عاملاً سيشاركون في المشروع.",
    "وتبلغ كلفة المشروع 14 مليون دولار، بحسب البلدية.",
    "ومن المتوقع أن تستمر المحادثات حتى نهاية الأسبوع.",
    "وأعرب السكان عن أملهم في أن تنخفض الأسعار قريباً.",
    "وأكدت الهيئة أن السلامة تأتي في المقام الأول.",
    "وكانت اللجنة قد وافقت على القرار يوم الثلاثاء.",
    "وسجلت الصادرات زيادة بنسبة 12% مقارنة بالعام الماضي.",
    "وقالت المديرة: «لن نتوقف حتى ينتهي العمل».",
};

}  // namespace wireglass::tests::words
