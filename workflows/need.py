"""One need (*behov*): assessed, registered, reported, answered by the forum."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Need")
class Need(CaseGate):
    """The gate and clock of one need; its timer waits for a returned need to come back."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the need until the forum has answered it."""
        await self.keep()
