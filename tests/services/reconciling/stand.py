"""A worker that can reconcile, on a server that may be lost; and the rounds it reconciles."""

from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import Engine
from temporalio.client import Client

from domain.case import CaseRef, round_id, round_ref
from domain.deadlines.decide import SetDeadline
from domain.opening.decide import OpenRound
from domain.schemes.county_structure import counties_in
from projections.audit_trail.project import AUDIT_TRAIL
from projections.authorities.project import AUTHORITIES
from projections.controls.project import CONTROLS
from projections.forum.project import FORUM
from projections.pots.project import POTS
from projections.round_status.project import ROUND_STATUS
from projections.subscriptions.project import SUBSCRIPTIONS
from projections.waiting import wait_for
from services.config import Settings
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from services.gateway import Gateway, connect_temporal, stored_answers
from services.reconciling import reconcile, running_workflows
from services.reconciling_claims import reconcile_claims
from services.stack.child import end, launch
from services.stack.temporal import EmbeddedTemporal
from services.stack.waiting import until
from services.worker import make_worker
from tests.domain.wishes import someone, wish
from tests.workflows.house import House

PATIENCE = 120
PROJECTIONS = (
    ROUND_STATUS,
    POTS,
    FORUM,
    CONTROLS,
    AUTHORITIES,
    SUBSCRIPTIONS,
    AUDIT_TRAIL,
)
_YEARS = (2024, 2025, 2026, 2027)
ROUNDS: tuple[tuple[str, int], ...] = tuple(
    (county, year) for year in _YEARS for county in sorted(counties_in(year))
)[:50]


@contextmanager
def running(server: EmbeddedTemporal) -> Iterator[None]:
    child = launch(server.program(), server.database.with_suffix(".log"))
    try:
        yield
    finally:
        end(child, server.program())


@asynccontextmanager
async def house(server: EmbeddedTemporal, log: EventLog, engine: Engine) -> AsyncIterator[House]:
    """A worker that can also reconcile, on a server that has just been started."""
    await server.ready()
    client = await connect_temporal(Settings(temporal_address=server.address))
    handling = CommandHandling(log, now=lambda: datetime.now(UTC))
    with ThreadPoolExecutor(8) as executor:
        reconciling = partial(reconcile, client, engine)
        claims = partial(reconcile_claims, engine)
        async with make_worker(client, handling, executor, reconciling, claims):
            yield House(client, log, handling, Gateway(client, stored_answers(log)))


def case(county: str, year: int) -> CaseRef:
    return round_ref(round_id("yrkesfag", county, year))


def deadline(county: str, year: int, at: datetime) -> SetDeadline:
    now = datetime.now(UTC)
    giver = someone("set-deadline", at=now, county=county)
    key = round_id("yrkesfag", county, year)
    return wish(SetDeadline, giver, round_id=key, day=None, at=at)


def opened(county: str, year: int) -> OpenRound:
    giver = someone("open-round", at=datetime.now(UTC), county=county)
    return wish(OpenRound, giver, county=county, budget_year=year)


async def caught_up(log: EventLog, engine: Engine) -> None:
    async def up() -> bool:
        head = log.head()
        return all(wait_for(engine, each, head, 0) for each in PROJECTIONS)

    await until(up, within=PATIENCE, what="the read models")


async def settled(client: Client, count: int) -> None:
    async def runs() -> bool:
        return len(await running_workflows(client)) == count

    await until(runs, within=PATIENCE, what=f"{count} running workflows")
