"""While the description is made, which takes seconds, everybody else is answered."""

import asyncio
import threading
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from services.api import openapi
from services.stack.waiting import until

#: Bound of every wait, in seconds; nothing should come near it.
SECONDS = 20


async def test_others_are_answered_while_the_description_is_made_once(
    app: FastAPI, client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[dict[str, Any]] = []
    go_on = threading.Event()

    def slowly(schema: dict[str, Any]) -> None:
        made.append(schema)
        go_on.wait(SECONDS)

    monkeypatch.setattr(openapi, "add_links", slowly)
    monkeypatch.setattr(app, "openapi_schema", None)

    async def begun() -> bool:
        return bool(made)

    asked = [asyncio.create_task(client.get("/openapi.json")) for _ in range(2)]
    try:
        await until(begun, within=2 * SECONDS, what="the description")
        assert (await client.get("/health/live")).status_code == 200
        assert not any(one.done() for one in asked)
    finally:
        go_on.set()
        answers = await asyncio.gather(*asked)
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].content == answers[1].content
    assert len(made) == 1
