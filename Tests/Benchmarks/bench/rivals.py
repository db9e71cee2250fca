"""What people use now, put to the same task: `remind` for a year's agenda, Alertmanager for alarms that stand."""

import http.server
import json
import os
import re
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request
from datetime import date, timedelta

from .daemon import private_memory, wait_until
from .store import PROCEDURE


class Ladders:
    """The ladders of the procedure, and which duty climbs which, as far as a `.rem` file needs them."""

    def __init__(self, store):
        with open(os.path.join(store.path, "procedures", PROCEDURE + ".yaml")) as file:
            text = file.read()
        ladders, _, duties = text.partition("\nladders:\n")[2].partition("\nobligations:\n")
        self.rungs = {}
        for line in ladders.splitlines():
            if named := re.match(r"  ([a-z-]+):", line):
                rungs = self.rungs.setdefault(named[1], [])
            elif rung := re.match(r"    - \{when: ([^,]+),", line):
                rungs.append(rung[1])
        self.ladder_of = {}
        for line in duties.splitlines():
            if named := re.match(r"  ([a-z-]+):", line):
                duty = named[1]
            elif ladder := re.match(r"    ladder: ([a-z-]+)", line):
                self.ladder_of[duty] = ladder[1]


def days(text):
    """`2 weeks` in days; working days roughly, for a file that is only timed."""
    count, unit = text.split(maxsplit=1)
    return int(count) * (7 if unit.startswith("week") else 1)


def reminders(instance, rungs):
    """One REM line per rung of an open duty."""
    due = instance["due"] and date.fromisoformat(instance["due"])
    origin = due or date.fromisoformat(instance["trigger"])
    what = f"MSG {instance['case']} {instance['key']}%"
    for rung in rungs:
        if rung == "start":
            yield f"REM {instance['trigger']} BEFORE {what}"
        elif rung == "on the day" and due:
            yield f"REM {due} BEFORE {what}"
        elif (before := re.match(r"(.+) before$", rung)) and due:
            yield f"REM {due - timedelta(days=days(before[1]))} BEFORE {what}"
        elif every := re.match(r"every (.+) after (.+)$", rung):
            yield f"REM {origin + timedelta(days=days(every[2]))} *{days(every[1])} AFTER {what}"
        elif after := re.match(r"(.+) after$", rung):
            yield f"REM {origin + timedelta(days=days(after[1]))} AFTER {what}"


def write_reminders(store, owed, path):
    """The open duties as a `.rem` file with the same holidays; returns how many reminders that takes."""
    ladders, count = Ladders(store), 0
    with open(path, "w") as file:
        file.write("OMIT Sat Sun\n")
        for day in store.holidays():
            file.write(f"OMIT {day}\n")
        for instance in owed:
            for line in reminders(instance, ladders.rungs[ladders.ladder_of[instance["obligation"]]]):
                file.write(line + "\n")
                count += 1
    return count


def remind_year(path, today):
    """Seconds that `remind` takes for twelve months from a day, and the lines that it gives."""
    begun = time.perf_counter()
    ran = subprocess.run(
        ["remind", "-s12", path, today.isoformat()], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun, ran.stdout.count(b"\n")


class Sink(http.server.ThreadingHTTPServer):
    """Takes what Alertmanager says, and remembers which alarms it has heard."""

    def __init__(self):
        self.heard = set()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(handler):
                said = json.loads(handler.rfile.read(int(handler.headers["Content-Length"])))
                self.heard.update(alert["labels"]["instance"] for alert in said["alerts"])
                handler.send_response(200)
                handler.end_headers()

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Alertmanager:
    """A real one on a free port, saying each alarm at once to a sink of ours."""

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
        wait_until(self.is_up, pause=0.05)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.sink.shutdown()
        self.folder.cleanup()

    def is_up(self):
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{self.port}/-/ready").status == 200
        except OSError:
            return False

    def post(self, names):
        end = f"{date.today() + timedelta(days=30)}T00:00:00Z"
        alerts = [{"labels": {"alertname": "due", "instance": name}, "endsAt": end} for name in names]
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/v2/alerts", json.dumps(alerts).encode(),
            {"Content-Type": "application/json"})
        urllib.request.urlopen(request).read()

    def burst(self, count):
        """Alarms a second, from the first one posted to the last one heard."""
        begun = time.perf_counter()
        for start in range(0, count, 500):
            self.post([f"a{number}" for number in range(start, min(start + 500, count))])
        wait_until(lambda: len(self.sink.heard) >= count, patience=600, pause=0.01)
        return count / (time.perf_counter() - begun)

    def one_alarm(self, rounds=25):
        """Seconds from posting one more alarm to hearing it, of each round."""
        times = []
        for number in range(rounds):
            name = f"one{number}"
            begun = time.perf_counter()
            self.post([name])
            wait_until(lambda: name in self.sink.heard)
            times.append(time.perf_counter() - begun)
        return sorted(times)[rounds // 2]

    def private_memory(self):
        return private_memory(self.process.pid)[0]
