"""What must be true after any crash, once the programs have run again."""

import collections


class Account:
    """What a run has said and left behind."""

    def __init__(self, partnership, post):
        self.partnership = partnership
        self.letters = post.letters
        self.said = partnership.said()

    @property
    def told(self):
        """How many different letters told each reader each thing."""
        by_id = {letter.id: letter for letter in self.letters}
        return collections.Counter(fact for letter in by_id.values() for fact in letter.facts)

    @property
    def matters(self):
        return {matter for letter in self.letters for matter in letter.matters}

    @property
    def copies(self):
        """The extra copies of each letter."""
        return collections.Counter(letter.id for letter in self.letters) - collections.Counter({letter.id for letter in self.letters})


def problems(account, expected, mayRepeat, mayComplain=False):
    """Everything that is wrong, in words; nothing where all promises were kept.

    - expected: the account of the same story without a fault.
    - mayRepeat: the letters that may have come once more, because the server had them when the courier was stopped.
    - mayComplain: whether the business manager may hear of more matters than without the fault, never of fewer.
    """
    return [
        *mail_problems(account, expected, mayRepeat, mayComplain), *ledger_problems(account),
        *spool_problems(account.partnership)]


def mail_problems(account, expected, mayRepeat, mayComplain):
    for (reader, fact), number in (expected.told - account.told).items():
        yield f"LOST: {reader} was not told '{fact}' ({number} less)"
    for (reader, fact), number in (account.told - expected.told).items():
        if mayComplain and (reader, fact) in account.matters:
            continue
        yield f"TWICE: {reader} was told '{fact}' in {number} more letters"
    for missing in sorted(expected.said - account.said):
        yield f"LOST: the journal does not say {missing}"
    contents = collections.defaultdict(set)
    for letter in account.letters:
        contents[letter.id].add(letter.content)
        if not letter.facts:
            yield f"EMPTY: a letter to '{letter.reader}' says nothing"
    for identity, versions in contents.items():
        if len(versions) > 1:
            yield f"CHANGED: letter {identity} came with different bytes"
    extra = account.copies
    if sum(extra.values()) > mayRepeat.number:
        yield f"REPEATED: {sum(extra.values())} extra copies, at most {mayRepeat.number} may be"
    for identity in extra:
        if identity not in mayRepeat.identities:
            yield f"REPEATED: letter {identity} came again although the server did not have it at the crash"


MayRepeat = collections.namedtuple("MayRepeat", "number identities")


def ledger_problems(account):
    partnership = account.partnership
    if partnership.ask_ledger("PRAGMA integrity_check") != [("ok",)]:
        yield "LEDGER: integrity_check finds damage"
    if partnership.ask_ledger("PRAGMA foreign_key_check"):
        yield "LEDGER: rows point to nothing"
    for name, state in partnership.ask_ledger("SELECT name, state FROM letters WHERE state NOT IN ('delivered', 'failed')"):
        yield f"LEDGER: letter {name} is {state}"
    for notice, state in partnership.ask_ledger("SELECT id, state FROM notices WHERE state NOT IN ('said', 'superseded')"):
        yield f"LEDGER: notice {notice} is {state}"
    taken = {letter.id.strip("<>").split("@")[0] for letter in account.letters}
    for name, state in partnership.ask_ledger("SELECT name, state FROM letters"):
        if (state == "delivered") != (name.split(",")[0] in taken):
            yield f"LEDGER: letter {name} is {state}, the mail server {'has' if state != 'delivered' else 'does not have'} it"


def spool_problems(partnership):
    for folder in ("tmp", "queue", "sending", "corrupt"):
        for name in partnership.files(folder):
            yield f"SPOOL: {folder}/{name} is left"
    for name in partnership.files("sent"):
        if not partnership.is_intact("sent", name):
            yield f"SPOOL: sent/{name} is not what its name says"
    kept = {name for name in partnership.files("sent") + partnership.files("failed") if name.endswith(".eml")}
    ended = {name for name, in partnership.ask_ledger("SELECT name FROM letters WHERE state IN ('delivered', 'failed')")}
    if kept != ended:
        yield f"SPOOL: {len(kept)} ended letters in the spool, {len(ended)} in the ledger"
