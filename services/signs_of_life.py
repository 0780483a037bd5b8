"""Tells Temporal while an activity is in hand that its worker still lives.

Without it a command that a killed worker had in hand waits for the whole time of an attempt.
"""

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import Any, Final

from temporalio.worker import (
    ActivityInboundInterceptor,
    ActivityOutboundInterceptor,
    ExecuteActivityInput,
    Interceptor,
)

#: How often a sign is given; what is done sooner, as nearly everything is, gives none.
EVERY: Final = timedelta(seconds=0.5)


class SignsOfLife(Interceptor):
    """Gives signs of life for every activity of a worker."""

    def intercept_activity(self, next: ActivityInboundInterceptor) -> ActivityInboundInterceptor:
        """Stand around one activity."""
        return _Beating(next)


class _Beating(ActivityInboundInterceptor):
    def init(self, outbound: ActivityOutboundInterceptor) -> None:
        """Keep the way out: in the activity's own thread the library's function would block."""
        self._outbound = outbound
        super().init(outbound)

    async def execute_activity(self, input: ExecuteActivityInput) -> Any:
        """Let the activity run, and give signs until it has ended."""
        beating = asyncio.create_task(self._beat())
        try:
            return await super().execute_activity(input)
        finally:
            beating.cancel()
            with suppress(asyncio.CancelledError):
                await beating

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(EVERY.total_seconds())
            self._outbound.heartbeat()
