"""Step 3: a need may wait for money, be referred, be taken up again; and the unit is told."""

from datetime import date
from typing import Any

import pytest

from domain.command import Command
from domain.event import Event
from domain.opening.events import RoundOpened
from domain.role import Role
from domain.state.need import Need
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step3_prioritise.decide_outcome import ReconsiderNeed, TellOutcome
from domain.step3_prioritise.decide_referral import RecordSiblingAnswer, ReferNeed
from domain.step3_prioritise.decide_waiting import CarryNeedOver, LetNeedWait
from domain.step3_prioritise.events import NeedDeclined, NeedPrioritised
from domain.step3_prioritise.outcomes import (
    NeedCarriedOver,
    NeedLeftWaiting,
    NeedReconsidered,
    NeedReferred,
    Outcome,
    OutcomeTold,
    SiblingForumAnswered,
    SiblingOutcome,
)
from tests.domain.facts import (
    CLOSED,
    FORUM,
    FULL_MEETING,
    PLANNED,
    PRIORITISED,
    REFERRED,
    REGISTERED,
    THE_FORUM,
    THE_NEED,
    THE_NEXT_ROUND,
    THE_ROUND,
    WAITING,
    WITH_FORUM,
    fact,
)
from tests.domain.given import Given, fold, given
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import NEXT_ROUND, ROUND, by

THE_FORUM_EXISTS = {THE_FORUM: FORUM}
DECLINED = (*WITH_FORUM, fact(NeedDeclined, meeting=FULL_MEETING))
NEXT_OPEN = (fact(RoundOpened, round_id=NEXT_ROUND, budget_year=2027),)
CARRIED = (*WAITING, fact(NeedCarriedOver))
ANSWERED = fact(SiblingForumAnswered)
TOLD = fact(OutcomeTold)


def need(*events: Event) -> Need:
    state = fold(THE_NEED, events)
    assert isinstance(state, Need)
    return state


def carried_to(*events: Event) -> Given:
    return given(*WAITING, other={THE_NEXT_ROUND: events})


def test_a_need_that_money_lacks_for_waits() -> None:
    given(*WITH_FORUM, other=THE_FORUM_EXISTS).when(wish(LetNeedWait)).then(
        fact(NeedLeftWaiting, meeting=FULL_MEETING)
    )


def test_a_need_of_a_sibling_scheme_is_referred_to_its_forum() -> None:
    given(*WITH_FORUM, other=THE_FORUM_EXISTS).when(wish(ReferNeed)).then(
        fact(NeedReferred, meeting=FULL_MEETING)
    )


@pytest.mark.parametrize("kind", [LetNeedWait, ReferNeed])
def test_only_what_the_forum_has_and_has_not_answered_is_answered(
    kind: type[LetNeedWait | ReferNeed],
) -> None:
    given(*REGISTERED, other=THE_FORUM_EXISTS).when(wish(kind)).refused("need-not-forwarded")
    for history in (PRIORITISED, WAITING, REFERRED, DECLINED):
        given(*history, other=THE_FORUM_EXISTS).when(wish(kind)).refused("need-already-answered")


@pytest.mark.parametrize("kind", [LetNeedWait, ReferNeed, ReconsiderNeed])
def test_nobody_but_the_forum_decides_so(kind: type[Command]) -> None:
    other = {THE_FORUM: FORUM}
    for role in (Role.COUNTY_OFFICER, Role.FORUM_MEMBER, Role.UNIT):
        given(*WAITING, other=other).when(wish(kind, by(role))).refused("wrong-role")


@pytest.mark.parametrize("kind", [LetNeedWait, ReferNeed])
def test_a_meeting_that_lacks_something_needs_a_reason(kind: type[Any]) -> None:
    alone = FULL_MEETING.model_copy(update={"groups_present": ()})
    history = given(*WITH_FORUM, other=THE_FORUM_EXISTS)

    history.when(wish(kind, meeting=alone)).refused("reason-required")
    history.when(wish(kind, with_reason(kind), meeting=alone)).stops("required-group-absent")


def test_a_waiting_need_is_carried_to_the_next_open_round() -> None:
    carried_to(*NEXT_OPEN).when(wish(CarryNeedOver)).then(
        NeedCarriedOver(from_round=ROUND, to_round=NEXT_ROUND)
    )


def test_a_need_is_carried_over_with_its_turns_and_stands_before_the_forum_again() -> None:
    carried = need(*CARRIED)

    assert carried.round_id == NEXT_ROUND
    assert carried.with_forum
    assert carried.outcome is None
    assert [(turn.round_id, turn.answer.outcome) for turn in carried.turns] == [
        (ROUND, Outcome.WAITING)
    ]


