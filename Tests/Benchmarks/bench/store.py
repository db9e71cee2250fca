"""Case stores of any size, the same for the same size and day: six duties a case in the mean, most of them done."""

import json
import os
import random
import re
import shutil
from datetime import date, timedelta

CONFIG = os.path.join(os.path.dirname(__file__), "..", "..", "..", "Config")
PROCEDURE = "scr-2015"

# What happens in a review that is not held, from the day it comes up.
NOT_HELD = [
    (0, "criteria-possibly-met", None),
    (2, "reported-to-subgroup", None),
    (9, "considered-by-subgroup", ["criteria-considered"]),
    (12, "recommendation-passed", None),
    (12, "brought-to-chair", None),
    (33, "no-review-decided", None),
    (40, "panel-told-no-review", ["explanation", "incident-notification"]),
]
# And in one that is, as far as the decision and what follows it at once.
HELD = NOT_HELD[:5] + [
    (30, "review-decided", None),
    (31, "panel-told-of-review", None),
    (38, "reviewer-appointed", ["qualified", "independent-of-board", "independent-of-organisations"]),
    (40, "panel-told-reviewers", None),
    (41, "scr-panel-established", None),
    (45, "representation-agreed", None),
    (50, "professionals-invited", None),
    (52, "families-invited", None),
]


def reference(number):
    """`CASE-2024-0001`: four digits, so that a year holds ten thousand cases."""
    return f"CASE-{2000 + number // 10000}-{number % 10000:04d}"


def burst_text(number, today):
    """A case of which something is to be said today, at the hour of notices."""
    return (f"case: {reference(number)}\nprocedure: {PROCEDURE}\nevents:\n"
            f"  - {{date: {today}, event: criteria-possibly-met}}\n")


def case_text(number, today, chance):
    """One case file; events after today have not happened."""
    held = chance.random() < 0.12
    begun = today - timedelta(days=chance.randrange(3 * 365))
    lines = [f"case: {reference(number)}", f"procedure: {PROCEDURE}", "events:"]
    for days, event, items in HELD if held else NOT_HELD:
        day = begun + timedelta(days=days)
        if day <= today:
            carried = f", with: [{', '.join(items)}]" if items else ""
            lines.append(f"  - {{date: {day}, event: {event}{carried}}}")
    return "\n".join(lines) + "\n"


class Store:
    """A partnership on disk: settings, rules, contacts, and a number of cases."""

    def __init__(self, path, cases, today=None, notify_at="09:00", is_burst=False):
        self.path, self.cases, self.is_burst = path, cases, is_burst
        self.today = today or date.today()
        self.notify_at = notify_at
        self.settings = os.path.join(path, "casewatch.yaml")
        self.socket = os.path.join(path, "run", "control.sock")
        self.case_folder = os.path.join(path, "cases")

    def make(self):
        """Writes everything anew, and nothing of a ledger or a spool."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.makedirs(self.case_folder)
        os.makedirs(os.path.join(self.path, "procedures"))
        for name in ("contacts.yaml", "bank-holidays.json"):
            shutil.copy(os.path.join(CONFIG, name), self.path)
        with open(os.path.join(CONFIG, "procedures", PROCEDURE + ".yaml")) as shipped:
            # The duties as shipped, in force for cases of today.
            rules = re.sub(r"^in-force:.*$", "in-force: {from: 2015-03-26}", shipped.read(), flags=re.M)
        with open(os.path.join(self.path, "procedures", PROCEDURE + ".yaml"), "w") as file:
            file.write(rules)
        self.write_settings()
        chance = random.Random(self.cases)
        for number in range(self.cases):
            text = burst_text(number, self.today) if self.is_burst else case_text(number, self.today, chance)
            self.write_case(number, text)
        return self

    def write_settings(self):
        with open(self.settings, "w") as file:
            file.write(f'timezone: Europe/London\nnotify-at: "{self.notify_at}"\n')

    def write_case(self, number, text):
        with open(self.case_file(number), "w") as file:
            file.write(text)

    def case_file(self, number):
        return os.path.join(self.case_folder, reference(number) + ".yaml")

    def forget(self):
        """As if the daemon had never run here."""
        for folder in ("state", "spool", "run"):
            shutil.rmtree(os.path.join(self.path, folder), ignore_errors=True)

    def queued(self):
        """The letters in the queue."""
        folder = os.path.join(self.path, "spool", "queue")
        return os.listdir(folder) if os.path.isdir(folder) else []

    def holidays(self):
        with open(os.path.join(self.path, "bank-holidays.json")) as file:
            return [event["date"] for event in json.load(file)["england-and-wales"]["events"]]
