"""What the events of the forum and its meetings set."""

from collections.abc import Mapping
from typing import Final

from domain.changes.mark import Mark
from domain.changes.writes import Writes, document, each, each_of, sets
from domain.event import Event
from domain.meetings.change_events import MeetingCalledOff, MeetingMoved
from domain.meetings.decision_events import (
    DecisionReviewed,
    DisqualificationFound,
    DissentNoted,
    ItemConcluded,
    VoteAnnulled,
    VoteClosed,
    VoteOpened,
    VotesCast,
)
from domain.meetings.events import (
    DeputySteppedIn,
    ImpartialityDecided,
    ImpartialityDeclared,
    ItemAdded,
    ItemWithdrawn,
    MeetingCalled,
    MeetingClosed,
    MembersArrived,
    MembersDeparted,
    MembersInvited,
    MinutesApproved,
    MinutesCorrected,
    PapersAdded,
    Recommended,
)
from domain.step3_prioritise.events import ForumAppointed
from domain.step3_prioritise.forum_events import (
    ChairChosen,
    ForumMemberChanged,
    ForumMemberJoined,
    ForumMemberLeft,
    PracticeSet,
)
from domain.takeover.events import ForumTakenOver

_FORUM: Final = sets("forum", "seats", "term_from", "term_to")
#: Which person a member is stands in the log and in no read.
_PERSON: Final = ("person",)
_MEMBER: Final = document("member", "member", of="member.member_id", without=_PERSON)
_WHEN: Final = ("held_on", "begins_at", "place")
_VOTE: Final = ("item_id", "vote")


def _meeting(*fields: str, mark: Mark) -> Writes:
    return sets("meeting", *fields, says={"standing": mark})


MEETINGS: Final[Mapping[type[Event], tuple[Writes, ...]]] = {
    ForumAppointed: (_FORUM,),
    ForumTakenOver: (
        _FORUM,
        sets("forum", "chair"),
        each("member", "members", of="member_id", without=_PERSON),
    ),
    ForumMemberJoined: (_MEMBER,),
    ForumMemberChanged: (_MEMBER,),
    ForumMemberLeft: (sets("member", of="member_id", named={"term_to": "last_day"}),),
    ChairChosen: (sets("forum", named={"chair": "member_id"}),),
    PracticeSet: (
        document("forum-practice", "practice"),
        sets("forum-practice", "source", "status"),
    ),
    MeetingCalled: (
        _meeting(*_WHEN, "written", "chair", mark=Mark.CALLED),
        each("agenda-item", "items", of="item_id"),
    ),
    MeetingMoved: (_meeting(*_WHEN, mark=Mark.CALLED),),
    MeetingCalledOff: (_meeting(mark=Mark.CALLED_OFF),),
    MembersInvited: (each("invited", "members", of="member_id", without=_PERSON),),
    ItemAdded: (
        sets("agenda-item", of="item.item_id", says={"standing": Mark.ON_AGENDA}),
        document("agenda-item", "item", of="item.item_id"),
    ),
    ItemWithdrawn: (sets("agenda-item", of="item_id", says={"standing": Mark.WITHDRAWN}),),
    PapersAdded: (sets("papers", "papers", of="item_id", beside=True),),
    Recommended: (sets("recommendation", "outcome", "text", of="item_id"),),
    MembersArrived: (each_of("presence", "members", says={"standing": Mark.ARRIVED}),),
    MembersDeparted: (each_of("presence", "members", says={"standing": Mark.DEPARTED}),),
    ImpartialityDeclared: (sets("declaration", "items", "ground", of="member_id", beside=True),),
    ImpartialityDecided: (sets("partiality", "disqualified", of=("item_id", "member_id")),),
    DisqualificationFound: (
        sets("partiality", "ground", of=("item_id", "member_id"), says={"disqualified": True}),
    ),
    DeputySteppedIn: (sets("place", "deputy", "items", of="member_id"),),
    VoteOpened: (sets("vote", "proposal", of=_VOTE, says={"standing": Mark.OPEN}),),
    # What each has voted stands in the minutes; the trail counts the votes when they are closed.
    VotesCast: (),
    VoteClosed: (
        sets("vote", "in_favour", "against", "abstained", of=_VOTE, says={"standing": Mark.CLOSED}),
    ),
    VoteAnnulled: (sets("vote", of=_VOTE, says={"standing": Mark.ANNULLED}),),
    DissentNoted: (sets("dissent", "text", of=("item_id", "member_id"), beside=True),),
    ItemConcluded: (sets("agenda-item", "outcome", "decision", of="item_id"),),
    DecisionReviewed: (sets("agenda-item", "stands", of="item_id"),),
    MeetingClosed: (_meeting(mark=Mark.CLOSED),),
    MinutesApproved: (sets("minutes", says={"standing": Mark.APPROVED}),),
    MinutesCorrected: (sets("correction", "text", of="item_id", beside=True),),
}
