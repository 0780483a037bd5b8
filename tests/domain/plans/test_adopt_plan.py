"""Step 3: the forum adopts the year's plan; hard rules refuse, soft ones ask for a reason."""

from datetime import date, timedelta

import pytest

from domain.opening.events import GrantCommitted, RoundOpened
from domain.role import Role
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import (
    LongTermPlanAdopted,
)
from tests.domain.facts import (
    CLOSED,
    FULL_MEETING,
    GRANTED,
    LONG_TERM_PLAN,
    OPEN,
    OPENED,
    PLAN,
    PRIORITISED,
    fact,
    line,
)
from tests.domain.planning import in_round, stopped
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import by


def test_the_forum_adopts_the_years_plan() -> None:
    in_round(*OPEN).when(wish(AdoptPlan)).then(PLAN)


def test_a_plan_may_be_adopted_before_the_grant_letter_comes_with_a_reason() -> None:
    stopped(in_round(OPENED), "plan-above-means")


def test_the_round_is_open() -> None:
    in_round(GRANTED).when(wish(AdoptPlan)).refused("round-not-open")
    in_round(*OPEN, CLOSED).when(wish(AdoptPlan)).refused("round-closed")


@pytest.mark.parametrize("role", [Role.COUNTY_OFFICER, Role.FORUM_MEMBER, Role.BUDGET_AUTHORITY])
def test_nobody_but_the_forum_adopts_the_plan(role: Role) -> None:
    in_round(*OPEN).when(wish(AdoptPlan, by(role))).refused("wrong-role")


def test_another_countys_forum_does_not_adopt_it() -> None:
    stranger = someone("adopt-plan", county="50")

    in_round(*OPEN).when(wish(AdoptPlan, stranger)).refused("other-county")


def test_no_forum_no_plan() -> None:
    in_round(*OPEN, forum=()).when(wish(AdoptPlan)).refused("forum-not-appointed")


def test_no_long_term_plan_no_plan_under_the_rules_of_2021() -> None:
    in_round(*OPEN, long_term_plan=()).when(
        wish(AdoptPlan, with_reason(AdoptPlan), lines=(line(theme_id=None),))
    ).refused("no-long-term-plan")


def test_a_long_term_plan_that_has_run_out_is_none() -> None:
    over = fact(LongTermPlanAdopted, meeting=FULL_MEETING, valid_to=date(2026, 4, 21))

    in_round(*OPEN, long_term_plan=(over,)).when(wish(AdoptPlan, with_reason(AdoptPlan))).refused(
        "no-long-term-plan"
    )


def test_a_long_term_plan_holds_on_its_last_day() -> None:
    last_day = fact(LongTermPlanAdopted, meeting=FULL_MEETING, valid_to=FULL_MEETING.held_on)

    in_round(*OPEN, long_term_plan=(last_day,)).when(wish(AdoptPlan)).then(PLAN)


def test_a_long_term_plan_for_later_years_leaves_the_present_one_in_force() -> None:
    held_on = FULL_MEETING.held_on
    next_theme = LONG_TERM_PLAN[0].themes[0].model_copy(update={"theme_id": "t-9"})
    later = LONG_TERM_PLAN[0].model_copy(
        update={
            "plan_version": 2,
            "valid_from": held_on + timedelta(days=1),
            "valid_to": held_on + timedelta(days=1000),
            "themes": (next_theme,),
        }
    )
    both = in_round(*OPEN, long_term_plan=(*LONG_TERM_PLAN, later))

    both.when(wish(AdoptPlan)).then(PLAN)
    stopped(both, "line-not-anchored", lines=(line(theme_id="t-9"),))


def test_a_long_term_plan_takes_over_on_its_first_day_and_brings_no_older_one_back() -> None:
    held_on = FULL_MEETING.held_on
    short = LONG_TERM_PLAN[0].model_copy(
        update={
            "plan_version": 2,
            "valid_from": held_on - timedelta(days=9),
            "valid_to": held_on - timedelta(days=1),
        }
    )

    in_round(*OPEN, long_term_plan=(*LONG_TERM_PLAN, short)).when(wish(AdoptPlan)).refused(
        "no-long-term-plan"
    )


def test_a_plan_of_2019_goes_on_without_a_long_term_plan_for_a_reason() -> None:
    old = {"round_id": "yrkesfag-46-2019", "budget_year": 2019, "rule_set": "yrkesfag-2019"}
    history = (fact(GrantCommitted, **old), fact(RoundOpened, **old))
    need = (fact(NeedAssessed, round_id="yrkesfag-46-2019"), *PRIORITISED[1:])
    in_2019 = in_round(*history, long_term_plan=(), need=need)

    in_2019.when(wish(AdoptPlan, round_id="yrkesfag-46-2019")).refused("reason-required")
    in_2019.when(wish(AdoptPlan, with_reason(AdoptPlan), round_id="yrkesfag-46-2019")).stops(
        "no-long-term-plan", "line-not-anchored"
    )
