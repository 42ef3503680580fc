"""The measures on tiny gold made up for it."""
import unittest

import recognizers_score
import recognizers_times as times
import recognizers_values as values
import report
import values_score
from metrics import Item, Share, Tally, excerpt, f1, pair

TEXT = "Ferries rose 12 percent on Monday, to 40 million."


def at(words, type=None, value=None, text=TEXT):
    begin = text.index(words)
    return Item(begin, begin + len(words), words, type, value)


class PairTest(unittest.TestCase):
    def test_same_span_goes_before_longer_overlap(self):
        gold = [at("12 percent"), at("percent on Monday")]
        found = [at("percent on Monday")]
        pairs, missed, spurious = pair(gold, found)
        self.assertEqual([(gold[1], found[0])], pairs)
        self.assertEqual(([gold[0]], []), (missed, spurious))

    def test_each_takes_part_once(self):
        gold = [at("12 percent on Monday")]
        found = [at("12 percent"), at("Monday")]
        pairs, missed, spurious = pair(gold, found)
        self.assertEqual(1, len(pairs))
        self.assertEqual("12 percent", pairs[0][1].text)
        self.assertEqual(([], 1), (missed, len(spurious)))

    def test_touching_is_no_overlap(self):
        pairs, missed, spurious = pair([Item(0, 3, "")], [Item(3, 5, "")])
        self.assertEqual(([], 1, 1), (pairs, len(missed), len(spurious)))


class TallyTest(unittest.TestCase):
    def test_figures(self):
        tally = Tally("set", "kind")
        gold = [at("Monday", "DATE", "2025-06-02"), at("12 percent", "X", "12"), at("40 million", "X", "4")]
        found = [at("on Monday", "DATE", "2025-06-02"), at("12 percent", "Y", "13")]
        tally.add("here", TEXT, gold, found)
        self.assertEqual({"precision": 50.0, "recall": 33.33, "f1": 40.0, "relaxed_f1": 80.0, "type_f1": 40.0, "value_f1": 40.0,
                          "value_accuracy": 50.0}, tally.figures())
        self.assertEqual(["missed", "span", "type", "value"], sorted(error["what"] for error in tally.errors))

    def test_nothing_found_is_zero_and_no_error(self):
        tally = Tally("set", "kind", judge_values=False)
        tally.add("here", TEXT, [], [])
        self.assertEqual({"precision": 0, "recall": 0, "f1": 0, "relaxed_f1": 0}, tally.figures())
        self.assertEqual(0.0, f1(0, 0, 0))

    def test_excerpt_stays_in_its_line(self):
        self.assertEqual("b 【c】 d", excerpt("a\nb c d\ne", 4, 5))

    def test_share(self):
        share = Share("set", "kind")
        for right in (True, False, True, True):
            share.add(right, "", "", "", "")
        self.assertEqual({"accuracy": 75.0}, share.row()["figures"])


class ReportTest(unittest.TestCase):
    def test_falls(self):
        baseline = {"s / k / f1": 80.0, "s / k / value_f1": 70.0, "s / k / recall": 90.0, "absent / k / f1": 50.0}
        now = {"s / k / f1": 79.5, "s / k / value_f1": 69.49, "s / k / recall": 10.0}
        self.assertEqual([("s / k / value_f1", 70.0, 69.49)], report.falls(now, baseline))


class ValuesTest(unittest.TestCase):
    def test_modifiers_are_no_part(self):
        for text, wanted in (("about US$3 million", "US$3 million"), ("as much as 4%", "4%"), ("7 yuan)", "7 yuan"), ("$7 (AUD", "$7"), ("(7) yuan", "(7) yuan")):
            with self.subTest(text):
                self.assertEqual(wanted, values_score.bare(Item(0, len(text), text)).text)


