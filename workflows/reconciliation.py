"""The open cases in the log against the running workflows (*avstemming*), by a schedule."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from temporalio import activity, workflow
from temporalio.common import RetryPolicy

with workflow.unsafe.imports_passed_through():
    from domain.value import Value

#: A reconciliation is tried again until it gets through.
RETRY = RetryPolicy(
    initial_interval=timedelta(seconds=5),
    backoff_coefficient=2,
    maximum_interval=timedelta(minutes=2),
)


class Reconciled(Value):
    """What one reconciliation found and did.

    `open` are the cases that are not finished, `waiting` those of them with a deadline to
    come; `apart` are the deadlines that have a workflow of their own. Of both, `started` had no
    workflow and have one now. `surplus` are workflows that run for a case that the log does not
    know, or knows as finished, or for a deadline that is waited for no longer.
    """

    open: int
    waiting: int
    running: int
    apart: int = 0
    started: tuple[str, ...] = ()
    surplus: tuple[str, ...] = ()


class ReconcileActivities:
    """The one activity of a reconciliation; services hand in what it does."""

    def __init__(self, reconcile: Callable[[], Awaitable[Reconciled]]) -> None:
        self._reconcile = reconcile

    @activity.defn(name="reconcile")
    async def reconcile(self) -> Reconciled:
        """Start what is missing and report what is surplus."""
        return await self._reconcile()


@workflow.defn(name="Reconciliation")
class Reconciliation:
    """One reconciliation. Two at once do no harm: starting a case twice starts it once."""

    @workflow.run
    async def run(self) -> Reconciled:
        """Reconcile once, as often as it takes to get through."""
        return await workflow.execute_activity_method(
            ReconcileActivities.reconcile,
            start_to_close_timeout=timedelta(minutes=30),
            heartbeat_timeout=timedelta(seconds=30),
            retry_policy=RETRY,
        )
