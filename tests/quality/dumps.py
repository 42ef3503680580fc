"""The five dumps beside the checkout, as the program `wireglass` reads them all together, and what was marked in them by hand."""
import csv
import json
import pathlib
import subprocess

import gold as sets
from metrics import Item

DUMPS = sets.ROOT.parent / "shared" / "dumps"


class Characters:
    """Bytes to code points, so that excerpts of errors can be cut."""

    def __init__(self, text):
        self.text, self.bytes = text.decode(), text

    def moved(self, items):
        out = []
        for item in items:
            begin = len(self.bytes[:item.begin].decode())
            out.append(Item(begin, begin + len(item.text), item.text, item.type, None, item.note))
        return out


def gold_rows(path):
    """The rows of a table of gold, without its head."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader((line for line in file if not line.startswith("#")), delimiter="\t"))[1:]


def articles_of(drop):
    """Each article with the name of its file. Offsets are bytes of the file: each holds one page."""
    files = {file["id"]: pathlib.Path(file["name"]).name for file in drop["files"]}
    pages = {page["id"]: files[page["file"]] for page in drop["pages"]}
    for article in drop["articles"]:
        yield pages[article["page"]], article


def score_dumps(program, name, score_drop):
    """What score_drop(drop, texts by file) gives: rows of the report, and the names of what is absent.

    @param program the program `tag`; `wireglass` is of the same build  @param name of the set, where nothing can be scored
    """
    analyser = pathlib.Path(program).resolve().parents[1] / "wireglass"
    if not DUMPS.is_dir():
        return [], [name]
    if not analyser.is_file():
        return [], [f"{name}: skipped, the program wireglass is not built"]
    paths = sorted(DUMPS.glob("*.txt"))
    ran = subprocess.run([str(analyser), "analyze", *map(str, paths), "--format", "json"], stdout=subprocess.PIPE, check=True)
    return score_drop(json.loads(ran.stdout), {path.name: path.read_bytes() for path in paths})
