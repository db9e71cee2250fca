"""A mail server on the loopback interface that remembers what it took."""

import asyncio
import email
import email.policy
import threading

from aiosmtpd.smtp import SMTP


class Post:
    """Takes letters, but none for the addresses that are refused."""

    def __init__(self):
        self.refused = set()
        self.taken = []
        self.lock = threading.Lock()
        self.loop = asyncio.new_event_loop()
        opening = self.loop.create_server(lambda: SMTP(self, hostname="mail.test", loop=self.loop), "127.0.0.1", 0)
        self.port = self.loop.run_until_complete(opening).sockets[0].getsockname()[1]
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)

    def empty(self, refused=()):
        with self.lock:
            self.taken = []
            self.refused = set(refused)

    @property
    def letters(self):
        with self.lock:
            return [Delivered(content) for content in self.taken]

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        with self.lock:
            self.taken.append(envelope.original_content)
        return "250 2.0.0 Taken"


class Delivered:
    """One copy of a letter, as a mail program would read it."""

    def __init__(self, content):
        message = email.message_from_bytes(content, policy=email.policy.SMTP)
        self.content = content
        self.id = message["Message-ID"] or ""
        self.reader = message["To"] or ""
        lines = message.get_content().splitlines()
        self.duties = [(self.reader, line.strip()) for line in lines if line.startswith("  casewatchctl explain ")]
        self.matters = [(self.reader, line) for line in matters(lines)]

    @property
    def facts(self):
        return self.duties + self.matters


def matters(lines):
    """The headings of what is not about a duty, which stand last in a letter, each after an empty line."""
    if "WHAT NEEDS ATTENTION" not in lines:
        return []
    attention = lines[lines.index("WHAT NEEDS ATTENTION") + 1:]
    end = next((number for number, line in enumerate(attention) if line.startswith("Casewatch writes this")), None)
    return [line for before, line in zip(attention, attention[1:end]) if not before and line]
