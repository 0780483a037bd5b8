"""Deadlines: set, moved and passed."""

from datetime import UTC, datetime

from domain.deadlines.events import (
    DeadlineEscalated,
    DeadlineLapsed,
    DeadlineMoved,
    DeadlinePassed,
    DeadlineReminded,
    DeadlineResumed,
    DeadlineSet,
    DeadlineSuspended,
    IntakeReopened,
)
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, LapseCause, WhenPassed
from domain.deadlines.practice import DeadlinePracticeSet
from domain.event import Event
from domain.schemes.rule_set import Status

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
    DeadlineSuspended(
        deadline_id="intake",
        days=14,
        since=datetime(2026, 3, 2, 9, tzinfo=UTC),
        previous_at=datetime(2026, 3, 15, 23, tzinfo=UTC),
        at=datetime(2026, 3, 29, 22, tzinfo=UTC),
    ),
    DeadlineResumed(
        deadline_id="intake",
        days=5,
        previous_at=datetime(2026, 3, 29, 22, tzinfo=UTC),
        at=datetime(2026, 3, 20, 23, tzinfo=UTC),
    ),
    DeadlineReminded(
        deadline_id="intake",
        kind=DeadlineKind.INTAKE,
        at=datetime(2026, 3, 20, 23, tzinfo=UTC),
        days_before=3,
    ),
    DeadlineEscalated(
        deadline_id="intake",
        kind=DeadlineKind.INTAKE,
        at=datetime(2026, 3, 20, 23, tzinfo=UTC),
        days_after=7,
    ),
    DeadlineLapsed(
        deadline_id="complaint",
        kind=DeadlineKind.COMPLAINT,
        at=datetime(2026, 5, 25, 22, tzinfo=UTC),
        cause=LapseCause.DECIDED_ANEW,
    ),
    IntakeReopened(at=datetime(2026, 3, 21, 9, tzinfo=UTC)),
    DeadlinePracticeSet(
        county="46",
        reminders=(14, 3),
        escalates_after=7,
        source="Årshjulet i fylkeskommunen",
        status=Status.UNVERIFIED,
    ),
)
