#!/usr/bin/env python3
"""Writes what the trainer reads: all texts with marked names, a file a set (README.md has the sets and their rights).

    prepare.py GOLD OUT        GOLD: the folder of other people's sets; OUT/train/*.txt, OUT/evaluate/*.txt

OUT/compare/*.txt are of sets that may not be trained on for what ships: they show what these would add (./dev train --compare).
"""
import gzip
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NO_BLANK_BEFORE = set(", . ; : ! ? ) ] % 's 'S 't 'm 're 've 'll 'd n't ' ’s ’ ...".split())
NO_BLANK_BEHIND = set("( [ $ £ € #".split())
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"', "-LSB-": "[", "-RSB-": "]"}
MARKED = re.compile(r"\{(.) ([^}]*)\}")


def clean(text):
    """Without what would be a mark."""
    return text.replace("{", "(").replace("}", ")")


def sentence(tokens, tags):
    """Tokens with BIO classes as marked text, with blanks where they stand in print."""
    out, inside, quoted, glued = "", False, False, True
    for token, tag in zip(tokens, tags):
        if inside and not tag.startswith("I-"):
            out, inside = out + "}", False
        text = clean(token)
        text = BRACKETS.get(text, text)
        closes = text in NO_BLANK_BEFORE or (text == '"' and quoted)
        if text == '"':
            quoted = not quoted
        if not glued and not closes:
            out += " "
        if tag.startswith("B-"):
            out, inside = out + "{" + tag[2:] + " ", True
        out += text
        glued = text in NO_BLANK_BEHIND or (text == '"' and quoted)
    return out + "}" if inside else out


def with_begins(tags):
    """IO tags as BIO."""
    out, before = [], "O"
    for tag in tags:
        out.append("B-" + tag[2:] if tag.startswith("I-") and before[2:] != tag[2:] else tag)
        before = tag
    return out


def token_lines(path):
    """Lists of the columns of a token, a sentence each; comment lines come as they are."""
    rows = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# ") and "\t" not in line:
                yield line
            elif line.strip():
                rows.append(line.split("\t") if "\t" in line else line.split())
            elif rows:
                yield rows
                rows = []
    if rows:
        yield rows


def conll(path, classes, word=0, tag=-1):
    """Marked sentences of a file with a token a line."""
    for rows in token_lines(path):
        if isinstance(rows, str):
            yield rows
            continue
        tags = [row[tag] if row[tag] == "O" or row[tag][2:] not in classes else row[tag][:2] + classes[row[tag][2:]] for row in rows]
        tags = [t if t == "O" or t[2:] in classes.values() else "O" for t in tags]
        yield sentence([row[word] for row in rows], with_begins(tags))


def grouped(name, sentences, size):
    """Documents of so many sentences, where a set does not tell its documents."""
    lines, count = [], 0
    for line in sentences:
        if line.startswith("# "):
            continue
        lines.append(line)
        if len(lines) == size:
            yield f"{name} {count}", lines
            lines, count = [], count + 1
    if lines:
        yield f"{name} {count}", lines


def by_document(name, sentences):
    """Documents as comment lines `# newdoc id = …` part them."""
    head, lines = None, []
    for line in sentences:
        if line.startswith("# newdoc"):
            if lines:
                yield head, lines
            head, lines = f"{name} {line.split('=')[1].strip()}", []
        elif not line.startswith("# "):
            lines.append(line)
    if lines:
        yield head, lines


