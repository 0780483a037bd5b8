"""A workflow with nothing of ours in it: what timers and updates cost without us."""

from datetime import timedelta

from temporalio import activity, workflow


@activity.defn(name="bench-nothing")
def nothing() -> None:
    """An activity that does nothing."""


@workflow.defn(name="BenchTimer")
class BareTimer:
    """A workflow that holds one timer, and takes updates of one activity each."""

    @workflow.run
    async def run(self) -> None:
        """Sleep for most of a year."""
        await workflow.sleep(timedelta(days=300))

    @workflow.update
    async def act(self) -> None:
        """Run the one activity."""
        await workflow.execute_activity(nothing, start_to_close_timeout=timedelta(seconds=10))
