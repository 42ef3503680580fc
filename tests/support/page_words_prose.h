#pragma once
// Sentences of invented news prose, in the markup of page_generator_markup.h: {slots} are filled from the story at hand,
// {o} and {c} are the story's quotation marks, which real captures damage in four ways.
#include <string_view>

namespace wireglass::tests::words {

/// First sentences that begin with an ordinary word, so that a name or place before them has a certain end.
inline constexpr std::string_view kPlainLeads[] = {
    "The government of {country} said on {weekday} that it would pay for {topic} after months of delay.",
    "The owner of {company} has agreed to sell {percent} of its shares for {money}.",
    "The deadline for talks on {topic} was moved to {month} on {weekday}, officials in {city} said.",
    "A plan to spend {money} on {topic} was approved by {body} on {weekday}.",
    "A second group of {things} arrived in {city} late on {weekday}, two people with knowledge of the matter said.",
    "A court in {city} ruled on {weekday} that {company} must repay {money}.",
    "An inquiry into {topic} has found that {count} {things} were never counted.",
    "More than {count} {things} were stranded in {city} on {weekday} as a storm closed the port.",
    "After three rounds of talks, {country} and {country2} are close to a deal on {topic}.",
    "In a sharp change of course, {company} will close its plant near {city} by {month}.",
    "Two former managers of {company} were cleared by a court in {city} on {weekday}.",
};

/// First sentences that begin with a name, an office or a place.
inline constexpr std::string_view kNameLeads[] = {
    "{Role} {person} said on {weekday} that {topic} would go ahead despite the protests.",
    "{country}'s exports rose {percent} in {month} from a year earlier, helped by demand from {country2}.",
    "Police in {city} are looking for a driver who left the scene of a crash on {weekday}.",
    "{company} said on {weekday} it would hire {count} {things} for {topic}.",
    "Officials in {city} on {weekday} defended {topic} against critics who call it too expensive.",
    "{country} and {country2} will resume talks on {topic} next week.",
    "Shares in {company} fell {percent} after {Role} {person} announced the inquiry.",
};

inline constexpr std::string_view kSentences[] = {
    "{person}, {article_role} who has followed {topic} for years, called the figures a surprise.",
    "The work, which began in {month}, is expected to cost about {money}.",
    "{surname} declined to say how many {things} would be affected.",
    "Inspectors had checked {count} {things} by the end of the first week, according to {body}.",
    "Prices rose by {percent} in {month}, compared with {percent} a year earlier.",
    "{o}We will not stop until every one of the {things} is accounted for,{c} {surname} said.",
    "{o}It's a good day for {city}, and it's a good day for {country},{c} said {surname}.",
    "{o}Nobody told us that {topic} would take this long,{c} {surname2} told reporters on {weekday}.",
    "{surname} said: {o}The numbers don't lie. We need {count} more {things}.{c}",
    "{o}There is no quick fix,{c} he added.",
    "The so-called {o}quiet{c} vote was held behind closed doors in {city}.",
    "{Role2} {person2} has promised an answer before the end of {month}.",
    "{country2} has yet to respond to the offer, which includes {money} in loans.",
    "The vote was {score}, with two members absent.",
    "Under the plan, fees would rise from {percent} to {percent} over three years.",
    "It is the third time since {year} that {body} has changed its mind.",
    "Heavy rain is forecast for {city} until {weekday}.",
    "{company} operates {count} routes in {country} and {country2}.",
    "The company's profit fell to {money} in the year to March {year}.",
    "Neither side gave details of the {weekday} meeting, which lasted over two hours.",
    "Residents complain that {topic} has done little for the villages up the river.",
    "{surname2}, who was elected in {year}, denies that the rules were broken.",
    "On {weekday}, {body} published a map of the affected streets.",
    "An earlier offer of {money} was turned down by {company}.",
    "U.S.-led talks in {city} ended without a statement at 5 p.m. on {weekday}.",
    "The dollar was at 147.78-80 yen in late trading, against 146.9 yen a day earlier.",
    "For many {things}, the change comes too late.",
    "Tickets cost ¥11,556 ($81) at the door.",
    "The firm has set aside $14 billion [about ¥2 trillion] for repairs.",
    "Some {things} have waited since {month} {day}, a spokesman for {company} said.",
    "However, {body} warned that the forecast could still change.",
    "{person2} was not available for comment, an aide told Reuters.",
    "The decision was first reported by the Associated Press.",
    "\"I've seen worse,\" said {person2}, 68, as he swept water out of a café near the station.",
    "Critics in {country2} — among them {person2} — want the contract published in full.",
    "In the meantime, the old service (opened in {year}) will run twice a day.",
    "Analysts had expected a rise of {percent}.",
    "The 45-minute call was the second between the two leaders since {month}.",
    "Is that enough? {surname} does not think so.",
    "A ruling by the court is expected on {month} {day}.",
    "At a news conference in {city}, {surname} thanked the crews and said the worst was over.",
    "The two sides have met four times since {month}, most recently for a session that ran past midnight.",
    "Engineers from {company} will inspect the site again on {weekday}, weather permitting.",
    "Under a law passed in {year}, {body} must publish its reasons within 30 days.",
    "{person2} put the cost of doing nothing at between {money} and {money}.",
    "By {weekday} evening, {count} {things} had been moved to a hall near the station.",
    "Supporters of {topic} point to {country2}, where a similar scheme paid for itself in six years.",
    "Nearly a third of the {things} are more than 20 years old, an audit in {month} found.",
    "{o}What matters now is that the work gets done, and that it's done safely,{c} said {person2}, who chairs the panel.",
    "{o}I am not going to guess,{c} {surname} told a committee. {o}Ask me again in {month}.{c}",
    "According to {surname2}, {o}the hard part is still ahead{c}.",
    "The opposition accuses {surname} of hiding the true price of {topic}.",
    "Opinion polls suggest that {percent} of voters in {city} back the idea, down from {percent} in {month}.",
    "Insurance, fuel and wages account for most of the increase, the company said.",
    "Fishermen from both countries have worked these waters since long before the border was drawn.",
    "Its shares closed {percent} higher in {city2}, their biggest gain since {month}.",
    "A spokeswoman for {body} confirmed that letters had been sent to {count} people.",
    "The proposal goes back to committee (its third hearing) before a final vote.",
    "Workers at the depot, some of whom have been there for a quarter of a century, learned of the decision by text message.",
    "No one was hurt.",
    "That has not stopped {company} from planning a second line.",
    "Schools, clinics and shops stayed shut; buses ran only to the edge of town.",
    "If approved, the scheme would open in the spring of {year}.",
    "When the lights went out at 9:40 p.m., about half of the {things} were still inside.",
    "{country}'s finance ministry expects growth of 1.2% to 1.5% this year and next.",
    "The ship, built in {city2} and registered in {country2}, can carry 2,400 cars.",
};

/// Headlines; those with damaged quotes, tails and great length are traps (page-layouts.md, 9.13).
inline constexpr std::string_view kHeadlines[] = {
    "{country} agrees to fund {topic} after months of delay",
    "{company} to close plant near {city}",
    "{Role} {surname} defends {topic}",
    "{percent} of {things} late as storm closes port of {city}",
    "{country} and {country2} resume talks on {topic}",
    "What we know about {topic}",
    "{surname}: 'No quick fix' for {topic}",
    "{count} {things} stranded in {city}",
    "Court orders {company} to repay {money}",
    "{city} counts cost of {topic}",
};
inline constexpr std::string_view kOddHeadlines[] = {
    "Will {topic} ever be finished?",
    "{company} shares slide after ‘quiet' vote in {city}",
    "{surname} wins in {city} [WATCH]",
    "{country} eases rules on {topic}, World News",
    "{company} unveils its smallest lift yet - Business",
    "Five things to know about {topic}+",
    "{country} and {country2} said on {weekday} that they had agreed on the outline of a plan for {topic} that would see {count} {things} moved before "
    "the end of {month} at a cost of {money}, though {person} warned that much remained to be done",
    "CORRECTING and REPLACING {company} names {person} to its board",
    "{city} 3-0 {city2}: {surname} scores twice in {year}",
};

}  // namespace wireglass::tests::words
