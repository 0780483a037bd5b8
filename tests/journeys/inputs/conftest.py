"""The running API on a socket of its own, and one scene for the whole table."""

import asyncio
from collections.abc import AsyncIterator

import pytest_asyncio

from services.api.main import server_of
from services.event_log.log import open_log
from services.stack.port import free_port
from services.stack.waiting import until
from tests.journeys.county import County
from tests.journeys.inputs.scene import Scene
from tests.journeys.stand import Stand

#: A year that no journey plays in.
YEAR = 2100


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def socket_port(stand: Stand) -> AsyncIterator[int]:
    """The port on which the stand's API is served, by the server that production runs."""
    port = free_port()
    server = server_of(stand.app, stand.settings.model_copy(update={"port": port}))
    serving = asyncio.create_task(server.serve())

    async def serves() -> bool:
        return server.started

    await until(serves, within=30, what="the server")
    yield port
    server.should_exit = True
    await serving


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def scene(stand: Stand, socket_port: int) -> AsyncIterator[Scene]:
    """The scene, played once."""
    with open_log(stand.settings, "dekomp_reader") as log:
        scene = Scene(socket_port, County(stand, "46", YEAR), County(stand, "11", YEAR), log)
        await scene.begin()
        yield scene
