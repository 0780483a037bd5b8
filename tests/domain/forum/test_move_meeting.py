"""Step 3: a meeting is moved or called off before it begins, and what follows knows of it."""

from datetime import UTC, date, datetime

import pytest

from domain.command import Command
from domain.event import Event
from domain.meetings.change_events import MeetingCalledOff, MeetingMoved
from domain.meetings.decide_agenda import AddItem
from domain.meetings.decide_call import CallMeeting, InviteMembers
from domain.meetings.decide_change import CallOffMeeting, MoveMeeting
from domain.meetings.decide_presence import RecordArrivals
from domain.meetings.events import MeetingCalled
from domain.process import DUTIES, out_of_order
from domain.role import Role
from domain.state.meeting import ForumMeeting
from domain.state.meeting_position import meeting_position
from domain.step3_prioritise.forum_events import ForumMemberJoined
from tests.domain.facts import FORUM, THE_FORUM, THE_MEETING
from tests.domain.given import fold, given
from tests.domain.meeting_room import called, member, there, three
from tests.domain.wishes import someone, wish, with_reason
from tests.samples.forum import BEGINS

OLD, NEW = date(2026, 4, 22), date(2026, 4, 29)
WHY = "Tildelingsbrevet let vente på seg"
TWO = called(member("b-1"), member("b-2"))
OFF = MeetingCalledOff(why="For få kan møte", told=("b-1", "b-2"))
MOVED = MeetingMoved(moved_from=OLD, held_on=NEW, place="Fylkeshuset", why=WHY, told=("b-1", "b-2"))


def stands(*events: Event) -> ForumMeeting:
    state = fold(THE_MEETING, events)
    assert isinstance(state, ForumMeeting)
    return state


def test_a_meeting_is_moved_with_a_reason_and_all_who_were_called_are_told() -> None:
    given(TWO).when(wish(MoveMeeting)).then(MOVED)


def test_a_moved_meeting_is_on_its_new_day_for_all_that_follows() -> None:
    hour = datetime(2026, 4, 29, 8, tzinfo=UTC)
    moved = MOVED.model_copy(update={"begins_at": hour, "place": "Teams"})
    meeting = stands(TWO, moved)
    assert (meeting.held_on, meeting.begins_at, meeting.place) == (NEW, hour, "Teams")
    assert meeting.moves == (moved,)
    given(TWO, moved, there("b-1")).when(wish(RecordArrivals, members=("b-2",))).decided()


def test_a_member_whose_term_begins_before_the_new_day_is_called_with_the_rest() -> None:
    fresh = member("b-7", term_from=date(2026, 4, 25))
    joined = ForumMemberJoined(member=fresh)
    command = wish(MoveMeeting)
    moved = given(TWO, other={THE_FORUM: (*FORUM, joined)}).when(command).decided()[0]
    assert isinstance(moved, MeetingMoved)
    assert moved.invited == (fresh,)
    assert "b-7" in stands(TWO, moved).roster


def test_who_was_left_out_of_the_first_call_is_not_called_by_moving_it() -> None:
    joined = ForumMemberJoined(member=member("b-8"))
    moved = given(TWO, other={THE_FORUM: (*FORUM, joined)}).when(wish(MoveMeeting)).decided()[0]
    assert isinstance(moved, MeetingMoved)
    assert moved.invited == ()


def test_a_member_whose_term_ends_before_the_new_day_is_told_but_votes_no_more() -> None:
    leaving = member("b-2", term_to=date(2026, 4, 25))
    before = called(member("b-1"), leaving)
    (moved,) = given(before).when(wish(MoveMeeting)).decided()
    assert isinstance(moved, MeetingMoved)
    assert moved.told == ("b-1", "b-2")
    assert [m.member_id for m in stands(before, moved).voting_members] == ["b-1"]


def test_moving_to_where_it_is_changes_nothing() -> None:
    same = wish(MoveMeeting, held_on=OLD, place=None)
    given(TWO).when(same).nothing()


def test_a_meeting_may_be_moved_again_and_keeps_every_move() -> None:
    again = given(TWO, MOVED).when(wish(MoveMeeting, held_on=date(2026, 5, 6))).decided()[0]
    assert isinstance(again, MeetingMoved)
    assert again.moved_from == NEW
    assert stands(TWO, MOVED, again).moves == (MOVED, again)


@pytest.mark.parametrize("kind", [MoveMeeting, CallOffMeeting])
def test_neither_is_done_without_a_reason(kind: type[Command]) -> None:
    given(TWO).when(wish(kind, someone(kind.ACTION))).refused("reason-required")


@pytest.mark.parametrize("kind", [MoveMeeting, CallOffMeeting])
def test_a_meeting_that_has_begun_is_neither_moved_nor_called_off(kind: type[Command]) -> None:
    given(TWO, there("b-1")).when(wish(kind)).refused("meeting-begun")


def test_the_hour_is_on_the_day_by_the_norwegian_clock() -> None:
    late = datetime(2026, 4, 29, 22, 30, tzinfo=UTC)
    given(TWO).when(wish(MoveMeeting, begins_at=late)).refused("hour-on-another-day")
    call = wish(CallMeeting, begins_at=late, items=())
    given(other={THE_FORUM: FORUM}).when(call).refused("hour-on-another-day")
    on_time = wish(CallMeeting, with_reason(CallMeeting), begins_at=BEGINS, items=())
    (held,) = given(other={THE_FORUM: FORUM}).when(on_time).decided()
    assert isinstance(held, MeetingCalled)
    assert held.begins_at == BEGINS


def test_a_meeting_is_called_off_and_everybody_is_told() -> None:
    given(TWO).when(wish(CallOffMeeting)).then(OFF)
    assert stands(TWO, OFF).called_off == OFF


@pytest.mark.parametrize(
    "action",
    sorted(a for a, d in DUTIES.items() if d.case == "meeting" and a != "call-meeting"),
)
def test_nothing_more_is_done_in_a_meeting_that_was_called_off(action: str) -> None:
    position = meeting_position(stands(*three(), OFF), 1)
    assert out_of_order(action, position, "i-1") is not None


def test_the_forum_is_not_called_twice_to_the_same_meeting() -> None:
    call = wish(CallMeeting, items=())
    given(TWO, OFF).when(call).refused("meeting-already-called")
    given(TWO, OFF).when(wish(AddItem)).refused("meeting-called-off")
    given(TWO, OFF).when(wish(InviteMembers)).refused("meeting-called-off")


def test_members_alone_do_neither() -> None:
    by = someone("move-meeting", role=Role.FORUM_MEMBER, reason=WHY)
    given(TWO).when(wish(MoveMeeting, by)).refused("wrong-role")
