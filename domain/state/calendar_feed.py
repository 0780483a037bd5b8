"""A person's calendar of deadlines as it stands (*kalenderabonnement*)."""

from typing import ClassVar

from domain.calendars.events import CalendarIssued, CalendarRenewed, CalendarRevoked
from domain.case import CaseKind
from domain.event import Event
from domain.position import Position
from domain.value import Value


class CalendarFeed(Value):
    """Whose it is, in which role and place; `number` is how many addresses it has had."""

    KIND: ClassVar[CaseKind] = CaseKind.CALENDAR

    issued: CalendarIssued | None = None
    number: int = 0
    revoked: bool = False

    @property
    def county(self) -> str:
        """The county that the role is of, empty where it is of none."""
        return (self.issued.county if self.issued else None) or ""


def evolve_calendar(state: CalendarFeed, event: Event) -> CalendarFeed:
    """The calendar after one more event."""
    match event:
        case CalendarIssued():
            return state.model_copy(update={"issued": event, "number": 1})
        case CalendarRenewed():
            return state.model_copy(update={"number": event.number, "revoked": False})
        case CalendarRevoked():
            return state.model_copy(update={"revoked": True})
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a calendar")


def calendar_position(state: CalendarFeed, version: int) -> Position:
    """Where it stands: nothing in it waits."""
    return Position(version=version, finished=True)
