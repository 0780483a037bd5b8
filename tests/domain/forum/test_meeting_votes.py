"""Votes in a meeting: frozen voters, quorum, majority and tie; a wrong one is held again."""

from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from domain.meetings.agenda import ItemOutcome
from domain.meetings.decide_item import ConcludeItem, FollowRecommendations
from domain.meetings.decide_minutes import CloseMeeting
from domain.meetings.decide_presence import RecordDepartures
from domain.meetings.decide_vote import AnnulVote, CastVotes, CloseVote, OpenVote
from domain.meetings.decision_events import (
    Ballot,
    Choice,
    ItemConcluded,
    VoteAnnulled,
    VoteClosed,
    VoteOpened,
    VotesCast,
)
from domain.meetings.events import MembersArrived, MembersDeparted
from domain.role import Role
from domain.schemes.forum_practice import (
    DecisionMethod,
    Majority,
    MajorityBase,
    Quorum,
    TieBreak,
)
from tests.domain.given import given
from tests.domain.meeting_room import (
    ballots,
    called,
    counted,
    impartial,
    member,
    opened,
    there,
    three,
)
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import by
from tests.samples.forum import BEGINS, ENDS

FOR, AGAINST, ABSTAIN = Choice.FOR, Choice.AGAINST, Choice.ABSTAIN


def test_a_vote_freezes_its_rule_and_who_may_vote() -> None:
    history = opened(*three(quorum=Quorum.TWO_THIRDS))
    vote = history[-1]

    assert isinstance(vote, VoteOpened)
    assert [voter.member_id for voter in vote.voters] == ["b-1", "b-2", "b-3"]
    assert (vote.vote, vote.rule.quorum, vote.voting_members) == (1, Quorum.TWO_THIRDS, 3)


def test_who_comes_after_a_vote_began_has_no_vote_in_it() -> None:
    roster = (member("b-1"), member("b-2"))
    history = opened(called(*roster), there("b-1"), *impartial("b-1", "b-2"))
    late = (*history, MembersArrived(members=("b-2",), at=ENDS))

    given(*late).when(wish(CastVotes, ballots=(Ballot(member_id="b-2", choice=FOR),))).refused(
        "not-entitled-to-vote"
    )


def test_who_has_voted_and_left_counts_and_who_left_without_voting_does_not() -> None:
    gone = MembersDeparted(members=("b-2", "b-3"), at=ENDS)
    closed = counted(*opened(*three()), ballots(b1="for", b2="for"), gone)[-1]

    assert isinstance(closed, VoteClosed)
    assert [voter.member_id for voter in closed.voters] == ["b-1", "b-2"]
    assert (closed.in_favour, closed.majority_met) == (2, True)


def test_everybody_there_votes_if_only_to_abstain() -> None:
    history = opened(*three())
    given(*history, ballots(b1="for")).when(wish(CloseVote)).refused("ballots-missing", missing=2)
    given(*history, ballots(b1="for", b2="abstain", b3="abstain")).when(wish(CloseVote)).decided()


def test_nobody_votes_twice_nor_for_others() -> None:
    history = opened(*three())
    twice = (*history, ballots(b1="for"))
    own = someone("cast-votes", role=Role.FORUM_MEMBER, actor="u-b-1")

    given(*twice).when(wish(CastVotes)).refused("voted-already")
    given(*history).when(wish(CastVotes, own)).decided()
    other = wish(CastVotes, own, ballots=(Ballot(member_id="b-2", choice=FOR),))
    given(*history).when(other).refused("not-ones-own-voice")


def test_where_the_forum_agrees_no_ballots_are_given() -> None:
    history = opened(*three(method=DecisionMethod.CONSENSUS))

    given(*history).when(wish(CastVotes)).refused("wrong-decision-method")
    given(*history).when(wish(CloseVote)).refused("wrong-decision-method")
    agreed = counted(*history, agreed=True)
    given(*agreed).when(wish(ConcludeItem)).decided()
    split = counted(*history, agreed=False)
    given(*split).when(wish(ConcludeItem)).refused("majority-not-met")


@pytest.mark.parametrize(
    ("practice", "choices", "refusal"),
    [
        ({}, {"b1": "for", "b2": "for", "b3": "against"}, None),
        ({}, {"b1": "for", "b2": "against", "b3": "abstain"}, "majority-not-met"),
        ({"tie_break": TieBreak.CHAIR}, {"b1": "for", "b2": "against", "b3": "abstain"}, None),
        (
            {"tie_break": TieBreak.CHAIR},
            {"b1": "against", "b2": "for", "b3": "abstain"},
            "majority-not-met",
        ),
        (
            {"base": MajorityBase.BALLOTS},
            {"b1": "for", "b2": "abstain", "b3": "abstain"},
            "majority-not-met",
        ),
        (
            {"majority": Majority.TWO_THIRDS},
            {"b1": "for", "b2": "for", "b3": "against"},
            None,
        ),
    ],
)
def test_a_decision_stands_on_a_majority_by_the_forums_own_rule(
    practice: dict[str, Any], choices: dict[str, str], refusal: str | None
) -> None:
    history = counted(*opened(*three(**practice)), ballots(**choices))
    conclude = given(*history).when(wish(ConcludeItem))

    if refusal is None:
        conclude.decided()
    else:
        conclude.refused(refusal)
        given(*history).when(
            wish(ConcludeItem, with_reason(ConcludeItem), outcome=ItemOutcome.POSTPONED)
        ).stops("departs-from-recommendation")


