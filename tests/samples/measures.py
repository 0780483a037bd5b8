"""Follow-up: a measure on its way, its evaluation, the round's end."""

from datetime import date

from domain.event import Event
from domain.follow_up.events import (
    Assessed,
    EvaluationRecorded,
    Goal,
    MeasureCarriedOut,
    RoundClosed,
    RoundReopened,
    Verdict,
)
from domain.follow_up.progress import MeasureProgressed, MeasureStatus, ReachedMilestone
from domain.party import TargetGroup
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from tests.samples.parties import OFFICE, SCHOOL

MEASURES: tuple[Event, ...] = (
    FagskoleTeachersIncluded(line_id="l-1", expected=3, grounds="Fagskulen har same utstyret"),
    MeasureProgressed(
        line_id="l-1",
        status=MeasureStatus.UNDER_WAY,
        reached=(ReachedMilestone(milestone_id="m-1", on=date(2026, 9, 1)),),
        note="Første bolk er halden",
    ),
    MeasureCarriedOut(
        line_id="l-1",
        from_day=date(2026, 9, 1),
        to_day=date(2026, 9, 12),
        participants={TargetGroup.VET_TEACHER: 8},
        partners=(OFFICE,),
        working_life_absent=False,
        groups_changed=True,
    ),
    EvaluationRecorded(
        line_id="l-1",
        questions_version="2021",
        verdicts=(
            Verdict(question_id="cooperation", answer=Goal.PARTLY, grounds="Ei bedrift fall frå"),
        ),
        partners=(SCHOOL, OFFICE),
        attainment=Assessed(answer=Goal.PARTLY, grounds="Sju av ni har teke det i bruk"),
    ),
    RoundClosed(unspent_ore=712_700_000, lines_without_evaluation=("l-1",)),
    RoundReopened(),
)
