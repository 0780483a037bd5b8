"""The duties of the forum's registry, its meetings and the hearing of the yrkesopplæringsnemnd."""

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.duties.conditions import NOT_CLOSED, ROUND_OPEN, when
from domain.duty import Condition, Duty, Milestone, Part, Step, WhenLate
from domain.role import Role

_APPOINTED = (when(Milestone.APPOINTED, "forum-not-appointed"),)
_LEADERS = (Role.FORUM_SECRETARY, Role.FORUM_CHAIR)
_EVERYONE = (*_LEADERS, Role.FORUM_MEMBER)
_CALLED = when(Milestone.CALLED, "meeting-not-called")
_CALLED_OFF = when(Milestone.CALLED_OFF, "meeting-called-off")
_CLOSED = when(Milestone.MEETING_CLOSED, "meeting-closed")
_BEGUN = when(Milestone.BEGUN, "meeting-begun")
_ON_AGENDA = when(Milestone.ON_AGENDA, "item-not-on-agenda")
_VOTE_OPEN = when(Milestone.VOTE_OPEN, "vote-open")
_CONCLUDED = when(Milestone.CONCLUDED, "item-concluded")
_APPROVED = when(Milestone.MINUTES_APPROVED, "minutes-already-approved")
_NOT_IN_A_VOTE = (_CLOSED, _CONCLUDED, _VOTE_OPEN)

_COMPOSITION = "[found F3]: the county decides the forum's composition"
_DECIDING = "domain description, section 15: how the forum decides is county practice"
_LAW = "forvaltningsloven §§ 6-10 (habilitet)"
_RECORD = "domain description, section 21, feature 20: minutes, dissent, voting rights"
_BOARD = "[OsloMet] fn 31: matters important for VET go to the board before the county decides"


def _registry(
    action: str, *who: Role, basis: str = _COMPOSITION, deadline: DeadlineKind | None = None
) -> Duty:
    return Duty(
        action=action,
        step=Step.PRIORITISE,
        case=CaseKind.FORUM,
        who=who,
        after=_APPOINTED,
        deadline=deadline,
        when_late=WhenLate.REMIND if deadline else WhenLate.NOTHING,
        basis=basis,
    )


def _meeting(action: str, *who: Role, basis: str, unless: tuple[Condition, ...]) -> Duty:
    return Duty(
        action=action,
        step=Step.PRIORITISE,
        case=CaseKind.MEETING,
        who=who,
        after=(_CALLED,),
        unless=(_CALLED_OFF, *unless),
        basis=basis,
    )


def _item(
    action: str,
    *who: Role,
    basis: str,
    after: tuple[Condition, ...] = (),
    unless: tuple[Condition, ...] = (),
) -> Duty:
    return Duty(
        action=action,
        step=Step.PRIORITISE,
        case=CaseKind.MEETING,
        part=Part.AGENDA_ITEM,
        who=who,
        after=(_CALLED, _ON_AGENDA, *after),
        unless=(_CALLED_OFF, *unless),
        basis=basis,
    )


