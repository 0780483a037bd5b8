"""What the checks cost over the nation's rounds, against only reading the same rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Engine

from domain.case import need_ref, round_id, round_ref
from domain.checks.versions import ADOPTED
from domain.event import Event, recorded
from domain.schemes.counties import COUNTIES
from projections.audit_trail.project import AUDIT_TRAIL
from projections.checked.load import events
from projections.checked.ran import ran
from projections.checked.scope import Scope, as_of, counties_in
from projections.database import open_engine
from projections.projection import Projection
from projections.reading import read
from projections.rebuild import rebuild
from services.config import role_url
from services.event_log.log import EventLog
from services.projection_log import ProjectionLog
from tests.bench.bench import Bench
from tests.bench.comparison import Result, compare, rate_of
from tests.domain.facts import (
    ATTESTED,
    CARRIED_OUT,
    DECIDED,
    DISBURSED,
    GRANTED,
    OPENED,
    ORDERED,
    PLAN,
    PLANNING_ASSURED,
    PRIORITISED,
    fact,
    line,
)
from tests.samples import by

#: Years that no other benchmark uses.
_YEARS = (2091, 2092, 2093)
_LARGE = 2094
_SCHEME = "yrkesfag"


def checks(bench: Bench) -> Result:
    """All sixteen grounds over 15 counties and three years; a full run has about 150,000 events."""
    with nation(bench) as engine:
        scope = Scope(_SCHEME)
        units = _read(engine, scope)
        return compare(
            "checks-of-the-nation",
            rate_of(lambda: _check(engine, scope, units)),
            rate_of(lambda: _read(engine, scope)),
            unit="events",
            size=bench.size,
            target=0.50,
            note=f"G1 to G16 over {units:,} events, against reading and decoding the same rows",
        )


def growth(bench: Bench) -> Result:
    """Three years of the nation against one of them: as many events a second, so it is linear."""
    with nation(bench) as engine:
        whole, part = Scope(_SCHEME), Scope(_SCHEME, year=_YEARS[0])
        units, of_part = _read(engine, whole), _read(engine, part)
        return compare(
            "checks-of-three-years",
            rate_of(lambda: _check(engine, whole, units)),
            rate_of(lambda: _check(engine, part, of_part)),
            unit="events",
            size=bench.size,
            target=0.80,
            note=f"{units:,} events against {of_part:,}; below 1 it grows faster than the events",
        )


def by_size(bench: Bench) -> Result:
    """A round four times as large as another: as many events a second, so it is linear there too.

    More counties and years are more rounds of the same size; a large county is a larger round.
    """
    small, large = list(COUNTIES)[:2]
    lines = bench.some(40, 330)
    if not bench.log.load(round_ref(round_id(_SCHEME, small, _LARGE)).stream_id):
        _save(bench.log, small, _LARGE, lines)
        _save(bench.log, large, _LARGE, 4 * lines)
    with nation(bench) as engine:
        whole, part = (Scope(_SCHEME, county, _LARGE) for county in (large, small))
        units, of_part = _read(engine, whole), _read(engine, part)
        return compare(
            "checks-of-a-large-round",
            rate_of(lambda: _check(engine, whole, units)),
            rate_of(lambda: _check(engine, part, of_part)),
            unit="events",
            size=bench.size,
            target=0.80,
            note=f"{units:,} events of a round against {of_part:,} of a smaller one",
        )


@contextmanager
def nation(bench: Bench, *more: Projection) -> Iterator[Engine]:
    """The rounds of three years in all counties, saved by whichever benchmark comes first.

    The audit trail is built over them, and what `more` is asked for.
    """
    lines = bench.some(20, 330)
    first = round_ref(round_id(_SCHEME, next(iter(COUNTIES)), _YEARS[0]))
    if not bench.log.load(first.stream_id):
        for county in COUNTIES:
            for year in _YEARS:
                _save(bench.log, county, year, lines)
    engine = open_engine(role_url(bench.settings, "dekomp_reader"), connections=2)
    rebuild(engine, ProjectionLog(bench.log), [AUDIT_TRAIL, *more], lambda _reached, _head: None)
    try:
        yield engine
    finally:
        engine.dispose()


def _read(engine: Engine, scope: Scope) -> int:
    """Read and decode the rows of the scope; how many there are."""
    with read(engine, AUDIT_TRAIL) as (connection, head):
        until = as_of(connection, head)
        if until is None:
            return 0
        counties = counties_in(connection, scope, until)
        return sum(len(events(connection, scope, county, until)) for county in counties)


def _check(engine: Engine, scope: Scope, units: int) -> int:
    """Run every check over the scope; `units` are its events."""
    with read(engine, AUDIT_TRAIL) as (connection, head):
        until = as_of(connection, head)
        assert until is not None
        assert ran(connection, scope, until, ADOPTED).found
    return units


def _save(log: EventLog, county: str, year: int, lines: int) -> None:
    """A round of so many paid lines, each with a need of its own."""
    key = round_id(_SCHEME, county, year)
    named = {"round_id": key, "budget_year": year, "county": county}
    of_round: list[Event] = [event.model_copy(update=named) for event in (GRANTED, OPENED)]
    ids = [f"l-{number}" for number in range(lines)]
    planned = tuple(line(one, needs=(f"{key}-{one}",)) for one in ids)
    of_round.append(fact(type(PLAN), lines=planned))
    for one in ids:
        of_line = {"line_id": one}
        of_payment = {"payment_id": f"p-{one}"}
        of_round += [
            event.model_copy(update={k: v for k, v in change.items() if hasattr(event, k)})
            for event in (PLANNING_ASSURED, DECIDED, ORDERED, ATTESTED, DISBURSED, CARRIED_OUT)
            for change in ({**of_line, **of_payment},)
        ]
    _put(log, round_ref(key).stream_id, of_round)
    for one in ids:
        need = f"{key}-{one}"
        began = PRIORITISED[0].model_copy(
            update={"need_id": need, "round_id": key, "county": county}
        )
        _put(log, need_ref(need).stream_id, [began, *PRIORITISED[1:]])


def _put(log: EventLog, stream_id: UUID, events_: list[Event]) -> None:
    at = datetime.now(UTC)
    stored = [
        recorded(event, by(), stream_id=stream_id, version=n, at=at, rule_set="yrkesfag-2021")
        for n, event in enumerate(events_, 1)
    ]
    for first in range(0, len(stored), 500):
        log.save(stored[first : first + 500])
