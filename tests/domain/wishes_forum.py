"""The usual commands of the forum: its registry, a meeting and the hearing of the board."""

from datetime import date
from typing import Any

from domain.command import Command
from domain.meetings.agenda import ItemOutcome, Paper
from domain.meetings.decide_agenda import AddItem, AddPapers, Recommend, WithdrawItem
from domain.meetings.decide_call import CallMeeting, InviteMembers
from domain.meetings.decide_change import CallOffMeeting, MoveMeeting
from domain.meetings.decide_impartiality import (
    DecideImpartiality,
    DeclareImpartiality,
    ReportDisqualification,
    ReviewDecision,
)
from domain.meetings.decide_item import ConcludeItem, FollowRecommendations, NoteDissent
from domain.meetings.decide_minutes import ApproveMinutes, CloseMeeting, CorrectMinutes
from domain.meetings.decide_presence import RecordArrivals, RecordDepartures, SendDeputy
from domain.meetings.decide_vote import AnnulVote, CastVotes, CloseVote, OpenVote
from domain.meetings.decision_events import Ballot, Choice
from domain.meetings.events import ConflictGround
from domain.step3_prioritise.decide_registry import (
    AddMember,
    ChangeMember,
    ChooseChair,
    RemoveMember,
    SetForumPractice,
)
from domain.vet_board.decide import ConsultVetBoard, RecordVetBoardStatement
from tests.samples import ROUND
from tests.samples.forum import BEGINS, ENDS, MEETING_ID, MEMBER, NEED_ITEM, PLAN_ITEM, PRACTICE

_FORUM = {"scheme": "yrkesfag", "county": "46"}
_SEATED = {name: value for name, value in dict(MEMBER).items() if name != "person"}
_MEETING = {"meeting_id": MEETING_ID}
_ITEM = {**_MEETING, "item_id": "i-1"}

USUAL: dict[type[Command], dict[str, Any]] = {
    AddMember: {**_FORUM, **dict(MEMBER)},
    ChangeMember: {**_FORUM, **_SEATED},
    RemoveMember: {**_FORUM, "member_id": "b-1", "last_day": date(2026, 12, 31)},
    ChooseChair: {**_FORUM, "member_id": "b-1"},
    SetForumPractice: {**_FORUM, "practice": PRACTICE, "source": "Vedtekter for forumet"},
    CallMeeting: {
        **_MEETING,
        **_FORUM,
        "held_on": date(2026, 4, 22),
        "place": "Fylkeshuset",
        "items": (NEED_ITEM.model_copy(update={"concerns": ()}), PLAN_ITEM),
    },
    MoveMeeting: {**_MEETING, "held_on": date(2026, 4, 29), "place": "Fylkeshuset"},
    CallOffMeeting: _MEETING,
    InviteMembers: {**_MEETING, **_FORUM, "members": ("b-1",)},
    AddItem: {**_MEETING, "added": PLAN_ITEM.model_copy(update={"item_id": "i-9"})},
    WithdrawItem: _ITEM,
    AddPapers: {**_ITEM, "papers": (Paper(title="Saksframlegg", sha256="cd" * 32),)},
    Recommend: {**_ITEM, "outcome": ItemOutcome.PRIORITISED, "text": "Behovet blir prioritert"},
    RecordArrivals: {**_MEETING, "members": ("b-1",), "at": BEGINS},
    RecordDepartures: {**_MEETING, "members": ("b-1",), "at": ENDS},
    DeclareImpartiality: {**_MEETING, "member_id": "b-1", "items": ("i-1",)},
    DecideImpartiality: {
        **_ITEM,
        "member_id": "b-1",
        "for_disqualification": 1,
        "against_disqualification": 0,
    },
    SendDeputy: {**_MEETING, "deputy": "b-9", "member_id": "b-1", "items": ("i-1",)},
    OpenVote: {**_ITEM, "proposal": ItemOutcome.PRIORITISED, "at": BEGINS},
    CastVotes: {**_ITEM, "ballots": (Ballot(member_id="b-1", choice=Choice.FOR),)},
    CloseVote: {**_ITEM, "at": BEGINS},
    AnnulVote: _ITEM,
    ConcludeItem: {
        **_ITEM,
        "outcome": ItemOutcome.PRIORITISED,
        "decision": "Behovet blir prioritert",
    },
    FollowRecommendations: {**_MEETING, "items": ("i-1",), "at": BEGINS},
    NoteDissent: {**_ITEM, "member_id": "b-1", "text": "Tiltaket burde vente eit år"},
    CloseMeeting: {**_MEETING, "at": ENDS},
    ApproveMinutes: _MEETING,
    CorrectMinutes: {**_MEETING, "about_item": "i-1", "text": "Møtet tok til klokka ti"},
    ReportDisqualification: {**_ITEM, "member_id": "b-1", "ground": ConflictGround.OFFICE},
    ReviewDecision: {**_ITEM, "stands": True, "grounds": "Røysta avgjorde ikkje"},
    ConsultVetBoard: {"round_id": ROUND, "laid_on": date(2026, 4, 1)},
    RecordVetBoardStatement: {
        "round_id": ROUND,
        "stated_on": date(2026, 4, 15),
        "statement": "Nemnda støttar planen",
        "weighed": "Merknaden om helsefag er teken inn",
    },
}
GIVES_REASON: dict[type[Command], str] = {
    MoveMeeting: "Tildelingsbrevet let vente på seg",
    CallOffMeeting: "For få kan møte",
    WithdrawItem: "Saka er ikkje klar",
    AnnulVote: "Feil framlegg vart lese opp",
}
