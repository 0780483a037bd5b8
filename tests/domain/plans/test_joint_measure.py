"""Step 3: counties that carry a measure together are asked why when they say different things."""

from typing import Any

import pytest

from domain.case import CaseRef, round_ref
from domain.event import Event
from domain.opening.events import RoundOpened
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import CountyShare, JointMeasure
from tests.domain.facts import (
    FORUM,
    FULL_MEETING,
    LINE_ORE,
    LONG_TERM_PLAN,
    OPEN,
    PRIORITISED,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    fact,
    line,
)
from tests.domain.given import given
from tests.domain.wishes import wish, with_reason

THE_OTHER = round_ref("yrkesfag-11-2026")
STOP = "joint-measure-differs"


def joint(
    total_ore: int = 2 * LINE_ORE, lead: str = "46", ours: str = "1/2", theirs: str = "1/2"
) -> JointMeasure:
    shares = (CountyShare(county="46", share=ours), CountyShare(county="11", share=theirs))
    return JointMeasure(measure_key="m-kyst", lead_county=lead, total_ore=total_ore, shares=shares)


def planned(said: JointMeasure | None, **changes: Any) -> tuple[PlanLine, ...]:
    return (line(joint=said, **changes),)


def other_county(*lines: PlanLine) -> tuple[Event, ...]:
    opened = fact(RoundOpened, round_id=THE_OTHER.key, county="11")
    return (opened, fact(PlanAdopted, meeting=FULL_MEETING, lines=lines))


def beside(*events: Event) -> dict[CaseRef, tuple[Event, ...]]:
    return {
        THE_FORUM: FORUM,
        THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
        THE_NEED: PRIORITISED,
        THE_OTHER: events,
    }


def stops(other: tuple[Event, ...], said: JointMeasure | None = None) -> tuple[str, ...]:
    adopt = wish(AdoptPlan, with_reason(AdoptPlan), lines=planned(said or joint()))
    adopted = given(*OPEN, other=beside(*other)).when(adopt).decided()[0]
    assert isinstance(adopted, PlanAdopted)
    return adopted.soft_stops


def test_a_county_that_comes_first_is_asked_nothing() -> None:
    assert STOP not in stops(())
    assert STOP not in stops(other_county(line(joint=None)))


def test_counties_that_say_the_same_go_on_whatever_else_their_lines_hold() -> None:
    same = line("l-9", joint=joint(), title="Kystopplæring")
    assert STOP not in stops(other_county(same))


def test_shares_are_compared_by_what_they_are_worth() -> None:
    assert STOP not in stops(other_county(line(joint=joint(ours="2/4", theirs="3/6"))))


@pytest.mark.parametrize(
    "said",
    [joint(total_ore=2 * LINE_ORE + 1), joint(lead="11"), joint(ours="1/3", theirs="2/3")],
)
def test_another_total_lead_or_share_asks_for_a_reason(said: JointMeasure) -> None:
    other = beside(*other_county(line(joint=said)))
    adopt = {"lines": planned(joint())}
    history = given(*OPEN, other=other)

    history.when(wish(AdoptPlan, **adopt)).refused("reason-required")
    adopted = history.when(wish(AdoptPlan, with_reason(AdoptPlan), **adopt)).decided()[0]
    assert isinstance(adopted, PlanAdopted)
    assert STOP in adopted.soft_stops


def test_another_measure_and_a_line_out_of_the_plan_are_no_disagreement() -> None:
    elsewhere = joint(total_ore=5).model_copy(update={"measure_key": "m-fjell"})
    assert STOP not in stops(other_county(line(joint=elsewhere)))
    dropped = (
        *other_county(line(joint=joint(total_ore=5))),
        fact(PlanAdopted, meeting=FULL_MEETING, plan_version=2, lines=(line("l-2"),)),
    )
    assert STOP not in stops(dropped)
