"""names.worldwide and names.conll2003.testa: persons, places and organizations, span and type.

Of names.worldwide Person, Location and Organization are scored; its NORP, Facility, Product and Misc are no class here, and
our words of belonging and facilities count for none either. Of CoNLL-2003 PER, LOC and ORG are; places there take in
facilities. A line of its text is a sentence of the set. The rows of these names are strict, as printed, without any allowance.

`names.worldwide, nested` is a second reading of the same set, for information. That set keeps only the innermost of nested
names, where docs/names.md asks for the whole one: in "University of Canberra" it marks "University of" and "Canberra", in
"Nicaraguan Army" the first word alone; what stands behind such a place is left without a mark in 560 of 600 cases where it has
a capital. And it joins what commas part ("Baku, Azerbaijan"; 79 gold locations). So there an organization of ours that holds a
place or a word of belonging of core/data/names is cut as the set would cut it, and a gold location is cut at its commas; the
row says how often.
"""
import pathlib
import re

import gold as sets
from metrics import Item, Tally

NAMES = sets.ROOT / "core" / "data" / "names"
WORLDWIDE = {"Person": "PER", "Location": "LOC", "Organization": "ORG"}
CONLL = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}
OURS = {"person": "PER", "place": "LOC", "organization": "ORG"}
CLASSES = ("PER", "LOC", "ORG")
ALL = "+".join(CLASSES)
CITY_PEOPLE = 50_000  # as pack.py has it: smaller places are too often something else
MOST_WORDS = 3        # of a place inside an organization


class Known:
    """The places and words of belonging of core/data/names."""

    def __init__(self, folder=NAMES):
        self.places, self.belonging = set(), set()
        for form, _, kind in rows_of(folder / "countries.tsv"):
            (self.belonging if kind == "demonym" else self.places).add(form.lower())
        self.places |= {row[0].lower() for row in rows_of(folder / "cities.tsv") if int(row[4]) >= CITY_PEOPLE}
        self.places |= {form.lower() for form, in rows_of(folder / "regions.tsv")}
        self.belonging |= {form.lower() for form, in rows_of(folder / "belonging.tsv")}


