"""Impartiality in a meeting: declared, suspected, decided without the member, found out later."""

import pytest

from domain.case import CaseRef
from domain.event import Event
from domain.meetings.agenda import AgendaItem, ConcernedLine, ItemKind, ItemOutcome
from domain.meetings.decide_impartiality import (
    DecideImpartiality,
    DeclareImpartiality,
    ReportDisqualification,
    ReviewDecision,
)
from domain.meetings.decide_item import ConcludeItem, FollowRecommendations, NoteDissent
from domain.meetings.decide_minutes import ApproveMinutes, CloseMeeting, CorrectMinutes
from domain.meetings.decide_presence import RecordArrivals, SendDeputy
from domain.meetings.decide_vote import CloseVote, OpenVote
from domain.meetings.decision_events import (
    DisqualificationFound,
    ItemConcluded,
    LineConflict,
    VoteOpened,
    Voter,
)
from domain.meetings.events import (
    ConflictGround,
    DeputySteppedIn,
    ImpartialityDecided,
    ImpartialityDeclared,
    ItemAdded,
    MeetingClosed,
    MinutesApproved,
    Recommended,
)
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled
from domain.pots.events import AwardRejected
from domain.role import Role
from domain.schemes.forum_practice import DecisionMethod, Suspicion
from domain.state.application import Application
from domain.state.need import Need
from domain.state.round import Round
from domain.step3_prioritise.events import Meeting, NeedPrioritised, PlanAdopted
from tests.domain.facts import FULL_MEETING, OPEN, THE_NEED, THE_ROUND, WITH_FORUM, fact, line
from tests.domain.facts_pots import APPLIED, CALLED, THE_APPLICATION
from tests.domain.given import When, fold, given
from tests.domain.meeting_room import (
    called,
    counted,
    deputy,
    impartial,
    member,
    opened,
    there,
    three,
)
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import PROVIDER, ROUND, SCHOOL
from tests.samples.forum import ENDS, MEETING_ID
from tests.samples.pots import APPLICATION

SCHOOLS_MAN = member("b-2", organisation=SCHOOL.organisation)
CONFLICTED = ImpartialityDeclared(
    member_id="b-2", items=("i-1", "i-2", "i-5"), ground=ConflictGround.OWN_ORGANISATION
)


def voting(*events: Event, item_id: str = "i-1", proposal: str = "prioritised") -> list[Voter]:
    vote = opened(*events, item_id=item_id, proposal=ItemOutcome(proposal))[-1]
    assert isinstance(vote, VoteOpened)
    return list(vote.voters)


def test_without_a_declaration_there_is_no_vote_unless_a_reason_is_given() -> None:
    history = given(called(member("b-1")), there("b-1"))

    history.when(wish(OpenVote)).refused("reason-required", stops="declaration-missing")
    history.when(wish(OpenVote, with_reason(OpenVote))).stops("declaration-missing")


def test_a_member_declares_for_oneself_only() -> None:
    history = given(called(member("b-1"), member("b-2")))
    own = someone("declare-impartiality", role=Role.FORUM_MEMBER, actor="u-b-1")

    history.when(wish(DeclareImpartiality, own)).decided()
    history.when(wish(DeclareImpartiality, own, member_id="b-2")).refused("not-ones-own-voice")


def test_a_declared_conflict_is_out_of_the_item_and_never_of_the_plan_as_a_whole() -> None:
    start = (
        called(member("b-1"), SCHOOLS_MAN),
        there("b-1", "b-2"),
        *impartial("b-1"),
        CONFLICTED,
    )

    assert [voter.member_id for voter in voting(*start)] == ["b-1"]
    line = voting(*start, item_id="i-5", proposal="adopted")
    assert [voter.member_id for voter in line] == ["b-1"]
    plan = voting(*start, item_id="i-2", proposal="adopted")
    assert [voter.member_id for voter in plan] == ["b-1", "b-2"]


