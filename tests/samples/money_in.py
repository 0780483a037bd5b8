"""What comes into a round after the letter: changes, receipts, documents, carry-over."""

from datetime import date

from domain.event import Event
from domain.opening.events import ContributionForm, ContributionItem
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
    OwnContributionDocumented,
)
from domain.opening.terms import GrantTerm
from tests.samples.parties import NEXT_ROUND

TERM = GrantTerm(
    term_id="t-1",
    text="Midlane skal brukast i tråd med planen til samarbeidsforumet",
    fulfilled_by=("plan.adopted",),
)
MONEY_IN: tuple[Event, ...] = (
    GrantChanged(
        previous_ore=731_200_000,
        amount_ore=740_000_000,
        grant_letter="Tillegg til tilskotsbrev 2026/114",
        grant_letter_date=date(2026, 6, 18),
        grant_letter_sha256="ab" * 32,
        terms=(TERM,),
    ),
    GrantReceived(
        receipt_id="r-1",
        amount_ore=365_600_000,
        received_on=date(2026, 3, 16),
        reference="Udir 2026-0311",
        budget_year=2026,
        school_year="2026/27",
    ),
    OwnContributionDocumented(
        items=(
            ContributionItem(
                form=ContributionForm.HOURS,
                amount_ore=7_000_000,
                basis="Eigne fagfolk på samlingar",
                hours=100,
                rate_ore=70_000,
                budget_year=2026,
                school_year="2026/27",
            ),
        ),
        evidence="Timelister, sak 2026/98",
    ),
    MoneyCarriedOut(
        to_round=NEXT_ROUND, amount_ore=1_200_000, explanation="Eit kurs vart utsett til hausten"
    ),
    MoneyCarriedIn(
        from_round="yrkesfag-46-2025",
        amount_ore=800_000,
        explanation="Ein pott vart ikkje delt ut",
    ),
)
