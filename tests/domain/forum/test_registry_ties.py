"""A suspicion of partiality follows owners, members and mergers in the organisation registry."""

from datetime import date
from typing import Any

import pytest

from domain.case import CaseRef, organisation_ref
from domain.event import Event
from domain.meetings.agenda import AgendaItem, ItemKind
from domain.meetings.decide_agenda import AddItem
from domain.meetings.decide_call import CallMeeting, InviteMembers
from domain.meetings.decide_change import MoveMeeting
from domain.meetings.decide_impartiality import DecideImpartiality
from domain.meetings.decide_vote import OpenVote
from domain.meetings.decision_events import LineConflict, VoteOpened
from domain.meetings.events import ItemAdded, MeetingCalled, MembersInvited
from domain.party import Party, PartyKind
from domain.registry.events import MemberJoined, MemberLeft, OrganisationMerged
from domain.registry.facts import Membership
from domain.registry.tie import Tie, TieKind
from domain.role import Role
from domain.rules.forum.line_in_meeting import undecided
from domain.schemes.forum_practice import Suspicion
from domain.state.meeting import ForumMeeting
from domain.step3_prioritise.decide_scoring import ScoreNeed
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.forum_events import ForumMemberJoined
from domain.step3_prioritise.ranking_events import NeedImpartialityDeclared
from tests.domain.facts import (
    FORUM,
    FULL_MEETING,
    OPEN,
    SCORING,
    THE_FORUM,
    THE_ROUND,
    WITH_FORUM,
    fact,
    line,
)
from tests.domain.given import fold, given
from tests.domain.meeting_room import called, impartial, member, there
from tests.domain.organisations import entry
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, NETWORK, OFFICE, PROVIDER, ROUND, SCHOOL, by

Registry = dict[CaseRef, tuple[Event, ...]]
OWNER = Party(
    organisation="310000086",
    name="Vestfjord Eige AS (syntetisk)",
    kind=PartyKind.COMPANY,
    county="46",
)


def of(party: Party, *events: Event, **changes: Any) -> Registry:
    """The registry's case of a party, with what came after its entry."""
    return {organisation_ref(party.organisation): (entry(party, **changes), *events)}


def has(party: Party, from_day: date = date(2020, 1, 1)) -> MemberJoined:
    return fact(MemberJoined, membership=Membership(member=party.organisation, from_day=from_day))


def gone_into(party: Party) -> OrganisationMerged:
    return fact(OrganisationMerged, into=party.organisation)


def item_for(receiver: Party) -> AgendaItem:
    """A line that is not in the plan yet, and is told to concern somebody."""
    return AgendaItem(
        item_id="i-9",
        kind=ItemKind.PLAN_LINE,
        title="Tiltak",
        round_id="yrkesfag-46-2026",
        line_id="l-9",
        concerns=(receiver.organisation,),
    )


def tie(own: Party, receiver: Party, kind: TieKind) -> Tie:
    return Tie(organisation=own.organisation, receiver=receiver.organisation, kind=kind)


def found(own: Party, receiver: Party, registry: Registry, **practice: Any) -> tuple[Tie, ...]:
    """What the registry says when an item comes up on the agenda."""
    partial = member("b-2", organisation=own.organisation)
    meeting = called(member("b-1", organisation=NETWORK.organisation), partial, **practice)
    add = wish(AddItem, added=item_for(receiver))
    (added,) = given(meeting, other=registry).when(add).decided()
    assert isinstance(added, ItemAdded)
    return added.ties


def test_a_member_of_the_office_that_somebody_comes_from_is_tied_to_the_office() -> None:
    registry = of(OFFICE, has(COMPANY))
    assert found(OFFICE, COMPANY, registry) == (tie(OFFICE, COMPANY, TieKind.MEMBERSHIP),)
    assert found(COMPANY, OFFICE, registry) == (tie(COMPANY, OFFICE, TieKind.MEMBERSHIP),)
    assert found(OFFICE, PROVIDER, registry) == ()


def test_a_membership_that_has_ended_or_not_begun_ties_nobody() -> None:
    left = fact(MemberLeft, member=COMPANY.organisation, last_day=date(2026, 1, 31))
    assert found(OFFICE, COMPANY, of(OFFICE, has(COMPANY), left)) == ()
    assert found(OFFICE, COMPANY, of(OFFICE, has(COMPANY, date(2026, 8, 1)))) == ()


