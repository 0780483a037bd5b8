"""A county's forum (*samarbeidsforum*): what is true of it now."""

from datetime import date
from typing import ClassVar

from domain.case import CaseKind
from domain.duty import Milestone
from domain.event import Event
from domain.position import Position
from domain.step3_prioritise.events import ForumAppointed, Seat, SeatGroup
from domain.types import Day
from domain.value import Value


class Forum(Value):
    """The forum's seats and term; empty until the county has appointed it."""

    KIND: ClassVar[CaseKind] = CaseKind.FORUM

    scheme: str = ""
    county: str = ""
    seats: tuple[Seat, ...] = ()
    term_from: Day | None = None
    term_to: Day | None = None

    @property
    def appointed(self) -> bool:
        """Whether the county has appointed it."""
        return bool(self.seats)

    @property
    def groups(self) -> frozenset[SeatGroup]:
        """The groups that have a seat."""
        return frozenset(seat.group for seat in self.seats)

    def sits_on(self, day: date) -> bool:
        """Whether the day lies within the forum's term."""
        if self.term_from is None or self.term_to is None:
            return False
        return self.term_from <= day <= self.term_to


def evolve_forum(forum: Forum, event: Event) -> Forum:
    """The forum after one more event."""
    match event:
        case ForumAppointed():
            return Forum(
                scheme=event.scheme,
                county=event.county,
                seats=event.seats,
                term_from=event.term_from,
                term_to=event.term_to,
            )
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a forum")


def forum_position(forum: Forum, version: int) -> Position:
    """Where the forum stands: appointed or not; nothing in it waits."""
    done = frozenset({Milestone.APPOINTED}) if forum.appointed else frozenset()
    return Position(version=version, done=done, finished=True)
