"""Waiting for a server: ask again until it answers or the time is up."""

import asyncio
from collections.abc import Awaitable, Callable

from services.stack.errors import StackError

_PAUSE_SECONDS = 0.05


async def until(answers: Callable[[], Awaitable[bool]], *, within: float, what: str) -> None:
    """Return once `answers()` is true; raises `StackError` naming `what` after `within` seconds."""
    try:
        # Around the question too: a server that takes it and says nothing is no answer either.
        async with asyncio.timeout(within) as patience:
            while not await answers():
                await asyncio.sleep(_PAUSE_SECONDS)
    except TimeoutError:
        if not patience.expired():
            raise
        raise StackError(f"{what} did not answer within {within:.0f} seconds.") from None
