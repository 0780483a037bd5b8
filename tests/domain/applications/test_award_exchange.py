"""Exchange and further education out of a pot: what a plan's line is asked, an award is asked."""

from typing import Any

import pytest

from domain.event import Event
from domain.pots.decide_application import CompleteApplication, SubmitApplication
from domain.pots.decide_award import AwardApplication
from domain.pots.events import AwardDecided
from domain.pots.form import ApplicationContent
from domain.state.round import Round
from domain.step3_prioritise.exchange import Direction, Placement, Study
from tests.domain.facts import THE_ROUND
from tests.domain.facts_pots import CALL_OPEN, CALLED, SUBMITTED, THE_APPLICATION, WITH_POT
from tests.domain.given import Given, When, fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, LINE, PROVIDER, SCHOOL
from tests.samples.pots import APPLICATION, CONTENT

THERE, BACK = LINE.placements
STUDY = Study(title="Yrkesfaglærar 2 i bygg", credits="30", provider=PROVIDER, places=6)


def applied_for(**changes: Any) -> Given:
    """A called pot, and an application whose content has the changes."""
    content = ApplicationContent.model_validate({**dict(CONTENT), **changes})
    applied = SUBMITTED.model_copy(update={"content": content})
    return given(*CALLED, other={THE_APPLICATION: (applied,)})


def exchange(*placements: Placement) -> Given:
    return applied_for(measure="hospitering", placements=placements)


def stopped(history: Given, *codes: str) -> None:
    history.when(wish(AwardApplication)).refused("reason-required", stops=", ".join(codes))
    history.when(wish(AwardApplication, with_reason(AwardApplication))).stops(*codes)


def awarded(history: Given) -> AwardDecided:
    event = history.when(wish(AwardApplication)).decided()[0]
    assert isinstance(event, AwardDecided)
    return event


def test_an_award_carries_its_placements_both_ways_into_its_line() -> None:
    event = awarded(exchange(THERE, BACK))

    assert event.placements == (THERE, BACK)
    state = fold(THE_ROUND, [*CALLED, event])
    assert isinstance(state, Round)
    line = state.lines[APPLICATION].plan
    assert [placement.direction for placement in line.placements] == [
        Direction.TEACHER_TO_COMPANY,
        Direction.INSTRUCTOR_TO_SCHOOL,
    ]
    assert [placement.days for placement in line.placements] == [THERE.days, BACK.days]


@pytest.mark.parametrize(
    "changes",
    [{"day_rate_ore": 350_001}, {"days_each": 4}, {"days_each": 11}],
)
def test_a_placement_outside_county_practice_goes_on_with_a_reason(
    changes: dict[str, int],
) -> None:
    outside = THERE.model_copy(update=changes)
    stopped(exchange(outside), "hospitering-outside-practice")


def test_a_placement_without_the_agreement_that_the_county_asks_for_needs_a_reason() -> None:
    stopped(exchange(THERE.model_copy(update={"agreement": ""})), "hospitering-without-agreement")


def test_an_award_that_does_not_say_which_exchange_or_study_needs_a_reason() -> None:
    stopped(exchange(), "line-details-blank")
    stopped(applied_for(measure="yrkesfaglaerer-2"), "line-details-blank")


def test_an_award_carries_the_study_with_its_credits_and_provider() -> None:
    event = awarded(applied_for(measure="yrkesfaglaerer-2", study=STUDY))

    assert event.study == STUDY
    state = fold(THE_ROUND, [*CALLED, event])
    assert isinstance(state, Round)
    assert state.lines[APPLICATION].plan.study == STUDY


def test_credits_are_for_the_measures_that_the_rule_set_names() -> None:
    stopped(applied_for(study=STUDY), "credits-for-measure")
    without = STUDY.model_copy(update={"credits": "0"})
    assert awarded(applied_for(study=without)).soft_stops == ()


def test_yrkesfaglaerer_2_is_lawful_from_its_year() -> None:
    history = tuple(_in_2022(event) for event in CALLED)
    content = {"measure": "yrkesfaglaerer-2", "study": STUDY}
    applied = SUBMITTED.model_copy(
        update={"content": ApplicationContent.model_validate({**dict(CONTENT), **content})}
    )
    too_early = given(*history, other={THE_APPLICATION: (applied,)})
    too_early.when(wish(AwardApplication)).refused("yrkesfaglaerer-2-before-2023")


def _applying(**changes: Any) -> When:
    content = ApplicationContent.model_validate({**dict(CONTENT), **changes})
    history = given(other={THE_ROUND: CALLED})
    return history.when(wish(SubmitApplication, with_reason(SubmitApplication), content=content))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"day_rate_ore": 350_001}, "hospitering-outside-practice"),
        ({"days_each": 4}, "hospitering-outside-practice"),
        ({"agreement": ""}, "hospitering-without-agreement"),
        ({"school": COMPANY}, "hospitering-not-between-the-two"),
        ({"company": SCHOOL}, "hospitering-not-between-the-two"),
    ],
)
def test_a_placement_is_held_to_the_practice_when_it_is_applied_for(
    changes: dict[str, Any], code: str
) -> None:
    _applying(measure="hospitering", placements=(BACK,)).stops()
    outside = BACK.model_copy(update=changes)
    _applying(measure="hospitering", placements=(outside,)).stops(code)


def test_a_completed_application_is_held_to_the_practice_too() -> None:
    outside = BACK.model_copy(update={"days_each": 4})
    content = CONTENT.model_copy(update={"measure": "hospitering", "placements": (outside,)})
    completing = given(SUBMITTED, other={THE_ROUND: CALLED})
    completing.when(wish(CompleteApplication, content=content)).refused(
        "reason-required", stops="hospitering-outside-practice"
    )


def test_the_terms_of_the_call_are_told_when_one_applies() -> None:
    call = CALL_OPEN.model_copy(update={"ceiling_ore": CONTENT.amount_ore - 1})
    history = given(other={THE_ROUND: (*WITH_POT, call)})
    history.when(wish(SubmitApplication)).refused("reason-required", stops="above-call-ceiling")


def test_credits_and_the_first_year_are_told_when_one_applies() -> None:
    _applying(study=STUDY).stops("credits-for-measure")
    _applying(measure="yrkesfaglaerer-2", study=STUDY).stops()
    early = given(other={THE_ROUND: tuple(_in_2022(event) for event in CALLED)})
    content = ApplicationContent.model_validate(
        {**dict(CONTENT), "measure": "yrkesfaglaerer-2", "study": STUDY}
    )
    early.when(wish(SubmitApplication, content=content)).refused("yrkesfaglaerer-2-before-2023")


@pytest.mark.parametrize(
    ("measure", "unsaid"), [("hospitering", "placements"), ("yrkesfaglaerer-2", "study")]
)
def test_which_exchange_or_study_is_among_what_the_application_lacks(
    measure: str, unsaid: str
) -> None:
    received = _applying(measure=measure).decided()[0]
    assert getattr(received, "missing", None) == (unsaid,)


def _in_2022(event: Event) -> Event:
    return (
        event.model_copy(update={"budget_year": 2022}) if hasattr(event, "budget_year") else event
    )
