"""Porter's stemmer on the words of his paper, and the measures of keyphrases."""
import unittest

from keyphrases_score import measures, stems
from porter import stem

WORDS = {
    "caresses": "caress", "ponies": "poni", "cats": "cat", "feed": "feed", "agreed": "agre", "plastered": "plaster", "sing": "sing", "motoring": "motor",
    "conflated": "conflat", "hopping": "hop", "falling": "fall", "filing": "file", "happy": "happi", "sky": "sky", "relational": "relat", "digitizer": "digit",
    "triplicate": "triplic", "hopeful": "hope", "goodness": "good", "revival": "reviv", "adjustment": "adjust", "adoption": "adopt", "probate": "probat",
    "rate": "rate", "controlling": "control", "roll": "roll",
}


class PorterTest(unittest.TestCase):
    def test_words_of_the_paper(self):
        for word, wanted in WORDS.items():
            with self.subTest(word):
                self.assertEqual(wanted, stem(word))


class KeyphrasesTest(unittest.TestCase):
    def test_case_number_and_marks_do_not_count(self):
        self.assertEqual(stems("Tariff Talks"), stems("tariff talk"))
        self.assertEqual(stems("'Bones'"), stems("bone"))

    def test_measures(self):
        self.assertEqual((0.5, 0.25, 2 / 6), measures({"a", "b", "c", "d"}, {"a", "x"}))
        self.assertEqual((0.0, 0.0, 0.0), measures({"a"}, set()))


if __name__ == "__main__":
    unittest.main()
