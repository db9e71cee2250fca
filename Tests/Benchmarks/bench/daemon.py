"""The real daemon as a child, and questions to it over its control socket."""

import json
import os
import signal
import socket
import subprocess
import time


class Daemon:
    """A running `casewatchd`; `ready_after` is the time from its start to READY=1, in seconds."""

    def __init__(self, programs, store, patience=600):
        self.store = store
        address = os.path.join(store.path, "notify.sock")
        if os.path.exists(address):
            os.unlink(address)
        manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        manager.bind(address)
        manager.settimeout(patience)
        # A file takes lines as fast as they come, so that the reader is not what is measured.
        self.journal = os.path.join(store.path, "journal.txt")
        started = time.perf_counter()
        with open(self.journal, "w") as journal:
            self.process = subprocess.Popen(
                [os.path.join(programs, "casewatchd"), "--config", store.settings],
                stdout=subprocess.DEVNULL, stderr=journal, env={**os.environ, "NOTIFY_SOCKET": address})
        while b"READY=1" not in manager.recv(4096):
            if self.process.poll() is not None:
                raise RuntimeError(f"casewatchd ended with {self.process.returncode}; see {self.journal}")
        self.ready_after = time.perf_counter() - started
        self.busy_until_ready = self.processor_time()
        manager.close()
        self.patience = patience

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait()

    def ask(self, method, **parameters):
        """The raw reply and the seconds that it took, connection included."""
        call = json.dumps({"method": "io.casewatch." + method, "parameters": parameters}).encode() + b"\0"
        begun = time.perf_counter()
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(self.patience)
            connection.connect(self.store.socket)
            connection.sendall(call)
            pieces = []
            while not pieces or not pieces[-1].endswith(b"\0"):
                piece = connection.recv(1 << 20)
                if not piece:
                    raise RuntimeError(f"{method} was not answered")
                pieces.append(piece)
        return b"".join(pieces)[:-1], time.perf_counter() - begun

    def private_memory(self):
        """Private pages in MB, and those of them that were written to: the rest is the program's own file."""
        return private_memory(self.process.pid)

    def switches(self):
        """Voluntary context switches by thread: each is a thread that went to sleep after having been awake."""
        counts = {}
        for task in os.listdir(f"/proc/{self.process.pid}/task"):
            try:
                with open(f"/proc/{self.process.pid}/task/{task}/status") as lines:
                    counts[task] = sum(int(line.split()[1]) for line in lines if line.startswith("voluntary"))
            except FileNotFoundError:
                continue
        return counts

    def processor_time(self):
        """User and system time so far, in seconds."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def private_memory(process):
    pages = {}
    with open(f"/proc/{process}/smaps_rollup") as lines:
        for line in lines:
            if line.startswith("Private_"):
                pages[line.split(":")[0]] = int(line.split()[1]) / 1024
    return sum(pages.values()), pages["Private_Dirty"]


def wait_until(condition, patience=60, pause=0.0):
    """Looks again and again, and gives up loudly."""
    end = time.perf_counter() + patience
    while not condition():
        if time.perf_counter() > end:
            raise TimeoutError("what was waited for did not come")
        if pause:
            time.sleep(pause)
