"""What a worker takes on at a time, and how it ends."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import pytest
from temporalio.client import Client

from services import worker
from tests.workflows.house import SECONDS
from workflows.activities import DRAWN_UP_AT_A_TIME, CaseLog
from workflows.contracts import QUEUES


class Ending:
    """A worker of one queue that ends only when those of the others end too."""

    started: list["Ending"]
    together: asyncio.Barrier

    def __init__(self, client: Client, **given: Any) -> None:
        self.given = given
        self._ended = False

    async def __aenter__(self) -> "Ending":
        self.started.append(self)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.shutdown()

    async def shutdown(self) -> None:
        if not self._ended:
            async with asyncio.timeout(SECONDS):
                await self.together.wait()
        self._ended = True


async def test_no_activity_waits_for_a_thread_and_all_queues_are_left_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Ending.started = []
    Ending.together = asyncio.Barrier(len(QUEUES))
    monkeypatch.setattr(worker, "Worker", Ending)
    with ThreadPoolExecutor(worker.THREADS) as executor:
        async with worker.make_worker(cast(Client, None), cast(CaseLog, None), executor):
            pass
    accepted = [
        each.given["max_concurrent_activities"] + each.given["max_concurrent_local_activities"]
        for each in Ending.started
    ]
    assert sum(accepted) == worker.THREADS


def test_what_is_long_leaves_room_for_commands() -> None:
    """Both reconciliations may stand in the slots of one queue beside what is drawn up."""
    assert worker.SLOTS > DRAWN_UP_AT_A_TIME + 2
