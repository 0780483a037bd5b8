"""Step 3: a line names the measure that the long-term plan prioritises, besides its theme."""

from typing import Any

import pytest

from domain.party import MeasureKind
from domain.rules.plans.anchored_line import broken
from domain.state.long_term_plan import LongTermPlan
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan
from domain.step3_prioritise.events import LongTermPlanAdopted, Theme
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Use
from tests.domain.facts import (
    FORUM,
    FULL_MEETING,
    MEASURE,
    PRIORITY,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    fact,
    line,
)
from tests.domain.facts_pots import POT_LINE
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason

NAMED = MEASURE.model_copy(update={"measure_id": "hospitering"})


def plan(*measures: Any, theme_id: str = "t-1") -> LongTermPlan:
    theme = Theme(theme_id=theme_id, title="Grønt skifte", goal="Oppdatering", measures=measures)
    adopted = fact(LongTermPlanAdopted, meeting=FULL_MEETING, themes=(theme,))
    state = fold(THE_LONG_TERM_PLAN, (adopted,))
    assert isinstance(state, LongTermPlan)
    return state


def codes(planned: PlanLine, relied: LongTermPlan) -> set[str]:
    return {rule.code for rule, _ in broken((planned,), relied)}


def test_a_line_that_names_a_measure_under_its_theme_is_anchored() -> None:
    assert codes(line(priority_id="hospitering"), plan(NAMED)) == set()
    assert codes(line(), plan(NAMED)) == set()


def test_a_measure_that_is_not_under_the_theme_asks_for_a_reason() -> None:
    assert codes(line(priority_id="kurs"), plan(NAMED)) == {"priority-not-in-plan"}
    assert codes(line(priority_id="hospitering"), plan(MEASURE)) == {"priority-not-in-plan"}
    assert codes(line(priority_id="hospitering"), plan()) == {"priority-not-in-plan"}


@pytest.mark.parametrize(
    "planned",
    [
        line(use=Use.ASSESSING, needs=()),
        line(use=Use.PLANNING),
        line(measure=MeasureKind.NETWORK, needs=()),
        POT_LINE,
    ],
)
def test_what_stands_on_the_long_term_plan_alone_names_a_measure_of_it(planned: PlanLine) -> None:
    planned = planned.model_copy(update={"priority_id": None})
    named = planned.model_copy(update={"priority_id": "hospitering"})
    assert codes(planned, plan(NAMED)) == {"line-without-priority"}
    assert codes(planned, plan(MEASURE)) == {"line-without-priority"}
    assert codes(planned, plan()) == {"line-without-priority"}
    assert codes(named, plan(NAMED)) == set()


def test_without_a_long_term_plan_it_goes_on_with_a_reason_of_its_own() -> None:
    assert codes(line(use=Use.ASSESSING), LongTermPlan()) == {
        "line-not-anchored",
        "line-without-priority",
    }


def test_a_measure_without_an_id_gets_one_of_its_title_which_a_line_can_name() -> None:
    other = MEASURE.model_copy(update={"title": "Rettleiing på Ås: vår/haust"})
    themes = plan(MEASURE, other, MEASURE, NAMED).themes
    ids = [measure.measure_id for theme in themes for measure in theme.measures]
    assert ids == [PRIORITY, "rettleiing-pa-as-var-haust", f"{PRIORITY}-2", "hospitering"]
    assert codes(line(priority_id=PRIORITY), plan(MEASURE)) == set()
    unreadable = MEASURE.model_copy(update={"title": "§§"})
    assert plan(unreadable).themes[0].measures[0].measure_id == "tiltak"


def test_a_long_term_plan_names_each_measure_once() -> None:
    def adopt(*measures: Any) -> AdoptLongTermPlan:
        theme = Theme(theme_id="t-1", title="Grønt skifte", goal="Fagleg", measures=measures)
        return wish(AdoptLongTermPlan, with_reason(AdoptLongTermPlan), themes=(theme,))

    history = given(other={THE_FORUM: FORUM})
    history.when(adopt(NAMED, NAMED)).refused("measure-twice")
    adopted = history.when(adopt(NAMED, MEASURE, MEASURE)).decided()[0]
    assert isinstance(adopted, LongTermPlanAdopted)
    assert adopted.themes[0].measures[0].measure_id == "hospitering"