def test_a_decision_without_quorum_is_refused() -> None:
    roster = tuple(member(f"b-{number}") for number in range(1, 6))
    start = (
        called(*roster, quorum=Quorum.MORE_THAN_HALF),
        there("b-1", "b-2"),
        *impartial("b-1", "b-2"),
    )
    history = counted(*opened(*start), ballots(b1="for", b2="for"))

    given(*history).when(wish(ConcludeItem)).refused("quorum-not-met")


def test_no_vote_no_decision_and_none_but_the_one_voted_on() -> None:
    given(*three()).when(wish(ConcludeItem)).refused("no-vote-held")
    history = counted(*opened(*three()), ballots(b1="for", b2="for", b3="for"))
    declined = wish(ConcludeItem, outcome=ItemOutcome.DECLINED)
    given(*history).when(declined).refused("voted-otherwise")
    given(*history).when(wish(ConcludeItem, outcome=ItemOutcome.ADOPTED)).refused(
        "outcome-not-for-item"
    )


def test_a_wrong_vote_is_annulled_with_a_reason_kept_and_held_again() -> None:
    history = counted(*opened(*three()), ballots(b1="for", b2="for", b3="for"))

    given(*history).when(wish(OpenVote)).refused("vote-carried")
    given(*history).when(wish(AnnulVote, someone("annul-vote"))).refused("reason-required")
    wrong = VoteAnnulled(item_id="i-1", vote=1, why="Feil framlegg vart lese opp")
    given(*history).when(wish(AnnulVote)).then(wrong)
    annulled = (*history, wrong)
    given(*annulled).when(wish(ConcludeItem)).refused("no-vote-held")
    again = opened(*annulled)
    assert isinstance(again[-1], VoteOpened)
    assert again[-1].vote == 2


def test_recommendations_are_followed_together() -> None:
    decided = given(*three()).when(wish(FollowRecommendations)).decided()

    assert [event.TOPIC for event in decided] == [
        VoteOpened.TOPIC,
        VoteClosed.TOPIC,
        ItemConcluded.TOPIC,
    ]
    concluded = decided[-1]
    assert isinstance(concluded, ItemConcluded)
    assert (concluded.outcome, concluded.follows_recommendation) == (ItemOutcome.PRIORITISED, True)
    given(*three()).when(wish(FollowRecommendations, items=("i-1", "i-6"))).refused(
        "no-recommendation", item="i-6"
    )


def test_a_meeting_does_not_close_over_open_items() -> None:
    given(*opened(*three())).when(wish(CloseMeeting)).refused("items-undecided")


def test_nobody_leaves_before_coming() -> None:
    early = wish(RecordDepartures, at=BEGINS.replace(hour=6))
    given(*three()).when(early).refused("left-before-coming")
    given(*three()).when(wish(CastVotes, by(Role.UNIT))).refused("wrong-role")


@for_all(
    choices=st.lists(st.sampled_from(Choice), min_size=1, max_size=9),
    absent=st.integers(0, 4),
    rule=st.fixed_dictionaries(
        {
            "quorum": st.sampled_from(Quorum),
            "majority": st.sampled_from(Majority),
            "base": st.sampled_from(MajorityBase),
            "tie_break": st.sampled_from(TieBreak),
        }
    ),
    data=st.data(),
)
def test_votes_add_up_to_the_entitled_and_their_order_changes_nothing(
    choices: list[Choice], absent: int, rule: dict[str, Any], data: st.DataObject
) -> None:
    ids = [f"b-{number}" for number in range(1, len(choices) + 1)]
    away = [f"a-{number}" for number in range(absent)]
    start = (
        called(*(member(m) for m in (*ids, *away)), **rule),
        there(*ids),
        *impartial(*ids),
    )
    cast = [Ballot(member_id=m, choice=c) for m, c in zip(ids, choices, strict=True)]
    shuffled = data.draw(st.permutations(cast))
    results = []
    for order in (cast, shuffled):
        votes = tuple(VotesCast(item_id="i-1", ballots=(ballot,)) for ballot in order)
        results.append(counted(*opened(*start), *votes)[-1])
    closed = results[0]

    assert results[0] == results[1]
    assert isinstance(closed, VoteClosed)
    assert closed.in_favour + closed.against + closed.abstained == len(closed.voters) == len(ids)
    if closed.majority_met:
        assert closed.in_favour >= closed.against
        assert closed.in_favour > closed.against or closed.by_casting_vote
    if closed.by_casting_vote:
        assert (rule["tie_break"], choices[0]) == (TieBreak.CHAIR, FOR)
