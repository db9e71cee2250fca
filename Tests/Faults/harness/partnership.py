"""A partnership's folder: settings, rules, cases, and what the programs make of them."""

import hashlib
import os
import re
import shutil
import sqlite3

OFFICE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "office")
NAME = re.compile(r"^[0-9a-f]{32},S=([0-9]+),H=([0-9a-f]{16})\.eml$")


class Partnership:
    def __init__(self, folder):
        self.folder = folder

    @classmethod
    def found(cls, folder, port):
        """Furnishes a new one whose letters go to that port."""
        for name in ("cases", "procedures"):
            shutil.copytree(os.path.join(OFFICE, name), os.path.join(folder, name))
        for name in ("contacts.yaml", "bank-holidays.json"):
            shutil.copy(os.path.join(OFFICE, name), folder)
        with open(os.path.join(OFFICE, "casewatch.yaml")) as settings:
            text = settings.read().replace("PORT", str(port))
        with open(os.path.join(folder, "casewatch.yaml"), "w") as settings:
            settings.write(text)
        return cls(folder)

    def copy(self, folder):
        shutil.copytree(self.folder, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("run", "lost+found"))
        return Partnership(folder)

    def go_on(self):
        """People write: one new case, one extension, one mistake mended; and one file is lost."""
        for name in sorted(os.listdir(os.path.join(OFFICE, "next"))):
            shutil.copy(os.path.join(OFFICE, "next", name), os.path.join(self.folder, "cases", name))
        os.unlink(os.path.join(self.folder, "cases", "BSCP-2025-101.yaml"))

    @property
    def settings(self):
        return os.path.join(self.folder, "casewatch.yaml")

    @property
    def journal(self):
        """What the programs say on standard error."""
        return os.path.join(self.folder, "journal")

    @property
    def marks(self):
        """What an argument of a system call bears when it is about the files that the programs work with."""
        return [os.path.join(self.folder, name) for name in ("cases", "procedures", "state", "spool", "run")]

    def files(self, spool_folder):
        path = os.path.join(self.folder, "spool", spool_folder)
        return sorted(os.listdir(path)) if os.path.isdir(path) else []

    def is_intact(self, spool_folder, name):
        """Whether the file holds what its name says."""
        match = NAME.match(name)
        with open(os.path.join(self.folder, "spool", spool_folder, name), "rb") as file:
            content = file.read()
        return bool(match) and int(match[1]) == len(content) and hashlib.sha256(content).hexdigest().startswith(match[2])

    def ask_ledger(self, query):
        path = os.path.join(self.folder, "state/ledger.sqlite")
        connection = sqlite3.connect(path)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def said(self):
        """The notices and alarms in the journal, each once: a crash may make an entry come again."""
        if not os.path.exists(self.journal):
            return set()
        with open(self.journal, encoding="utf-8", errors="replace") as file:
            text = file.read()
        alarms = re.findall(r'MESSAGE="(BSCP-[^"]*)".* CASEWATCH_KIND=(?:fault|refused-file) ', text)
        return set(re.findall(r"CASEWATCH_NOTICE=(\S+)", text)) | set(alarms)
