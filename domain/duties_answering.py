"""The forum's duties towards needs and its long-term plan, and what goes before and after."""

from domain.case import CaseKind
from domain.duty import Condition, Duty, Milestone, Step
from domain.role import Role

_FORUM = (Role.FORUM_CHAIR, Role.FORUM_SECRETARY)
_SECRETARIAT = (Role.FORUM_SECRETARY, Role.COUNTY_OFFICER)
_WITH_FORUM = Condition(milestone=Milestone.WITH_FORUM, refusal="need-not-forwarded")
_NOT_ENDED = Condition(milestone=Milestone.ENDED, refusal="need-ended")
_NOT_ANSWERED = Condition(milestone=Milestone.ANSWERED, refusal="need-already-answered")
_ANSWERED = Condition(milestone=Milestone.ANSWERED, refusal="need-not-answered")

_NOT_CLOSED = Condition(milestone=Milestone.CLOSED, refusal="round-closed")

ANSWERING: tuple[Duty, ...] = (
    Duty(
        action="set-scoring",
        step=Step.PRIORITISE,
        case=CaseKind.ROUND,
        who=_FORUM,
        after=(Condition(milestone=Milestone.OPENED, refusal="round-not-open"),),
        unless=(_NOT_CLOSED,),
        basis="[Udir] step 3: the forum prioritises; how it weighs is its own (inference)",
    ),
    Duty(
        action="score-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=(Role.FORUM_MEMBER, Role.FORUM_CHAIR, Role.FORUM_SECRETARY),
        after=(_WITH_FORUM,),
        unless=(_NOT_ENDED, _NOT_ANSWERED),
        basis="domain description, section 3: members score; the secretariat drafts (inference)",
    ),
    Duty(
        action="recommend-ranking",
        step=Step.PRIORITISE,
        case=CaseKind.ROUND,
        who=(Role.FORUM_SECRETARY,),
        after=(Condition(milestone=Milestone.SCORING_SET, refusal="scoring-not-set"),),
        unless=(_NOT_CLOSED,),
        basis="domain description, section 3: the secretariat drafts, the forum decides",
    ),
    Duty(
        action="prioritise-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_FORUM,
        after=(_WITH_FORUM,),
        unless=(_NOT_ENDED, _NOT_ANSWERED),
        basis="[Udir] step 3: the forum prioritises the needs",
    ),
    Duty(
        action="decline-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_FORUM,
        after=(_WITH_FORUM,),
        unless=(_NOT_ENDED, _NOT_ANSWERED),
        basis="[Udir] step 3: the forum prioritises the needs",
    ),
    Duty(
        action="let-need-wait",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_FORUM,
        after=(_WITH_FORUM,),
        unless=(_NOT_ENDED, _NOT_ANSWERED),
        basis="[Udir] step 3: the forum prioritises the needs; [OsloMet] on taking turns, P3",
    ),
    Duty(
        action="refer-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_FORUM,
        after=(_WITH_FORUM,),
        unless=(_NOT_ENDED, _NOT_ANSWERED),
        basis="[Udir] Kompetanseløftet: prioritised in the sibling's forum, VET takes part",
    ),
    Duty(
        action="carry-need-over",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_SECRETARIAT,
        after=(Condition(milestone=Milestone.WAITING, refusal="need-not-waiting"),),
        basis="domain description, section 18, P3 (inference)",
    ),
    Duty(
        action="record-sibling-answer",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_SECRETARIAT,
        after=(Condition(milestone=Milestone.REFERRED, refusal="need-not-referred"),),
        unless=(
            Condition(milestone=Milestone.SIBLING_ANSWERED, refusal="sibling-already-answered"),
        ),
        basis="[OsloMet] fn 43: the schemes are seen together; P12",
    ),
    Duty(
        action="reconsider-need",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_FORUM,
        after=(_ANSWERED,),
        basis="domain description 4.1: corrections are new events (inference)",
    ),
    Duty(
        action="tell-outcome",
        step=Step.PRIORITISE,
        case=CaseKind.NEED,
        who=_SECRETARIAT,
        after=(_ANSWERED,),
        unless=(Condition(milestone=Milestone.TOLD, refusal="outcome-already-told"),),
        basis="domain description, section 18, P5: feedback to the unit on the outcome",
    ),
    Duty(
        action="review-long-term-plan",
        step=Step.PRIORITISE,
        case=CaseKind.LONG_TERM_PLAN,
        who=_FORUM,
        after=(Condition(milestone=Milestone.ADOPTED, refusal="long-term-plan-not-adopted"),),
        basis="[OsloMet]: adjusted yearly after experience, changed needs and money",
    ),
)