def wikinews(gold):
    """Our labels of Wikinews (wikinews.tsv) on its tokens."""
    articles = {}
    with gzip.open(gold / "names.wikinews-unlabelled.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            articles[article["name"]] = (article["sentences"], [["O"] * len(s) for s in article["sentences"]])
    for line in (HERE / "wikinews.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or line.startswith("article\t"):
            continue
        name, number, first, end, kind = line.split("\t")
        tags = articles[name][1][int(number)]
        for token in range(int(first), int(end)):
            tags[token] = ("B-" if token == int(first) else "I-") + kind
    for name, (sentences, tags) in articles.items():
        yield f"wikinews {name}", [sentence(s, t) for s, t in zip(sentences, tags)]


def offsets(path, name, classes):
    """Documents of a set of raw texts with offsets."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            document = json.loads(line)
            text, out, at = document["text"], "", 0
            for entity in sorted(document["entities"], key=lambda e: (e["start"], -e["end"])):
                begin, end = entity["start"], entity["end"]
                printed = text[begin:end]
                if entity["type"] not in classes or begin < at or printed.strip() != printed or "\n" in printed:
                    continue
                out += clean(text[at:begin]) + "{" + classes[entity["type"]] + " " + clean(printed) + "}"
                at = end
            lines = (out + clean(text[at:])).split("\n")
            yield f"{name} {document.get('id', number)}", [line.strip() for line in lines if line.strip()]


def without_titles(line, titles):
    """"{P Mr. Ito}" as "Mr. {P Ito}", whatever a set's habit."""
    def bare(match):
        if match.group(1) != "P":
            return match.group(0)
        words, first = match.group(2).split(" "), 0
        while True:
            length = next((n for n in (3, 2, 1) if first + n < len(words) and " ".join(words[first:first + n]).lower() in titles), 0)
            if length == 0:
                break
            first += length
        return "".join(word + " " for word in words[:first]) + "{P " + " ".join(words[first:]) + "}"
    return MARKED.sub(bare, line)


def main(arguments):
    gold, out = Path(arguments[0]), Path(arguments[1])
    titles = {line for line in (HERE.parent / "core/data/names/titles.tsv").read_text(encoding="utf-8").splitlines() if not line.startswith("#")}
    news = [("news " + "".join(path.stem), path) for path in sorted((HERE / "news").glob("*.txt"))]
    names = {"PER": "P", "LOC": "L", "ORG": "O"}
    worldwide = list(offsets(gold / "names.worldwide.jsonl.gz", "worldwide", {
        "Person": "P", "Location": "L", "Organization": "O", "NORP": "N", "Facility": "F", "Product": "D", "Misc": "M"}))
    sets = {
        "train/wikigold": grouped("wikigold", conll(gold / "names.wikigold.conll.gz", names | {"MISC": "?"}), 12),
        "train/wnut17": grouped("wnut17", conll(gold / "names.wnut17.train.conll.gz", {
            "corporation": "O", "group": "O", "location": "L", "person": "P", "creative-work": "W", "product": "D"}), 1),
        "train/re3d": grouped("re3d", conll(gold / "names.re3d.train.conll.gz", {
            "Organisation": "O", "Location": "L", "Person": "P", "Nationality": "N", "MilitaryPlatform": "D"}), 8),
        "train/uner-dev": by_document("uner", conll(gold / "names.uner-ewt.dev.iob2.gz", names, 1, 2)),
        "train/uner-test": by_document("uner", conll(gold / "names.uner-ewt.test.iob2.gz", names, 1, 2)),
        "train/wikinews": wikinews(gold),
        "evaluate/worldwide": worldwide,
        "evaluate/conll2003-testa": offsets(gold / "names.conll2003.testa.jsonl.gz", "conll", names | {"MISC": "?"}),
        # Under the name of our own set, as a model for its own kind has them: without the features that take up a set's habits.
        "compare/conll2003-train": (("news " + head, lines) for head, lines in offsets(
            gold / "names.conll2003.train.jsonl.gz", "conll", names | {"MISC": "M"})),
        "compare/worldwide-train": [("news " + head, lines) for i, (head, lines) in enumerate(worldwide) if i % 10 < 7],
        "compare/worldwide-rest": [one for i, one in enumerate(worldwide) if i % 10 >= 7],
    }
    for name, documents in sets.items():
        path = out / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            for head, lines in documents:
                marked = [without_titles(line, titles) for line in lines] if name.startswith("train/") else lines
                file.write(f"# {head}\n" + "\n".join(marked) + "\n\n")
    with open(out / "train/news.txt", "w", encoding="utf-8") as file:
        for head, path in news:
            file.write(re.sub(r"(?m)^# ", f"# {head}-", path.read_text(encoding="utf-8")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
