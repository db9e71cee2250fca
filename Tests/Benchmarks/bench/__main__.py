"""Measures stores of several sizes, prints a table, and writes it down."""

import argparse
import os
import platform
import shutil
import tempfile
from datetime import datetime, timedelta

from . import measures, rivals
from .daemon import Daemon
from .store import Store
from .table import Table

MB = 1e6
BUDGET_CASES = 10_000


def arguments():
    parser = argparse.ArgumentParser(prog="measure", description=__doc__)
    parser.add_argument("cases", nargs="*", type=int, default=[0, 100, 1_000, 10_000, 100_000])
    parser.add_argument("--programs", required=True, help="where casewatchd is")
    parser.add_argument("--results", help="file to write")
    parser.add_argument("--folder", help="where the stores are made; its disk is what is measured")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle", type=int, default=60, help="seconds to watch an idle daemon for")
    return parser.parse_args()


def machine(folder):
    with open("/proc/meminfo") as lines:
        memory = int(lines.readline().split()[1]) // (1 << 20)
    kind = ""
    with open("/proc/self/mounts") as lines:
        mounts = [line.split()[1:3] for line in lines]
    for place, system in sorted(mounts, key=lambda mount: len(mount[0])):
        if os.path.realpath(folder).startswith(place):
            kind = system
    return (f"{os.cpu_count()} cores, {memory} GB, Linux {platform.release()}, {kind}; "
            f"load {os.getloadavg()[0]:.1f} at the start")


def measure(options, cases, folder):
    """The table of one size."""
    is_budget = cases == BUDGET_CASES
    table = Table(f"{cases:,} cases", has_budgets=is_budget or cases == 0)
    # At midnight, so that what a change brings about is said at once and not at nine.
    store = Store(os.path.join(folder, f"store-{cases}"), cases, notify_at="00:00").make()
    cold, warm, busy = measures.starts(options.programs, store, options.runs)
    table.row("first start to READY", f"{cold:.2f} s")
    table.row("start to READY, in the median of those after", f"{warm:.2f} s", "1 s", warm <= 1)
    table.row("processor time until READY", f"{busy:.2f} s")
    with Daemon(options.programs, store) as daemon:
        private, dirty = daemon.private_memory()
        limit = 80 if is_budget else 10
        table.row("private memory", f"{private:.1f} MB", f"{limit} MB", private <= limit)
        table.row("of it written to", f"{dirty:.1f} MB")
        if cases == 0:
            woken, spent = measures.idle(daemon, options.idle)
            table.row(f"wake-ups in {options.idle} idle seconds", f"{woken}", "0", woken == 0)
            return table
        for name, (seconds, spent, size, count) in measures.questions(daemon, options.runs).items():
            budget = {"status": 0.001, "agenda": 0.3, "forecast of a year": 0.3}.get(name)
            listed = f", {count:,} entries, {size / MB:.1f} MB" if count else ""
            table.row(
                name, f"{seconds * 1000:.2f} ms ({spent * 1000:.0f} ms of processor time){listed}", budget and f"{budget * 1000:.0f} ms",
                budget is not None and seconds <= budget)
        raw = measures.raw_reaction(os.path.join(store.path, "raw"))
        typical, worst = measures.one_change(daemon)
        table.row(
            "one changed file to journal and queue", f"{typical * 1000:.1f} ms (worst {worst * 1000:.1f} ms)",
            "10 ms more than the next row", typical - raw <= 0.010)
        table.row("the same writes and fsyncs alone", f"{raw * 1000:.1f} ms")
        if is_budget:
            woken, spent = measures.idle(daemon, options.idle)
            table.row(f"wake-ups in {options.idle} idle seconds", f"{woken}", "0", woken == 0)
            table.row("processor time of an idle minute", f"{spent * 1000:.0f} ms")
    return table


def burst(options, folder):
    table = Table(f"{BUDGET_CASES:,} notices in one instant", has_budgets=True)
    store = Store(os.path.join(folder, "burst"), BUDGET_CASES, is_burst=True).make()
    rate, letters = measures.burst(options.programs, store)
    table.row(f"to journal and queue, in {letters} letters", f"{rate:,.0f} a second", "5,000 a second", rate >= 5_000)
    return table


def beside(options, folder):
    table = Table(f"Beside what people use now, {BUDGET_CASES:,} cases")
    store = Store(os.path.join(folder, "rivals"), BUDGET_CASES, notify_at="00:00").make()
    with Daemon(options.programs, store) as daemon:
        owed = measures.owed(daemon)
        asked = {"from": str(store.today), "to": str(store.today + timedelta(days=365))}
        ours, notices = measures.timed(daemon, "Forecast", options.runs, **asked)
        table.row(f"Casewatch: a year's agenda of {len(owed):,} open duties",
                  f"{ours * 1000:.0f} ms, {notices:,} notices")
    if shutil.which("remind"):
        file = os.path.join(folder, "duties.rem")
        lines = rivals.write_reminders(store, owed, file)
        seconds, shown = rivals.remind_year(file, store.today)
        table.row(f"remind: the same year, {lines:,} reminders", f"{seconds * 1000:.0f} ms, {shown:,} lines")
    else:
        table.row("remind", "not installed")
    if shutil.which("prometheus-alertmanager"):
        with rivals.Alertmanager() as manager:
            rate = manager.burst(len(owed))
            table.row(f"Alertmanager: {len(owed):,} alarms to a webhook", f"{rate:,.0f} a second")
            table.row("Alertmanager: one more alarm to the webhook", f"{manager.one_alarm() * 1000:.1f} ms")
            table.row("Alertmanager: private memory then", f"{manager.private_memory():.0f} MB")
    else:
        table.row("Alertmanager", "not installed")
    return table


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="casewatch-bench-", dir=options.folder) as folder:
        where = machine(folder)
        print(where)
        tables = []
        for make in [*[lambda cases=cases: measure(options, cases, folder) for cases in options.cases],
                     lambda: burst(options, folder), lambda: beside(options, folder)]:
            tables.append(make())
            print(tables[-1].text())
    if options.results:
        with open(options.results, "w") as file:
            file.write(f"# Results of `measure`\n\n{datetime.now():%Y-%m-%d}. {where}.\n\n")
            file.write("Every case follows the shipped procedure of serious case reviews and has about six duties that "
                       "have begun, most of them done. Times are medians of several runs; on a busy machine the "
                       "processor time says more than they do.\n\n")
            file.write("\n".join(table.text() for table in tables))


main()
