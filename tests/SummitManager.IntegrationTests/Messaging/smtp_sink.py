"""A mail server for tests: what it answers follows from the recipient's name, what it accepts lands in a folder.

Usage: smtp_sink.py FOLDER. Prints its port. Ends when its input closes.
  unknown@  550 for the recipient         busy@  451 the first time, then accepted
  refused@  554 after the message         drop@  hangs up inside the message the first time, then accepted
Sender refused@ gets 550. Everything else is accepted: N.eml as it came, N.json as Python's mail parser reads it.
"""
import asyncio
import hashlib
import itertools
import json
import pathlib
import sys
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr

from aiosmtpd.smtp import SMTP

folder = pathlib.Path(sys.argv[1])
numbers = itertools.count(1)
seen = set()


def first_time(what):
    new = what not in seen
    seen.add(what)
    return new


def address_of(message, header):
    # Not through the structured header: it puts spaces between the encoded words of a name (fixed in later Pythons).
    name, address = parseaddr(message.get(header))
    return [[str(make_header(decode_header(name))), address]]


def part_of(part):
    content = part.get_payload(decode=True) or b""
    is_text = part.get_content_maintype() == "text"
    return {
        "type": part.get_content_type(),
        "method": part.get_param("method"),
        "disposition": part.get_content_disposition(),
        "file": part.get_filename(),
        "cid": part["Content-ID"],
        "encoding": part["Content-Transfer-Encoding"],
        "text": content.decode(part.get_content_charset() or "ascii") if is_text else None,
        "sha256": hashlib.sha256(content).hexdigest(),
        "base64": None if is_text or part.is_multipart() else part.get_payload().replace("\n", "").replace("\r", ""),
    }


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.7.1 Sender not allowed"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("unknown@"):
            return "550 5.1.1 No such mailbox"
        if address.startswith("busy@") and first_time(address):
            return "451 4.7.1 Please come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if any(to.startswith("refused@") for to in envelope.rcpt_tos):
            return "554 5.7.0 Message refused"
        raw = envelope.original_content
        message = message_from_bytes(raw, policy=policy.default)
        plain = message_from_bytes(raw, policy=policy.compat32)
        facts = {
            "recipients": envelope.rcpt_tos,
            "subject": message["Subject"],
            "from": address_of(plain, "From"),
            "to": address_of(plain, "To"),
            "messageId": message["Message-ID"],
            "date": message["Date"],
            "autoSubmitted": message["Auto-Submitted"],
            "longestLine": max(len(line) for line in raw.split(b"\r\n")),
            "isAscii": raw.isascii(),
            "defects": [str(d) for part in message.walk() for d in part.defects],
            "structure": [part.get_content_type() for part in message.walk()],
            "parts": [part_of(part) for part in message.walk() if not part.is_multipart()],
        }
        name = str(next(numbers))
        (folder / (name + ".eml")).write_bytes(raw)
        (folder / (name + ".json")).write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
        return "250 OK"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        drops = [to for to in self.envelope.rcpt_tos if to.startswith("drop@")]
        if drops and first_time(drops[0]):
            await self.push("354 Go ahead")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


async def main():
    server = await asyncio.get_running_loop().create_server(lambda: Server(Handler(), enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
