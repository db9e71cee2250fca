"""Questions to a running daemon, over one open connection, and the same as a command."""

import json
import os
import statistics
import subprocess
import time
from datetime import timedelta

EVERY_STATE = ["open", "overdue", "incomplete", "met", "met_late", "breached", "suspended", "cancelled"]


class Answer:
    """What it took: seconds in the median, processor seconds of the daemon for one, entries and bytes."""

    def __init__(self, seconds, spent, reply):
        self.seconds, self.spent = seconds, spent
        self.parameters, self.size = json.loads(reply), len(reply)
        if "error" in self.parameters:
            raise RuntimeError("refused, being longer than an answer may be")
        self.parameters = self.parameters["parameters"]

    @property
    def entries(self):
        return next((len(value) for value in self.parameters.values() if isinstance(value, list)), 0)


def ask(daemon, method, rounds=5, **parameters):
    times = []
    with daemon.call() as call:
        reply = call.ask(method, **parameters)
        spent = daemon.processor_time()
        for _ in range(rounds):
            begun = time.perf_counter()
            reply = call.ask(method, **parameters)
            times.append(time.perf_counter() - begun)
        spent = (daemon.processor_time() - spent) / rounds
    return Answer(statistics.median(times), spent, reply)


def status(daemon):
    return ask(daemon, "Status", rounds=200)


def agenda(daemon):
    """Of every duty that has begun, done or not."""
    return ask(daemon, "Agenda", states=EVERY_STATE)


def owed(daemon):
    """Of every duty of which something still has to be said."""
    return ask(daemon, "Agenda", states=["open", "overdue", "incomplete"])


def year(daemon):
    today = daemon.store.today
    return ask(daemon, "Forecast", **{"from": str(today), "to": str(today + timedelta(days=365))})


def year_as_command(programs, daemon, rounds=3):
    """Seconds of `casewatchctl forecast` from its start to its end, in the median."""
    today, times = daemon.store.today, []
    for _ in range(rounds):
        begun = time.perf_counter()
        subprocess.run(
            [os.path.join(programs, "casewatchctl"), "--socket", daemon.store.socket, "forecast",
             "--from", str(today), "--to", str(today + timedelta(days=365))],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=120)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)
