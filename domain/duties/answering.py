"""The forum's duties towards needs and its long-term plan, and what goes before and after."""

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.duties.changing import changing
from domain.duties.conditions import (
    FORUM,
    NOT_ANSWERED,
    NOT_CLOSED,
    NOT_ENDED,
    ROUND_OPEN,
    WITH_FORUM,
    when,
)
from domain.duty import Duty, Milestone, Step, WhenLate
from domain.role import Role

_SECRETARIAT = (Role.FORUM_SECRETARY, Role.COUNTY_OFFICER)
_ANSWERED = when(Milestone.ANSWERED, "need-not-answered")


ANSWERING: tuple[Duty, ...] = (
    Duty(
        action="set-scoring",
        step=Step.PRIORITISE,
        case=CaseKind.ROUND,
        who=FORUM,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="[Udir] step 3: the forum prioritises; how it weighs is its own (inference)",
    ),
    Duty(
        action="declare-for-scoring",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=(Role.FORUM_MEMBER, Role.FORUM_CHAIR, Role.FORUM_SECRETARY),
        after=(WITH_FORUM,),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="forvaltningsloven §§ 6-10 (habilitet)",
    ),
    Duty(
        action="score-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=(Role.FORUM_MEMBER, Role.FORUM_CHAIR, Role.FORUM_SECRETARY),
        after=(WITH_FORUM,),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="domain description, section 3: members score; the secretariat drafts (inference)",
    ),
    Duty(
        action="recommend-ranking",
        step=Step.PRIORITISE,
        case=CaseKind.ROUND,
        who=(Role.FORUM_SECRETARY,),
        after=(when(Milestone.SCORING_SET, "scoring-not-set"),),
        unless=(NOT_CLOSED,),
        basis="domain description, section 3: the secretariat drafts, the forum decides",
    ),
    Duty(
        action="prioritise-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=FORUM,
        after=(WITH_FORUM,),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="[Udir] step 3: the forum prioritises the needs",
    ),
    Duty(
        action="decline-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=FORUM,
        after=(WITH_FORUM,),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="[Udir] step 3: the forum prioritises the needs",
    ),
    Duty(
        action="let-need-wait",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=FORUM,
        after=(WITH_FORUM,),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="[Udir] step 3: the forum prioritises the needs; [OsloMet] on taking turns, P3",
    ),
    Duty(
        action="refer-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=FORUM,
        after=(WITH_FORUM,),
        unless=(NOT_ENDED, NOT_ANSWERED),
        basis="[Udir] Kompetanseløftet: prioritised in the sibling's forum, VET takes part",
    ),
    Duty(
        action="carry-need-over",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_SECRETARIAT,
        after=(when(Milestone.WAITING, "need-not-waiting"),),
        basis="domain description, section 18, P3 (inference)",
    ),
    Duty(
        action="record-sibling-answer",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_SECRETARIAT,
        after=(when(Milestone.REFERRED, "need-not-referred"),),
        unless=(when(Milestone.SIBLING_ANSWERED, "sibling-already-answered"),),
        basis="[OsloMet] fn 43: the schemes are seen together; P12",
    ),
    Duty(
        action="reconsider-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=FORUM,
        after=(_ANSWERED,),
        basis="domain description 4.1: corrections are new events (inference)",
    ),
    Duty(
        action="tell-outcome",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_SECRETARIAT,
        after=(_ANSWERED,),
        unless=(when(Milestone.TOLD, "outcome-already-told"),),
        basis="domain description, section 18, P5: feedback to the unit on the outcome",
    ),
    Duty(
        action="review-long-term-plan",
        step=Step.PRIORITISE,
        case=CaseKind.LONG_TERM_PLAN,
        who=FORUM,
        after=(when(Milestone.ADOPTED, "long-term-plan-not-adopted"),),
        deadline=DeadlineKind.YEARLY_LOOK,
        when_late=WhenLate.REMIND,
        basis="[OsloMet]: adjusted yearly after experience, changed needs and money",
    ),
    *changing(
        CaseKind.LONG_TERM_PLAN,
        Step.PRIORITISE,
        FORUM,
        after=(when(Milestone.ADOPTED, "long-term-plan-not-adopted"),),
        basis="[OsloMet]: adjusted yearly; on which day no source says",
    ),
)
