#!/usr/bin/env python3
"""Runs the built program as a user would: cli_test.py PATH_TO_WIREGLASS"""
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = ""
MANUAL = Path(__file__).resolve().parents[2] / "docs" / "wireglass.1"
PAGE = """
Harbor town opens a second ferry line
The town of Kelso opened a second ferry line on Monday.
The line runs every hour, its manager Ana Reyes said.
Hashtags

Try Our AI Features
Explore what Daily8 AI can do for you:
Comments
No comments yet...
Related Articles


Harbor Times
3 hours ago
- Harbor Times
Bakers in Kelso raise the price of bread
A loaf costs more from today, the bakers of Kelso said.
"""
BINARY = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01" + bytes(range(64))


def run(*words, **options):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, timeout=60, **options)


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.page = self.folder / "page.txt"
        self.page.write_text(PAGE)

    def one_line(self, result, *parts):
        lines = result.stderr.decode().splitlines()
        self.assertEqual(len(lines), 1, lines)
        for part in parts:
            self.assertIn(part, lines[0])

    def files(self):
        return sorted(p.name for p in self.folder.iterdir())

    # Help and usage

    def test_help_and_version_go_to_standard_output(self):
        for words in (["--help"], ["analyze", "--help"], ["--version"]):
            result = run(*words)
            self.assertEqual((result.returncode, result.stderr), (0, b""), words)
            self.assertTrue(result.stdout.startswith((b"wireglass ", b"usage: ")), words)

    def test_the_manual_has_every_option_of_the_help(self):
        manual = MANUAL.read_text()
        shown = re.findall(r"^  (--?[a-z]+)", run("analyze", "--help").stdout.decode(), re.M)
        self.assertGreater(len(shown), 7)
        for option in shown:
            self.assertIn(".It Fl " + option[1:] + ("\n" if option in ("--quiet", "--help") else " Ar "), manual, option)

    def test_wrong_usage(self):
        for words, part in (([], "no command"), (["page.txt"], "did you mean 'wireglass analyze page.txt'"),
                            (["analyze"], "no input"), (["analyze", "--nonsense", "x"], "unknown option '--nonsense'"),
                            (["analyze", "x", "--format", "xml"], "'xml' is not one of json, jsonl, csv, text"),
                            (["analyze", "x", "--format"], "--format needs a value"),
                            (["analyze", "x", "--jobs", "0"], "a number from 1"),
                            (["analyze", "x", "--quiet=1"], "takes no value"),
                            (["analyze", "x", "--captured", "yesterday"], "'yesterday' is not a date"),
                            (["analyze", "x", "--offsets=word"], "--offsets: 'word'")):
            result = run(*words)
            self.assertEqual((result.returncode, result.stdout), (2, b""), words)
            self.one_line(result, part)

    # Inputs

    def test_standard_input_gives_the_same_articles_as_the_file(self):
        by_name = json.loads(run("analyze", self.page).stdout)
        by_pipe = json.loads(run("analyze", "-", input=PAGE.encode()).stdout)
        self.assertEqual(by_pipe["files"][0]["name"], "-")
        self.assertEqual(by_pipe["articles"], by_name["articles"])
        self.assertEqual(len(by_name["articles"]), 2)

    def test_a_folder_is_read_in_order_without_hidden_files(self):
        tree = self.folder / "tree"
        for name in ("b/2.txt", "b/1.txt", "a.txt", "c.txt", ".hidden.txt", ".git/x.txt"):
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            (tree / name).write_text(PAGE.replace("Kelso", name))
        (tree / "b" / "loop").symlink_to(tree)
        (tree / "again.txt").symlink_to(self.page)
        result = run("analyze", tree)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        names = [Path(f["name"]).relative_to(tree).as_posix() for f in json.loads(result.stdout)["files"]]
        self.assertEqual(names, ["a.txt", "again.txt", "b/1.txt", "b/2.txt", "c.txt"])

    def test_a_name_that_is_no_text_does_not_spoil_the_output(self):
        name = os.fsencode(self.folder) + b"/\xff\xe2\x82 caf\xc3\xa9.txt"
        try:
            Path(os.fsdecode(name)).write_text(PAGE)
        except OSError:
            self.skipTest("this file system takes only names that are UTF-8")
        self.page.unlink()
        result = json.loads(run("analyze", self.folder).stdout.decode("utf-8"))
        self.assertTrue(result["files"][0]["name"].endswith("/\ufffd\ufffd\ufffd caf\u00e9.txt"))

    def test_the_order_of_the_inputs_does_not_matter(self):
        other = self.folder / "other.txt"
        other.write_text(PAGE.replace("ferry", "bus"))
        self.assertEqual(run("analyze", self.page, other).stdout, run("analyze", other, self.page).stdout)

    def test_an_empty_folder_is_told_of(self):
        empty = self.folder / "empty"
        empty.mkdir()
        result = run("analyze", empty)
        self.assertEqual(result.returncode, 0)
        self.assertEqual([w["code"] for w in json.loads(result.stdout)["warnings"]], ["empty-directory"])

    def test_a_missing_file_among_good_ones(self):
        result = run("analyze", self.folder / "none.txt", self.page)
        self.assertEqual(result.returncode, 1)
        self.one_line(result, "none.txt", "No such file")
        self.assertEqual(len(json.loads(result.stdout)["files"]), 1)

    def test_a_file_that_is_no_text(self):
        picture = self.folder / "picture.png"
        picture.write_bytes(BINARY)
        result = run("analyze", picture, self.page)
        self.assertEqual(result.returncode, 1)
        self.one_line(result, "picture.png", "not text")
        self.assertEqual(len(json.loads(result.stdout)["articles"]), 2)

    def test_nothing_readable_writes_nothing(self):
        out = self.folder / "out.json"
        result = run("analyze", self.folder / "none.txt", "-o", out)
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertEqual(self.files(), ["page.txt"])

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_a_file_without_the_right_to_read(self):
        self.page.chmod(0)
        self.one_line(run("analyze", self.page), "page.txt", "Permission denied")

    # Output

    def test_every_form_is_the_same_in_a_file_and_on_standard_output(self):
        for form in ("json", "jsonl", "csv", "text"):
            out = self.folder / ("out." + form)
            printed = run("analyze", self.page, "--format", form, "--quiet")
            written = run("analyze", self.page, "--format=" + form, "--quiet", "-o", out)
            self.assertEqual((printed.returncode, written.returncode, written.stdout), (0, 0, b""), form)
            self.assertTrue(printed.stdout)
            self.assertEqual(out.read_bytes(), printed.stdout, form)

    def test_an_output_is_replaced_whole_and_keeps_its_rights_and_link(self):
        out, link = self.folder / "out.json", self.folder / "link.json"
        out.write_text("old")
        out.chmod(0o600)
        link.symlink_to(out)
        self.assertEqual(run("analyze", self.page, "-o", link).returncode, 0)
        json.loads(out.read_text())
        self.assertTrue(link.is_symlink())
        self.assertEqual(out.stat().st_mode & 0o777, 0o600)
        self.assertEqual(self.files(), ["link.json", "out.json", "page.txt"])

    def test_a_folder_can_be_read_and_written_to_at_once(self):
        out = self.folder / "out.json"
        self.assertEqual(run("analyze", self.folder, "-o", out).returncode, 0)
        self.assertEqual(len(json.loads(out.read_text())["files"]), 1)

    def test_an_output_that_cannot_be_written(self):
        for out in (self.folder / "none" / "out.json", self.folder):
            result = run("analyze", self.page, "-o", out)
            self.assertEqual(result.returncode, 3)
            self.one_line(result, str(out))
        self.assertEqual(self.files(), ["page.txt"])

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full here")
    def test_a_full_disk(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "analyze", str(self.page)], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 3)
        self.one_line(result, "standard output", "No space left")
        self.assertEqual(run("analyze", self.page, "-o", "/dev/full").returncode, 3)

    def test_a_reader_who_leaves_is_no_error(self):
        many = self.folder / "many.txt"
        many.write_text("\n".join(PAGE.replace("Kelso", "Kelso %d" % i) for i in range(2000)))
        reader, writer = os.pipe()
        os.close(reader)
        process = subprocess.Popen([PROGRAM, "analyze", str(many)], stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        _, errors = process.communicate(timeout=60)
        self.assertEqual((process.returncode, errors), (0, b""))

    def test_a_signal_leaves_no_file(self):
        out = self.folder / "out.json"
        process = subprocess.Popen([PROGRAM, "analyze", "-", "-o", str(out)], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        while self.files() == ["page.txt"] and process.poll() is None:
            pass  # until the temporary file is there
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, -signal.SIGTERM)
        self.assertEqual(self.files(), ["page.txt"])

    # Entity packs

    def test_an_entity_pack_names_what_it_adds(self):
        pack = self.folder / "pack.json"
        pack.write_text('{"wireglassEntities": 1, "rules": [{"do": "add", "type": "organization", "name": "ferry line"}]}')
        result = json.loads(run("analyze", self.page, "--entities", pack).stdout)
        self.assertEqual([e["name"] for e in result["entities"] if e["confirmed"]], ["ferry line"])

    def test_a_bad_entity_pack_is_refused(self):
        pack = self.folder / "pack.json"
        for text, part in (("{", "no JSON object"), ('{"wireglassEntities": 1, "rules": [{"do": "forget"}]}', "in rule 1 'do' must be one of")):
            pack.write_text(text)
            result = run("analyze", self.page, "--entities", pack)
            self.assertEqual((result.returncode, result.stdout), (2, b""))
            self.one_line(result, "pack.json", part)

    # Warnings and times

    def test_warnings_are_said_unless_the_form_is_json_or_quiet(self):
        (self.folder / "empty.txt").touch()
        for words, lines in ((["--format", "csv"], 1), (["--format", "csv", "--quiet"], 0), ([], 0)):
            result = run("analyze", self.folder, *words)
            self.assertEqual(result.returncode, 0)
            self.assertEqual(len(result.stderr.splitlines()), lines, words)

    def test_many_warnings_are_counted(self):
        for i in range(25):
            (self.folder / ("%d.txt" % i)).touch()
        lines = run("analyze", self.folder, "--format", "jsonl").stderr.decode().splitlines()
        self.assertEqual(len(lines), 21)
        self.assertIn("5 more warnings", lines[-1])

    def test_times_come_from_the_options_and_the_table(self):
        table = self.folder / "times.tsv"
        table.write_text("# a note\nfile\tcaptured\tpublished\n\npage.txt\t2025-06-02T10:00:00Z\t2025-05-01\r\n")
        for words in (["--captured", "2025-06-02T10:00:00Z", "--published=2025-05-01"], ["--times", table]):
            result = json.loads(run("analyze", self.page, *words).stdout)
            self.assertEqual(result["pages"][0]["captured"]["latest"], "2025-06-02T10:00:00Z", words)
            self.assertTrue(result["articles"][0]["published"]["earliest"].startswith("2025-05-01"), words)

    def test_a_wrong_table_names_the_line(self):
        table = self.folder / "times.tsv"
        for text, part in (("a.txt\tsoon\n", "line 1: captured is 'soon'"), ("# x\na.txt\t\t1 May\n", "line 2: published"),
                           ("a.txt\n", "line 1: there is no tab"), ("a.txt\t\t\t\n", "more than three columns"),
                           ("\t2025-01-01\n", "name of the file is missing"), ("a\t\na\t\n", "line 2: 'a' has a line already")):
            table.write_text(text)
            result = run("analyze", self.page, "--times", table)
            self.assertEqual((result.returncode, result.stdout), (2, b""), text)
            self.one_line(result, "times.tsv", part)

    def test_the_number_of_threads_does_not_show(self):
        self.assertEqual(run("analyze", self.page, "--jobs", "4").stdout, run("analyze", self.page).stdout)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    PROGRAM = str(Path(sys.argv.pop(1)).resolve())
    unittest.main()
