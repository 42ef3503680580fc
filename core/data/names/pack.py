#!/usr/bin/env python3
"""Packs the tables of this folder into the one file that a program or page loads (core/src/name_tables.h reads it):

    pack.py DIR OUT

Little-endian. `WGNAMES1`, then sections: a name of four letters, the length of what follows in bytes, and that. Lists of
hashes are sorted and written as differences (LEB128), so that the file packs well. Without weights.tsv the file has no model.
"""
import struct
import sys
from pathlib import Path

MASK = (1 << 64) - 1
KINDS = {"country": 1, "city": 2, "town": 4, "region": 8, "demonym": 16, "capital": 32, "belonging": 64, "title": 128, "connector": 256, "particle": 512}
CITY_PEOPLE = 50_000
# Of a hash only the upper bits are kept where a wrong hit now and then does little harm: some words that the clusters lack get one.
CLUSTER_KEY_BITS, FEATURE_KEY_BITS = 26, 28
PLACED_PEOPLE = 50_000  # towns of fewer people have coordinates only as seats, or beside a larger namesake


def rows_of(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def name_hash(word):
    """The 64-bit FNV-1a of a word in lower case (ASCII); lexicon::name_hash is the same."""
    value = 0xCBF29CE484222325
    for byte in word.encode("utf-8"):
        if 0x41 <= byte <= 0x5A:
            byte += 32
        value = (value ^ byte) * 0x100000001B3 & MASK
    return value


def join_hashes(left, right):
    """lexicon::join_hashes."""
    return (left ^ (right + 0x9E3779B97F4A7C15 + (left << 6 & MASK) + (left >> 2) & MASK)) * 0xD6E8FEB86659FD93 & MASK


def fold(value):
    return (value ^ value >> 32) & 0xFFFFFFFF


def tokens_of(phrase):
    """A phrase as the tokenizer parts it, as far as names need it: hyphens are tokens, possessives apart."""
    return phrase.replace("-", " - ").replace("'s", " 's").split()


def differences(sorted_values):
    out, last = bytearray(), 0
    for value in sorted_values:
        gap, last = value - last, value
        while gap >= 0x80:
            out.append(gap & 0x7F | 0x80)
            gap >>= 7
        out.append(gap)
    return bytes(out)


def planes(values):
    """16-bit numbers as their low bytes, then their high bytes."""
    return bytes(v & 0xFF for v in values) + bytes(v >> 8 & 0xFF for v in values)


class Pack:
    def __init__(self):
        self.parts = [b"WGNAMES1"]

    def add(self, name, data):
        self.parts.append(name.encode() + struct.pack("<I", len(data)) + data)

    def write(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(self.parts))


def clusters(pack, folder):
    paths = [[int(cell) for cell in row] for row in rows_of(folder / "cluster_paths.tsv")]
    pack.add("PATH", struct.pack("<I", len(paths)) + b"".join(planes([row[level] for row in paths]) for level in (1, 2, 3)))
    words = {}
    for word, cluster in rows_of(folder / "clusters.tsv"):
        words.setdefault(fold(name_hash(word)) >> 32 - CLUSTER_KEY_BITS, int(cluster))
    keys = sorted(words)
    pack.add("CLUS", struct.pack("<I", len(keys)) + differences(keys) + planes([words[key] for key in keys]))


def phrases(pack, folder):
    kinds, starts = {}, {}

    def add(phrase, kind):
        words = [name_hash(token) for token in tokens_of(phrase)]
        value = words[0]
        for word in words[1:]:
            value = join_hashes(value, word)
        kinds[fold(value)] = kinds.get(fold(value), 0) | KINDS[kind]
        first = fold(words[0])
        if len(words) > 1:
            starts[first] = max(starts.get(first, 0), len(words))

    for form, _, kind in rows_of(folder / "countries.tsv"):
        add(form, kind if kind in KINDS else "country")
    for name, _, _, _, people, _, _ in rows_of(folder / "cities.tsv"):
        add(name, "city" if int(people) >= CITY_PEOPLE else "town")
    for name, kind in (("regions", "region"), ("belonging", "belonging"), ("titles", "title")):
        for (form,) in rows_of(folder / f"{name}.tsv"):
            add(form, kind)
    for word, roles in rows_of(folder / "small_words.tsv"):
        for role in roles.split():
            kinds[fold(name_hash(word))] = kinds.get(fold(name_hash(word)), 0) | KINDS[role]
    keys = sorted(kinds)
    pack.add("PHRA", struct.pack("<I", len(keys)) + differences(keys) + planes([kinds[key] for key in keys]))
    keys = sorted(starts)
    pack.add("STRT", struct.pack("<I", len(keys)) + differences(keys) + bytes(starts[key] for key in keys))


def plain_letters(folder):
    """What letters with marks are when names are compared; a cell may hold \\s for a blank."""
    return {row[0].replace("\\s", " "): row[1].replace("\\s", " ") for row in rows_of(folder.parent / "plain_letters.tsv")}


def fold_name(text, plain):
    """lexicon::fold_name: lower case without marks, full stops and apostrophes; other marks part words; "&" is "and"."""
    out = []
    for c in text:
        c = plain.get(c, c)
        for one in c:
            if one in ".'":
                continue
            if one == "&":
                out.append(" and ")
            elif ord(one) < 128 and not one.isalnum():
                out.append(" ")
            else:
                out.append(one.lower() if ord(one) < 128 else one)
    return " ".join("".join(out).split())


def leb(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def lines_of(rows):
    return "".join("\t".join(row) + "\n" for row in rows).encode("utf-8")


def countries(pack, folder, plain):
    """COUN: a line `code name latitude longitude` a country, in the order of the codes. FORM: `form code kind`, folded."""
    rows = rows_of(folder / "countries.tsv")
    points = {code: (latitude, longitude) for code, latitude, longitude in rows_of(folder / "country_points.tsv")}
    names = {}
    for form, code, kind in rows:
        if kind == "name":
            names[code] = form
    names.update(dict(rows_of(folder / "country_names.tsv")))
    codes = sorted({row[1] for row in rows})
    pack.add("COUN", lines_of([(code, names.get(code, code), *points.get(code, ("", ""))) for code in codes]))
    seen, forms = set(), []
    for form, code, kind in sorted(rows, key=lambda row: ["name", "form", "part", "capital", "demonym"].index(row[2])):
        key = (fold_name(form, plain), code)
        if key not in seen and key[0]:
            seen.add(key)
            forms.append((*key, kind[0]))
    pack.add("FORM", lines_of(sorted(forms)))
    return codes


def parts(pack, folder, plain):
    """PART: `form code kind name latitude longitude`, by form and code; a town's part is the number of its code's first line."""
    rows = rows_of(folder / "country_parts.tsv")
    names = {row[1]: row[0] for row in rows if row[2] == "name"}
    lines = sorted((fold_name(form, plain), code, kind[0], names[code], *cells) for form, code, kind, *cells in rows)
    pack.add("PART", lines_of(lines))
    codes = sorted(names)
    return {code: index for index, code in enumerate(codes)}


def cities(pack, folder, plain, codes, part_numbers):
    """CITY, by country, then GeoNames id: counts by country; then column by column what a town's row has."""
    rows = [(name, country, rank, int(number), int(people), int(latitude), int(longitude))
            for name, country, rank, number, people, latitude, longitude in rows_of(folder / "cities.tsv")]
    large = {fold_name(row[0], plain) for row in rows if row[4] >= PLACED_PEOPLE}
    in_part = {int(number): part for number, part in rows_of(folder / "city_parts.tsv")}
    by_name = {(row[0], row[1]): row for row in sorted(rows, key=lambda row: row[4])}
    kept = [row for row in rows if row[4] >= PLACED_PEOPLE or row[2] != "city" or fold_name(row[0], plain) in large]
    for form, name, country in rows_of(folder / "city_forms.tsv"):
        kept.append((form, *by_name[name, country][1:]))
    table = sorted((codes.index(row[1]), row[3], fold(name_hash(fold_name(row[0], plain))), row) for row in kept)
    counts, gaps, last = [0] * len(codes), [], (None, 0)
    for country, number, _, _ in table:
        counts[country] += 1
        gaps.append(leb(number - (last[1] if last[0] == country else 0)))
        last = (country, number)
    hashes = [key for _, _, key, _ in table]
    data = struct.pack("<I", len(table)) + struct.pack("<I", len(codes)) + b"".join(leb(count) for count in counts) + b"".join(gaps)
    data += planes([key & 0xFFFF for key in hashes]) + planes([key >> 16 for key in hashes])
    data += planes([row[5] & 0xFFFF for *_, row in table]) + planes([row[6] & 0xFFFF for *_, row in table])
    data += bytes(min(255, row[4].bit_length() * 8 + (row[4] << 3 >> max(0, row[4].bit_length() - 1) & 7)) for *_, row in table)
    data += bytes({"capital": 2, "seat": 1}.get(row[2], 0) for *_, row in table)
    data += planes([part_numbers[in_part[number]] + 1 if number in in_part else 0 for _, number, _, _ in table])
    pack.add("CITY", data)


def weights(pack, path):
    """Rows `key feature place:weight …`; the head has the transitions."""
    keys, rows, tags, width = [], [], 0, 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# tags:"):
            tags = int(line.split(":")[1])
        elif line.startswith("# weights:"):
            width = int(line.split(":")[1])
        elif line.startswith("# start:"):
            start = [int(cell) for cell in line.split(":")[1].split()]
        elif line.startswith("# transitions:"):
            transitions = [int(cell) for cell in line.split(":")[1].split()]
        elif not line.startswith("#") and line[:3] != "key":
            key, _, cells = line.split("\t")
            row = [0] * width
            for cell in cells.split():
                place, _, weight = cell.partition(":")
                row[int(place)] = int(weight)
            keys.append(int(key, 16) >> 32 - FEATURE_KEY_BITS)
            rows.append(row)
    order = sorted(range(len(keys)), key=keys.__getitem__)
    pack.add("TAGS", struct.pack("<II", tags, width) + struct.pack(f"<{tags}h", *start) + struct.pack(f"<{tags * tags}h", *transitions))
    columns = b"".join(struct.pack(f"<{len(keys)}b", *(rows[i][place] for i in order)) for place in range(width))
    pack.add("WGHT", struct.pack("<I", len(keys)) + differences(sorted(keys)) + columns)


def main(arguments):
    folder, out = Path(arguments[0]), Path(arguments[1])
    pack = Pack()
    clusters(pack, folder)
    phrases(pack, folder)
    plain = plain_letters(folder)
    codes = countries(pack, folder, plain)
    cities(pack, folder, plain, codes, parts(pack, folder, plain))
    regions = sorted({fold_name(form, plain) for (form,) in rows_of(folder / "regions.tsv")})
    pack.add("REGI", lines_of([(form,) for form in regions]))
    if (folder / "weights.tsv").exists():
        weights(pack, folder / "weights.tsv")
    pack.write(out)


if __name__ == "__main__":
    main(sys.argv[1:])
