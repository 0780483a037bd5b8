"""Step 4: a payment is attested and approved by four eyes, and released once."""

from typing import Any

import pytest

from domain.control.round_events import GrantClaimedBack
from domain.event import Event
from domain.party import PartyKind
from domain.pots.events import AwardReduced
from domain.role import Role
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment
from domain.step4_dispose.events import (
    CriteriaAssured,
    FundsDisbursed,
    Half,
    PaymentAttested,
    PaymentOrdered,
)
from domain.step4_dispose.payment_events import RepaymentReceived
from tests.domain.facts import (
    ATTESTED,
    DISBURSED,
    DOCUMENTED,
    ORDERED,
    PLEDGED,
    READY_TO_PAY,
    fact,
)
from tests.domain.facts_pots import AWARDED, CALLED, GIVEN_BACK
from tests.domain.given import given
from tests.domain.in_call import ASSURED
from tests.domain.wishes import wish
from tests.samples import NOW, SCHOOL, by
from tests.samples.pots import APPLICATION

ORDERER = "u-county-officer"


def attester(**changes: Any) -> Any:
    return by(Role.ATTESTER, **changes)


def approver(**changes: Any) -> Any:
    return by(Role.BUDGET_AUTHORITY, **changes)


def test_another_person_attests_and_a_third_approves() -> None:
    given(*READY_TO_PAY, ORDERED).when(wish(AttestPayment)).then(ATTESTED)
    given(*READY_TO_PAY, ORDERED, ATTESTED).when(wish(ApprovePayment)).then(DISBURSED)


def test_a_payment_is_attested_once_and_before_it_is_approved() -> None:
    given(*READY_TO_PAY, ORDERED).when(wish(ApprovePayment)).refused("payment-not-attested")
    given(*READY_TO_PAY, ORDERED, ATTESTED).when(wish(AttestPayment)).refused(
        "payment-already-attested"
    )


def test_a_payment_is_released_once() -> None:
    given(*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED).when(wish(ApprovePayment)).refused(
        "payment-already-disbursed"
    )


@pytest.mark.parametrize("kind", [AttestPayment, ApprovePayment])
@pytest.mark.parametrize("payment_id", ["p-2", "l-1"])
def test_an_unknown_payment_is_not_handled(
    kind: type[AttestPayment | ApprovePayment], payment_id: str
) -> None:
    given(*READY_TO_PAY, ORDERED).when(wish(kind, payment_id=payment_id)).refused(
        "payment-not-ordered"
    )


def test_the_attester_does_not_approve() -> None:
    both = approver(actor="u-attester", reason="Ferie")

    given(*READY_TO_PAY, ORDERED, ATTESTED).when(wish(ApprovePayment, both)).refused(
        "attester-approves"
    )


@pytest.mark.parametrize(
    ("involved", "code"),
    [
        ({"organisation": SCHOOL.organisation}, "payee-involved"),
        ({"on_behalf_of": SCHOOL.organisation}, "acts-for-itself-only"),
    ],
)
def test_nobody_attests_or_approves_for_the_payee(involved: dict[str, str], code: str) -> None:
    given(*READY_TO_PAY, ORDERED).when(
        wish(AttestPayment, attester(**involved, reason="Ferie"))
    ).refused(code)
    given(*READY_TO_PAY, ORDERED, ATTESTED).when(
        wish(ApprovePayment, approver(**involved, reason="Ferie"))
    ).refused(code)


@pytest.mark.parametrize("left_out", [(DOCUMENTED,), (PLEDGED, DOCUMENTED)])
def test_a_county_that_has_documented_nothing_of_its_own_pays_with_a_reason(
    left_out: tuple[Event, ...],
) -> None:
    history = tuple(event for event in READY_TO_PAY if event not in left_out)
    attested = given(*history, ORDERED, ATTESTED)
    stop = "own-contribution-not-documented"

    attested.when(wish(ApprovePayment)).refused("reason-required", stops=stop)
    attested.when(wish(ApprovePayment, approver(reason="Vedteke i budsjettet"))).then(
        fact(
            FundsDisbursed,
            payee=SCHOOL,
            approved_by="u-budget-authority",
            released_on=NOW.date(),
            soft_stops=(stop,),
        )
    )


