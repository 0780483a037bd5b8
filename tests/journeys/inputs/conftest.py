"""The running API on a socket of its own, and one scene for the whole table."""

from collections.abc import AsyncIterator

import pytest_asyncio

from services.event_log.log import open_log
from services.stack.port import free_port
from tests.journeys.county import County
from tests.journeys.inputs.scene import Scene
from tests.journeys.serving import serving
from tests.journeys.stand import Stand

#: A year that no journey plays in.
YEAR = 2100


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def socket_port(stand: Stand) -> AsyncIterator[int]:
    """The port on which the stand's API is served, by the server that production runs."""
    async with serving(stand, free_port()) as port:
        yield port


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def scene(stand: Stand, socket_port: int) -> AsyncIterator[Scene]:
    """The scene, played once."""
    with open_log(stand.settings, "dekomp_reader") as log:
        scene = Scene(socket_port, County(stand, "46", YEAR), County(stand, "11", YEAR), log)
        await scene.begin()
        yield scene
