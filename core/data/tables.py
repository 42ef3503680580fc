#!/usr/bin/env python3
"""Checks the data files of this folder and writes the C++ tables that the build compiles in.

    tables.py DATA_DIR OUT_DIR      writes OUT_DIR/data/<name>.h for every <name>.tsv, OUT_DIR/data/layouts.h from
                                    layouts/*.layout, OUT_DIR/data/vocabulary.h (see vocabulary.py), and
                                    OUT_DIR/include/wireglass/diagnostic_codes.h
    tables.py DATA_DIR --docs FILE  writes the document of the diagnostics

A .tsv file is: comment lines (`# key: value`; `source` and `licence` are required), one header line that names the
columns (`name` or `name:int`), then the rows, sorted by their first column (bytes of UTF-8) and without a repetition in
it, unless the head says `# order: significant`. A cell may hold \\t, \\n, \\s (a blank at an edge) and \\\\.
A file that breaks a rule stops the build with file, line and reason.
"""
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # the source tree stays clean
import vocabulary  # noqa: E402

INT_TYPE = "std::int32_t"


class DataError(Exception):
    pass


def unescape(cell):
    out, i = [], 0
    while i < len(cell):
        if cell[i] == "\\" and i + 1 < len(cell):
            out.append({"t": "\t", "n": "\n", "s": " ", "\\": "\\"}.get(cell[i + 1], cell[i:i + 2]))
            i += 2
        else:
            out.append(cell[i])
            i += 1
    return "".join(out)


def literal(text):
    """A C++ string literal with every byte outside plain ASCII as an octal escape, so that no charset matters."""
    out = []
    for byte in text.encode("utf-8"):
        if byte in (0x22, 0x5C):
            out.append("\\" + chr(byte))
        elif 0x20 <= byte < 0x7F and byte != 0x3F:  # '?' would open trigraphs
            out.append(chr(byte))
        else:
            out.append("\\%03o" % byte)
    return '"' + "".join(out) + '"'


def read_tsv(path):
    head, columns, rows = {}, None, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if columns is None and line.startswith("#"):
            key, _, value = line[1:].partition(":")
            head[key.strip()] = value.strip()
        elif columns is None:
            columns = [c.partition(":")[::2] for c in line.split("\t")]
        else:
            cells = line.split("\t")
            if len(cells) != len(columns):
                raise DataError(f"{path.name}:{number}: {len(cells)} cells where the header names {len(columns)}")
            row = []
            for (name, kind), cell in zip(columns, cells):
                if kind == "int":
                    try:
                        row.append(int(cell))
                    except ValueError:
                        raise DataError(f"{path.name}:{number}: column {name} is no whole number: {cell!r}") from None
                else:
                    row.append(unescape(cell))
            rows.append(row)
    if columns is None:
        raise DataError(f"{path.name}: no header line")
    for key in ("source", "licence"):
        if key not in head:
            raise DataError(f"{path.name}: the head has no '# {key}: …' line")
    if head.get("order") != "significant":
        keys = [str(r[0]).encode() for r in rows]
        for i in range(1, len(keys)):
            if keys[i] == keys[i - 1]:
                raise DataError(f"{path.name}: twice in the first column: {rows[i][0]!r}")
            if keys[i] < keys[i - 1]:
                raise DataError(f"{path.name}: not sorted: {rows[i][0]!r} comes after {rows[i - 1][0]!r}")
    return head, columns, rows


def pascal(name):
    return "".join(part.capitalize() for part in name.replace("-", "_").split("_"))


