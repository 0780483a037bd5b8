"""Calendars of deadlines: issued, issued anew, revoked."""

from typing import Final

from domain.calendars.events import CalendarIssued, CalendarRenewed, CalendarRevoked
from domain.event import Event
from domain.role import Role

CALENDAR: Final = "c-3f9a2c7d1b04"
ISSUED = CalendarIssued(
    calendar_id=CALENDAR,
    person="u-county-officer",
    role=Role.COUNTY_OFFICER,
    organisation="46",
    county="46",
)

CALENDARS: tuple[Event, ...] = (
    ISSUED,
    CalendarRenewed(calendar_id=CALENDAR, number=2),
    CalendarRevoked(calendar_id=CALENDAR),
)
