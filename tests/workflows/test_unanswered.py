"""A command that nobody carries out is unknown, and leaves no complaint behind."""

import asyncio
import gc
from typing import Any

import pytest
from temporalio.client import Client

from domain.opening.decide import OpenRound
from services.gateway import Gateway, OutcomeNotKnown
from tests.domain.wishes import wish
from tests.workflows.house import as_perform


async def test_an_update_that_nobody_answers_is_unknown_and_no_error_of_the_program(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.gateway.PATIENCE", 0.5)
    complaints: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, context: complaints.append(context))
    try:
        with pytest.raises(OutcomeNotKnown):
            await Gateway(client, lambda _: None).perform(as_perform(wish(OpenRound)))
        for _ in range(3):
            await asyncio.sleep(0)
        gc.collect()
    finally:
        loop.set_exception_handler(before)
        await client.get_workflow_handle(str(wish(OpenRound).case)).terminate()
    assert complaints == []