class RecognizersValuesTest(unittest.TestCase):
    def test_numbers(self):
        for text, wanted in (("1E-3", "0.001"), ("12.5%", "12.5"), ("-4", "-4.0"), ("0.333333333333333", "0.3333333333333333")):
            with self.subTest(text):
                self.assertTrue(values.same_number(values.number(text), values.number(wanted)))
        self.assertIsNone(values.number("null"))
        self.assertFalse(values.same_number(values.number("3"), values.number("3.01")))

    def test_units(self):
        ours = {"value": "0.5", "unit": "USD", "per": ""}
        self.assertTrue(values.same_money({"value": "50", "unit": "Cent"}, ours))
        self.assertFalse(values.same_money({"value": "50", "unit": "Dollar"}, ours))
        self.assertFalse(values.same_money({"value": "0.5", "unit": "Euro", "isoCurrency": "EUR"}, ours))
        speed = {"value": "9", "unit": "length-kilometer", "per": "hour"}
        self.assertTrue(values.same_measure({"value": "9", "unit": "Kilometer per hour"}, speed))
        self.assertTrue(values.same_age({"value": "9", "unit": "Year"}, {"value": "9", "unit": "duration-year"}))
        self.assertTrue(values.same_age({"value": "9", "unit": "Month"}, {"value": "9", "unit": "duration-month-person"}))

    def test_spurious_is_wrong(self):
        number = {"span": [4, 5], "value": "7", "ordinal": False}
        case = {"Input": "buy 7.", "Results": [{"Text": "7.", "Start": 4, "End": 5, "Resolution": {"value": "7"}}]}
        self.assertTrue(values.judge("Number", case, {"numbers": [number]}))
        self.assertFalse(values.judge("Number", dict(case, Results=[]), {"numbers": [number]}))


    def test_ours_says_more(self):
        money = {"span": [0, 12], "value": "2", "high": None, "unit": "USD", "per": "share", "kind": "money"}
        case = {"Input": "$2 per share", "Results": [{"Text": "$2", "Start": 0, "End": 1, "Resolution": {"value": "2", "unit": "Dollar"}}]}
        self.assertTrue(values.judge("Currency", case, {"quantities": [money]}))
        self.assertFalse(values.judge("Currency", case, {"quantities": [dict(money, per="")]}))
        feet = {"span": [0, 9], "value": "8", "high": "10", "unit": "length-foot", "per": "", "kind": "measure"}
        case = {"Input": "8-10 feet", "Results": [{"Text": "10 feet", "Start": 2, "End": 8, "Resolution": {"value": "10", "unit": "Foot"}}]}
        self.assertTrue(values.judge("Dimension", case, {"quantities": [feet]}))


def time(span, type, value, mod=""):
    return {"span": span, "type": type, "value": value, "mod": mod}


