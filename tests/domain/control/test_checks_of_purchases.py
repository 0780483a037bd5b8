"""The grounds that look at purchases, other money and aid: G10, G11 and G13."""

from domain.checks.finding import Ground, Outcome
from domain.event import Event
from domain.party import MoneyRoute, PartyKind
from domain.price import FundingSource, OtherMoney, PriceComponent, PriceKind
from domain.procurement import Procurement, ProcurementBasis
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.aid_events import AidDeclared
from domain.step4_dispose.events import GrantDecided, PaymentOrdered
from tests.domain.checked import PAID_ORE, Checked, check, purchase
from tests.domain.facts import (
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    LINE_ORE,
    OPEN,
    ORDERED,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    fact,
    line,
)
from tests.samples import COMPANY


def test_g10_own_staff_and_competition_are_no_finding() -> None:
    for basis in (ProcurementBasis.OWN_STAFF, ProcurementBasis.COMPETITION):
        bought = purchase(Procurement(basis=basis, reference="Sak 1"))
        check(Ground.G10, round_events=bought).finds_nothing()


def test_g10_finds_a_purchase_without_a_basis() -> None:
    check(Ground.G10, round_events=purchase(None)).finds("purchase-without-basis", PAID_ORE)


def test_g10_finds_a_direct_purchase_without_a_ground() -> None:
    basis = Procurement(basis=ProcurementBasis.DIRECT, reference="Sak 1")
    checked = check(Ground.G10, round_events=purchase(basis))
    checked.finds("no-ground-for-no-competition", basis="direct")
    grounded = basis.model_copy(update={"ground": "Berre ein kan utstyret"})
    check(Ground.G10, round_events=purchase(grounded)).finds_nothing()


def test_g10_adds_up_what_one_provider_sold_below_the_threshold() -> None:
    basis = Procurement(basis=ProcurementBasis.BELOW_THRESHOLD, reference="Sak 1")
    check(Ground.G10, round_events=purchase(basis, 130_000_000)).finds_nothing()
    above = check(Ground.G10, round_events=purchase(basis, 130_000_001))
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
