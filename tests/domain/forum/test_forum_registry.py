"""The forum's registry, calls to meetings, and the hearing of the yrkesopplæringsnemnd."""

from datetime import date

from domain.meetings.agenda import AgendaItem, ItemKind
from domain.meetings.decide_agenda import AddItem, WithdrawItem
from domain.meetings.decide_call import CallMeeting, InviteMembers
from domain.meetings.events import MeetingCalled
from domain.schemes.forum_practice import ForumPractice
from domain.schemes.vet_board import PROVISIONS, provision_on
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.decide_registry import (
    AddMember,
    ChangeMember,
    ChooseChair,
    RemoveMember,
    SetForumPractice,
)
from domain.step3_prioritise.events import PlanAdopted, SeatGroup
from domain.step3_prioritise.forum_events import ForumMemberJoined, PracticeSet, Standing
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.events import CriteriaAssured
from domain.vet_board.decide import ConsultVetBoard, RecordVetBoardStatement
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard
from tests.domain.facts import (
    DECIDED,
    FORUM,
    FULL_MEETING,
    OPEN,
    PLAN,
    PLANNING_ASSURED,
    REQUIRED_GROUPS,
    THE_FORUM,
    THE_NEED,
    WITH_FORUM,
    fact,
    line,
)
from tests.domain.given import given
from tests.domain.meeting_room import deputy, member
from tests.domain.planning import in_round
from tests.domain.wishes import someone, wish, with_reason

EVERYBODY = tuple(
    ForumMemberJoined(member=member(f"b-{number}", group=group))
    for number, group in enumerate(sorted(REQUIRED_GROUPS), 1)
)
SITTING = (*FORUM, *EVERYBODY)
READY = {THE_FORUM: SITTING, THE_NEED: WITH_FORUM}


def test_a_member_joins_an_appointed_forum_once() -> None:
    given(*FORUM).when(wish(AddMember)).decided()
    given().when(wish(AddMember)).refused("forum-not-appointed")
    given(*SITTING).when(wish(AddMember)).refused("member-exists")
    given(*FORUM).when(wish(AddMember, term_to=date(2025, 1, 1))).refused("period-reversed")


def test_the_county_governor_is_an_observer_who_never_votes() -> None:
    governor = {"group": SeatGroup.COUNTY_GOVERNOR}

    given(*FORUM).when(wish(AddMember, **governor)).refused("observer-never-votes")
    given(*FORUM).when(wish(AddMember, **governor, standing=Standing.OBSERVER)).decided()


def test_a_deputy_has_a_member_to_stand_in_for_and_is_nobodys_second() -> None:
    second = ForumMemberJoined(member=deputy("b-8", "b-1"))
    for deputised in ((), ("b-7",), ("b-8",)):
        command = wish(AddMember, member_id="b-9", standing=Standing.DEPUTY, deputy_for=deputised)
        given(*SITTING, second).when(command).refused("not-a-deputy-of")


def test_a_member_beyond_the_groups_seats_needs_a_reason() -> None:
    more = {"group": SeatGroup.COUNTY, "member_id": "b-9"}

    given(*FORUM).when(wish(AddMember, **more)).refused("reason-required", stops="no-free-seat")
    given(*FORUM).when(wish(AddMember, with_reason(AddMember), **more)).stops("no-free-seat")


def test_a_person_who_votes_already_needs_a_reason_for_another_seat() -> None:
    other = {"member_id": "b-9", "group": SeatGroup.OTHER, "person": "u-b-1"}
    adding = given(*FORUM, ForumMemberJoined(member=member("b-1")))

    adding.when(wish(AddMember, **other, standing=Standing.ADVISORY)).refused(
        "reason-required", stops="no-free-seat"
    )
    adding.when(wish(AddMember, **other)).refused(
        "reason-required", stops="no-free-seat, person-seated-already"
    )
    deputy_of = {"standing": Standing.DEPUTY, "deputy_for": ("b-1",)}
    adding.when(wish(AddMember, with_reason(AddMember), **other, **deputy_of)).stops(
        "person-seated-already"
    )
    later = {"term_from": date(2028, 1, 1), "term_to": date(2029, 12, 31), **deputy_of}
    adding.when(wish(AddMember, **other, **later)).stops()


def test_members_change_leave_and_lead() -> None:
    given(*SITTING).when(wish(ChangeMember, speaks_for=("310000019",))).decided()
    given(*SITTING).when(wish(ChangeMember, member_id="b-77")).refused("member-not-known")
    given(*SITTING).when(wish(RemoveMember)).decided()
    given(*SITTING).when(wish(ChooseChair)).decided()
    watching = ForumMemberJoined(member=member("b-9", standing=Standing.ADVISORY))
    given(*SITTING, watching).when(wish(ChooseChair, member_id="b-9")).refused("chair-without-vote")


def test_how_the_forum_decides_is_an_event_with_its_source() -> None:
    command = wish(SetForumPractice)
    said = PracticeSet(practice=command.practice, source=command.source)

    given(*FORUM).when(command).then(said)
    given(*FORUM, said).when(command).nothing()


def test_a_call_takes_all_who_sit_and_whom_a_need_concerns() -> None:
    event = given(other=READY).when(wish(CallMeeting)).decided()[0]

    assert isinstance(event, MeetingCalled)
    assert [m.member_id for m in event.roster] == [f"b-{n}" for n in range(1, 6)]
    assert event.items[0].concerns == ("310000019",)
    assert event.practice == ForumPractice()


def test_a_required_group_that_is_not_called_needs_a_reason() -> None:
    some = wish(CallMeeting, invited=("b-1", "b-2"))
    given(other=READY).when(some).refused("reason-required", stops="required-group-not-invited")
    written = wish(CallMeeting, written=True)
    given(other=READY).when(written).refused(
        "reason-required", stops="written-procedure-not-practised"
    )


