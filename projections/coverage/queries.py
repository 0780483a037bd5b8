"""What was asked in a round, what was asked in a county over the years, and where units lie."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, select

from domain.step3_prioritise.asked import Asked
from projections.coverage.tables import asks, organisations


def asked_in_round(connection: Connection, round_id: str) -> list[Asked]:
    """All that was asked in the round, by the needs' ids."""
    return _asked(connection, asks.c.round_id == round_id)


def asked_in_rounds(connection: Connection, round_ids: Iterable[str]) -> list[Asked]:
    """All that was asked in several rounds, by year and by the needs' ids."""
    return _asked(connection, asks.c.round_id.in_(sorted(round_ids)))


def asked_in_county(connection: Connection, scheme: str, county: str) -> list[Asked]:
    """All that was ever asked in the county under the scheme."""
    return _asked(connection, asks.c.scheme == scheme, asks.c.county == county)


def turns_in_county(connection: Connection, scheme: str, county: str) -> list[Asked]:
    """All that was asked in the county, and before it by needs that it took over."""
    there = select(asks.c.stream_id).where(asks.c.scheme == scheme, asks.c.county == county)
    return _asked(connection, asks.c.stream_id.in_(there))


def municipalities(connection: Connection, numbers: Iterable[str]) -> dict[str, str]:
    """The municipality of each of these organisations, where the registry says it."""
    found = select(organisations.c.organisation, organisations.c.municipality).where(
        organisations.c.organisation.in_(sorted(set(numbers))),
        organisations.c.municipality.is_not(None),
    )
    return {row.organisation: row.municipality for row in connection.execute(found)}


def _asked(connection: Connection, *wanted: ColumnElement[bool]) -> list[Asked]:
    rows = connection.execute(select(asks.c.facts).where(*wanted)).scalars()
    found = [Asked.model_validate(facts) for facts in rows]
    return sorted(found, key=lambda ask: (ask.budget_year, ask.need_id))
