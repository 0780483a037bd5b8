"""Rounds with the counts of their needs."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from domain.state.round import Round
from domain.views.round_step import NeedCounts
from projections.cases import Case, cases_of
from projections.round_status.project import ROUNDS
from projections.round_status.tables import needs, rounds


@dataclass(frozen=True)
class RoundStatus:
    """A round at a version of its stream, and where its needs are; instants are UTC."""

    state: Round
    version: int
    needs: NeedCounts
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
    counts = _counts(connection, [round_id])
    return next(_status(case, counts) for case in cases_of(connection, ROUNDS, rows))


def listed(
    connection: Connection,
    *,
    limit: int,
    county: str | None = None,
    seen_in: Collection[str] | None = None,
    scheme: str | None = None,
    budget_year: int | None = None,
    after: tuple[int, str] | None = None,
) -> Rounds:
    """At most `limit` rounds, newest budget year first, behind (budget year, round id).

    `seen_in` are the counties whose rounds the reader sees, whatever is asked for.
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
    order = (rounds.c.budget_year.desc(), rounds.c.round_id)
    statement = select(rounds).where(*wanted).order_by(*order).limit(limit)
    found = connection.execute(statement).mappings().all()
    counts = _counts(connection, [row["round_id"] for row in found])
    cases = cases_of(connection, ROUNDS, found)
    return Rounds([_status(case, counts) for case in cases], total or 0)


def _counts(connection: Connection, round_ids: Iterable[str]) -> dict[str, NeedCounts]:
    rows = connection.execute(
        select(needs.c.round_id, needs.c.stage, func.count())
        .where(needs.c.round_id.in_(list(round_ids)))
        .group_by(needs.c.round_id, needs.c.stage)
    )
    counted: dict[str, dict[str, int]] = {}
    for round_id, stage, number in rows:
        counted.setdefault(round_id, {})[stage.replace("-", "_")] = number
    return {round_id: NeedCounts(**stages) for round_id, stages in counted.items()}


def _status(case: Case[Round], counts: Mapping[str, NeedCounts]) -> RoundStatus:
    return RoundStatus(
        state=case.state,
        version=case.version,
        needs=counts.get(case.state.round_id, NeedCounts()),
        first_recorded_at=case.first_recorded_at,
        last_recorded_at=case.last_recorded_at,
    )
