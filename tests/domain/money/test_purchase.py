"""How a provider is chosen, and what other money pays for, asks for a reason."""

from datetime import UTC, datetime

import pytest

from domain.opening.events import RoundOpened
from domain.party import MoneyRoute
from domain.price import FundingSource, OtherMoney, PriceComponent, PriceKind
from domain.procurement import Procurement, ProcurementBasis
from domain.schemes.rule_set import Status
from domain.schemes.thresholds import Tier, threshold_on
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line_contents import Provision
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.events import GrantDecided
from domain.views.purchases import bought_by_provider, threshold_of
from tests.domain.facts import OPEN, PLANNED, THE_ROUND, fact, line
from tests.domain.given import Given, fold, given
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import COMPANY, PROVIDER

COMPETITION = Procurement(basis=ProcurementBasis.COMPETITION, reference="Sak 2026/77")
BELOW = Procurement(basis=ProcurementBasis.BELOW_THRESHOLD, reference="Sak 2026/78")
#: The national threshold in the sources, in øre.
THRESHOLD = 130_000_000


def bought(line_id: str, amount_ore: int, planned: Procurement | None = None) -> object:
    provided = (Provision(provider=PROVIDER, procurement=planned),)
    return line(
        line_id,
        route=MoneyRoute.PURCHASE,
        recipient=PROVIDER,
        amount_ore=amount_ore,
        provided_by=provided,
    )


def purchases(*amounts: int, planned: Procurement | None = None) -> Given:
    lines = tuple(bought(f"l-{n}", amount, planned) for n, amount in enumerate(amounts, 1))
    return given(*OPEN, fact(PlanAdopted, lines=lines))


def test_the_basis_in_the_plan_holds_for_the_decision() -> None:
    (decided,) = (
        purchases(1_000, planned=COMPETITION).when(wish(DecideGrant, amount_ore=1_000)).decided()
    )

    assert isinstance(decided, GrantDecided)
    assert decided.procurement == COMPETITION
    purchases(1_000).when(wish(DecideGrant, amount_ore=1_000)).refused("no-procurement-basis")


def test_the_decision_may_name_another_basis_than_the_plan() -> None:
    (decided,) = (
        purchases(1_000, planned=COMPETITION)
        .when(wish(DecideGrant, amount_ore=1_000, procurement=BELOW))
        .decided()
    )

    assert isinstance(decided, GrantDecided)
    assert decided.procurement == BELOW


@pytest.mark.parametrize("basis", [ProcurementBasis.DIRECT, ProcurementBasis.EXEMPT])
def test_a_purchase_without_competition_says_on_what_ground(basis: ProcurementBasis) -> None:
    history = purchases(1_000)
    bare = Procurement(basis=basis, reference="Sak 2026/79")
    grounded = bare.model_copy(update={"ground": "Berre éin leverandør har utstyret"})

    history.when(wish(DecideGrant, amount_ore=1_000, procurement=bare)).refused(
        "reason-required", stops="purchase-without-ground"
    )
    history.when(
        wish(DecideGrant, with_reason(DecideGrant), amount_ore=1_000, procurement=bare)
    ).stops("purchase-without-ground")
    history.when(wish(DecideGrant, amount_ore=1_000, procurement=grounded)).stops()


def test_purchases_below_the_threshold_add_up_for_one_provider() -> None:
    first = fact(
        GrantDecided,
        line_id="l-1",
        route=MoneyRoute.PURCHASE,
        recipient=PROVIDER,
        amount_ore=THRESHOLD,
    )
    lines = (bought("l-1", THRESHOLD), bought("l-2", 1))
    history = given(*OPEN, fact(PlanAdopted, lines=lines), first)
    other = first.model_copy(update={"recipient": COMPANY})
    elsewhere = given(*OPEN, fact(PlanAdopted, lines=lines), other)
    second = {"line_id": "l-2", "amount_ore": 1, "procurement": BELOW}

    purchases(THRESHOLD).when(wish(DecideGrant, amount_ore=THRESHOLD, procurement=BELOW)).stops()
    history.when(wish(DecideGrant, **second)).refused(
        "reason-required", stops="purchase-above-threshold"
    )
    history.when(wish(DecideGrant, **{**second, "procurement": COMPETITION})).stops()
    elsewhere.when(wish(DecideGrant, **second)).stops()


