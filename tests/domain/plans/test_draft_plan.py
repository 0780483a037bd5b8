"""Step 3: a draft of the plan lies before the forum, and what is adopted is held against it."""

from domain.event import Event
from domain.meetings.agenda import ItemOutcome
from domain.meetings.decision_events import VoteClosed, VoteOpened, Voter
from domain.role import Role
from domain.schemes.forum_practice import Suspicion
from domain.state.round import Round
from domain.step3_prioritise.decide_draft import ProposePlan
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.draft_events import PlanProposed
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import LineReason
from tests.domain.facts import CLOSED, FULL_MEETING, OPEN, PLANNED, THE_ROUND, fact, line
from tests.domain.forum.test_kept_meeting import done, held, told
from tests.domain.given import When, fold, given
from tests.domain.meeting_room import called, member, there
from tests.domain.planning import OTHERS
from tests.domain.wishes import wish, with_reason
from tests.samples import by

DRAFT = PlanProposed(draft=1, plan_version=1, lines=(line("l-1"),))
WHY = (LineReason(line_id="l-1", why="Skulen fekk ikkje plassar"),)


def the_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def test_a_draft_is_laid_before_the_forum_and_replaced_by_the_next() -> None:
    given(*OPEN).when(wish(ProposePlan, lines=(line("l-1"),))).then(DRAFT)
    second = (line("l-1"), line("l-2"))
    given(*OPEN, DRAFT).when(wish(ProposePlan, lines=second, reasons=WHY)).then(
        PlanProposed(draft=2, plan_version=1, lines=second, reasons=WHY)
    )


def test_the_same_draft_again_changes_nothing() -> None:
    given(*OPEN, DRAFT).when(wish(ProposePlan, lines=(line("l-1"),))).then()
    assert given(*OPEN, DRAFT).when(wish(ProposePlan, reasons=WHY)).decided()


def test_a_draft_of_the_next_version_keeps_lines_of_the_one_in_force() -> None:
    history = given(*PLANNED)
    more = wish(ProposePlan, lines=(line("l-2"),), kept=("l-1",))
    (proposed,) = history.when(more).decided()
    assert isinstance(proposed, PlanProposed)
    assert [one.line_id for one in proposed.lines] == ["l-1", "l-2"]
    assert (proposed.plan_version, proposed.draft) == (2, 1)
    history.when(wish(ProposePlan, lines=(line("l-2"),), kept=("l-9",))).refused("line-not-in-plan")
    history.when(wish(ProposePlan, lines=(line("l-1"),), kept=("l-1",))).refused("line-twice")


def test_the_secretariat_drafts_and_the_forum_decides() -> None:
    for role in (Role.FORUM_SECRETARY, Role.COUNTY_OFFICER):
        assert given(*OPEN).when(wish(ProposePlan, by(role))).decided()
    for role in (Role.FORUM_CHAIR, Role.FORUM_MEMBER, Role.UNIT):
        given(*OPEN).when(wish(ProposePlan, by(role))).refused("wrong-role")
    given(*OPEN, CLOSED).when(wish(ProposePlan)).refused("round-closed")
    given(*OPEN[:1]).when(wish(ProposePlan)).refused("round-not-open")


def test_a_draft_moves_no_money_and_is_gone_once_a_plan_is_adopted() -> None:
    before, after = the_round(*OPEN), the_round(*OPEN, DRAFT)
    assert (after.planned_ore, after.lines, after.plan_version) == (0, {}, 0)
    assert after.means_ore == before.means_ore
    adopted = the_round(*OPEN, DRAFT, fact(PlanAdopted, meeting=FULL_MEETING, lines=DRAFT.lines))
    assert (adopted.draft, adopted.draft_reasons, adopted.draft_number) == ({}, (), 1)


def adopting(*lines: PlanLine, voted: int | None = 1, after: tuple[Event, ...] = (DRAFT,)) -> When:
    """The plan of these lines, recorded under a kept meeting that voted on a draft."""
    opened = called(member("b-1"), suspicion=Suspicion.NOBODY)
    sits = member("b-1")
    voter = Voter(member_id="b-1", cast_by="b-1", group=sits.group, organisation=sits.organisation)
    voters = (voter,)
    voting = (
        fact(VoteOpened, item_id="i-2", voters=voters, draft=voted),
        fact(VoteClosed, item_id="i-2", voters=voters),
    )
    meeting = held(there("b-1"), *voting, done("i-2", ItemOutcome.ADOPTED), called=opened)
    command = wish(
        AdoptPlan,
        with_reason(AdoptPlan),
        lines=lines,
        meeting=told("i-2", held_on=opened.held_on),
    )
    return given(*OPEN, *after, other={**OTHERS, **meeting}).when(command)


def test_a_plan_that_is_the_draft_that_was_voted_on_is_adopted_without_a_word() -> None:
    adopting(line("l-1")).stops()
    adopting(line("l-9"), voted=None, after=()).stops()


def test_a_plan_that_is_another_than_the_draft_asks_why() -> None:
    adopting(line("l-1", title="Eit anna kurs")).stops("plan-not-as-voted")
    adopting(line("l-2")).stops("plan-not-as-voted")
    adopting(line("l-1"), line("l-2")).stops("plan-not-as-voted")


def test_a_draft_that_came_after_the_vote_was_not_voted_on() -> None:
    later = DRAFT.model_copy(update={"draft": 2})
    adopting(line("l-1"), after=(DRAFT, later)).stops("plan-not-as-voted")
    adopting(line("l-1"), voted=2, after=(DRAFT, later)).stops()
