"""A mail server outside that takes people's e-mails, and is not always willing to."""

import asyncio
import random
import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from typing import Final
from urllib.parse import urlsplit

from aiosmtpd.smtp import SMTP, Envelope, Session

from domain.role import Role
from services.stack.waiting import until
from tests.journeys.stand import Desk, Person

#: One in so many messages is turned away for now, and with one in so many the connection breaks
#: before it is answered.
_UNWILLING: Final = 25
_SILENT: Final = 25
_SECONDS: Final = 60
_CONFIRM: Final = re.compile(r"https?://\S+/confirm/\S+")


@dataclass(frozen=True)
class Mail:
    """A message that came in whole, by its id; `taken` is whether that was answered."""

    message_id: str
    taken: bool = True


@dataclass
class Mailbox:
    """What came, in the order in which it came."""

    dice: random.Random
    mails: list[Mail] = field(default_factory=list)
    port: int = 0
    _asked: dict[str, str] = field(default_factory=dict)
    _server: asyncio.Server | None = None

    async def begin(self) -> None:
        """Listen on this machine."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: SMTP(self), "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Listen no longer."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    async def subscribe(self, desk: Desk, county: str, role: Role) -> None:
        """Have somebody of the county told of what is theirs, once the address is confirmed."""
        token = desk.token(role, county, None, f"u-mailed-{role}-{county}")
        somebody = Person(desk.http, token, {})
        address = f"{role}-{county}@fylke.example"
        wish = {"address": address, "notices": ["tasks", "passed"], "language": "nn"}
        await somebody.do("/mail-subscriptions", wish, version=0)

        async def is_asked() -> bool:
            return address in self._asked

        await until(is_asked, within=_SECONDS, what="the question whether the address is right")
        link = urlsplit(self._asked[address])
        here = f"http://127.0.0.1:{desk.settings.port}{link.path}"
        (await desk.http.post(here)).raise_for_status()

    async def handle_DATA(  # noqa: N802 - the catcher's own name for it
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Note the message, and answer as the dice fall."""
        if not isinstance(envelope.content, bytes):
            raise TypeError("a message is bytes")
        mail = message_from_bytes(envelope.content, policy=default)
        chance = self.dice.random()
        taken = chance >= 1 / _SILENT + 1 / _UNWILLING
        self.mails.append(Mail(str(mail["message-id"]).strip("<>").partition("@")[0], taken))
        if found := _CONFIRM.search(mail.get_content()):
            self._asked[envelope.rcpt_tos[0]] = found[0].rstrip(".,")
        if taken:
            return "250 OK"
        if chance >= 1 / _UNWILLING and isinstance(server.transport, asyncio.Transport):
            # It breaks off, and nobody is told that it has come.
            server.transport.abort()
        return "451 later"
