#!/usr/bin/env python3
"""Counts the tests in the log of one suite.

    counts.py LOG EXIT_STATUS              prints "PASSED FAILED SKIPPED"
    counts.py LOG EXIT_STATUS --failures   prints the parts of the log that tell of failures

Knows GoogleTest's summary, TAP (node --test), Python's unittest, and a closing line "N passed, N failed[, N skipped]".
A log without any of these is one test, which its exit status decides; a suite that ended badly without naming a failed
test (a crash, a sanitizer's report) counts one failed test more.
"""
import re
import sys


def last_number(pattern, log):
    found = re.findall(pattern, log, re.MULTILINE)
    return int(found[-1]) if found else None


def count_googletest(log):
    ran = last_number(r"^\[==========\] (\d+) tests? from .* ran\.", log)
    if ran is None:
        return None
    return (last_number(r"^\[  PASSED  \] (\d+) test", log) or 0,
            last_number(r"^\[  FAILED  \] (\d+) tests?, listed below", log) or 0,
            last_number(r"^\[  SKIPPED \] (\d+) tests?, listed below", log) or 0)


def count_tap(log):
    passed = last_number(r"^# pass (\d+)", log)
    if passed is None:
        return None
    cancelled = last_number(r"^# cancelled (\d+)", log) or 0
    return (passed, (last_number(r"^# fail (\d+)", log) or 0) + cancelled, last_number(r"^# skipped (\d+)", log) or 0)


def count_unittest(log):
    ran = last_number(r"^Ran (\d+) tests? in", log)
    if ran is None:
        return None
    failed = (last_number(r"^FAILED \(.*?failures=(\d+)", log) or 0) + (last_number(r"^FAILED \(.*?errors=(\d+)", log) or 0)
    skipped = last_number(r"^(?:OK|FAILED) \(.*?skipped=(\d+)", log) or 0
    return ran - failed - skipped, failed, skipped


def count_plain(log):
    found = re.findall(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", log, re.MULTILINE)
    return tuple(int(number or 0) for number in found[-1]) if found else None


def count(log, status):
    counters = (count_googletest, count_tap, count_unittest, count_plain)
    passed, failed, skipped = next(filter(None, (counter(log) for counter in counters)), (int(status == 0), 0, 0))
    return passed, max(failed, int(status != 0)), skipped


def failures(log, context=25, most=160):
    """The lines round each sign of a failure, and the log's end: what a reader of a build's output needs."""
    signs = re.compile(r"Failure$|^\s*not ok |^(FAIL|ERROR)[: ]|ERROR: |runtime error|error TS|^failed")
    lines = log.splitlines()
    keep = set(range(max(0, len(lines) - 30), len(lines)))
    for at, line in enumerate(lines):
        if signs.search(line) and len(keep) < most:
            keep.update(range(max(0, at - 2), min(len(lines), at + context)))
    return "\n".join(lines[at] for at in sorted(keep))


def main(arguments):
    with open(arguments[0], encoding="utf-8", errors="replace") as file:
        log = file.read()
    if "--failures" in arguments:
        print(failures(log))
    else:
        print(*count(log, int(arguments[1])))


if __name__ == "__main__":
    main(sys.argv[1:])
