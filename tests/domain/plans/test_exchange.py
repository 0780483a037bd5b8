"""Hospitering within county practice; Yrkesfaglærer 2 and credits by rule set."""

from typing import Any

import pytest

from domain.attachment import Attachment
from domain.case import forum_ref, long_term_plan_ref
from domain.opening.events import GrantCommitted, RoundOpened
from domain.party import MeasureKind
from domain.schemes.county_practice import practice_of
from domain.schemes.rule_set import Status
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.exchange import Placement, Study
from domain.step3_prioritise.line import PlanLine
from tests.domain.facts import FORUM, LONG_TERM_PLAN, OPEN, fact, line
from tests.domain.given import Given, given
from tests.domain.planning import in_round, stopped
from tests.domain.wishes import someone, wish
from tests.samples import LINE, PROVIDER

STUDY = Study(title="Nye energikjelder", credits="7.5", provider=PROVIDER, places=12)


def visit(**changes: Any) -> PlanLine:
    """The sample line with one placement."""
    (first, *_) = LINE.placements
    return line(placements=(Placement.model_validate({**dict(first), **changes}),))


def test_the_days_and_the_cost_of_a_placement() -> None:
    (there, back) = LINE.placements

    assert (there.days, there.cost_ore) == (45, 45 * 350_000)
    assert (back.days, back.cost_ore) == (20, 20 * 137_500)


@pytest.mark.parametrize(
    "changes", [{"days_each": 4}, {"days_each": 11}, {"day_rate_ore": 350_001}]
)
def test_outside_the_countys_practice_goes_on_with_a_reason(changes: dict[str, Any]) -> None:
    stopped(in_round(*OPEN), "hospitering-outside-practice", lines=(visit(**changes),))


@pytest.mark.parametrize("changes", [{"days_each": 5}, {"days_each": 10}, {"day_rate_ore": 0}])
def test_within_the_countys_practice_nothing_is_asked(changes: dict[str, Any]) -> None:
    in_round(*OPEN).when(wish(AdoptPlan, lines=(visit(**changes),))).stops()


def test_vestland_asks_for_an_agreement_between_school_and_company() -> None:
    stopped(in_round(*OPEN), "hospitering-without-agreement", lines=(visit(agreement=""),))


def test_the_signed_agreement_is_an_agreement_without_more_words() -> None:
    signed = (Attachment(sha256="0a" * 32, name="avtale.pdf"),)
    agreed = visit(agreement="", agreement_files=signed)

    in_round(*OPEN).when(wish(AdoptPlan, lines=(agreed,))).stops()


def test_practice_is_dated_and_says_that_no_source_dates_it() -> None:
    agder = practice_of("42")
    started, before = LINE.starts_on.replace(year=2021), LINE.starts_on.replace(year=2020)
    rate = agder.rate_of(MeasureKind.HOSPITERING, started)

    assert rate is not None
    assert (rate.at_most, rate.dates) == (5, Status.UNVERIFIED)
    assert agder.rate_of(MeasureKind.HOSPITERING, before) is None


def round_of(year: int, rule_set: str, county: str = "46") -> Given:
    key = {"round_id": f"yrkesfag-{county}-{year}", "budget_year": year, "rule_set": rule_set}
    opening = (fact(GrantCommitted, county=county, **key), fact(RoundOpened, county=county, **key))
    forum, long_term_plan = forum_ref("yrkesfag", county), long_term_plan_ref("yrkesfag", county)
    return given(*opening, other={forum: FORUM, long_term_plan: LONG_TERM_PLAN})


def further(**changes: Any) -> PlanLine:
    usual = {"measure": MeasureKind.YRKESFAGLARER_2, "placements": (), "needs": (), "study": STUDY}
    return line(**{**usual, **changes})


def of_year(year: int, **changes: Any) -> AdoptPlan:
    because = someone("adopt-plan", reason="Vedteke likevel")
    return wish(AdoptPlan, because, round_id=f"yrkesfag-46-{year}", lines=(further(**changes),))


def test_yrkesfaglaerer_2_is_lawful_from_the_budget_year_2023() -> None:
    round_of(2022, "yrkesfag-2021").when(of_year(2022)).refused("yrkesfaglaerer-2-before-2023")
    round_of(2023, "yrkesfag-2021").when(of_year(2023)).stops("line-without-need")


def test_credits_are_for_yrkesfaglaerer_2_and_else_go_on_with_a_reason() -> None:
    course = of_year(2026, measure=MeasureKind.COURSE)

    round_of(2026, "yrkesfag-2021").when(course).stops("line-without-need", "credits-for-measure")


def test_a_course_without_credits_is_a_course() -> None:
    free = STUDY.model_copy(update={"credits": "0"})
    course = of_year(2026, measure=MeasureKind.COURSE, study=free)

    round_of(2026, "yrkesfag-2021").when(course).stops("line-without-need")


def test_yrkesfaglaerer_2_says_which_study_it_is() -> None:
    round_of(2026, "yrkesfag-2021").when(of_year(2026, study=None)).stops(
        "line-without-need", "line-details-blank"
    )
