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
    left = at - workflow.now()
    if left <= timedelta(0):
        return not happened()
    try:
        await workflow.wait_condition(happened, timeout=left)
    except TimeoutError:
        return True
    return False
