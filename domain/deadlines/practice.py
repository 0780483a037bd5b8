"""What a county practises with its deadlines (*fristpraksis*): when to remind, when to escalate."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from domain.deadlines.events import DayGap
from domain.event import Event
from domain.schemes.rule_set import Status
from domain.types import CountyNumber, Line

#: How many days before a deadline a county may have reminders; no source sets any.
Reminders = Annotated[tuple[Literal[30, 14, 3], ...], Field(max_length=3)]


class DeadlinePracticeSet(Event):
    """A county said how many days before its deadlines the clock reminds, and when it escalates.

    It holds for deadlines that are set afterwards. Without it there are no reminders:
    no source gives any.
    """

    TOPIC: ClassVar[str] = "deadline-practice.set"

    county: CountyNumber
    reminders: Reminders
    escalates_after: DayGap | None = None
    source: Line
    status: Status


def gone_by(reminders: Iterable[int], at: datetime, now: datetime) -> tuple[int, ...]:
    """The reminders of a deadline `at` that would already have been due (both UTC)."""
    return tuple(days for days in reminders if at - timedelta(days=days) <= now)
