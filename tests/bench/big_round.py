"""What a command costs on a big round, against a small one: both in one run, in turn."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from uuid import UUID

from domain.case import need_ref, round_id, round_ref
from domain.event import Event, recorded
from domain.opening.decide import PledgeOwnContribution
from domain.role import Role
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from tests.bench.bench import Bench
from tests.bench.commands import pledge
from tests.bench.comparison import Rate, Result, compare, rate_of
from tests.domain.facts import ASSESSED, GRANTED, OPENED, PLAN, fact, line
from tests.domain.wishes import wish
from tests.journeys.county import body
from tests.journeys.stand import Person, standing
from tests.samples import by

_PLEDGE = body(wish(PledgeOwnContribution), "round_id")
_YEARS: Iterator[int] = count(2060)


def handled(bench: Bench) -> Result:
    """Through the command handling alone."""
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC))
    small, big = begun(bench.log, 20, 3), begun(bench.log, 2_000, 300)
    units = bench.some(20, 100)

    def on(round_key: str) -> Rate:
        def work() -> int:
            for _ in range(units):
                handling.perform(pledge(round_key))
            return units

        return rate_of(work)

    return _compare("big-round-handled", on(big), on(small), bench, "the command handling alone")


def through_the_api(bench: Bench) -> Result:
    """Through API, workflow and log, with a projector beside them."""
    small, big = begun(bench.log, 20, 3), begun(bench.log, 2_000, 300)
    units = bench.some(10, 50)
    # Nobody in here is to be slowed down for being one person.
    unbound = {"write_rate": "100000/second", "read_rate": "100000/second"}
    settings = bench.settings.model_copy(update=unbound)

    async def measured() -> Result:
        async with standing(settings) as stand:
            officer = Person(
                stand.http,
                stand.token(Role.COUNTY_OFFICER, "46", None, "u-bench"),
                {f"round/{small}": 3, f"round/{big}": 3},
            )

            def on(key: str) -> Rate:
                async def send() -> None:
                    for _ in range(units):
                        await officer.do(f"/rounds/{key}/own-contribution", _PLEDGE)

                def work() -> int:
                    asyncio.run_coroutine_threadsafe(send(), bench.loop).result()
                    return units

                return rate_of(work)

            way = "API, workflow and handling, a projector beside them"
            return await asyncio.to_thread(
                _compare, "big-round-through-the-api", on(big), on(small), bench, way
            )

    return asyncio.run_coroutine_threadsafe(measured(), bench.loop).result()


def _compare(name: str, big: Rate, small: Rate, bench: Bench, way: str) -> Result:
    note = f"2,000 needs and 300 lines against 20 needs and 3 lines, through {way}"
    return compare(name, big, small, unit="commands", size=bench.size, target=0.5, note=note)


def begun(log: EventLog, needs: int, lines: int, place: tuple[str, int] | None = None) -> str:
    """A round under a plan of so many lines, with so many needs, as the log has it.

    `place` is its county and year, if they matter.
    """
    county, year = place or ("46", next(_YEARS))
    key = round_id("yrkesfag", county, year)
    named = {"round_id": key, "county": county, "budget_year": year}
    planned = tuple(line(f"l-{number}", needs=(f"{key}-{number}",)) for number in range(lines))
    began = (
        GRANTED.model_copy(update=named),
        OPENED.model_copy(update=named),
        fact(type(PLAN), lines=planned),
    )
    _save(log, round_ref(key).stream_id, began)
    for number in range(needs):
        need_id = f"{key}-{number}"
        assessed = ASSESSED[0].model_copy(update={"need_id": need_id, "round_id": key})
        _save(log, need_ref(need_id).stream_id, (assessed,))
    return key


def _save(log: EventLog, stream_id: UUID, events: tuple[Event, ...]) -> None:
    at = datetime.now(UTC)
    log.save(
        [
            recorded(event, by(), stream_id=stream_id, version=n, at=at, rule_set="yrkesfag-2021")
            for n, event in enumerate(events, 1)
        ]
    )
