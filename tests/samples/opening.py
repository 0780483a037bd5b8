"""Opening: the grant, the round, the county's own contribution."""

from datetime import date

from domain.event import Event
from domain.opening.events import (
    ContributionForm,
    ContributionItem,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from tests.samples.parties import ROUND

OPENING: tuple[Event, ...] = (
    GrantCommitted(
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        budget_year=2026,
        rule_set="yrkesfag-2021",
        amount_ore=731_200_000,
        grant_letter="Tilskotsbrev 2026/114",
        grant_letter_date=date(2026, 2, 6),
        grant_letter_sha256="0f" * 32,
        synthetic=True,
    ),
    RoundOpened(
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        budget_year=2026,
        rule_set="yrkesfag-2021",
        priorities="Hospitering og grøn omstilling",
    ),
    OwnContributionPledged(
        items=(
            ContributionItem(
                form=ContributionForm.POSITION,
                amount_ore=45_000_000,
                basis="Halv stilling som koordinator",
            ),
        )
    ),
)
