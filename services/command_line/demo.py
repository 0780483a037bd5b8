"""What `dekomp up --demo` adds: data to look at, and a token for each main role."""

from collections.abc import Callable
from datetime import timedelta

import psycopg

from domain.role import COUNTY_ROLES, Role
from services.api.identity import issue_token
from services.config import Settings, owner_url

# Who takes part in a round, from the first need to the audit.
_SHOWN = (
    Role.COUNTY_OFFICER,
    Role.FORUM_SECRETARY,
    Role.FORUM_CHAIR,
    Role.BUDGET_AUTHORITY,
    Role.ATTESTER,
    Role.COUNTY_AUDITOR,
    Role.DIRECTORATE_MANAGER,
    Role.DIRECTORATE_AUDITOR,
    Role.ADMINISTRATOR,
)
_LIFETIME = timedelta(hours=12)


def show_around(county: str, say: Callable[[str], None]) -> Callable[[str, Settings], None]:
    """What to do once the stack answers: load the demo into an empty log, print tokens."""

    def show(url: str, settings: Settings) -> None:
        if _log_is_empty(settings):
            from services.demo.play import load_demo

            load_demo(url, settings, county)
        else:
            # Also after a loading that was broken off: half a demo is not taken up again.
            say("The data folder holds data already, so no demo data was loaded.")
        say("Tokens for 12 hours; `dekomp token` makes more:")
        for role in _SHOWN:
            token = issue_token(
                settings,
                role=role,
                county=county if role in COUNTY_ROLES else None,
                organisation=None,
                subject=f"demo-{role}",
                lifetime=_LIFETIME,
            )
            say(f"\n{role}\n{token}")

    return show


def _log_is_empty(settings: Settings) -> bool:
    with psycopg.connect(owner_url(settings)) as connection:
        query = "SELECT EXISTS (SELECT FROM events.dekomp_events)"
        return connection.execute(query).fetchone() == (False,)
