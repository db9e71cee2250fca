"""Which figures there are, with their budgets, and the order in which they are taken."""

import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import time

from . import asking, memory, reaction, reminders, waiting
from .alertmanager import Alertmanager
from .daemon import Daemon
from .store import Store

# The size that budgets are for.
FULL = 10_000
ROWS = [
    ("start", "start to READY, files unchanged", "≤ 1 s", FULL),
    ("first", "first start to READY, all files read", "", None),
    ("change", "one changed file to journal and queue", "≤ 10 ms beyond the raw loop", FULL),
    ("raw", "the raw loop", "", None),
    ("beyond", "beyond the raw loop, in the median of the pairs", "≤ 10 ms", FULL),
    ("one", "Alertmanager: one alarm to its webhook, nothing durable", "", None),
    ("forecast", "forecast of a year", "≤ 0.3 s", FULL),
    ("command", "the same as a command, `casewatchctl forecast`", "", None),
    ("remind", "remind: the year of the duties that are owed", "", None),
    ("agenda", "agenda of every duty begun", "≤ 0.3 s", FULL),
    ("owed", "agenda of the duties that are owed", "", None),
    ("status", "status", "≤ 1 ms", FULL),
    ("burst", "notices of one instant to journal and queue", "≥ 5,000 a second", FULL),
    ("alarms", "Alertmanager: as many alarms to its webhook, nothing durable", "", None),
    ("private", "private memory after the start", "≤ 80 MB", FULL),
    ("answered", "private memory after the longest answers", "≤ 80 MB", FULL),
    ("empty", "private memory of an empty store", "≤ 10 MB", 0),
    ("holding", "Alertmanager: private memory, holding these alarms", "", None),
    ("idle", "wake-ups in an idle minute", "0", FULL),
]


