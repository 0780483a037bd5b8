"""The claims of control cases against the rounds' payments (*avstemming av krav*), each day."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from temporalio import activity, workflow

with workflow.unsafe.imports_passed_through():
    from domain.value import Value
    from workflows.reconciliation import RETRY


class ClaimsReconciled(Value):
    """What one reconciliation of claims found; sums are integer øre.

    `open_items` are the claims that somebody has to look at, as case, payment and standing.
    """

    log_position: int
    claims: int
    claimed_ore: int
    settled_ore: int
    overdue: int
    no_time_set: int
    differing: int
    open_items: tuple[str, ...] = ()


class ClaimsActivities:
    """The one activity of a reconciliation of claims; services hand in what it does."""

    def __init__(self, reconcile: Callable[[], Awaitable[ClaimsReconciled]]) -> None:
        self._reconcile = reconcile

    @activity.defn(name="reconcile-claims")
    async def reconcile_claims(self) -> ClaimsReconciled:
        """Compare every claim with its round, and change nothing."""
        return await self._reconcile()


@workflow.defn(name="ClaimsReconciliation")
class ClaimsReconciliation:
    """One reconciliation of claims; it only reads, so that repeating it does no harm."""

    @workflow.run
    async def run(self) -> ClaimsReconciled:
        """Reconcile once, as often as it takes to get through."""
        return await workflow.execute_activity_method(
            ClaimsActivities.reconcile_claims,
            start_to_close_timeout=timedelta(minutes=10),
            retry_policy=RETRY,
        )
