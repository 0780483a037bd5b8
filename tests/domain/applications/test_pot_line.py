"""A line of the plan may be a pot, which has a ceiling and no recipient yet."""

from typing import Any

import pytest

from domain.party import PartyKind
from domain.rules.money import forum_grant
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Pot
from domain.step4_dispose.decide_grant import DecideGrant
from tests.domain.facts import FULL_MEETING, LINE_ORE, OPEN, PRIORITY, fact, line
from tests.domain.given import given
from tests.domain.planning import in_round, with_line
from tests.domain.wishes import wish, with_reason
from tests.samples import OFFICE

POT = Pot(
    purpose="Korte kurs for prøvenemnder",
    rules="Inntil kr 1 000 for kvar deltakar",
    may_apply=(PartyKind.TRAINING_OFFICE, PartyKind.EXAMINATION_BOARD),
)


def pot_line(line_id: str = "l-1", **changes: Any) -> PlanLine:
    usual = {"recipient": None, "route": None, "providers": "", "pot": POT, "priority_id": PRIORITY}
    return line(line_id, **{**usual, **changes})


def test_a_pot_stands_in_the_plan_beside_what_others_get() -> None:
    lines = (line("l-1"), line("l-2", recipient=OFFICE, amount_ore=700), pot_line("l-3"))
    (adopted,) = in_round(*OPEN).when(wish(AdoptPlan, lines=lines)).decided()

    assert isinstance(adopted, PlanAdopted)
    assert (adopted.county_share_ore, adopted.others_share_ore) == (LINE_ORE, 700)
    assert adopted.pots_share_ore == LINE_ORE


def test_a_pot_names_its_target_groups_and_need_not_know_how_many() -> None:
    uncounted = dict.fromkeys(line().target_groups, 0)

    in_round(*OPEN).when(wish(AdoptPlan, lines=(pot_line(target_groups=uncounted),))).stops()
    in_round(*OPEN).when(wish(AdoptPlan, lines=(pot_line(target_groups={}),))).refused(
        "plan-contents-blank", line="l-1", blank="target_groups"
    )


def test_a_line_has_a_recipient_or_a_pot() -> None:
    in_round(*OPEN).when(with_line(recipient=None)).refused(
        "plan-contents-blank", blank="recipient"
    )
    in_round(*OPEN).when(with_line(route=None)).refused("plan-contents-blank", blank="route")
    in_round(*OPEN).when(with_line(pot=POT)).refused("recipient-and-pot")


@pytest.mark.parametrize("amount_ore", [1, LINE_ORE])
def test_nothing_is_decided_on_the_pots_line_itself(amount_ore: int) -> None:
    plan = fact(PlanAdopted, meeting=FULL_MEETING, lines=(pot_line(),))

    given(*OPEN, plan).when(wish(DecideGrant, amount_ore=amount_ore)).refused("money-in-pot")


def test_a_forum_gives_the_final_grant_where_the_county_is_known_to_practise_it() -> None:
    decided_there = pot_line(pot=POT.model_copy(update={"forum_decides": True}))

    in_round(*OPEN).when(wish(AdoptPlan, lines=(decided_there,))).refused(
        "reason-required", stops="forum-grant-not-practised"
    )
    reasoned = wish(AdoptPlan, with_reason(AdoptPlan), lines=(decided_there,))
    in_round(*OPEN).when(reasoned).stops("forum-grant-not-practised")
    for county, stops in (("39", False), ("38", False), ("46", True)):
        assert bool(forum_grant.not_practised(decided_there, county)) is stops
    assert forum_grant.not_practised(pot_line(), "46") == ()
