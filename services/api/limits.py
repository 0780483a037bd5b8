"""How many commands one case takes at a time.

The process engine admits ten updates in flight for one workflow and refuses the rest,
so this process lets eight through and the others wait their turn.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from services.api.problems import Problem

IN_FLIGHT: Final = 8
PATIENCE_SECONDS: Final = 5.0


class _Lane:
    """The places of one case, and how many hold or await one."""

    def __init__(self, places: int) -> None:
        self.places = asyncio.Semaphore(places)
        self.present = 0


class Admission:
    """Lets commands for one case in, first come first served.

    Lanes are made when first asked for and dropped with the last one in them, so cases
    that are left alone cost nothing.
    """

    def __init__(
        self, in_flight: int = IN_FLIGHT, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self._in_flight = in_flight
        self._patience = patience_seconds
        self._lanes: dict[str, _Lane] = {}

    @property
    def busy_cases(self) -> int:
        """How many cases have a command in flight or waiting."""
        return len(self._lanes)

    @asynccontextmanager
    async def place(self, case: str) -> AsyncIterator[None]:
        """Hold a place in the lane of `case`; raises `Problem("busy")` after waiting too long."""
        lane = self._lanes.setdefault(case, _Lane(self._in_flight))
        lane.present += 1
        try:
            try:
                async with asyncio.timeout(self._patience):
                    await lane.places.acquire()
            except TimeoutError:
                raise Problem("busy") from None
            try:
                yield
            finally:
                lane.places.release()
        finally:
            lane.present -= 1
            if not lane.present:
                del self._lanes[case]
