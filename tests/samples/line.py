"""The sample line of a plan, whole."""

from datetime import date

from domain.party import MeasureKind, MoneyRoute, Programme, TargetGroup
from domain.step3_prioritise.exchange import Direction, Placement
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import (
    Base,
    Form,
    Instalment,
    Participants,
    PlannedEvaluation,
    PlannedMilestone,
    Release,
    Use,
    YearAmount,
)
from tests.samples.parties import COMPANY, NEED, SCHOOL

LINE = PlanLine(
    line_id="l-1",
    title="Hospitering i massivtrebygging",
    measure=MeasureKind.HOSPITERING,
    use=Use.CARRYING_OUT,
    needs=(NEED,),
    theme_id="t-1",
    form=Form.COLLECTIVE,
    base=Base.WORKPLACE,
    target_groups={TargetGroup.VET_TEACHER: 9, TargetGroup.INSTRUCTOR: 4},
    participants=(
        Participants(group=TargetGroup.VET_TEACHER, programme=Programme.BYGG_OG_ANLEGG, expected=9),
        Participants(group=TargetGroup.INSTRUCTOR, expected=4),
    ),
    starts_on=date(2026, 8, 17),
    ends_on=date(2027, 6, 18),
    school_year="2026/27",
    criterion_1="Leiarar og tilsette er med",
    criterion_2="Planlagt saman med to bedrifter",
    providers="Opplæringskontoret",
    route=MoneyRoute.OWN_SCHOOL,
    recipient=SCHOOL,
    amount_ore=18_500_000,
    years=(
        YearAmount(budget_year=2026, school_year="2026/27", amount_ore=10_000_000),
        YearAmount(budget_year=2027, school_year="2026/27", amount_ore=8_500_000),
    ),
    instalments=(
        Instalment(share="1/2", released_by=Release.DECISION),
        Instalment(share="1/2", released_by=Release.REPORT_AND_ACCOUNTS),
    ),
    evaluation=PlannedEvaluation(
        goal="Lærarane underviser med utstyret som bedriftene bruker",
        how="Samtale mellom skule og bedrifter etter kvar bolk",
        judged_by="Talet på lærarar som har brukt utstyret i eiga undervisning",
    ),
    milestones=(
        PlannedMilestone(
            milestone_id="m-1", title="Første bolk", due=date(2026, 9, 12), weight="1/3"
        ),
        PlannedMilestone(
            milestone_id="m-2", title="Andre bolk", due=date(2027, 3, 12), weight="2/3"
        ),
    ),
    placements=(
        Placement(
            direction=Direction.TEACHER_TO_COMPANY,
            school=SCHOOL,
            company=COMPANY,
            places=9,
            days_each=5,
            day_rate_ore=350_000,
            agreement="Avtale 2026/12",
            agreed_on=date(2026, 3, 20),
        ),
        Placement(
            direction=Direction.INSTRUCTOR_TO_SCHOOL,
            school=SCHOOL,
            company=COMPANY,
            places=4,
            days_each=5,
            day_rate_ore=137_500,
            agreement="Avtale 2026/12",
        ),
    ),
)