class RecognizersTimesTest(unittest.TestCase):
    def test_intervals(self):
        for value, first, last in (("2025", "2025-01-01", "2026-01-01"), ("2025-W22", "2025-05-26", "2025-06-02"), ("198", "1980-01-01", "1990-01-01"),
                                   ("2025-W22-WE", "2025-05-31", "2025-06-02"), ("2025-Q4", "2025-10-01", "2026-01-01"), ("2025-12", "2025-12-01", "2026-01-01"),
                                   ("2025-WI", "2025-12-01", "2026-03-01"), ("2025-06-03T15:00", "2025-06-03", "2025-06-04")):
            with self.subTest(value):
                self.assertEqual((first, last), tuple(day.isoformat() for day in times.interval(value)))
        for value in ("XXXX-06", "PRESENT_REF", "P3D", "2025-13", "2025-02-30"):
            self.assertIsNone(times.interval(value))

    def test_lengths(self):
        for one, other in (("PT90M", "PT1.5H"), ("P2DE", "P20Y"), ("P3Y6M", "P3.5Y"), ("P2W", "P14D")):
            self.assertEqual(times.length(one), times.length(other))
        self.assertNotEqual(times.length("P1M"), times.length("P30D"))
        self.assertIsNone(times.length("PXD"))

    def test_conventions_that_differ(self):
        model = {"values": [{"timex": "2025-05-16", "type": "date", "value": "2025-05-16"}]}
        for words, value, right in (("two weeks ago", "2025-W20", True), ("two weeks ago", "2025-W19", False), ("14 days ago", "2025-W20", False),
                                    ("next Friday", "2025-05-23", True), ("Friday", "2025-05-23", False)):
            with self.subTest(words + value):
                self.check(right, words, {"words": words, "Resolution": model}, [time([0, len(words)], "DATE", value)])
        for words, found, right in (("in 16 days", [time([3, 10], "DURATION", "P16D")], True), ("in 15 days", [time([3, 10], "DURATION", "P15D")], False),
                                    ("2 weeks after May 2", [time([0, 7], "DURATION", "P2W"), time([14, 19], "DATE", "2025-05-02")], True),
                                    ("2 weeks before May 2", [time([0, 7], "DURATION", "P2W"), time([15, 20], "DATE", "2025-05-02")], False)):
            with self.subTest(words):
                result = {"Text": words, "Start": 0, "End": len(words) - 1, "Resolution": model}
                case = {"Input": words, "Results": [result], "Context": {"ReferenceDateTime": "2025-04-30T00:00:00"}}
                self.assertEqual(right, times.judge("DateTime", case, {"times": found}, False))
        midnight = {"Timex": "T00", "FutureResolution": {"time": "00:00:00"}}
        self.check(True, "midnight", {"words": "midnight", "Value": midnight}, [time([0, 8], "TIME", "2025-05-16T24:00")], kind="Time")

    def check(self, expected, text, result, found, kind="DateTime", component=False):
        words = result.pop("words")
        result = {"Text": words, "Start": text.index(words), "End": text.index(words) + len(words) - 1, **result}
        case = {"Input": text, "Results": [result]}
        self.assertEqual(expected, times.judge(kind, case, {"times": found}, component))

    def test_a_day(self):
        model = {"values": [{"timex": "XXXX-10-02", "type": "date", "value": value} for value in ("2015-10-02", "2016-10-02")]}
        text = "back on October 2 again"
        for value, right in (("2016-10-02", True), ("2015-10-02", True), ("XXXX-10-02", True), ("2014-10-02", False), ("2016-10", False)):
            with self.subTest(value):
                self.check(right, text, {"words": "on October 2", "Resolution": model}, [time([8, 17], "DATE", value)])
        self.check(False, text, {"words": "on October 2", "Resolution": model}, [time([8, 15], "DATE", "2016-10-02")])
        self.check(False, text, {"words": "on October 2", "Resolution": model}, [time([8, 17], "DATE", "2016-10-02"), time([18, 23], "DATE", "2016")])

    def test_a_range_is_two_times(self):
        model = {"values": [{"timex": "(2014-01-01,2018-01-01,P4Y)", "type": "daterange", "start": "2014-01-01", "end": "2018-01-01"}]}
        text = "from 2014 to 2018"
        two = [time([5, 9], "DATE", "2014"), time([13, 17], "DATE", "2018")]
        self.check(True, text, {"words": text, "Resolution": model}, two)
        self.check(False, text, {"words": text, "Resolution": model}, two[:1])
        self.check(False, text, {"words": text, "Resolution": model}, [two[0], time([13, 17], "DATE", "2019")])

    def test_a_length_counted_back(self):
        model = {"values": [{"timex": "(2025-03-02,2025-06-02,P3M)", "type": "daterange", "start": "2025-03-02", "end": "2025-06-02"}]}
        text = "in the past three months"
        self.check(True, text, {"words": "past three months", "Resolution": model}, [time([3, 24], "DURATION", "P3M")])
        self.check(False, text, {"words": "past three months", "Resolution": model}, [time([3, 24], "DURATION", "P3W")])

    def test_a_clock_takes_the_day_beside_it(self):
        model = {"values": [{"timex": "2025-06-03T16", "type": "datetime", "value": "2025-06-03 16:00:00"}]}
        text = "Tuesday at 4pm"
        found = [time([0, 7], "DATE", "2025-06-03"), time([11, 14], "TIME", "2025-06-01T16:00")]
        self.check(True, text, {"words": text, "Resolution": model}, found)
        morning = {"values": [{"timex": "2025-06-03T08", "type": "datetime", "value": "2025-06-03 08:00:00"}]}
        self.check(True, "8am this morning", {"words": "8am this morning", "Resolution": morning},
                   [time([0, 3], "TIME", "2025-06-03T08:00"), time([4, 16], "TIME", "2025-06-03TMO")])
        evening = {"values": [{"timex": "XXXX-WXX-2TEV", "Mod": "end", "type": "datetimerange", "start": "2025-06-03 18:00:00", "end": "2025-06-03 20:00:00"}]}
        self.check(True, "Tuesday in the late evening", {"words": "Tuesday in the late evening", "Resolution": evening},
                   [time([0, 7], "DATE", "2025-06-03"), time([11, 27], "TIME", "2025-06-01TEV", "END")])
        both = {"values": [{"timex": "(x,y,PT1H)", "type": "datetimerange", "start": "2025-06-03 15:00:00", "end": "2025-06-03 16:00:00"}]}
        for value, right in (("2025-06-03T16:00", True), ("2025-06-04T16:00", False)):
            self.check(right, "3 to 4 pm on Tuesday", {"words": "3 to 4 pm on Tuesday", "Resolution": both},
                       [time([0, 1], "TIME", "2025-06-01T15:00"), time([5, 20], "TIME", value)])
        weekly = {"values": [{"timex": "XXXX-WXX-7T09", "type": "set", "value": "not resolved"}]}
        self.check(True, "9am on Sundays", {"words": "9am on Sundays", "Resolution": weekly},
                   [time([0, 3], "TIME", "2025-06-03T09:00"), time([7, 14], "SET", "XXXX-WXX-7")])
        self.check(True, "at 4pm", {"words": "4pm", "Value": {"Timex": "T16", "FutureResolution": {"time": "16:00:00"}}},
                   [time([3, 6], "TIME", "2025-06-03T16:00")], kind="Time")

    def test_parts_need_their_mod(self):
        value = {"Timex": "2025-06", "Mod": "end", "FutureResolution": {"startDate": "2025-06-16", "endDate": "2025-07-01"}}
        text = "the end of June"
        self.check(True, text, {"words": "end of June", "Value": value}, [time([0, 15], "DATE", "2025-06", "END")])
        self.check(False, text, {"words": "end of June", "Value": value}, [time([0, 15], "DATE", "2025-06")])

    def test_components_are_silent_about_other_types(self):
        text = "this week 8am"
        found = [time([0, 9], "DATE", "2025-W23"), time([10, 13], "TIME", "T08")]
        self.check(True, text, {"words": "8am"}, found, kind="Time", component=True)
        self.check(False, text, {"words": "8am"}, found, kind="DateTime")


