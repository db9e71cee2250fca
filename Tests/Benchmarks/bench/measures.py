"""One function per budget; each gives figures, none judges them."""

import json
import os
import statistics
import time
from datetime import datetime, timedelta

from .daemon import Daemon, wait_until
from .store import reference


def median(values):
    return statistics.median(values)


def starts(programs, store, runs):
    """Seconds to READY of a first start and, in the median, of those after it; and their processor time."""
    store.forget()
    with Daemon(programs, store) as daemon:
        cold = daemon.ready_after
    warm, busy = [], []
    for _ in range(runs):
        with Daemon(programs, store) as daemon:
            warm.append(daemon.ready_after)
            busy.append(daemon.busy_until_ready)
    return cold, median(warm), median(busy)


def raw_reaction(folder, rounds=50):
    """What no program can beat: the same writes and fsyncs as one change makes, and nothing else, in seconds."""
    os.makedirs(folder, exist_ok=True)
    directory = os.open(folder, os.O_RDONLY)
    log = os.open(os.path.join(folder, "log"), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    times = []
    for number in range(rounds):
        begun = time.perf_counter()
        os.write(log, b"." * 8192)
        os.fdatasync(log)
        letter = os.open(os.path.join(folder, "tmp"), os.O_CREAT | os.O_WRONLY)
        os.write(letter, b"." * 2000)
        os.fsync(letter)
        os.close(letter)
        os.rename(os.path.join(folder, "tmp"), os.path.join(folder, str(number)))
        os.fsync(directory)
        times.append(time.perf_counter() - begun)
    os.close(log)
    os.close(directory)
    return median(times)


def one_change(daemon, rounds=25):
    """Seconds from the end of writing a case file to its entry in the journal, with its letter in the queue by then."""
    store, times = daemon.store, []
    journal = open(daemon.journal, "rb")
    wait_for_silence(journal)
    for number in range(rounds):
        number = number * store.cases // rounds
        before = len(store.queued())
        path = store.case_file(number)
        with open(path) as file:
            text = file.read()
        with open(path + ".new", "w") as file:
            file.write(f"{text}  - {{date: {store.today}, event: extension-needed}}\n")
        wanted = reference(number).encode()
        begun = time.perf_counter()
        os.rename(path + ".new", path)
        wait_until(lambda: wanted in journal.readline())
        times.append(time.perf_counter() - begun)
        wait_for_silence(journal)
        if len(store.queued()) <= before:
            raise RuntimeError("the journal spoke before the letter was in the queue")
    journal.close()
    return median(times), max(times)


def wait_for_silence(journal, seconds=0.05):
    """Reads to the end, until nothing more comes."""
    quiet_since = time.perf_counter()
    while time.perf_counter() - quiet_since < seconds:
        if journal.read():
            quiet_since = time.perf_counter()
        else:
            time.sleep(0.005)


def questions(daemon, rounds=5):
    """Seconds in the median, processor time of one answer, bytes and entries of it, per question."""
    today = daemon.store.today
    begun = ["open", "overdue", "incomplete", "met", "met_late", "breached", "suspended", "cancelled"]
    asked = {
        "status": ("Status", {}),
        "agenda": ("Agenda", {"states": begun}),
        "agenda, waiting duties too": ("Agenda", {}),
        "agenda of what is owed": ("Agenda", {"states": ["open", "overdue", "incomplete", "suspended"]}),
        "forecast of a year": ("Forecast", {"from": str(today), "to": str(today + timedelta(days=365))}),
    }
    answers = {}
    for name, (method, parameters) in asked.items():
        spent = daemon.processor_time()
        replies = [daemon.ask(method, **parameters) for _ in range(rounds)]
        spent = (daemon.processor_time() - spent) / rounds
        answers[name] = (
            median([seconds for _, seconds in replies]), spent, len(replies[0][0]), entries(replies[0][0]))
    return answers


def timed(daemon, method, rounds, **parameters):
    """Seconds in the median, and the number of entries in the answer."""
    replies = [daemon.ask(method, **parameters) for _ in range(rounds)]
    return median([seconds for _, seconds in replies]), entries(replies[0][0])


def entries(reply):
    return next((len(value) for value in json.loads(reply)["parameters"].values() if isinstance(value, list)), 0)


def owed(daemon):
    """Every duty that still has something to be said of."""
    reply, _ = daemon.ask("Agenda", states=["open", "overdue", "incomplete"])
    return json.loads(reply)["parameters"]["instances"]


def idle(daemon, seconds=60):
    """Times that any thread woke in a minute in which nothing was to be done, and the processor time it took."""
    # Worker threads that have nothing left to do end after some seconds.
    time.sleep(12)
    before, spent = daemon.switches(), daemon.processor_time()
    latest = dict(before)
    for _ in range(seconds):
        time.sleep(1)
        latest.update(daemon.switches())
    woken = sum(count - before.get(task, 0) for task, count in latest.items())
    return woken, daemon.processor_time() - spent


def burst(programs, store):
    """Notices a second, when every case has one at the same instant: from the instant to the last line and letter."""
    at = (datetime.now() + timedelta(seconds=30)).replace(second=0, microsecond=0) + timedelta(minutes=1)
    store.notify_at = at.strftime("%H:%M")
    store.write_settings()
    store.forget()
    wanted = store.cases
    with Daemon(programs, store) as daemon, open(daemon.journal, "rb") as journal:
        said, last = 0, None
        while said < wanted:
            lines = journal.readlines()
            said += sum(b" subgroup-report" in line for line in lines)
            if lines:
                last = time.time()
            elif time.time() > at.timestamp() + 120:
                raise TimeoutError(f"{said} of {wanted} notices were said")
            else:
                time.sleep(0.002)
        return wanted / (last - at.timestamp()), len(store.queued())
