"""Keeps each calendar by its own fold."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from domain.calendars.events import CalendarIssued
from domain.state.calendar_feed import CalendarFeed, evolve_calendar
from projections.calendars.tables import calendars, metadata
from projections.cases import Case, Folding, cases_of, fold, write
from projections.projection import Placed, Projection

_CASES = Folding(
    table=calendars,
    empty=CalendarFeed(),
    begins=(CalendarIssued,),
    evolve=evolve_calendar,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of calendars; those of other cases change nothing."""
    write(connection, _CASES, fold(connection, _CASES, events), _columns)


def _columns(case: Case[CalendarFeed]) -> dict[str, Any]:
    issued = case.state.issued
    return {"calendar_id": issued.calendar_id, "person": issued.person} if issued else {}


def calendars_of(connection: Connection, person: str) -> list[Case[CalendarFeed]]:
    """The calendars that somebody has, or has had, by id."""
    wanted = select(calendars).where(calendars.c.person == person)
    rows = connection.execute(wanted.order_by(calendars.c.calendar_id)).mappings().all()
    return cases_of(connection, _CASES, rows)


CALENDARS = Projection("calendars", metadata, apply, holds=(CalendarFeed,))
