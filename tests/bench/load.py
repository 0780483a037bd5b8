"""Many connections that ask, each again as soon as it was answered, in a process of their own.

It reads what to ask as JSON from its input (`Load`) and writes how it went (`Went`).
"""

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import quantiles
from time import perf_counter
from typing import cast

import uvloop

#: Questions of each connection before it counts.
_WARM = 10
_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)\r\n", re.IGNORECASE)


@dataclass(frozen=True)
class Load:
    """`requests` are asked in turn, each on a connection of its own, `count` times in all."""

    port: int
    requests: Sequence[str]
    count: int
    status: int


@dataclass(frozen=True)
class Went:
    """Answers a second, and the latency (milliseconds) at the median and the 99th percentile."""

    rate: float
    median: float
    p99: float


def ask(load: Load) -> Went:
    """Ask in a process of its own; raises `CalledProcessError` when an answer is another."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.load"],
        input=json.dumps(asdict(load)),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Went(**json.loads(done.stdout))


class _Connection(asyncio.Protocol):
    """One connection, which asks one thing again and again."""

    def __init__(self, request: bytes, status: int, left: "_Left") -> None:
        self._request = request
        self._status = b"HTTP/1.1 %d " % status
        self._left = left
        self._got = b""
        self._sent = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def ask(self) -> None:
        self._sent = perf_counter()
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self._got += data
        end = self._got.find(b"\r\n\r\n")
        if end < 0:
            return
        length = _LENGTH.search(self._got, 0, end + 2)
        if len(self._got) < end + 4 + (int(length[1]) if length else 0):
            return
        if not self._got.startswith(self._status):
            self._left.fail(self._got[:300])
            return
        self._got = b""
        if self._left.take(perf_counter() - self._sent):
            self.ask()

    def connection_lost(self, exc: Exception | None) -> None:
        self._left.fail(f"a connection was lost: {exc}".encode())


class _Left:
    """How much is still to be asked, and how long each answer took."""

    def __init__(self, count: int, connections: int) -> None:
        self._unasked = count - connections
        self._count = count
        self.took: list[float] = []
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def take(self, seconds: float) -> bool:
        """Note an answer; whether its connection is to ask once more."""
        self.took.append(seconds)
        if len(self.took) == self._count and not self.done.done():
            self.done.set_result(None)
        self._unasked -= 1
        return self._unasked >= 0

    def fail(self, why: bytes) -> None:
        if not self.done.done():
            self.done.set_exception(RuntimeError(why.decode(errors="replace")))


async def _asked(load: Load) -> Went:
    loop = asyncio.get_running_loop()

    async def round_of(count: int) -> tuple[float, list[float]]:
        left = _Left(count, len(load.requests))
        connections = [
            (
                await loop.create_connection(
                    lambda text=text: _Connection(text.encode(), load.status, left),  # type: ignore[misc]
                    "127.0.0.1",
                    load.port,
                )
            )
            for text in load.requests
        ]
        begun = perf_counter()
        for _, connection in connections:
            connection.ask()
        await left.done
        took = perf_counter() - begun
        for transport, _ in connections:
            transport.abort()
        return took, left.took

    await round_of(_WARM * len(load.requests))
    seconds, took = await round_of(load.count)
    cut = quantiles(took, n=100)
    return Went(load.count / seconds, cut[49] * 1_000, cut[98] * 1_000)


def main() -> None:
    """Ask what the input says."""
    load = Load(**json.load(sys.stdin))
    print(json.dumps(asdict(uvloop.run(_asked(load)))))


if __name__ == "__main__":
    main()
