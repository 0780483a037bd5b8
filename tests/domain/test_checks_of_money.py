"""The grounds that look at money: G4, G6, G7, G10 to G13 and G16, found and not found."""

from datetime import date

import pytest

from domain.case import round_ref
from domain.checks.finding import Ground, Outcome
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
from domain.party import MoneyRoute, PartyKind
from domain.price import FundingSource, OtherMoney, PriceComponent, PriceKind
from domain.procurement import Procurement, ProcurementBasis
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.aid_events import AidDeclared
from domain.step4_dispose.events import FundsDisbursed, GrantDecided, PaymentOrdered
from domain.step4_dispose.payment_details import Cost, PaymentOutcome
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from tests.domain.checked import AUTUMN, PAID, PAID_ORE, Checked, check
from tests.domain.facts import (
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    GRANT_ORE,
    LINE_ORE,
    OPEN,
    ORDERED,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    fact,
    line,
)
from tests.samples import COMPANY, OFFICE, PROVIDER

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


def _without(kind: type[Event]) -> tuple[Event, ...]:
    return tuple(event for event in PAID if not isinstance(event, kind))


def test_g6_finds_a_county_that_has_put_in_nothing() -> None:
    check(Ground.G6, round_events=_without(OwnContributionPledged)).finds("nothing-pledged")


def test_g6_asks_for_a_percentage_only_where_the_version_sets_one() -> None:
    pledged = sum(item.amount_ore for item in PLEDGED.items)
    checked = check(Ground.G6, own_contribution_percent=100)
    checked.finds("below-percentage", pledged_ore=pledged, needed_ore=GRANT_ORE)


def test_g6_finds_a_pledge_that_was_never_documented() -> None:
    closed = fact(RoundClosed)
    pledged = sum(item.amount_ore for item in PLEDGED.items)
    check(Ground.G6, closed).finds("pledged-not-documented", documented_ore=0)
    shown = fact(OwnContributionDocumented, items=PLEDGED.items)
    check(Ground.G6, shown, closed).finds_nothing()
    assert pledged > 0


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


def _bought(basis: Procurement | None, amount_ore: int = LINE_ORE) -> tuple[Event, ...]:
    plan = fact(
        PlanAdopted,
        meeting=FULL_MEETING,
        lines=(line(route=MoneyRoute.PURCHASE, recipient=PROVIDER, amount_ore=amount_ore),),
    )
    decided = fact(
        GrantDecided,
        route=MoneyRoute.PURCHASE,
        recipient=PROVIDER,
        amount_ore=amount_ore,
        individual_decision=False,
        written_reasons="",
        procurement=basis,
    )
    ordered = fact(PaymentOrdered, payee=PROVIDER, amount_ore=PAID_ORE, invoice="2026-7")
    return (*OPEN, plan, PLANNING_ASSURED, decided, ordered, DISBURSED)


def test_g10_own_staff_and_competition_are_no_finding() -> None:
    for basis in (ProcurementBasis.OWN_STAFF, ProcurementBasis.COMPETITION):
        bought = _bought(Procurement(basis=basis, reference="Sak 1"))
        check(Ground.G10, round_events=bought).finds_nothing()


def test_g10_finds_a_purchase_without_a_basis() -> None:
    check(Ground.G10, round_events=_bought(None)).finds("purchase-without-basis", PAID_ORE)


def test_g10_finds_a_direct_purchase_without_a_ground() -> None:
    basis = Procurement(basis=ProcurementBasis.DIRECT, reference="Sak 1")
    checked = check(Ground.G10, round_events=_bought(basis))
    checked.finds("no-ground-for-no-competition", basis="direct")
    grounded = basis.model_copy(update={"ground": "Berre ein kan utstyret"})
    check(Ground.G10, round_events=_bought(grounded)).finds_nothing()


def test_g10_adds_up_what_one_provider_sold_below_the_threshold() -> None:
    basis = Procurement(basis=ProcurementBasis.BELOW_THRESHOLD, reference="Sak 1")
    check(Ground.G10, round_events=_bought(basis, 130_000_000)).finds_nothing()
    above = check(Ground.G10, round_events=_bought(basis, 130_000_001))
    above.finds("split-below-threshold", PAID_ORE, bought_ore=130_000_001)


def _funded(cost_ore: int, *sources: OtherMoney) -> Checked:
    other = tuple(
        FundingSource(source=source, name="Anna ordning", amount_ore=1_000_000)
        for source in sources
    )
    prices = (PriceComponent(kind=PriceKind.TEACHING, amount_ore=cost_ore),) if cost_ore else ()
    planned = line().model_copy(update={"other_funding": other, "prices": prices})
    plan = fact(PlanAdopted, meeting=FULL_MEETING).model_copy(update={"lines": (planned,)})
    paid = (*OPEN, plan, PLANNING_ASSURED, DECIDED, ORDERED, DISBURSED)
    return check(Ground.G11, round_events=paid)


def test_g11_money_of_one_source_is_no_finding() -> None:
    _funded(LINE_ORE).finds_nothing()


def test_g11_finds_more_money_than_the_measure_costs() -> None:
    checked = _funded(LINE_ORE, OtherMoney.RECIPIENT)
    checked.finds("funded-above-cost", 1_000_000, over_ore=1_000_000)


def test_g11_notes_other_public_money_within_the_cost() -> None:
    _funded(LINE_ORE + 1_000_000, OtherMoney.KOMPETANSELOFTET).finds("other-public-money")
    _funded(LINE_ORE + 1_000_000, OtherMoney.RECIPIENT).finds_nothing()


