"""Whoever keeps an installation sees whether a worker asks for its work."""

from datetime import UTC, datetime

from temporalio.client import Client

from services.stack.waiting import until
from services.worker_seen import SILENT, worker_seen
from tests.workflows.house import SECONDS, house


async def test_nobody_asks_where_no_worker_runs(client: Client) -> None:
    assert await worker_seen(client) is None


async def test_a_worker_is_seen_while_it_asks_and_missed_once_it_is_silent(client: Client) -> None:
    async def is_seen() -> bool:
        return await worker_seen(client) is not None

    async with house(client):
        await until(is_seen, within=SECONDS, what="the worker")
        assert await worker_seen(client, datetime.now(UTC) + SILENT * 2) is None
