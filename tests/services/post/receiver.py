"""A system that is told: a web server on this machine, which answers as it is asked to."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Got:
    """One request as it came."""

    line: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """What came, and what is answered: the bytes of each answer in turn, the last one for good."""

    port: int = 0
    answers: list[bytes] = field(default_factory=lambda: [answer(204)])
    got: list[Got] = field(default_factory=list)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            line, *rest = head.strip().split("\r\n")
            headers = {
                name.lower(): value.strip()
                for name, _, value in (one.partition(":") for one in rest)
            }
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            async with self.arrived:
                self.got.append(Got(line, headers, body))
                self.arrived.notify_all()
            await self.before_answering()
            said = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            writer.write(said)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            writer.close()

    async def before_answering(self) -> None:
        """What happens between hearing and answering: nothing, unless a test says so."""

    async def came(self, number: int, within: float = 30) -> list[Got]:
        """Wait until so many requests have come."""
        async with asyncio.timeout(within), self.arrived:
            await self.arrived.wait_for(lambda: len(self.got) >= number)
        return self.got


def answer(status: int, *headers: str, body: bytes = b"") -> bytes:
    """An answer as it goes over the wire."""
    lines = (f"HTTP/1.1 {status} -", f"Content-Length: {len(body)}", "Connection: close", *headers)
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@asynccontextmanager
async def receiving(
    context: ssl.SSLContext | None = None, *, receiver: Receiver | None = None
) -> AsyncIterator[Receiver]:
    """Serve for as long as the block lasts."""
    receiver = receiver or Receiver()
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", 0, ssl=context)
    receiver.port = server.sockets[0].getsockname()[1]
    try:
        yield receiver
    finally:
        server.close()
        await server.wait_closed()
