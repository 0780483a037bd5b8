"""Temporal's database is lost in the middle of 50 rounds, and no deadline is."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from domain.case import round_id
from domain.deadlines.decide_change import MoveDeadline
from domain.opening.decide import PledgeOwnContribution
from services.event_log.log import EventLog
from services.reconciling import reconcile, running_workflows, start_case
from services.stack.temporal import EmbeddedTemporal
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import someone, wish
from tests.histories.paths_apart import given, report, waiting
from tests.services.reconciling.stand import (
    ROUNDS,
    case,
    caught_up,
    deadline,
    house,
    opened,
    running,
    settled,
)
from tests.workflows.house import House
from workflows.contracts import Awaits


def lose(server: EmbeddedTemporal) -> None:
    """Leave nothing of what the server knew."""
    for file in server.database.parent.glob(f"{server.database.name}*"):
        file.unlink()


def fell_meanwhile(county: str, year: int) -> MoveDeadline:
    """A deadline that was moved an hour ago, to half an hour ago."""
    then = datetime.now(UTC) - timedelta(hours=1)
    giver = someone("move-deadline", at=then, county=county, reason="Før serveren vart borte")
    key = round_id("yrkesfag", county, year)
    return wish(MoveDeadline, giver, round_id=key, day=None, at=then + timedelta(minutes=30))


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
