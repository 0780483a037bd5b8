"""What comes after a decision rewrites nothing: a disqualification found later, and the minutes."""

import pytest

from domain.case import CaseRef
from domain.event import Event
from domain.meetings.agenda import AgendaItem, ItemKind, ItemOutcome
from domain.meetings.decide_impartiality import (
    ReportDisqualification,
    ReviewDecision,
)
from domain.meetings.decide_item import ConcludeItem, NoteDissent
from domain.meetings.decide_minutes import ApproveMinutes, CloseMeeting, CorrectMinutes
from domain.meetings.decide_vote import CloseVote
from domain.meetings.decision_events import (
    DisqualificationFound,
    ItemConcluded,
)
from domain.meetings.events import (
    ConflictGround,
    ItemAdded,
    MeetingClosed,
    MinutesApproved,
)
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled
from domain.pots.events import AwardRejected
from domain.role import Role
from domain.schemes.forum_practice import DecisionMethod
from domain.state.application import Application
from domain.state.need import Need
from domain.state.round import Round
from domain.step3_prioritise.events import Meeting, NeedPrioritised, PlanAdopted
from tests.domain.facts import FULL_MEETING, OPEN, THE_NEED, THE_ROUND, WITH_FORUM, fact, line
from tests.domain.facts_pots import APPLIED, CALLED, THE_APPLICATION
from tests.domain.given import fold, given
from tests.domain.meeting_room import (
    counted,
    opened,
    three,
)
from tests.domain.wishes import someone, wish
from tests.samples import ROUND
from tests.samples.forum import ENDS, MEETING_ID
from tests.samples.pots import APPLICATION

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
