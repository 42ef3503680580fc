"""TimeML sets as TempEval-3 scores them: times.timebank, times.aquaint, and the times of values.meantime."""
import gold as sets
from metrics import Item, Tally

# What annotation-guide.md leaves out on purpose and TimeBank marks: the words for now and its like.
NOT_TIMES = {"now", "right now", "currently", "current", "recently", "recent", "so far", "once", "previously", "already",
             "soon", "yet", "then current", "more recently", "at this time", "at this point", "for the time being", "earlier"}


def gold_times(record):
    return [Item(t["start"], t["end"], record["text"][t["start"]:t["end"]], t["type"], t["value"]) for t in record["timex"]]


def found_times(record, tagged):
    return [Item(*t["span"], record["text"][t["span"][0]:t["span"][1]], t["type"], t["value"], t["by"]) for t in tagged["times"]]


def inside(items, sentences):
    """Those that lie in one of the sentences: elsewhere nothing is annotated."""
    return [item for item in items if any(begin <= item.begin and item.end <= end for begin, end in sentences)]


def day_of(record):
    """The document's day: its clock, where the set has one, is of an unknown zone."""
    return (record.get("dct") or "")[:10] or None


def score_set(program, name, records):
    every, plain = Tally(name, "TIMEX3"), Tally(name, "TIMEX3 without now, recently …")
    by_type = {kind: Tally(name, f"TIMEX3 {kind}") for kind in ("DATE", "TIME", "DURATION", "SET")}
    tagged = sets.tag(program, [(record["text"], day_of(record)) for record in records])
    for record, one in zip(records, tagged):
        wanted, found = gold_times(record), found_times(record, one)
        if "sentences" in record:
            found = inside(found, record["sentences"])
        every.add(record["id"], record["text"], wanted, found)
        plain.add(record["id"], record["text"], *([item for item in items if item.text.lower() not in NOT_TIMES]
                                                  for items in (wanted, found)))
        for kind, tally in by_type.items():
            tally.add(record["id"], record["text"], [t for t in wanted if t.type == kind], [t for t in found if t.type == kind])
    for tally in (plain, *by_type.values()):
        tally.errors = []  # they stand in the first list
    return [every, plain, *by_type.values()]


def score(program):
    """Rows of the report; the names of absent sets."""
    rows, absent, parts = [], [], []
    for name in ("times.timebank", "times.aquaint", "values.meantime"):
        records = sets.load(name)
        if records is None:
            absent.append(name)
            continue
        rows += [tally.row() for tally in score_set(program, name, records)]
        if name.startswith("times."):
            parts += records
    if len(parts) > 0 and not absent:
        rows += [tally.row() for tally in score_set(program, "times.timebank + aquaint", parts)[:2]]
        for row in rows[-2:]:
            row["errors"] = []
    return rows, absent
