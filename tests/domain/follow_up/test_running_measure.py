"""A measure of the plan while it runs: milestones, status, and fagskole teachers who join it."""

from datetime import date
from fractions import Fraction

import pytest

from domain.follow_up.decide_measure import RecordMeasure
from domain.follow_up.decide_progress import RecordProgress
from domain.follow_up.events import MeasureCarriedOut
from domain.follow_up.progress import MeasureProgressed, MeasureStatus, ReachedMilestone
from domain.party import TargetGroup
from domain.role import Role
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step4_dispose.decide_target_group import IncludeFagskoleTeachers
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from tests.domain.facts import CLOSED, OPEN, PLANNED, THE_ROUND, fact, line
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import OFFICE, SCHOOL, by

SECOND = ReachedMilestone(milestone_id="m-2", on=date(2027, 3, 12))
PROGRESSED = fact(MeasureProgressed, note="")


def folded(*events: MeasureProgressed) -> LineState:
    state = fold(THE_ROUND, [*PLANNED, *events])
    assert isinstance(state, Round)
    return state.lines["l-1"]


def test_the_recipient_says_how_far_its_measure_has_come() -> None:
    given(*PLANNED).when(wish(RecordProgress)).then(PROGRESSED)
    given(*PLANNED).when(
        wish(RecordProgress, by(Role.UNIT, organisation=SCHOOL.organisation))
    ).then(PROGRESSED)
    given(*PLANNED).when(
        wish(RecordProgress, by(Role.UNIT, organisation=OFFICE.organisation))
    ).refused("not-a-party")


def test_progress_is_the_weight_of_the_milestones_reached() -> None:
    assert folded().progress == 0
    assert folded(PROGRESSED).progress == Fraction(1, 3)
    done = PROGRESSED.model_copy(update={"reached": (SECOND,), "status": MeasureStatus.FINISHED})
    assert folded(PROGRESSED, done).progress == 1
    assert folded(PROGRESSED, done).status is MeasureStatus.FINISHED
    assert LineState(plan=line(milestones=())).progress is None


def test_a_milestone_is_one_of_the_plans_and_reached_once() -> None:
    unknown = ReachedMilestone(milestone_id="m-9", on=date(2026, 9, 1))

    given(*PLANNED).when(wish(RecordProgress, reached=(unknown,))).refused(
        "unknown-milestone", milestone="m-9"
    )
    given(*PLANNED, PROGRESSED).when(wish(RecordProgress)).refused("milestone-already-reached")
    given(*PLANNED).when(wish(RecordProgress, reached=(SECOND, SECOND))).refused(
        "milestone-already-reached", milestone="m-2"
    )


def test_saying_the_same_again_is_nothing_new() -> None:
    given(*PLANNED, PROGRESSED).when(wish(RecordProgress, reached=())).nothing()
    given(*PLANNED, PROGRESSED).when(
        wish(RecordProgress, reached=(), status=MeasureStatus.DELAYED)
    ).then(PROGRESSED.model_copy(update={"reached": (), "status": MeasureStatus.DELAYED}))


@pytest.mark.parametrize("kind", [RecordProgress, IncludeFagskoleTeachers])
def test_only_a_measure_of_the_plan_runs(
    kind: type[RecordProgress] | type[IncludeFagskoleTeachers],
) -> None:
    given(*OPEN).when(wish(kind)).refused("line-not-in-plan")
    given(*PLANNED, CLOSED).when(wish(kind)).refused("round-closed")


def test_the_county_lets_fagskole_teachers_into_an_established_measure() -> None:
    included = fact(FagskoleTeachersIncluded)

    given(*PLANNED).when(wish(IncludeFagskoleTeachers)).then(included)
    given(*PLANNED, included).when(wish(IncludeFagskoleTeachers)).nothing()
    given(*PLANNED).when(
        wish(IncludeFagskoleTeachers, by(Role.UNIT, organisation=SCHOOL.organisation))
    ).refused("wrong-role")


@pytest.mark.parametrize("let_in", [True, False])
def test_fagskole_teachers_who_were_let_in_are_no_other_group(let_in: bool) -> None:
    history = (*PLANNED, fact(FagskoleTeachersIncluded)) if let_in else PLANNED
    came = {**line().target_groups, TargetGroup.FAGSKOLE_TEACHER: 2}
    (recorded,) = given(*history).when(wish(RecordMeasure, participants=came)).decided()

    assert isinstance(recorded, MeasureCarriedOut)
    assert recorded.groups_changed is not let_in
