"""One control case (*kontrollsak*): documentation, notice, decision, claim, settlement."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Control")
class Control(CaseGate):
    """The gate and clock of one control case; its timers are its time limits and limitation."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the case until it is closed."""
        await self.keep()
