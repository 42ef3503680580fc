"""The five dumps beside the checkout: names, what they stand for, and which of them act (dumps_names.tsv, marked by hand).

Scored is what `wireglass analyze` says of all five together. Strict spans; words of belonging count for no type. Entities are
judged over the names that are found rightly, by B-cubed (Bagga and Baldwin 1998): of each
name, how much of what it is grouped with belongs to it, and how much of what belongs to it is in its group. Where the program
resolves no entities yet the row is left out, with a word.
"""
import pathlib

from dumps import Characters, articles_of, gold_rows, score_dumps
from metrics import Item, Tally
from names_score import Names

GOLD = pathlib.Path(__file__).with_name("dumps_names.tsv")
SET = "dumps, names"
TYPES = {"person": "PER", "place": "LOC", "organization": "ORG", "event": "event", "law": "law", "work": "work", "product": "product"}


class Name(Item):
    """A name of a dump: flags, and the entity that it stands for (a number of the gold, an id of ours, or None)."""
    __slots__ = ("flags", "entity")

    def __init__(self, begin, end, text, type, flags, entity, note=""):
        super().__init__(begin, end, text, "belonging" if "demonym" in flags else TYPES[type], None, note)
        self.flags, self.entity = flags, entity


def read_gold(texts):
    names = {name: [] for name in texts}
    for file, begin, end, kind, flags, entity in gold_rows(GOLD):
        begin, end = int(begin), int(end)
        names[file].append(Name(begin, end, texts[file][begin:end].decode(), kind, set(flags.split(",")) - {"-"}, int(entity)))
    return names


def read_found(drop, texts):
    """The mentions of all articles by file."""
    names = {name: [] for name in texts}
    for file, article in articles_of(drop):
        for m in article["mentions"]:
            begin, end = m["span"]
            names[file].append(Name(begin, end, texts[file][begin:end].decode(), m["type"], {flag for flag in ("metonym", "demonym") if m[flag]},
                                    m["entity"], m["by"]))
    return names


def b_cubed(pairs):
    """Of (gold entity, our entity) pairs: precision, recall and F1 as shares of one."""
    if not pairs:
        return 0.0, 0.0, 0.0
    gold, ours, both = {}, {}, {}
    for one, other in pairs:
        gold[one] = gold.get(one, 0) + 1
        ours[other] = ours.get(other, 0) + 1
        both[one, other] = both.get((one, other), 0) + 1
    precision = sum(count * count / ours[other] for (_, other), count in both.items()) / len(pairs)
    recall = sum(count * count / gold[one] for (one, _), count in both.items()) / len(pairs)
    return precision, recall, 2 * precision * recall / (precision + recall)


def right_pairs(gold, found):
    """Names that are found with their span and their type."""
    ours = {(item.begin, item.end, item.type): item for item in found}
    return [(item, ours[item.begin, item.end, item.type]) for item in gold if (item.begin, item.end, item.type) in ours]


def entity_row(pairs, texts):
    """@param pairs (file, gold, found); a name without an entity is alone with itself"""
    groups = [(gold.entity, found.entity or f"{file} {found.begin}") for file, gold, found in pairs]
    precision, recall, both = b_cubed(groups)
    row = {"set": SET, "kind": "entities, B-cubed", "gold": len({one for one, _ in groups}), "found": len({other for _, other in groups}),
           "figures": {"precision": round(100 * precision, 2), "recall": round(100 * recall, 2), "f1": round(100 * both, 2)}, "errors": []}
    row["errors"] = grouping_errors(pairs, groups)
    return row


def grouping_errors(pairs, groups):
    """A row for each entity of the gold that is in several groups, and each group that holds several."""
    errors = []
    for what, key, value in (("split", 0, 1), ("merged", 1, 0)):
        parts = {}
        for (file, gold, _), group in zip(pairs, groups):
            parts.setdefault(group[key], {}).setdefault(group[value], []).append(gold.text)
        for name, by in parts.items():
            if len(by) > 1:
                errors.append({"what": what, "where": str(name), "excerpt": " ‖ ".join(", ".join(sorted(set(texts))) for texts in by.values()),
                               "gold": None if key else name, "found": name if key else None})
    return errors


def flag_tally(flag, gold, found, texts):
    tally = Tally(SET, flag + "s", judge_values=False)
    for file, text in texts.items():
        characters = Characters(text)
        tally.add(file, characters.text, characters.moved([n for n in gold[file] if flag in n.flags]), characters.moved([n for n in found[file] if flag in n.flags]))
    return tally


def score_drop(drop, texts):
    """Rows, and words for those that are left out."""
    gold, found = read_gold(texts), read_found(drop, texts)
    names, absent = Names(SET, tuple(TYPES.values())), []
    for file, text in texts.items():
        characters = Characters(text)
        names.add(file, characters.text, characters.moved(gold[file]), characters.moved(found[file]))
    everything = names.rows("all types")
    rows = [row for row in everything if row["kind"] in ("all types", "PER", "LOC", "ORG")]
    rows[0]["errors"] = [error for row in everything if row not in rows for error in row["errors"]]  # of the small types
    rows.append(flag_tally("demonym", gold, found, texts).row())
    if any("metonym" in name.flags for items in found.values() for name in items):
        rows.append(flag_tally("metonym", gold, found, texts).row())
    else:
        absent.append(f"{SET}, metonyms: skipped, the program tells none yet")
    pairs = [(file, *pair) for file in texts for pair in right_pairs(gold[file], found[file])]
    if any(name.entity for _, _, name in pairs):
        rows.append(entity_row(pairs, texts))
    else:
        absent.append(f"{SET}, entities: skipped, the program resolves none yet")
    return rows, absent


def score(program):
    """Rows of the report; the names of absent sets."""
    return score_dumps(program, SET, score_drop)
