"""How far a read model has come, for everybody who waits for it to go on."""

import asyncio
from collections.abc import Callable
from typing import Final

from starlette.concurrency import run_in_threadpool

#: Seconds between two looks while somebody waits.
PAUSE: Final = 0.1


class Following:
    """One look at a time, however many wait; none when nobody does.

    `look` gives the position reached, and may take its time: it runs in a thread.
    """

    def __init__(self, look: Callable[[], int]) -> None:
        self._look = look
        self._looking: asyncio.Task[int] | None = None

    async def beyond(self, position: int) -> int:
        """Wait until the read model has come further; raises what looking raises."""
        while True:
            if self._looking is None or self._looking.done():
                self._looking = asyncio.create_task(self._next())
            # Whoever is cancelled leaves the others their look.
            reached = await asyncio.shield(self._looking)
            if reached > position:
                return reached

    async def _next(self) -> int:
        await asyncio.sleep(PAUSE)
        return await run_in_threadpool(self._look)
