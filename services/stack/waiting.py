"""Waiting for a server: ask again until it answers or the time is up."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from services.stack.errors import StackError

_PAUSE_SECONDS = 0.05


async def until(answers: Callable[[], Awaitable[bool]], *, within: float, what: str) -> None:
    """Return once `answers()` is true; raises `StackError` naming `what` after `within` seconds."""
    deadline = time.monotonic() + within
    while not await answers():
        if time.monotonic() > deadline:
            raise StackError(f"{what} did not answer within {within:.0f} seconds.")
        await asyncio.sleep(_PAUSE_SECONDS)
