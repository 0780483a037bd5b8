"""The API of a stand on a socket, served as production serves it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from services.api.main import server_of
from services.stack.waiting import until
from tests.journeys.stand import Stand


@asynccontextmanager
async def serving(stand: Stand, port: int) -> AsyncIterator[int]:
    """Serve on `port` for as long as the block lasts."""
    server = server_of(stand.app, stand.settings.model_copy(update={"port": port}))
    task = asyncio.create_task(server.serve())

    async def serves() -> bool:
        return server.started

    await until(serves, within=30, what="the server")
    try:
        yield port
    finally:
        server.should_exit = True
        await task
