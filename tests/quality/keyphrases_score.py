"""keyphrases.500n: phrases that readers marked in news, by F1 at 10 as the literature has it (Campos et al. 2020: YAKE 0.173).

Strict: a phrase is right when all its words, without marks, in lower case and stemmed after Porter, are those of a marked phrase.
Each text has its own precision, recall and F1; the figures are their means. Texts below 200 characters are headlines alone and left out.
The first line of a text is its headline.
"""
import gold as sets
from porter import stem

SET = "keyphrases.500n"
AT, SHORTEST = 10, 200


def stems(phrase):
    """The stems of a phrase, parted by blanks."""
    words = ("".join(c for c in word.lower() if c.isalnum()) for word in phrase.split())
    return " ".join(stem(word) for word in words if word)


def measures(gold, found):
    """Precision, recall, F1 of two sets."""
    right = len(gold & found)
    return (right / len(found), right / len(gold), 2 * right / (len(gold) + len(found))) if right else (0.0, 0.0, 0.0)


def score(program):
    records = sets.load(SET)
    if records is None:
        return [], [SET]
    records = [record for record in records if len(record["text"]) >= SHORTEST]
    sums, golds, founds, errors = [0.0] * 3, 0, 0, []
    for record, tagged in zip(records, sets.tag(program, [(record["text"], None) for record in records], headline=True)):
        gold = {stems(key) for key in record["keys"]} - {""}
        found = {stems(phrase) for phrase in tagged["keyphrases"][:AT]} - {""}
        sums = [total + figure for total, figure in zip(sums, measures(gold, found))]
        golds, founds = golds + len(gold), founds + len(found)
        errors += [{"what": "spurious", "where": record["id"], "excerpt": record["text"][:160], "gold": None, "found": phrase} for phrase in sorted(found - gold)]
    figures = {name: round(100 * total / len(records), 2) for name, total in zip(("precision", "recall", "f1"), sums)}
    return [{"set": SET, "kind": "at 10, stems", "gold": golds, "found": founds, "figures": figures, "errors": errors}], []
