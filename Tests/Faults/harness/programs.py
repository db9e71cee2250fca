"""The built programs, each run for one short life: until it has done what there is to do."""

import os
import signal
import socket
import subprocess
import tempfile
import time

LIMIT = 30


class Stuck(Exception):
    """A program neither got ready nor ended."""


class End:
    """How a life ended."""

    def __init__(self, status, was_ready=False, was_stopped=False):
        self.status = status
        self.was_ready = was_ready
        self.was_stopped = was_stopped

    @property
    def was_killed(self):
        return self.status == -signal.SIGKILL


class Programs:
    def __init__(self, build):
        self.daemon = os.path.join(build, "casewatchd")
        self.courier = os.path.join(build, "casewatch-courier")

    def live(self, partnership, under=(), when_stopped=None):
        """Starts the daemon; once it is ready, all that is due is decided and in the spool, and it is told to stop."""
        with tempfile.TemporaryDirectory() as place, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bell:
            bell.bind(os.path.join(place, "notify"))
            bell.settimeout(0.01)
            line = [*under, self.daemon, "--config", partnership.settings]
            with open(partnership.journal, "ab") as journal:
                process = subprocess.Popen(
                    line, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=journal,
                    env=dict(os.environ, NOTIFY_SOCKET=os.path.join(place, "notify")))
            was_ready = False
            deadline = time.monotonic() + LIMIT
            while process.poll() is None:
                if not was_ready and rings(bell):
                    was_ready = True
                    tell(process, under, signal.SIGTERM)
                if was_ready:
                    wait_a_little(process)
                if when_stopped and is_stopped(process) and when_stopped():
                    end(process, under)
                    return End(None, was_ready, was_stopped=True)
                if time.monotonic() > deadline:
                    end(process, under)
                    raise Stuck("the daemon neither became ready nor ended" if not was_ready else "the daemon did not stop")
            return End(process.returncode, was_ready)

    def carry(self, partnership, under=(), when_stopped=None):
        """Lets the courier try every letter once."""
        line = [*under, self.courier, "--config", partnership.settings, "--once"]
        with open(partnership.journal, "ab") as journal:
            process = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=journal)
        deadline = time.monotonic() + LIMIT
        while process.poll() is None:
            wait_a_little(process)
            if when_stopped and is_stopped(process) and when_stopped():
                end(process, under)
                return End(None, was_stopped=True)
            if time.monotonic() > deadline:
                end(process, under)
                raise Stuck("the courier did not end")
        return End(process.returncode)


def rings(bell):
    try:
        return b"READY=1" in bell.recv(4096)
    except TimeoutError:
        return False


def wait_a_little(process):
    try:
        process.wait(0.01)
    except subprocess.TimeoutExpired:
        pass


def children(process):
    try:
        with open(f"/proc/{process.pid}/task/{process.pid}/children") as file:
            return [int(child) for child in file.read().split()]
    except OSError:
        return []


def is_stopped(process):
    """Whether every thread of the traced program stands still."""
    for child in children(process):
        try:
            threads = os.listdir(f"/proc/{child}/task")
            states = [open(f"/proc/{child}/task/{thread}/stat").read().rsplit(")", 1)[1].split()[0] for thread in threads]
        except OSError:
            continue
        if states and all(state == "t" or state == "T" for state in states):
            # A tracer makes threads stand for a moment at each call; one that was sent a stop signal stays so.
            with open(f"/proc/{child}/status") as status:
                return "State:\tt" in status.read() and stays_stopped(child)
    return False


def stays_stopped(child):
    def switches():
        counts = []
        for thread in sorted(os.listdir(f"/proc/{child}/task")):
            with open(f"/proc/{child}/task/{thread}/status") as status:
                counts += [line for line in status if "ctxt_switches" in line]
        return counts

    try:
        before = switches()
        time.sleep(0.02)
        return before == switches()
    except OSError:
        return False


def tell(process, under, number):
    for target in children(process) if under else [process.pid]:
        try:
            os.kill(target, number)
        except ProcessLookupError:
            pass


def end(process, under):
    tell(process, under, signal.SIGKILL)
    if under:
        # Without its tracer a stopped program would stay for ever.
        try:
            process.wait(1)
        except subprocess.TimeoutExpired:
            process.kill()
    process.wait()
