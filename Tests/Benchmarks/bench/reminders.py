"""The open duties of a store as a file for `remind`, with the same holidays."""

import os
import re
import statistics
import subprocess
import time
from datetime import date, timedelta

from .store import PROCEDURE


class Ladders:
    """The ladders of the procedure, and which duty climbs which, as far as a `.rem` file needs them."""

    def __init__(self, store):
        with open(os.path.join(store.path, "procedures", PROCEDURE + ".yaml")) as file:
            text = file.read()
        ladders, _, duties = text.partition("\nladders:\n")[2].partition("\nobligations:\n")
        self.rungs = {}
        for line in ladders.splitlines():
            if named := re.match(r"  ([a-z-]+):", line):
                rungs = self.rungs.setdefault(named[1], [])
            elif rung := re.match(r"    - \{when: ([^,]+),", line):
                rungs.append(rung[1])
        self.ladder_of = {}
        for line in duties.splitlines():
            if named := re.match(r"  ([a-z-]+):", line):
                duty = named[1]
            elif ladder := re.match(r"    ladder: ([a-z-]+)", line):
                self.ladder_of[duty] = ladder[1]


def days(text):
    """`2 weeks` in days; working days roughly, for a file that is only timed."""
    count, unit = text.split(maxsplit=1)
    return int(count) * (7 if unit.startswith("week") else 1)


def reminders(instance, rungs):
    """One REM line per rung of an open duty."""
    due = instance["due"] and date.fromisoformat(instance["due"])
    origin = due or date.fromisoformat(instance["trigger"])
    what = f"MSG {instance['case']} {instance['key']}%"
    for rung in rungs:
        if rung == "start":
            yield f"REM {instance['trigger']} BEFORE {what}"
        elif rung == "on the day" and due:
            yield f"REM {due} BEFORE {what}"
        elif (before := re.match(r"(.+) before$", rung)) and due:
            yield f"REM {due - timedelta(days=days(before[1]))} BEFORE {what}"
        elif every := re.match(r"every (.+) after (.+)$", rung):
            yield f"REM {origin + timedelta(days=days(every[2]))} *{days(every[1])} AFTER {what}"
        elif after := re.match(r"(.+) after$", rung):
            yield f"REM {origin + timedelta(days=days(after[1]))} AFTER {what}"


def write_reminders(store, owed, path):
    """The open duties as a `.rem` file with the same holidays; returns how many reminders that takes."""
    ladders, count = Ladders(store), 0
    with open(path, "w") as file:
        file.write("OMIT Sat Sun\n")
        for day in store.holidays():
            file.write(f"OMIT {day}\n")
        for instance in owed:
            for line in reminders(instance, ladders.rungs[ladders.ladder_of[instance["obligation"]]]):
                file.write(line + "\n")
                count += 1
    return count


def remind_year(path, today, rounds=3):
    """Seconds that `remind` takes for twelve months from a day, in the median, and the lines that it gives."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        ran = subprocess.run(
            ["remind", "-s12", path, today.isoformat()], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True,
            timeout=120)
        times.append(time.perf_counter() - begun)
        if times[0] > 5:
            break
    return statistics.median(times), ran.stdout.count(b"\n")
