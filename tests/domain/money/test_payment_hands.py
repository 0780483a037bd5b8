"""Who may handle a payment, as the county practises it; and what a payment rests on."""

from typing import Any

import pytest

from domain.case import round_ref
from domain.event import Event
from domain.opening.events import RoundOpened
from domain.role import Role
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.forum_events import ForumMemberJoined, Standing
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.decide_payment_practice import SetPaymentPractice
from domain.step4_dispose.events import PaymentOrdered
from domain.step4_dispose.payment_details import Cost, PaymentKind, RecallKind
from domain.step4_dispose.payment_events import PaymentPracticeSet, PaymentRecalled
from tests.domain.facts import (
    ATTESTED,
    FORUM,
    OPEN,
    ORDERED,
    READY_TO_PAY,
    THE_FORUM,
    fact,
)
from tests.domain.given import Given, given
from tests.domain.wishes import wish, with_reason
from tests.samples import PROVIDER, SCHOOL, by

VOTER = "u-voter"
COST = Cost(supplier=PROVIDER.organisation, invoice="F 2026-18", amount_ore=4_000_000)


def forum(standing: Standing = Standing.VOTING) -> dict[Any, tuple[Event, ...]]:
    member = fact(ForumMemberJoined).member.model_copy(
        update={"person": VOTER, "standing": standing}
    )
    return {THE_FORUM: (*FORUM, fact(ForumMemberJoined, member=member))}


def ordered(*events: Event, standing: Standing = Standing.VOTING) -> Given:
    return given(*READY_TO_PAY, *events, ORDERED, other=forum(standing))


def practice(**changes: Any) -> PaymentPracticeSet:
    return fact(PaymentPracticeSet, preparer=Binding.SOFT, **changes)


@pytest.mark.parametrize("standing", [Standing.VOTING, Standing.DEPUTY])
def test_who_votes_in_the_forum_pays_with_a_reason(standing: Standing) -> None:
    voter = by(Role.ATTESTER, actor=VOTER)

    ordered(standing=standing).when(wish(AttestPayment, voter)).refused(
        "reason-required", stops="voter-involved"
    )
    assert (
        ordered(standing=standing)
        .when(wish(AttestPayment, voter.model_copy(update={"reason": "Sjukdom"})))
        .decided()
    )


def test_who_only_watches_in_the_forum_pays_like_anybody() -> None:
    voter = by(Role.BUDGET_AUTHORITY, actor=VOTER)

    assert (
        given(*READY_TO_PAY, ORDERED, ATTESTED, other=forum(Standing.OBSERVER))
        .when(wish(ApprovePayment, voter))
        .decided()
    )


def test_a_county_may_forbid_it_or_let_it_be() -> None:
    voter = by(Role.ATTESTER, actor=VOTER)

    ordered(practice(voter=Binding.HARD)).when(wish(AttestPayment, voter)).refused("voter-involved")
    assert ordered(practice(voter=Binding.REMIND)).when(wish(AttestPayment, voter)).decided()


def test_no_practice_lets_the_attester_approve() -> None:
    lax = fact(PaymentPracticeSet, preparer=Binding.REMIND, voter=Binding.REMIND)
    twofold = by(Role.BUDGET_AUTHORITY, actor="u-attester", reason="Ferie")

    given(*READY_TO_PAY, lax, ORDERED, ATTESTED).when(wish(ApprovePayment, twofold)).refused(
        "attester-approves"
    )


def test_the_practice_is_the_countys_and_stands_with_its_source() -> None:
    given(*OPEN).when(wish(SetPaymentPractice)).then(fact(PaymentPracticeSet))
    given(*OPEN, fact(PaymentPracticeSet)).when(wish(SetPaymentPractice)).nothing()


