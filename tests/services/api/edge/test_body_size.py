"""No more of a body is read than may be in it."""

import asyncio
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from starlette.types import Message
from structlog.testing import capture_logs

from services.api.strict_json import LARGEST_BODY
from tests.services.api.edge.asked import HEADERS, JSON, URL, assert_problem

CHUNK = 1024


async def test_body_without_end_is_cut(client: httpx.AsyncClient) -> None:
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        while sent < 1000:
            sent += 1
            yield b" " * CHUNK

    answer = await client.post(URL, content=endless(), headers={**HEADERS, **JSON})

    assert_problem(answer, 413, "body-too-large")
    assert sent == LARGEST_BODY // CHUNK + 1


async def test_body_that_says_it_is_too_long_is_not_read(client: httpx.AsyncClient) -> None:
    read = False

    async def waiting() -> Any:
        nonlocal read
        read = True
        yield b"{}"

    headers = {**HEADERS, **JSON, "Content-Length": str(LARGEST_BODY + 1)}
    answer = await client.post(URL, content=waiting(), headers=headers)

    assert_problem(answer, 413, "body-too-large")
    assert not read


async def test_a_body_that_does_not_come_is_not_waited_for(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.api.json_body.SLOWEST_SECONDS", 0.05)
    never = asyncio.Event()

    async def stopped() -> Any:
        yield b"{"
        await never.wait()

    async with asyncio.timeout(20):
        answer = await client.post(URL, content=stopped(), headers={**HEADERS, **JSON})

    assert_problem(answer, 408, "request-timeout")
    assert answer.headers["connection"] == "close"


async def test_whoever_goes_away_in_the_middle_of_a_body_is_no_fault_of_ours(
    app: FastAPI, token: str
) -> None:
    """Else each connection that breaks would stand in the log as a fault of the program."""
    came = [{"type": "http.request", "body": b"{", "more_body": True}]
    answers: list[Message] = []

    async def receive() -> Message:
        return came.pop() if came else {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        answers.append(message)

    headers = {**HEADERS, **JSON, "Host": "127.0.0.1", "Authorization": f"Bearer {token}"}
    scope = {
        "type": "http",
        "method": "POST",
        "path": URL,
        "query_string": b"",
        "headers": [(name.lower().encode(), text.encode()) for name, text in headers.items()],
    }
    with capture_logs() as logs:
        await app(scope, receive, send)

    assert answers[0]["status"] == 400
    assert [entry["event"] for entry in logs] == ["request"]
