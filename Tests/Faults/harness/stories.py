"""What happens in a partnership before, while and after a program is broken."""

import collections
import signal
import tempfile

from . import tracing
from .partnership import Partnership

# name; refused: addresses that the mail server does not know; begin: what went before; victim: 'live' or 'carry'.
Story = collections.namedtuple("Story", "name says refused begin victim")


def nothing(programs, partnership):
    pass


def first_letters(programs, partnership):
    programs.live(partnership)


def a_day_on(programs, partnership):
    """Letters were taken or refused, and people wrote in the meantime."""
    programs.live(partnership)
    programs.carry(partnership)
    partnership.go_on()


def courier_died(programs, partnership):
    """The server has a letter that still lies in `sending`."""
    programs.live(partnership)
    # The first letter is moved for the second time: from `sending` to `sent`.
    end = programs.carry(partnership, tracing.breaking(tracing.Point("renameat", 2), "signal=KILL"))
    if not end.was_killed or not partnership.files("sending"):
        raise RuntimeError("the courier could not be killed between the server's answer and its own note of it")


STORIES = (
    Story("first", "the daemon's very first start", (), nothing, "live"),
    Story("next", "the daemon's start a day on", ("chair@partnership.example",), a_day_on, "live"),
    Story("carry", "the courier with letters in the queue", ("chair@partnership.example",), first_letters, "carry"),
    Story("left", "the daemon's start after a courier died", (), courier_died, "live"),
    Story("again", "the courier's start after a courier died", (), courier_died, "carry"),
)


class Stage:
    """One story, begun once and then told again from there as often as is wanted."""

    def __init__(self, story, programs, post, place):
        self.story, self.programs, self.post = story, programs, post
        self.beginning = Partnership.found(tempfile.mkdtemp(prefix=story.name + "-", dir=place), post.port)
        post.empty(story.refused)
        story.begin(programs, self.beginning)
        self.sent_before = list(post.taken)
        # The server has a letter of which a courier that died could not take note.
        self.died_before = story.begin is courier_died

    def restore(self):
        """The mail server as it was when the story had begun."""
        self.post.empty(self.story.refused)
        self.post.taken = list(self.sent_before)

    def act(self, partnership, under=(), when_stopped=None):
        return getattr(self.programs, self.story.victim)(partnership, under, when_stopped)

    def finish(self, partnership):
        """Starts the programs as their units would, until every letter has ended."""
        for _ in range(4):
            status = self.programs.live(partnership).status
            # Told to stop before it listens, it is ended by the signal, which is as good.
            if status not in (0, -signal.SIGTERM):
                return f"the daemon does not start again: it ends with {status}"
            status = self.programs.carry(partnership).status
            if status != 0:
                return f"the courier does not start again: it ends with {status}"
            if not partnership.files("queue") and not unended(partnership):
                return None
        return None


def unended(partnership):
    return partnership.ask_ledger("SELECT 1 FROM letters WHERE state NOT IN ('delivered', 'failed') LIMIT 1")
