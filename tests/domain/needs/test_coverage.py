"""Whom needs and money reach: every krone once, whatever a round is broken down by."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from domain.event import Event
from domain.party import Programme, TargetGroup
from domain.rules.plans.equal_split import EqualSplit, equal_splits
from domain.state.need import Need
from domain.state.round import Round
from domain.step3_prioritise.asked import Asked, asked
from domain.step3_prioritise.events import NeedPrioritised, PlanAdopted
from domain.step3_prioritise.line_contents import Participants
from domain.step3_prioritise.outcomes import NeedCarriedOver, Outcome
from domain.views.basis import Basis, basis
from domain.views.coverage import NONE, Dimension, LineMoney, coverage, money_of
from domain.views.turns import turns
from tests.domain.facts import (
    FULL_MEETING,
    LINE_ORE,
    OPEN,
    PRIORITISED,
    READY_TO_PAY,
    THE_NEED,
    THE_ROUND,
    WAITING,
    fact,
    line,
)
from tests.domain.facts_pots import AWARDED, CALLED, POT_LINE, pot_line
from tests.domain.given import fold
from tests.samples import LINE, NEXT_ROUND, OFFICE, ROUND, SCHOOL

CARRIED = (*WAITING, fact(NeedCarriedOver))

_parties = st.sampled_from([SCHOOL, OFFICE, None])
_asked = st.builds(
    Asked,
    need_id=st.sampled_from(["n-1", "n-2", "n-3"]),
    round_id=st.just(ROUND),
    budget_year=st.just(2026),
    unit=st.sampled_from([SCHOOL, OFFICE]),
    title=st.just("Hospitering"),
    programme=st.none() | st.sampled_from(Programme),
    participants=st.dictionaries(st.sampled_from(TargetGroup), st.integers(1, 9), max_size=3),
    period_from=st.just(date(2026, 8, 17)),
    outcome=st.none() | st.sampled_from(Outcome),
)
_parts = st.lists(
    st.builds(
        Participants,
        group=st.sampled_from(TargetGroup),
        programme=st.none() | st.sampled_from(Programme),
        expected=st.integers(0, 9),
    ),
    max_size=4,
).map(tuple)


def _groups(parts: tuple[Participants, ...], more: dict[TargetGroup, int]) -> dict[str, object]:
    """A line's target groups: those whose programmes it says, and some that were let in later."""
    groups = Counter({TargetGroup(part.group): 0 for part in parts})
    for part in parts:
        groups[part.group] += part.expected
    return {"participants": parts, "groups": dict(+(groups + Counter(more)))}


_heads = st.builds(
    _groups,
    _parts,
    st.dictionaries(st.sampled_from(TargetGroup), st.integers(1, 9), max_size=3),
)
_lines = st.builds(
    lambda heads, **fields: LineMoney(**heads, **fields),
    _heads,
    line_id=st.sampled_from(["l-1", "l-2", "l-3"]),
    theme_id=st.sampled_from(["t-1", "t-2", None]),
    recipient=_parties,
    needs=st.lists(st.sampled_from(["n-1", "n-2", "n-9"]), max_size=3).map(tuple),
    planned_ore=st.integers(0, 10**9),
    decided_ore=st.integers(0, 10**9),
    disbursed_ore=st.integers(0, 10**9),
)


def need(*events: Event) -> Need:
    state = fold(THE_NEED, events)
    assert isinstance(state, Need)
    return state


def a_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


@whatever(
    st.sampled_from(Dimension),
    st.lists(_asked, max_size=5),
    st.lists(_lines, max_size=5),
    st.dictionaries(st.sampled_from([SCHOOL.organisation]), st.just("4601")),
)
def test_every_krone_and_participant_is_in_a_breakdown_once(
    by: Dimension, needs: list[Asked], lines: list[LineMoney], places: dict[str, str]
) -> None:
    shares = coverage(by, needs, lines, places)

    for field in ("planned_ore", "decided_ore", "disbursed_ore"):
        assert sum(getattr(share, field) for share in shares) == sum(
            getattr(each, field) for each in lines
        )
    for field, counted in (
        ("planned_participants", [each for each in lines if each.planned_ore]),
        ("decided_participants", [each for each in lines if each.decided_ore]),
    ):
        heads = sum(sum(each.groups.values()) for each in counted)
        assert sum(getattr(share, field) for share in shares) == heads
    asked_for = sum(sum(each.participants.values()) for each in needs)
    assert sum(share.asked_participants for share in shares) == asked_for
    assert [share.key for share in shares] == sorted({share.key for share in shares})
    if by is not Dimension.TARGET_GROUP:
        assert sum(share.needs for share in shares) == len(needs)


