"""A real Alertmanager that holds and says as many alarms as a store has open duties."""

import http.server
import json
import os
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request
from datetime import date, timedelta

from .memory import private_memory

PATIENCE = 90


class Sink(http.server.ThreadingHTTPServer):
    """Takes what Alertmanager says, and remembers which alarms it has heard."""

    daemon_threads = True

    def __init__(self):
        self.heard, self.news = set(), threading.Condition()

        class Handler(http.server.BaseHTTPRequestHandler):
            # Connections stay open, so that the sink holds nobody up.
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(handler):
                said = json.loads(handler.rfile.read(int(handler.headers["Content-Length"])))
                handler.send_response(200)
                handler.send_header("Content-Length", "0")
                handler.end_headers()
                with self.news:
                    self.heard.update(alert["labels"]["instance"] for alert in said["alerts"])
                    self.news.notify()

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def wait_for(self, names):
        with self.news:
            if not self.news.wait_for(lambda: names <= self.heard, PATIENCE):
                raise TimeoutError(f"{len(self.heard):,} of the alarms were said in {PATIENCE} seconds")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Alertmanager:
    """A running one on a free port; it says each alarm at once, in a message of its own, to a sink of ours."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.sink = Sink()
        self.port = free_port()
        settings = os.path.join(self.folder.name, "alertmanager.yml")
        with open(settings, "w") as file:
            file.write(
                "route: {receiver: sink, group_by: ['...'], group_wait: 0s, group_interval: 1h, repeat_interval: 4w}\n"
                "receivers:\n- name: sink\n  webhook_configs:\n"
                f"  - {{url: 'http://127.0.0.1:{self.sink.server_address[1]}/', send_resolved: false}}\n")
        self.process = subprocess.Popen(
            ["prometheus-alertmanager", f"--config.file={settings}", f"--storage.path={self.folder.name}",
             f"--web.listen-address=127.0.0.1:{self.port}", "--cluster.listen-address="],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.perf_counter() + 30
        while not self.is_up():
            if self.process.poll() is not None or time.perf_counter() > end:
                self.__exit__()
                raise RuntimeError("Alertmanager does not start")
            time.sleep(0.05)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.sink.shutdown()
        self.folder.cleanup()

    def is_up(self):
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{self.port}/-/ready", timeout=5).status == 200
        except OSError:
            return False

    def post(self, names):
        end = f"{date.today() + timedelta(days=30)}T00:00:00Z"
        alerts = [{"labels": {"alertname": "due", "instance": name}, "endsAt": end} for name in names]
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/v2/alerts", json.dumps(alerts).encode(),
            {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=60).read()

    def burst(self, count):
        """Alarms a second, from the first one posted to the last one heard."""
        names = [f"a{number}" for number in range(count)]
        begun = time.perf_counter()
        for start in range(0, count, 500):
            self.post(names[start:start + 500])
        self.sink.wait_for(set(names))
        return count / (time.perf_counter() - begun)

    def one_alarm(self, rounds=25):
        """Seconds from posting one more alarm to hearing it, in the median."""
        times = []
        for number in range(rounds):
            name = f"one{number}"
            begun = time.perf_counter()
            self.post([name])
            self.sink.wait_for({name})
            times.append(time.perf_counter() - begun)
        return sorted(times)[rounds // 2]

    def private_memory(self):
        return private_memory(self.process.pid)
