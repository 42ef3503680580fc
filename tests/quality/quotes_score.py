"""quotes.polnear: who said what in American news, with source, cue and content.

Segments: what stands in marks inside the content of a quotation, a line each, of four words or more; gold that parts the words
between two marks is put together again. Ours are the direct quotes of as many words. Marks, blanks and stops at the edges are
left out on both sides; `relaxed` asks for an overlap. Gold's kinds do not know the mark '': an indirect quotation that has it is mixed.
Speakers: of every direct or mixed quotation whose source gold knows; ours is that of the first of our quotes in marks in its
content, and right when it overlaps the source. A quotation that is not found has no speaker.
Indirect: the content of an indirect quotation as a whole against ours, by overlap. Gold takes every attribution of a thought or
a wish there ("supporters of", "seems"), of which ours are those with a verb.
"""
import re

import gold as sets
from metrics import Item, Share, Tally, excerpt

SET = "quotes.polnear"
FEWEST_WORDS = 4
OPENING = re.compile(r"(?:(?<![^\s(\[—–-])(?:\"|'')(?=\S)|“)")
CLOSING = re.compile(r"\"|''|”")
MARK = re.compile(r"\"|''|[“”]")
EDGES = " \t\u00a0\"'“”‘’.,;:!?…—–-()"


def item(text, begin, end, **more):
    """The span without what may stand at the edge of a quote; None where nothing is left."""
    while begin < end and text[begin] in EDGES:
        begin += 1
    while end > begin and text[end - 1] in EDGES:
        end -= 1
    return Item(begin, end, text[begin:end], **more) if begin < end else None


def is_long(one):
    return one is not None and len(one.text.split()) >= FEWEST_WORDS


def segments(text, begin, end, direct):
    """What stands in marks in [begin, end) of one line; all of it where a direct quotation has no mark of its own."""
    found, at = [], begin
    line = text[:end]
    while True:
        opening = OPENING.search(line, at)
        if direct and at == begin and not (opening and opening.start() <= begin + 1):
            first = begin
        elif opening:
            first = opening.end()
        else:
            return found
        closing = CLOSING.search(line, first)
        found.append(item(text, first, closing.start() if closing else end))
        if not closing:
            return found
        at = closing.end()


def is_marked(text, attribution):
    return attribution["kind"] != "indirect" or any("''" in text[begin - 2:end + 2] for begin, end in attribution["content"])


def gold_segments(record):
    text, found = record["text"], {}
    for attribution in record["attributions"]:
        if not is_marked(text, attribution):
            continue
        for begin, end in attribution["content"]:
            for line in re.finditer(r"[^\n]+", text[begin:end]):
                for one in segments(text, begin + line.start(), begin + line.end(), attribution["kind"] == "direct"):
                    if is_long(one):
                        found.setdefault(one.begin, one)
    merged = []
    for one in sorted(found.values(), key=lambda one: (one.begin, -one.end)):
        if merged and "\n" not in text[merged[-1].end:one.begin] and not MARK.search(text, merged[-1].end, one.begin):
            end = max(merged[-1].end, one.end)  # also a quote inside a quote
            merged[-1] = Item(merged[-1].begin, end, text[merged[-1].begin:end])
        else:
            merged.append(one)
    return merged


def overlaps(span, spans):
    return any(min(span[1], end) > max(span[0], begin) for begin, end in spans)


class Speakers:
    """Right, unknown and wrong speakers."""

    def __init__(self, kind):
        self.right, self.unknown = Share(SET, kind), 0

    def add(self, record, tagged):
        text = record["text"]
        for attribution in record["attributions"]:
            if not is_marked(text, attribution) or not attribution["source"] or not attribution["content"]:
                continue
            ours = [q for q in tagged["quotes"] if q["kind"] != "indirect" and overlaps(q["span"], attribution["content"])]
            speaker = next((q["speakerSpan"] for q in ours if q["speakerSpan"][0] < q["speakerSpan"][1]), None)
            self.unknown += speaker is None
            wanted = " … ".join(text[begin:end] for begin, end in attribution["source"])
            begin, end = attribution["content"][0]
            self.right.add(speaker is not None and overlaps(speaker, attribution["source"]), record["id"], excerpt(text, begin, end, 120),
                           wanted, text[speaker[0]:speaker[1]] if speaker else None)

    def row(self):
        row = self.right.row()
        row["figures"]["known"] = round(100 - 100 * self.unknown / max(1, self.right.cases), 2)
        return row


def score(program):
    records = sets.load(SET)
    if records is None:
        return [], [SET]
    marked, indirect = Tally(SET, "segments of four words or more", judge_values=False), Tally(SET, "indirect", judge_values=False)
    speakers = Speakers("speaker, direct and mixed")
    for record, tagged in zip(records, sets.tag(program, [(record["text"], None) for record in records])):
        text = record["text"]
        found = {kind: [item(text, *q["span"], note=text[q["cue"][0]:q["cue"][1]]) for q in tagged["quotes"] if q["kind"] == kind] for kind in ("direct", "indirect")}
        marked.add(record["id"], text, gold_segments(record), [one for one in found["direct"] if is_long(one)])
        speakers.add(record, tagged)
        wanted = [Item(a["content"][0][0], a["content"][-1][1], text[a["content"][0][0]:a["content"][-1][1]], note=" ".join(text[b:e] for b, e in a["cue"]))
                  for a in record["attributions"] if a["content"] and not is_marked(text, a)]
        indirect.add(record["id"], text, wanted, [one for one in found["indirect"] if one])
    return [marked.row(), speakers.row(), indirect.row()], []
