"""Step 3: the forum agrees on its long-term plan."""

from datetime import UTC, date, datetime

import pytest

from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.role import Role
from domain.rules.plans.yearly_look import OVERDUE, is_overdue, next_look
from domain.schemes.rule_set import RuleSet
from domain.schemes.yrkesfag import YRKESFAG_2019, YRKESFAG_2021
from domain.state.long_term_plan import LongTermPlan
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan, ReviewLongTermPlan
from domain.step3_prioritise.events import LongTermPlanAdopted, SeatGroup
from domain.step3_prioritise.long_term_contents import LocalPlan
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed
from tests.domain.facts import (
    ASSESSED,
    FORUM,
    FULL_MEETING,
    LONG_TERM_PLAN,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import by

THE_FORUM_EXISTS = {THE_FORUM: FORUM, THE_NEED: ASSESSED}
THE_FORUM_ALONE = {THE_FORUM: FORUM}
THEME = LONG_TERM_PLAN[0].themes[0]
#: The look that follows the sample's adoption and its look, which are of one day.
LOOK_AGAIN = DeadlineSet(
    deadline_id="yearly-look",
    kind=DeadlineKind.YEARLY_LOOK,
    at=datetime(2027, 4, 22, 22, tzinfo=UTC),
    source=DeadlineSource.UNVERIFIED,
    citation=OVERDUE.citation,
    when_passed=WhenPassed.REMIND,
)


def test_the_forum_adopts_its_long_term_plan_in_versions() -> None:
    given(other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan)).then(*LONG_TERM_PLAN, LOOK_AGAIN)
    given(*LONG_TERM_PLAN, other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan)).then(
        LONG_TERM_PLAN[0].model_copy(update={"plan_version": 2}), LOOK_AGAIN
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
    history = given(other=THE_FORUM_ALONE)

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


@pytest.mark.parametrize("history", [(), (fact(NeedAssessed, county="50"),)])
def test_it_builds_on_needs_that_its_county_knows(history: tuple[NeedAssessed, ...]) -> None:
    other = {THE_FORUM: FORUM, THE_NEED: history}

    given(other=other).when(wish(AdoptLongTermPlan)).refused("unknown-need", need="n-1a2b")


def test_a_theme_without_measures_goes_on_with_a_reason() -> None:
    themes = (THEME.model_copy(update={"measures": ()}),)
    history = given(other=THE_FORUM_EXISTS)

    history.when(wish(AdoptLongTermPlan, themes=themes)).refused(
        "reason-required", stops="no-prioritised-measures"
    )
    history.when(wish(AdoptLongTermPlan, with_reason(AdoptLongTermPlan), themes=themes)).stops(
        "no-prioritised-measures"
    )


def test_a_plan_silent_on_co_determination_goes_on_with_a_reason() -> None:
    silent = FULL_MEETING.model_copy(update={"co_determination": ""})

    given(other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan, meeting=silent)).refused(
        "reason-required", stops="plan-without-co-determination"
    )


def test_it_names_the_local_plans_that_it_draws_on() -> None:
    drawn_on = (LocalPlan(owner="Vestfjord vidaregåande skule (syntetisk)", title="Plan 2026"),)

    given(other=THE_FORUM_EXISTS).when(wish(AdoptLongTermPlan, local_plans=drawn_on)).then(
        LONG_TERM_PLAN[0].model_copy(update={"local_plans": drawn_on}), LOOK_AGAIN
    )


LOOK = fact(LongTermPlanReviewed, meeting=FULL_MEETING)


def test_the_forum_looks_at_its_plan_anew() -> None:
    given(*LONG_TERM_PLAN, other=THE_FORUM_ALONE).when(wish(ReviewLongTermPlan)).then(
        LOOK, LOOK_AGAIN
    )
    given(*LONG_TERM_PLAN, LOOK, other=THE_FORUM_ALONE).when(wish(ReviewLongTermPlan)).nothing()


def test_what_is_not_adopted_is_not_looked_at() -> None:
    given(other=THE_FORUM_ALONE).when(wish(ReviewLongTermPlan)).refused(
        "long-term-plan-not-adopted"
    )


def test_nobody_but_the_forum_looks_at_it_and_in_a_whole_meeting() -> None:
    history = given(*LONG_TERM_PLAN, other=THE_FORUM_ALONE)
    alone = FULL_MEETING.model_copy(update={"groups_present": (SeatGroup.PROVIDER,)})

    history.when(wish(ReviewLongTermPlan, by(Role.COUNTY_OFFICER))).refused("wrong-role")
    history.when(wish(ReviewLongTermPlan, meeting=alone)).refused("reason-required")
    given(*LONG_TERM_PLAN).when(wish(ReviewLongTermPlan)).refused("forum-not-appointed")


@pytest.mark.parametrize("rules", [YRKESFAG_2019, YRKESFAG_2021])
def test_a_look_is_due_a_year_after_the_last_one(rules: RuleSet) -> None:
    adopted, seen = _plan(), _plan(looked_on=date(2027, 4, 10))

    assert next_look(LongTermPlan(), rules) is None
    assert next_look(adopted, rules) == date(2027, 4, 22)
    assert not is_overdue(adopted, rules, date(2027, 4, 22))
    assert is_overdue(adopted, rules, date(2027, 4, 23))
    assert not is_overdue(seen, rules, date(2027, 4, 23))
    assert next_look(seen, rules) == date(2028, 4, 10)


def test_a_new_version_begins_a_new_year() -> None:
    again = LONG_TERM_PLAN[0].model_copy(update={"plan_version": 2})
    plan = fold(THE_LONG_TERM_PLAN, (*LONG_TERM_PLAN, LOOK, again))

    assert isinstance(plan, LongTermPlan)
    assert (plan.looks, len(plan.earlier), plan.earlier[0].looks) == ((), 1, (LOOK,))


def _plan(*, looked_on: date | None = None) -> LongTermPlan:
    meeting = FULL_MEETING.model_copy(update={"held_on": looked_on})
    looks = (LOOK.model_copy(update={"meeting": meeting}),) if looked_on else ()
    plan = fold(THE_LONG_TERM_PLAN, (*LONG_TERM_PLAN, *looks))
    assert isinstance(plan, LongTermPlan)
    return plan


def test_what_the_forum_came_to_on_local_evaluation_is_kept_with_the_plan() -> None:
    came_to = "Partane vurderer kvart tiltak saman, etter same mal"
    adopt = wish(AdoptLongTermPlan, local_evaluation=came_to)
    (adopted, *_) = given(other=THE_FORUM_EXISTS).when(adopt).decided()
    assert isinstance(adopted, LongTermPlanAdopted)
    assert adopted.local_evaluation == came_to
    look = wish(ReviewLongTermPlan, local_evaluation="Også etter eitt år")
    (looked, *_) = given(adopted, other=THE_FORUM_ALONE).when(look).decided()
    assert isinstance(looked, LongTermPlanReviewed)
    assert looked.local_evaluation == "Også etter eitt år"
