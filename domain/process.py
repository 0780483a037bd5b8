"""The process: the ordered list of duties, who has each, after what, by when and on what basis.

A change of the process is a change of this list. Decisions, workflows, the
status API, the task lists and the diagram in `docs/process.md` all read it.
The order binds each need, each plan line and each payment, never the round.
Sources: [Udir] steps 1 to 4; the binding table in the domain description.
"""

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.duties.answering import ANSWERING
from domain.duties.authority import AUTHORITY, CALENDARS
from domain.duties.complaints import COMPLAINTS
from domain.duties.conditions import (
    FORUM,
    IN_PLAN,
    NOT_ANSWERED,
    NOT_CANCELLED,
    NOT_CLOSED,
    NOT_ENDED,
    ROUND_OPEN,
    UNIT_SIDE,
    when,
)
from domain.duties.control import CONTROL
from domain.duties.county_report import COUNTY_REPORT
from domain.duties.deadlines import DEADLINES
from domain.duties.evaluation import ANSWERS
from domain.duties.forum import FORUM_MEMBERS, HEARING, MEETINGS
from domain.duties.measures import JOINING, RUNNING
from domain.duties.money_in import MONEY_IN
from domain.duties.payments import PAYMENTS
from domain.duties.pots import POTS
from domain.duties.recipient_reports import RECIPIENT_REPORTS
from domain.duties.registry import REGISTRY
from domain.duties.reporting import REPORTING
from domain.duties.subscriptions import SUBSCRIPTIONS
from domain.duty import Duty, Milestone, Part, Step, WhenLate
from domain.position import Position
from domain.role import Role

_IN_POT = when(Milestone.POT, "money-in-pot")