def test_a_reimbursement_is_of_costs_that_were_had() -> None:
    of_costs: dict[str, Any] = {"kind": PaymentKind.REIMBURSEMENT, "costs": (COST,)}
    ready = given(*READY_TO_PAY)

    (order,) = ready.when(wish(OrderPayment, **of_costs, amount_ore=COST.amount_ore)).decided()
    assert {name: getattr(order, name) for name in of_costs} == of_costs
    ready.when(wish(OrderPayment, **of_costs, amount_ore=COST.amount_ore + 1)).refused(
        "beyond-costs", costs_ore=COST.amount_ore
    )


@pytest.mark.parametrize("invoice", ["F 2026-18", "f2026-18"])
def test_the_same_cost_twice_goes_on_with_a_reason(invoice: str) -> None:
    before = fact(PaymentOrdered, payment_id="p-9", payee=SCHOOL, costs=(COST,), amount_ore=2)
    same = (COST.model_copy(update={"invoice": invoice}),)
    claim: dict[str, Any] = {"amount_ore": 1, "costs": same}
    history = given(*READY_TO_PAY, before)

    history.when(wish(OrderPayment, **claim)).refused("reason-required", stops="cost-claimed-twice")
    history.when(wish(OrderPayment, with_reason(OrderPayment), **claim)).stops("cost-claimed-twice")


@pytest.mark.parametrize("year", [2024, 2025, 2027])
def test_the_same_cost_in_another_years_round_goes_on_with_a_reason(year: int) -> None:
    other = round_ref(f"yrkesfag-46-{year}")
    opened = fact(RoundOpened, round_id=other.key, budget_year=year)
    before = fact(PaymentOrdered, payment_id="p-9", payee=SCHOOL, costs=(COST,), amount_ore=2)
    claim = wish(OrderPayment, amount_ore=1, costs=(COST,))

    history = given(*READY_TO_PAY, other={other: (opened, before)})
    history.when(claim).refused("reason-required", stops="cost-claimed-twice")
    given(*READY_TO_PAY, other={other: (opened,)}).when(claim).stops()


@pytest.mark.parametrize("invoice", ["F 2026-18", "f2026-18"])
def test_the_same_invoice_of_the_payee_twice_goes_on_with_a_reason(invoice: str) -> None:
    before = fact(PaymentOrdered, payment_id="p-9", payee=SCHOOL, invoice="F 2026-18", amount_ore=2)
    again: dict[str, Any] = {"amount_ore": 1, "invoice": invoice}
    history = given(*READY_TO_PAY, before)

    history.when(wish(OrderPayment, **again)).refused("reason-required", stops="cost-claimed-twice")
    history.when(wish(OrderPayment, with_reason(OrderPayment), **again)).stops("cost-claimed-twice")
    history.when(wish(OrderPayment, amount_ore=1, invoice="F 2026-19")).stops()
    others = before.model_copy(update={"payee": PROVIDER})
    given(*READY_TO_PAY, others).when(wish(OrderPayment, **again)).stops()


def test_the_same_invoice_in_another_years_round_goes_on_with_a_reason() -> None:
    other = round_ref("yrkesfag-46-2025")
    opened = fact(RoundOpened, round_id=other.key, budget_year=2025)
    before = fact(PaymentOrdered, payment_id="p-9", payee=SCHOOL, invoice="F-1", amount_ore=2)
    again = wish(OrderPayment, amount_ore=1, invoice="F-1")

    given(*READY_TO_PAY, other={other: (opened, before)}).when(again).refused(
        "reason-required", stops="cost-claimed-twice"
    )


def test_a_cost_of_a_stopped_payment_may_be_claimed_again() -> None:
    before = fact(PaymentOrdered, payment_id="p-9", payee=SCHOOL, costs=(COST,), amount_ore=2)
    stopped = fact(
        PaymentRecalled, payment_id="p-9", kind=RecallKind.STOP, amount_ore=before.amount_ore
    )

    assert (
        given(*READY_TO_PAY, before, stopped)
        .when(wish(OrderPayment, amount_ore=1, costs=(COST,)))
        .decided()
    )
