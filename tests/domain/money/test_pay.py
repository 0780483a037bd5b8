"""Step 4: a payment is ordered within its decision, when its turn has come."""

import pytest

from domain.opening.events import GrantCommitted
from domain.role import Role
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.events import (
    CriteriaAssured,
    Finding,
    Half,
    PaymentAttested,
    PaymentOrdered,
)
from domain.step4_dispose.payment_details import VatTreatment
from tests.domain.facts import (
    ATTESTED,
    CLOSED,
    DECIDED,
    DISBURSED,
    EVALUATED,
    EXECUTION_ASSURED,
    LINE_ORE,
    OPENED,
    ORDERED,
    PLANNED,
    PLANNING_ASSURED,
    READY_TO_PAY,
    fact,
    line,
)
from tests.domain.given import given
from tests.domain.wishes import someone, wish
from tests.samples import SCHOOL, by

HALF = LINE_ORE // 2
ORDERER = "u-county-officer"


def test_a_payment_is_ordered_under_a_decided_line() -> None:
    given(*READY_TO_PAY).when(wish(OrderPayment)).then(ORDERED)


def test_an_order_says_what_the_accounts_book_it_by() -> None:
    booked = {
        "account": "4711-330-52",
        "invoice": "F 2026-18",
        "vat": VatTreatment.COMPENSATED,
        "budget_year": 2027,
        "school_year": "2026/27",
    }

    given(*READY_TO_PAY).when(wish(OrderPayment, **booked)).then(ORDERED.model_copy(update=booked))


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
