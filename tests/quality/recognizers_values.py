"""Numbers, percentages, money, measures and ages in the terms of Recognizers-Text."""
import re
from fractions import Fraction

# Their units that are no ISO code: what ours may be, and how many of the main unit theirs is.
CURRENCIES = {
    "Dollar": (None, "dollar"), "Pound": ({"GBP"}, 1), "Cent": (None, Fraction(1, 100)), "Pence": ({"GBP"}, Fraction(1, 100)),
    "Penny": ({"GBP", "USD"}, Fraction(1, 100)), "Franc": (None, 1), "Peseta": ({"ESP"}, 1), "Rupee": ({"INR"}, 1), "Peso": (None, 1),
    "Finnish markka": ({"FIM"}, 1), "Sen": (None, Fraction(1, 100)), "Satoshi": ({"BTC", "XBT"}, Fraction(1, 10**8)),
    "Crown": (None, 1), "Lira": (None, 1), "Mark": ({"DEM"}, 1), "Rial": (None, 1), "Riyal": (None, 1), "Dinar": (None, 1), "Guilder": ({"NLG"}, 1),
    "Deutsche mark": ({"DEM"}, 1), "French franc": ({"FRF"}, 1), "Dutch guilder": ({"NLG"}, 1), "Italian lira": ({"ITL"}, 1),
    "Bitcoin": ({"BTC", "XBT"}, 1), "Irish pound": ({"IEP"}, 1), "Belgian franc": ({"BEF"}, 1),
}

# Their units that CLDR names otherwise; the rest is the same word ("Cubic foot" is cubic-foot).
UNITS = {
    "Ton": ("ton", "metric-ton", "tonne", "short-ton", "long-ton"), "Pound": ("pound", "pound-force"), "Ounce": ("ounce", "fluid-ounce"),
    "Degree": ("degree", "generic", "fahrenheit", "celsius"), "C": ("celsius",), "F": ("fahrenheit",), "Turn": ("revolution",),
    "K": ("kelvin",), "R": ("rankine",), "Barrel": ("barrel",), "Gallon": ("gallon", "gallon-imperial"), "Meter": ("meter",),
    "Milliliter": ("milliliter",), "Megabit": ("megabit", "megabyte"), "Metric ton": ("metric-ton", "tonne"),
    "Square meter": ("square-meter",), "Microgram": ("microgram",), "Dram": ("dram",), "Kilometer per hour": ("kilometer-per-hour",),
}


def number(text):
    """A value of theirs or ours as a fraction: "1E-10", "103.6", "33.3%"; None when it is none."""
    match = re.fullmatch(r"\s*(-?[\d.]+)(?:[eE]([+-]?\d+))?%?\s*", str(text)) if text is not None else None
    return Fraction(match[1]) * Fraction(10) ** int(match[2] or 0) if match else None


def same_number(a, b):
    """They print 15 digits of a binary fraction."""
    return a is not None and b is not None and abs(a - b) <= max(abs(a), abs(b)) / 10**9


def same_money(resolution, ours):
    value, unit = number(resolution.get("value")), ours["unit"]
    iso = resolution.get("isoCurrency")
    if iso and not iso.startswith("_"):
        return unit == iso and same_number(value, number(ours["value"]))
    allowed, factor = CURRENCIES.get(resolution.get("unit"), (set(), 1))
    if factor == "dollar":
        allowed, factor = {"USD"}, 1
    return (allowed is None or unit in allowed) and value is not None and same_number(value * factor, number(ours["value"]))


def same_measure(resolution, ours):
    unit = ours["unit"].split("-", 1)[-1] + (f"-per-{ours['per']}" if ours["per"] else "")
    wanted = UNITS.get(resolution["unit"], (resolution["unit"].lower().replace(" ", "-"),))
    return unit in wanted and same_number(number(resolution["value"]), number(ours["value"]))


def same_age(resolution, ours):
    unit = ours["unit"].split("-")[-1] if ours["unit"] != "year-person" else "year"
    unit = {"person": ours["unit"].split("-")[-2] if ours["unit"].count("-") else "year"}.get(unit, unit)
    return resolution["unit"].lower() in (unit, "age") and same_number(number(resolution["value"]), number(ours["value"]))


# Of each kind: which of ours take part, and whether one agrees with a resolution of theirs.
def _numbers(tagged):
    return [n for n in tagged["numbers"] if not n["ordinal"] and n["value"] is not None]


def _ordinals(tagged):
    return [n for n in tagged["numbers"] if n["ordinal"]]


def _of_kind(kind):
    return lambda tagged: [q for q in tagged["quantities"] if q["kind"] == kind]


def _same_value(resolution, ours):
    return same_number(number(resolution.get("value")), number(ours["value"]))


JUDGES = {
    "Number": (_numbers, _same_value), "Ordinal": (_ordinals, _same_value), "Percentage": (_of_kind("percent"), _same_value),
    "Currency": (_of_kind("money"), same_money), "Dimension": (_of_kind("measure"), same_measure), "Age": (_of_kind("age"), same_age),
}


def core(text, begin, end):
    """The span without outer blanks, marks that only end a sentence, and the article ("a dozen" is ours without)."""
    while begin < end and text[begin] in " \t\n\"'":
        begin += 1
    while begin < end and text[end - 1] in " \t\n\"'.,;:!?":
        end -= 1
    article = re.match(r"(?i)(?:an?|the)\s+", text[begin:end])
    return begin + (article.end() if article else 0), end


def ends(ours):
    """A range is judged by either end: they have none."""
    return (ours, dict(ours, value=ours["high"])) if ours.get("high") else (ours,)


def same_span(text, theirs, ours):
    """The same words; ours may go on to what the amount is per ("$2 per share"), and begin with the lower end of a range."""
    mine = core(text, *ours["span"])
    if mine == theirs:
        return True
    if mine[0] == theirs[0] and ours.get("per"):
        return bool(re.match(r"(?i)[\s-]*(?:an?\b|per\b|each\b|every\b|/)", text[theirs[1]:mine[1]]))
    return mine[1] == theirs[1] and mine[0] < theirs[0] and bool(ours.get("high"))


def judge(kind, case, tagged):
    """Whether all of theirs are found, with the same span and value, and nothing else of this kind."""
    ours_of, same = JUDGES[kind]
    ours, text = ours_of(tagged), case["Input"]
    for result in case["Results"]:
        span = core(text, result["Start"], result["End"] + 1)
        hit = next((o for o in ours if same_span(text, span, o) and any(same(result["Resolution"], one) for one in ends(o))), None)
        if hit is None:
            return False
        ours.remove(hit)
    return not ours


def say(kind, case, tagged):
    """Gold and found for the list of errors."""
    ours_of, _ = JUDGES[kind]
    gold = "; ".join(f"“{r['Text']}” {r['Resolution'].get('value')} {r['Resolution'].get('isoCurrency') or r['Resolution'].get('unit') or ''}".strip()
                     for r in case["Results"])
    found = "; ".join(f"“{case['Input'][o['span'][0]:o['span'][1]]}” {o['value']} {o.get('unit', '')}".strip() for o in ours_of(tagged))
    return gold or "nothing", found or "nothing"
