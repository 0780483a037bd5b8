"""The deadlines of one case, folded from its events."""

from collections.abc import Mapping

from domain.deadlines.events import DeadlineMoved, DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.position import OpenDeadline
from domain.types import Instant
from domain.value import Value


class Deadline(Value):
    """A deadline (*frist*) as it stands; `at` is a UTC instant."""

    deadline_id: str
    kind: DeadlineKind
    at: Instant
    source: DeadlineSource
    citation: str
    when_passed: WhenPassed
    passed: bool = False


Deadlines = Mapping[str, Deadline]


def evolve_deadlines(
    deadlines: Deadlines, event: DeadlineSet | DeadlineMoved | DeadlinePassed
) -> dict[str, Deadline]:
    """The deadlines after one more event."""
    match event:
        case DeadlineSet():
            deadline = Deadline(**event.model_dump())
        case DeadlineMoved(deadline_id=key, at=at):
            deadline = deadlines[key].model_copy(update={"at": at, "passed": False})
        case DeadlinePassed(deadline_id=key):
            deadline = deadlines[key].model_copy(update={"passed": True})
    return {**deadlines, deadline.deadline_id: deadline}


def is_late(deadlines: Deadlines, kind: DeadlineKind, at: Instant) -> bool:
    """Whether something done `at` is late by a deadline of its kind; one that reminds makes none.

    `at` is a UTC instant.
    """
    marking = WhenPassed.MARK_LATE
    return any(d.at < at for d in deadlines.values() if d.kind is kind and d.when_passed is marking)


def open_deadlines(deadlines: Deadlines, met: frozenset[DeadlineKind]) -> tuple[OpenDeadline, ...]:
    """Deadlines neither passed nor met, earliest first."""
    waiting = [d for d in deadlines.values() if not d.passed and d.kind not in met]
    waiting.sort(key=lambda d: (d.at, d.deadline_id))
    return tuple(OpenDeadline(deadline_id=d.deadline_id, at=d.at) for d in waiting)