FORUM_MEMBERS: tuple[Duty, ...] = (
    _registry("add-member", Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
    _registry(
        "change-member",
        Role.COUNTY_OFFICER,
        Role.FORUM_SECRETARY,
        deadline=DeadlineKind.TERM,
    ),
    _registry("remove-member", Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
    _registry("choose-chair", Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
    _registry("set-forum-practice", Role.COUNTY_OFFICER, basis=_DECIDING),
)

MEETINGS: tuple[Duty, ...] = (
    Duty(
        action="call-meeting",
        step=Step.PRIORITISE,
        case=CaseKind.MEETING,
        who=_LEADERS,
        unless=(when(Milestone.CALLED, "meeting-already-called"),),
        basis="[Udir]: the county coordinates the forum, which prioritises in meetings",
    ),
    _meeting("move-meeting", *_LEADERS, basis=_DECIDING, unless=(_CLOSED, _BEGUN)),
    _meeting("call-off-meeting", *_LEADERS, basis=_DECIDING, unless=(_CLOSED, _BEGUN)),
    _meeting("invite-members", *_LEADERS, basis=_COMPOSITION, unless=(_CLOSED,)),
    _meeting("add-item", *_LEADERS, basis=_DECIDING, unless=(_CLOSED,)),
    _item("withdraw-item", *_LEADERS, basis=_DECIDING, unless=_NOT_IN_A_VOTE),
    _item("add-papers", *_LEADERS, basis=_RECORD, unless=(_CLOSED, _CONCLUDED)),
    _item("recommend", Role.FORUM_SECRETARY, basis=_RECORD, unless=_NOT_IN_A_VOTE),
    _meeting("record-arrivals", *_LEADERS, basis=_RECORD, unless=(_CLOSED,)),
    _meeting("record-departures", *_LEADERS, basis=_RECORD, unless=(_CLOSED,)),
    _meeting("declare-impartiality", *_EVERYONE, basis=_LAW, unless=(_CLOSED,)),
    _item("decide-impartiality", *_LEADERS, basis=_LAW, unless=_NOT_IN_A_VOTE),
    _meeting("send-deputy", *_LEADERS, basis=_COMPOSITION, unless=(_CLOSED,)),
    _item(
        "open-vote",
        *_LEADERS,
        basis=_DECIDING,
        unless=(*_NOT_IN_A_VOTE, when(Milestone.CARRIED, "vote-carried")),
    ),
    _item(
        "cast-votes",
        *_EVERYONE,
        basis=_DECIDING,
        after=(when(Milestone.VOTE_OPEN, "vote-not-open"),),
    ),
    _item(
        "close-vote",
        *_LEADERS,
        basis=_DECIDING,
        after=(when(Milestone.VOTE_OPEN, "vote-not-open"),),
    ),
    _item("annul-vote", *_LEADERS, basis=_RECORD, unless=(_CLOSED, _CONCLUDED)),
    _item("conclude-item", *_LEADERS, basis=_DECIDING, unless=_NOT_IN_A_VOTE),
    _meeting("follow-recommendations", *_LEADERS, basis=_DECIDING, unless=(_CLOSED,)),
    _item("note-dissent", *_EVERYONE, basis=_RECORD, unless=(_APPROVED,)),
    _meeting("close-meeting", *_LEADERS, basis=_RECORD, unless=(_CLOSED,)),
    Duty(
        action="approve-minutes",
        step=Step.PRIORITISE,
        case=CaseKind.MEETING,
        who=(Role.FORUM_CHAIR,),
        after=(_CALLED, when(Milestone.MEETING_CLOSED, "meeting-not-closed")),
        unless=(_APPROVED,),
        basis=_RECORD,
    ),
    Duty(
        action="correct-minutes",
        step=Step.PRIORITISE,
        case=CaseKind.MEETING,
        who=_LEADERS,
        after=(_CALLED, when(Milestone.MINUTES_APPROVED, "minutes-not-approved")),
        basis=_RECORD,
    ),
    _item(
        "report-disqualification",
        Role.COUNTY_OFFICER,
        *_LEADERS,
        basis=_LAW,
        after=(when(Milestone.CONCLUDED, "item-not-concluded"),),
    ),
    _item(
        "review-decision",
        *_LEADERS,
        basis=_LAW,
        after=(when(Milestone.UNDER_REVIEW, "decision-not-under-review"),),
    ),
)

HEARING: tuple[Duty, ...] = (
    Duty(
        action="consult-vet-board",
        step=Step.PRIORITISE,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis=_BOARD,
    ),
    Duty(
        action="record-vet-board-statement",
        step=Step.PRIORITISE,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER, Role.FORUM_SECRETARY),
        after=(
            ROUND_OPEN,
            when(Milestone.VET_BOARD_CONSULTED, "vet-board-not-consulted"),
        ),
        unless=(NOT_CLOSED,),
        basis=_BOARD,
    ),
)
