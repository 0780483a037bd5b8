"""What the directorate's overview of all counties costs as it was, against as it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from domain.state.round import Round
from domain.views.distribution import units_in
from domain.views.national.overview import Known, overview
from projections.audit_trail.about_case import Clocks, around_scheme
from projections.coverage.project import COVERAGE
from projections.coverage.queries import asked_in_rounds, municipalities
from projections.projection import Projection
from projections.reading import read
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import listed
from projections.then import read_then
from tests.bench.bench import Bench
from tests.bench.checking import nation
from tests.bench.comparison import Result, compare, rate_of

_SCHEME = "yrkesfag"
#: More rounds than there are.
_ALL = 2_000


def then_of_the_nation(bench: Bench) -> Result:
    """All tables of the overview with `as_of`, against the same now."""
    with nation(bench, ROUND_STATUS, COVERAGE) as engine:
        clocks = Clocks(recorded=datetime.now(UTC))
        rounds = _overview(engine, None)
        return compare(
            "national-overview-as-of",
            rate_of(lambda: _overview(engine, clocks)),
            rate_of(lambda: _overview(engine, None)),
            unit="rounds",
            size=bench.size,
            target=None,
            note=f"the overview of {rounds} rounds as it was, against as it is",
        )


def _overview(engine: Engine, clocks: Clocks | None) -> int:
    """Work the overview out, as the API does; how many rounds it is of."""
    with _reading(engine, ROUND_STATUS, clocks) as connection:
        found = listed(connection, limit=_ALL, scheme=_SCHEME)
    rounds: tuple[Round, ...] = tuple(status.state for status in found.items)
    units = {unit for state in rounds for unit in units_in(state)}
    with _reading(engine, COVERAGE, clocks) as connection:
        needs = asked_in_rounds(connection, (state.round_id for state in rounds))
        places = municipalities(connection, units)
    assert overview(Known(rounds, tuple(needs), places, datetime.now(UTC)))
    return len(rounds)


@contextmanager
def _reading(engine: Engine, projection: Projection, clocks: Clocks | None) -> Iterator[Connection]:
    if clocks is None:
        with read(engine, projection) as reading:
            yield reading.connection
    else:
        with read_then(engine, projection, clocks, around_scheme(_SCHEME, None)) as reading:
            yield reading.connection
