"""Step 4: a payment is ordered, attested and approved, within its decision, by four eyes."""

from typing import Any

import pytest

from domain.event import Event
from domain.opening.events import GrantCommitted
from domain.party import PartyKind
from domain.role import Role
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.events import (
    CriteriaAssured,
    Finding,
    FundsDisbursed,
    Half,
    PaymentAttested,
    PaymentOrdered,
)
from tests.domain.facts import (
    ATTESTED,
    CLOSED,
    DECIDED,
    DISBURSED,
    DOCUMENTED,
    EVALUATED,
    EXECUTION_ASSURED,
    LINE_ORE,
    OPENED,
    ORDERED,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    READY_TO_PAY,
    fact,
    line,
)
from tests.domain.given import given
from tests.domain.wishes import someone, wish
from tests.samples import SCHOOL, by

HALF = LINE_ORE // 2
ORDERER = "u-county-officer"


def attester(**changes: Any) -> Any:
    return by(Role.ATTESTER, **changes)


def approver(**changes: Any) -> Any:
    return by(Role.BUDGET_AUTHORITY, **changes)


def test_a_payment_is_ordered_under_a_decided_line() -> None:
    given(*READY_TO_PAY).when(wish(OrderPayment)).then(ORDERED)


def test_no_plan_no_payment() -> None:
    given(OPENED).when(wish(OrderPayment)).refused("line-not-in-plan")


def test_no_decision_no_payment() -> None:
    given(*PLANNED, PLANNING_ASSURED).when(wish(OrderPayment)).refused("no-decision")


def test_no_assured_criteria_no_payment() -> None:
    given(*PLANNED, DECIDED).when(wish(OrderPayment)).refused("criteria-not-assured")


def test_criteria_found_not_met_later_stop_further_payments() -> None:
    not_met = Finding(met=False, evidence="Bedrifta trekte seg")
    planning = fact(CriteriaAssured, criterion_1=not_met)
    execution = fact(CriteriaAssured, half=Half.EXECUTION, criterion_1=None, criterion_2=not_met)

    given(*READY_TO_PAY, planning).when(wish(OrderPayment)).refused("criteria-not-assured")
    given(*READY_TO_PAY, execution).when(wish(OrderPayment)).refused("criterion-not-met")


@pytest.mark.parametrize("half", Half)
def test_criteria_found_not_met_after_the_order_stop_its_release(half: Half) -> None:
    not_met = fact(
        CriteriaAssured, half=half, criterion_2=Finding(met=False, evidence="Bedrifta trekte seg")
    )
    met_again = fact(CriteriaAssured, half=half)
    history = (*READY_TO_PAY, ORDERED, ATTESTED, not_met)

    given(*history).when(wish(ApprovePayment)).refused("criterion-not-met")
    given(*history, met_again).when(wish(ApprovePayment)).then(DISBURSED)


def test_a_payment_stays_within_what_is_left_of_the_decision() -> None:
    given(*READY_TO_PAY, EXECUTION_ASSURED, ORDERED).when(
        wish(OrderPayment, payment_id="p-2", amount_ore=LINE_ORE - ORDERED.amount_ore + 1)
    ).refused("beyond-remainder", left_ore=LINE_ORE - ORDERED.amount_ore)


def test_a_line_that_is_fully_ordered_gets_no_more() -> None:
    all_of_it = fact(PaymentOrdered, amount_ore=LINE_ORE, payee=SCHOOL)

    given(*READY_TO_PAY, EXECUTION_ASSURED, all_of_it).when(
        wish(OrderPayment, payment_id="p-2", amount_ore=1)
    ).refused("beyond-remainder")


def test_the_last_instalment_waits_for_the_execution_half() -> None:
    last = wish(OrderPayment, payment_id="p-2", amount_ore=LINE_ORE - HALF)

    given(*READY_TO_PAY, ORDERED).when(last).refused("execution-not-assured")
    given(*READY_TO_PAY, ORDERED, EXECUTION_ASSURED, EVALUATED).when(last).then(
        fact(
            PaymentOrdered,
            payment_id="p-2",
            instalment=2,
            amount_ore=LINE_ORE - HALF,
            payee=SCHOOL,
            ordered_by=ORDERER,
        )
    )


