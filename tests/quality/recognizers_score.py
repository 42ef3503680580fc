"""specs.recognizers: the English test cases of Recognizers-Text, a peer's own test suite (MIT).

A case is right when everything that it expects is found, with its words and its value, and nothing else of the kind.
recognizers_scope.tsv names the kinds of case that lie outside, each with a reason; what it leaves out is counted.
Their sentences are typed as in a chat: names of days, months and feasts get the capital back that print gives them.
"""
import csv
import fnmatch
import json
import pathlib
import re

import gold as sets
import recognizers_times
import recognizers_values
from metrics import Share

SCOPE = pathlib.Path(__file__).with_name("recognizers_scope.tsv")
# Which of the kinds a file of theirs is for; a row's order counts.
KINDS = (
    ("NumberModel*", "Number"), ("OrdinalModel*", "Ordinal"), ("PercentModel*", "Percentage"), ("CurrencyModel*", "Currency"),
    ("DimensionModel*", "Dimension"), ("TemperatureModel*", "Dimension"), ("AgeModel*", "Age"), ("Duration*", "Duration"),
    ("TimePeriod*", "Time"), ("TimeExtractor*", "Time"), ("TimeParser*", "Time"), ("DateTime*", "DateTime"), ("Merged*", "DateTime"),
    ("Set*", "DateTime"), ("Date*", "Date"), ("Holiday*", "Date"),
)
COMPONENTS = re.compile(r"(Extractor|Parser)\.json$")
NO_REFERENCE = "2016-11-07T00:00:00"  # where a case gives no day


# "may" and "march" are words besides: only where a day or a year stands beside them.
NAMES = re.compile(
    r"\b(?:january|february|april|june|july|august|september|october|november|december|jan|feb|mar(?=\.? ?\d)|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"(?:may|march)(?=,? (?:the )?(?:\d|fir|sec|third|fou|fif|six|sev|eig|nin|ten|ele|twe|thir))|(?<=of )(?:may|march)|(?<= in )(?:may|march)(?=$|[.,?!])|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tues?|wed|thurs?|fri|"
    r"christmas|easter|thanksgiving|halloween|ramadan|yuandan)(?=\b|\d)")


def with_capitals(text):
    return NAMES.sub(lambda match: match[0].capitalize(), text)


def kind_of(name):
    return next((kind for pattern, kind in KINDS if fnmatch.fnmatch(name, pattern)), None)


def read_scope():
    with SCOPE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row and not row[0].startswith("#")]
    return [(files, field, re.compile(pattern), reason) for files, field, pattern, reason in rows]


def fields_of(case):
    """What the table's patterns look at: the whole input, or any of the results' texts, types, values."""
    return {
        "input": [case["Input"]],
        "text": [result.get("Text") or "" for result in case["Results"]],
        "type": [result.get("TypeName") or result.get("Type") or "" for result in case["Results"]],
        "value": [json.dumps(result.get("Resolution") or result.get("Value") or {}, ensure_ascii=False) for result in case["Results"]],
        "unsupported": [case.get("NotSupported") or ""],
        "any": [""],
    }


def reason_outside(case, scope):
    """Why a case is not judged, or None."""
    name, fields = case["file"].rsplit("/", 1)[-1], fields_of(case)
    for files, field, pattern, reason in scope:
        if any(fnmatch.fnmatch(name, one) for one in files.split(",")) and any(pattern.search(text) for text in fields[field]):
            return reason
    return None


def reference_of(case):
    given = (case.get("Context") or {}).get("ReferenceDateTime", NO_REFERENCE)
    return re.match(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?", given)[0] + ("Z" if "T" in given else "")


def score(program):
    cases = sets.load("specs.recognizers")
    if cases is None:
        return [], ["specs.recognizers"]
    scope, shares, outside, judged = read_scope(), {}, {}, []
    for case in cases:
        kind = kind_of(case["file"].rsplit("/", 1)[-1])
        reason = reason_outside(case, scope) or (None if kind else "no model of numbers or times")
        if reason:
            outside[reason] = outside.get(reason, 0) + 1
            if kind:
                shares.setdefault(kind, Share("specs.recognizers", kind)).left_out += 1
        else:
            judged.append((case, kind))
    for (case, kind), tagged in zip(judged, sets.tag(program, [(with_capitals(case["Input"]), reference_of(case)) for case, _ in judged])):
        name = case["file"].rsplit("/", 1)[-1]
        if kind in recognizers_values.JUDGES:
            right, told = recognizers_values.judge(kind, case, tagged), recognizers_values.say(kind, case, tagged)
        else:
            right = recognizers_times.judge(kind, case, tagged, bool(COMPONENTS.search(name)) and not name.startswith("Merged"))
            told = recognizers_times.say(case, tagged)
        shares.setdefault(kind, Share("specs.recognizers", kind)).add(right, f"{name} {case['index']}", case["Input"], *told)
    order = list(dict.fromkeys(kind for _, kind in KINDS))
    rows = [shares[kind].row() for kind in order if kind in shares]
    for row in rows:
        row["outside"] = sorted(outside.items(), key=lambda item: -item[1]) if row is rows[0] else []
    return rows, []
