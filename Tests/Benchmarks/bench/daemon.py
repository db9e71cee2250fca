"""The real daemon as a child, and questions to it over its control socket."""

import json
import os
import signal
import socket
import subprocess
import time


class Daemon:
    """A running `casewatchd`; `ready_after` is the time from its start to READY=1, in seconds."""

    def __init__(self, programs, store, patience=300):
        self.store, self.patience = store, patience
        address = os.path.join(store.path, "notify.sock")
        if os.path.exists(address):
            os.unlink(address)
        # A file takes lines as fast as they come, so that the reader is not what is measured.
        self.journal = os.path.join(store.path, "journal.txt")
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager, open(self.journal, "w") as journal:
            manager.bind(address)
            manager.settimeout(0.5)
            begun = time.perf_counter()
            self.process = subprocess.Popen(
                [os.path.join(programs, "casewatchd"), "--config", store.settings],
                stdout=subprocess.DEVNULL, stderr=journal, env={**os.environ, "NOTIFY_SOCKET": address})
            try:
                self.wait_until_ready(manager, begun + patience)
            except BaseException:
                self.stop()
                raise
            self.ready_after = time.perf_counter() - begun
            self.busy_until_ready = self.processor_time()

    def wait_until_ready(self, manager, end):
        while True:
            try:
                if b"READY=1" in manager.recv(4096):
                    return
            except TimeoutError:
                if self.process.poll() is not None:
                    raise RuntimeError(f"casewatchd ended with {self.process.returncode}") from None
                if time.perf_counter() > end:
                    raise RuntimeError("casewatchd does not become ready") from None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def call(self):
        """An open connection, to ask over."""
        return Call(self.store.socket, self.patience)

    def ask(self, method, **parameters):
        """One answer over a connection of its own."""
        with self.call() as call:
            return call.ask(method, **parameters)

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
        """User and system time so far, in seconds, of all threads together."""
        with open(f"/proc/{self.process.pid}/schedstat") as file:
            main = int(file.read().split()[0]) / 1e9
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        # The first counts finely but only one thread; the second counts all in ticks of ten milliseconds.
        return max(main, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))


class Call:
    """One connection to the control socket."""

    def __init__(self, path, patience):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(patience)
        self.socket.connect(path)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def ask(self, method, **parameters):
        """The raw reply."""
        call = {"method": "io.casewatch." + method, "parameters": parameters}
        self.socket.sendall(json.dumps(call).encode() + b"\0")
        pieces = []
        while not pieces or not pieces[-1].endswith(b"\0"):
            piece = self.socket.recv(1 << 20)
            if not piece:
                raise RuntimeError(f"{method} was not answered")
            pieces.append(piece)
        return b"".join(pieces)[:-1]
