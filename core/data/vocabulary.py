"""The vocabulary of the annotation taggers: every word that one of their lists has, once, with what each list says of it.

A token of a text is looked up in it once; what the lists say of the word is then an index into a row (`number`, `time`,
`verb`, `change`, `per`, `plural`, `cue`: 1 + the row of that table, 0 for none) or the bit of a word set. The word sets are those of
word_sets.tsv, and those of SETS below, which follow from other tables. Words are as tokens are: in lower case, the
apostrophe straight; an abbreviation has its point.
"""
import re

LONGEST = 16  # bytes; lexicon/vocabulary.cpp compares words as two times eight
SETS = {  # word set: the tables whose phrases have such words, and which word of a phrase it is
    "phrase-stop": (("phrase_stops",), "all"),
    "number-label": (("number_labels",), "all"),
    "number-compound": (("number_compounds",), "all"),
    "modifier-end": (("modifiers",), "last"),
    "unit-begin": (("units", "unit_forms"), "first"),
    "currency-begin": (("currencies", "currency_forms"), "first"),
    "percent-begin": (("percent_words",), "first"),
    "holiday-begin": (("holidays",), "name"),
}
ROWS = {  # field: its tables; a later one counts where both have a word, and counts on behind the earlier one's rows
    "number": ("number_words", "number_words_news"),
    "time": ("time_words",),
    "verb": ("time_verbs",),
    "change": ("change_words",),
    "per": ("per_things",),
    "plural": ("plural_nouns",),
    "cue": ("cue_verbs",),
}
NO_SET = "alone"  # the row of word_sets.tsv with the words that code asks for one by one
POINTED = ("number", "time")  # fields that a word has before the full stop of an abbreviation as well: "7.2 bn.", "Sept."


def first_tokens(phrase):
    """What the first token may be of a text that begins with this phrase; some more do no harm."""
    chunk = phrase.split(" ")[0]
    letters, digits = re.match(r"([^\W\d_]*)([0-9]*)", chunk).groups()
    return {chunk, letters, letters + digits, chunk[0] if not chunk[0].isalnum() else ""} - {""}


def words_of(phrase, which):
    if which == "first":
        return first_tokens(phrase)
    if which == "last":
        return {phrase.split(" ")[-1]}
    if which == "name":  # of a holiday, without the possessive's ending
        return {re.sub(r"'s?$", "", re.match(r"[A-Za-z0-9']*", phrase).group())}
    return {phrase}


def make(tables):
    """@param tables rows by the name of the table. Returns the names of the sets, and rows (word, fields…, sets)."""
    sets = [*SETS, *(row[0] for row in tables["word_sets"] if row[0] != NO_SET)]
    abbreviations = {row[0].lower() for row in tables["abbreviations"]}
    vocabulary = {}

    def entries(word, pointed):
        """What is known of a word, and of it with its point where it is an abbreviation too."""
        takes_point = pointed and not word.endswith(".") and (len(word) == 1 or "." in word or word in abbreviations)
        for each in (word, word + ".") if takes_point else (word,):
            yield vocabulary.setdefault(each, {**{field: 0 for field in ROWS}, "sets": set()})

    for field, names in ROWS.items():
        rows = [row for name in names for row in tables[name]]
        own = {row[0] for row in rows}
        for number, row in enumerate(rows, 1):
            for facts, word in zip(entries(row[0], field in POINTED), (row[0], row[0] + ".")):
                if word == row[0] or word not in own:
                    facts[field] = number
    for name, (files, which) in SETS.items():
        for row in (row for file in files for row in tables[file]):
            for word in words_of(row[0], which):
                for facts in entries(word, which == "first"):
                    facts["sets"].add(name)
    for row in tables["word_sets"]:
        for word in row[1].split(" "):
            for facts in entries(word, False):
                facts["sets"].update({row[0]} - {NO_SET})
    rows = sorted((word.encode(), facts) for word, facts in vocabulary.items())
    return sets, [(word, facts) for word, facts in rows if 0 < len(word) <= LONGEST]
