"""Temporal's database is lost in the middle of 50 rounds, and no deadline is."""

from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import Engine
from temporalio.client import Client, ScheduleActionExecutionStartWorkflow
from temporalio.exceptions import ApplicationError, ApplicationErrorCategory

from domain.case import CaseRef, round_id, round_ref
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import MoveDeadline
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.schemes.county_structure import counties_in
from projections.audit_trail.project import AUDIT_TRAIL
from projections.authorities.project import AUTHORITIES
from projections.controls.project import CONTROLS
from projections.database import open_engine
from projections.forum.project import FORUM
from projections.pots.project import POTS
from projections.projector import Projector
from projections.round_status.project import ROUND_STATUS
from projections.subscriptions.project import SUBSCRIPTIONS
from projections.waiting import wait_for
from services.config import READER, Settings, role_url
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog, open_log
from services.event_log.signing import read_signing_key
from services.gateway import Gateway, connect_temporal, stored_answers
from services.projection_log import ProjectionLog
from services.reconciling import reconcile, running_workflows, start_case, start_missing
from services.reconciling_claims import reconcile_claims
from services.schedules import CLAIMS, RECONCILIATION, ensure_schedule
from services.stack import temporal as embedded_temporal
from services.stack.child import end, launch
from services.stack.temporal import EmbeddedTemporal
from services.stack.waiting import until
from services.worker import make_worker
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import someone, wish
from tests.histories.paths_apart import given, report, waiting
from tests.workflows.house import House
from workflows.claims_reconciliation import ClaimsReconciled
from workflows.contracts import Awaits
from workflows.reconciliation import Reconciled

