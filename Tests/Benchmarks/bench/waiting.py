"""What runs by the clock: idle minutes, and many notices in one instant."""

import time
from datetime import datetime, timedelta

from .daemon import Daemon
from .inotify import MODIFY, Inotify

# Worker threads that have nothing left to do end after some seconds.
SETTLING = 15


def idle(daemons, seconds):
    """For each daemon: times that any of its threads woke in that time, in which nothing was to be done."""
    time.sleep(SETTLING)
    before = [daemon.switches() for daemon in daemons]
    time.sleep(seconds)
    after = [daemon.switches() for daemon in daemons]
    return [sum(count - then.get(task, 0) for task, count in now.items()) for then, now in zip(before, after)]


def burst(programs, store, lead=15):
    """Notices a second when each case has one at the same instant, from then to the last entry; and the letters."""
    at = (datetime.now() + timedelta(seconds=lead)).replace(second=0, microsecond=0) + timedelta(minutes=1)
    store.notify_at = at.strftime("%H:%M")
    store.write_settings()
    store.forget()
    said = 0
    with Daemon(programs, store) as daemon, open(daemon.journal, "rb") as journal, \
            Inotify(daemon.journal, MODIFY) as watch:
        if time.time() > at.timestamp():
            raise RuntimeError("casewatchd was not ready in time for the instant")
        rest = b""
        while True:
            *lines, rest = (rest + journal.read()).split(b"\n")
            said += sum(b" subgroup-report" in line for line in lines)
            if said >= store.cases:
                taken = time.time() - at.timestamp()
                return store.cases / taken, len(store.queued())
            if time.time() > at.timestamp() + 120:
                raise TimeoutError(f"{said:,} of {store.cases:,} notices were said")
            watch.wait(1)
