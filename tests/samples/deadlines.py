"""Deadlines: set, moved and passed."""

from datetime import UTC, datetime

from domain.deadlines.events import DeadlineMoved, DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.event import Event

DEADLINES: tuple[Event, ...] = (
    DeadlineSet(
        deadline_id="intake",
        kind=DeadlineKind.INTAKE,
        at=datetime(2026, 3, 1, 22, 59, 59, 999999, tzinfo=UTC),
        source=DeadlineSource.COUNTY_PRACTICE,
        citation="Utlysing 2026",
        when_passed=WhenPassed.MARK_LATE,
    ),
    DeadlineMoved(
        deadline_id="intake",
        previous_at=datetime(2026, 3, 1, 22, 59, 59, 999999, tzinfo=UTC),
        at=datetime(2026, 3, 15, 22, 59, 59, 999999, tzinfo=UTC),
    ),
    DeadlinePassed(
        deadline_id="intake",
        kind=DeadlineKind.INTAKE,
        at=datetime(2026, 3, 15, 22, 59, 59, 999999, tzinfo=UTC),
        when_passed=WhenPassed.MARK_LATE,
    ),
)