def test_an_owner_and_what_it_owns_are_tied_however_many_stand_between() -> None:
    owned = of(COMPANY, parent=PROVIDER.organisation) | of(PROVIDER, parent=OWNER.organisation)
    assert found(OWNER, COMPANY, owned) == (tie(OWNER, COMPANY, TieKind.OWNER),)
    assert found(COMPANY, OWNER, owned) == (tie(COMPANY, OWNER, TieKind.OWNER),)


def test_two_with_the_same_owner_are_not_tied() -> None:
    sisters = of(COMPANY, parent=OWNER.organisation) | of(PROVIDER, parent=OWNER.organisation)
    assert found(COMPANY, PROVIDER, sisters) == ()


def test_one_that_went_on_in_anothers_place_is_tied_to_the_old_number() -> None:
    merged = of(COMPANY, gone_into(OWNER)) | of(OWNER, gone_into(PROVIDER)) | of(PROVIDER)
    assert found(PROVIDER, COMPANY, merged) == (tie(PROVIDER, COMPANY, TieKind.MERGER),)
    assert found(COMPANY, PROVIDER, merged) == (tie(COMPANY, PROVIDER, TieKind.MERGER),)


def test_a_member_that_was_merged_is_a_member_still() -> None:
    registry = of(OFFICE, has(COMPANY)) | of(COMPANY, gone_into(OWNER)) | of(OWNER)
    assert found(COMPANY, OFFICE, registry) == (tie(COMPANY, OFFICE, TieKind.MEMBERSHIP),)


COUNTY = Party(
    organisation="310000094", name="Fylkeskommunen (syntetisk)", kind=PartyKind.COUNTY, county="46"
)


def test_that_a_county_owns_its_schools_is_followed_only_where_the_practice_says_so() -> None:
    owned = of(SCHOOL, parent=COUNTY.organisation) | of(COUNTY)
    assert found(COUNTY, SCHOOL, owned) == ()
    followed = found(COUNTY, SCHOOL, owned, ties=(TieKind.COUNTY_AS_OWNER,))
    assert followed == (tie(COUNTY, SCHOOL, TieKind.COUNTY_AS_OWNER),)


@pytest.mark.parametrize("practice", [{"ties": ()}, {"suspicion": Suspicion.NOBODY}])
def test_a_practice_may_follow_no_ties(practice: dict[str, Any]) -> None:
    assert found(OFFICE, COMPANY, of(OFFICE, has(COMPANY)), **practice) == ()


def test_whom_a_member_speaks_for_is_followed_where_the_practice_looks_at_it() -> None:
    speaker = member("b-2", organisation=NETWORK.organisation, speaks_for=(OFFICE.organisation,))
    for suspicion, ties in (
        (Suspicion.OWN_ORGANISATION, ()),
        (Suspicion.OWN_AND_SPOKEN_FOR, (tie(OFFICE, COMPANY, TieKind.MEMBERSHIP),)),
    ):
        meeting = called(speaker, suspicion=suspicion)
        add = wish(AddItem, added=item_for(COMPANY))
        (added,) = given(meeting, other=of(OFFICE, has(COMPANY))).when(add).decided()
        assert isinstance(added, ItemAdded)
        assert added.ties == ties


THE_OFFICES = member("b-2", organisation=OFFICE.organisation)
OTHERS = member("b-1", organisation=NETWORK.organisation)


def test_who_is_tied_to_the_receiver_is_suspected_until_somebody_settles_it() -> None:
    begun = called(OTHERS, THE_OFFICES)
    add = wish(AddItem, added=item_for(COMPANY))
    added = given(begun, other=of(OFFICE, has(COMPANY))).when(add).decided()
    room = (begun, *added, there("b-1", "b-2"), *_impartial_in("b-1", "b-2"))
    vote = wish(OpenVote, item_id="i-9", proposal="adopted")

    given(*room).when(vote).refused("reason-required", stops="suspicion-undecided")
    decided = given(*room).when(wish(DecideImpartiality, item_id="i-9", member_id="b-2")).decided()
    given(*room, *decided).when(vote).stops()


