"""Step 3: who has a conflict in a need neither scores it nor is counted; others are asked first."""

from typing import Any

from domain.case import CaseRef
from domain.event import Event
from domain.meetings.events import ConflictGround
from domain.role import Role
from domain.schemes.forum_practice import Suspicion
from domain.state.need import Need
from domain.step3_prioritise.asked import asked
from domain.step3_prioritise.decide_own_impartiality import DeclareForScoring
from domain.step3_prioritise.decide_scoring import RecommendRanking, ScoreNeed
from domain.step3_prioritise.forum_events import ForumMemberJoined, PracticeSet
from domain.step3_prioritise.ranking_events import NeedImpartialityDeclared, NeedScored
from tests.domain.facts import (
    FORUM,
    OPEN,
    PRIORITISED,
    REGISTERED,
    SCORING,
    THE_FORUM,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.meeting_room import member
from tests.domain.wishes import wish
from tests.samples import SCHOOL, by
from tests.samples.forum import PRACTICE

WHO = "u-b-1"
IMPARTIAL = NeedImpartialityDeclared(declared_by=WHO)
PARTIAL = NeedImpartialityDeclared(declared_by=WHO, ground=ConflictGround.OWN_ORGANISATION)
SCORED = fact(NeedScored, scored_by=WHO)


def of_the_school(**changes: Any) -> ForumMemberJoined:
    return ForumMemberJoined(member=member("b-1", organisation=SCHOOL.organisation, **changes))


def known(*events: Event) -> dict[CaseRef, tuple[Event, ...]]:
    return {THE_ROUND: (*OPEN, SCORING), THE_FORUM: (*FORUM, *events)}


def score(**changes: Any) -> ScoreNeed:
    return wish(ScoreNeed, by(Role.FORUM_MEMBER, actor=WHO, **changes))


def declare(ground: ConflictGround | None = None) -> DeclareForScoring:
    return wish(DeclareForScoring, by(Role.FORUM_MEMBER, actor=WHO), ground=ground)


def stands(*events: Event) -> Need:
    need = fold(THE_NEED, events)
    assert isinstance(need, Need)
    return need


def test_a_member_who_has_declared_no_conflict_scores() -> None:
    given(*WITH_FORUM).when(declare()).then(IMPARTIAL)
    given(*WITH_FORUM, IMPARTIAL, other=known()).when(score()).then(SCORED)


def test_a_member_who_has_not_declared_goes_on_with_a_reason_alone() -> None:
    history = given(*WITH_FORUM, other=known())
    history.when(score()).refused("reason-required", stops="declaration-missing")
    history.when(score(reason="Erklærte i møtet")).stops("declaration-missing")


def test_who_has_declared_a_conflict_is_out_whatever_the_reason() -> None:
    given(*WITH_FORUM).when(declare(ConflictGround.OWN_ORGANISATION)).then(PARTIAL)
    history = given(*WITH_FORUM, PARTIAL, other=known())
    history.when(score(reason="Likevel")).refused("disqualified-from-scoring")


def test_whom_the_registry_ties_to_the_need_is_suspected() -> None:
    history = given(*WITH_FORUM, IMPARTIAL, other=known(of_the_school()))
    history.when(score()).refused("reason-required", stops="suspicion-undecided")
    history.when(score(reason="Forumet fann medlemmen habil")).stops("suspicion-undecided")


def test_whose_interests_are_looked_at_is_the_forums_practice() -> None:
    spoken_for = ForumMemberJoined(member=member("b-1", speaks_for=(SCHOOL.organisation,)))
    for suspicion, stops in (
        (Suspicion.NOBODY, ()),
        (Suspicion.OWN_ORGANISATION, ()),
        (Suspicion.OWN_AND_SPOKEN_FOR, ("suspicion-undecided",)),
    ):
        practice = PRACTICE.model_copy(update={"suspicion": suspicion})
        seen = known(spoken_for, fact(PracticeSet, practice=practice))
        given(*WITH_FORUM, IMPARTIAL, other=seen).when(score(reason="Likevel")).stops(*stops)


def test_what_somebody_scored_before_a_conflict_came_up_counts_no_more() -> None:
    before = stands(*WITH_FORUM, IMPARTIAL, SCORED, fact(NeedScored, scored_by="u-b-2"))
    after = stands(*WITH_FORUM, IMPARTIAL, SCORED, fact(NeedScored, scored_by="u-b-2"), PARTIAL)

    assert set(before.scores) == {WHO, "u-b-2"}
    assert set(after.scores) == {"u-b-2"}
    assert [need.disqualified for need in asked(after)] == [1]


def test_a_declaration_may_be_corrected_and_the_need_scored_after_all() -> None:
    given(*WITH_FORUM, PARTIAL).when(declare()).then(IMPARTIAL)
    given(*WITH_FORUM, PARTIAL, IMPARTIAL, other=known()).when(score()).then(SCORED)
    given(*WITH_FORUM, IMPARTIAL).when(declare()).nothing()


def test_a_declaration_is_about_a_need_that_the_forum_has() -> None:
    given(*REGISTERED).when(declare()).refused("need-not-forwarded")
    given(*PRIORITISED).when(declare()).refused("need-already-answered")


def test_a_secretary_with_a_conflict_drafts_nothing_and_ranks_with_a_reason() -> None:
    who = by(Role.FORUM_SECRETARY, actor=WHO)
    drafting = wish(ScoreNeed, who)
    given(*WITH_FORUM, other=known()).when(drafting).stops()
    given(*WITH_FORUM, PARTIAL, other=known()).when(drafting).refused("disqualified-from-scoring")

    ranks = given(*OPEN, SCORING, other={THE_NEED: (*WITH_FORUM, PARTIAL)})
    ranks.when(wish(RecommendRanking, who)).refused(
        "reason-required", stops="ranked-by-disqualified"
    )
    told = by(Role.FORUM_SECRETARY, actor=WHO, reason="Det er berre éin i sekretariatet")
    ranks.when(wish(RecommendRanking, told)).stops("ranked-by-disqualified")
