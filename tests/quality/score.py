#!/usr/bin/env python3
"""Scores what the program `tag` finds against other people's gold, and compares with the committed baseline.

    score.py TAG_PROGRAM [--out DIR] [--rebase] [--only SET…] [--generated TABLE]

Writes DIR/report.json and DIR/report.html (with the errors; never into git) and prints a table. Exit status 1 when a
figure fell by more than half a point below tests/quality/baseline.json. The last line counts as a suite of ./dev test.
"""
import argparse
import json
import pathlib
import re
import sys

import dumps_names_score
import dumps_quotes_score
import keyphrases_score
import names_score
import quotes_score
import recognizers_score
import report
import sentences_score
import times_score
import topics_score
import values_score

GENERATED_ROW = re.compile(r"^(\S.*?) +([\d.]+)% +(\d+)$")
BASELINE = pathlib.Path(__file__).with_name("baseline.json")
SCORERS = {"sentences": sentences_score, "values": values_score, "times": times_score, "recognizers": recognizers_score, "names": names_score,
           "dumps": dumps_names_score, "quotes": quotes_score, "dumps quotes": dumps_quotes_score,
           "keyphrases": keyphrases_score, "topics": topics_score}


def generated_rows(table):
    """The table that the program `quality` prints, as rows."""
    rows = []
    for line in table.read_text(encoding="utf-8").splitlines():
        match = GENERATED_ROW.match(line)
        if match:
            rows.append({"set": "generated pages", "kind": match[1], "gold": int(match[3]), "found": int(match[3]),
                         "figures": {"accuracy": float(match[2])}, "errors": []})
    return rows


def renewed(baseline, now):
    """Today's figures, and the old ones of sets that are not here today."""
    present = {name.split(" / ")[0] for name in now}
    return {**{name: value for name, value in baseline.items() if name.split(" / ")[0] not in present}, **now}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("build/quality"))
    parser.add_argument("--rebase", action="store_true", help="write today's figures as the baseline")
    parser.add_argument("--generated", type=pathlib.Path, help="what the program `quality` printed")
    parser.add_argument("--only", nargs="*", choices=SCORERS, default=list(SCORERS))
    options = parser.parse_args()
    baseline = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.is_file() else {}
    rows, absent = generated_rows(options.generated) if options.generated else [], []
    for name in options.only:
        some, missing = SCORERS[name].score(options.program)
        rows += some
        absent += [set_name for set_name in missing if set_name not in absent]
    options.out.mkdir(parents=True, exist_ok=True)
    report.write_json(options.out / "report.json", rows, absent)
    report.write_html(options.out / "report.html", rows, baseline, absent)
    report.print_table(rows, baseline, absent)
    now = report.figures(rows)
    if options.rebase:
        BASELINE.write_text(json.dumps(renewed(baseline, now), indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"The baseline is renewed: {BASELINE}")
        return 0
    fallen = report.falls(now, baseline)
    for name, before, value in fallen:
        print(f"failed: {name} fell from {before} to {value}")
    judged = sum(1 for name in baseline if report.is_guarded(name) and name in now)
    print(f"{judged - len(fallen)} passed, {len(fallen)} failed" + (f", {len(absent)} skipped" if absent else ""))
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
