"""A meeting of the forum, from the call to the approved minutes."""

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
from services.api.commands.command_route import CommandRoute

_MEETING = "/meetings/{meeting_id}"
_ITEM = f"{_MEETING}/items/{{item_id}}"
_MEMBERS = {"members": ["m-3f9a2c7d1b04"]}
_NEED_ITEM = {
    "item_id": "i-1",
    "kind": "need",
    "title": "Oppdatering i styringssystemer",
    "need_id": "n-3f9a2c7d1b04",
}

ROUTES = (
    CommandRoute(
        "/meetings",
        CallMeeting,
        begins=True,
        makes="meeting_id",
        example={
            "scheme": "yrkesfag",
            "county": "46",
            "held_on": "2025-03-12",
            "place": "Fylkeshuset, møterom 2",
            "items": [
                _NEED_ITEM,
                {
                    "item_id": "i-2",
                    "kind": "plan",
                    "title": "Disponeringsplan 2025",
                    "round_id": "yrkesfag-46-2025",
                },
            ],
        },
    ),
    CommandRoute(
        f"{_MEETING}/move",
        MoveMeeting,
        example={
            "held_on": "2025-03-19",
            "begins_at": "2025-03-19T08:00:00Z",
            "place": "Fylkeshuset, møterom 4",
            "reason": "Flere av medlemmene er på eksamen den 12. mars.",
        },
    ),
    CommandRoute(
        f"{_MEETING}/calling-off",
        CallOffMeeting,
        example={"reason": "Tildelingsbrevet er ikke kommet."},
    ),
    CommandRoute(
        f"{_MEETING}/invitations",
        InviteMembers,
        example={"scheme": "yrkesfag", "county": "46", **_MEMBERS},
    ),
    CommandRoute(
        f"{_MEETING}/items",
        AddItem,
        example={"added": {"item_id": "i-3", "kind": "free", "title": "Møteplan for høsten"}},
    ),
    CommandRoute(f"{_ITEM}/withdrawal", WithdrawItem, example={"reason": "Saken er ikke klar."}),
    CommandRoute(
        f"{_ITEM}/papers",
        AddPapers,
        example={"papers": [{"title": "Saksframlegg", "sha256": "cd" * 32}]},
    ),
    CommandRoute(
        f"{_ITEM}/recommendation",
        Recommend,
        example={"outcome": "prioritised", "text": "Behovet prioriteres som nummer tre."},
    ),
    CommandRoute(f"{_MEETING}/arrivals", RecordArrivals, example=_MEMBERS),
    CommandRoute(f"{_MEETING}/departures", RecordDepartures, example=_MEMBERS),
    CommandRoute(
        f"{_MEETING}/declarations",
        DeclareImpartiality,
        example={"member_id": "m-3f9a2c7d1b04", "items": ["i-1"], "ground": "own-organisation"},
    ),
    CommandRoute(
        f"{_ITEM}/impartiality",
        DecideImpartiality,
        example={
            "member_id": "m-3f9a2c7d1b04",
            "for_disqualification": 6,
            "against_disqualification": 1,
        },
    ),
    CommandRoute(
        f"{_MEETING}/deputies",
        SendDeputy,
        example={"deputy": "m-7a10c2d3e4f5", "member_id": "m-3f9a2c7d1b04", "items": ["i-1"]},
    ),
    CommandRoute(f"{_ITEM}/vote", OpenVote, example={"proposal": "prioritised"}),
    CommandRoute(
        f"{_ITEM}/ballots",
        CastVotes,
        example={"ballots": [{"member_id": "m-3f9a2c7d1b04", "choice": "for"}]},
    ),
    CommandRoute(f"{_ITEM}/vote/closing", CloseVote, example={}),
    CommandRoute(
        f"{_ITEM}/vote/annulment", AnnulVote, example={"reason": "Feil forslag ble lest opp."}
    ),
    CommandRoute(
        f"{_ITEM}/conclusion",
        ConcludeItem,
        example={"outcome": "prioritised", "decision": "Behovet prioriteres som nummer tre."},
    ),
    CommandRoute(
        f"{_MEETING}/recommendations-followed",
        FollowRecommendations,
        example={"items": ["i-1"]},
    ),
    CommandRoute(
        f"{_ITEM}/dissent",
        NoteDissent,
        example={"member_id": "m-3f9a2c7d1b04", "text": "Tiltaket burde vente ett år."},
    ),
    CommandRoute(f"{_MEETING}/closing", CloseMeeting, example={}),
    CommandRoute(f"{_MEETING}/minutes/approval", ApproveMinutes, example={}),
    CommandRoute(
        f"{_MEETING}/minutes/correction",
        CorrectMinutes,
        example={"about_item": "i-1", "text": "Møtet begynte klokka ti."},
    ),
    CommandRoute(
        f"{_ITEM}/disqualification",
        ReportDisqualification,
        example={"member_id": "m-3f9a2c7d1b04", "ground": "office"},
    ),
    CommandRoute(
        f"{_ITEM}/review",
        ReviewDecision,
        example={"stands": True, "grounds": "Stemmen avgjorde ikke utfallet."},
    ),
)
