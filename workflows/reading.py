"""How a run reads the log, and how long and how often anything of it is tried."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final, TypeVar

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import FailureError, is_cancelled_exception

with workflow.unsafe.imports_passed_through():
    from domain.case import CaseRef
    from domain.position import Position
    from workflows.activities import CaseActivities
    from workflows.contracts import Awaited, Awaits

P = TypeVar("P")
R = TypeVar("R")

ATTEMPT: Final = timedelta(seconds=10)
#: What draws up or computes something of the whole log has longer for it: a score folds all years
#: of a county, and of those that share a payee with it. Signs of life tell that it is at work.
LONG_ATTEMPT: Final = timedelta(seconds=60)
#: Silence after which the worker that has an attempt in hand counts as gone.
SILENCE: Final = timedelta(seconds=3)
RETRY: Final = RetryPolicy(
    initial_interval=timedelta(milliseconds=200),
    backoff_coefficient=2,
    maximum_interval=timedelta(seconds=5),
)
#: How long a run reads the log within its step; well under the time that the step has.
_AT_ONCE: Final = timedelta(seconds=2)
_ONCE: Final = RetryPolicy(maximum_attempts=1)


async def read_position(case: CaseRef, form: int) -> Position:
    """Where the case stands, as a run of a form reads it."""
    if form > 2:
        return await _read_within(CaseActivities.read_standing, case)
    if form > 1:
        return await _read_within(CaseActivities.read_position, case)
    return await _read(CaseActivities.read_position, case)


async def read_deadline(awaits: Awaits) -> Awaited | None:
    """Until when a deadline is waited for."""
    return await _read_within(CaseActivities.read_deadline, awaits)


async def _read_within(reading: Callable[[CaseActivities, P], R], of: P) -> R:
    """Read within the step; when that fails, wait for it outside of it.

    Each try within a step stands in the history; those of an activity do not, so a log that is
    away for long is waited for by one.
    """
    try:
        return await workflow.execute_local_activity_method(
            reading,
            of,
            start_to_close_timeout=_AT_ONCE,
            retry_policy=_ONCE,
        )
    except FailureError as failure:
        if is_cancelled_exception(failure):
            raise
    return await _read(reading, of)


async def _read(reading: Callable[[CaseActivities, P], R], of: P) -> R:
    return await workflow.execute_activity_method(
        reading,
        of,
        start_to_close_timeout=ATTEMPT,
        heartbeat_timeout=SILENCE,
        retry_policy=RETRY,
    )
