"""One allocation round (*tildelingsrunde*): a county, a scheme and a budget year."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="AllocationRound")
class AllocationRound(CaseGate):
    """The gate and clock of a round: its plan, each plan line and each payment."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the round until it is closed."""
        await self.keep()