def test_a_threshold_is_dated_and_unknown_before_the_source() -> None:
    of_2026 = threshold_on(datetime(2026, 2, 1, tzinfo=UTC).date())
    before = someone("decide-grant", at=datetime(2023, 5, 1, tzinfo=UTC))

    assert of_2026 is not None
    assert of_2026.status is Status.UNVERIFIED
    purchases(2 * THRESHOLD).when(
        wish(DecideGrant, before, amount_ore=2 * THRESHOLD, procurement=BELOW)
    ).stops()


def test_a_second_source_of_money_asks_for_a_reason() -> None:
    other = FundingSource(source=OtherMoney.KOMPETANSELOFTET, name="Del 2", amount_ore=500)
    history = given(*OPEN, fact(PlanAdopted, lines=(line(other_funding=(other,)),)))

    history.when(wish(DecideGrant)).refused("reason-required", stops="second-source")
    history.when(wish(DecideGrant, with_reason(DecideGrant))).stops("second-source")
    given(*PLANNED).when(wish(DecideGrant)).stops()


def test_a_second_source_is_lawful_as_long_as_the_sources_do_not_exceed_the_cost() -> None:
    other = FundingSource(source=OtherMoney.KOMPETANSELOFTET, name="Del 2", amount_ore=500)

    def costing(cost_ore: int) -> Given:
        price = PriceComponent(kind=PriceKind.TEACHING, amount_ore=cost_ore)
        planned = line(amount_ore=1_000, other_funding=(other,), prices=(price,))
        return given(*OPEN, fact(PlanAdopted, lines=(planned,)))

    costing(1_500).when(wish(DecideGrant, amount_ore=1_000)).stops()
    above = costing(1_499)
    above.when(wish(DecideGrant, amount_ore=1_000)).refused(
        "reason-required", stops="sources-exceed-cost"
    )
    above.when(wish(DecideGrant, with_reason(DecideGrant), amount_ore=1_000)).stops(
        "sources-exceed-cost"
    )
    above.when(wish(DecideGrant, amount_ore=999)).stops()


def decided_purchase(
    line_id: str, amount_ore: int, procurement: Procurement | None = None
) -> GrantDecided:
    return fact(
        GrantDecided,
        line_id=line_id,
        route=MoneyRoute.PURCHASE,
        recipient=PROVIDER,
        amount_ore=amount_ore,
        procurement=procurement,
    )


@pytest.mark.parametrize(
    ("amount_ore", "above"),
    [
        (9_999_999, ()),
        (10_000_000, (Tier.FREE,)),
        (THRESHOLD, (Tier.FREE, Tier.NATIONAL)),
        (230_000_000, (Tier.FREE, Tier.NATIONAL, Tier.EEA)),
    ],
)
def test_a_years_purchases_are_shown_by_provider_against_the_thresholds(
    amount_ore: int, above: tuple[Tier, ...]
) -> None:
    lines = (bought("l-1", amount_ore, COMPETITION), bought("l-2", 1), line("l-3"))
    granted = fact(GrantDecided, line_id="l-3")
    state = fold(
        THE_ROUND,
        (
            *OPEN,
            fact(PlanAdopted, lines=lines),
            decided_purchase("l-1", amount_ore),
            decided_purchase("l-2", 1, BELOW),
            granted,
        ),
    )
    assert isinstance(state, Round)

    (found,) = bought_by_provider(state)

    assert (found.provider, found.decided_ore, found.paid_ore) == (PROVIDER, amount_ore + 1, 0)
    assert found.passed == above
    assert [purchase.procurement for purchase in found.purchases] == [COMPETITION, BELOW]


def test_a_year_that_no_source_covers_has_no_thresholds() -> None:
    of_2023 = fact(RoundOpened, round_id="yrkesfag-46-2023", budget_year=2023)
    state = fold(
        THE_ROUND,
        (
            of_2023,
            fact(PlanAdopted, lines=(bought("l-1", 2 * THRESHOLD),)),
            decided_purchase("l-1", 2 * THRESHOLD),
        ),
    )
    assert isinstance(state, Round)
    assert threshold_of(state) is None
    assert [found.passed for found in bought_by_provider(state)] == [()]
