"""A link between a process and a server that can be cut: a small TCP proxy on 127.0.0.1."""

import asyncio
from enum import Enum

_CHUNK = 65_536


class State(Enum):
    """What the link does with what is sent over it."""

    WHOLE = "whole"
    #: Connections are reset and new ones are refused, as by a host that has gone.
    CUT = "cut"
    #: Nothing comes through, and nobody is told: a half-open network.
    SILENT = "silent"


class Link:
    """Everything between one process and one server goes through here."""

    def __init__(self, to_port: int, port: int) -> None:
        self.port = port
        self._to_port = to_port
        self._whole = asyncio.Event()
        self._whole.set()
        self._state = State.WHOLE
        self._open: set[asyncio.StreamWriter] = set()
        self._passing: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def begin(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", self.port)

    async def close(self) -> None:
        """Stop listening and end what is open."""
        if self._server is not None:
            self._server.close()
        self._reset()
        self._whole.set()
        if self._passing:
            await asyncio.wait(self._passing)
        if self._server is not None:
            await self._server.wait_closed()

    def cut(self) -> None:
        """Reset what is open and refuse what is new."""
        self._state = State.CUT
        self._whole.clear()
        self._reset()

    def silence(self) -> None:
        """Hold back everything, without a word to either side."""
        self._state = State.SILENT
        self._whole.clear()

    def mend(self) -> None:
        """Let everything through again; what was held back comes first."""
        self._state = State.WHOLE
        self._whole.set()

    def _reset(self) -> None:
        for writer in self._open:
            writer.transport.abort()
        self._open.clear()

    def _take(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        passing = asyncio.create_task(self._serve(near, back))
        self._passing.add(passing)
        passing.add_done_callback(self._passing.discard)

    async def _serve(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        self._open.add(back)
        if self._state is State.CUT:
            back.transport.abort()
            return
        try:
            await self._whole.wait()
            far, forth = await asyncio.open_connection("127.0.0.1", self._to_port)
        except OSError:
            back.transport.abort()
            return
        self._open.add(forth)
        ways = (
            asyncio.create_task(self._pass_on(near, forth)),
            asyncio.create_task(self._pass_on(far, back)),
        )
        try:
            # An end in order is passed on, and the other way may go on; a reset ends both.
            await asyncio.wait(ways, return_when=asyncio.FIRST_EXCEPTION)
        finally:
            for writer in (back, forth):
                writer.transport.abort()
                self._open.discard(writer)
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    async def _pass_on(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        """Copy until the source ends in order; raises `OSError` when either side is reset."""
        while data := await source.read(_CHUNK):
            await self._whole.wait()
            target.write(data)
            await target.drain()
        await self._whole.wait()
        if target.can_write_eof():
            target.write_eof()
