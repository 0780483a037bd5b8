"""No more of a body is read than may be in it."""

from typing import Any

import httpx

from services.api.strict_json import LARGEST_BODY
from tests.services.api.edge.test_framing_and_json import HEADERS, JSON, URL, assert_problem

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