PROCESS: tuple[Duty, ...] = (
    Duty(
        action="commit-grant",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=(Role.DIRECTORATE_MANAGER,),
        unless=(when(Milestone.GRANTED, "grant-already-committed"), NOT_CLOSED),
        basis="[OsloMet] ch. 1: Udir's grant letter; bevilgningsreglementet",
    ),
    Duty(
        action="open-round",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        unless=(when(Milestone.OPENED, "round-already-open"),),
        basis="[Udir] the county coordinates the forum and conveys national frames",
    ),
    Duty(
        action="take-over-round",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        unless=(
            when(Milestone.OPENED, "round-has-begun"),
            when(Milestone.GRANTED, "round-has-begun"),
        ),
        basis="a county begins in the middle of a year; its papers tell of the rest (inference)",
    ),
    Duty(
        action="pledge-own-contribution",
        step=Step.OPEN,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER, Role.BUDGET_AUTHORITY),
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="[OsloMet] ch. 1: the county contributes resources of its own",
    ),
    *MONEY_IN,
    *DEADLINES,
    Duty(
        action="assess-need",
        step=Step.ASSESS,
        case=CaseKind.NEED,
        who=UNIT_SIDE,
        unless=(when(Milestone.ASSESSED, "need-already-assessed"),),
        basis="[Udir] step 1; criterion 1",
    ),
    Duty(
        action="correct-need",
        step=Step.ASSESS,
        case=CaseKind.NEED,
        who=UNIT_SIDE,
        after=(when(Milestone.ASSESSED, "need-not-assessed"),),
        unless=(
            NOT_ENDED,
            NOT_ANSWERED,
            when(Milestone.WITH_FORUM, "need-held-by-another"),
            when(Milestone.WITH_NETWORK, "need-held-by-another"),
        ),
        basis="[Udir] step 1",
    ),
    Duty(
        action="confirm-need",
        step=Step.ASSESS,
        case=CaseKind.NEED,
        who=(Role.UNIT,),
        after=(when(Milestone.ASSESSED, "need-not-assessed"),),
        unless=(NOT_ENDED, NOT_ANSWERED),
        four_eyes="assess-need",
        basis="domain description, section 3; section 18, P5 (inference)",
    ),
    Duty(
        action="import-needs",
        step=Step.ASSESS,
        case=CaseKind.IMPORT,
        who=(Role.COUNTY_OFFICER,),
        unless=(when(Milestone.IMPORTED, "needs-already-imported"),),
        basis="[Udir] the county coordinates; needs gathered in spreadsheets (inference)",
    ),
    Duty(
        action="register-need",
        step=Step.REPORT,
        case=CaseKind.NEED,
        who=UNIT_SIDE,
        after=(when(Milestone.ASSESSED, "need-not-assessed"),),
        unless=(NOT_ENDED, when(Milestone.REGISTERED, "need-already-registered")),
        basis="[Udir] step 2; [OsloMet]: analyses, then need reports, then prioritising",
    ),
    Duty(
        action="forward-need",
        step=Step.REPORT,
        case=CaseKind.NEED,
        who=UNIT_SIDE,
        after=(when(Milestone.REGISTERED, "need-not-registered"),),
        unless=(NOT_ENDED, NOT_ANSWERED, when(Milestone.WITH_FORUM, "need-held-by-another")),
        deadline=DeadlineKind.INTAKE,
        when_late=WhenLate.MARK_LATE,
        basis="[Udir] step 2: networks or the single school report to the forum",
    ),
    Duty(
        action="return-need",
        step=Step.REPORT,
        case=CaseKind.NEED,
        who=(Role.NETWORK, Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
        after=(when(Milestone.REGISTERED, "need-not-registered"),),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="domain description 4.1, transition 4 (inference)",
    ),
    *REPORTING,
    Duty(
        action="appoint-forum",
        step=Step.PRIORITISE,
        case=CaseKind.FORUM,
        who=(Role.COUNTY_OFFICER,),
        basis="[found F3]: the county decides the forum's composition",
    ),
    *FORUM_MEMBERS,
    *MEETINGS,
    *HEARING,
    *ANSWERING,
    Duty(
        action="adopt-long-term-plan",
        step=Step.PRIORITISE,
        case=CaseKind.LONG_TERM_PLAN,
        who=FORUM,
        basis="[Udir]: the forum agrees on an overarching long-term plan; [found F3]",
    ),
    Duty(
        action="propose-plan",
        step=Step.PRIORITISE,
        case=CaseKind.ROUND,
        who=(Role.FORUM_SECRETARY, Role.COUNTY_OFFICER),
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="domain description, section 3: the secretariat drafts, the forum decides",
    ),
    Duty(
        action="adopt-plan",
        step=Step.PRIORITISE,
        case=CaseKind.ROUND,
        who=FORUM,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        deadline=DeadlineKind.PLAN,
        when_late=WhenLate.MARK_LATE,
        basis="[Udir] step 3: yearly the forum makes a disposition plan; [found F3]",
    ),
    *POTS,
    Duty(
        action="assure-criteria",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN,),
        unless=(
            NOT_CLOSED,
            _IN_POT,
        ),
        basis="[Udir]: the county shall ensure that the criteria for use are met",
    ),
    Duty(
        action="decide-grant",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN,),
        unless=(NOT_CLOSED, _IN_POT, when(Milestone.DECIDED, "already-decided")),
        basis="[Udir] step 4: the county disposes in line with the adopted plan",
    ),
    *COMPLAINTS,
    *PAYMENTS,
    *JOINING,
    *RUNNING,
    Duty(
        action="record-measure",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.UNIT, Role.NETWORK, Role.PROVIDER, Role.COUNTY_OFFICER),
        after=(IN_PLAN,),
        unless=(
            NOT_CLOSED,
            _IN_POT,
            NOT_CANCELLED,
            when(Milestone.CARRIED_OUT, "measure-already-carried-out"),
        ),
        basis="[Udir] criterion 2: measures are carried out in cooperation",
    ),
    *RECIPIENT_REPORTS,
    *ANSWERS,
    Duty(
        action="record-evaluation",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(IN_PLAN, when(Milestone.CARRIED_OUT, "measure-not-carried-out")),
        unless=(NOT_CLOSED, _IN_POT, when(Milestone.EVALUATED, "already-evaluated")),
        deadline=DeadlineKind.EVALUATION,
        when_late=WhenLate.MARK_LATE,
        basis="[Udir]: goal attainment is judged by how measures were carried out",
    ),
    Duty(
        action="close-round",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="domain description 4.1 (inference)",
    ),
    Duty(
        action="reopen-round",
        step=Step.FOLLOW_UP,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER,),
        after=(when(Milestone.CLOSED, "round-not-closed"),),
        basis="domain description: corrections are new events (inference)",
    ),
    *COUNTY_REPORT,
    *CONTROL,
    *REGISTRY,
    *AUTHORITY,
    *CALENDARS,
    *SUBSCRIPTIONS,
)

#: What the clock does by itself; no person has it as a duty.
CLOCK = frozenset({"note-deadline"})

DUTIES: dict[str, Duty] = {duty.action: duty for duty in PROCESS}


def out_of_order(action: str, position: Position, item: str | None) -> str | None:
    """The refusal that the order gives `action` at `position`, or None when its turn has come."""
    duty = DUTIES.get(action)
    if duty is None:
        return None
    done = position.done | position.items.get(item or "", frozenset())
    for condition in duty.after:
        if condition.milestone not in done:
            return condition.refusal
    for condition in duty.unless:
        if condition.milestone in done:
            return condition.refusal
    return None
