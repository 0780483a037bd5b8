"""Step 4: the county decides on a line's money, within plan, criteria and means."""

from typing import Any

import pytest

from domain.opening.events import GrantCommitted, OwnContributionPledged
from domain.party import MoneyRoute, Party
from domain.procurement import Procurement, ProcurementBasis
from domain.role import Role
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.events import (
    CriteriaAssured,
    Finding,
    GrantDecided,
)
from tests.domain.facts import (
    CLOSED,
    DECIDED,
    LINE_ORE,
    OPEN,
    OPENED,
    PLANNED,
    PLANNING_ASSURED,
    READY_TO_PAY,
    fact,
    line,
)
from tests.domain.given import given
from tests.domain.wishes import someone, wish
from tests.samples import (
    COMPANY,
    NETWORK,
    OFFICE,
    PRIVATE_SCHOOL,
    PROVIDER,
    SCHOOL,
    by,
)

BASIS = Procurement(basis=ProcurementBasis.BELOW_THRESHOLD, reference="Sak 2026/77")


def plan(**changes: Any) -> PlanAdopted:
    return fact(PlanAdopted, lines=(line(**changes),))


def test_the_county_decides_on_a_line_in_the_plan() -> None:
    given(*PLANNED).when(wish(DecideGrant)).then(DECIDED)
    given(*PLANNED, PLANNING_ASSURED).when(wish(DecideGrant)).then(DECIDED)


@pytest.mark.parametrize("line_id", ["l-2", "p-1"])
def test_a_line_outside_the_plan_gets_nothing(line_id: str) -> None:
    given(*OPEN).when(wish(DecideGrant)).refused("line-not-in-plan")
    given(*PLANNED).when(wish(DecideGrant, line_id=line_id)).refused("line-not-in-plan")


def test_a_line_that_a_later_plan_dropped_gets_nothing() -> None:
    second = fact(PlanAdopted, plan_version=2, lines=(line("l-2"),))

    given(*PLANNED, second).when(wish(DecideGrant)).refused("line-not-in-plan")


def test_a_decision_names_the_plan_version_that_it_follows() -> None:
    second = fact(PlanAdopted, plan_version=2)

    given(*PLANNED, second).when(wish(DecideGrant)).then(
        DECIDED.model_copy(update={"plan_version": 2})
    )


def test_a_line_is_decided_on_once() -> None:
    given(*READY_TO_PAY).when(wish(DecideGrant)).refused("already-decided")


def test_nothing_is_decided_in_a_closed_round() -> None:
    given(*PLANNED, CLOSED).when(wish(DecideGrant)).refused("round-closed")


@pytest.mark.parametrize("role", [Role.FORUM_CHAIR, Role.BUDGET_AUTHORITY, Role.UNIT])
def test_nobody_but_the_own_countys_officer_decides(role: Role) -> None:
    given(*PLANNED).when(wish(DecideGrant, by(role))).refused("wrong-role")
    given(*PLANNED).when(wish(DecideGrant, someone("decide-grant", county="50"))).refused(
        "other-county"
    )


def test_a_criterion_recorded_as_not_met_stops_the_decision() -> None:
    failed = fact(CriteriaAssured, criterion_1=Finding(met=False, evidence="Ingen tilsette med"))

    given(*PLANNED, failed).when(wish(DecideGrant)).refused("criterion-not-met")
    given(*PLANNED, failed, PLANNING_ASSURED).when(wish(DecideGrant)).then(DECIDED)


def test_a_decision_stays_within_its_line() -> None:
    given(*PLANNED).when(wish(DecideGrant, amount_ore=LINE_ORE + 1)).refused(
        "above-line", line_ore=LINE_ORE
    )


def test_a_decision_stays_within_the_means() -> None:
    poor = (fact(GrantCommitted, amount_ore=LINE_ORE - 1), OPENED, plan())

    given(*poor).when(wish(DecideGrant)).refused("above-means", left_ore=LINE_ORE - 1)
    given(*poor).when(wish(DecideGrant, amount_ore=LINE_ORE - 1)).then(
        DECIDED.model_copy(update={"amount_ore": LINE_ORE - 1})
    )


def test_what_other_lines_got_is_gone() -> None:
    two_lines = fact(PlanAdopted, lines=(line("l-1"), line("l-2")))
    granted = fact(GrantCommitted, amount_ore=LINE_ORE + 10)

    given(granted, OPENED, two_lines, DECIDED).when(
        wish(DecideGrant, line_id="l-2", amount_ore=11)
    ).refused("above-means", left_ore=10)


def test_without_a_grant_there_is_nothing_to_decide_on() -> None:
    given(OPENED, plan()).when(wish(DecideGrant)).refused("above-means", left_ore=0)


def test_a_position_pledged_as_own_contribution_is_not_money_to_decide_on() -> None:
    given(OPENED, fact(OwnContributionPledged), plan()).when(wish(DecideGrant)).refused(
        "above-means", left_ore=0
    )


@pytest.mark.parametrize(
    ("route", "recipient"),
    [
        (MoneyRoute.PRIVATE_GRANT, OFFICE),
        (MoneyRoute.PRIVATE_GRANT, SCHOOL),
        (MoneyRoute.OWN_SCHOOL, PRIVATE_SCHOOL),
        (MoneyRoute.COUNTY_RUN, COMPANY),
        (MoneyRoute.COUNTY_RUN, NETWORK),
    ],
)
def test_a_grant_to_a_private_party_has_written_reasons(
    route: MoneyRoute, recipient: Party
) -> None:
    history = given(*OPEN, plan(route=route, recipient=recipient))
    reasons = "Tiltaket er i planen og oppfyller kriteria"

    history.when(wish(DecideGrant)).refused("no-written-reasons")
    history.when(wish(DecideGrant, written_reasons="  ")).refused("no-written-reasons")
    history.when(wish(DecideGrant, written_reasons=reasons)).then(
        fact(
            GrantDecided,
            route=route,
            recipient=recipient,
            written_reasons=reasons,
            procurement=None,
        )
    )


@pytest.mark.parametrize(
    "route", [MoneyRoute.PURCHASE, MoneyRoute.OWN_SCHOOL, MoneyRoute.COUNTY_RUN]
)
def test_a_purchase_has_a_procurement_basis_by_whatever_route(route: MoneyRoute) -> None:
    history = given(*OPEN, plan(route=route, recipient=PROVIDER))

    history.when(wish(DecideGrant)).refused("no-procurement-basis")
    history.when(wish(DecideGrant, procurement=BASIS)).then(
        fact(
            GrantDecided,
            route=route,
            recipient=PROVIDER,
            individual_decision=False,
            written_reasons="",
            procurement=BASIS,
        )
    )


def test_a_purchase_from_a_company_is_no_individual_decision() -> None:
    (decided,) = (
        given(*OPEN, plan(route=MoneyRoute.PURCHASE, recipient=COMPANY))
        .when(wish(DecideGrant, procurement=BASIS))
        .decided()
    )

    assert isinstance(decided, GrantDecided)
    assert not decided.individual_decision


def test_an_internal_allocation_needs_neither_reasons_nor_procurement() -> None:
    given(*OPEN, plan(route=MoneyRoute.OWN_SCHOOL, recipient=SCHOOL)).when(wish(DecideGrant)).then(
        DECIDED
    )
