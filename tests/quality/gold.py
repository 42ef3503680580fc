"""Where other people's gold lies, and the program that tags their texts.

The sets may not be shipped (../shared/data/README.md says whose they are and what may be done with them): they are read
from the folder that WIREGLASS_GOLD names, else from ../shared/data beside the repository, and are skipped when absent.
"""
import gzip
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


def folder():
    """The folder of the sets, or None."""
    given = os.environ.get("WIREGLASS_GOLD")
    places = [pathlib.Path(given)] if given else [ROOT.parent / "shared" / "data"]
    return next((place for place in places if place.is_dir()), None)


def load(name):
    """The records of a set (its name with or without an ending), or None when it is absent."""
    place = folder()
    if place is None:
        return None
    for path in (place / name, place / f"{name}.jsonl.gz", place / f"{name}.jsonl", place / f"{name}.json"):
        if path.is_file():
            opened = gzip.open if path.suffix == ".gz" else open
            with opened(path, "rt", encoding="utf-8") as file:
                text = file.read()
            return json.loads(text) if text.lstrip().startswith("[") else [json.loads(line) for line in text.splitlines() if line.strip()]
    return None


def tag(program, texts, headline=False):
    """What the program (a path, or a command with its arguments) finds: a dictionary for each (text, published) of `texts`;
    published is a day, an instant or None. With `headline` the first line of each text is one."""
    command = program if isinstance(program, (list, tuple)) else [str(program)]
    lines = []
    for text, published in texts:
        record = {"text": text}
        if published:
            record["published"] = published
        if headline:
            record["headline"] = True
        lines.append(json.dumps(record, ensure_ascii=False))
    ran = subprocess.run(command, input="\n".join(lines) + "\n", stdout=subprocess.PIPE, encoding="utf-8")
    found = [json.loads(line) for line in ran.stdout.splitlines() if line.endswith("}")]
    if ran.returncode or len(found) != len(lines):
        # its output is buffered: the text it died on may stand some way behind the last answer
        raise RuntimeError(f"{' '.join(command)} ended with {ran.returncode} after {len(found)} of {len(lines)} texts")
    return found
