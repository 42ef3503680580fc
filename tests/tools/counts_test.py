"""counts.py on the closing lines of each kind of log."""
import unittest

from counts import count

GOOGLETEST = "[==========] 9 tests from 2 test suites ran. (4 ms total)\n[  PASSED  ] 6 tests.\n"
CASES = [
    ("googletest, all well", GOOGLETEST, 0, (6, 0, 0)),
    ("googletest, failed and skipped",
     GOOGLETEST + "[  SKIPPED ] 1 test, listed below:\n[  SKIPPED ] A.B\n[  FAILED  ] 2 tests, listed below:\n", 1, (6, 2, 1)),
    ("googletest that died before its summary", "[ RUN      ] Pages.Empty\nSegmentation fault\n", 139, (0, 1, 0)),
    ("a leak found after the summary", GOOGLETEST + "ERROR: LeakSanitizer\n", 1, (6, 1, 0)),
    ("node", "# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n", 1, (3, 2, 0)),
    ("unittest", "Ran 7 tests in 0.1s\n\nOK (skipped=2)\n", 0, (5, 0, 2)),
    ("unittest with failures", "Ran 7 tests in 0.1s\n\nFAILED (failures=1, errors=2, skipped=1)\n", 1, (3, 3, 1)),
    ("a closing line", "x.h:3: too long\n12 passed, 1 failed\n", 1, (12, 1, 0)),
    ("a closing line with skipped", "12 passed, 0 failed, 2 skipped\n", 0, (12, 0, 2)),
    ("a program that only succeeds", "", 0, (1, 0, 0)),
    ("a program that only fails", "error TS2304\n", 2, (0, 1, 0)),
]


class CountTest(unittest.TestCase):
    def test_logs(self):
        for name, log, status, expected in CASES:
            with self.subTest(name):
                self.assertEqual(count(log, status), expected)


if __name__ == "__main__":
    unittest.main()
