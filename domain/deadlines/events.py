"""Deadlines as facts (*frister*): set, moved, suspended, resumed, reminded of, passed, lapsed."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.deadlines.counted import Counted, Days
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, LapseCause, WhenPassed
from domain.event import Event
from domain.types import Instant, ItemId, Line
from domain.value import Value

#: How many days before or after a deadline something happens; the first is a day.
DayGap = Annotated[int, Field(strict=True, ge=1, le=365)]


class OfDeadline(Value):
    """What every event about a deadline names: which of its case's deadlines it is."""

    deadline_id: ItemId


class DeadlineSet(OfDeadline, Event):
    """A deadline (*frist*) was set: for what, the instant (UTC), and who says so.

    `reminders` are how many days before the clock reminds, `too_late` those that would have
    been due by then, `escalates_after` how many days after it is escalated; who set it
    stands in the envelope.
    """

    TOPIC: ClassVar[str] = "deadline.set"

    kind: DeadlineKind
    at: Instant
    source: DeadlineSource
    citation: Line
    when_passed: WhenPassed
    counted: Counted | None = None
    reminders: tuple[DayGap, ...] = ()
    too_late: tuple[DayGap, ...] = ()
    escalates_after: DayGap | None = None


class DeadlineMoved(OfDeadline, Event):
    """A deadline (*frist*) was moved, with the reason in the envelope.

    `moved_by` is named where the case has to know who has handled it.
    """

    TOPIC: ClassVar[str] = "deadline.moved"

    previous_at: Instant
    at: Instant
    counted: Counted | None = None
    too_late: tuple[DayGap, ...] = ()
    moved_by: Line | None = None


class DeadlineSuspended(OfDeadline, Event):
    """A deadline (*frist*) stands still for so many days, with the reason in the envelope.

    `at` is when it falls if nobody resumes it earlier (UTC); `moved_by` as where it is moved.
    """

    TOPIC: ClassVar[str] = "deadline.suspended"

    days: Days
    since: Instant
    previous_at: Instant
    at: Instant
    too_late: tuple[DayGap, ...] = ()
    moved_by: Line | None = None


class DeadlineResumed(OfDeadline, Event):
    """A suspended deadline (*frist*) runs again; it moved on by the days that really went by."""

    TOPIC: ClassVar[str] = "deadline.resumed"

    days: Annotated[int, Field(strict=True, ge=0, le=3660)]
    previous_at: Instant
    at: Instant
    too_late: tuple[DayGap, ...] = ()
    moved_by: Line | None = None


class DeadlineReminded(OfDeadline, Event):
    """The clock reminded (*påminnelse*) of a deadline, so many days before it falls."""

    TOPIC: ClassVar[str] = "deadline.reminded"

    kind: DeadlineKind
    at: Instant
    days_before: DayGap


class DeadlinePassed(OfDeadline, Event):
    """A deadline (*frist*) passed before its duty was done, or the time for something ran out."""

    TOPIC: ClassVar[str] = "deadline.passed"

    kind: DeadlineKind
    at: Instant
    when_passed: WhenPassed


class DeadlineLapsed(OfDeadline, Event):
    """A deadline (*frist*) fell away before it passed, since nothing is waited for any more.

    What happened in another case did it: a complaint came in there, or another decision replaced
    the one that could be complained of. `at` is when it would have passed (UTC).
    """

    TOPIC: ClassVar[str] = "deadline.lapsed"

    kind: DeadlineKind
    at: Instant
    cause: LapseCause


class DeadlineEscalated(OfDeadline, Event):
    """A passed deadline (*frist*) was still not met so many days after, and was escalated."""

    TOPIC: ClassVar[str] = "deadline.escalated"

    kind: DeadlineKind
    at: Instant
    days_after: DayGap


class IntakeReopened(Event):
    """Intake that a deadline had closed was opened again (*innmeldingen gjenåpnet*)."""

    TOPIC: ClassVar[str] = "intake.reopened"

    at: Instant


def led_from(event: Event) -> str | None:
    """The deadline that the clock follows up because of the event, by its id.

    It was set, moved, suspended, resumed, or has passed. A reminder leads to nothing further.
    """
    if isinstance(event, OfDeadline) and not isinstance(event, DeadlineReminded):
        return event.deadline_id
    return None
