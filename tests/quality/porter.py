"""Porter's stemmer (M. F. Porter, 1980, as published), for scores that compare keyphrases by their stems."""
import functools
import re


def form(stem):
    """The letters of a stem as vowels and consonants: "toy" is CVC, "syzygy" CVCVCV."""
    out = ""
    for letter in stem:
        vowel = letter in "aeiou" or (letter == "y" and out.endswith("C"))
        out += "V" if vowel else "C"
    return out


def measure(stem):
    return len(re.findall("V+C+", form(stem)))


def ends_cvc(stem):
    return form(stem)[-3:] == "CVC" and stem[-1] not in "wxy"


def ends_double(stem):
    return len(stem) > 1 and stem[-1] == stem[-2] and form(stem)[-1] == "C"


STEP_2 = [pair.split(":") for pair in (
    "ational:ate tional:tion enci:ence anci:ance izer:ize abli:able alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ator:ate "
    "alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble").split()]
STEP_3 = [pair.split(":") for pair in "icate:ic ative: alize:al iciti:ic ical:ic ful: ness:".split()]
STEP_4 = "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split()


def replaced(word, pairs, least):
    for end, new in sorted(pairs, key=lambda pair: -len(pair[0])):
        if word.endswith(end):
            stem = word[:-len(end)]
            return stem + new if measure(stem) > least else word
    return word


def step_1(word):
    if word.endswith("sses") or word.endswith("ies"):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if word.endswith("eed"):
        word = word[:-1] if measure(word[:-3]) > 0 else word
    else:
        for end in ("ed", "ing"):
            if word.endswith(end) and "V" in form(word[:-len(end)]):
                word = word[:-len(end)]
                if word.endswith(("at", "bl", "iz")):
                    word += "e"
                elif ends_double(word) and word[-1] not in "lsz":
                    word = word[:-1]
                elif measure(word) == 1 and ends_cvc(word):
                    word += "e"
                break
    return word[:-1] + "i" if word.endswith("y") and "V" in form(word[:-1]) else word


def step_4(word):
    for end in sorted(STEP_4, key=len, reverse=True):
        if word.endswith(end):
            stem = word[:-len(end)]
            return stem if measure(stem) > 1 and (end != "ion" or stem.endswith(("s", "t"))) else word
    return word


def step_5(word):
    if word.endswith("e"):
        stem = word[:-1]
        if measure(stem) > 1 or (measure(stem) == 1 and not ends_cvc(stem)):
            word = stem
    return word[:-1] if word.endswith("ll") and measure(word) > 1 else word


@functools.lru_cache(maxsize=None)
def stem(word):
    """@param word in lower case."""
    if len(word) <= 2:
        return word
    return step_5(step_4(replaced(replaced(step_1(word), STEP_2, 0), STEP_3, 0)))
