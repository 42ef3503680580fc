"""The report of all scores: as JSON, as one self-contained page, as a table for the terminal; and the baseline's test.

A row has a set, a kind, counts and figures in percent. Targets are those that the issue names, by "set / kind / figure".
"""
import html
import json

ALLOWED_FALL = 0.5

TARGETS = {
    "values.meantime / MONEY / f1": 92,
    "values.meantime / PERCENT / f1": 97,
    "times.timebank + aquaint / TIMEX3 / f1": 82,
    "times.timebank + aquaint / TIMEX3 / relaxed_f1": 92,
    "times.timebank + aquaint / TIMEX3 / value_f1": 78,
    "sentences.golden-rules / prose rules / accuracy": 95,
    **{f"specs.recognizers / {kind} / accuracy": 95 for kind in ("Number", "Ordinal", "Percentage", "Currency", "Dimension", "Age")},
    **{f"specs.recognizers / {kind} / accuracy": 80 for kind in ("Date", "Time", "Duration", "DateTime")},
    "names.worldwide / PER+LOC+ORG / f1": 76,
    "names.worldwide / ORG / f1": 58,
    "names.conll2003.testa / PER+LOC+ORG / f1": 78,
    "dumps, names / PER / f1": 95,
    "dumps, names / LOC / f1": 93,
    "dumps, names / ORG / f1": 85,
    "dumps, names / entities, B-cubed / f1": 95,
    "quotes.polnear / segments of four words or more / relaxed_f1": 97,
    "quotes.polnear / speaker, direct and mixed / accuracy": 88,
    "quotes.polnear / speaker, direct and mixed / known": 94,
    "quotes.polnear / indirect / relaxed_f1": 65,
    "dumps, quotes / in marks / f1": 97,
    "dumps, quotes / speaker / accuracy": 92,
    "keyphrases.500n / at 10, stems / f1": 19,
    "topics.bbc / trained layer, five-fold / accuracy": 96,
    "threads.telegram / classes as shipped / accuracy": 91.6,
}
NAMES = {"precision": "P", "recall": "R", "f1": "F1", "relaxed_f1": "relaxed F1", "type_f1": "type F1", "value_f1": "value F1",
         "value_accuracy": "value acc.", "accuracy": "right", "known": "known"}
MOST_ERRORS = 3000  # a row


def key(row, figure):
    return f"{row['set']} / {row['kind']} / {figure}"


def figures(rows):
    """All figures by their keys: what the baseline holds."""
    return {key(row, figure): value for row in rows for figure, value in row["figures"].items()}


# What a baseline guards: the balanced figures. Precision and recall alone may trade against each other.
def is_guarded(name):
    return not name.endswith((" / precision", " / recall"))


def falls(now, baseline):
    """Guarded figures that fell by more than is allowed: (key, before, now). Absent sets are not judged."""
    return [(name, before, now[name]) for name, before in sorted(baseline.items())
            if is_guarded(name) and name in now and now[name] < before - ALLOWED_FALL]


