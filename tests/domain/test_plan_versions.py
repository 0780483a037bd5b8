"""Step 3 again: a later version of the plan, while the earlier one is being paid."""

from domain.round import Round
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import (
    PlanAdopted,
)
from tests.domain.facts import (
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    LINE_ORE,
    ORDERED,
    PLANNED,
    PLANNING_ASSURED,
    READY_TO_PAY,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    THE_ROUND,
    fact,
    line,
)
from tests.domain.given import fold
from tests.domain.planning import in_round
from tests.domain.wishes import wish, with_reason
from tests.samples import OFFICE


def test_a_later_version_keeps_what_is_done_on_its_lines() -> None:
    second = fact(
        PlanAdopted, meeting=FULL_MEETING, plan_version=2, lines=(line(amount_ore=LINE_ORE + 1),)
    )
    state = fold(THE_ROUND, [*READY_TO_PAY, ORDERED, second])

    assert isinstance(state, Round)
    assert state.plan_version == 2
    assert state.lines["l-1"].decision == DECIDED
    assert state.lines["l-1"].planning_assured
    assert state.lines["l-1"].plan.amount_ore == LINE_ORE + 1
    assert state.ordered_on("l-1") == ORDERED.amount_ore


def test_a_later_version_keeps_a_decided_line_at_what_is_decided() -> None:
    less = line(amount_ore=LINE_ORE - 1)

    in_round(*READY_TO_PAY).when(wish(AdoptPlan, lines=(less,))).refused(
        "line-below-decided", line="l-1"
    )
    in_round(*READY_TO_PAY).when(wish(AdoptPlan, lines=(line("l-2"),))).refused(
        "line-below-decided", line="l-1"
    )
    in_round(*PLANNED, PLANNING_ASSURED).when(wish(AdoptPlan, lines=(less,))).stops()


def test_a_line_that_the_county_has_acted_on_changes_its_recipient_with_a_reason() -> None:
    other = line(recipient=OFFICE)
    changed = wish(AdoptPlan, with_reason(AdoptPlan), lines=(other,))

    in_round(*READY_TO_PAY).when(changed).stops("decided-line-changed")
    in_round(*PLANNED, PLANNING_ASSURED).when(changed).stops("decided-line-changed")
    in_round(*PLANNED).when(wish(AdoptPlan, lines=(other,))).stops()


def test_a_line_without_a_decision_may_be_dropped_and_taken_up_again() -> None:
    def version(number: int, line_id: str) -> PlanAdopted:
        return fact(PlanAdopted, plan_version=number, lines=(line(line_id),))

    dropped = fold(THE_ROUND, [*PLANNED, version(2, "l-2")])
    again = fold(THE_ROUND, [*PLANNED, version(2, "l-2"), version(3, "l-1")])

    assert isinstance(dropped, Round)
    assert isinstance(again, Round)
    assert {key: state.in_plan for key, state in dropped.lines.items()} == {
        "l-1": False,
        "l-2": True,
    }
    assert dropped.planned_ore == LINE_ORE
    assert again.lines["l-1"].in_plan


def test_needs_go_on_and_plans_change_while_an_earlier_version_is_paid() -> None:
    paid = (*READY_TO_PAY, ORDERED, DISBURSED)

    in_round(*paid).when(wish(AdoptPlan, lines=(line(), line("l-2", title="Kurs")))).stops()


def test_a_plan_looks_at_the_forum_its_long_term_plan_and_the_needs_it_names() -> None:
    assert wish(AdoptPlan).reads() == (THE_FORUM, THE_LONG_TERM_PLAN, THE_NEED)
    assert wish(AdoptPlan, lines=(line(needs=()),)).reads() == (
        THE_FORUM,
        THE_LONG_TERM_PLAN,
    )