class Measuring:
    """One run over stores of all sizes."""

    def __init__(self, options, folder, sheet):
        self.options, self.folder, self.sheet = options, folder, sheet
        for row in ROWS:
            sheet.add(*row)

    def run(self):
        parts = self.options.parts
        for size in self.sheet.sizes:
            if "store" in parts:
                self.store(size)
        if "idle" in parts:
            self.attempt(["idle"], self.largest, self.idle)
        if "burst" in parts:
            self.attempt(["burst"], self.largest, self.burst)
        if "alertmanager" in parts:
            for size in self.options.sizes:
                if size <= FULL:
                    self.attempt(["one", "alarms", "holding"], size, self.alertmanager)

    @property
    def largest(self):
        """The size that is like the one that budgets are for."""
        return max((size for size in self.options.sizes if size <= FULL), default=FULL)

    def attempt(self, names, size, work, *more):
        """Does one part; what goes wrong is said where its figures would be, without paths."""
        print(f"{names[0]}, {size:,} cases …", file=sys.stderr)
        try:
            return work(size, *more)
        except (RuntimeError, TimeoutError) as problem:
            reason = str(problem)
        except FileNotFoundError as problem:
            reason = f"{os.path.basename(str(problem.filename))} is not there"
        except (OSError, subprocess.SubprocessError, ValueError, KeyError) as problem:
            reason = f"could not be measured ({type(problem).__name__})"
        for name in names:
            if size not in self.sheet.rows[name].cells:
                self.sheet.put(name, size, reason, False)
        return None

    def made(self, size):
        # At midnight, so that what a change brings about is said at once and not at nine.
        return Store(os.path.join(self.folder, f"store-{size}"), size, notify_at="00:00").make()

    def store(self, size):
        """Everything about one store."""
        store = self.made(size)
        self.attempt(["start", "first"], size, self.start, store)
        self.attempt(["private" if size else "empty"], size, self.ask, store)
        shutil.rmtree(store.path, ignore_errors=True)

    def ask(self, size, store):
        """Everything about one daemon that runs."""
        with Daemon(self.options.programs, store) as daemon:
            self.private(size, daemon)
            self.attempt(["status"], size, self.status, daemon)
            if size:
                self.attempt(["agenda", "owed"], size, self.agendas, daemon)
                self.attempt(["remind"], size, self.remind, daemon)
                self.attempt(["forecast", "command"], size, self.forecast, daemon)
                self.attempt(["answered"], size, self.answered, daemon)
                self.attempt(["change", "raw", "beyond"], size, self.change, daemon)

    def start(self, size, store):
        starts, busy = [], []
        for run in range(6 if size <= FULL else 3):
            with Daemon(self.options.programs, store) as daemon:
                starts.append(daemon.ready_after)
                busy.append(daemon.busy_until_ready)
        warm = statistics.median(starts[1:])
        self.sheet.put("first", size, f"{starts[0]:.2f} s ({busy[0]:.2f} s)")
        self.sheet.put("start", size, f"{warm:.2f} s ({statistics.median(busy[1:]):.2f} s)", warm <= 1)

    def private(self, size, daemon):
        found = memory.private_memory(daemon.process.pid)
        self.sheet.put("private" if size else "empty", size, memory.shown(found), found[0] <= (80 if size else 10))

    def answered(self, size, daemon):
        # The answer is here before the daemon has given back what it took.
        time.sleep(1)
        found = memory.private_memory(daemon.process.pid)
        self.sheet.put("answered", size, memory.shown(found), found[0] <= 80)

    def status(self, size, daemon):
        answer = asking.status(daemon)
        self.sheet.put(
            "status", size, f"{answer.seconds * 1000:.2f} ms ({answer.spent * 1000:.2f} ms)", answer.seconds <= 0.001)

    def agendas(self, size, daemon):
        for name, ask in [("agenda", asking.agenda), ("owed", asking.owed)]:
            answer = ask(daemon)
            self.sheet.put(name, size, shown(answer), answer.seconds <= 0.3)

    def remind(self, size, daemon):
        if size > FULL:
            return  # It would take minutes.
        if not shutil.which("remind"):
            raise RuntimeError("not installed")
        file = os.path.join(daemon.store.path, "duties.rem")
        count = reminders.write_reminders(daemon.store, asking.owed(daemon).parameters["instances"], file)
        seconds, lines = reminders.remind_year(file, daemon.store.today)
        self.sheet.put("remind", size, f"{seconds:.3f} s, {lines:,} lines of {count:,} reminders")

    def forecast(self, size, daemon):
        answer = asking.year(daemon)
        self.sheet.put("forecast", size, shown(answer), answer.seconds <= 0.3)
        command = asking.year_as_command(self.options.programs, daemon)
        self.sheet.put("command", size, f"{command:.3f} s")

    def change(self, size, daemon):
        ours, worst, raw, beyond, syncs = reaction.beside(daemon)
        self.sheet.put("change", size, f"{ours * 1000:.1f} ms (worst {worst * 1000:.1f} ms)", beyond <= 0.010)
        self.sheet.put("raw", size, f"{raw * 1000:.1f} ms, {syncs} fsyncs")
        self.sheet.put("beyond", size, f"{beyond * 1000:.1f} ms", beyond <= 0.010)

    def idle(self, size):
        with contextlib.ExitStack() as running:
            # Fresh ones, so that the slow rescan of every five minutes is still ahead.
            daemons = [running.enter_context(Daemon(self.options.programs, self.made(size))) for size in (0, size)]
            for size, woken in zip((0, size), waiting.idle(daemons, self.options.idle)):
                self.sheet.put("idle", size, f"{woken * 60 / self.options.idle:.0f}", woken == 0)

    def burst(self, size):
        store = Store(os.path.join(self.folder, "burst"), size, is_burst=True).make()
        rate, letters = waiting.burst(self.options.programs, store)
        self.sheet.put("burst", size, f"{rate:,.0f} a second, {letters} letters", rate >= 5_000)

    def alertmanager(self, size):
        if not shutil.which("prometheus-alertmanager"):
            raise RuntimeError("not installed")
        with Alertmanager() as manager:
            self.sheet.put("alarms", size, f"{manager.burst(size):,.0f} a second")
            self.sheet.put("one", size, f"{manager.one_alarm() * 1000:.1f} ms")
            self.sheet.put("holding", size, memory.shown(manager.private_memory()))


def shown(answer):
    return f"{answer.seconds:.3f} s ({answer.spent:.3f} s), {answer.entries:,} entries"
