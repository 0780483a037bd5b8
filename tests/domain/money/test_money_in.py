"""What comes into a round: the letter's terms and changes, receipts, own contribution."""

from typing import Any

import pytest

from domain.opening.decide import CommitGrant, PledgeOwnContribution
from domain.opening.decide_carry import CarryMoneyOver
from domain.opening.decide_money import ChangeGrant, DocumentOwnContribution, RecordReceipt
from domain.opening.events import (
    ContributionForm,
    ContributionItem,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
    OwnContributionDocumented,
)
from domain.rules.money.own_contribution import contributed_ore, required_ore
from domain.schemes.rule_set import OwnContributionRule
from domain.state.round import Round
from domain.step4_dispose.decide_payment import ApprovePayment
from tests.domain.facts import (
    ATTESTED,
    CLOSED,
    DECIDED,
    DISBURSED,
    GRANT_ORE,
    GRANTED,
    LINE_ORE,
    OPEN,
    OPENED,
    ORDERED,
    PLANNED,
    READY_TO_PAY,
    THE_NEXT_ROUND,
    THE_ROUND,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NEXT_ROUND, ROUND
from tests.samples.money_in import TERM

RECEIVED = fact(GrantReceived)
NEXT_OPEN = {THE_NEXT_ROUND: (fact(RoundOpened, round_id=NEXT_ROUND, budget_year=2027),)}


def hours(**changes: Any) -> ContributionItem:
    usual: dict[str, Any] = {
        "form": ContributionForm.HOURS,
        "amount_ore": 7_000_000,
        "basis": "Eigne fagfolk",
        "hours": 100,
        "rate_ore": 70_000,
    }
    return ContributionItem.model_validate({**usual, **changes})


def round_after(*events: Any) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def test_each_term_of_the_letter_is_a_row_with_the_events_that_fulfil_it() -> None:
    given().when(wish(CommitGrant, terms=(TERM,))).then(
        fact(GrantCommitted, terms=(TERM,), grant_letter_sha256=None)
    )
    assert round_after(fact(GrantCommitted, terms=(TERM,))).money_in.terms == (TERM,)


def test_a_term_stands_once_and_names_events_that_there_are() -> None:
    unknown = TERM.model_copy(update={"fulfilled_by": ("plan.dreamt",)})

    given().when(wish(CommitGrant, terms=(TERM, TERM))).refused("term-twice", term="t-1")
    given(*OPEN).when(wish(ChangeGrant, terms=(unknown,))).refused(
        "unknown-event-type", topic="plan.dreamt"
    )


def test_a_change_of_the_grant_is_an_event_and_the_means_follow() -> None:
    changed = fact(GrantChanged, amount_ore=GRANT_ORE - 1)

    given(*OPEN).when(wish(ChangeGrant)).then(fact(GrantChanged))
    assert round_after(*OPEN, changed).means_ore == GRANT_ORE - 1
    assert round_after(*OPEN, changed).money_in.changes == 1


def test_nothing_is_changed_that_was_never_committed() -> None:
    given(OPENED).when(wish(ChangeGrant)).refused("grant-not-committed")
    given(OPENED).when(wish(RecordReceipt)).refused("grant-not-committed")


def test_a_smaller_grant_still_covers_what_the_county_decided() -> None:
    given(*PLANNED, DECIDED).when(wish(ChangeGrant, amount_ore=LINE_ORE - 1)).refused(
        "grant-below-decided", decided_ore=LINE_ORE
    )
    assert given(*PLANNED, DECIDED).when(wish(ChangeGrant, amount_ore=LINE_ORE)).decided()


def test_receipt_is_apart_from_commitment_and_unspent_is_of_what_came() -> None:
    given(*OPEN).when(wish(RecordReceipt)).then(RECEIVED)
    state = round_after(*READY_TO_PAY, RECEIVED, ORDERED, ATTESTED, DISBURSED)

    assert state.means_ore == GRANT_ORE
    assert state.unspent_ore == RECEIVED.amount_ore - DISBURSED.amount_ore


def test_what_is_paid_before_the_money_came_shows_below_zero() -> None:
    assert round_after(*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED).unspent_ore < 0


def test_a_receipt_is_recorded_once_and_more_than_granted_needs_a_reason() -> None:
    too_much = wish(RecordReceipt, receipt_id="r-2", amount_ore=GRANT_ORE)

    given(*OPEN, RECEIVED).when(wish(RecordReceipt)).refused("receipt-exists")
    given(*OPEN, RECEIVED).when(too_much).refused("reason-required", stops="received-above-grant")


def test_hours_are_worth_hours_times_their_rate() -> None:
    wrong = (hours(amount_ore=7_000_001),)
    without = (hours(rate_ore=None),)

    given(*OPEN).when(wish(DocumentOwnContribution)).then(
        fact(OwnContributionDocumented, items=(hours(basis="Eigne fagfolk på samlingar"),))
    )
    given(*OPEN).when(wish(PledgeOwnContribution, items=wrong)).refused(
        "contribution-does-not-add-up"
    )
    given(*OPEN).when(wish(DocumentOwnContribution, items=without)).refused(
        "reason-required", stops="hours-without-rate"
    )


def test_what_is_documented_lets_a_payment_go_and_what_is_pledged_does_not() -> None:
    of_its_own = (OwnContributionPledged, OwnContributionDocumented)
    without = [event for event in READY_TO_PAY if not isinstance(event, of_its_own)]
    approved = wish(ApprovePayment)

    given(*without, fact(OwnContributionPledged), ORDERED, ATTESTED).when(approved).refused(
        "reason-required", stops="own-contribution-not-documented"
    )
    given(*without, fact(OwnContributionDocumented), ORDERED, ATTESTED).when(approved).then(
        DISBURSED
    )


@pytest.mark.parametrize(("granted", "required"), [(100_000, 30_000), (1, 1), (0, 0), (11, 4)])
def test_a_share_of_the_grant_is_rounded_up_to_the_ore(granted: int, required: int) -> None:
    sibling = OwnContributionRule(kind="percent-of-grant", percent=30, source="[OsloMet]")

    assert required_ore(sibling, granted) == required


def test_pledged_and_documented_are_the_same_resources_not_two() -> None:
    state = round_after(*OPEN, fact(OwnContributionPledged), fact(OwnContributionDocumented))

    documented = sum(item.amount_ore for item in fact(OwnContributionDocumented).items)
    assert contributed_ore(state) == documented


def test_money_left_over_is_carried_into_a_later_round_in_one_save() -> None:
    carried = given(*OPEN, other=NEXT_OPEN).when(wish(CarryMoneyOver))

    carried.then(fact(MoneyCarriedOut, soft_stops=("carry-over-not-settled",)))
    came = carried.elsewhere()[THE_NEXT_ROUND]
    out = fact(MoneyCarriedOut)
    assert came == (
        MoneyCarriedIn(from_round=ROUND, amount_ore=out.amount_ore, explanation=out.explanation),
    )


def test_what_leaves_one_round_comes_to_the_other() -> None:
    out = fact(MoneyCarriedOut)
    state = round_after(*OPEN, out, fact(MoneyCarriedIn, amount_ore=out.amount_ore))

    assert round_after(*OPEN, out).means_ore == GRANT_ORE - out.amount_ore
    assert state.means_ore == GRANT_ORE


def test_money_has_its_years_wherever_it_comes_from() -> None:
    letter = wish(CommitGrant, school_year="2026/27")
    (committed,) = given().when(letter).decided()
    carry = wish(CarryMoneyOver, school_year="2027/28")
    (left,) = given(*OPEN, other=NEXT_OPEN).when(carry).decided()
    came = given(*OPEN, other=NEXT_OPEN).when(carry).elsewhere()[THE_NEXT_ROUND]

    assert getattr(committed, "school_year", None) == "2026/27"
    gone = round_after(*OPEN, left).money_in
    assert [each.school_year for each in gone.carried_out] == ["2027/28"]
    assert [getattr(event, "school_year", None) for event in came] == ["2027/28"]


def test_no_source_lets_money_be_carried_so_it_takes_a_reason() -> None:
    silent = wish(CarryMoneyOver, someone("carry-money-over"))

    given(*OPEN, other=NEXT_OPEN).when(silent).refused(
        "reason-required", stops="carry-over-not-settled"
    )


def test_what_is_decided_on_is_not_carried_away() -> None:
    given(*PLANNED, DECIDED, other=NEXT_OPEN).when(
        wish(CarryMoneyOver, amount_ore=GRANT_ORE - LINE_ORE + 1)
    ).refused("above-means", left_ore=GRANT_ORE - LINE_ORE)


def test_money_is_carried_forwards_into_an_open_round() -> None:
    back = {THE_ROUND: (GRANTED, OPENED)}
    closed = {THE_NEXT_ROUND: (*NEXT_OPEN[THE_NEXT_ROUND], CLOSED)}

    given(*OPEN, other=back).when(wish(CarryMoneyOver, to_round=ROUND)).refused("not-a-later-round")
    given(*OPEN).when(wish(CarryMoneyOver)).refused("round-not-open")
    given(*OPEN, other=closed).when(wish(CarryMoneyOver)).refused("round-closed")
