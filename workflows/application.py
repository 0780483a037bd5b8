"""One application to a pot (*søknad*): received, completed, and its applicant told."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Application")
class Application(CaseGate):
    """The gate and clock of one application; its timer waits for what the county asked for."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the application until its applicant has been answered."""
        await self.keep()
