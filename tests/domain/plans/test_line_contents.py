"""What a line of the plan holds: sums to the øre, uses, form, details."""

from typing import Any

import pytest
from hypothesis import given as always
from hypothesis import strategies as st

from domain.party import MeasureKind, MoneyRoute, TargetGroup
from domain.procurement import Procurement, ProcurementBasis
from domain.rules.plans.line_sums import instalment_amounts, wrong
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import (
    Base,
    CountyShare,
    Form,
    Instalment,
    JointMeasure,
    Participants,
    PlannedMilestone,
    Provision,
    Release,
    Use,
    YearAmount,
)
from tests.domain.facts import FULL_MEETING, LINE_ORE, OPEN, PRIORITY, line
from tests.domain.given import given
from tests.domain.planning import WITHOUT_NEED, in_round, stopped, with_line
from tests.domain.wishes import wish, with_reason
from tests.samples import PROVIDER

_parts = st.lists(st.integers(1, 10**9), min_size=1, max_size=10)


def refused(**changes: Any) -> None:
    """The plan is refused whatever reason is given."""
    in_round(*OPEN).when(with_line(with_reason(AdoptPlan), **changes)).refused(
        "line-does-not-add-up", line="l-1", sums=next(iter(changes))
    )


def fits(**changes: Any) -> None:
    in_round(*OPEN).when(with_line(**changes)).stops()


def years_of(*amounts: int) -> tuple[YearAmount, ...]:
    return tuple(
        YearAmount(budget_year=2026 + n, school_year="2026/27", amount_ore=amount)
        for n, amount in enumerate(amounts)
    )


@always(_parts, st.integers(-2, 2))
def test_the_years_of_a_line_are_its_amount_to_the_ore(parts: list[int], off: int) -> None:
    planned = line(amount_ore=max(1, sum(parts) + off), years=years_of(*parts))

    assert ("years" in wrong(planned, "46")) == (planned.amount_ore != sum(parts))


@always(_parts, st.integers(-2, 2))
def test_instalments_by_amount_are_the_line_to_the_ore(parts: list[int], off: int) -> None:
    terms = tuple(Instalment(amount_ore=part, released_by=Release.DECISION) for part in parts)
    planned = line(amount_ore=max(1, sum(parts) + off), instalments=terms)

    assert ("instalments" in wrong(planned, "46")) == (planned.amount_ore != sum(parts))
    assert instalment_amounts(planned) == tuple(parts)


@always(st.lists(st.integers(1, 999), min_size=1, max_size=10), st.integers(1, 10**12))
def test_instalments_by_share_are_the_line_whatever_it_is(parts: list[int], amount: int) -> None:
    shares = [f"{part}/{sum(parts)}" for part in parts]
    terms = tuple(Instalment(share=share, released_by=Release.OTHER) for share in shares)
    planned = line(amount_ore=amount, instalments=terms)

    assert wrong(planned, "46") == ()
    assert sum(instalment_amounts(planned)) == amount