def test_a_county_that_runs_a_measure_pays_itself() -> None:
    county = SCHOOL.model_copy(update={"kind": PartyKind.COUNTY})
    own = fact(PaymentOrdered, payee=county, ordered_by=ORDERER)
    of_the_county = attester(organisation=county.organisation)

    given(*READY_TO_PAY, own).when(wish(AttestPayment, of_the_county)).then(ATTESTED)


def test_a_preparer_who_attests_or_approves_gives_a_reason() -> None:
    ordered = given(*READY_TO_PAY, ORDERED)
    attested = given(*READY_TO_PAY, ORDERED, ATTESTED)

    ordered.when(wish(AttestPayment, attester(actor=ORDERER))).refused(
        "reason-required", stops="preparer-involved"
    )
    ordered.when(wish(AttestPayment, attester(actor=ORDERER, reason="Sjukdom"))).then(
        fact(PaymentAttested, attested_by=ORDERER, soft_stops=("preparer-involved",))
    )
    attested.when(wish(ApprovePayment, approver(actor=ORDERER))).refused("reason-required")
    attested.when(wish(ApprovePayment, approver(actor=ORDERER, reason="Sjukdom"))).then(
        fact(
            FundsDisbursed,
            payee=SCHOOL,
            approved_by=ORDERER,
            released_on=NOW.date(),
            soft_stops=("preparer-involved",),
        )
    )


#: An award of which half is ordered and attested, and the other half then given back.
HALF = AWARDED.amount_ore // 2
OF_AWARD = {"payment_id": "p-1", "payee": SCHOOL}
HALF_ATTESTED: tuple[Event, ...] = (
    *CALLED,
    PLEDGED,
    DOCUMENTED,
    AWARDED,
    ASSURED,
    fact(PaymentOrdered, line_id=APPLICATION, amount_ore=HALF, **OF_AWARD),
    ATTESTED,
)
REST_GIVEN_BACK: AwardReduced = GIVEN_BACK.model_copy(update={"to_ore": HALF})


EXECUTION = fact(CriteriaAssured, line_id=APPLICATION, half=Half.EXECUTION, criterion_1=None)


def test_a_payment_that_has_become_the_last_waits_for_the_execution_half() -> None:
    assert given(*HALF_ATTESTED).when(wish(ApprovePayment)).decided()
    given(*HALF_ATTESTED, REST_GIVEN_BACK).when(wish(ApprovePayment)).refused(
        "execution-not-assured"
    )
    assert given(*HALF_ATTESTED, REST_GIVEN_BACK, EXECUTION).when(wish(ApprovePayment)).decided()


def test_what_came_back_for_the_claim_of_the_state_still_counts_towards_the_last_payment() -> None:
    first, second, back = HALF, HALF // 2, HALF // 4
    on_first = {"line_id": APPLICATION, "payment_id": "p-1"}
    last = fact(
        PaymentOrdered,
        line_id=APPLICATION,
        amount_ore=second,
        payment_id="p-2",
        payee=SCHOOL,
    )
    history: tuple[Event, ...] = (
        *HALF_ATTESTED,
        fact(FundsDisbursed, payee=SCHOOL, amount_ore=first, **on_first),
        fact(GrantClaimedBack, amount_ore=back, **on_first),
        fact(RepaymentReceived, amount_ore=back, repayment_id="r-1", **on_first),
        last,
        ATTESTED.model_copy(update={"payment_id": "p-2"}),
        GIVEN_BACK.model_copy(update={"to_ore": first + second}),
    )

    approval = wish(ApprovePayment, payment_id="p-2")
    given(*history).when(approval).refused("execution-not-assured")
    assert given(*history, EXECUTION).when(approval).decided()
