"""Two houses: one whose clock the test moves, and one on the run's real server."""

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest_asyncio
from temporalio.client import Client
from temporalio.testing import WorkflowEnvironment

from tests.workflows.dates import Calendar
from tests.workflows.house import House, house
from tests.workflows.namespace import own_namespace


@pytest_asyncio.fixture(loop_scope="session")
async def calendar(time_skipping: WorkflowEnvironment) -> Calendar:
    """The clock of a server that skips time."""
    return Calendar(time_skipping, await time_skipping.get_current_time())


@pytest_asyncio.fixture(loop_scope="session")
async def timed(calendar: Calendar) -> AsyncIterator[House]:
    """A house in which the test moves the clock."""
    async with house(calendar.environment.client, now=lambda: calendar.today) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def client(temporal: str) -> Client:
    """A client in a namespace of the test's own on the run's real server."""
    return await own_namespace(temporal, f"t-{uuid4().hex}")


@pytest_asyncio.fixture(loop_scope="session")
async def served(client: Client) -> AsyncIterator[House]:
    """A house on the run's real server."""
    async with house(client) as opened:
        yield opened
