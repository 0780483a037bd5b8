"""Substitutes and delegations: given, and ended before time."""

from datetime import date
from typing import Any, Final

from domain.authority.events import AuthorityDelegated, AuthorityEnded, SubstituteNamed
from domain.event import Event
from domain.role import Role
from domain.schemes.rule_set import Status

AUTHORITY: Final = "a-3f9a2c7d1b04"
_HELD: dict[str, Any] = {
    "authority_id": AUTHORITY,
    "role": Role.COUNTY_OFFICER,
    "organisation": "46",
    "county": "46",
    "holder": "u-substitute",
    "from_day": date(2026, 2, 1),
    "last_day": date(2026, 5, 31),
    "given_by": "u-county-officer",
}
SUBSTITUTE = SubstituteNamed(**_HELD, person="u-county-officer")

AUTHORITIES: tuple[Event, ...] = (
    SUBSTITUTE,
    AuthorityDelegated(
        **_HELD,
        actions=("tell-outcome",),
        source="Delegeringsreglementet (syntetisk)",
        status=Status.UNVERIFIED,
    ),
    AuthorityEnded(authority_id=AUTHORITY),
)
