"""Calendars of deadlines: everybody has their own, at an address that can be changed."""

from domain.calendars.decide import IssueCalendar, RenewCalendar, RevokeCalendar
from domain.calendars.events import CalendarIssued, CalendarRenewed, CalendarRevoked
from domain.case import authority_ref, calendar_ref
from domain.cases import position
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import AUTHORITY, CALENDAR, by
from tests.samples.authority import SUBSTITUTE
from tests.samples.calendars import CALENDARS, ISSUED


def test_a_calendar_is_of_whoever_asks_in_their_role() -> None:
    (issued,) = given().when(wish(IssueCalendar)).decided()

    assert issued == ISSUED
    assert isinstance(issued, CalendarIssued)
    given(ISSUED).when(wish(IssueCalendar)).refused("calendar-exists")
    assert position(fold(calendar_ref(CALENDAR), CALENDARS), 3).finished


def test_another_address_takes_the_place_of_the_one_before() -> None:
    renewed = CalendarRenewed(calendar_id=CALENDAR, number=2)
    given(ISSUED).when(wish(RenewCalendar)).then(renewed)
    again = CalendarRenewed(calendar_id=CALENDAR, number=3)
    given(ISSUED, renewed, CALENDARS[2]).when(wish(RenewCalendar)).then(again)


def test_a_calendar_is_revoked_once() -> None:
    given(ISSUED).when(wish(RevokeCalendar)).then(CalendarRevoked(calendar_id=CALENDAR))
    given(ISSUED, CALENDARS[2]).when(wish(RevokeCalendar)).nothing()


def test_nobody_changes_anothers_calendar_or_gets_one_in_anothers_place() -> None:
    for kind in (RenewCalendar, RevokeCalendar):
        given(ISSUED).when(wish(kind, by(actor="u-other"))).refused("calendar-of-others")
        given().when(wish(kind)).refused("unknown-calendar")
    acting = by(actor="u-substitute", authority=AUTHORITY, in_place_of="u-county-officer")
    held = {authority_ref(AUTHORITY): (SUBSTITUTE,)}
    given(other=held).when(wish(IssueCalendar, acting)).refused("authority-not-given-on")
