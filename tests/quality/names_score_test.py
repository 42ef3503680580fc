"""The scorers of names on tiny gold made up for them."""
import unittest

import dumps_names_score as dumps
import names_score as names
from metrics import Item

TEXT = "Lena Ito of the University of Oslo met the Peruvian Navy in Lima, Peru."


class Known:
    places, belonging = {"oslo", "lima", "peru", "new york"}, {"peruvian"}


def at(words, kind, text=TEXT):
    begin = text.index(words)
    return Item(begin, begin + len(words), words, kind)


def told(items):
    return [(item.text, item.type) for item in items]


class NestedTest(unittest.TestCase):
    def test_an_organization_is_cut_at_what_it_holds(self):
        for text, wanted in (("University of Oslo", [("University of", "ORG"), ("Oslo", "LOC")]), ("Peruvian Navy", [("Peruvian", "belonging")]),
                             ("Bank of Peru Trust", [("Bank of", "ORG"), ("Peru", "LOC")]), ("New York Times", [("New York", "LOC")]),
                             ("Peru's Navy", [("Peru", "LOC")]), ("Oslo", [("Oslo", "ORG")]), ("Harbor Corp.", [("Harbor Corp.", "ORG")])):
            with self.subTest(text):
                cut = names.nested(Item(10, 10 + len(text), text, "ORG"), Known)
                self.assertEqual(wanted, told(cut))
                for item in cut:
                    self.assertEqual(item.text, text[item.begin - 10:item.end - 10])

    def test_other_types_stay(self):
        item = Item(0, 10, "Oslo Works", "product")
        self.assertEqual([item], names.nested(item, Known))

    def test_locations_part_at_commas(self):
        item = at("Lima, Peru", "LOC")
        parts = names.parted(item)
        self.assertEqual([("Lima", "LOC"), ("Peru", "LOC")], told(parts))
        self.assertEqual(["Lima", "Peru"], [TEXT[part.begin:part.end] for part in parts])
        person = at("Lena Ito", "PER")
        self.assertEqual([person], names.parted(person))


class NamesTest(unittest.TestCase):
    def test_span_and_type_count(self):
        scored = names.Names("set")
        scored.add("here", TEXT, [at("Lena Ito", "PER"), at("University of Oslo", "ORG"), at("Lima", "LOC"), at("Peruvian", "NORP")],
                   [at("Lena Ito", "PER"), at("Oslo", "ORG"), at("Lima", "ORG"), at("Peruvian", "belonging")])
        rows = {row["kind"]: row for row in scored.rows()}
        self.assertEqual((3, 3), (rows["PER+LOC+ORG"]["gold"], rows["PER+LOC+ORG"]["found"]))
        self.assertEqual({"precision": 33.33, "recall": 33.33, "f1": 33.33, "relaxed_f1": 66.67}, rows["PER+LOC+ORG"]["figures"])
        self.assertEqual(100.0, rows["PER"]["figures"]["f1"])
        self.assertEqual("“Lima” LOC found “Lima” ORG", rows["LOC"]["errors"][0]["gold"])

    def test_flags_decide_what_counts(self):
        tagged = {"mentions": [dict(span=[43, 51], type="place", demonym=True, facility=False, confidence=90, by="model"),
                               dict(span=[60, 64], type="place", demonym=False, facility=True, confidence=90, by="model")]}
        self.assertEqual(["belonging", "facility"], [item.type for item in names.found_names(TEXT, tagged)])
        self.assertEqual(["belonging", "LOC"], [item.type for item in names.found_names(TEXT, tagged, facilities_are_places=True)])

    def test_sentences_become_lines(self):
        items = [Item(0, 4, "Oslo", "LOC"), Item(12, 16, "Lima", "LOC")]
        self.assertEqual([(0, 4), (11, 15)], [(i.begin, i.end) for i in names.moved(items, [[0, 10], [12, 20]])])

    def test_tables_are_read(self):
        known = names.Known()
        self.assertIn("peru", known.places)
        self.assertIn("peruvian", known.belonging)
        self.assertIn("lagos", known.places)


class DumpsTest(unittest.TestCase):
    def test_b_cubed(self):
        self.assertEqual((1.0, 1.0, 1.0), dumps.b_cubed([(1, "a"), (1, "a"), (2, "b")]))
        precision, recall, both = dumps.b_cubed([(1, "a"), (1, "a"), (2, "a"), (2, "b")])
        self.assertAlmostEqual((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, precision)
        self.assertAlmostEqual((1 + 1 + 0.5 + 0.5) / 4, recall)
        self.assertAlmostEqual(2 * precision * recall / (precision + recall), both)
        self.assertEqual((0.0, 0.0, 0.0), dumps.b_cubed([]))

    def drop(self, entities=("e1", "e1"), metonym=False):
        mention = lambda span, entity: dict(span=span, type="person", entity=entity, metonym=metonym, demonym=False, by="model")
        return {"files": [{"id": "f", "name": "in/a.txt"}], "pages": [{"id": "p", "file": "f"}],
                "articles": [{"page": "p", "mentions": [mention([0, 5], entities[0]), mention([10, 13], entities[1])]}]}

    def test_offsets_are_bytes(self):
        texts = {"a.txt": "Añna met Ito.".encode()}
        found = dumps.read_found(self.drop(), texts)
        self.assertEqual(["Añna", "Ito"], [name.text for name in found["a.txt"]])
        self.assertEqual([(0, 4), (9, 12)], [(i.begin, i.end) for i in dumps.Characters(texts["a.txt"]).moved(found["a.txt"])])

    def test_a_name_without_entity_is_alone(self):
        name = lambda begin, entity: dumps.Name(begin, begin + 3, "Ito", "person", set(), entity)
        pairs = [("a.txt", name(0, 1), name(0, None)), ("a.txt", name(9, 1), name(9, None))]
        self.assertEqual({"precision": 100.0, "recall": 50.0, "f1": 66.67}, dumps.entity_row(pairs, {})["figures"])

    def test_gold_is_well_formed(self):
        last = ("", 0)
        for line in dumps.GOLD.read_text(encoding="utf-8").splitlines():
            if line.startswith(("#", "file\t")):
                continue
            file, begin, end, kind, flags, entity = line.split("\t")
            self.assertIn(kind, dumps.TYPES)
            self.assertLessEqual(set(flags.split(",")), {"-", "demonym", "metonym"})
            self.assertGreater(int(entity), 0)
            self.assertLess(int(begin), int(end))
            self.assertTrue((file, int(begin)) >= last, line)
            last = (file, int(end))


if __name__ == "__main__":
    unittest.main()