def test_a_countys_practice_may_stretch_it_to_the_whole_plan() -> None:
    start = (
        called(member("b-1"), SCHOOLS_MAN, excluded_from_whole_plan=True),
        there("b-1", "b-2"),
        *impartial("b-1"),
        CONFLICTED,
    )

    plan = voting(*start, item_id="i-2", proposal="adopted")
    assert [voter.member_id for voter in plan] == ["b-1"]


def test_that_a_declared_conflict_excludes_on_a_single_line_is_a_switch() -> None:
    start = (called(member("b-1"), SCHOOLS_MAN, excluded_from_single_line=False),)
    room = (*start, there("b-1", "b-2"), *impartial("b-1"), CONFLICTED)
    ruled = fact(ImpartialityDecided, item_id="i-5", member_id="b-2", disqualified=True)

    def those_voting(*events: Event, item_id: str = "i-5") -> list[str]:
        vote = voting(*events, item_id=item_id, proposal="adopted")
        return [voter.member_id for voter in vote]

    assert those_voting(*room) == ["b-1", "b-2"]
    assert those_voting(*room, ruled) == ["b-1"]
    assert those_voting(*room, item_id="i-2") == ["b-1", "b-2"]
    need = voting(*room, item_id="i-1", proposal="prioritised")
    assert [voter.member_id for voter in need] == ["b-1"]


def test_the_registry_raises_a_suspicion_that_the_forum_decides_without_the_member() -> None:
    start = (called(member("b-1"), SCHOOLS_MAN), there("b-1", "b-2"), *impartial("b-1", "b-2"))

    given(*start).when(wish(OpenVote)).refused("reason-required", stops="suspicion-undecided")
    decide = wish(DecideImpartiality, member_id="b-2")
    decided = given(*start).when(decide).decided()
    ruling = decided[0]
    assert isinstance(ruling, ImpartialityDecided)
    assert (ruling.deciders, ruling.disqualified) == (("b-1",), True)
    assert [voter.member_id for voter in voting(*start, *decided)] == ["b-1"]
    too_many = wish(DecideImpartiality, member_id="b-2", for_disqualification=2)
    given(*start).when(too_many).refused("more-votes-than-deciders", deciders=1)


def test_nobody_records_the_decision_on_oneself() -> None:
    oneself = someone("decide-impartiality", actor="u-b-1")
    given(*three()).when(wish(DecideImpartiality, oneself)).refused("decided-on-oneself")


def test_who_a_suspicion_looks_at_is_the_countys_practice() -> None:
    speaker = member("b-2", speaks_for=(SCHOOL.organisation,))
    for suspicion, codes in {
        Suspicion.NOBODY: (),
        Suspicion.OWN_ORGANISATION: (),
        Suspicion.OWN_AND_SPOKEN_FOR: ("suspicion-undecided",),
    }.items():
        start = (
            called(member("b-1"), speaker, suspicion=suspicion),
            there("b-1", "b-2"),
            *impartial("b-1", "b-2"),
        )
        given(*start).when(wish(OpenVote, with_reason(OpenVote))).stops(*codes)


def test_a_deputy_votes_for_a_member_who_is_out_or_away_and_for_no_other() -> None:
    start = (
        called(member("b-1"), SCHOOLS_MAN, deputy("b-9", "b-2")),
        there("b-1", "b-2", "b-9"),
        *impartial("b-1", "b-9"),
        CONFLICTED,
    )
    stands_in = DeputySteppedIn(deputy="b-9", member_id="b-2", items=("i-1",))

    given(*start).when(wish(SendDeputy, member_id="b-2")).then(stands_in)
    given(*start).when(wish(SendDeputy, member_id="b-1")).refused("not-a-deputy-of")
    given(*start).when(wish(SendDeputy, deputy="b-2", member_id="b-1")).refused("not-a-deputy-of")
    assert [(v.member_id, v.cast_by) for v in voting(*start, stands_in)] == [
        ("b-1", "b-1"),
        ("b-2", "b-9"),
    ]
    plan = voting(*start, stands_in, item_id="i-2", proposal="adopted")
    assert [(v.member_id, v.cast_by) for v in plan] == [("b-1", "b-1"), ("b-2", "b-2")]


