"""Authority for a while: substitutes, delegations, their end; and calendars of deadlines."""

from domain.authority.decide import DelegateAuthority, NameSubstitute
from domain.authority.decide_end import EndAuthority
from domain.calendars.decide import IssueCalendar, RenewCalendar, RevokeCalendar
from services.api.commands.command_route import CommandRoute

ROUTES = (
    CommandRoute(
        "/substitutes",
        NameSubstitute,
        begins=True,
        makes="authority_id",
        example={"holder": "u-4711", "from_day": "2027-07-05", "last_day": "2027-07-30"},
    ),
    CommandRoute(
        "/delegations",
        DelegateAuthority,
        begins=True,
        makes="authority_id",
        example={
            "holder": "u-4711",
            "from_day": "2027-01-01",
            "last_day": "2027-12-31",
            "actions": ["attest-payment"],
            "source": "Delegeringsreglementet (syntetisk)",
        },
    ),
    CommandRoute(
        "/authorities/{authority_id}/end",
        EndAuthority,
        example={"reason": "Tilbake fra permisjon."},
    ),
    CommandRoute("/calendars", IssueCalendar, begins=True, makes="calendar_id"),
    CommandRoute("/calendars/{calendar_id}/renew", RenewCalendar),
    CommandRoute("/calendars/{calendar_id}/revoke", RevokeCalendar),
)
