"""What a run of the checks looks at: which rounds, and as of when."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from domain.case import CaseKind
from projections.audit_trail.tables import entries


class Scope(NamedTuple):
    """Which rounds: what is None bounds nothing. `counties` are those that the reader sees."""

    scheme: str = "yrkesfag"
    county: str | None = None
    year: int | None = None
    round_id: str | None = None
    counties: frozenset[str] | None = None

    def takes(self, round_id: str) -> bool:
        """Whether a round is in it, by the round's key."""
        in_year = self.year is None or round_id.endswith(f"-{self.year}")
        return in_year and self.round_id in (None, round_id)


class AsOf(NamedTuple):
    """Until when: the last log position that counts, and on the other clock what held then.

    `at` (UTC) is the instant at which deadlines and last days are looked at.
    """

    position: int
    at: datetime
    effective: datetime | None = None


def as_of(
    connection: Connection,
    head: int,
    *,
    position: int | None = None,
    recorded: datetime | None = None,
    effective: datetime | None = None,
) -> AsOf | None:
    """The last position that counts and the instant of looking; None for an empty log.

    `head` is where the audit trail stands. The instant is when the last event that counts was
    recorded, so that the same position is looked at in the same way for ever.
    """
    last = head if position is None else min(head, position)
    if recorded is not None:
        later = select(func.min(entries.c.position)).where(entries.c.recorded_at > recorded)
        first = connection.scalar(later)
        last = last if first is None else min(last, first - 1)
    newest = (
        select(entries.c.recorded_at)
        .where(entries.c.position <= last)
        .order_by(entries.c.position.desc())
        .limit(1)
    )
    at = connection.scalar(newest)
    if at is None:
        return None
    return AsOf(last, effective or at, effective)


def counties_in(connection: Connection, scope: Scope, until: AsOf) -> tuple[str, ...]:
    """The counties that have rounds in the scope and that the reader sees, by number."""
    if scope.county is not None:
        found = {scope.county}
    else:
        rows = select(entries.c.county).distinct()
        wanted = rows.where(
            entries.c.case_kind == CaseKind.ROUND,
            entries.c.scheme == scope.scheme,
            entries.c.position <= until.position,
        )
        found = set(connection.scalars(wanted))
    return tuple(sorted(found if scope.counties is None else found & scope.counties))
