"""Sweeps: every kind of fault, at every point or at a fair choice of them."""

import argparse
import collections
import sys
import tempfile
import time

from . import disk, tracing
from .post import Post
from .programs import Programs
from .stories import STORIES, Stage
from .trials import Trial

# Not `write`: threads wake each other by it. Its failures on letters are acted out by the spool's own tests.
ERRORS = {
    "ENOSPC": ("openat", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "ftruncate", "fallocate", "mkdir", "mkdirat"),
    "EDQUOT": ("openat", "pwrite64", "rename", "renameat", "mkdirat"),
    "EIO": (
        "openat", "pwrite64", "fsync", "fdatasync", "close", "rename", "renameat", "unlink", "unlinkat", "ftruncate", "read",
        "pread64", "getdents64", "newfstatat", "flock", "fchmod"),
    "EMFILE": ("openat", "inotify_init1", "accept4"),
    "ENOSPC-watch": ("inotify_add_watch",),
}
# A disk may call a write durable that is not: then letters are lost, and a sweep that does not see it sees nothing.
LIES = {
    ("first", "next", "carry"): ("fsync does nothing", [("fsync", "retval=0")]),
    ("first", "next"): ("fdatasync does nothing", [("fdatasync", "retval=0")]),
}


def main():
    options = parse()
    tally = Tally()
    programs, post = Programs(options.build), Post()
    with tempfile.TemporaryDirectory(prefix="casewatch-sweep-") as place:
        for story in STORIES:
            if options.story and story.name not in options.story:
                continue
            trial = Trial(Stage(story, programs, post, place), place)
            for kind in options.kinds:
                KINDS[kind](trial, options, tally)
    post.close()
    return tally.close()


def sweep_kills(trial, options, tally):
    points = trial.points(tracing.CHANGING)
    for point in choose(points, options):
        tally.add("kill", trial.stage.story, point, trial.with_kill(point))


def sweep_errors(trial, options, tally):
    points = trial.points(tracing.CALLS)
    for name, calls in ERRORS.items():
        error = name.split("-")[0]
        for point in choose([point for point in points if point.call in calls], options):
            tally.add(error, trial.stage.story, point, trial.with_error(point, error))


def sweep_power_cuts(trial, options, tally):
    if not disk.is_possible():
        print("power cuts are left out: they need root, loop devices and mkfs.ext4")
        return
    points = trial.points(tracing.CHANGING)
    for point in choose(points, options):
        tally.add("power", trial.stage.story, point, trial.with_power_cut(point))


def sweep_lies(trial, options, tally):
    """The same power cuts on a disk that lies: something must be found."""
    story = trial.stage.story
    if not disk.is_possible() or not any(story.name in stories for stories in LIES):
        return
    points = [point for point in trial.points(tracing.CHANGING) if point.call in ("renameat", "unlink", "sendto", "pwrite64")]
    for name, lie in [lie for stories, lie in LIES.items() if story.name in stories]:
        results = [trial.with_power_cut(point, lie) for point in choose(points, options, atLeast=3)]
        tally.expect_trouble(name, story, results)


KINDS = {"kill": sweep_kills, "errno": sweep_errors, "power": sweep_power_cuts, "lies": sweep_lies}


def choose(points, options, atLeast=1):
    """All points, or as many of each call as the options say, the first, the last, and evenly between."""
    if options.full:
        return points
    by_call = collections.defaultdict(list)
    for point in points:
        by_call[point.call].append(point)
    chosen = []
    for candidates in by_call.values():
        wanted = min(max(options.each, atLeast), len(candidates))
        chosen += [candidates[index * (len(candidates) - 1) // max(wanted - 1, 1)] for index in range(wanted)]
    return chosen


class Tally:
    """Counts, and says at once what went wrong."""

    def __init__(self):
        self.figures = collections.defaultdict(collections.Counter)
        self.wrong = 0
        self.began = time.monotonic()

    def add(self, kind, story, point, result):
        figures = self.figures[kind, story.name]
        figures["runs"] += 1
        figures["happened"] += result.happened
        figures["repeats"] += max(result.repeats, 0)
        if result.problems:
            self.wrong += 1
            figures["wrong"] += 1
            print(f"WRONG: {kind} in '{story.says}' at {point.call} number {point.number}:", flush=True)
            for problem in result.problems[:6]:
                print(f"  {problem}", flush=True)

    def expect_trouble(self, lie, story, results):
        found = [problem for result in results for problem in result.problems]
        figures = self.figures[lie, story.name]
        figures["runs"] += len(results)
        figures["happened"] += sum(result.happened for result in results)
        figures["seen"] += sum(bool(result.problems) for result in results)
        if not found:
            self.wrong += 1
            print(f"BLIND: nothing is found in '{story.says}' although {lie}", flush=True)

    def close(self):
        print(f"{'fault':32} {'story':8} {'runs':>5} {'came':>5} {'repeats':>7} {'wrong':>5}")
        total = collections.Counter()
        for (kind, story), figures in self.figures.items():
            total.update(figures)
            wrong = f"{figures['seen']} seen" if "seen" in figures else figures["wrong"]
            print(f"{kind:32} {story:8} {figures['runs']:5} {figures['happened']:5} {figures['repeats']:7} {wrong:>5}")
        print(f"{total['runs']} runs, {total['happened']} faults that came to pass, {self.wrong} wrong, {time.monotonic() - self.began:.0f} s")
        return 1 if self.wrong or not total["happened"] else 0


def parse():
    parser = argparse.ArgumentParser(prog="sweep", description=__doc__)
    parser.add_argument("--full", action="store_true", help="every point, instead of a choice")
    parser.add_argument("--each", type=int, default=2, metavar="N", help="so many points of each system call (2)")
    parser.add_argument("--kinds", nargs="+", choices=list(KINDS), default=list(KINDS), metavar="KIND", help="of " + ", ".join(KINDS))
    parser.add_argument("--story", nargs="+", choices=[story.name for story in STORIES], metavar="STORY")
    parser.add_argument("--build", required=True, help="the folder of the built programs")
    return parser.parse_args()


sys.exit(main())
