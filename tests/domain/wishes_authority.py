"""Commands about substitutes and delegations as the rules like them."""

from datetime import date
from typing import Any

from domain.authority.decide import DelegateAuthority, NameSubstitute
from domain.authority.decide_end import EndAuthority
from domain.calendars.decide import IssueCalendar, RenewCalendar, RevokeCalendar
from domain.command import Command
from tests.samples import AUTHORITY, CALENDAR

_PERIOD = {
    "authority_id": AUTHORITY,
    "holder": "u-substitute",
    "from_day": date(2026, 2, 1),
    "last_day": date(2026, 5, 31),
}

AUTHORITY_WISHES: dict[type[Command], dict[str, Any]] = {
    NameSubstitute: _PERIOD,
    DelegateAuthority: {**_PERIOD, "source": "Delegeringsreglementet (syntetisk)"},
    EndAuthority: {"authority_id": AUTHORITY},
    IssueCalendar: {"calendar_id": CALENDAR},
    RenewCalendar: {"calendar_id": CALENDAR},
    RevokeCalendar: {"calendar_id": CALENDAR},
}

AUTHORITY_REASONS: dict[type[Command], str] = {EndAuthority: "Tilbake frå permisjon"}
