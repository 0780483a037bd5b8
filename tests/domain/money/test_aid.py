"""Step 4: a running total for each organisation, its declaration, and the county's ceiling."""

from typing import Any

import pytest

from domain.case import round_ref
from domain.event import Event
from domain.opening.events import RoundOpened
from domain.party import MoneyRoute
from domain.role import Role
from domain.rules.money.aid import granted_by, rounds_before, rounds_elsewhere, total
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.aid_events import AidDeclared, AidPracticeSet
from domain.step4_dispose.complaint_events import ComplaintReceived, DecisionNotified
from domain.step4_dispose.decide_aid import DeclareAid, SetAidPractice
from domain.step4_dispose.decide_complaint_answer import AnswerComplaint
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.events import GrantDecided
from domain.views.aid import aid_prompts
from tests.domain.facts import CLOSED, LINE_ORE, OPEN, THE_ROUND, fact, line
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import COMPANY, OFFICE, SCHOOL, by

REASONS = "Tiltaket er i planen og oppfyller kriteria"
PLANNED = (
    *OPEN,
    fact(PlanAdopted, lines=(line(route=MoneyRoute.PRIVATE_GRANT, recipient=COMPANY),)),
)
BEFORE = round_ref("yrkesfag-46-2025")


def granted(amount_ore: int, **changes: Any) -> GrantDecided:
    return fact(
        GrantDecided,
        route=MoneyRoute.PRIVATE_GRANT,
        recipient=COMPANY,
        individual_decision=True,
        written_reasons=REASONS,
        procurement=None,
        amount_ore=amount_ore,
        **changes,
    )


def earlier(amount_ore: int, year: int = 2025, county: str = "46") -> tuple[Event, ...]:
    """A round of another year or county in which the company was granted money."""
    planned = line(route=MoneyRoute.PRIVATE_GRANT, recipient=COMPANY, amount_ore=amount_ore)
    opened = {"round_id": f"yrkesfag-{county}-{year}", "county": county, "budget_year": year}
    return (
        fact(RoundOpened, **opened),
        fact(PlanAdopted, lines=(planned,)),
        granted(amount_ore),
    )


def ceiling(ore: int) -> AidPracticeSet:
    return fact(AidPracticeSet, ceiling_ore=ore)


def a_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def decide(**changes: Any) -> DecideGrant:
    return wish(DecideGrant, written_reasons=REASONS, **changes)


def test_three_years_are_counted_together_also_those_of_counties_that_were_succeeded() -> None:
    assert rounds_before("yrkesfag-46-2026") == tuple(
        round_ref(f"yrkesfag-{county}-{year}")
        for county in ("12", "14", "46")
        for year in (2024, 2025)
    )


def test_a_grant_that_stays_below_the_ceiling_stops_nobody() -> None:
    history = given(*PLANNED, ceiling(LINE_ORE + 10), other={BEFORE: earlier(10)})

    history.when(decide()).stops()


def test_a_grant_above_the_ceiling_goes_on_with_a_reason() -> None:
    history = given(*PLANNED, ceiling(LINE_ORE + 10), other={BEFORE: earlier(11)})

    history.when(decide()).refused("reason-required", stops="aid-ceiling-passed")
    reasoned = by(reason="Vidare til lærlingane, ikkje støtte til føretaket")
    history.when(wish(DecideGrant, reasoned, written_reasons=REASONS)).stops("aid-ceiling-passed")


def test_other_counties_rounds_of_the_same_years_are_counted_too() -> None:
    found = [ref.key for ref in rounds_elsewhere("yrkesfag-46-2025")]

    assert {"yrkesfag-11-2023", "yrkesfag-30-2023", "yrkesfag-31-2025"} <= set(found)
    assert not any(key.split("-")[1] in {"46", "12", "14"} for key in found)
    # Eleven counties until 2023 and fifteen since, less one's own.
    assert len(found) == 10 + 14 + 14


@pytest.mark.parametrize("place", ["yrkesfag-11-2026", "yrkesfag-42-2024"])
def test_what_another_county_has_granted_counts_by_itself(place: str) -> None:
    _, county, year = place.split("-")
    other = {round_ref(place): earlier(11, int(year), county)}

    given(*PLANNED, ceiling(LINE_ORE + 11), other=other).when(decide()).stops()
    given(*PLANNED, ceiling(LINE_ORE + 10), other=other).when(decide()).refused(
        "reason-required", stops="aid-ceiling-passed"
    )