def test_a_deputy_who_is_out_too_or_has_not_come_does_not_vote() -> None:
    own = deputy("b-9", "b-2", organisation=SCHOOL.organisation)
    stands_in = DeputySteppedIn(deputy="b-9", member_id="b-2")
    start = (called(member("b-1"), SCHOOLS_MAN, own), *impartial("b-1"), CONFLICTED, stands_in)
    out = ImpartialityDeclared(member_id="b-9", items=("i-1",), ground=ConflictGround.OFFICE)

    assert [v.member_id for v in voting(*start, there("b-1", "b-2"))] == ["b-1"]
    assert [v.member_id for v in voting(*start, there("b-1", "b-2", "b-9"), out)] == ["b-1"]


def test_a_deputy_takes_one_place_at_a_time() -> None:
    start = (
        called(member("b-1"), member("b-2"), deputy("b-9", "b-1", "b-2")),
        DeputySteppedIn(deputy="b-9", member_id="b-1"),
    )
    given(*start).when(wish(SendDeputy, member_id="b-2")).refused("deputy-sits-already")


def test_only_who_is_called_comes() -> None:
    given(called(member("b-1"))).when(wish(RecordArrivals, members=("b-7",))).refused(
        "not-on-roster", member="b-7"
    )
    given(called(member("b-1")), there("b-1")).when(wish(RecordArrivals)).nothing()


AGREED = counted(*opened(*three(method=DecisionMethod.CONSENSUS)), agreed=True)
CONCLUDED = (*AGREED, *given(*AGREED).when(wish(ConcludeItem)).decided())


def test_a_disqualification_found_later_marks_the_decision_and_rewrites_nothing() -> None:
    found = DisqualificationFound(item_id="i-1", member_id="b-1", ground=ConflictGround.OFFICE)

    given(*AGREED).when(wish(ReportDisqualification)).refused("item-not-concluded")
    given(*CONCLUDED).when(wish(ReportDisqualification)).then(found)
    given(*CONCLUDED).when(wish(ReviewDecision)).refused("decision-not-under-review")
    given(*CONCLUDED, found).when(wish(ReviewDecision)).decided()


def test_minutes_are_approved_by_the_chair_then_fixed_and_corrected_by_additions() -> None:
    ended = (*CONCLUDED, MeetingClosed(at=ENDS))
    approved = (*ended, MinutesApproved())

    given(*CONCLUDED).when(wish(ApproveMinutes)).refused("meeting-not-closed")
    secretary = someone("approve-minutes", role=Role.FORUM_SECRETARY)
    given(*ended).when(wish(ApproveMinutes, secretary)).refused("wrong-role")
    given(*ended).when(wish(CorrectMinutes)).refused("minutes-not-approved")
    given(*ended).when(wish(NoteDissent)).decided()
    given(*approved).when(wish(NoteDissent)).refused("minutes-already-approved")
    given(*approved).when(wish(CorrectMinutes)).decided()
    given(*ended).when(wish(CloseVote)).refused("vote-not-open")
    given(*ended).when(wish(CloseMeeting)).refused("meeting-closed")


DECIDED_THERE = FULL_MEETING.model_copy(update={"meeting_id": MEETING_ID, "item_id": "i-1"})
QUESTION = DecisionQuestioned(meeting_id=MEETING_ID, item_id="i-1", ground=ConflictGround.OFFICE)


def _need_decided(meeting: Meeting, *events: Event) -> dict[CaseRef, tuple[Event, ...]]:
    return {THE_NEED: (*WITH_FORUM, fact(NeedPrioritised, meeting=meeting), *events)}


