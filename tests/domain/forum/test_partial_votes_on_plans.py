"""A vote on the whole plan points out who may be partial in one of its lines."""

from domain.event import Event
from domain.meetings.agenda import ConcernedLine, ItemOutcome
from domain.meetings.decide_item import FollowRecommendations
from domain.meetings.decide_vote import OpenVote
from domain.meetings.decision_events import (
    LineConflict,
    VoteOpened,
)
from domain.meetings.events import (
    ConflictGround,
    ImpartialityDecided,
    ImpartialityDeclared,
    Recommended,
)
from domain.step3_prioritise.draft_events import PlanProposed
from domain.step3_prioritise.events import PlanAdopted
from tests.domain.facts import FULL_MEETING, OPEN, THE_ROUND, fact, line
from tests.domain.given import When, given
from tests.domain.meeting_room import (
    called,
    impartial,
    member,
    there,
)
from tests.domain.wishes import wish, with_reason
from tests.samples import PROVIDER, SCHOOL

SCHOOLS_MAN = member("b-2", organisation=SCHOOL.organisation)
LINE_IN_PLAN = (*OPEN, fact(PlanAdopted, meeting=FULL_MEETING, lines=(line("l-1"),)))
IN_ROOM = (called(member("b-1"), SCHOOLS_MAN), there("b-1", "b-2"), *impartial("b-1", "b-2"))


def _vote_on_plan(
    *events: Event, plan: tuple[Event, ...] = LINE_IN_PLAN, **changes: object
) -> When:
    command = wish(OpenVote, with_reason(OpenVote), item_id="i-2", proposal="adopted", **changes)
    return given(*events, other={THE_ROUND: plan}).when(command)


def test_a_vote_on_the_plan_points_out_who_may_be_partial_in_one_of_its_lines() -> None:
    admitted = ImpartialityDeclared(
        member_id="b-2", items=("i-2",), ground=ConflictGround.OWN_ORGANISATION
    )
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


def test_of_a_draft_that_lies_before_the_forum_the_lines_are_known() -> None:
    draft = (*OPEN, fact(PlanProposed, draft=1, lines=(line("l-1"),)))
    _vote_on_plan(*IN_ROOM, plan=draft).stops("line-conflict-undecided")
    (opened,) = _vote_on_plan(*IN_ROOM, plan=draft).decided()
    assert isinstance(opened, VoteOpened)
    assert opened.line_conflicts == (LineConflict(line_id="l-1", member_id="b-2"),)
    assert opened.draft == 1

    # Who would lose a line by the draft is concerned too.
    given_away = (*LINE_IN_PLAN, fact(PlanProposed, lines=(line("l-1", recipient=PROVIDER),)))
    _vote_on_plan(*IN_ROOM, plan=given_away).stops("line-conflict-undecided")
    (of_plan,) = _vote_on_plan(*IN_ROOM, plan=LINE_IN_PLAN).decided()
    assert isinstance(of_plan, VoteOpened)
    assert of_plan.draft is None


def test_a_recommendation_on_the_plan_is_followed_with_a_reason_where_a_voter_may_be_partial() -> (
    None
):
    adopt = Recommended(item_id="i-2", outcome=ItemOutcome.ADOPTED, text="Planen blir vedteken")
    follow = wish(FollowRecommendations, items=("i-2",))

    given(*IN_ROOM, adopt, other={THE_ROUND: LINE_IN_PLAN}).when(follow).refused(
        "reason-required", stops="line-conflict-undecided"
    )
