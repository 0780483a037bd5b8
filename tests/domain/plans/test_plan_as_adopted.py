"""What stands in the plan that the forum adopts: its contents, its lines and its sums."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.case import need_ref
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.party import TargetGroup
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import (
    NeedDeclined,
    PlanAdopted,
    PrivateSchoolTerms,
    SeatGroup,
)
from domain.step3_prioritise.line_changes import LineReason
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from tests.domain.facts import (
    FORUM,
    FULL_MEETING,
    GRANT_ORE,
    INTAKE_AT,
    LINE_ORE,
    OPEN,
    PLAN,
    PLANNED,
    PRIORITISED,
    THE_NEED,
    WITH_FORUM,
    deadline,
    fact,
    line,
)
from tests.domain.given import given
from tests.domain.planning import OTHERS, WITHOUT_NEED, in_round, stopped, with_line
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import OFFICE
from tests.samples.plans import BOARD


@pytest.mark.parametrize(
    ("blank", "changes"),
    [
        ("target_groups", {"target_groups": {}}),
        ("target_groups", {"target_groups": {TargetGroup.VET_TEACHER: 0}}),
        ("criterion_1", {"criterion_1": " "}),
        ("criterion_2", {"criterion_2": ""}),
        ("providers", {"providers": ""}),
        ("duration", {"ends_on": date(2026, 8, 16)}),
    ],
)
def test_mandatory_contents_are_not_blank(blank: str, changes: dict[str, Any]) -> None:
    in_round(*OPEN).when(with_line(with_reason(AdoptPlan), **changes)).refused(
        "plan-contents-blank", line="l-1", blank=blank
    )


def test_private_schools_are_not_shut_out() -> None:
    in_round(*OPEN).when(
        wish(
            AdoptPlan,
            with_reason(AdoptPlan),
            private_school_terms=PrivateSchoolTerms.SHUT_OUT,
        )
    ).refused("private-schools-shut-out")


def test_other_terms_for_private_schools_go_on_with_a_reason() -> None:
    stopped(
        in_round(*OPEN),
        "private-schools-other-terms",
        private_school_terms=PrivateSchoolTerms.OTHER,
    )


def test_no_line_is_for_fagskole_teachers_alone() -> None:
    alone = {TargetGroup.FAGSKOLE_TEACHER: 4, TargetGroup.VET_TEACHER: 0}

    in_round(*OPEN).when(with_line(with_reason(AdoptPlan), target_groups=alone)).refused(
        "fagskole-teachers-alone"
    )


def test_fagskole_teachers_join_a_measure_that_the_county_let_them_into() -> None:
    together = {TargetGroup.FAGSKOLE_TEACHER: 3, TargetGroup.VET_TEACHER: 1}
    let_in = fact(FagskoleTeachersIncluded, expected=3)
    why = (LineReason(line_id="l-1", why="Fagskulen er med"),)

    stopped(in_round(*OPEN), "fagskole-teachers-not-decided", lines=(line(target_groups=together),))
    again = wish(AdoptPlan, lines=(line(target_groups=together),), reasons=why)
    in_round(*PLANNED, let_in).when(again).stops()
    fewer = fact(FagskoleTeachersIncluded, expected=2)
    in_round(*PLANNED, fewer).when(again).refused(
        "reason-required", stops="fagskole-teachers-not-decided"
    )


def test_another_group_takes_the_countys_reason() -> None:
    groups = {TargetGroup.VET_TEACHER: 4, TargetGroup.OTHER: 2}

    in_round(*OPEN).when(with_line(with_reason(AdoptPlan), target_groups=groups)).refused(
        "other-group-without-reason"
    )
    in_round(*OPEN).when(
        with_line(target_groups=groups, other_group_reason="Rådgjevarar rekrutterer elevar")
    ).stops()


def test_a_hard_rule_refuses_before_a_soft_one_asks_for_a_reason() -> None:
    command = wish(AdoptPlan, private_school_terms=PrivateSchoolTerms.SHUT_OUT, vet_board=None)

    in_round(*OPEN).when(command).refused("private-schools-shut-out")


@pytest.mark.parametrize("theme", [None, "t-2"])
def test_a_line_outside_the_long_term_plan_goes_on_with_a_reason(theme: str | None) -> None:
    stopped(in_round(*OPEN), "line-not-anchored", lines=(line(theme_id=theme),))


def test_a_line_without_a_need_goes_on_with_a_reason() -> None:
    stopped(given(*OPEN, other=WITHOUT_NEED), "line-without-need", lines=(line(needs=()),))


def test_equal_sums_without_a_need_are_named_a_mechanical_split() -> None:
    lines = (line("l-1", needs=()), line("l-2", needs=()))

    stopped(
        given(*OPEN, other=WITHOUT_NEED),
        "line-without-need",
        "equal-split-without-need",
        lines=lines,
    )


def test_a_forum_that_lacks_a_group_goes_on_with_a_reason() -> None:
    seats = tuple(seat for seat in FORUM[0].seats if seat.group is not SeatGroup.PRIVATE_SCHOOL)
    smaller = (FORUM[0].model_copy(update={"seats": seats}),)

    stopped(in_round(*OPEN, forum=smaller), "forum-incomplete")


def test_an_absent_group_and_a_missing_declaration_go_on_with_a_reason() -> None:
    absent = FULL_MEETING.model_copy(update={"groups_present": (SeatGroup.WORKING_LIFE,)})
    undeclared = FULL_MEETING.model_copy(update={"declarations_complete": False})

    stopped(in_round(*OPEN), "required-group-absent", meeting=absent)
    stopped(in_round(*OPEN), "declaration-missing", meeting=undeclared)


def test_a_plan_silent_on_co_determination_goes_on_with_a_reason() -> None:
    silent = FULL_MEETING.model_copy(update={"co_determination": ""})

    stopped(in_round(*OPEN), "plan-without-co-determination", meeting=silent)


def test_a_plan_that_the_vet_board_has_not_heard_goes_on_with_a_reason() -> None:
    the_day_after = FULL_MEETING.held_on + timedelta(days=1)

    on_the_day = BOARD.model_copy(update={"stated_on": FULL_MEETING.held_on})
    after = BOARD.model_copy(update={"stated_on": the_day_after})
    before_asked = BOARD.model_copy(update={"stated_on": BOARD.laid_on - timedelta(days=1)})

    stopped(in_round(*OPEN), "vet-board-not-heard", vet_board=None)
    stopped(in_round(*OPEN), "vet-board-not-heard", vet_board=after)
    in_round(*OPEN).when(wish(AdoptPlan, vet_board=on_the_day)).stops()
    in_round(*OPEN).when(wish(AdoptPlan, vet_board=before_asked)).refused("period-reversed")


def test_a_day_alone_does_not_say_what_the_vet_board_stated() -> None:
    day_alone = {"vet_board": None, "vet_board_heard_on": FULL_MEETING.held_on}
    too_late = {**day_alone, "vet_board_heard_on": FULL_MEETING.held_on + timedelta(days=1)}

    stopped(in_round(*OPEN), "vet-board-statement-missing", **day_alone)
    stopped(in_round(*OPEN), "vet-board-not-heard", **too_late)


def test_a_plan_above_its_means_goes_on_with_a_reason() -> None:
    exactly, above = line(amount_ore=GRANT_ORE), line(amount_ore=GRANT_ORE + 1)

    in_round(*OPEN).when(wish(AdoptPlan, lines=(exactly,))).stops()
    stopped(in_round(*OPEN), "plan-above-means", lines=(above,))


def test_a_late_plan_goes_on_with_a_reason_and_is_marked_late() -> None:
    at = INTAKE_AT + timedelta(seconds=1)
    history = in_round(*OPEN, deadline(DeadlineKind.PLAN))

    history.when(wish(AdoptPlan, someone("adopt-plan", at=at))).refused(
        "reason-required", stops="late"
    )
    because = someone("adopt-plan", at=at, reason="Møtet vart utsett")
    history.when(wish(AdoptPlan, because)).then(
        fact(PlanAdopted, meeting=FULL_MEETING, late=True, soft_stops=("late",))
    )


def test_changing_a_plan_after_its_deadline_is_not_late() -> None:
    at = INTAKE_AT + timedelta(days=90)

    in_round(*OPEN, deadline(DeadlineKind.PLAN), PLAN).when(
        wish(AdoptPlan, someone("adopt-plan", at=at))
    ).then(fact(PlanAdopted, meeting=FULL_MEETING, plan_version=2))


def test_a_line_stands_in_the_plan_once() -> None:
    in_round(*OPEN).when(wish(AdoptPlan, lines=(line(), line()))).refused("line-twice")


@pytest.mark.parametrize(
    "need",
    [WITH_FORUM, (*WITH_FORUM, fact(NeedDeclined))],
    ids=["unanswered", "declined"],
)
def test_a_line_is_built_on_needs_that_the_forum_prioritised_in_this_round(
    need: tuple[Event, ...],
) -> None:
    in_round(*OPEN, need=need).when(wish(AdoptPlan, with_reason(AdoptPlan))).refused(
        "need-not-prioritised", line="l-1", need=THE_NEED.key
    )


def test_a_line_may_be_built_on_several_needs() -> None:
    second = (fact(NeedAssessed, need_id="n-2"), *PRIORITISED[1:])
    both = given(*OPEN, other={**OTHERS, need_ref("n-2"): second})

    both.when(with_line(needs=(THE_NEED.key, "n-2"))).stops()


def test_the_split_between_county_and_others_is_in_the_plan() -> None:
    lines = (line("l-1"), line("l-2", recipient=OFFICE, amount_ore=1_000))
    (adopted,) = in_round(*OPEN).when(wish(AdoptPlan, lines=lines)).decided()

    assert isinstance(adopted, PlanAdopted)
    assert (adopted.county_share_ore, adopted.others_share_ore) == (LINE_ORE, 1_000)


def test_a_plan_may_exceed_the_bound_of_a_single_amount() -> None:
    lines = (line("l-1", amount_ore=10**12), line("l-2", amount_ore=10**12 - 1))
    (adopted,) = (
        in_round(*OPEN).when(wish(AdoptPlan, with_reason(AdoptPlan), lines=lines)).decided()
    )

    assert isinstance(adopted, PlanAdopted)
    assert adopted.county_share_ore == 2 * 10**12 - 1