def rows_of(path):
    lines = [line for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def gold_names(record, classes):
    return [Item(e["start"], e["end"], record["text"][e["start"]:e["end"]], classes.get(e["type"], e["type"])) for e in record["entities"]]


def found_names(text, tagged, facilities_are_places=False):
    """With the class that they count for; other types keep their name and are scored nowhere."""
    items = []
    for m in tagged["mentions"]:
        kind = OURS.get(m["type"], m["type"])
        if m["demonym"]:
            kind = "belonging"
        elif m["facility"] and not facilities_are_places:
            kind = "facility"
        items.append(Item(*m["span"], text[m["span"][0]:m["span"][1]], kind, None, f"{m['confidence']}% {m['by']}"))
    return items


def nested(item, known):
    """An organization as a set of innermost names would mark it: up to the first place or word of belonging inside, and that;
    what stands behind is none. The item itself where it holds no such word, or is nothing else."""
    if item.type != "ORG":
        return [item]
    words = list(re.finditer(r"\S+", item.text))
    for first in range(len(words)):
        for end in range(min(len(words), first + MOST_WORDS), first, -1):
            begin = words[first].start()
            name = re.sub(r"['’]s?$", "", item.text[begin:words[end - 1].end()]).rstrip(",")
            if (first, end) == (0, len(words)) or not name[:1].isupper() or name.lower() not in known.places | known.belonging:
                continue
            kind = "LOC" if name.lower() in known.places else "belonging"
            cut = [Item(item.begin + begin, item.begin + begin + len(name), name, kind, None, "cut out of " + item.text)]
            if first > 0:
                before = item.text[:words[first - 1].end()]
                cut.insert(0, Item(item.begin, item.begin + len(before), before, "ORG", None, "cut from " + item.text))
            return cut
    return [item]


def parted(item):
    """A gold location without the commas inside it."""
    if item.type != "LOC" or ", " not in item.text:
        return [item]
    return [Item(item.begin + part.start(), item.begin + part.end(), part[0], "LOC") for part in re.finditer(r"[^,\s](?:[^,]*[^,\s])?", item.text)]


def note_neighbours(gold, found):
    """So that the list of errors says what the other side has in the place of a missed or spurious name."""
    gold, found = sorted(gold, key=lambda i: i.begin), sorted(found, key=lambda i: i.begin)
    for items, others, who in ((gold, found, "found"), (found, gold, "gold")):
        at = 0
        for item in items:
            while at < len(others) and others[at].end <= item.begin:
                at += 1
            beside = []
            for other in others[at:]:
                if other.begin >= item.end:
                    break
                if not (other.same_span(item) and other.type == item.type):
                    beside.append(f"{who} “{other.text}” {other.type}")
            if beside:
                item.note = ", ".join(filter(None, (item.note, *beside)))


class Names:
    """A tally for each class, and their sum."""

    def __init__(self, set_name, classes=CLASSES):
        self.set = set_name
        self.tallies = {kind: Tally(set_name, kind, judge_values=False) for kind in classes}

    def add(self, where, text, gold, found):
        note_neighbours(gold, found)
        for kind, tally in self.tallies.items():
            tally.add(where, text, [item for item in gold if item.type == kind], [item for item in found if item.type == kind])

    def sum(self, kind):
        total = Tally(self.set, kind, judge_values=False)
        for tally in self.tallies.values():
            for count in ("gold", "found", "strict", "relaxed"):
                setattr(total, count, getattr(total, count) + getattr(tally, count))
        return total

    def rows(self, sum_name=ALL, note=""):
        rows = [self.sum(sum_name).row(), *(tally.row() for tally in self.tallies.values())]
        if note:
            rows[0]["note"] = note
        return rows


def score_worldwide(program, records):
    printed, inner, known = Names("names.worldwide"), Names("names.worldwide, nested"), Known()
    cut = joined = 0
    for record, one in zip(records, sets.tag(program, [(record["text"], None) for record in records])):
        text = record["text"]
        printed.add(record["id"], text, gold_names(record, WORLDWIDE), found_names(text, one))
        gold, found = gold_names(record, WORLDWIDE), found_names(text, one)
        inner_gold, inner_found = [parted(item) for item in gold], [nested(item, known) for item in found]
        joined += sum(parts != [item] for item, parts in zip(gold, inner_gold))
        cut += sum(parts != [item] for item, parts in zip(found, inner_found))
        inner.add(record["id"], text, sum(inner_gold, []), sum(inner_found, []))
    rows = inner.rows(note=f"{cut} of our organizations cut, {joined} gold locations parted")
    for row in rows:
        row["errors"] = []  # they stand in the first rows
    return printed.rows() + rows


def score_testa(program, records):
    names = Names("names.conll2003.testa")
    texts = ["\n".join(record["text"][begin:end] for begin, end in record["sentences"]) for record in records]
    for record, text, one in zip(records, texts, sets.tag(program, [(text, None) for text in texts])):
        names.add(record["id"], text, moved(gold_names(record, CONLL), record["sentences"]), found_names(text, one, facilities_are_places=True))
    return names.rows()


def moved(items, sentences):
    """To where they stand when the sentences are lines, one behind another."""
    line_begin, out = 0, []
    for begin, end in sentences:
        for item in items:
            if begin <= item.begin and item.end <= end:
                out.append(Item(item.begin - begin + line_begin, item.end - begin + line_begin, item.text, item.type))
        line_begin += end - begin + 1
    return out


def score(program):
    """Rows of the report; the names of absent sets."""
    rows, absent = [], []
    for name, scorer in (("names.worldwide", score_worldwide), ("names.conll2003.testa", score_testa)):
        records = sets.load(name)
        if records is None:
            absent.append(name)
        else:
            rows += scorer(program, records)
    return rows, absent
