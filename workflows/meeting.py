"""A meeting of a forum (*møte i samarbeidsforumet*)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Meeting")
class Meeting(CaseGate):
    """The gate of a meeting: its items, its votes and its minutes, one command at a time."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the meeting while someone changes it."""
        await self.keep()