def _impartial_in(*members: str) -> tuple[Event, ...]:
    return tuple(
        declared.model_copy(update={"items": ("i-9",)}) for declared in impartial(*members)
    )


def test_the_call_and_who_is_called_later_are_looked_up_too() -> None:
    joined = ForumMemberJoined(member=THE_OFFICES)
    registry = of(OFFICE, has(COMPANY))
    forum: Registry = {THE_FORUM: (*FORUM, joined)}
    call = wish(CallMeeting, with_reason(CallMeeting), items=(item_for(COMPANY),))
    (begun,) = given(other=registry | forum).when(call).decided()
    assert isinstance(begun, MeetingCalled)
    assert begun.ties == (tie(OFFICE, COMPANY, TieKind.MEMBERSHIP),)

    alone = called(OTHERS)
    added = given(alone).when(wish(AddItem, added=item_for(COMPANY))).decided()
    invite = wish(InviteMembers, members=("b-2",))
    (invited,) = given(alone, *added, other=registry | forum).when(invite).decided()
    assert isinstance(invited, MembersInvited)
    assert invited.ties == begun.ties
    state = fold(invite.case, (alone, *added, invited))
    assert isinstance(state, ForumMeeting)
    assert state.ties == begun.ties


def test_a_moved_meeting_looks_up_whom_it_calls_besides() -> None:
    later = THE_OFFICES.model_copy(update={"term_from": date(2026, 4, 25)})
    forum: Registry = {THE_FORUM: (*FORUM, ForumMemberJoined(member=later))}
    alone = called(OTHERS)
    added = given(alone).when(wish(AddItem, added=item_for(COMPANY))).decided()
    move = wish(MoveMeeting, with_reason(MoveMeeting), held_on=date(2026, 4, 29), begins_at=None)
    moved = given(alone, *added, other=forum | of(OFFICE, has(COMPANY))).when(move).decided()
    state = fold(move.case, (alone, *added, *moved))
    assert isinstance(state, ForumMeeting)
    assert state.ties == (tie(OFFICE, COMPANY, TieKind.MEMBERSHIP),)


def test_a_vote_on_the_plan_points_out_who_is_tied_to_a_receiver_of_a_line() -> None:
    adopted = fact(PlanAdopted, meeting=FULL_MEETING, lines=(line("l-1", recipient=COMPANY),))
    room = (called(OTHERS, THE_OFFICES), there("b-1", "b-2"), *impartial("b-1", "b-2"))
    vote = wish(OpenVote, with_reason(OpenVote), item_id="i-2", proposal="adopted")
    plan: Registry = {THE_ROUND: (*OPEN, adopted)}

    given(*room, other=plan).when(vote).stops()
    history = given(*room, other=plan | of(OFFICE, has(COMPANY)))
    history.when(vote).stops("line-conflict-undecided")
    (opened,) = history.when(vote).decided()
    assert isinstance(opened, VoteOpened)
    assert opened.line_conflicts == (LineConflict(line_id="l-1", member_id="b-2"),)
    assert opened.ties == (tie(OFFICE, COMPANY, TieKind.MEMBERSHIP),)

    # When the plan is recorded, what was found then is held against it.
    state = fold(vote.case, (*room, opened))
    assert isinstance(state, ForumMeeting)
    planned = (line("l-1", recipient=COMPANY),)
    assert list(undecided(planned, ROUND, "i-2", state)) == ["l-1"]


def test_who_scores_a_need_of_a_member_of_their_office_is_suspected() -> None:
    scores = wish(ScoreNeed, by(Role.FORUM_MEMBER, actor="u-b-2"))
    declared = NeedImpartialityDeclared(declared_by="u-b-2")
    seen: Registry = {
        THE_ROUND: (*OPEN, SCORING),
        THE_FORUM: (*FORUM, ForumMemberJoined(member=THE_OFFICES)),
    }
    given(*WITH_FORUM, declared, other=seen).when(scores).stops()
    tied = seen | of(OFFICE, has(SCHOOL))
    given(*WITH_FORUM, declared, other=tied).when(scores).refused(
        "reason-required", stops="suspicion-undecided"
    )
