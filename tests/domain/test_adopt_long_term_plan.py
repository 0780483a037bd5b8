"""Step 3: the forum agrees on its long-term plan."""

from datetime import date

import pytest

from domain.role import Role
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan
from domain.step3_prioritise.events import LongTermPlanAdopted
from tests.domain.facts import FORUM, FULL_MEETING, LONG_TERM_PLAN, THE_FORUM, fact
from tests.domain.given import given
from tests.domain.wishes import wish, with_reason
from tests.samples import by

THE_FORUM_EXISTS = {THE_FORUM: FORUM}
THEME = LONG_TERM_PLAN[0].themes[0]


def test_the_forum_adopts_its_long_term_plan_in_versions() -> None:
    given(other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan)).then(*LONG_TERM_PLAN)
    given(*LONG_TERM_PLAN, other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan)).then(
        fact(LongTermPlanAdopted, meeting=FULL_MEETING, plan_version=2)
    )


def test_no_forum_no_long_term_plan() -> None:
    given().when(wish(AdoptLongTermPlan)).refused("forum-not-appointed")


@pytest.mark.parametrize("role", [Role.COUNTY_OFFICER, Role.FORUM_MEMBER, Role.UNIT])
def test_nobody_but_the_forum_adopts_it(role: Role) -> None:
    given(other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan, by(role))).refused("wrong-role")


def test_it_holds_for_a_time_that_ends_after_it_begins() -> None:
    given(other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan, valid_to=date(2025, 1, 1))).refused(
        "period-reversed"
    )


def test_a_theme_stands_in_it_once() -> None:
    given(other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan, themes=(THEME, THEME))).refused(
        "theme-twice"
    )


def test_a_plan_not_built_on_needs_goes_on_with_a_reason() -> None:
    themes = (THEME.model_copy(update={"needs": ()}),)
    history = given(other=THE_FORUM_EXISTS)

    history.when(wish(AdoptLongTermPlan, themes=themes)).refused(
        "reason-required", stops="not-built-on-needs"
    )
    history.when(wish(AdoptLongTermPlan, with_reason(AdoptLongTermPlan), themes=themes)).stops(
        "not-built-on-needs"
    )


def test_a_scheme_without_rules_has_no_plan() -> None:
    early = date(2018, 1, 1)

    given(other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan, valid_from=early)).refused(
        "unknown-scheme"
    )
