"""One changed file, from its rename to the entry in the journal, beside the raw loop that makes the same fsyncs."""

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time

from .inotify import MODIFY, Inotify
from .store import reference

# What one change was last seen to make; used where nothing on this machine can count it.
USUAL_SYNCS = ["fdatasync", "fdatasync", "fsync", "fsync", "fdatasync"]
PATIENCE = 60


class Journal:
    """A file that somebody else appends lines to."""

    def __init__(self, path):
        self.watch = Inotify(path, MODIFY)
        self.file = open(path, "rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()
        self.watch.__exit__()

    def wait_for(self, wanted):
        """Waits until something was appended that holds these bytes."""
        end, seen = time.perf_counter() + PATIENCE, b""
        while True:
            seen += self.file.read()
            if wanted in seen:
                return
            if time.perf_counter() > end:
                raise TimeoutError("a change was not answered in the journal")
            self.watch.wait(1)

    def wait_for_silence(self, seconds=0.05):
        """Reads to the end, until nothing more comes."""
        self.file.read()
        while self.watch.wait(seconds):
            self.file.read()


class RawLoop:
    """The raw loop as a child, on the same disk."""

    def __init__(self, folder, syncs):
        self.folder, self.count = folder, 0
        shutil.rmtree(folder, ignore_errors=True)
        for name in ("inbox", "queue"):
            os.makedirs(os.path.join(folder, name))
        open(os.path.join(folder, "journal"), "w").close()
        self.journal = Journal(os.path.join(folder, "journal"))
        self.process = subprocess.Popen([sys.executable, "-B", "-m", "bench.rawloop", folder, *syncs])
        self.journal.wait_for(b"ready\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.journal.__exit__()

    def change(self):
        self.count += 1
        new = os.path.join(self.folder, "new")
        with open(new, "w") as file:
            file.write("." * 400)
        self.journal.wait_for_silence()
        begun = time.perf_counter()
        os.rename(new, os.path.join(self.folder, "inbox", str(self.count)))
        self.journal.wait_for(b"done\n")
        return time.perf_counter() - begun


class Changes:
    """Changes of one case after another in a running daemon's store, each of which makes something to say."""

    def __init__(self, daemon, rounds):
        self.daemon, self.rounds, self.count = daemon, rounds, 0
        self.journal = Journal(daemon.journal)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.journal.__exit__()

    def change(self):
        """Seconds until the entry is in the journal, with its letter in the queue by then."""
        store = self.daemon.store
        number = self.count * store.cases // self.rounds
        self.count += 1
        before = len(store.queued())
        path = store.case_file(number)
        with open(path) as file:
            text = file.read()
        with open(path + ".new", "w") as file:
            file.write(f"{text}  - {{date: {store.today}, event: extension-needed}}\n")
        self.journal.wait_for_silence()
        begun = time.perf_counter()
        os.rename(path + ".new", path)
        self.journal.wait_for(reference(number).encode())
        taken = time.perf_counter() - begun
        self.journal.wait_for_silence()
        if len(store.queued()) <= before:
            raise RuntimeError("the journal spoke before the letter was in the queue")
        return taken


def syncs(daemon, changes):
    """The synchronising calls of one change in their order, as strace sees them."""
    trace = os.path.join(daemon.store.path, "trace")
    if not shutil.which("strace"):
        return USUAL_SYNCS
    open(trace, "w").close()
    tracer = subprocess.Popen(
        ["strace", "-f", "-e", "trace=fsync,fdatasync,sync_file_range", "-o", trace, "-p", str(daemon.process.pid)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        if "attached" not in tracer.stderr.readline():
            return USUAL_SYNCS
        changes.change()
    finally:
        if tracer.poll() is None:
            tracer.send_signal(signal.SIGINT)
        tracer.wait(10)
        tracer.stderr.close()
    with open(trace) as lines:
        found = [call[1] for line in lines if (call := re.search(r"\b(f(?:data)?sync)\(", line))]
    return found or USUAL_SYNCS


def beside(daemon, rounds=25):
    """Seconds of a change in Casewatch and in the raw loop, in turns, each in the median; and the fsyncs of one."""
    with Changes(daemon, rounds + 1) as changes:
        found = syncs(daemon, changes)
        ours, raw = [], []
        with RawLoop(os.path.join(daemon.store.path, "raw"), found) as loop:
            for _ in range(rounds):
                ours.append(changes.change())
                raw.append(loop.change())
        beyond = statistics.median(mine - theirs for mine, theirs in zip(ours, raw))
        return statistics.median(ours), max(ours), statistics.median(raw), beyond, len(found)
