"""Workflows of other versions: that do more than was recorded, and that know one form alone."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows.awaited import AwaitedDeadline
    from workflows.contracts import Awaits, Start
    from workflows.gate import CaseGate
    from workflows.reading import read_deadline


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


@workflow.defn(name="Need")
class GuardedNeed(CaseGate):
    """Waits a little where nothing was recorded without it, as the recipe says."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Start) -> None:
        """Begin with one timer more, in runs that begin with it."""
        if workflow.patched("patience"):
            await workflow.sleep(1)
        await self.keep()


@workflow.defn(name="AllocationRound")
class OlderRound(CaseGate):
    """A round as workers guarded it that knew one form alone, whatever a run's memo said."""

    @workflow.init
    def __init__(self, start: Start) -> None:
        super().__init__(start)
        self._form = 1
        self._found = {}

    @workflow.run
    async def run(self, start: Start) -> None:
        """Guard the round until it is closed."""
        await self.keep()


@workflow.defn(name="RecipientReport")
class CuriousReport(AwaitedDeadline):
    """A report's own clock that reads the log once more than it did."""

    @workflow.init
    def __init__(self, start: Awaits) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Awaits) -> None:
        """Begin with one reading more."""
        await read_deadline(start)
        await self.keep()


@workflow.defn(name="RecipientReport")
class PatientReport(AwaitedDeadline):
    """A report's own clock that waits a little before it does what it always did."""

    @workflow.init
    def __init__(self, start: Awaits) -> None:
        super().__init__(start)

    @workflow.run
    async def run(self, start: Awaits) -> None:
        """Begin with one timer more."""
        await workflow.sleep(1)
        await self.keep()
