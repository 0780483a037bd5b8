"""A county as a case (*fylke*): its succession."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="County")
class County(CaseGate):
    """The gate of a county's succession."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the county while someone changes it."""
        await self.keep()
