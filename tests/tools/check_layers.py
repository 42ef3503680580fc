#!/usr/bin/env python3
"""Checks the house's rules that a compiler does not: the order of the stages, what may be included, the size of files.

Every source file is one test. The flow is `bytes -> documents -> pages -> articles -> annotations -> corpus -> exports`;
a stage includes only itself, the stages before it and base/, so that a reader who knows the flow knows what a file can see.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STAGES = ["base", "bytes", "documents", "pages", "articles", "annotations", "corpus", "exports", "session"]
SOURCE_SUFFIXES = {".cpp", ".h", ".ts", ".tsx", ".mjs", ".py"}
MOST_LINES = 400
# Not in every compiler that builds the core (see README), or a way for the machine's state to reach the output.
FORBIDDEN_HEADERS = {
    "regex": "backtracks: no linear time", "format": "not in Emscripten 3.1.6", "ranges": "not in Emscripten 3.1.6",
    "expected": "in no compiler yet", "iostream": "hosts write", "locale": "output must not depend on it",
    "random": "output must not depend on it", "ctime": "output must not depend on it",
}
FORBIDDEN_CLOCKS = re.compile(r"\b(system_clock|steady_clock|high_resolution_clock)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^">]+)[">]')


def seen_by(stage):
    """The folders whose headers a stage may include."""
    if stage == "lexicon":
        return {"base", "lexicon"}
    folders = set(STAGES[:STAGES.index(stage) + 1])
    if STAGES.index(stage) >= STAGES.index("pages"):
        folders.add("lexicon")
    return folders


def stage_of(path):
    """The stage of a file below core/src; what lies beside the stages' folders belongs to the session."""
    below = path.relative_to(ROOT / "core/src")
    return below.parts[0] if len(below.parts) > 1 else "session"


def complaints_of_core(path, lines):
    stage = stage_of(path)
    if stage != "lexicon" and stage not in STAGES:
        yield 1, f"'{stage}' is no stage of the flow"
        return
    for number, line in enumerate(lines, 1):
        if FORBIDDEN_CLOCKS.search(line):
            yield number, "the core has no clock: same bytes and options, same output"
        match = INCLUDE.match(line)
        if not match:
            continue
        header = match.group(2)
        if match.group(1) == "<" and header in FORBIDDEN_HEADERS:
            yield number, f"<{header}>: {FORBIDDEN_HEADERS[header]}"
        folder = header.split("/")[0] if "/" in header else None
        if match.group(1) == '"' and folder in [*STAGES, "lexicon"] and folder not in seen_by(stage):
            yield number, f"{stage}/ may not see {folder}/, which comes later in the flow"


def sources():
    for folder in ("core", "cli", "wasm", "web", "tests", "training"):
        for path in sorted((ROOT / folder).rglob("*")):
            skipped = {"node_modules", "dist", "public"} & set(path.relative_to(ROOT).parts)
            if path.suffix in SOURCE_SUFFIXES and not skipped:
                yield path


def main():
    passed = failed = 0
    for path in sources():
        lines = path.read_text(encoding="utf-8").splitlines()
        complaints = []
        if len(lines) > MOST_LINES:
            complaints.append((len(lines), f"{len(lines)} lines; more than {MOST_LINES} make a file hard to hold in mind"))
        if path.is_relative_to(ROOT / "core/src"):
            complaints += complaints_of_core(path, lines)
        for number, why in complaints:
            print(f"{path.relative_to(ROOT)}:{number}: {why}")
        passed, failed = passed + (not complaints), failed + bool(complaints)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