def test_the_needs_outcome_is_marked_where_it_was_decided_in_the_item() -> None:
    report = wish(ReportDisqualification)
    elsewhere = _need_decided(DECIDED_THERE.model_copy(update={"meeting_id": "m-other"}))

    marked = given(*CONCLUDED, other=_need_decided(DECIDED_THERE)).when(report).elsewhere()
    assert marked == {THE_NEED: (QUESTION,)}
    assert given(*CONCLUDED, other=elsewhere).when(report).elsewhere() == {}
    assert given(*CONCLUDED, other={THE_NEED: WITH_FORUM}).when(report).elsewhere() == {}

    answer = fold(THE_NEED, _need_decided(DECIDED_THERE, QUESTION)[THE_NEED])
    assert isinstance(answer, Need)
    assert answer.answer is not None
    assert answer.answer.decided_in.under_review
    assert answer.prioritised


def test_what_came_of_the_review_is_told_to_the_need() -> None:
    found = DisqualificationFound(item_id="i-1", member_id="b-1", ground=ConflictGround.OFFICE)
    review = wish(ReviewDecision)
    settled = DecisionSettled(
        meeting_id=MEETING_ID, item_id="i-1", stands=review.stands, grounds=review.grounds
    )
    questioned = _need_decided(DECIDED_THERE, QUESTION)

    assert given(*CONCLUDED, found, other=questioned).when(review).elsewhere() == {
        THE_NEED: (settled,)
    }
    need = fold(THE_NEED, (*questioned[THE_NEED], settled))
    assert isinstance(need, Need)
    assert need.answer is not None
    assert not need.answer.decided_in.under_review


@pytest.mark.parametrize(
    ("item_id", "named"), [("i-2", "i-2"), ("i-5", "i-2"), ("i-5", "i-9")], ids=str
)
def test_the_plan_is_marked_by_its_own_item_and_by_those_of_its_lines(
    item_id: str, named: str
) -> None:
    concluded = fact(ItemConcluded, item_id=item_id, outcome=ItemOutcome.ADOPTED)
    meeting = DECIDED_THERE.model_copy(update={"item_id": named})
    plan = fact(PlanAdopted, meeting=meeting, lines=(line("l-1"),))
    report = wish(ReportDisqualification, item_id=item_id)
    history = given(*three(), concluded, other={THE_ROUND: (*OPEN, plan)})

    mark = QUESTION.model_copy(update={"item_id": item_id})
    assert history.when(report).elsewhere() == {THE_ROUND: (mark,)}
    state = fold(THE_ROUND, (*OPEN, plan, mark))
    assert isinstance(state, Round)
    assert state.plan_decided.under_review


ON_APPLICATION = AgendaItem(
    item_id="i-8",
    kind=ItemKind.APPLICATION,
    title="Søknad om hospitering",
    round_id=ROUND,
    application_id=APPLICATION,
)


def _rejected(item_id: str) -> AwardRejected:
    meeting = DECIDED_THERE.model_copy(update={"item_id": item_id})
    return fact(AwardRejected, application_id=APPLICATION, forum_meeting=meeting)


@pytest.mark.parametrize("item_id", ["i-8", "i-5", "i-6"])
def test_an_application_is_marked_by_its_own_item_by_its_pots_line_and_by_a_list(
    item_id: str,
) -> None:
    concluded = fact(ItemConcluded, item_id=item_id, outcome=ItemOutcome.REJECTED)
    room = (*three(), ItemAdded(item=ON_APPLICATION), concluded)
    elsewhere = (*CALLED, _rejected("i-9"))
    report = wish(ReportDisqualification, item_id=item_id)
    mark = QUESTION.model_copy(update={"item_id": item_id})
    here = {THE_ROUND: (*CALLED, _rejected(item_id)), THE_APPLICATION: APPLIED}

    assert given(*room, other=here).when(report).elsewhere() == {THE_APPLICATION: (mark,)}
    assert given(*room, other={THE_ROUND: elsewhere}).when(report).elsewhere() == {}
    found = fold(THE_APPLICATION, (*APPLIED, mark))
    assert isinstance(found, Application)
    assert found.decided_in.under_review


