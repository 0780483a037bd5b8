"""The deadlines of one case, folded from its events."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from domain.deadlines.events import (
    DeadlineEscalated,
    DeadlineLapsed,
    DeadlineMoved,
    DeadlinePassed,
    DeadlineReminded,
    DeadlineResumed,
    DeadlineSet,
    DeadlineSuspended,
    OfDeadline,
)
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.position import OpenDeadline
from domain.types import Instant
from domain.value import Value


class Deadline(Value):
    """A deadline (*frist*) as it stands; all instants are UTC.

    `revision` is how often it was moved, suspended or resumed.
    `reminded` are the reminders that are behind it for this instant, `last_reminder` the last
    that was given. While it is suspended
    `at` counts all the days that it may stand still, and `runs_to` is where it stood before.
    """

    deadline_id: str
    kind: DeadlineKind
    at: Instant
    source: DeadlineSource
    citation: str
    when_passed: WhenPassed
    reminders: tuple[int, ...] = ()
    escalates_after: int | None = None
    reminded: frozenset[int] = frozenset()
    last_reminder: int | None = None
    passed: bool = False
    escalated: bool = False
    suspended_since: Instant | None = None
    runs_to: Instant | None = None
    revision: int = 0

    def is_suspended(self, now: datetime) -> bool:
        """Whether it stands still at the instant (UTC); a suspension ends by itself."""
        if self.suspended_since is None or self.runs_to is None:
            return False
        return now < self.suspended_since + (self.at - self.runs_to)

    @property
    def is_escalated(self) -> bool:
        """Whether it is with whoever is responsible: so long after, or at once where set so."""
        at_once = self.passed and self.when_passed is WhenPassed.ESCALATE
        return self.escalated or at_once

    @property
    def to_remind(self) -> frozenset[int]:
        """How many days before it the clock still has to remind."""
        return frozenset(self.reminders) - self.reminded

    def notes(self) -> Iterator[datetime]:
        """The instants at which the clock has something to note about it, in no order."""
        if self.passed:
            if self.escalates_after and not self.escalated:
                yield self.at + timedelta(days=self.escalates_after)
            return
        yield self.at
        yield from (self.at - timedelta(days=days) for days in self.to_remind)


Deadlines = Mapping[str, Deadline]


def evolve_deadlines(deadlines: Deadlines, event: OfDeadline) -> dict[str, Deadline]:
    """The deadlines after one more event."""
    key = event.deadline_id
    match event:
        case DeadlineSet():
            said = event.model_dump(exclude={"counted", "too_late"})
            deadline = Deadline(**said, reminded=frozenset(event.too_late))
        case DeadlineReminded(days_before=days):
            # Those that were due earlier are given with it.
            given = frozenset(d for d in deadlines[key].reminders if d >= days)
            told = {"reminded": given, "last_reminder": days}
            deadline = deadlines[key].model_copy(update=told)
        case DeadlineLapsed():
            return {one: deadline for one, deadline in deadlines.items() if one != key}
        case DeadlinePassed() if key not in deadlines:
            # Noted in a log from when it was waited for longer than it is now.
            return dict(deadlines)
        case DeadlinePassed():
            deadline = deadlines[key].model_copy(update={"passed": True})
        case DeadlineEscalated():
            deadline = deadlines[key].model_copy(update={"escalated": True})
        case DeadlineSuspended(previous_at=previous, since=since):
            standing = {"suspended_since": since, "runs_to": previous}
            deadline = _moved(deadlines[key], event).model_copy(update=standing)
        case DeadlineMoved() | DeadlineResumed():
            deadline = _moved(deadlines[key], event)
        case _:
            raise TypeError(f"{type(event).__name__} is no event about a deadline")
    return {**deadlines, key: deadline}


def _moved(
    deadline: Deadline, event: DeadlineMoved | DeadlineSuspended | DeadlineResumed
) -> Deadline:
    """The deadline at another instant: what was noted of the old one is noted anew."""
    return deadline.model_copy(
        update={
            "at": event.at,
            "revision": deadline.revision + 1,
            "passed": False,
            "escalated": False,
            "reminded": frozenset(event.too_late),
            "last_reminder": None,
            "suspended_since": None,
            "runs_to": None,
        }
    )


def is_late(deadlines: Deadlines, kind: DeadlineKind, at: Instant) -> bool:
    """Whether something done `at` is late by a deadline of its kind; one that reminds makes none.

    `at` is a UTC instant.
    """
    reminding = WhenPassed.REMIND
    return any(
        d.at < at for d in deadlines.values() if d.kind is kind and d.when_passed is not reminding
    )


def met_by(deadlines: Deadlines, kinds: Iterable[DeadlineKind]) -> dict[str, Deadline]:
    """The deadlines that still count once what these kinds waited for has been done."""
    done = frozenset(kinds)
    return {key: deadline for key, deadline in deadlines.items() if deadline.kind not in done}


def open_deadlines(
    deadlines: Deadlines,
    met: frozenset[DeadlineKind],
    apart: frozenset[DeadlineKind] = frozenset(),
) -> tuple[OpenDeadline, ...]:
    """Deadlines that the clock still has to note something about, and not met, earliest first.

    Those of the kinds `apart` have a clock of their own.
    """
    waiting = [
        OpenDeadline(
            deadline_id=d.deadline_id, at=min(instants), apart=d.kind if d.kind in apart else None
        )
        for d in deadlines.values()
        if d.kind not in met and (instants := tuple(d.notes()))
    ]
    return tuple(sorted(waiting, key=lambda d: (d.at, d.deadline_id)))
