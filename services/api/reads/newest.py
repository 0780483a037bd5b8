"""One look for all who ask at the same time, never one that began before they asked."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

from starlette.concurrency import run_in_threadpool

Seen = TypeVar("Seen")


class Newest(Generic[Seen]):
    """What `look` finds: as new as if everybody had looked for themselves.

    While one look is on its way, all who ask wait for the next one, and share it. `look` may
    take its time: it runs in a thread. Raises what it raises. For one event loop.
    """

    def __init__(self, look: Callable[[], Seen]) -> None:
        self._look = look
        self._running: asyncio.Task[Seen] | None = None
        self._next: asyncio.Task[Seen] | None = None

    async def __call__(self) -> Seen:
        """Look, with all others who ask now."""
        if self._next is None:
            self._next = asyncio.create_task(self._turn(self._running))
            # It may fail when all who waited for it are gone.
            self._next.add_done_callback(lambda done: done.cancelled() or done.exception())
        # Whoever is cancelled leaves the others their look.
        return await asyncio.shield(self._next)

    async def _turn(self, before: "asyncio.Task[Seen] | None") -> Seen:
        if before is not None and not before.done():
            await asyncio.wait([before])
        self._running, self._next = self._next, None
        return await run_in_threadpool(self._look)
