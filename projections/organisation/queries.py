"""Organisations by number, name, kind and place; what became of one; counties' successions."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, or_, select, tuple_

from domain.party import PartyKind
from domain.state.county import CountyCase
from domain.state.organisation import Organisation
from projections.cases import Case, case_of
from projections.organisation.tables import counties, organisations


@dataclass(frozen=True)
class Found:
    """Some organisations in Norwegian order, and how many fit the filters in all."""

    items: list[tuple[str, Case[Organisation]]]
    total: int


def find(connection: Connection, organisation: str) -> Case[Organisation] | None:
    """The organisation, or None when the registry does not know it."""
    wanted = select(organisations).where(organisations.c.organisation == organisation)
    row = connection.execute(wanted).mappings().first()
    return None if row is None else case_of(row, Organisation)


def several(connection: Connection, numbers: Collection[str]) -> dict[str, Organisation]:
    """Those of the numbers that the registry knows."""
    wanted = select(organisations).where(organisations.c.organisation.in_(numbers))
    rows = connection.execute(wanted).mappings()
    return {row["organisation"]: case_of(row, Organisation).state for row in rows}


def resolve(connection: Connection, organisation: str) -> str:
    """The number of the organisation that goes on, through every merger; itself when none."""
    seen = {organisation}
    while (found := find(connection, organisation)) and found.state.merged_into:
        organisation = found.state.merged_into
        if organisation in seen:
            break
        seen.add(organisation)
    return organisation


def having_member(connection: Connection, organisation: str) -> list[Organisation]:
    """The training offices and networks that the organisation is, or was, a member of."""
    wanted = select(organisations).where(organisations.c.members.contains([organisation]))
    rows = connection.execute(wanted.order_by(organisations.c.sort_key)).mappings()
    return [case_of(row, Organisation).state for row in rows]


def search(
    connection: Connection,
    *,
    limit: int,
    text: str | None = None,
    kind: PartyKind | None = None,
    county: str | None = None,
    municipality: str | None = None,
    gone: bool | None = None,
    after: tuple[str, str] | None = None,
) -> Found:
    """At most `limit` organisations behind (sort key, number).

    `text` is part of the name or of the number; `county` counts for networks that span it.
    """
    wanted: list[ColumnElement[bool]] = []
    if text is not None:
        wanted.append(
            or_(
                organisations.c.name_key.contains(text.casefold(), autoescape=True),
                organisations.c.organisation.contains(text, autoescape=True),
            )
        )
    if kind is not None:
        wanted.append(organisations.c.kind == kind)
    if county is not None:
        wanted.append(organisations.c.counties.contains([county]))
    if municipality is not None:
        wanted.append(organisations.c.municipality == municipality)
    if gone is not None:
        wanted.append(organisations.c.gone == gone)
    total = connection.scalar(select(func.count()).select_from(organisations).where(*wanted))
    order = (organisations.c.sort_key, organisations.c.organisation)
    if after is not None:
        wanted.append(tuple_(*order) > tuple_(*after))
    rows = connection.execute(select(organisations).where(*wanted).order_by(*order).limit(limit))
    items = [(row["sort_key"], case_of(row, Organisation)) for row in rows.mappings()]
    return Found(items, total or 0)


def of_kind(connection: Connection, kind: PartyKind, county: str) -> list[Organisation]:
    """Every organisation of a kind in a county, in Norwegian order."""
    wanted = select(organisations).where(
        organisations.c.kind == kind, organisations.c.counties.contains([county])
    )
    rows = connection.execute(wanted.order_by(organisations.c.sort_key)).mappings()
    return [case_of(row, Organisation).state for row in rows]


def successions(connection: Connection) -> dict[str, CountyCase]:
    """Every county that anything is recorded of, by its number."""
    rows = connection.execute(select(counties)).mappings()
    return {row["county"]: case_of(row, CountyCase).state for row in rows}


def succession(connection: Connection, county: str) -> Case[CountyCase] | None:
    """What is recorded of one county, or None."""
    wanted = select(counties).where(counties.c.county == county)
    row = connection.execute(wanted).mappings().first()
    return None if row is None else case_of(row, CountyCase)