def write_json(path, rows, absent):
    path.write_text(json.dumps({"rows": rows, "absent": absent, "targets": TARGETS}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def signed(difference):
    return "" if abs(difference) < 0.005 else f"{difference:+.2f}"


def print_table(rows, baseline, absent):
    print(f"{'set':26} {'kind':34} {'gold':>5} {'found':>5}  figures")
    for row in rows:
        parts = []
        for name, value in row["figures"].items():
            full = key(row, name)
            target = f"/{TARGETS[full]:g}" if full in TARGETS else ""
            change = signed(value - baseline[full]) if full in baseline else ""
            parts.append(f"{NAMES[name]} {value:.1f}{target}" + (f" ({change})" if change else ""))
        left_out = f"  ({row['left_out']} left out)" if row.get("left_out") else ""
        note = f"  ({row['note']})" if row.get("note") else ""
        print(f"{row['set']:26} {row['kind']:34} {row['gold']:5} {row['found']:5}  {'  '.join(parts)}{left_out}{note}")
    for name in absent:
        print(why_skipped(name))


def why_skipped(name):
    """A scorer names an absent set, or says itself what is skipped and why."""
    return name if ": skipped, " in name else f"{name}: skipped, the set is not here"


STYLE = """
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1c2025;background:#fff}
table{border-collapse:collapse;width:100%}th,td{padding:.3rem .5rem;text-align:right;border-bottom:1px solid #d8dce2;white-space:nowrap}
th:first-child,td:first-child,th:nth-child(2),td:nth-child(2){text-align:left;white-space:normal}thead th{position:sticky;top:0;background:#fff}
.met{color:#10632f}.short{color:#a11414}small{color:#59616c}details{margin:.4rem 0}summary{cursor:pointer}
li{margin:.35rem 0;overflow-wrap:anywhere}mark{background:#ffe9a8}b{font-weight:600}
@media(prefers-color-scheme:dark){body,thead th{background:#16191d;color:#e4e7eb}th,td{border-color:#343a42}.met{color:#6fd08f}.short{color:#ff8a80}
small{color:#9aa3ae}mark{background:#5c4a12;color:inherit}}
"""


def cell(row, name, baseline):
    if name not in row["figures"]:
        return "<td></td>"
    value, full = row["figures"][name], key(row, name)
    target, change, style = TARGETS.get(full), "", ""
    if full in baseline:
        change = signed(value - baseline[full])
    if target is not None:
        style = f' class="{"met" if value >= target else "short"}"'
    notes = [f"target {target:g}"] if target is not None else []
    notes += [change] if change else []
    return f"<td{style}>{value:.1f}" + (f"<br><small>{', '.join(notes)}</small>" if notes else "") + "</td>"


def noted(row):
    return f"<br><small>{html.escape(row['note'])}</small>" if row.get("note") else ""


def marked(text):
    return html.escape(text).replace("【", "<mark>").replace("】", "</mark>")


def error_list(row):
    kinds = {}
    for error in row["errors"][:MOST_ERRORS]:
        kinds.setdefault(error["what"], []).append(error)
    if not kinds:
        return ""
    parts = [f"<h3>{html.escape(row['set'])}: {html.escape(row['kind'])}</h3>"]
    for what, errors in kinds.items():
        items = "".join(f"<li><small>{html.escape(str(e['where']))}</small> {marked(e['excerpt'])}<br>"
                        f"gold <b>{html.escape(str(e['gold']))}</b> · found <b>{html.escape(str(e['found']))}</b></li>" for e in errors)
        parts.append(f"<details><summary>{what}: {len(errors)}</summary><ol>{items}</ol></details>")
    return "".join(parts)


def write_html(path, rows, baseline, absent):
    heads = "".join(f"<th scope=col>{name}</th>" for name in ("set", "kind", "gold", "found", *NAMES.values()))
    body = "".join(f"<tr><td>{html.escape(row['set'])}<td>{html.escape(row['kind'])}{noted(row)}<td>{row['gold']}<td>{row['found']}"
                   + "".join(cell(row, name, baseline) for name in NAMES) + "</tr>" for row in rows)
    skipped = "".join(f"<p>{html.escape(why_skipped(name))}</p>" for name in absent)
    outside = "".join(f"<li>{count} cases: {html.escape(reason)}</li>" for row in rows for reason, count in row.get("outside", ()))
    outside = f"<details><summary>Cases of specs.recognizers that are not judged, with the reasons</summary><ul>{outside}</ul></details>" if outside else ""
    path.write_text(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
        f"<title>Quality of what Wireglass finds</title><style>{STYLE}</style><h1>Quality of what Wireglass finds</h1>"
        "<p>Figures in percent. Below a figure: its target, and its difference to the committed baseline.</p>"
        f"{skipped}<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>{outside}<h2>Errors</h2>"
        + "".join(error_list(row) for row in rows) + "</html>\n", encoding="utf-8")