def test_a_lines_money_follows_its_participants() -> None:
    state = a_round(*READY_TO_PAY)
    shares = coverage(Dimension.TARGET_GROUP, asked(need(*PRIORITISED)), money_of(state))

    planned = {share.key: share.planned_ore for share in shares}
    assert sum(planned.values()) == LINE_ORE
    assert planned[TargetGroup.VET_TEACHER] == round(LINE_ORE * 9 / 13)
    assert {share.key: share.prioritised for share in shares}[TargetGroup.INSTRUCTOR] == 1


@pytest.mark.parametrize(
    ("by", "key"),
    [
        (Dimension.PROGRAMME, Programme.BYGG_OG_ANLEGG),
        (Dimension.UNIT, SCHOOL.organisation),
        (Dimension.THEME, "t-1"),
        (Dimension.MUNICIPALITY, "4601"),
    ],
)
def test_needs_and_money_meet_under_one_key(by: Dimension, key: str) -> None:
    places = {SCHOOL.organisation: "4601"}
    state = a_round(*READY_TO_PAY)

    (share,) = coverage(by, asked(need(*PRIORITISED)), money_of(state), places)
    assert (share.key, share.needs, share.prioritised) == (key, 1, 1)
    assert (share.planned_ore, share.decided_ore, share.disbursed_ore) == (LINE_ORE, LINE_ORE, 0)


def planned(**changes: Any) -> dict[str, tuple[int, int]]:
    """What a line with the changes plans by programme: participants, and money in øre."""
    plan = fact(PlanAdopted, lines=(line(**changes),))
    shares = coverage(
        Dimension.PROGRAMME, asked(need(*PRIORITISED)), money_of(a_round(*OPEN, plan))
    )
    return {
        share.key: (share.planned_participants, share.planned_ore)
        for share in shares
        if share.planned_ore
    }


def test_a_lines_participants_are_counted_under_the_programmes_that_it_says() -> None:
    of = {"group": "vet-teacher"}
    parts = ({**of, "programme": "BA", "expected": 3}, {**of, "programme": "EL", "expected": 1})
    two = {"target_groups": {"vet-teacher": 4}, "participants": parts, "amount_ore": 400}
    assert planned(**two) == {"BA": (3, 300), "EL": (1, 100)}


def test_participants_of_no_said_programme_are_of_the_one_that_the_lines_needs_have() -> None:
    silent = {"target_groups": {"vet-teacher": 4}, "participants": (), "amount_ore": 400}
    assert planned(**silent) == {"BA": (4, 400)}
    assert planned(**silent, needs=()) == {NONE: (4, 400)}


def test_a_pots_participants_are_planned_once_and_decided_in_its_awards() -> None:
    state = a_round(*CALLED, AWARDED)
    lines = [money for money in money_of(state) if money.line_id != LINE.line_id]
    shares = coverage(Dimension.TARGET_GROUP, (), lines)

    pot = sum(POT_LINE.target_groups.values())
    assert sum(share.planned_participants for share in shares) == pot
    assert {share.key: share.decided_participants for share in shares if share.decided_ore} == dict(
        AWARDED.target_groups
    )


def test_what_is_not_known_is_shown_as_such() -> None:
    (share,) = coverage(Dimension.MUNICIPALITY, asked(need(*PRIORITISED)), ())

    assert (share.key, share.needs) == (NONE, 1)


def test_a_carried_need_asks_in_both_its_rounds() -> None:
    first, second = asked(need(*CARRIED))

    assert (first.round_id, first.outcome) == (ROUND, Outcome.WAITING)
    assert (second.round_id, second.outcome, second.with_forum) == (NEXT_ROUND, None, True)


def test_turns_are_counted_over_the_years() -> None:
    answered = (*CARRIED, fact(NeedPrioritised, meeting=FULL_MEETING))
    (unit,) = turns(asked(need(*answered)))

    assert unit.unit == SCHOOL
    assert unit.turns == 1
    assert [(y.budget_year, y.asked, y.waiting, y.prioritised) for y in unit.years] == [
        (2026, 1, 1, 0),
        (2027, 1, 0, 1),
    ]


def test_equal_sums_without_a_need_are_found_and_others_are_not() -> None:
    same = [line("l-2", needs=(), amount_ore=100), line("l-1", needs=(), amount_ore=100)]

    assert equal_splits([*same, line("l-3", amount_ore=100), line("l-4", needs=())]) == (
        EqualSplit(amount_ore=100, lines=("l-1", "l-2")),
    )
    assert equal_splits([same[0], line("l-3", amount_ore=100)]) == ()


def test_a_plans_money_rests_on_needs_on_equal_sums_on_applications_or_on_the_plan_alone() -> None:
    equal = [line(name, needs=(), amount_ore=100) for name in ("l-2", "l-3")]
    alone, pot = line("l-4", needs=(), amount_ore=7), pot_line(1_000)
    found = basis([line(amount_ore=30), *equal, alone, pot])

    assert found == Basis(
        on_needs_ore=30, in_pots_ore=1_000, in_equal_sums_ore=200, on_plan_alone_ore=7
    )
