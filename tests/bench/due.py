"""Deadlines that fall at the same instant: each is recorded once, and how late."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from domain.case import CaseRef
from services.config import Settings
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from services.gateway import connect_temporal
from services.reconciling import start_case
from services.stack.waiting import until
from services.worker import make_worker
from tests.bench.timers import all_hold, together, with_deadline

#: Cases that are written and started in a second, at the least; all must wait when the instant
#: comes, or what is measured is how long starting takes.
_STARTED_A_SECOND: Final = 10
_SPARE: Final = 30
#: Seconds until the last of them has been recorded, at the most.
_PATIENCE: Final = 1_800


class Due(NamedTuple):
    """How many deadlines fell at once, how many were recorded how often, and how late (s)."""

    cases: int
    recorded_once: int
    recorded_more: int
    median: float
    p99: float
    last: float


async def due_at_once(settings: Settings, log: EventLog, cases: int) -> Due:
    """Let so many deadlines fall at the same instant, and see when each was recorded.

    Raises `RuntimeError` when they could not all be started before it.
    """
    client = await connect_temporal(settings)
    at = datetime.now(UTC) + timedelta(seconds=_SPARE + cases / _STARTED_A_SECOND)
    found = [with_deadline(log, at) for _ in range(cases)]
    refs = [case.ref for case in found]
    with ThreadPoolExecutor(8) as executor:
        handling = CommandHandling(log, now=lambda: datetime.now(UTC))
        async with make_worker(client, handling, executor, findable=True):
            await together([start_case(client, case.ref, case.stands) for case in found])
            await all_hold([client.get_workflow_handle(str(ref)) for ref in refs])
            if datetime.now(UTC) >= at:
                raise RuntimeError(f"the instant came before all of {cases} cases waited for it")

            waiting = list(refs)

            async def all_passed() -> bool:
                # Only one is looked at until it has passed: looking costs the log time too.
                while waiting and handling.position(waiting[-1]).deadlines == ():
                    waiting.pop()
                return not waiting

            await until(all_passed, within=_PATIENCE, what="every deadline")
    return _as_recorded(log, refs, at)


def _as_recorded(log: EventLog, refs: list[CaseRef], at: datetime) -> Due:
    times: Counter[CaseRef] = Counter()
    late = []
    for ref in refs:
        for envelope in log.load(ref.stream_id):
            if envelope.event.TOPIC == "deadline.passed":
                times[ref] += 1
                late.append((envelope.recorded_at - at).total_seconds())
    late.sort()
    return Due(
        cases=len(refs),
        recorded_once=sum(number == 1 for number in times.values()),
        recorded_more=sum(number > 1 for number in times.values()),
        median=late[len(late) // 2],
        p99=late[int(len(late) * 0.99)],
        last=late[-1],
    )
