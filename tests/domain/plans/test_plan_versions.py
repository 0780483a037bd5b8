"""Step 3 again: a later version of the plan, while the earlier one is being paid."""

import pytest

from domain.case import organisation_ref
from domain.event import Event
from domain.state.round import Round
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line_changes import ChangeKind, LineChange, LineReason
from domain.step3_prioritise.line_contents import Use
from domain.succession.relied_plan import long_term_plan_refs
from tests.domain.facts import (
    DECIDED,
    DISBURSED,
    FULL_MEETING,
    LINE_ORE,
    OPEN,
    ORDERED,
    PLANNED,
    PLANNING_ASSURED,
    PRIORITY,
    READY_TO_PAY,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    THE_ROUND,
    fact,
    line,
)
from tests.domain.given import fold, given
from tests.domain.planning import WITHOUT_NEED, in_round
from tests.domain.wishes import wish, with_reason
from tests.samples import OFFICE, SCHOOL

SECOND = fact(PlanAdopted, plan_version=2, lines=(line("l-1"), line("l-2"), line("l-3")))


def because(*line_ids: str) -> tuple[LineReason, ...]:
    return tuple(LineReason(line_id=line_id, why="Fleire melde seg") for line_id in line_ids)


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
    in_round(*PLANNED, PLANNING_ASSURED).when(
        wish(AdoptPlan, lines=(less,), reasons=because("l-1"))
    ).stops()


def test_a_line_that_the_county_has_acted_on_changes_its_recipient_with_a_reason() -> None:
    other = line(recipient=OFFICE)
    changed = wish(AdoptPlan, with_reason(AdoptPlan), lines=(other,), reasons=because("l-1"))

    in_round(*READY_TO_PAY).when(changed).stops("decided-line-changed")
    in_round(*PLANNED, PLANNING_ASSURED).when(changed).stops("decided-line-changed")
    in_round(*PLANNED).when(wish(AdoptPlan, lines=(other,), reasons=because("l-1"))).stops()


def test_a_later_version_says_what_it_changes_and_why() -> None:
    history = in_round(*PLANNED, SECOND)
    lines = (
        line("l-2", amount_ore=LINE_ORE - 1, recipient=OFFICE),
        line("l-3", title="Kurs"),
        line("l-4"),
    )
    reasons = because("l-1", "l-2", "l-3", "l-5")
    (adopted,) = history.when(
        wish(AdoptPlan, with_reason(AdoptPlan), lines=lines, reasons=reasons)
    ).decided()

    assert isinstance(adopted, PlanAdopted)
    assert {change.line_id: change.kinds for change in adopted.changes} == {
        "l-1": (ChangeKind.REMOVED,),
        "l-2": (ChangeKind.AMOUNT, ChangeKind.RECIPIENT, ChangeKind.CONTENTS),
        "l-3": (ChangeKind.CONTENTS,),
        "l-4": (ChangeKind.ADDED,),
    }
    assert [change.why for change in adopted.changes if not change.why] == [""]
    assert adopted.soft_stops == ("change-without-reason",)


def test_a_version_may_keep_lines_without_repeating_them() -> None:
    history = given(*PLANNED, SECOND, other=WITHOUT_NEED)
    new = line("l-4", needs=(), use=Use.PLANNING, priority_id=PRIORITY, amount_ore=5)
    amended = wish(AdoptPlan, lines=(new,), kept=("l-1", "l-2"), reasons=because("l-3", "l-4"))
    (adopted,) = history.when(amended).decided()

    assert isinstance(adopted, PlanAdopted)
    assert adopted.lines == (SECOND.lines[0], SECOND.lines[1], new)
    assert {change.line_id for change in adopted.changes} == {"l-3", "l-4"}
    assert adopted.county_share_ore == 2 * LINE_ORE + 5


@pytest.mark.parametrize("history", [OPEN, (*PLANNED, SECOND), PLANNED])
def test_only_a_line_of_the_version_before_can_be_kept(history: tuple[Event, ...]) -> None:
    dropped = fact(PlanAdopted, plan_version=3, lines=(line("l-9"),))
    then = (*history, dropped) if history != OPEN else history

    in_round(*then).when(wish(AdoptPlan, lines=(line("l-4"),), kept=("l-1",))).refused(
        "line-not-in-plan"
    )


def test_a_kept_line_is_not_repeated_and_stays_above_what_is_decided() -> None:
    because_all = with_reason(AdoptPlan)

    in_round(*PLANNED).when(wish(AdoptPlan, because_all, kept=("l-1",))).refused("line-twice")
    in_round(*READY_TO_PAY).when(
        wish(AdoptPlan, because_all, lines=(line("l-2"),), kept=("l-1",))
    ).stops("change-without-reason")


def test_a_change_without_a_reason_goes_on_with_one_for_all() -> None:
    later = {"lines": (line(title="Hospitering"),)}

    in_round(*PLANNED).when(wish(AdoptPlan, **later)).refused(
        "reason-required", stops="change-without-reason"
    )
    in_round(*PLANNED).when(wish(AdoptPlan, with_reason(AdoptPlan), **later)).stops(
        "change-without-reason"
    )


def test_a_plan_that_is_adopted_again_as_it_was_changes_nothing() -> None:
    (adopted,) = in_round(*PLANNED).when(wish(AdoptPlan)).decided()

    assert isinstance(adopted, PlanAdopted)
    assert adopted.changes == ()


def test_a_line_that_was_taken_out_is_new_when_it_comes_back() -> None:
    without = fact(PlanAdopted, plan_version=2, lines=(line("l-2"),))
    (adopted,) = (
        in_round(*PLANNED, without)
        .when(wish(AdoptPlan, lines=(line(), line("l-2")), reasons=because("l-1")))
        .decided()
    )

    assert isinstance(adopted, PlanAdopted)
    assert adopted.changes == (
        LineChange(line_id="l-1", kinds=(ChangeKind.ADDED,), why="Fleire melde seg"),
    )


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

    more = (line(), line("l-2", title="Kurs"))
    in_round(*paid).when(wish(AdoptPlan, lines=more, reasons=because("l-2"))).stops()


def test_a_plan_looks_at_the_forum_its_long_term_plan_and_the_needs_it_names() -> None:
    former = long_term_plan_refs("yrkesfag", "46")[1:]
    recipient = organisation_ref(SCHOOL.organisation)
    assert wish(AdoptPlan).reads() == (
        THE_FORUM,
        THE_LONG_TERM_PLAN,
        *former,
        THE_NEED,
        recipient,
    )
    assert wish(AdoptPlan, lines=(line(needs=()),)).reads() == (
        THE_FORUM,
        THE_LONG_TERM_PLAN,
        *former,
        recipient,
    )
