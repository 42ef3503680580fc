"""values.meantime: money, percentages and quantities of Wikinews; names.worldwide: its Money and Date spans, more loosely.

Gold takes modifiers into the span ("about US$1.4 billion", "as much as 3%"), our rule leaves them out: both sides are
compared without. Its text has "#" where Wikinews printed a pound sign, which is put back. The figures "as printed" are without both. QUANTITY is the number alone there ("179" tankers), with the
unit when it is glued or short ("500km"); of our counts the number is compared, of measures either.
"""
import re

import gold as sets
from metrics import Item, Tally
from times_score import day_of, inside

MODIFIERS = re.compile(
    r"(?:about|around|some|approximately|roughly|nearly|almost|over|under|up to|as (?:much|many|high|low|little|few) as|more than|"
    r"less than|fewer than|at least|at most|only|between|an estimated|all|just|from|a total of)\s+", re.IGNORECASE)
POUND = re.compile(r"#(?=[0-9])")
KINDS = {"MONEY": ("money",), "PERCENT": ("percent",), "QUANTITY": ("count", "measure", "ordinal", "age", "rank", "rate")}


def bare(item):
    """The item without a modifier before it and without a bracket that it does not open or close."""
    match = MODIFIERS.match(item.text)
    begin = item.begin + (match.end() if match else 0)
    text = item.text[begin - item.begin:]
    if text.endswith(")") and "(" not in text:
        text = text[:-1]
    if "(" in text and ")" not in text:
        text = text[:text.index("(")].rstrip()
    return Item(begin, begin + len(text), text, item.type, item.value, item.note)


def found_values(record, tagged, kinds):
    text = record["text"]
    return [Item(*q["span"], text[q["span"][0]:q["span"][1]], "", value_of(q), f"{q['kind']}/{q['by']}")
            for q in tagged["quantities"] if q["kind"] in kinds]


def value_of(quantity):
    parts = [quantity["value"], "–" + quantity["high"] if quantity["high"] else "", quantity["unit"]]
    return " ".join(str(part) for part in parts if part)


def number_of(item, tagged, text):
    """The number inside a quantity, where there is one."""
    for number in tagged["numbers"]:
        begin, end = number["span"]
        if item.begin <= begin and end <= item.end:
            return Item(begin, end, text[begin:end], item.type, item.value, item.note)
    return item


def score_meantime(program, records):
    tallies = []
    as_printed = sets.tag(program, [(record["text"], day_of(record)) for record in records])
    tagged = sets.tag(program, [(POUND.sub("£", record["text"]), day_of(record)) for record in records])
    for kind, ours in KINDS.items():
        tally, printed = Tally("values.meantime", kind, judge_values=False), Tally("values.meantime", f"{kind} as printed", judge_values=False)
        for record, one, plain in zip(records, tagged, as_printed):
            text = record["text"]
            wanted = [Item(v["start"], v["end"], text[v["start"]:v["end"]], "") for v in record["values"] if v["type"] == kind]
            printed.add(record["id"], text, wanted, inside(found_values(record, plain, ours), record["sentences"]))
            found = inside(found_values(record, one, ours), record["sentences"])
            wanted, found = [bare(item) for item in wanted], [bare(item) for item in found]
            if kind == "QUANTITY":
                spans = {(item.begin, item.end) for item in wanted}
                found = [item if (item.begin, item.end) in spans else number_of(item, one, text) for item in found]
            tally.add(record["id"], text, wanted, found)
        printed.errors = []
        tallies += [tally, printed]
    return tallies


def score_worldwide(program, records):
    """Money: the span; Date: any time that overlaps (gold has no durations, clocks or sets: recall is what counts)."""
    money, dates = (Tally("names.worldwide", kind, judge_values=False) for kind in ("Money", "Date"))
    tagged = sets.tag(program, [(record["text"], None) for record in records])
    for record, one in zip(records, tagged):
        text = record["text"]
        gold = {kind: [Item(e["start"], e["end"], text[e["start"]:e["end"]], "") for e in record["entities"]
                       if (e.get("type") or e.get("label")) == kind] for kind in ("Money", "Date")}
        money.add(record["id"], text, [bare(item) for item in gold["Money"]], [bare(item) for item in found_values(record, one, ("money",))])
        times = [Item(*t["span"], text[t["span"][0]:t["span"][1]], "", t["value"], t["by"]) for t in one["times"] if t["type"] == "DATE"]
        dates.add(record["id"], text, gold["Date"], times)
    return [money, dates]


def score(program):
    rows, absent = [], []
    for name, scorer in (("values.meantime", score_meantime), ("names.worldwide", score_worldwide)):
        records = sets.load(name)
        if records is None:
            absent.append(name)
        else:
            rows += [tally.row() for tally in scorer(program, records)]
    return rows, absent