def test_a_payment_has_an_id_of_its_own() -> None:
    given(*READY_TO_PAY, ORDERED).when(wish(OrderPayment, amount_ore=1)).refused("payment-exists")


def test_a_payment_may_bear_a_lines_id() -> None:
    same = fact(PaymentOrdered, payment_id="l-1", payee=SCHOOL, ordered_by=ORDERER)
    history = given(*READY_TO_PAY, same, EVALUATED)

    history.when(wish(OrderPayment, payment_id="p-2", amount_ore=1)).then(
        fact(
            PaymentOrdered,
            payment_id="p-2",
            instalment=2,
            amount_ore=1,
            payee=SCHOOL,
            ordered_by=ORDERER,
        )
    )
    history.when(wish(AttestPayment, payment_id="l-1")).then(
        fact(PaymentAttested, payment_id="l-1", attested_by="u-attester")
    )


def test_a_hundredth_instalment_is_an_instalment_like_any_other() -> None:
    many = [
        fact(PaymentOrdered, payment_id=f"p-{n}", instalment=n, amount_ore=1) for n in range(1, 100)
    ]
    (ordered,) = (
        given(*READY_TO_PAY, *many)
        .when(wish(OrderPayment, payment_id="p-100", amount_ore=1))
        .decided()
    )

    assert isinstance(ordered, PaymentOrdered)
    assert ordered.instalment == 100


def test_an_imported_history_that_decided_above_the_means_is_not_paid_above_them() -> None:
    poor = (fact(GrantCommitted, amount_ore=HALF - 1), OPENED, fact(PlanAdopted))

    given(*poor, PLANNING_ASSURED, DECIDED).when(wish(OrderPayment)).refused(
        "above-means", left_ore=HALF - 1
    )


def test_lines_are_paid_each_in_its_own_time() -> None:
    two_lines = fact(PlanAdopted, lines=(line("l-1"), line("l-2")))
    history = (*READY_TO_PAY, two_lines, ORDERED, ATTESTED, DISBURSED)

    given(*history).when(wish(OrderPayment, line_id="l-2", payment_id="p-2")).refused("no-decision")
    given(*history, DECIDED.model_copy(update={"line_id": "l-2"})).when(
        wish(OrderPayment, line_id="l-2", payment_id="p-2")
    ).refused("criteria-not-assured")


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
            soft_stops=("preparer-involved",),
        )
    )


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        (OrderPayment, Role.BUDGET_AUTHORITY),
        (AttestPayment, Role.COUNTY_OFFICER),
        (ApprovePayment, Role.ATTESTER),
    ],
)
def test_each_act_is_another_roles(
    kind: type[OrderPayment | AttestPayment | ApprovePayment], role: Role
) -> None:
    given(*READY_TO_PAY, ORDERED, ATTESTED).when(wish(kind, by(role))).refused("wrong-role")


@pytest.mark.parametrize("kind", [OrderPayment, AttestPayment, ApprovePayment])
def test_another_county_does_not_pay(
    kind: type[OrderPayment | AttestPayment | ApprovePayment],
) -> None:
    stranger = someone(kind.ACTION, county="50")

    given(*READY_TO_PAY, ORDERED).when(wish(kind, stranger)).refused("other-county")


@pytest.mark.parametrize("kind", [OrderPayment, AttestPayment, ApprovePayment])
def test_a_closed_round_pays_nothing(
    kind: type[OrderPayment | AttestPayment | ApprovePayment],
) -> None:
    history = (*READY_TO_PAY, ORDERED, *((ATTESTED,) if kind is ApprovePayment else ()), CLOSED)

    given(*history).when(wish(kind)).refused("round-closed")