def test_g11_cannot_judge_a_measure_whose_cost_nobody_says() -> None:
    finding = _funded(0, OtherMoney.SCHOOL_SCHEME).finds("cost-not-known", cost_ore=0)
    assert finding.outcome is Outcome.CANNOT_BE_JUDGED


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


def _aid(kind: PartyKind = PartyKind.COMPANY) -> tuple[Event, ...]:
    receiver = COMPANY.model_copy(update={"kind": kind})
    decided = fact(
        GrantDecided, route=MoneyRoute.PRIVATE_GRANT, recipient=receiver, amount_ore=LINE_ORE
    )
    ordered = fact(PaymentOrdered, payee=receiver)
    return (*PLANNED, PLEDGED, PLANNING_ASSURED, decided, ordered, DISBURSED)


def test_g13_cannot_judge_aid_without_declarations_and_ceiling() -> None:
    finding = check(Ground.G13, round_events=_aid()).finds("aid-not-declared", aid_ore=PAID_ORE)
    assert finding.outcome is Outcome.CANNOT_BE_JUDGED
    check(Ground.G13).finds_nothing()


def test_g13_finds_aid_above_a_ceiling_that_the_version_sets() -> None:
    nothing = (*_aid(), fact(AidDeclared, other_ore=0))
    checked = check(Ground.G13, round_events=nothing, de_minimis_ore=PAID_ORE - 1)
    checked.finds("aid-above-ceiling", 1, last_year=2026)
    check(Ground.G13, round_events=nothing, de_minimis_ore=PAID_ORE).finds_nothing()


def test_g13_counts_what_the_organisation_has_declared() -> None:
    declared = (*_aid(), fact(AidDeclared, other_ore=5))
    checked = check(Ground.G13, round_events=declared, de_minimis_ore=PAID_ORE)
    checked.finds("aid-above-ceiling", 5, aid_ore=PAID_ORE + 5)


def test_g13_asks_no_declaration_of_the_countys_own_schools() -> None:
    check(Ground.G13, de_minimis_ore=PAID_ORE).finds_nothing()


def _invoiced(county: str, invoice: str, title: str = "Sveising") -> tuple[Event, ...]:
    """A round of a county in which the provider's invoice was paid."""
    bought = _bought(Procurement(basis=ProcurementBasis.OWN_STAFF, reference="Sak 1"))
    key = f"yrkesfag-{county}-2026"
    changed: list[Event] = []
    for event in bought:
        match event:
            case GrantCommitted() | RoundOpened():
                event = event.model_copy(update={"round_id": key, "county": county})
            case PlanAdopted(lines=(planned,)):
                renamed = planned.model_copy(update={"title": title})
                event = event.model_copy(update={"lines": (renamed,)})
            case PaymentOrdered():
                event = event.model_copy(update={"invoice": invoice})
        changed.append(event)
    return tuple(changed)


def test_g16_one_invoice_paid_once_is_no_finding() -> None:
    checked = check(Ground.G16, round_events=_invoiced("46", "2026-7"))
    checked.finds_nothing()


def test_g16_finds_the_same_invoice_paid_by_two_counties() -> None:
    other = {round_ref("yrkesfag-11-2026"): _invoiced("11", " 2026-7", "Elektro")}
    checked = check(Ground.G16, round_events=_invoiced("46", "2026-7"), other=other)
    finding = checked.finds("invoice-paid-twice", PAID_ORE, times=2, invoice="2026-7")
    assert {part.county for part in (finding.concerns, *finding.others)} == {"11", "46"}


def test_g16_finds_the_same_course_paid_by_two_counties_in_one_period() -> None:
    other = {round_ref("yrkesfag-11-2026"): _invoiced("11", "2026-8", "sveising ")}
    checked = check(Ground.G16, round_events=_invoiced("46", "2026-7"), other=other)
    checked.finds("same-course-paid-twice", PAID_ORE, times=2)
    apart = {round_ref("yrkesfag-11-2026"): _invoiced("11", "2026-8", "Elektro")}
    check(Ground.G16, round_events=_invoiced("46", "2026-7"), other=apart).finds_nothing()


def test_g16_finds_an_invoice_that_one_payment_names_twice() -> None:
    cost = Cost(supplier=COMPANY.organisation, invoice="F-1", amount_ore=4_000_000)
    again = cost.model_copy(update={"invoice": "f-1", "incurred_on": date(2026, 9, 1)})
    ordered = fact(PaymentOrdered, payee=DECIDED.recipient, costs=(cost, again))
    paid = (*PLANNED, PLEDGED, PLANNING_ASSURED, DECIDED, ordered, fact(FundsDisbursed))
    check(Ground.G16, round_events=paid).finds("invoice-paid-twice", 4_000_000, times=2)


def test_g16_cannot_judge_purchases_without_invoice_numbers() -> None:
    bought = _bought(Procurement(basis=ProcurementBasis.OWN_STAFF, reference="Sak 1"))
    without = tuple(
        event.model_copy(update={"invoice": None}) if isinstance(event, PaymentOrdered) else event
        for event in bought
    )
    check(Ground.G16, round_events=without).finds("invoice-not-known", payments=1)


@pytest.mark.parametrize("ground", list(Ground))
def test_every_ground_is_looked_at(ground: Ground) -> None:
    assert all(finding.ground is ground for finding in check(ground, at=AUTUMN).findings)
