"""Step 3: the forum prioritises a need or declines it, and nobody else does."""

from datetime import date

import pytest

from domain.event import Event
from domain.role import Role
from domain.step1_assess.parts import SamiAnswer, SamiPerspective
from domain.step2_report.events import NeedReturned
from domain.step3_prioritise.decide_need import DeclineNeed, PrioritiseNeed
from domain.step3_prioritise.events import NeedDeclined, NeedPrioritised, SeatGroup
from tests.domain.facts import (
    FORUM,
    FULL_MEETING,
    PRIORITISED,
    REGISTERED,
    THE_FORUM,
    WITH_FORUM,
    WITH_NETWORK,
    fact,
)
from tests.domain.given import given
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import by

THE_FORUM_EXISTS = {THE_FORUM: FORUM}
ANSWERS = (PrioritiseNeed, DeclineNeed)


def test_the_forum_prioritises_a_need_that_it_has() -> None:
    given(*WITH_FORUM, other=THE_FORUM_EXISTS).when(wish(PrioritiseNeed)).then(
        fact(NeedPrioritised, meeting=FULL_MEETING)
    )


def test_the_forum_declines_a_need_and_names_a_criterion() -> None:
    command = wish(DeclineNeed)

    given(*WITH_FORUM, other=THE_FORUM_EXISTS).when(command).then(
        NeedDeclined(meeting=FULL_MEETING, ground=command.ground, explanation=command.explanation)
    )


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize(
    "history", [(), REGISTERED, WITH_NETWORK, (*WITH_FORUM, fact(NeedReturned))]
)
def test_a_need_is_forwarded_to_the_forum_before_it_is_answered(
    kind: type[PrioritiseNeed | DeclineNeed], history: tuple[Event, ...]
) -> None:
    given(*history, other=THE_FORUM_EXISTS).when(wish(kind)).refused("need-not-forwarded")


@pytest.mark.parametrize("kind", ANSWERS)
def test_a_need_is_answered_once(kind: type[PrioritiseNeed | DeclineNeed]) -> None:
    declined = (*WITH_FORUM, fact(NeedDeclined))
    for history in (PRIORITISED, declined):
        given(*history, other=THE_FORUM_EXISTS).when(wish(kind)).refused("need-already-answered")


@pytest.mark.parametrize("kind", ANSWERS)
@pytest.mark.parametrize("role", [Role.COUNTY_OFFICER, Role.FORUM_MEMBER, Role.UNIT, Role.NETWORK])
def test_nobody_but_the_forum_answers_a_need(
    kind: type[PrioritiseNeed | DeclineNeed], role: Role
) -> None:
    given(*WITH_FORUM, other=THE_FORUM_EXISTS).when(wish(kind, by(role))).refused("wrong-role")


@pytest.mark.parametrize("kind", ANSWERS)
def test_another_countys_forum_does_not_answer(
    kind: type[PrioritiseNeed | DeclineNeed],
) -> None:
    stranger = someone(kind.ACTION, county="50")

    given(*WITH_FORUM, other=THE_FORUM_EXISTS).when(wish(kind, stranger)).refused("other-county")


@pytest.mark.parametrize("kind", ANSWERS)
def test_a_need_is_answered_in_its_own_round(kind: type[PrioritiseNeed | DeclineNeed]) -> None:
    given(*WITH_FORUM).when(wish(kind, round_id="yrkesfag-46-2025")).refused("wrong-round")


@pytest.mark.parametrize("kind", ANSWERS)
def test_no_forum_no_answer(kind: type[PrioritiseNeed | DeclineNeed]) -> None:
    given(*WITH_FORUM).when(wish(kind)).refused("forum-not-appointed")


def test_a_sami_perspective_that_is_not_relevant_says_why_or_goes_on_with_a_reason() -> None:
    history = given(*WITH_FORUM, other=THE_FORUM_EXISTS)
    silent = {"sami_perspective": SamiPerspective(answer=SamiAnswer.NOT_RELEVANT, reason=" ")}
    told = {
        "sami_perspective": SamiPerspective(
            answer=SamiAnswer.NOT_RELEVANT, reason="Maskinane er dei same overalt"
        )
    }

    history.when(wish(PrioritiseNeed, **silent)).refused("reason-required", stops="no-sami-answer")
    history.when(wish(PrioritiseNeed, with_reason(PrioritiseNeed), **silent)).stops(
        "no-sami-answer"
    )
    history.when(wish(PrioritiseNeed, **told)).stops()


def test_an_absent_group_and_a_missing_declaration_go_on_with_a_reason() -> None:
    meeting = FULL_MEETING.model_copy(
        update={"groups_present": (SeatGroup.PROVIDER,), "declarations_complete": False}
    )
    history = given(*WITH_FORUM, other=THE_FORUM_EXISTS)

    history.when(wish(PrioritiseNeed, meeting=meeting)).refused(
        "reason-required", stops="required-group-absent, declaration-missing"
    )
    history.when(wish(PrioritiseNeed, with_reason(PrioritiseNeed), meeting=meeting)).stops(
        "required-group-absent", "declaration-missing"
    )


def test_a_group_without_a_seat_is_not_absent() -> None:
    seats = tuple(seat for seat in FORUM[0].seats if seat.group is not SeatGroup.VET_BOARD)
    meeting = FULL_MEETING.model_copy(
        update={"groups_present": tuple(seat.group for seat in seats)}
    )
    smaller = {THE_FORUM: (FORUM[0].model_copy(update={"seats": seats}),)}

    given(*WITH_FORUM, other=smaller).when(wish(PrioritiseNeed, meeting=meeting)).stops()


def test_a_meeting_outside_the_forum_s_term_counts_with_a_reason() -> None:
    late = FULL_MEETING.model_copy(update={"held_on": date(2028, 1, 1)})
    held = given(*WITH_FORUM, other=THE_FORUM_EXISTS)
    held.when(wish(PrioritiseNeed, meeting=late)).refused(
        "reason-required", stops="meeting-outside-term"
    )
