"""Measures of spans with attributes against gold: precision, recall, F1; the errors that they come from.

A span is [begin, end) in code points. `strict` asks for the same span, `relaxed` for one that overlaps; every gold span
takes part in one pair at most. Type and value are those of the relaxed pairs, as TempEval-3 has it: a value's F1 counts
the pairs whose values agree.
"""


class Item:
    """One annotation, ours or gold's."""
    __slots__ = ("begin", "end", "text", "type", "value", "note")

    def __init__(self, begin, end, text, type=None, value=None, note=""):
        self.begin, self.end, self.text, self.type, self.value, self.note = begin, end, text, type, value, note

    def overlap(self, other):
        return min(self.end, other.end) - max(self.begin, other.begin)

    def same_span(self, other):
        return self.begin == other.begin and self.end == other.end


def pair(gold, found):
    """Pairs of (gold, found): the same span first, then the longest overlap, the earlier one where two are as long."""
    pairs, free_gold, free_found = [], list(gold), list(found)
    by_span = {}
    for item in found:
        by_span.setdefault((item.begin, item.end), item)
    for item in gold:
        same = by_span.pop((item.begin, item.end), None)
        if same is not None:
            pairs.append((item, same))
            free_gold.remove(item)
            free_found.remove(same)
    candidates = [(-g.overlap(f), g.begin, f.begin, g, f) for g in free_gold for f in free_found if g.overlap(f) > 0]
    for _, _, _, g, f in sorted(candidates, key=lambda c: c[:3]):
        if g in free_gold and f in free_found:
            pairs.append((g, f))
            free_gold.remove(g)
            free_found.remove(f)
    pairs.sort(key=lambda p: (p[0].begin, p[0].end))
    return pairs, free_gold, free_found


def f1(right, gold, found):
    """Of counts; 0 when nothing is right."""
    return 2 * right / (gold + found) if right else 0.0


def ratio(right, of):
    return right / of if of else 0.0


class Tally:
    """Sums over the texts of one set, for one kind."""

    def __init__(self, set_name, kind, same_value=None, judge_values=True):
        self.set, self.kind, self.judge_values = set_name, kind, judge_values
        self.same_value = same_value or (lambda gold, found: gold.value == found.value)
        self.gold = self.found = self.strict = self.relaxed = self.types = self.values = 0
        self.errors = []

    def add(self, where, text, gold, found):
        pairs, missed, spurious = pair(gold, found)
        self.gold += len(gold)
        self.found += len(found)
        self.relaxed += len(pairs)
        for g, f in pairs:
            if g.same_span(f):
                self.strict += 1
            else:
                self.error("span", where, text, g, f)
            if g.type == f.type:
                self.types += 1
            elif self.judge_values:
                self.error("type", where, text, g, f)
            if self.judge_values and self.same_value(g, f):
                self.values += 1
            elif self.judge_values:
                self.error("value", where, text, g, f)
        for g in missed:
            self.error("missed", where, text, g, None)
        for f in spurious:
            self.error("spurious", where, text, None, f)

    def error(self, what, where, text, gold, found):
        at = gold or found
        self.errors.append({"what": what, "where": where, "excerpt": excerpt(text, at.begin, at.end),
                            "gold": said(gold), "found": said(found)})

    def figures(self):
        """In percent, by name."""
        figures = {"precision": ratio(self.strict, self.found), "recall": ratio(self.strict, self.gold),
                   "f1": f1(self.strict, self.gold, self.found), "relaxed_f1": f1(self.relaxed, self.gold, self.found)}
        if self.judge_values:
            figures.update(type_f1=f1(self.types, self.gold, self.found), value_f1=f1(self.values, self.gold, self.found),
                           value_accuracy=ratio(self.values, self.relaxed))
        return {name: round(100 * figure, 2) for name, figure in figures.items()}

    def row(self):
        return {"set": self.set, "kind": self.kind, "gold": self.gold, "found": self.found, "figures": self.figures(),
                "errors": self.errors}


class Share:
    """Cases that are right or wrong as a whole."""

    def __init__(self, set_name, kind):
        self.set, self.kind, self.cases, self.right, self.left_out, self.errors = set_name, kind, 0, 0, 0, []

    def add(self, right, where, text, gold, found):
        self.cases += 1
        self.right += bool(right)
        if not right:
            self.errors.append({"what": "wrong", "where": where, "excerpt": text, "gold": gold, "found": found})

    def row(self):
        return {"set": self.set, "kind": self.kind, "gold": self.cases, "found": self.right, "left_out": self.left_out,
                "figures": {"accuracy": round(100 * ratio(self.right, self.cases), 2)}, "errors": self.errors}


def excerpt(text, begin, end, context=50):
    """The span in its line, marked: "… rose 【24 percent】 in May …"."""
    left = max(text.rfind("\n", 0, begin) + 1, begin - context)
    stop = text.find("\n", end)
    right = min(len(text) if stop < 0 else stop, end + context)
    return text[left:begin] + "【" + text[begin:end] + "】" + text[end:right]


def said(item):
    if item is None:
        return None
    return " ".join(str(part) for part in (f"“{item.text}”", item.type, item.value, item.note) if part not in (None, ""))
