"""Somebody gets a calendar of their own deadlines, another address for it, or none any more."""

from typing import ClassVar

from domain.calendars.events import CalendarIssued, CalendarRenewed, CalendarRevoked
from domain.case import CaseRef, Key, calendar_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.position import Position
from domain.state.calendar_feed import CalendarFeed


class _OfCalendar(Command):
    calendar_id: Key

    @property
    def case(self) -> CaseRef:
        """The calendar's own case."""
        return calendar_ref(self.calendar_id)


class IssueCalendar(_OfCalendar):
    """Get a calendar of one's own deadlines in the role that one acts in."""

    ACTION: ClassVar[str] = "issue-calendar"


class RenewCalendar(_OfCalendar):
    """Get another secret address; the one before leads nowhere from then on."""

    ACTION: ClassVar[str] = "renew-calendar"


class RevokeCalendar(_OfCalendar):
    """Let the calendar's address lead nowhere."""

    ACTION: ClassVar[str] = "revoke-calendar"


def issue_calendar(state: CalendarFeed, command: IssueCalendar, known: Known) -> tuple[Event, ...]:
    """Raises `calendar-exists`, and `authority-not-given-on` for another's deadlines."""
    check_turn(command, Position(), county=state.county)
    by = command.by
    if state.issued is not None:
        raise Refusal("calendar-exists")
    if by.authority is not None:
        # What an address shows would outlive the authority that it was got under.
        raise Refusal("authority-not-given-on")
    issued = CalendarIssued(
        calendar_id=command.calendar_id,
        person=by.actor,
        role=by.role,
        organisation=by.organisation,
        county=by.county,
    )
    return (issued,)


def renew_calendar(state: CalendarFeed, command: RenewCalendar, known: Known) -> tuple[Event, ...]:
    """One that was revoked is issued anew so. Raises `unknown-calendar`, `calendar-of-others`."""
    _check_own(state, command)
    return (CalendarRenewed(calendar_id=command.calendar_id, number=state.number + 1),)


def revoke_calendar(
    state: CalendarFeed, command: RevokeCalendar, known: Known
) -> tuple[Event, ...]:
    """Nothing when it is revoked. Raises `unknown-calendar`, `calendar-of-others`."""
    _check_own(state, command)
    return () if state.revoked else (CalendarRevoked(calendar_id=command.calendar_id),)


def _check_own(state: CalendarFeed, command: _OfCalendar) -> None:
    check_turn(command, Position(), county=state.county)
    if state.issued is None:
        raise Refusal("unknown-calendar")
    if state.issued.person != command.by.actor:
        raise Refusal("calendar-of-others")
