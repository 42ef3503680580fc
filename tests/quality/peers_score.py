#!/usr/bin/env python3
"""The scores of values and times with the libraries that others use, for comparison: ./dev quality --peers.

Prints a table; takes a few minutes. Recognizers-Text reads about a kilobyte a second: it takes part when --all is said.
"""
import json
import pathlib
import sys

import report
import times_score
import values_score

TAG = pathlib.Path(__file__).resolve().parents[1] / "bench" / "peers" / "tag.mjs"
PEERS = {"wink-nlp": (values_score, times_score), "compromise": (values_score, times_score), "chrono-node": (times_score,)}
SHOWN = ("MONEY", "PERCENT", "Money", "Date", "TIMEX3")


def main():
    scorers = dict(PEERS)
    if "--all" in sys.argv[1:]:
        scorers["recognizers-text"] = (values_score, times_score)
    everything = []
    for peer, modules in scorers.items():
        print(f"\n{peer}")
        rows, absent = [], []
        for module in modules:
            some, missing = module.score(["node", str(TAG), peer])
            rows += some
            absent += missing
        report.print_table([row for row in rows if row["kind"] in SHOWN], {}, absent)
        everything += [dict(row, peer=peer, errors=[]) for row in rows]
    out = pathlib.Path("build/quality")
    out.mkdir(parents=True, exist_ok=True)
    (out / "peers.json").write_text(json.dumps(everything, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