@always(st.lists(st.integers(1, 999), min_size=2, max_size=5), st.integers(5_000, 10**12))
def test_the_counties_lines_are_the_whole_measure(parts: list[int], total: int) -> None:
    counties = ["46", "11", "15", "50", "42"][: len(parts)]
    shares = tuple(
        CountyShare(county=county, share=f"{part}/{sum(parts)}")
        for county, part in zip(counties, parts, strict=True)
    )
    joint = JointMeasure(measure_key="m-1", lead_county="11", total_ore=total, shares=shares)
    amounts = {
        county: next(
            amount
            for amount in range(total * part // sum(parts), total * part // sum(parts) + 2)
            if amount and "joint" not in wrong(line(amount_ore=amount, joint=joint), county)
        )
        for county, part in zip(counties, parts, strict=True)
    }

    assert sum(amounts.values()) == total


def test_years_stand_once_and_add_up() -> None:
    fits(years=years_of(LINE_ORE - 1, 1))
    refused(years=years_of(LINE_ORE - 1))
    refused(years=(*years_of(LINE_ORE - 1), *years_of(1)))


@pytest.mark.parametrize(
    "parts",
    [
        ({"share": "1/2"},),
        ({"share": "1/2"}, {"amount_ore": LINE_ORE // 2}),
        ({"share": "1/1", "amount_ore": LINE_ORE},),
        ({"amount_ore": LINE_ORE}, {}),
    ],
)
def test_instalments_are_all_by_share_or_all_by_amount(parts: tuple[dict[str, Any], ...]) -> None:
    refused(
        instalments=tuple(
            Instalment.model_validate({**part, "released_by": "decision"}) for part in parts
        )
    )


@pytest.mark.parametrize(
    ("lead", "shares"),
    [
        ("11", {"46": "1/2", "11": "1/3"}),
        ("50", {"46": "1/2", "11": "1/2"}),
        ("11", {"50": "1/2", "11": "1/2"}),
        ("11", {"46": "1/4", "11": "3/4"}),
    ],
    ids=["not one", "lead has none", "county has none", "another amount"],
)
def test_a_countys_line_is_its_share_of_the_measure(lead: str, shares: dict[str, str]) -> None:
    refused(
        joint=JointMeasure(
            measure_key="m-1",
            lead_county=lead,
            total_ore=2 * LINE_ORE,
            shares=tuple(CountyShare(county=c, share=share) for c, share in shares.items()),
        )
    )


def milestone(milestone_id: str, weight: str | None) -> PlannedMilestone:
    return PlannedMilestone(
        milestone_id=milestone_id, title="Samling", due=FULL_MEETING.held_on, weight=weight
    )


def test_the_weights_of_milestones_sum_to_one_or_are_not_given() -> None:
    fits(milestones=(milestone("m-1", "1/3"), milestone("m-2", "2/3")))
    fits(milestones=(milestone("m-1", None), milestone("m-2", None)))
    refused(milestones=(milestone("m-1", "1/3"), milestone("m-2", "1/3")))
    refused(milestones=(milestone("m-1", "1/1"), milestone("m-2", None)))
    refused(milestones=(milestone("m-1", "1/2"), milestone("m-1", "1/2")))


def test_participants_by_programme_are_those_of_the_target_groups() -> None:
    refused(participants=(Participants(group=TargetGroup.VET_TEACHER, expected=8),))


@pytest.mark.parametrize(
    "changes",
    [{"use": Use.ASSESSING}, {"use": Use.PLANNING}, {"measure": MeasureKind.NETWORK}],
)
def test_only_what_is_carried_out_must_build_on_needs(changes: dict[str, Any]) -> None:
    history = given(*OPEN, other=WITHOUT_NEED)
    bare = line(needs=(), **changes)
    anchored = bare.model_copy(update={"priority_id": PRIORITY})
    elsewhere = anchored.model_copy(update={"theme_id": None})

    history.when(wish(AdoptPlan, lines=(anchored,))).stops()
    history.when(wish(AdoptPlan, lines=(bare,))).refused(
        "reason-required", stops="line-without-priority"
    )
    history.when(wish(AdoptPlan, with_reason(AdoptPlan), lines=(elsewhere,))).stops(
        "line-not-anchored", "priority-not-in-plan"
    )


def test_a_line_says_what_its_money_is_used_for() -> None:
    in_round(*OPEN).when(with_line(with_reason(AdoptPlan), use=None)).refused(
        "plan-contents-blank", blank="use"
    )


@pytest.mark.parametrize("use", [Use.ASSESSING, Use.PLANNING])
def test_who_will_take_part_is_counted_when_something_is_carried_out(use: Use) -> None:
    uncounted = dict.fromkeys(line().target_groups, 0)

    fits(use=use, target_groups=uncounted, priority_id=PRIORITY)
    in_round(*OPEN).when(with_line(target_groups=uncounted)).refused(
        "plan-contents-blank", blank="target_groups"
    )


def test_an_individual_measure_and_one_based_elsewhere_say_why() -> None:
    stopped(in_round(*OPEN), "individual-without-reason", lines=(line(form=Form.INDIVIDUAL),))
    stopped(in_round(*OPEN), "elsewhere-without-reason", lines=(line(base=Base.ELSEWHERE),))
    fits(form=Form.INDIVIDUAL, individual_reason="Ein lærar er åleine om faget")
    fits(base=Base.ELSEWHERE, elsewhere_reason="Utstyret står på fagskulen")


@pytest.mark.parametrize("name", ["form", "base"])
def test_a_detail_that_is_left_blank_goes_on_with_a_reason(name: str) -> None:
    blank: dict[str, Any] = {name: None}
    stopped(in_round(*OPEN), "line-details-blank", lines=(line(**blank),))


@pytest.mark.parametrize("name", ["years", "participants", "instalments", "placements"])
def test_a_list_that_is_left_blank_goes_on_with_a_reason(name: str) -> None:
    blank: dict[str, Any] = {name: ()}
    stopped(in_round(*OPEN), "line-details-blank", lines=(line(**blank),))


def test_a_planned_purchase_says_on_what_basis() -> None:
    basis = Procurement(basis=ProcurementBasis.FRAMEWORK_AGREEMENT, reference="Sak 2026/77")
    bought: dict[str, Any] = {"route": MoneyRoute.PURCHASE, "recipient": PROVIDER}
    provided = (Provision(provider=PROVIDER, procurement=basis),)

    stopped(in_round(*OPEN), "line-details-blank", lines=(line(**bought),))
    fits(**bought, provided_by=provided)


def test_a_line_of_an_earlier_plan_is_read_as_it_was() -> None:
    old = line().model_dump(mode="json", include={*OLD_FIELDS})
    read = PlanLine.model_validate(old)

    assert read.use is None
    assert read.years == ()
    assert read.recipient == line().recipient


OLD_FIELDS = (
    *("line_id", "title", "measure", "needs", "theme_id", "target_groups", "other_group_reason"),
    *("starts_on", "ends_on", "school_year", "criterion_1", "criterion_2", "providers", "route"),
    *("recipient", "amount_ore"),
)