def test_a_carried_need_is_prioritised_in_its_new_round_and_only_there() -> None:
    history = given(*CARRIED, other=THE_FORUM_EXISTS)

    history.when(wish(PrioritiseNeed)).refused("wrong-round")
    history.when(wish(PrioritiseNeed, round_id=NEXT_ROUND)).then(
        fact(NeedPrioritised, meeting=FULL_MEETING)
    )


@pytest.mark.parametrize("history", [WITH_FORUM, PRIORITISED, REFERRED, DECLINED, CARRIED])
def test_only_a_waiting_need_is_carried_over(history: tuple[Event, ...]) -> None:
    given(*history, other={THE_NEXT_ROUND: NEXT_OPEN}).when(wish(CarryNeedOver)).refused(
        "need-not-waiting"
    )


@pytest.mark.parametrize("to_round", [ROUND, "yrkesfag-46-2025", "yrkesfag-50-2027"])
def test_a_need_is_carried_forward_in_its_own_county(to_round: str) -> None:
    given(*WAITING).when(wish(CarryNeedOver, to_round=to_round)).refused("not-a-later-round")


def test_the_next_round_is_open() -> None:
    carried_to().when(wish(CarryNeedOver)).refused("round-not-open")
    carried_to(*NEXT_OPEN, CLOSED).when(wish(CarryNeedOver)).refused("round-closed")


def test_a_sibling_forum_answers_once_what_was_referred_to_it() -> None:
    given(*REFERRED).when(wish(RecordSiblingAnswer)).then(ANSWERED)
    given(*REFERRED, ANSWERED).when(wish(RecordSiblingAnswer)).refused("sibling-already-answered")
    given(*WAITING).when(wish(RecordSiblingAnswer)).refused("need-not-referred")


def test_a_referral_without_an_answer_is_visible() -> None:
    for history, answer in ((REFERRED, None), ((*REFERRED, ANSWERED), SiblingOutcome.TAKEN_UP)):
        state = need(*history)
        assert state.answer is not None
        assert state.answer.referral is not None
        found = state.answer.referral.answer
        assert (found.outcome if found else None) is answer


@pytest.mark.parametrize("history", [PRIORITISED, WAITING, REFERRED, DECLINED])
def test_an_answered_need_is_taken_up_again_with_a_reason(history: tuple[Event, ...]) -> None:
    before = need(*history).outcome
    assert before is not None
    nothing = someone(ReconsiderNeed.ACTION)
    other = {THE_FORUM: FORUM, THE_ROUND: PLANNED[:2]}

    given(*history, other=other).when(wish(ReconsiderNeed, nothing)).refused("reason-required")
    given(*history, other=other).when(wish(ReconsiderNeed)).then(
        NeedReconsidered(meeting=FULL_MEETING, outcome=before)
    )
    again = (*history, NeedReconsidered(meeting=FULL_MEETING, outcome=before))
    given(*again, other=THE_FORUM_EXISTS).when(wish(PrioritiseNeed)).then(
        fact(NeedPrioritised, meeting=FULL_MEETING)
    )


def test_what_has_no_answer_is_not_taken_up_again() -> None:
    given(*WITH_FORUM, other=THE_FORUM_EXISTS).when(wish(ReconsiderNeed)).refused(
        "need-not-answered"
    )


def test_a_need_that_the_plan_stands_on_is_marked_when_it_is_taken_up_again() -> None:
    other = {THE_FORUM: FORUM, THE_ROUND: PLANNED}

    given(*PRIORITISED, other=other).when(wish(ReconsiderNeed)).stops("reconsidered-need-in-plan")
    given(*WAITING, other=other).when(wish(ReconsiderNeed)).stops()


def test_the_unit_is_told_the_answer_with_its_meeting() -> None:
    given(*PRIORITISED).when(wish(TellOutcome)).then(TOLD)
    given(*PRIORITISED, TOLD).when(wish(TellOutcome)).refused("outcome-already-told")
    given(*WITH_FORUM).when(wish(TellOutcome)).refused("need-not-answered")


def test_nobody_is_told_before_the_meeting() -> None:
    early = date(2026, 4, 21)

    given(*PRIORITISED).when(wish(TellOutcome, told_on=early)).refused("told-before-meeting")
    given(*PRIORITISED).when(wish(TellOutcome, public_on=early)).refused("told-before-meeting")


def test_a_new_answer_is_told_anew() -> None:
    told = (*REFERRED, fact(OutcomeTold, outcome=Outcome.REFERRED), ANSWERED)

    given(*told).when(wish(TellOutcome)).then(fact(OutcomeTold, outcome=Outcome.REFERRED))
