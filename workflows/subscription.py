"""A subscription to what happens (*varselabonnement*)."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.contracts import Start
    from workflows.gate import CaseGate


@workflow.defn(name="Subscription")
class Subscription(CaseGate):
    """The gate of one subscription."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the subscription while its owner changes it."""
        await self.keep()
