"""A system outside that is told of everything by webhook, and is not always willing to hear it."""

import asyncio
import json
import random
from dataclasses import dataclass, field
from typing import Final

from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from domain.role import Role
from tests.journeys.stand import Desk, Person

#: One in so many messages is turned away, and one in so many is left without an answer.
_UNWILLING: Final = 25
_SILENT: Final = 25
_TAKEN: Final = b"HTTP/1.1 204 -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_LATER: Final = b"HTTP/1.1 503 -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@dataclass(frozen=True)
class Arrival:
    """A message that came in whole: its case, place in the log, and id.

    `taken` is whether that was answered; one that was turned away, or got no answer, is to come
    again.
    """

    case: str
    position: int
    message_id: str
    taken: bool = True


@dataclass
class Ear:
    """What came, in the order in which it came."""

    dice: random.Random
    arrivals: list[Arrival] = field(default_factory=list)
    #: Messages whose signature is not that of the subscription.
    forged: list[str] = field(default_factory=list)
    port: int = 0
    _secret: str = ""
    _server: asyncio.Server | None = None

    async def begin(self) -> None:
        """Listen on this machine."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Listen no longer."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    async def subscribe(self, desk: Desk, port: int) -> None:
        """Have everything told to `port`, which leads here, from now on; nothing is left out."""
        token = desk.token(Role.DIRECTORATE_MANAGER, None, None, "u-ear")
        somebody = Person(desk.http, token, {})
        url = f"http://127.0.0.1:{port}/events"
        made = await somebody.do("/webhooks", {"url": url}, version=0)
        self._secret = made["secret"]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            lines = (line.partition(":") for line in head.strip().split("\r\n")[1:])
            headers = {name.lower(): value.strip() for name, _, value in lines}
            body = await reader.readexactly(int(headers["content-length"]))
            chance = self.dice.random()
            taken = chance >= 1 / _SILENT + 1 / _UNWILLING
            self._hear(headers, body, taken=taken)
            if taken or chance < 1 / _UNWILLING:
                writer.write(_TAKEN if taken else _LATER)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            # What did not come whole did not come.
            return
        finally:
            writer.close()

    def _hear(self, headers: dict[str, str], body: bytes, *, taken: bool) -> None:
        message_id = headers["webhook-id"]
        try:
            Webhook(self._secret).verify(body, headers)
        except WebhookVerificationError:
            self.forged.append(message_id)
        told = json.loads(body)["data"]
        self.arrivals.append(Arrival(told["case"], told["log_position"], message_id, taken))
