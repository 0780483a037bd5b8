"""The grounds that look at plan and means: G4, G6, G7 and G12, found and not found."""

from domain.checks.finding import Ground
from domain.event import Event
from domain.follow_up.changes import MeasureCancelled
from domain.follow_up.events import MeasureCarriedOut, RoundClosed
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.opening.events import (
    ContributionForm,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from domain.opening.money_events import GrantReceived, OwnContributionDocumented
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import GrantDecided, PaymentOrdered
from domain.step4_dispose.payment_details import PaymentOutcome
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from tests.domain.checked import AUTUMN, PAID, PAID_ORE, check
from tests.domain.facts import (
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    GRANT_ORE,
    LINE_ORE,
    OF_ITS_OWN,
    OPEN,
    ORDERED,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    fact,
    line,
)
from tests.samples import OFFICE

COURSE = fact(MeasureCarriedOut)


def test_g4_money_inside_the_plan_is_no_finding() -> None:
    check(Ground.G4).finds_nothing()


def test_g4_finds_money_on_a_line_that_a_later_plan_dropped() -> None:
    later = fact(PlanAdopted, meeting=FULL_MEETING, plan_version=2, lines=(line("l-2"),))
    check(Ground.G4, later).finds("paid-outside-plan", PAID_ORE)


def test_g4_finds_a_decision_above_its_line() -> None:
    smaller = fact(
        PlanAdopted, meeting=FULL_MEETING, plan_version=2, lines=(line(amount_ore=LINE_ORE - 100),)
    )
    check(Ground.G4, smaller).finds("decided-above-line", 100, over_ore=100)


def test_g4_finds_money_paid_before_its_decision() -> None:
    early = (*PLANNED, PLANNING_ASSURED, ORDERED, DISBURSED, DECIDED)
    check(Ground.G4, round_events=early).finds("paid-before-decision", PAID_ORE)


def test_g4_finds_another_payee_than_the_decided_one() -> None:
    other = fact(PaymentOrdered, payee=OFFICE)
    paid = (*PLANNED, PLANNING_ASSURED, DECIDED, other, DISBURSED)
    checked = check(Ground.G4, round_events=paid)
    finding = checked.finds("other-payee", PAID_ORE, paid=OFFICE.organisation)
    assert finding.concerns.payment_id == "p-1"


def test_g4_notes_the_stops_that_a_plan_was_adopted_with() -> None:
    stopped = fact(PlanAdopted, meeting=FULL_MEETING, soft_stops=("plan-above-means",))
    paid = (*OPEN, stopped)
    checked = check(Ground.G4, round_events=paid, reasons={"plan.adopted": "Overplanlagt"})
    finding = checked.finds("adopted-with-stops", stops="plan-above-means")
    assert finding.explained == "Overplanlagt"


def test_g6_a_pledge_is_no_finding() -> None:
    check(Ground.G6).finds_nothing()


def _without(*kind: type[Event]) -> tuple[Event, ...]:
    return tuple(event for event in PAID if not isinstance(event, kind))


def test_g6_finds_a_county_that_has_put_in_nothing() -> None:
    check(Ground.G6, round_events=_without(*OF_ITS_OWN)).finds("nothing-pledged")


def test_g6_finds_nothing_when_what_was_put_in_is_documented_without_a_pledge() -> None:
    check(Ground.G6, round_events=_without(OwnContributionPledged)).finds_nothing()


def test_g6_asks_for_a_percentage_only_where_the_version_sets_one() -> None:
    pledged = sum(item.amount_ore for item in PLEDGED.items)
    checked = check(Ground.G6, own_contribution_percent=100)
    found = checked.finds("below-percentage", pledged_ore=pledged, needed_ore=GRANT_ORE)
    assert {one.version for one in found.events} >= {
        version for version, event in enumerate(PAID, 1) if isinstance(event, OF_ITS_OWN)
    }


def test_g6_finds_a_pledge_that_was_never_documented() -> None:
    closed = fact(RoundClosed)
    shown = fact(OwnContributionDocumented, items=PLEDGED.items)
    without = _without(OwnContributionDocumented)
    checked = check(Ground.G6, closed, round_events=without)
    checked.finds("pledged-not-documented", documented_ore=0)
    check(Ground.G6, shown, closed, round_events=without).finds_nothing()


def test_g7_a_measure_under_way_is_no_finding() -> None:
    check(Ground.G7).finds_nothing()


def test_g7_finds_money_for_a_measure_that_never_came() -> None:
    check(Ground.G7, at=AUTUMN).finds("not-carried-out", PAID_ORE, last_day="2027-06-18")
    check(Ground.G7, COURSE, at=AUTUMN).finds_nothing()
    check(Ground.G7, at=AUTUMN, ended_days=120).finds_nothing()


def test_g7_finds_money_for_a_measure_that_was_called_off() -> None:
    finding = check(Ground.G7, fact(MeasureCancelled)).finds("paid-and-called-off", PAID_ORE)
    assert finding.explained == "Bedrifta kan ikkje ta imot nokon"


def test_g7_finds_what_a_recipient_has_left() -> None:
    report = fact(RecipientReportSubmitted)
    check(Ground.G7, COURSE, report).finds("left-at-recipient", PAID_ORE - 8_250_000)
    check(Ground.G7, COURSE, report, unspent_ore=1_000_000).finds_nothing()


def test_g7_counts_what_came_back() -> None:
    back = fact(RepaymentReceived, payment_id="p-1", line_id="l-1", amount_ore=1_000_000)
    check(Ground.G7, COURSE, fact(RecipientReportSubmitted), back).finds_nothing()


def test_g7_notes_what_a_closed_round_has_left() -> None:
    came = fact(GrantReceived)
    cash = sum(i.amount_ore for i in PLEDGED.items if i.form is ContributionForm.CASH)
    left = came.amount_ore + cash - PAID_ORE
    assert left > 0
    check(Ground.G7, came, fact(RoundClosed)).finds("left-in-round", unspent_ore=left)
    check(Ground.G7, came).finds_nothing()


def test_g12_what_was_decided_and_paid_is_no_finding() -> None:
    check(Ground.G12).finds_nothing()


def test_g12_finds_more_paid_than_decided() -> None:
    less = fact(GrantDecided, recipient=DECIDED.recipient, amount_ore=PAID_ORE - 5)
    check(Ground.G12, less).finds("paid-above-decided", 5)


def test_g12_finds_more_paid_than_there_was() -> None:
    poor = fact(GrantCommitted, amount_ore=PAID_ORE - 7)
    paid = (poor, fact(RoundOpened), *PAID[2:])
    paid = tuple(event for event in paid if not isinstance(event, OwnContributionPledged))
    check(Ground.G12, round_events=paid).finds("paid-above-means", 7, over_ore=7)


def test_g12_finds_what_was_claimed_and_has_not_come_back() -> None:
    claimed = fact(PaymentRecalled, payment_id="p-1", line_id="l-1", amount_ore=3_000)
    check(Ground.G12, claimed).finds("claimed-not-repaid", 3_000, repaid_ore=0)
    back = fact(RepaymentReceived, payment_id="p-1", line_id="l-1", amount_ore=3_000)
    check(Ground.G12, claimed, back).finds_nothing()


def test_g12_cannot_judge_a_payment_whose_outcome_nobody_knows() -> None:
    sent = fact(PaymentSent, payment_id="p-1", attempt=1)
    check(Ground.G12, sent).finds("outcome-not-known")
    answer = fact(PaymentAnswered, payment_id="p-1", attempt=1, outcome=PaymentOutcome.CONFIRMED)
    check(Ground.G12, sent, answer).finds_nothing()