class ScopeTest(unittest.TestCase):
    def test_table(self):
        for files, field, pattern, reason in recognizers_score.read_scope():
            with self.subTest(pattern.pattern):
                self.assertIn(field, ("input", "text", "type", "value", "unsupported", "any"))
                self.assertRegex(reason, r"^(outside|convention): ")

    def test_capitals_come_back(self):
        for typed, printed in (("back friday, jan 3", "back Friday, Jan 3"), ("it may be in may", "it may be in May"), ("a march on march third", "a march on March third"),
                               ("the second of march", "the second of March"), ("you may not", "you may not")):
            self.assertEqual(printed, recognizers_score.with_capitals(typed))

    def test_kinds_of_case(self):
        scope = recognizers_score.read_scope()
        for name, text, words, outside in (("DateTimeModel.json", "Please book a room for Friday", "Friday", True), ("DateParser.json", "He booked it on Friday", "Friday", False),
                                           ("TimeParser.json", "back at 7", "7", True), ("TimeParser.json", "back at 7p.m.", "7p.m.", False),
                                           ("PhoneNumberModel.json", "call", "call", True), ("CurrencyModel.json", "3 finnish markka", "3 finnish markka", False)):
            with self.subTest(text):
                case = {"file": "X/English/" + name, "Input": text, "Results": [{"Text": words}]}
                self.assertEqual(outside, recognizers_score.reason_outside(case, scope) is not None)


if __name__ == "__main__":
    unittest.main()