def test_what_other_counties_granted_is_kept_apart_by_county() -> None:
    past = [a_round(*earlier(10, 2025, "11")), a_round(*earlier(5, 2026, "11"))]
    past.append(a_round(*earlier(7, 2026, "42")))
    elsewhere = granted_by((one.county, found) for one in past for found in one.lines.values())

    found = total(a_round(*PLANNED), [], COMPANY, elsewhere)

    assert found.elsewhere_ore == {"11": 15, "42": 7}
    assert (found.granted_ore, found.total_ore) == ({}, 22)
    assert total(a_round(*PLANNED), [], OFFICE, elsewhere).total_ore == 0


def test_what_the_organisation_declared_counts() -> None:
    declared = fact(AidDeclared, other_ore=1)
    history = given(*PLANNED, ceiling(LINE_ORE), declared)

    history.when(decide()).refused("reason-required", stops="aid-ceiling-passed")
    given(*PLANNED, ceiling(LINE_ORE + 1), declared).when(decide()).stops()


def test_a_declaration_of_an_earlier_year_counts_until_a_newer_one_is_there() -> None:
    before = (*earlier(10), fact(AidDeclared, other_ore=7))
    state, past = a_round(*PLANNED), a_round(*before)

    assert total(state, [past], COMPANY).total_ore == 17
    anew = a_round(*PLANNED, fact(AidDeclared, other_ore=0))
    assert total(anew, [past], COMPANY).total_ore == 10


def test_without_a_ceiling_nothing_is_stopped() -> None:
    given(*PLANNED, other={BEFORE: earlier(10**9)}).when(decide()).stops()


def test_money_to_the_countys_own_schools_is_no_aid() -> None:
    own = fact(PlanAdopted, lines=(line(route=MoneyRoute.OWN_SCHOOL, recipient=SCHOOL),))

    given(*OPEN, own, ceiling(1)).when(wish(DecideGrant)).stops()


def test_more_money_after_a_complaint_counts_by_what_it_adds() -> None:
    low = LINE_ORE - 100
    history = (
        *PLANNED,
        ceiling(LINE_ORE - 1),
        granted(low),
        fact(DecisionNotified),
        fact(ComplaintReceived, complainant=COMPANY, late=False),
    )

    given(*history).when(wish(AnswerComplaint, amount_ore=LINE_ORE)).refused(
        "reason-required", stops="aid-ceiling-passed"
    )
    given(*history).when(wish(AnswerComplaint, amount_ore=LINE_ORE - 1)).stops()


def test_an_organisation_declares_for_itself() -> None:
    own = someone("declare-aid", role=Role.UNIT, organisation=COMPANY.organisation)
    said = given(*OPEN).when(wish(DeclareAid, own)).decided()

    assert said == (fact(AidDeclared, note="", written_by_county=False),)
    given(*OPEN, *said).when(wish(DeclareAid, own)).nothing()
    given(*OPEN).when(wish(DeclareAid, own, party=OFFICE)).refused("not-own-unit")
    given(*OPEN, CLOSED).when(wish(DeclareAid, own)).refused("round-closed")


def test_the_county_writes_down_what_an_organisation_has_said() -> None:
    (said,) = given(*OPEN).when(wish(DeclareAid)).decided()

    assert isinstance(said, AidDeclared)
    assert said.written_by_county


def test_the_county_says_once_what_the_ceiling_is() -> None:
    given(*OPEN).when(wish(SetAidPractice)).then(fact(AidPracticeSet))
    given(*OPEN, fact(AidPracticeSet)).when(wish(SetAidPractice)).nothing()


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ((), ["aid-ceiling-not-set", "aid-not-declared"]),
        ((fact(AidDeclared, other_ore=0), ceiling(LINE_ORE)), []),
        ((fact(AidDeclared, other_ore=1), ceiling(LINE_ORE)), ["aid-ceiling-passed"]),
    ],
)
def test_a_round_prompts_for_declaration_and_ceiling(
    more: tuple[Event, ...], codes: list[str]
) -> None:
    state = a_round(*PLANNED, granted(LINE_ORE), *more)

    assert [prompt.code for prompt in aid_prompts(state, [])] == codes


def test_a_round_without_private_grants_prompts_for_nothing() -> None:
    assert list(aid_prompts(a_round(*PLANNED), [])) == []
