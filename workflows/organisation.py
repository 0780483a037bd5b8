"""An organisation in the registry (*organisasjonsregisteret*)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Organisation")
class Organisation(CaseGate):
    """The gate of an organisation's entry."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the entry while someone changes it."""
        await self.keep()
