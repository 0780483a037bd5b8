"""Cases: their keys, their streams, their folds and what a decision may look at."""

import pytest
from pydantic import ValidationError

from domain.case import CaseKind, CaseRef, forum_ref, long_term_plan_ref, need_ref, round_ref
from domain.cases import empty, evolve, position, rule_set
from domain.command import Known
from domain.duty import Milestone, Step
from domain.events import EVENTS
from domain.opening.decide import OpenRound
from domain.position import Position
from domain.state.forum import Forum
from domain.state.need import Need
from domain.state.round import Round
from domain.step2_report.decide import ForwardNeed
from domain.step3_prioritise.decide_plan import AdoptPlan
from tests.domain.facts import (
    ASSESSED,
    CLOSED,
    FORUM,
    FORUM_WITH_MEMBERS,
    LONG_TERM_PLAN,
    MEETING_HELD,
    OPEN,
    ORGANISATION,
    PRIORITISED,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_MEETING,
    THE_NEED,
    THE_ORGANISATION,
    THE_ROUND,
    line,
)
from tests.domain.given import fold
from tests.domain.wishes import wish
from tests.samples import SAMPLES


def test_stream_ids_never_change() -> None:
    assert str(need_ref("n-1a2b").stream_id) == "c1763196-ef54-5d58-8808-74dbe9c73382"
    assert str(round_ref("yrkesfag-46-2026").stream_id) == "fb30b711-ed73-5e25-a602-fc25610451e6"
    assert str(forum_ref("yrkesfag", "46").stream_id) == "ccb8a4ac-de16-58e2-9c89-c94b12658ed7"
    assert (
        str(long_term_plan_ref("yrkesfag", "46").stream_id)
        == "5b957c4d-7d2c-57c9-8324-5f6484c4233c"
    )


@pytest.mark.parametrize("key", ["", "-a", "A", "a b", "æ", "a/b", "a" * 64, "a\n"])
def test_a_key_is_plain_and_short(key: str) -> None:
    with pytest.raises(ValidationError):
        CaseRef(kind=CaseKind.NEED, key=key)


def test_a_round_that_can_be_named_has_a_case_forum_and_plan() -> None:
    longest = wish(OpenRound, scheme="a" * 32)
    plan = wish(AdoptPlan, round_id=longest.round_id)

    assert longest.case.key == longest.round_id
    assert {ref.kind for ref in plan.reads()} == {
        CaseKind.COUNTY,
        CaseKind.FORUM,
        CaseKind.LONG_TERM_PLAN,
        CaseKind.NEED,
        CaseKind.ORGANISATION,
    }
    with pytest.raises(ValidationError):
        wish(OpenRound, scheme="a" * 33)
    with pytest.raises(ValidationError):
        wish(ForwardNeed, round_id="a" * 33 + "-46-2026")


def test_a_line_names_needs_by_keys_that_a_case_can_have() -> None:
    with pytest.raises(ValidationError):
        line(needs=("Ikkje ein nøkkel",))


@pytest.mark.parametrize("kind", CaseKind)
def test_an_empty_case_has_no_rules_and_nothing_done(kind: CaseKind) -> None:
    state = empty(kind)

    assert rule_set(state) is None
    assert position(state, 0).done == frozenset()


@pytest.mark.parametrize("topic", EVENTS)
def test_an_event_of_another_kind_of_case_is_a_fault(topic: str) -> None:
    histories = {
        THE_NEED: PRIORITISED,
        THE_ROUND: OPEN,
        THE_FORUM: FORUM_WITH_MEMBERS,
        THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
        THE_ORGANISATION: ORGANISATION,
        THE_MEETING: MEETING_HELD,
    }
    kinds = [ref.kind for ref, history in histories.items() if topic in {e.TOPIC for e in history}]
    for kind in kinds:
        for other in set(CaseKind) - {kind}:
            with pytest.raises(TypeError, match="does not belong"):
                evolve(empty(other), SAMPLES[topic])


def test_a_case_is_pinned_to_its_rules_by_its_first_event() -> None:
    assert rule_set(fold(THE_NEED, ASSESSED)) == "yrkesfag-2021"
    assert rule_set(fold(THE_ROUND, OPEN[:1])) == "yrkesfag-2021"
    assert rule_set(fold(THE_LONG_TERM_PLAN, LONG_TERM_PLAN)) == "yrkesfag-2021"
    assert rule_set(fold(THE_FORUM, FORUM)) is None


def test_a_decision_sees_the_cases_that_it_asked_for_as_what_they_are() -> None:
    known = Known({THE_FORUM: fold(THE_FORUM, FORUM)})

    assert known.of(THE_FORUM, Forum) == known[THE_FORUM]
    with pytest.raises(TypeError, match="is Forum, not Need"):
        known.of(THE_FORUM, Need)
    with pytest.raises(KeyError):
        known.of(THE_NEED, Need)


def test_a_case_that_waits_for_nothing_is_finished() -> None:
    assert not position(fold(THE_ROUND, OPEN), 2).finished
    assert position(fold(THE_ROUND, [*OPEN, CLOSED]), 3).finished
    assert not position(fold(THE_NEED, ASSESSED), 1).finished
    assert position(fold(THE_NEED, PRIORITISED), 4).finished
    assert position(fold(THE_FORUM, FORUM), 1) == Position(
        version=1,
        done=frozenset({Milestone.APPOINTED}),
        finished=True,
        step=Step.PRIORITISE,
        county="46",
    )


def test_a_round_reads_the_same_after_its_state_was_stored() -> None:
    state = fold(THE_ROUND, OPEN)

    assert Round.model_validate_json(state.model_dump_json()) == state
