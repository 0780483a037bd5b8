"""One bulk import of needs (*import av behov*)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="NeedImport")
class NeedImport(CaseGate):
    """The gate of one import: one file, once, for one round."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Let the import through."""
        await self.keep()
