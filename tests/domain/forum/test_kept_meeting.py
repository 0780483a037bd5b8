"""Step 3: a decision that names a kept meeting goes by its record, and by nothing else."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from domain.case import CaseRef
from domain.event import Event
from domain.meetings.agenda import ItemKind, ItemOutcome
from domain.meetings.decision_events import ItemConcluded, VoteClosed, VoteOpened, Voter
from domain.meetings.events import (
    ConflictGround,
    ImpartialityDecided,
    ImpartialityDeclared,
    MeetingCalled,
)
from domain.schemes.forum_practice import ForumPractice, Suspicion
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan
from domain.step3_prioritise.decide_need import DeclineNeed, PrioritiseNeed
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import Meeting, NeedPrioritised, SeatGroup
from domain.step3_prioritise.forum_events import PracticeSet
from tests.domain.facts import (
    ASSESSED,
    FORUM,
    FULL_MEETING,
    OPEN,
    REQUIRED_GROUPS,
    THE_FORUM,
    THE_MEETING,
    THE_NEED,
    WITH_FORUM,
    fact,
)
from tests.domain.given import When, given
from tests.domain.meeting_room import called, member, there
from tests.domain.planning import OTHERS
from tests.domain.wishes import wish, with_reason
from tests.samples import SCHOOL
from tests.samples.forum import MEETING_ID, NEED_ITEM, PLAN_ITEM

ALL = tuple(sorted(REQUIRED_GROUPS))
LONG_TERM = NEED_ITEM.model_copy(
    update={"item_id": "i-4", "kind": ItemKind.LONG_TERM_PLAN, "need_id": None}
)
CALLED = fact(MeetingCalled, items=(NEED_ITEM, PLAN_ITEM, LONG_TERM))


def done(item_id: str, outcome: ItemOutcome, **changes: Any) -> ItemConcluded:
    usual = {"item_id": item_id, "outcome": outcome, "groups_present": ALL}
    return fact(ItemConcluded, **{**usual, **changes})


def held(*events: Event, called: MeetingCalled = CALLED) -> dict[CaseRef, Iterable[Event]]:
    return {THE_FORUM: FORUM, THE_MEETING: (called, *events)}


def told(item_id: str | None = "i-1", **changes: Any) -> Meeting:
    named = {"held_on": CALLED.held_on, "meeting_id": MEETING_ID, "item_id": item_id}
    return Meeting.model_validate({**named, **changes})


def test_a_decision_takes_what_was_recorded_of_its_meeting() -> None:
    concluded = done("i-1", ItemOutcome.PRIORITISED)

    given(*WITH_FORUM, other=held(concluded)).when(wish(PrioritiseNeed, meeting=told())).then(
        fact(
            NeedPrioritised,
            meeting=told(
                groups_present=ALL,
                declarations_complete=True,
                co_determination=concluded.co_determination,
            ),
        )
    )


def test_what_is_told_of_a_kept_meeting_does_not_outweigh_its_record() -> None:
    absent = done(
        "i-1",
        ItemOutcome.PRIORITISED,
        groups_present=(SeatGroup.PROVIDER,),
        declarations_complete=False,
    )
    embellished = told(groups_present=ALL, declarations_complete=True)

    given(*WITH_FORUM, other=held(absent)).when(
        wish(PrioritiseNeed, with_reason(PrioritiseNeed), meeting=embellished)
    ).stops("required-group-absent", "declaration-missing")


@pytest.mark.parametrize("kind", [PrioritiseNeed, DeclineNeed])
def test_the_item_was_concluded_so(kind: type[PrioritiseNeed | DeclineNeed]) -> None:
    other = held(done("i-1", ItemOutcome.POSTPONED))

    given(*WITH_FORUM, other=other).when(wish(kind, with_reason(kind), meeting=told())).refused(
        "meeting-decided-otherwise"
    )
    given(*WITH_FORUM, other=held()).when(wish(kind, with_reason(kind), meeting=told())).refused(
        "meeting-decided-otherwise"
    )


def test_the_item_points_to_the_need() -> None:
    other = held(done("i-2", ItemOutcome.ADOPTED))
    for item_id in ("i-2", "i-9", None):
        given(*WITH_FORUM, other=other).when(wish(PrioritiseNeed, meeting=told(item_id))).refused(
            "meeting-item-not-about-this"
        )


def test_the_meeting_is_the_forums_own_and_was_held_that_day() -> None:
    concluded = done("i-1", ItemOutcome.PRIORITISED)
    elsewhere = CALLED.model_copy(update={"county": "50"})

    given(*WITH_FORUM, other=held(concluded, called=elsewhere)).when(
        wish(PrioritiseNeed, meeting=told())
    ).refused("meeting-of-other-forum")
    given(*WITH_FORUM, other={THE_FORUM: FORUM}).when(wish(PrioritiseNeed, meeting=told())).refused(
        "meeting-of-other-forum"
    )
    given(*WITH_FORUM, other=held(concluded)).when(
        wish(PrioritiseNeed, meeting=told(held_on=date(2026, 4, 21)))
    ).refused("meeting-on-another-day")


def test_plans_are_adopted_in_the_items_that_point_to_them() -> None:
    year = held(done("i-2", ItemOutcome.ADOPTED))
    heard = {"co_determination": "Drøfta med dei tillitsvalde 8. april"}
    long_term = {**held(done("i-4", ItemOutcome.ADOPTED, **heard)), THE_NEED: ASSESSED}

    given(*OPEN, other={**OTHERS, **year}).when(wish(AdoptPlan, meeting=told("i-2"))).stops()
    given(other=long_term).when(wish(AdoptLongTermPlan, meeting=told("i-4"))).stops()
    given(other=long_term).when(wish(AdoptLongTermPlan, meeting=told("i-2"))).refused(
        "meeting-item-not-about-this"
    )


def test_a_forum_that_keeps_its_meetings_here_gives_a_reason_for_one_that_is_not() -> None:
    keeping = fact(PracticeSet, practice=ForumPractice(keeps_meetings=True))
    history = given(*WITH_FORUM, other={THE_FORUM: (*FORUM, keeping)})

    history.when(wish(PrioritiseNeed, meeting=FULL_MEETING)).refused(
        "reason-required", stops="meeting-not-kept"
    )
    history.when(wish(PrioritiseNeed, with_reason(PrioritiseNeed))).stops("meeting-not-kept")


def _voting_on_the_plan(*events: Event, **practice: Any) -> When:
    """The plan with line `l-1`, adopted in a meeting where somebody from its recipient votes."""
    opened = called(member("b-1"), member("b-2", organisation=SCHOOL.organisation), **practice)
    voters = tuple(
        Voter(member_id=m, cast_by=m, group=SeatGroup.PROVIDER, organisation=SCHOOL.organisation)
        for m in ("b-1", "b-2")
    )
    voting = [fact(kind, item_id="i-2", voters=voters) for kind in (VoteOpened, VoteClosed)]
    concluded = done("i-2", ItemOutcome.ADOPTED)
    other = held(there("b-1", "b-2"), *events, *voting, concluded, called=opened)
    meeting = told("i-2", held_on=opened.held_on)
    return given(*OPEN, other={**OTHERS, **other}).when(
        wish(AdoptPlan, with_reason(AdoptPlan), meeting=meeting)
    )


def test_a_voter_whose_own_organisation_receives_in_a_line_is_pointed_out() -> None:
    undecided = ("line-conflict-undecided",)
    declared = ImpartialityDeclared(
        member_id="b-2", items=("i-2",), ground=ConflictGround.OWN_ORGANISATION
    )
    no_conflict = declared.model_copy(update={"ground": None})
    decided = fact(ImpartialityDecided, item_id="i-5", member_id="b-2", disqualified=True)

    _voting_on_the_plan().stops(*undecided)
    _voting_on_the_plan(no_conflict).stops(*undecided)
    _voting_on_the_plan(declared).stops()
    _voting_on_the_plan(decided).stops()
    _voting_on_the_plan(suspicion=Suspicion.NOBODY).stops()


def test_a_line_that_the_forum_rejected_by_itself_stands_in_the_plan_with_a_reason() -> None:
    nobody = {"suspicion": Suspicion.NOBODY}
    rejected = done("i-5", ItemOutcome.REJECTED)
    noted = done("i-5", ItemOutcome.NOTED)

    _voting_on_the_plan(rejected, **nobody).stops("line-rejected-by-forum")
    _voting_on_the_plan(noted, **nobody).stops()
