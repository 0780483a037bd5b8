"""Workflows over a log in memory: how tests send commands, and look at what came of them."""

from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from temporalio.api.enums.v1 import EventType
from temporalio.client import Client, WorkflowHandle

from domain.case import CaseRef
from domain.command import Command
from domain.event import Event, Recorded
from domain.position import Position
from services.event_log.handling import CommandHandling, nothing_to_read
from services.event_log.log import EventLog, memory_log
from services.gateway import Gateway, stored_answers
from services.search_attributes import ensure_search_attributes
from services.stack.waiting import until
from services.worker import make_worker
from workflows.activities import CaseLog
from workflows.contracts import Answer, Awaits, Perform

#: Bound of every wait, in seconds; a test that passes never comes near it.
SECONDS = 60


def as_perform(command: Command, key: str | None = None, expected: int | None = None) -> Perform:
    """The command as the API sends it; without a `key` equal commands have equal keys."""
    body = command.model_dump(mode="json", exclude={"by"})
    fingerprint = sha256(f"{command.ACTION} {body}".encode()).hexdigest()
    return Perform(
        action=command.ACTION,
        case=command.case,
        item=command.item,
        by=command.by.model_copy(update={"command_id": key or fingerprint[:32]}),
        body=body,
        expected_version=expected,
        fingerprint=fingerprint,
    )


@dataclass(frozen=True)
class House:
    """A worker over a log, and the door to it."""

    client: Client
    log: EventLog
    handling: CommandHandling
    gateway: Gateway

    def done(self, *commands: Command) -> None:
        """Let these have happened, without a workflow to remember them."""
        for command in commands:
            self.handling.perform(as_perform(command))

    async def send(self, command: Command, key: str | None = None) -> Answer:
        """Send the command through its case's workflow."""
        return await self.gateway.perform(as_perform(command, key))

    def workflow(self, case: CaseRef | Awaits) -> WorkflowHandle[object, None]:
        """The workflow of a case, or of a deadline, whichever of its runs is the latest."""
        return self.client.get_workflow_handle(str(case))

    async def run_id(self, case: CaseRef | Awaits) -> str:
        """The latest run of the case's workflow."""
        return (await self.workflow(case).describe()).run_id

    async def terminate(self, case: CaseRef | Awaits) -> None:
        """End the case's workflow where it stands; one that rests already is left so."""
        if not await self.rests(case):
            await self.workflow(case).terminate("a test ends it")

    async def rests(self, case: CaseRef | Awaits) -> bool:
        """Whether no run of the case's workflow is under way."""
        return (await self.workflow(case).describe()).close_time is not None

    async def comes_to_rest(self, case: CaseRef | Awaits) -> None:
        """Wait until the case's workflow has ended by itself."""

        async def rests() -> bool:
            return await self.rests(case)

        await until(rests, within=SECONDS, what=f"the rest of {case}")

    async def takes(self, case: CaseRef, updates: int) -> None:
        """Wait until the run of the case's workflow has taken so many updates in hand."""

        async def has_taken() -> bool:
            history = await self.workflow(case).fetch_history()
            accepted = EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED
            return [event.event_type for event in history.events].count(accepted) >= updates

        await until(has_taken, within=SECONDS, what=f"{updates} updates in {case}")

    async def has_work(self, case: CaseRef) -> None:
        """Wait until the case's workflow has something that only a worker can do."""

        async def waits() -> bool:
            description = await self.workflow(case).describe()
            return description.raw_description.HasField("pending_workflow_task")

        await until(waits, within=SECONDS, what=f"work in {case}")

    async def holds_its_timer(self, case: CaseRef | Awaits) -> None:
        """Wait until the latest run of the case's workflow waits for the deadline."""

        async def holds() -> bool:
            history = await self.workflow(case).fetch_history()
            return history.events[-1].event_type == EventType.EVENT_TYPE_TIMER_STARTED

        await until(holds, within=SECONDS, what=f"the timer of {case}")

    async def comes(self, case: CaseRef, topic: str) -> None:
        """Wait until the event is in the case's stream."""

        async def is_there() -> bool:
            return topic in self.topics(case)

        await until(is_there, within=SECONDS, what=f"{topic} in {case}")

    def recorded(self, case: CaseRef) -> list[Recorded]:
        """The case's envelopes, in order."""
        return self.log.load(case.stream_id)

    def events(self, case: CaseRef) -> list[Event]:
        """The case's events, in order."""
        return [recorded.event for recorded in self.recorded(case)]

    def topics(self, case: CaseRef) -> list[str]:
        """What has happened in the case, in order."""
        return [event.TOPIC for event in self.events(case)]

    def position(self, case: CaseRef) -> Position:
        """Where the case stands by the log."""
        return self.handling.position(case)


def _present() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def house(
    client: Client,
    *,
    now: Callable[[], datetime] = _present,
    watched: Callable[[CaseLog], CaseLog] = lambda log: log,
    contents: Callable[[Command], object] = nothing_to_read,
) -> AsyncIterator[House]:
    """A house of its own: an empty log in memory, and a worker for it.

    `now` is the clock of recording; `watched` may stand between the worker and the log;
    `contents` reads the stored files that commands name.
    """
    with (
        memory_log(Ed25519PrivateKey.generate()) as log,
        ThreadPoolExecutor(8) as executor,
    ):
        handling = CommandHandling(log, now=now, contents=contents)
        findable = await ensure_search_attributes(client)
        async with make_worker(client, watched(handling), executor, findable=findable):
            yield House(client, log, handling, Gateway(client, stored_answers(log)))
