"""One machine for all faults; every test leaves it whole."""

from collections.abc import AsyncIterator, Iterator
from itertools import count

import pytest
import pytest_asyncio

from tests.conftest import PASSWORD, own_folder
from tests.faults.machine import Machine
from tests.journeys.county import County


@pytest_asyncio.fixture(scope="package", loop_scope="session")
async def machine() -> AsyncIterator[Machine]:
    """The machine, with everything running."""
    with own_folder() as folder:
        machine = Machine(folder, PASSWORD)
        try:
            await machine.begin()
            yield machine
        finally:
            machine.close()


@pytest.fixture(scope="package")
def _years() -> Iterator[int]:
    return count(2026)


@pytest_asyncio.fixture(loop_scope="session")
async def county(machine: Machine, _years: Iterator[int]) -> AsyncIterator[County]:
    """A county with an open round of the test's own, on a machine that is ready."""
    await machine.ready()
    async with machine.client() as http:
        county = County(machine.desk(http), "46", next(_years))
        await county.open()
        yield county