def test_what_came_of_the_review_is_told_to_the_application() -> None:
    concluded = fact(ItemConcluded, item_id="i-8", outcome=ItemOutcome.REJECTED)
    found = DisqualificationFound(item_id="i-8", member_id="b-1", ground=ConflictGround.OFFICE)
    mark = QUESTION.model_copy(update={"item_id": "i-8"})
    review = wish(ReviewDecision, item_id="i-8")
    settled = DecisionSettled(
        meeting_id=MEETING_ID, item_id="i-8", stands=review.stands, grounds=review.grounds
    )
    room = (*three(), ItemAdded(item=ON_APPLICATION), concluded, found)
    here = {THE_ROUND: (*CALLED, _rejected("i-8")), THE_APPLICATION: (*APPLIED, mark)}

    assert given(*room, other=here).when(review).elsewhere() == {THE_APPLICATION: (settled,)}
    after = fold(THE_APPLICATION, (*APPLIED, mark, settled))
    assert isinstance(after, Application)
    assert not after.decided_in.under_review


LINE_IN_PLAN = (*OPEN, fact(PlanAdopted, meeting=FULL_MEETING, lines=(line("l-1"),)))
IN_ROOM = (called(member("b-1"), SCHOOLS_MAN), there("b-1", "b-2"), *impartial("b-1", "b-2"))


def _vote_on_plan(
    *events: Event, plan: tuple[Event, ...] = LINE_IN_PLAN, **changes: object
) -> When:
    command = wish(OpenVote, with_reason(OpenVote), item_id="i-2", proposal="adopted", **changes)
    return given(*events, other={THE_ROUND: plan}).when(command)


def test_a_vote_on_the_plan_points_out_who_may_be_partial_in_one_of_its_lines() -> None:
    admitted = CONFLICTED.model_copy(update={"items": ("i-2",)})
    ruled = fact(ImpartialityDecided, item_id="i-5", member_id="b-2", disqualified=False)

    _vote_on_plan(*IN_ROOM).stops("line-conflict-undecided")
    (opened,) = _vote_on_plan(*IN_ROOM).decided()
    assert isinstance(opened, VoteOpened)
    assert opened.line_conflicts == (LineConflict(line_id="l-1", member_id="b-2"),)
    without_reason = wish(OpenVote, item_id="i-2", proposal=ItemOutcome.ADOPTED)
    given(*IN_ROOM, other={THE_ROUND: LINE_IN_PLAN}).when(without_reason).refused(
        "reason-required", stops="line-conflict-undecided"
    )
    _vote_on_plan(*IN_ROOM, admitted).stops()
    _vote_on_plan(*IN_ROOM, ruled).stops()


def test_the_lines_of_a_draft_are_told_when_its_vote_opens() -> None:
    draft = (ConcernedLine(line_id="l-1", concerns=(SCHOOL.organisation,)),)
    others = (ConcernedLine(line_id="l-1", concerns=(PROVIDER.organisation,)),)

    _vote_on_plan(*IN_ROOM, plan=OPEN).stops()
    _vote_on_plan(*IN_ROOM, plan=OPEN, lines=draft).stops("line-conflict-undecided")
    _vote_on_plan(*IN_ROOM, lines=others).stops()
    given(*IN_ROOM).when(wish(OpenVote, lines=draft)).refused("lines-of-no-plan")


def test_a_recommendation_on_the_plan_is_followed_with_a_reason_where_a_voter_may_be_partial() -> (
    None
):
    adopt = Recommended(item_id="i-2", outcome=ItemOutcome.ADOPTED, text="Planen blir vedteken")
    follow = wish(FollowRecommendations, items=("i-2",))

    given(*IN_ROOM, adopt, other={THE_ROUND: LINE_IN_PLAN}).when(follow).refused(
        "reason-required", stops="line-conflict-undecided"
    )
