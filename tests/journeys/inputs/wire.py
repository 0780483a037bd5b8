"""Requests as bytes on a socket, since no client library sends what is wrong."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

#: Bound of every wait for an answer, in seconds.
SECONDS = 60

Header = tuple[str, str]


@dataclass(frozen=True)
class Sent:
    """A request; `raw` takes the place of all the rest. `parts` are sent one after another."""

    method: str = "GET"
    path: str = "/"
    headers: tuple[Header, ...] = ()
    body: bytes | None = None
    raw: tuple[bytes, ...] = ()

    def parts(self, host: str) -> tuple[bytes, ...]:
        """What goes over the wire."""
        if self.raw:
            return self.raw
        headers = [*self.headers, ("Connection", "close")]
        named = {name.lower() for name, _ in headers}
        if "host" not in named:
            headers.insert(0, ("Host", host))
        if self.body is not None and not {"content-length", "transfer-encoding"} & named:
            headers.append(("Content-Length", str(len(self.body))))
        lines = [f"{self.method} {self.path} HTTP/1.1", *(f"{n}: {v}" for n, v in headers), "", ""]
        return ("\r\n".join(lines).encode("latin-1") + (self.body or b""),)


@dataclass(frozen=True)
class Reply:
    """An answer as it came."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def json(self) -> Any:
        """What the body holds."""
        return json.loads(self.body)

    @property
    def code(self) -> str | None:
        """The problem's code, or None where the answer is no problem document."""
        if self.headers.get("content-type") != "application/problem+json":
            return None
        code: str = self.json["code"]
        return code

    @property
    def faults(self) -> set[str]:
        """The codes of the faults in single fields."""
        return {fault["code"] for fault in self.json.get("errors", [])}


async def exchange(port: int, sent: Sent) -> Reply:
    """Send it, and read the answer until the server closes the connection."""
    async with asyncio.timeout(SECONDS):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            for part in sent.parts(f"127.0.0.1:{port}"):
                writer.write(part)
            return _reply(await _until_closed(reader))
        finally:
            writer.close()


async def _until_closed(reader: asyncio.StreamReader) -> bytes:
    """All that comes. A server that stops reading may reset the connection after its answer."""
    answer = bytearray()
    try:
        while data := await reader.read(65_536):
            answer += data
    except ConnectionResetError:
        pass
    return bytes(answer)


def _reply(raw: bytes) -> Reply:
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    if headers.get("transfer-encoding") == "chunked":
        body = _dechunked(body)
    return Reply(int(first.split(" ")[1]), headers, body)


def _dechunked(body: bytes) -> bytes:
    whole = bytearray()
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        whole += body[:length]
        body = body[length + 2 :]
    return bytes(whole)
