"""A round of the sibling scheme: opened under its own rules, and held to its own contribution."""

from typing import Any

import pytest

from domain.checks.finding import Ground
from domain.event import Event
from domain.opening.decide import CommitGrant, OpenRound
from domain.opening.events import (
    ContributionForm,
    ContributionItem,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from domain.opening.money_events import OwnContributionDocumented
from domain.schemes.barnehage_grunnopplaering import GRUNNOPPLAERING_2021, SCHEME
from domain.step4_dispose.decide_payment import ApprovePayment
from tests.domain.checked import PAID, check
from tests.domain.facts import ATTESTED, GRANT_ORE, OF_ITS_OWN, ORDERED, READY_TO_PAY
from tests.domain.given import given
from tests.domain.wishes import wish, with_reason

RULES = GRUNNOPPLAERING_2021.rule_set_id
SHARE = 30
#: Nothing is left of an øre when the share is rounded up.
NEEDED_ORE = -(-GRANT_ORE * SHARE // 100)


def pledge(ore: int, form: ContributionForm = ContributionForm.POSITION) -> OwnContributionPledged:
    return OwnContributionPledged(
        items=(ContributionItem(form=form, amount_ore=ore, basis="Stillingar hos eigarane"),)
    )


def documented(ore: int) -> OwnContributionDocumented:
    (item,) = pledge(ore).items
    return OwnContributionDocumented(items=(item,), evidence="Lønslister")


def of_sibling(*events: Event) -> tuple[Event, ...]:
    """The same history under the sibling's rules, without what the county puts in."""
    return tuple(
        event.model_copy(update={"rule_set": RULES})
        if isinstance(event, GrantCommitted | RoundOpened)
        else event
        for event in events
        if not isinstance(event, OF_ITS_OWN)
    )


def test_a_round_of_the_sibling_scheme_is_opened_under_its_own_rules() -> None:
    for kind in (CommitGrant, OpenRound):
        (begun,) = given().when(wish(kind, scheme=SCHEME)).decided()
        assert isinstance(begun, GrantCommitted | RoundOpened)
        assert (begun.rule_set, begun.round_id) == (RULES, f"{SCHEME}-46-{begun.budget_year}")
    given().when(wish(OpenRound, scheme=SCHEME, budget_year=2020)).refused(
        "unknown-scheme", budget_year=2020
    )


@pytest.mark.parametrize(("short_ore", "stops"), [(0, ()), (1, ("own-contribution-below-share",))])
def test_a_payment_of_less_than_the_share_of_the_grant_needs_a_reason(
    short_ore: int, stops: tuple[str, ...]
) -> None:
    shown = documented(NEEDED_ORE - short_ore)
    history = given(*of_sibling(*READY_TO_PAY), pledge(NEEDED_ORE), shown, ORDERED, ATTESTED)

    if stops:
        history.when(wish(ApprovePayment)).refused("reason-required", stops=stops[0])
    history.when(wish(ApprovePayment, with_reason(ApprovePayment))).stops(*stops)


def test_any_contribution_is_enough_where_the_scheme_names_no_share() -> None:
    without = [event for event in READY_TO_PAY if not isinstance(event, OF_ITS_OWN)]

    given(*without, documented(1), ORDERED, ATTESTED).when(wish(ApprovePayment)).stops()


def test_a_check_finds_less_than_the_share_in_a_round_of_the_sibling_scheme() -> None:
    def checked(*events: Event) -> Any:
        return check(Ground.G6, round_events=of_sibling(*PAID) + events)

    checked(pledge(NEEDED_ORE - 1)).finds(
        "below-percentage", pledged_ore=NEEDED_ORE - 1, needed_ore=NEEDED_ORE, percent=SHARE
    )
    checked(pledge(NEEDED_ORE)).finds_nothing()
