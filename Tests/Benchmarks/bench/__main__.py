"""Measures stores of several sizes, prints one table with budgets and results, and writes it down."""

import argparse
import os
import sys
import tempfile
import time
from datetime import datetime

from . import machine, measures
from .sheet import Sheet

RESULTS = os.path.join(os.path.dirname(__file__), "..", "RESULTS.md")
SIZES = [100, 1_000, 10_000, 100_000]
PARTS = ["store", "idle", "burst", "alertmanager"]


def arguments():
    parser = argparse.ArgumentParser(
        prog="measure", description=__doc__, epilog="A part that cannot be measured is said in the table.")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, help="numbers of cases (default: %(default)s)")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS, help="what is measured (default: all)")
    parser.add_argument("--idle", type=int, default=60, help="seconds to watch idle daemons for (default: 60)")
    parser.add_argument("--folder", help="where stores are made, whose disk is measured (default: as TMPDIR says)")
    parser.add_argument("--results", default=RESULTS, help="where the table is written (default: RESULTS.md)")
    parser.add_argument("--programs", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def report(facts, sheet, seconds):
    return (f"# Results of `measure`\n\n{datetime.now():%Y-%m-%d}. {facts}. All of it took {seconds:.0f} seconds.\n\n"
            "Each case follows the shipped procedure of serious case reviews and has about six duties that have begun, "
            "most of them done. Times are medians of several runs, from outside the daemon, over its socket; in "
            "brackets its own processor time, which a busy machine changes less. The raw loop waits for a file with "
            "inotify, makes as many fsyncs as the daemon does for one change, and writes a line; it runs in turns with "
            "the daemon on the same disk. Memory is what a process has written to; in brackets what else it has mapped "
            "of files that no other process has mapped at the time, above all of the program itself, whose pages all "
            f"instances share.\n\n{sheet.text()}")


def main():
    options = arguments()
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="casewatch-bench-", dir=options.folder) as folder:
        # Nothing of a store is for other eyes, and nothing that goes wrong names this folder.
        facts = machine.facts(folder)
        print(facts, file=sys.stderr)
        sheet = Sheet([0, *sorted(set(options.sizes))])
        measures.Measuring(options, folder, sheet).run()
    text = report(facts, sheet, time.perf_counter() - begun)
    print(text)
    with open(options.results, "w") as file:
        file.write(text)
    missed = sheet.missed()
    print(f"missed: {'; '.join(missed)}" if missed else "every budget that was measured is held", file=sys.stderr)


main()