def test_an_item_points_to_what_is_this_forums_for_good() -> None:
    elsewhere = AgendaItem(
        item_id="i-1", kind=ItemKind.PLAN, title="Plan", round_id="yrkesfag-50-2026"
    )
    both = elsewhere.model_copy(update={"need_id": "n-1a2b"})
    for wrong in (elsewhere, both):
        given(other={THE_FORUM: SITTING}).when(wish(CallMeeting, items=(wrong,))).refused(
            "item-points-wrongly"
        )
    given(other={THE_FORUM: SITTING}).when(wish(CallMeeting)).refused("item-points-wrongly")
    twice = (elsewhere, elsewhere)
    given(other={THE_FORUM: SITTING}).when(wish(CallMeeting, items=twice)).refused("item-twice")


def test_a_called_meeting_gets_more_people_and_items_and_lets_items_go() -> None:
    called = given(other=READY).when(wish(CallMeeting)).decided()

    given(*called, other={THE_FORUM: SITTING}).when(wish(InviteMembers)).decided()
    given(*called).when(wish(AddItem)).decided()
    given(*called).when(wish(WithdrawItem)).decided()
    given(*called).when(wish(WithdrawItem, someone("withdraw-item"))).refused("reason-required")


LAID = VetBoardConsulted(
    laid_on=date(2026, 4, 1),
    plan_version=0,
    paragraph=PROVISIONS[-1].paragraph,
    paragraph_status=PROVISIONS[-1].status,
    of_version=1,
)
HEARD = fact(VetBoardHeard)


def test_the_plan_is_laid_before_the_board_by_the_provision_of_the_day() -> None:
    given(*OPEN).when(wish(ConsultVetBoard)).then(LAID)
    assert provision_on(date(2020, 1, 1)).paragraph == PROVISIONS[0].paragraph
    assert provision_on(date(1990, 1, 1)) == PROVISIONS[0]


def test_the_boards_statement_comes_after_it_was_asked() -> None:
    given(*OPEN).when(wish(RecordVetBoardStatement)).refused("vet-board-not-consulted")
    given(*OPEN, LAID).when(wish(RecordVetBoardStatement)).then(HEARD)
    early = wish(RecordVetBoardStatement, stated_on=date(2026, 3, 1))
    given(*OPEN, LAID).when(early).refused("period-reversed")


def test_a_recorded_hearing_is_enough_for_the_plan_and_for_the_first_decision() -> None:
    unsaid = {"vet_board": None}
    plan = fact(PlanAdopted, meeting=FULL_MEETING, **unsaid)

    in_round(*OPEN).when(wish(AdoptPlan, **unsaid)).refused(
        "reason-required", stops="vet-board-not-heard"
    )
    in_round(*OPEN, LAID, HEARD).when(wish(AdoptPlan, **unsaid)).stops()
    given(*OPEN, plan, PLANNING_ASSURED).when(wish(DecideGrant)).refused(
        "reason-required", stops="vet-board-not-heard"
    )
    given(*OPEN, LAID, HEARD, plan, PLANNING_ASSURED).when(wish(DecideGrant)).stops()


def test_a_later_draft_or_the_plan_in_force_is_laid_before_the_board() -> None:
    of_draft = wish(ConsultVetBoard, draft=True)
    in_force = LAID.model_copy(update={"plan_version": 1})

    given(*OPEN).when(wish(ConsultVetBoard, draft=False)).refused("plan-not-adopted")
    given(*OPEN, PLAN).when(wish(ConsultVetBoard)).then(in_force)
    given(*OPEN, PLAN).when(of_draft).then(in_force.model_copy(update={"of_version": 2}))


def test_an_older_statement_says_nothing_of_the_next_version() -> None:
    unheard = fact(PlanAdopted, meeting=FULL_MEETING, vet_board=None)
    of_second = LAID.model_copy(update={"plan_version": 1, "of_version": 2})
    asked = in_round(*OPEN, LAID, HEARD, unheard, of_second)

    asked.when(wish(AdoptPlan, vet_board=None)).refused(
        "reason-required", stops="vet-board-not-heard"
    )
    in_round(*OPEN, LAID, HEARD, unheard, of_second, HEARD).when(
        wish(AdoptPlan, vet_board=None)
    ).stops()
    given(*OPEN, LAID, HEARD, unheard, of_second, PLANNING_ASSURED).when(wish(DecideGrant)).stops()


def test_the_board_is_asked_for_once_under_each_version_of_the_plan() -> None:
    lines = (line("l-1"), line("l-2"))
    first = fact(PlanAdopted, meeting=FULL_MEETING, vet_board=None, lines=lines)
    second = fact(PlanAdopted, meeting=FULL_MEETING, vet_board=None, lines=lines, plan_version=2)
    assured = (PLANNING_ASSURED, fact(CriteriaAssured, line_id="l-2"))
    deciding = wish(DecideGrant, line_id="l-2")

    given(*OPEN, first, *assured, DECIDED).when(deciding).stops()
    given(*OPEN, first, *assured, DECIDED, second).when(deciding).refused(
        "reason-required", stops="vet-board-not-heard"
    )


def test_records_that_do_not_say_which_version_the_board_saw_hold_for_both() -> None:
    older = LAID.model_copy(update={"of_version": None})
    unheard = fact(PlanAdopted, meeting=FULL_MEETING, vet_board=None)

    in_round(*OPEN, older, HEARD).when(wish(AdoptPlan, vet_board=None)).stops()
    given(
        *OPEN, unheard, older.model_copy(update={"plan_version": 1}), HEARD, PLANNING_ASSURED
    ).when(wish(DecideGrant)).stops()
