"""A county's forum (*samarbeidsforum*)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Forum")
class Forum(CaseGate):
    """The gate of a forum's appointment."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the forum while someone changes it."""
        await self.keep()
