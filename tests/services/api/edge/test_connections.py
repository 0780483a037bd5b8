"""What a connection gets that never asks, asks without end, or asks in no language of ours."""

import asyncio
import json
from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from starlette.responses import StreamingResponse

from services.api import connections
from services.api.main import server_of
from services.config import Settings
from services.stack.port import free_port
from services.stack.waiting import until

#: Bound of every wait, in seconds; nothing should come near it.
SECONDS = 20
#: Bytes that end no head, whatever comes before them.
MORE = b"a" * 1024
CHUNKED = b"POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
HEAD = b"GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n"


@pytest.fixture
async def port(app: FastAPI, settings: Settings) -> AsyncIterator[int]:
    """The edge behind the server that production runs."""
    port = free_port()
    server = server_of(app, settings.model_copy(update={"port": port}))
    task = asyncio.create_task(server.serve())

    async def serves() -> bool:
        return server.started

    await until(serves, within=SECONDS, what="the server")
    yield port
    server.should_exit = True
    await task


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heads have no time at all."""
    monkeypatch.setattr(connections, "SLOWEST_HEAD_SECONDS", 0.2)


async def said(port: int, *parts: bytes, within: float = SECONDS) -> bytes:
    """All that comes until the server closes the connection."""
    async with asyncio.timeout(within):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            for part in parts:
                writer.write(part)
                await writer.drain()
            return await reader.read()
        except ConnectionResetError:
            return b""
        finally:
            writer.close()


def problem(raw: bytes) -> tuple[int, str]:
    """The status and the code of an answer, which is a problem and the last on its connection."""
    head, _, body = raw.partition(b"\r\n\r\n")
    assert b"content-type: application/problem+json" in head.lower()
    assert b"connection: close" in head.lower()
    assert b"x-content-type-options: nosniff" in head.lower()
    told = json.loads(body)
    status = int(head.split()[1])
    assert told["status"] == status
    return status, told["code"]


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/9.9\r\n\r\n",
        b"get / HTTP/1.1\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n",
        HEAD + b"X: a\0b\r\n\r\n",
        HEAD + b"X : a\r\n\r\n",
        HEAD + b"X: a\r\n b\r\n\r\n",
        HEAD + b"Content-Length: +2\r\n\r\n",
        HEAD + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ],
)
async def test_what_is_no_request_is_told_so_like_any_other_fault(port: int, sent: bytes) -> None:
    assert problem(await said(port, sent)) == (400, "bad-request")


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("sent", [HEAD, b"G", b"\r\n"])
async def test_a_head_that_does_not_end_is_not_waited_for(port: int, sent: bytes) -> None:
    assert problem(await said(port, sent)) == (408, "request-timeout")


@pytest.mark.usefixtures("impatient")
async def test_whoever_connects_and_says_nothing_is_let_go(port: int) -> None:
    assert await said(port) == b""


@pytest.mark.usefixtures("impatient")
async def test_whoever_goes_on_sending_after_the_answer_is_let_go(port: int) -> None:
    sent = b"POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n{"
    assert b" 401 " in await said(port, sent, b"a")


@pytest.mark.parametrize("begun", [HEAD + b"X: ", b"GET /", HEAD])
async def test_a_head_without_end_is_not_read_to_its_end(port: int, begun: bytes) -> None:
    line = b"X: " + MORE + b"\r\n" if begun is HEAD else MORE
    whole = (2 * connections.LARGEST_HEAD) // len(line)
    raw = await said(port, begun, *(line for _ in range(whole)))
    assert not raw or problem(raw) == (431, "headers-too-large")


async def test_a_body_that_is_larger_than_any_head_is_no_head(port: int) -> None:
    body = b" " * (2 * connections.LARGEST_HEAD)
    sent = b"POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n" % len(body)
    closing = HEAD + b"Connection: close\r\n\r\n"
    raw = await said(port, sent + body, closing)
    assert raw.count(b"HTTP/1.1 401") == raw.count(b"HTTP/1.1 200") == 1


@pytest.mark.parametrize("trailer", [b"X: " + MORE + b"\r\n", MORE])
async def test_trailers_without_end_are_not_read_to_their_end(
    port: int, trailer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "SLOWEST_HEAD_SECONDS", 10 * SECONDS)
    whole = (2 * connections.LARGEST_HEAD) // len(trailer)
    raw = await said(port, CHUNKED + b"2\r\n{}\r\n0\r\nX: ", *(trailer for _ in range(whole)))
    assert raw.count(b"HTTP/1.1 ") <= 1


async def test_a_trailer_is_no_header_of_its_request(port: int) -> None:
    closing = HEAD + b"Connection: close\r\n\r\n"
    sent = CHUNKED + b"2\r\n{}\r\n0\r\nAuthorization: Bearer zzz\r\n\r\n"
    raw = await said(port, sent + closing)
    assert raw.count(b'"unauthenticated"') == raw.count(b"HTTP/1.1 200") == 1


async def test_no_problem_stands_in_the_middle_of_another_answer(
    app: FastAPI, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # So little that it is read at once, and none of it is left when the connection is closed.
    monkeypatch.setattr(connections, "LARGEST_HEAD", len(MORE))
    over = asyncio.Event()

    async def parts() -> AsyncIterator[bytes]:
        yield b"begun"
        await over.wait()

    @app.get("/problems/streamed")
    async def answer() -> StreamingResponse:
        return StreamingResponse(parts())

    app.router.routes.insert(0, app.router.routes.pop())
    try:
        async with asyncio.timeout(SECONDS):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET /problems/streamed HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            await reader.readuntil(b"begun\r\n")
            writer.write(HEAD + b"X: " + MORE)
            assert await reader.read() == b""
            writer.close()
    finally:
        over.set()
        app.router.routes.pop(0)


@pytest.mark.usefixtures("impatient")
async def test_a_slow_answer_is_not_cut_off(app: FastAPI, port: int) -> None:
    slow = asyncio.Event()

    @app.get("/problems/slow")
    async def answer() -> dict[str, int]:
        asyncio.get_running_loop().call_later(0.6, slow.set)
        await slow.wait()
        return {"done": 1}

    app.router.routes.insert(0, app.router.routes.pop())
    sent = b"GET /problems/slow HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
    try:
        assert b'{"done":1}' in await said(port, sent)
    finally:
        app.router.routes.pop(0)
