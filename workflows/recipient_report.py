"""A recipient's report that is awaited (*mottakers rapport*)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.awaited import AwaitedDeadline
    from workflows.contracts import Awaits


@workflow.defn(name="RecipientReport")
class RecipientReport(AwaitedDeadline):
    """The clock of the report of one line's recipient."""

    @workflow.init
    def __init__(self, start: Awaits) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Awaits) -> None:
        """Wait until the deadline has ended."""
        await self.keep()
