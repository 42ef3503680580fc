"""The five dumps beside the checkout: what stands in marks, and who says it (dumps_quotes.tsv, marked by hand).

Scored is what `wireglass analyze` says of all five together. Strict spans of the direct and scare quotes, the type is the kind;
a speaker is right when it overlaps the one marked, over the direct quotes that gold knows a speaker of.
"""
import pathlib

from dumps import Characters, articles_of, gold_rows, score_dumps
from metrics import Item, Share, Tally, excerpt

GOLD = pathlib.Path(__file__).with_name("dumps_quotes.tsv")
SET = "dumps, quotes"


class Quote(Item):
    __slots__ = ("speaker",)

    def __init__(self, begin, end, text, kind, speaker):
        super().__init__(begin, end, text, kind)
        self.speaker = speaker


def read_gold(texts):
    quotes = {name: [] for name in texts}
    for name, begin, end, kind, *speaker in gold_rows(GOLD):
        begin, end = int(begin), int(end)
        quotes[name].append(Quote(begin, end, texts[name][begin:end].decode(), kind, None if speaker[0] == "-" else tuple(map(int, speaker))))
    return quotes


def read_found(drop, texts):
    quotes = {name: [] for name in texts}
    for file, article in articles_of(drop):
        for q in article["quotes"]:
            if q["kind"] != "indirect":
                begin, end = q["span"]
                quotes[file].append(Quote(begin, end, texts[file][begin:end].decode(), q["kind"], q["speakerSpan"] and tuple(q["speakerSpan"])))
    return quotes


def score_drop(drop, texts):
    gold, found = read_gold(texts), read_found(drop, texts)
    tally, share = Tally(SET, "in marks"), Share(SET, "speaker")
    for file, text in texts.items():
        characters = Characters(text)
        tally.add(file, characters.text, characters.moved(gold[file]), characters.moved(found[file]))
        ours = {quote.begin: quote.speaker for quote in found[file]}
        for quote in gold[file]:
            if quote.speaker is None:
                continue
            said = ours.get(quote.begin)
            right = said is not None and min(said[1], quote.speaker[1]) > max(said[0], quote.speaker[0])
            share.add(right, file, quote.text, text[slice(*quote.speaker)].decode(), text[slice(*said)].decode() if said else None)
    return [tally.row(), share.row()], []


def score(program):
    """Rows of the report; the names of absent sets."""
    return score_dumps(program, SET, score_drop)
