"""Deadlines as facts (*frister*): set, moved and passed."""

from typing import ClassVar

from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.event import Event
from domain.types import Instant, ItemId, Line


class DeadlineSet(Event):
    """A deadline (*frist*) was set: for what, the instant (UTC), and who says so."""

    TOPIC: ClassVar[str] = "deadline.set"

    deadline_id: ItemId
    kind: DeadlineKind
    at: Instant
    source: DeadlineSource
    citation: Line
    when_passed: WhenPassed


class DeadlineMoved(Event):
    """A deadline (*frist*) was moved, with the reason in the envelope."""

    TOPIC: ClassVar[str] = "deadline.moved"

    deadline_id: ItemId
    previous_at: Instant
    at: Instant


class DeadlinePassed(Event):
    """A deadline (*frist*) passed before its duty was done."""

    TOPIC: ClassVar[str] = "deadline.passed"

    deadline_id: ItemId
    kind: DeadlineKind
    at: Instant
    when_passed: WhenPassed