def write_if_changed(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def write_table(path, name, columns, rows):
    row_type, table = pascal(name) + "Row", "k" + pascal(name)
    fields = "\n".join(
        f"    {INT_TYPE if kind == 'int' else 'std::string_view'} {column};" for column, kind in columns)
    body = "\n".join(
        "    {" + ", ".join(str(c) if isinstance(c, int) else literal(c) for c in row) + "}," for row in rows)
    write_if_changed(path, f"""// Made from core/data/{name}.tsv by tables.py; edit that file.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
namespace wireglass::data {{
struct {row_type} {{
{fields}
}};
inline constexpr std::array<{row_type}, {len(rows)}> {table}{{{{
{body}
}}}};
}}  // namespace wireglass::data
""")


def write_codes(path, rows):
    codes = "\n".join(f"    k{pascal(code)},  ///< `{code}`: {what}" for code, what, *_ in rows)
    write_if_changed(path, f"""// Made from core/data/diagnostics.tsv by tables.py; edit that file.
#pragma once
#include <cstdint>
namespace wireglass {{
/// What can be wrong with input, one code a case. docs/diagnostics.md lists them with their sentences.
enum class Code : std::uint8_t {{
{codes}
}};
}}  // namespace wireglass
""")


def write_vocabulary(path, tables):
    sets, rows = vocabulary.make(tables)
    fields = list(vocabulary.ROWS)
    chunks = (len(sets) + 63) // 64

    def masks(facts):
        mask = sum(1 << sets.index(name) for name in facts["sets"])
        return ", ".join(hex(mask >> 64 * chunk & (1 << 64) - 1) for chunk in range(chunks))

    words = "\n".join(f"    {{{literal(word.decode())}, " + ", ".join(str(facts[field]) for field in fields) + "}," for word, facts in rows)
    bits = "\n".join(f"    {{{{{masks(facts)}}}}}," for _, facts in rows)
    write_if_changed(path, f"""// Made from the tables of core/data by tables.py and vocabulary.py; edit the tables.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
namespace wireglass::lexicon {{
/// The word sets: those of word_sets.tsv, and those that follow from other tables.
enum class WordSet : std::uint8_t {{ {", ".join("k" + pascal(name) for name in sets)} }};
}}  // namespace wireglass::lexicon
namespace wireglass::data {{
struct VocabularyRow {{
    std::string_view word;
    std::uint16_t {", ".join(fields)};  // 1 + the row of that table; 0 for none
}};
/// Sorted by their bytes. The first is no word.
inline constexpr std::array<VocabularyRow, {len(rows) + 1}> kVocabulary{{{{
    {{}},
{words}
}}}};
inline constexpr std::array<std::array<std::uint64_t, {chunks}>, {len(rows) + 1}> kWordSetsOf{{{{
    {{}},
{bits}
}}}};
}}  // namespace wireglass::data
""")


def diagnostics_document(rows):
    lines = ["# Diagnostics", "",
             "Made from `core/data/diagnostics.tsv` by `core/data/tables.py --docs`; a test checks that it is fresh.",
             "Every warning of a result has one of these codes, the file, the page and place where known, and the sentence with its gaps filled.",
             "", "| code | when | sentence |", "|---|---|---|"]
    for code, what, sentence in rows:
        lines.append(f"| `{code}` | {what} | {sentence} |")
    return "\n".join(lines) + "\n"


LAYOUT_KEYS = {
    "name": str, "language": str, "address": str, "opening": str, "hash-line": str, "list-marker": str, "time-prefix": str,
    "topic-heading": str, "source-heading": str, "tags-heading": str, "main": list, "item": list, "furniture": list,
}
MAIN_SLOTS = ("title", "title-again", "source-time", "body")
ITEM_SLOTS = ("headline-above", "source", "time", "section", "source-mark", "headline", "body")


def read_layout(path):
    layout = {key: [] if kind is list else "" for key, kind in LAYOUT_KEYS.items()}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        key, _, value = line.partition(" ")
        value = value.strip()
        if key not in LAYOUT_KEYS:
            raise DataError(f"{path.name}:{number}: no such key: {key}; known: {', '.join(LAYOUT_KEYS)}")
        if value.startswith('"'):
            try:
                value = json.loads(value)
            except ValueError:
                raise DataError(f"{path.name}:{number}: not a quoted string: {value}") from None
        if key in ("main", "item"):
            slots = value.split()
            for slot in slots:
                if slot not in (MAIN_SLOTS if key == "main" else ITEM_SLOTS):
                    raise DataError(f"{path.name}:{number}: no such slot of '{key}': {slot}")
            layout[key] = slots
        elif key == "furniture":
            layout[key].append(value)
        else:
            layout[key] = value
    if layout["name"] != path.stem:
        raise DataError(f"{path.name}: name is {layout['name']!r}, not the file's")
    if "time" not in layout["item"] or "headline" not in layout["item"]:
        raise DataError(f"{path.name}: 'item' needs the slots time and headline")
    return layout


def write_layouts(path, layouts):
    def enum(kind, slots):
        return ", ".join(f"{kind}::k{pascal(s)}" for s in slots)

    blocks = []
    for lay in layouts:
        tag = pascal(lay["name"])
        furniture = "".join(f"    {literal(f)},\n" for f in lay["furniture"])
        blocks.append(f"""inline constexpr std::array<MainSlot, {len(lay['main'])}> k{tag}Main{{{enum('MainSlot', lay['main'])}}};
inline constexpr std::array<ItemSlot, {len(lay['item'])}> k{tag}Item{{{enum('ItemSlot', lay['item'])}}};
inline constexpr std::array<std::string_view, {len(lay['furniture'])}> k{tag}Furniture{{
{furniture}}};
""")
    rows = []
    for lay in layouts:
        tag = pascal(lay["name"])
        strings = ", ".join(literal(lay[k]) for k in (
            "name", "language", "address", "opening", "hash-line", "list-marker", "time-prefix", "topic-heading", "source-heading",
            "tags-heading"))
        rows.append(f"    {{{strings}, k{tag}Main, k{tag}Item, k{tag}Furniture}},")
    write_if_changed(path, """// Made from core/data/layouts/*.layout by tables.py; edit those files.
#pragma once
#include <array>
#include <string_view>
#include "pages/layout.h"
namespace wireglass::data {
using pages::ItemSlot;
using pages::MainSlot;
""" + "\n".join(blocks) + f"inline constexpr std::array<pages::Layout, {len(rows)}> kLayouts{{{{\n" +
                     "\n".join(rows) + "\n}};\n}  // namespace wireglass::data\n")


def main(arguments):
    data = Path(arguments[0])
    if arguments[1] == "--docs":
        _, _, rows = read_tsv(data / "diagnostics.tsv")
        Path(arguments[2]).write_text(diagnostics_document(rows), encoding="utf-8")
        return
    out = Path(arguments[1])
    tables = {}
    for path in sorted(data.glob("*.tsv")):
        _, columns, rows = read_tsv(path)
        tables[path.stem] = rows
        write_table(out / "data" / f"{path.stem}.h", path.stem, columns, rows)
        if path.stem == "diagnostics":
            write_codes(out / "include" / "wireglass" / "diagnostic_codes.h", rows)
    write_vocabulary(out / "data" / "vocabulary.h", tables)
    write_layouts(out / "data" / "layouts.h", [read_layout(p) for p in sorted(data.glob("layouts/*.layout"))])
    (out / "tables.stamp").write_text("made\n")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except DataError as error:
        sys.exit(f"core/data: {error}")
