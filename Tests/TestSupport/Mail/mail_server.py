"""A mail server on a free port of the loopback interface that behaves as it is told.

It prints its port, appends a line of JSON to the log for everything that happens, and ends with its parent.

    mail_server.py LOG [--plan STEP,STEP,...] [--tls starttls|implicit CERT KEY] [--auth USER PASSWORD] [--raw HOW]

Each transaction takes the next step of the plan; the last one stays. A step is `accept`, `slow`, or a place (mail, rcpt,
data, dot) with what happens there: `rcpt:450 4.2.1 Busy`, `dot:drop`, `dot:hang`, `mail:drop`, `dot:late` (an answer
after three seconds), `rcpt:mebibyte` (a good reply of one very long line).
"""

import argparse
import asyncio
import base64
import json
import os
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


class Log:
    def __init__(self, path):
        self.file = open(path, "a", buffering=1)

    def note(self, **facts):
        self.file.write(json.dumps(facts) + "\n")


class Plan:
    def __init__(self, text):
        self.steps = text.split(",")

    def next(self):
        return self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]


class Script:
    """What happens at each place of a transaction."""

    def __init__(self, log, plan):
        self.log, self.plan = log, plan

    async def act(self, place, server, session):
        where, _, what = session.step.partition(":")
        if session.step == "slow":
            await asyncio.sleep(0.2)
        if where != place:
            return None
        if what == "drop":
            server.transport.abort()
            return "250 never seen"
        if what == "hang":
            await asyncio.sleep(3600)
        if what == "late":
            await asyncio.sleep(3)
            return None
        if what == "mebibyte":
            return "250 " + "x" * (1 << 20)
        return what

    async def handle_MAIL(self, server, session, envelope, address, options):
        session.step = self.plan.next()
        answer = await self.act("mail", server, session)
        if answer is None:
            envelope.mail_from = address
        return answer or "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = await self.act("rcpt", server, session)
        if answer is None:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.log.note(
            event="letter", sender=envelope.mail_from, recipients=envelope.rcpt_tos, encrypted=server.transport.get_extra_info("sslcontext") is not None, user=session.auth_data, bytes=base64.b64encode(envelope.original_content).decode())
        return await self.act("dot", server, session) or "250 2.0.0 Taken"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        answer = await self.event_handler.act("data", self, self.session) if self.envelope.rcpt_tos else None
        if answer is not None:
            return await self.push(answer)
        return await super().smtp_DATA(arg)

    def connection_made(self, transport):
        self.event_handler.log.note(event="connection")
        super().connection_made(transport)


async def speak_raw(how, log, reader, writer):
    log.note(event="connection")
    if how == "silent":
        await asyncio.sleep(3600)
    if how == "babble":
        for _ in range(20000):
            writer.write(b"220-and so on and so on\r\n")
            await writer.drain()
        await asyncio.sleep(3600)
    if how == "mebibyte":
        how = "220 " + "x" * (1 << 20)
    if how != "close":
        writer.write(how.encode() + b"\r\n")
        await writer.drain()
        await reader.read()
    writer.close()


def context(certificate, key):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(certificate, key)
    return made


async def main(options):
    log = Log(options.log)
    script = Script(log, Plan(options.plan))
    kind, certificate, key = options.tls or (None, None, None)
    encryption = context(certificate, key) if kind else None

    def authenticate(server, session, envelope, mechanism, data):
        given = [data.login.decode(), data.password.decode()]
        return AuthResult(success=given == options.auth, handled=False, auth_data=data.login.decode())

    def make():
        return Server(
            script, hostname="mail.test", tls_context=encryption if kind == "starttls" else None,
            require_starttls=kind == "starttls", auth_required=bool(options.auth), auth_require_tls=kind == "starttls",
            authenticator=authenticate if options.auth else None)

    if options.raw:
        server = await asyncio.start_server(
            lambda reader, writer: speak_raw(options.raw, log, reader, writer), options.host, options.port)
    else:
        server = await asyncio.get_running_loop().create_server(
            make, options.host, options.port, ssl=encryption if kind == "implicit" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    parent = os.getppid()
    while os.getppid() == parent:
        await asyncio.sleep(1)


parser = argparse.ArgumentParser()
parser.add_argument("log")
parser.add_argument("--plan", default="accept")
parser.add_argument("--tls", nargs=3)
parser.add_argument("--auth", nargs=2)
parser.add_argument("--raw")
parser.add_argument("--host", default="127.0.0.1")
parser.add_argument("--port", type=int, default=0)
options = parser.parse_args()
asyncio.run(main(options))
