"""The time to complain of the decision on a line (*klagefrist*)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.awaited import AwaitedDeadline
    from workflows.contracts import Awaits


@workflow.defn(name="TimeToComplain")
class TimeToComplain(AwaitedDeadline):
    """The clock of the time to complain of one line's decision."""

    @workflow.init
    def __init__(self, start: Awaits) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Awaits) -> None:
        """Wait until the deadline has ended."""
        await self.keep()
