#!/usr/bin/env python3
"""Checks that the documents which are made from data are fresh: docs/diagnostics.md from core/data/diagnostics.tsv."""
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main():
    kept = ROOT / "docs" / "diagnostics.md"
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "diagnostics.md"
        subprocess.run([sys.executable, ROOT / "core/data/tables.py", ROOT / "core/data", "--docs", made], check=True)
        fresh = kept.exists() and kept.read_bytes() == made.read_bytes()
    if not fresh:
        print("docs/diagnostics.md is not what core/data/diagnostics.tsv makes; renew it by: ./dev format")
    print(f"{int(fresh)} passed, {int(not fresh)} failed")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main())
