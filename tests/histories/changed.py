"""Workflows changed the way that must never go out unnoticed: they do more than was recorded."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Need")
class PatientNeed(CaseGate):
    """Waits a little before it does what it always did."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Begin with one timer more."""
        await workflow.sleep(1)
        await self.keep()


@workflow.defn(name="Need")
class CuriousNeed(CaseGate):
    """Reads the log once more than it did."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Begin with one activity more."""
        await self._read_position()
        await self.keep()
