"""A substitute's or a delegate's authority (*fullmakt*), found by its id."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Authority")
class Authority(CaseGate):
    """The gate and clock of one authority; its timer waits for the end of the period."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the authority until its period is over or it is ended."""
        await self.keep()