_PATIENCE = 120
_PROJECTIONS = (
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


@pytest.fixture
def engine(database: Settings) -> Iterator[Engine]:
    engine = open_engine(role_url(database, READER), connections=8)
    yield engine
    engine.dispose()


@pytest.fixture
def log(durable: None, database: Settings, engine: Engine) -> Iterator[EventLog]:
    """The log, with a projector that keeps up with it."""
    key = read_signing_key(database.writer_key_file)
    stop = Event()
    with (
        open_log(database, role="dekomp_writer", signing_key=key) as log,
        open_log(database, role="dekomp_reader") as read,
    ):
        projector = Projector(engine, ProjectionLog(read), _PROJECTIONS)
        thread = Thread(target=projector.run, args=(stop,))
        thread.start()
        yield log
        stop.set()
        thread.join()


@pytest.fixture
def server(data_dir: Path) -> EmbeddedTemporal:
    """A Temporal server of the test's own, not started."""
    return embedded_temporal.prepare(data_dir)


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


def lose(server: EmbeddedTemporal) -> None:
    """Leave nothing of what the server knew."""
    for file in server.database.parent.glob(f"{server.database.name}*"):
        file.unlink()


async def caught_up(log: EventLog, engine: Engine) -> None:
    async def up() -> bool:
        head = log.head()
        return all(wait_for(engine, each, head, 0) for each in _PROJECTIONS)

    await until(up, within=_PATIENCE, what="the read models")


async def settled(client: Client, count: int) -> None:
    async def runs() -> bool:
        return len(await running_workflows(client)) == count

    await until(runs, within=_PATIENCE, what=f"{count} running workflows")


def fell_meanwhile(county: str, year: int) -> MoveDeadline:
    """A deadline that was moved an hour ago, to half an hour ago."""
    then = datetime.now(UTC) - timedelta(hours=1)
    giver = someone("move-deadline", at=then, county=county, reason="Før serveren vart borte")
    key = round_id("yrkesfag", county, year)
    return wish(MoveDeadline, giver, round_id=key, day=None, at=then + timedelta(minutes=30))


async def ran_at_once(client: Client) -> ClaimsReconciled:
    """What the reconciliation of claims found that its schedule began with."""
    schedule = client.get_schedule_handle(CLAIMS)

    async def begun() -> bool:
        return bool((await schedule.describe()).info.recent_actions)

    await until(begun, within=_PATIENCE, what="the reconciliation of claims")
    action = (await schedule.describe()).info.recent_actions[0].action
    assert isinstance(action, ScheduleActionExecutionStartWorkflow)
    handle = client.get_workflow_handle(action.workflow_id, result_type=ClaimsReconciled)
    found = await handle.result()
    assert isinstance(found, ClaimsReconciled)
    return found


def passings(house: House, rounds: tuple[tuple[str, int], ...]) -> list[int]:
    """How often each round's deadline has passed."""
    return [house.topics(case(*each)).count("deadline.passed") for each in rounds]


async def test_an_empty_temporal_takes_up_every_deadline_and_each_passes_once(
    server: EmbeddedTemporal, log: EventLog, engine: Engine
) -> None:
    fell, ahead = ROUNDS[:25], ROUNDS[25:]
    far = datetime.now(UTC) + timedelta(days=300)
    with running(server):
        async with house(server, log, engine) as before:
            for county, year in ROUNDS:
                before.done(opened(county, year))
                await before.send(deadline(county, year, far))
            await settled(before.client, len(ROUNDS))
    lose(server)
    before.done(*(fell_meanwhile(*each) for each in fell))
    with running(server):
        async with house(server, log, engine) as after:
            assert await running_workflows(after.client) == set()
            await caught_up(log, engine)
            first = await reconcile(after.client, engine)
            assert set(first.started) == {str(case(*each)) for each in ROUNDS}
            assert (first.open, first.waiting, first.surplus) == (50, 50, ())
            await settled(after.client, len(ROUNDS))
            for each in fell:
                await after.comes(case(*each), "deadline.passed")
            again = await reconcile(after.client, engine)
            assert (again.started, again.surplus, again.running) == ((), (), 50)
            # Whoever acts now finds the deadline noted once, by whichever run came first.
            for county, year in fell:
                giver = someone("pledge-own-contribution", at=datetime.now(UTC), county=county)
                key = round_id("yrkesfag", county, year)
                await after.send(wish(PledgeOwnContribution, giver, round_id=key))
            assert passings(after, fell) == [1] * len(fell)
            assert passings(after, ahead) == [0] * len(ahead)


async def test_clocks_of_their_own_are_made_anew_too_and_what_fell_passes_once(
    server: EmbeddedTemporal, log: EventLog, engine: Engine
) -> None:
    far = datetime.now(UTC) + timedelta(days=300)
    clocks = {str(Awaits(case=THE_ROUND, deadline_id=f"report-l-{number}")) for number in (1, 2)}
    with running(server):
        async with house(server, log, engine) as before:
            given(before, *waiting(report(far), report(far, "l-2")))
            await start_case(before.client, THE_ROUND)
            await settled(before.client, 3)
    lose(server)
    then = datetime.now(UTC) - timedelta(hours=1)
    giver = someone("move-deadline", at=then, reason="Før serveren vart borte")
    to = {"deadline_id": "report-l-2", "day": None, "at": then + timedelta(minutes=30)}
    before.done(wish(MoveDeadline, giver, **to))
    with running(server):
        async with house(server, log, engine) as after:
            await caught_up(log, engine)
            first = await reconcile(after.client, engine)
            assert set(first.started) == {str(THE_ROUND), *clocks}
            assert (first.open, first.waiting, first.apart, first.surplus) == (1, 1, 2, ())
            await after.comes(THE_ROUND, "deadline.passed")
            await settled(after.client, 2)
            again = await reconcile(after.client, engine)
            assert (again.started, again.surplus, again.running) == ((), (), 2)
            assert after.topics(THE_ROUND).count("deadline.passed") == 1


async def test_the_schedule_reconciles_by_itself_and_is_made_once(
    server: EmbeddedTemporal, log: EventLog, engine: Engine
) -> None:
    county, year = ROUNDS[0]
    with running(server):
        async with house(server, log, engine) as opened_house:
            opened_house.done(opened(county, year))
            far = datetime.now(UTC) + timedelta(days=300)
            opened_house.done(deadline(county, year, far))
            await caught_up(log, engine)
            assert await ensure_schedule(opened_house.client) is True
            assert await ensure_schedule(opened_house.client) is False
            await settled(opened_house.client, 1)
            described = await opened_house.client.get_schedule_handle(RECONCILIATION).describe()
            (action, *_) = described.info.recent_actions
            ran = action.action
            assert isinstance(ran, ScheduleActionExecutionStartWorkflow)
            handle = opened_house.client.get_workflow_handle(
                ran.workflow_id, result_type=Reconciled
            )
            assert (await handle.result()).started == (str(case(county, year)),)
            assert await ensure_schedule(opened_house.client, CLAIMS) is True
            assert await ensure_schedule(opened_house.client, CLAIMS) is False
            found = await ran_at_once(opened_house.client)
            assert (found.claims, found.open_items) == (0, ())
            assert found.log_position == log.head()


async def test_a_workflow_that_the_log_knows_nothing_of_is_reported_and_left(
    server: EmbeddedTemporal, log: EventLog, engine: Engine
) -> None:
    county, year = ROUNDS[0]
    with running(server):
        async with house(server, log, engine) as opened_house:
            opened_house.done(opened(county, year))
            far = datetime.now(UTC) + timedelta(days=300)
            await opened_house.send(deadline(county, year, far))
            await settled(opened_house.client, 1)

            found = await start_missing(opened_house.client, ())

            assert found.surplus == (str(case(county, year)),)
            assert await running_workflows(opened_house.client) == {str(case(county, year))}


async def test_while_read_models_are_built_it_comes_again_and_starts_nothing(
    server: EmbeddedTemporal, database: Settings, engine: Engine
) -> None:
    with running(server):
        await server.ready()
        client = await connect_temporal(Settings(temporal_address=server.address))
        with pytest.raises(ApplicationError) as caught:
            await reconcile(client, engine)

        assert caught.value.category is ApplicationErrorCategory.BENIGN
        assert not caught.value.non_retryable
        assert await running_workflows(client) == set()
