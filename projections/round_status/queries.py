"""Rounds with the counts of their needs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, func, or_, select

from domain.state.round import Round
from domain.views.round_step import NeedCounts
from projections.cases import cases_of
from projections.ordering import Latest
from projections.round_status.project import ROUNDS
from projections.round_status.tables import rounds


@dataclass(frozen=True)
class RoundStatus:
    """A round at a version of its stream, and where its needs are; instants are UTC."""

    state: Round
    version: int
    needs: NeedCounts
    step_since: datetime
    first_recorded_at: datetime
    last_recorded_at: datetime


@dataclass(frozen=True)
class Rounds:
    """Some rounds, and how many there are in all under the same filters."""

    items: list[RoundStatus]
    total: int


def find(connection: Connection, round_id: str) -> RoundStatus | None:
    """The round, or None when nothing has happened in it."""
    rows = connection.execute(select(rounds).where(rounds.c.round_id == round_id)).mappings().all()
    if not rows:
        return None
    return _statuses(connection, rows)[0]


def listed(
    connection: Connection,
    *,
    limit: int,
    county: str | None = None,
    seen_in: Collection[str] | None = None,
    scheme: str | None = None,
    budget_year: int | None = None,
    after: tuple[int, str] | None = None,
    latest: Latest | None = None,
) -> Rounds:
    """At most `limit` rounds, newest budget year first, behind (budget year, round id).

    `seen_in` are the counties whose rounds the reader sees, whatever is asked for. With `latest`
    they are given in that order, behind its place.
    """
    wanted: list[ColumnElement[bool]] = []
    if county is not None:
        wanted.append(rounds.c.county == county)
    if seen_in is not None:
        wanted.append(rounds.c.county.in_(seen_in))
    if scheme is not None:
        wanted.append(rounds.c.scheme == scheme)
    if budget_year is not None:
        wanted.append(rounds.c.budget_year == budget_year)
    total = connection.scalar(select(func.count()).select_from(rounds).where(*wanted))
    if after is not None:
        year, round_id = after
        same_year = and_(rounds.c.budget_year == year, rounds.c.round_id > round_id)
        wanted.append(or_(rounds.c.budget_year < year, same_year))
    order: tuple[ColumnElement[Any], ...] = (rounds.c.budget_year.desc(), rounds.c.round_id)
    if latest is not None:
        wanted += latest.behind(rounds, rounds.c.round_id)
        order = latest.order(rounds, rounds.c.round_id)
    statement = select(rounds).where(*wanted).order_by(*order).limit(limit)
    found = connection.execute(statement).mappings().all()
    return Rounds(_statuses(connection, found), total or 0)


def _statuses(connection: Connection, rows: Sequence[RowMapping]) -> list[RoundStatus]:
    cases = cases_of(connection, ROUNDS, rows)
    return [
        RoundStatus(
            state=case.state,
            version=case.version,
            needs=NeedCounts(**row["needs"]),
            step_since=row["step_since"],
            first_recorded_at=case.first_recorded_at,
            last_recorded_at=case.last_recorded_at,
        )
        for row, case in zip(rows, cases, strict=True)
    ]
