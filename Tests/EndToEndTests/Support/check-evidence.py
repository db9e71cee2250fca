"""Checks a pack of evidence as an inspector can: from its own description, with nothing but Python.

Usage: check-evidence.py PAGE [HEAD]. Says what was checked, or what is wrong with exit status 1.
"""
import hashlib
import html
import json
import re
import sys


def fail(problem):
    print(f"wrong: {problem}")
    sys.exit(1)


def fields(line):
    """The fields of a row, its escapes undone, checked to be one line."""
    if not line.endswith("\n") or line.count("\n") != 1:
        fail("a row is not one line")
    plain = {"\\t": "\t", "\\n": "\n", "\\\\": "\\"}
    return [re.sub(r"\\[tn\\]", lambda found: plain[found[0]], field) for field in line[:-1].split("\t")]


page = open(sys.argv[1], encoding="utf-8", newline="").read()
found = re.search(r'<pre id="evidence">(.*?)</pre>', page, re.DOTALL)
pack = json.loads(html.unescape(found[1]))
if pack["form"] != "casewatch-evidence-1":
    fail("the form of the pack is unknown")

digest = bytes(32)
rows = []
seen = set()
for number, link in enumerate(pack["audit"]["links"], 1):
    if isinstance(link, str):
        seal = bytes.fromhex(link)
    else:
        row = fields(link["line"])
        if row[0] != str(number):
            fail(f"row {number} says that it is row {row[0]}")
        rows.append({"row": row[4], "about": row[5], **dict(field.split("=", 1) for field in row[6:])})
        seal = hashlib.sha256(link["line"].encode()).digest()
    digest = hashlib.sha256(digest + seal).digest()
    seen.add(digest.hex())
    if not isinstance(link, str) and link["digest"] != digest.hex():
        fail(f"row {number} has another digest than its line gives")
if digest.hex() != pack["audit"]["head"] or len(pack["audit"]["links"]) != pack["audit"]["rows"]:
    fail("the chain does not end at the head")
if len(sys.argv) > 2 and sys.argv[2].split(":")[-1] not in seen:
    fail("the chain does not contain the printed head")


def told(kind, *names):
    return {tuple(row.get(name) or "" for name in names) for row in rows if row["row"] == kind}


def claimed(things, *names):
    return {tuple(str(thing[name]) if thing[name] is not None else "" for name in names) for thing in things}


identity = ("key", "due", "rung", "episode")
notices = pack["notices"]
pairs = [
    ("notices", claimed([n for n in notices if n["kind"]], *identity, "kind", "level"),
     told("notice", *identity, "kind", "level")),
    ("rungs passed over", claimed([n for n in notices if not n["kind"]], *identity), told("passed-over", *identity)),
    ("moves", claimed(pack["moves"], "key", "old", "new", "cause"), told("moved", "key", "old", "new", "cause")),
    ("letters", {(letter["name"], letter["sha256"]) for n in notices for letter in n["letters"]},
     told("letter", "about", "sha256")),
    ("delivered letters", {(letter["name"],) for n in notices for letter in n["letters"] if letter["state"] == "delivered"},
     told("delivered", "about")),
]
for name, claims, record in pairs:
    if claims != record:
        fail(f"the {name} are not those of the rows: {sorted(claims ^ record)}")
print(f"{len(rows)} of {len(pack['audit']['links'])} rows shown, chain sound, {len(notices)} notices, {len(pack['moves'])} moves agree")
