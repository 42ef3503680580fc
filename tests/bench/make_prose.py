#!/usr/bin/env python3
"""Writes invented news prose for the benchmarks: articles parted by blank lines, a paragraph a line.

    make_prose.py BYTES FILE

Always the same text for the same size. About 5 findings (quantities, changes, times) a kilobyte, which is what captured pages
of business news have (4.6); 24 numbers in a thousand words (general news has some 20), and names of days and months, units
and number words besides. FULL_SHARE sets it: with 0.2, as it was before, there are 8.4 findings a kilobyte.
"""
import random
import sys

PLACES = "Lisbon Oslo Nairobi Quito Hanoi Tallinn Maputo Leeds Perth Valencia".split()
NAMES = "Ama Owusu|Lena Ito|Hugh Hill|Rie Mori|Jan Novak|Sofia Lund|Omar Haddad|Tuan Pham".split("|")
FIRMS = "Harbor Lines Corp.|Northfield Grain|Ito Shipping Co.|Lund & Hill Ltd.|Quay Energy|Delta Ferries Inc.".split("|")
GOODS = "ferries cranes tankers buses turbines wheat copper timber steel rice".split()
MONTHS = "January February March April June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PLAIN = (
    "The port authority of {place} said that talks with the unions would go on, and that nobody wanted a strike before the holidays.",
    "\"We have listened to what people told us,\" said {name}, who leads the committee. \"The plan is not ready, and it may never be.\"",
    "Officials in {place} did not answer questions about the contract, which the council had approved after a long debate.",
    "Analysts doubted that the new rules would change much, because most of the trade in {goods} has moved to other harbors.",
    "{name}, a lawyer for the fishermen, called the ruling a relief and thanked the families who had waited outside the court.",
    "Residents complained about noise, dust and the trucks that pass the school on their way to the terminal of {firm}",
    "The minister declined to say whether {place} would join the agreement, but she praised the work of the envoys.",
    "Critics said the company had known of the leak and had hidden it from inspectors, a charge that {firm} denies.",
)
FULL = (
    "{firm} said on {day} that it would spend ${a} million on {b} new {goods}, up from ${c} million a year earlier.",
    "Prices of {goods} rose {p} percent in {month}, the sharpest increase since {month} {year}, after {q} months of decline.",
    "The tariff on {goods} will go from {p}% to {q}% on {month} {d}, {year}, the government in {place} said late {day}.",
    "About {b},{c3} people had registered by {h} p.m., and more than {q} flights were canceled over the last {n} days.",
    "Shares of {firm} fell {p}.{n} points to close at ¥{b},{c3}, their lowest level in {n} weeks.",
    "{name}, {q}, will lead the {d}-member panel for the next {n} years, with a budget of €{p}.{n} billion.",
    "The ship, {c} meters long, left {place} at {h}:30 a.m. and covered {b} kilometers in less than {n} hours.",
    "In the first quarter of {year} the group sold {a} million tons of {goods}, compared with {c} million tons in the same period last year.",
    "The loan of {b} billion yen [about ${a} million] runs for {n} and a half years and costs {p} basis points more than the last one.",
    "Two-thirds of the {b} workers voted for the offer, the third in {n} months; the rest want ${d} an hour by next spring.",
)
FULL_SHARE = 0.12


def sentence(draw):
    template = draw.choice(FULL if draw.random() < FULL_SHARE else PLAIN)
    return template.format(
        place=draw.choice(PLACES), name=draw.choice(NAMES), firm=draw.choice(FIRMS), goods=draw.choice(GOODS), month=draw.choice(MONTHS),
        day=draw.choice(DAYS), year=draw.randint(1998, 2026), a=draw.randint(2, 980), b=draw.randint(11, 99), c=draw.randint(20, 400),
        c3=draw.randint(100, 999), d=draw.randint(3, 28), h=draw.randint(1, 12), n=draw.randint(2, 9), p=draw.randint(2, 40), q=draw.randint(21, 79))


def article(draw):
    return "\n".join(" ".join(sentence(draw) for _ in range(draw.randint(1, 4))) for _ in range(draw.randint(5, 12)))


def main():
    size, path = int(sys.argv[1]), sys.argv[2]
    draw = random.Random(20250530)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        written = 0
        while written < size:
            text = article(draw) + "\n\n"
            written += len(text.encode())
            file.write(text)


if __name__ == "__main__":
    main()
