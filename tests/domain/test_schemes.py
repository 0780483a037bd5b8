"""Schemes, counties and practices as data: complete, dated, and honest about what is unknown."""

from collections import Counter
from datetime import date

import pytest

from domain.event import Refusal
from domain.party import MeasureKind
from domain.schemes.barnehage_grunnopplaering import SCHEME as SIBLING
from domain.schemes.counties import COUNTIES
from domain.schemes.counties_2019 import COUNTIES_2019
from domain.schemes.county_practice import COUNTY_PRACTICE, practice_of
from domain.schemes.distributions import DISTRIBUTION_2019, DISTRIBUTION_2025
from domain.schemes.registry import RULE_SETS, rule_set_by_id, rule_set_for
from domain.schemes.rule_set import Binding, RuleSet, Status
from domain.step3_prioritise.events import SeatGroup

EVERY_RULE_SET = pytest.mark.parametrize("rule_set", RULE_SETS.values(), ids=RULE_SETS)


def test_every_day_since_march_2019_has_one_rule_set() -> None:
    days = [date(2019, 3, 1), date(2021, 1, 25), date(2021, 1, 26), date(2026, 6, 30)]
    own = [rules for rules in RULE_SETS.values() if rules.scheme == "yrkesfag"]
    in_force = [[r.rule_set_id for r in own if r.in_force(day)] for day in days]

    assert in_force == [["yrkesfag-2019"], ["yrkesfag-2019"], ["yrkesfag-2021"], ["yrkesfag-2021"]]
    assert not any(r.in_force(date(2019, 2, 28)) for r in RULE_SETS.values())


def test_a_round_gets_the_rules_of_its_year() -> None:
    assert [rule_set_for("yrkesfag", year).rule_set_id for year in (2019, 2020, 2021)] == [
        "yrkesfag-2019",
        "yrkesfag-2019",
        "yrkesfag-2021",
    ]
    with pytest.raises(Refusal, match="unknown-scheme"):
        rule_set_for("yrkesfag", 2018)
    with pytest.raises(Refusal, match="unknown-scheme"):
        rule_set_for("barnehage", 2026)


def test_a_missing_long_term_plan_stops_nobody_before_2021() -> None:
    assert rule_set_by_id("yrkesfag-2019").long_term_plan is Binding.SOFT
    assert rule_set_by_id("yrkesfag-2021").long_term_plan is Binding.HARD


@EVERY_RULE_SET
def test_what_no_source_settles_is_a_named_setting_with_its_source(rule_set: RuleSet) -> None:
    codes = Counter(setting.code for setting in rule_set.settings)

    assert set(codes.values()) == {1}
    assert all(setting.source for setting in rule_set.settings)
    assert any(setting.status is Status.UNVERIFIED for setting in rule_set.settings)


@pytest.mark.parametrize("rule_set_id", ["yrkesfag-2019", "yrkesfag-2021"])
def test_every_question_is_asked_in_three_languages(rule_set_id: str) -> None:
    questions = rule_set_by_id(rule_set_id).questions
    texts = [text for q in questions for text in (q.nb, q.nn, q.en)]

    assert len(questions) == 4
    assert len(set(texts)) == 12


def test_the_sibling_scheme_has_what_sources_carry_of_it() -> None:
    sibling = rule_set_for(SIBLING, 2026)
    settings = {setting.code: setting.status for setting in sibling.settings}

    assert (sibling.citation, sibling.own_contribution.percent) == ("FOR-2021-01-26-230", 30)
    assert set(sibling.forum.required_groups) <= set(SeatGroup)
    assert settings["sibling-own-contribution"] is Status.SOURCED
    assert settings["sibling-questions"] is Status.UNVERIFIED
    assert sibling.questions == ()
    with pytest.raises(Refusal, match="unknown-scheme"):
        rule_set_for(SIBLING, 2020)


def test_the_whole_grant_is_divided_among_the_counties_of_its_year() -> None:
    assert DISTRIBUTION_2025.amounts_ore.keys() == COUNTIES.keys()
    assert sum(DISTRIBUTION_2025.amounts_ore.values()) == 3_000_000_000
    assert DISTRIBUTION_2025.synthetic
    assert DISTRIBUTION_2019.amounts_ore.keys() == COUNTIES_2019.keys()
    assert set(DISTRIBUTION_2019.amounts_ore.values()) == {166_000_000}


@pytest.mark.parametrize(("counties", "number"), [(COUNTIES, 15), (COUNTIES_2019, 18)])
def test_counties_are_known_by_number(counties: dict[str, object], number: int) -> None:
    assert len(counties) == number


def test_a_practice_has_a_source_and_an_unknown_one_says_so() -> None:
    assert all(practice.source for practice in COUNTY_PRACTICE.values())
    assert practice_of("46").rates[0].measure is MeasureKind.HOSPITERING
    assert practice_of("56").source == "none known"
    assert practice_of("56").rates == ()
