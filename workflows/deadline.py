"""The one timer helper: wait until a deadline falls, or until something else has happened."""

from collections.abc import Callable
from datetime import datetime, timedelta

from temporalio import workflow


async def wait_until(at: datetime | None, happened: Callable[[], bool]) -> bool:
    """Wait for `at` (UTC) or for `happened`; True when the instant came first.

    Without an instant it only waits for `happened`. An instant in the past has come.
    """
    if at is None:
        await workflow.wait_condition(happened)
        return False
    # A timer may fire a moment early, by the rounding of its length.
    while (left := at - workflow.now()) > timedelta(0):
        try:
            await workflow.wait_condition(happened, timeout=left)
        except TimeoutError:
            continue
        return False
    return not happened()
