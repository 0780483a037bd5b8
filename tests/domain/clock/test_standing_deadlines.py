"""What a decision leaves to be waited for: a plan's yearly look, the end of a member's term."""

from datetime import UTC, date, datetime, timedelta

from domain.case import county_ref
from domain.cases import position
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import DeadlinePassed, DeadlineReminded, DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.deadlines.practice import DeadlinePracticeSet
from domain.event import Event
from domain.role import Role
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan, ReviewLongTermPlan
from domain.step3_prioritise.decide_registry import AddMember, ChangeMember, RemoveMember
from domain.step3_prioritise.forum_events import ForumMemberJoined, ForumMemberLeft
from tests.domain.facts import (
    ASSESSED,
    FORUM,
    LONG_TERM_PLAN,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.meeting_room import member
from tests.domain.wishes import wish
from tests.samples import by

THE_COUNTY = county_ref("46")
PRACTICE = fact(DeadlinePracticeSet, reminders=(30,), escalates_after=7)
JOINED = ForumMemberJoined(member=member("b-1"))
TERM_ENDS = JOINED.member.term_to
LOOK_BY = datetime(2027, 4, 22, 22, tzinfo=UTC)


def term(*, last_day: date) -> DeadlineSet:
    """The deadline that a member's last day leaves."""
    (_, ends) = given(*FORUM).when(wish(AddMember, term_to=last_day)).decided()
    assert isinstance(ends, DeadlineSet)
    return ends


def waiting(*events: Event) -> list[str]:
    """What the clock waits for in a forum with these events behind it."""
    return [each.deadline_id for each in position(fold(THE_FORUM, events), 0).deadlines]


def test_a_term_is_waited_for_to_the_end_of_its_last_day_in_norway() -> None:
    ends = term(last_day=date(2028, 6, 30))

    assert (ends.deadline_id, ends.kind) == ("b-1", DeadlineKind.TERM)
    assert ends.at == datetime(2028, 6, 30, 22, tzinfo=UTC)


def test_a_term_that_is_over_is_not_waited_for() -> None:
    over = by().received_at.date() - timedelta(days=1)
    command = wish(AddMember, term_from=date(2020, 1, 1), term_to=over)

    assert [type(event) for event in given(*FORUM).when(command).decided()] == [ForumMemberJoined]


def test_a_new_term_takes_the_place_of_the_old_one_and_who_leaves_has_none() -> None:
    history = (*FORUM, JOINED, term(last_day=TERM_ENDS))
    longer = given(*history).when(wish(ChangeMember, term_to=date(2032, 6, 30))).decided()
    left = given(*history).when(wish(RemoveMember)).decided()

    assert waiting(*history) == waiting(*history, *longer) == ["b-1"]
    state = fold(THE_FORUM, (*history, *longer))
    assert position(state, 0).deadlines[0].at == datetime(2032, 6, 30, 22, tzinfo=UTC)
    assert isinstance(left[0], ForumMemberLeft)
    assert waiting(*history, *left) == []
    assert position(fold(THE_FORUM, (*history, *left)), 0).finished


def test_the_county_is_reminded_and_the_end_is_noted_once() -> None:
    joined = given(*FORUM, other={THE_COUNTY: (PRACTICE,)}).when(wish(AddMember)).decided()
    history = (*FORUM, *joined)
    (ends,) = (event for event in joined if isinstance(event, DeadlineSet))
    assert (ends.reminders, ends.escalates_after) == ((30,), 7)

    def noted(*more: Event, at: datetime) -> tuple[Event, ...]:
        clock = by(Role.SYSTEM, at=at)
        command = NoteDeadline(by=clock, of=THE_FORUM, deadline_id="b-1")
        return given(*history, *more).when(command).decided()

    reminded = noted(at=ends.at - timedelta(days=30))
    passed = noted(*reminded, at=ends.at)
    assert [event.TOPIC for event in (*reminded, *passed)] == [
        DeadlineReminded.TOPIC,
        DeadlinePassed.TOPIC,
    ]
    assert noted(*reminded, *passed, at=ends.at) == ()


def test_a_look_puts_the_next_one_in_its_place() -> None:
    adopted = (
        given(other={THE_FORUM: FORUM, THE_NEED: ASSESSED, THE_COUNTY: (PRACTICE,)})
        .when(wish(AdoptLongTermPlan))
        .decided()
    )
    look = given(*adopted, other={THE_FORUM: FORUM}).when(wish(ReviewLongTermPlan)).decided()

    for events in (adopted, (*adopted, *look)):
        stands = position(fold(THE_LONG_TERM_PLAN, events), 0)
        assert len(stands.deadlines) == 1
        assert not stands.finished
    # Without reminders the clock looks at it when it falls.
    stands = position(fold(THE_LONG_TERM_PLAN, (*adopted, *look)), 0)
    assert stands.deadlines[0].at == LOOK_BY


def test_a_look_that_would_come_after_the_plan_is_not_waited_for() -> None:
    command = wish(AdoptLongTermPlan, valid_to=date(2027, 4, 21))
    history = given(other={THE_FORUM: FORUM, THE_NEED: ASSESSED})

    (adopted,) = history.when(command).decided()
    assert type(adopted) is type(LONG_TERM_PLAN[0])
    assert position(fold(THE_LONG_TERM_PLAN, (adopted,)), 0).finished
