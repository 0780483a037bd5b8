"""A forum's long-term plan (*overordnet, langsiktig plan*)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="LongTermPlan")
class LongTermPlan(CaseGate):
    """The gate of a long-term plan's versions."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the plan while someone changes it."""
        await self.keep()
