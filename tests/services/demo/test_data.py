"""The demo's data, without a stack."""

from collections import Counter

import pytest

from domain.party import MeasureKind, MoneyRoute, PartyKind, TargetGroup
from domain.schemes.counties import COUNTIES
from domain.schemes.county_practice import COUNTY_PRACTICE
from domain.step3_prioritise.events import DeclineGround
from domain.step3_prioritise.exchange import Direction
from domain.step3_prioritise.line import PlanLine
from services.api.fields import is_organisation_number
from services.demo.ideas.all import DECLINED_IDEAS, PLANNED_IDEAS
from services.demo.ideas.idea import Handling
from services.demo.language import NYNORSK, language_of
from services.demo.money import STEP_ORE, budget_of, divided, instalments, placement_ore, pot_ore
from services.demo.needs import needs_of
from services.demo.organisations import COUNTY, organisations_of
from services.demo.plan import idea_of, line_id_of, plan_lines, themes

every_county = pytest.mark.parametrize("county", COUNTIES)


def lines_of(county: str, version: int) -> tuple[PlanLine, ...]:
    needs = {idea.code: [f"n-{idea.code}"] for idea in PLANNED_IDEAS}
    return plan_lines(county, organisations_of(county), needs, language_of(county), version=version)


@every_county
def test_organisations_are_synthetic_and_their_numbers_valid_and_their_own(county: str) -> None:
    parties = organisations_of(county).values()
    assert all(is_organisation_number(party.organisation) for party in parties)
    assert all(party.organisation.startswith("3") for party in parties)
    assert all("syntetisk" in party.name for party in parties)
    assert all(party.county == county for party in parties)
    assert len({party.organisation for party in parties}) == len(parties)
    assert len({party.name for party in parties}) == len(parties)


def test_no_two_counties_share_an_organisation() -> None:
    numbers = [
        party.organisation for county in COUNTIES for party in organisations_of(county).values()
    ]
    assert len(set(numbers)) == len(numbers)


def test_the_county_is_called_what_it_is() -> None:
    assert organisations_of("03")[COUNTY].name.startswith("Oslo kommune ")
    assert organisations_of("46")[COUNTY].name.startswith("Vestland fylkeskommune ")


@every_county
def test_at_least_60_needs_come_from_25_organisations_a_third_through_networks(
    county: str,
) -> None:
    needs = needs_of(county)
    units = {need.unit.organisation for need in needs}
    through_networks = [need for need in needs if need.network]
    assert len(needs) >= 60
    assert len(units) >= 25
    assert 3 * len(through_networks) >= len(needs)
    assert {need.unit.kind for need in needs} == set(PartyKind) - {
        PartyKind.COUNTY,
        PartyKind.PROVIDER,
    }


def test_all_target_groups_and_all_kinds_of_measure_are_there() -> None:
    groups = {group for need in needs_of("46") for group in need.assessment.target_groups}
    assert groups == set(TargetGroup)
    assert {need.idea.measure for need in needs_of("46")} == set(MeasureKind)


def test_needs_go_wrong_in_every_way_that_the_demo_shows() -> None:
    handled = Counter(need.handling for need in needs_of("46"))
    assert set(handled) == set(Handling)
    assert handled[Handling.LATE] >= 3
    assert handled[Handling.INCOMPLETE] >= 3


def test_an_incomplete_need_lacks_what_its_correction_has() -> None:
    incomplete = [n for n in needs_of("46") if n.handling is Handling.INCOMPLETE]
    for need in incomplete:
        assert not need.draft.local_plan
        assert need.assessment.local_plan
        assert need.reason
    others = [n for n in needs_of("46") if n.handling is not Handling.INCOMPLETE]
    assert all(need.draft == need.assessment for need in others)


def test_needs_are_declined_on_every_ground_there_is_and_told_why() -> None:
    assert {idea.ground for idea in DECLINED_IDEAS} == set(DeclineGround)
    assert all(idea.explanation.nb and idea.explanation.nn for idea in DECLINED_IDEAS)


@pytest.mark.parametrize("county", ["42", "46"])
def test_the_same_county_always_has_the_same_needs(county: str) -> None:
    assert needs_of(county) == needs_of(county)
    assert organisations_of(county) == organisations_of(county)
    assert lines_of(county, 2) == lines_of(county, 2)


@every_county
def test_units_write_the_countys_norwegian_but_companies_bokmal(county: str) -> None:
    for need in needs_of(county):
        nynorsk = county in NYNORSK and need.unit.kind is not PartyKind.COMPANY
        title = need.idea.texts.title
        assert need.assessment.title == (title.nn if nynorsk else title.nb)


@every_county
def test_the_plan_comes_close_to_the_means_and_never_above(county: str) -> None:
    planned = sum(line.amount_ore for line in lines_of(county, 2)) + pot_ore(county)
    means = budget_of(county).means_ore
    assert planned <= means
    assert 100 * planned >= 97 * means
    assert all(line.amount_ore % STEP_ORE == 0 for line in lines_of(county, 2))


@every_county
def test_the_second_plan_keeps_the_firsts_lines_and_adds_to_them(county: str) -> None:
    first, second = lines_of(county, 1), lines_of(county, 2)
    assert len(first) >= 12
    assert len(second) >= 20
    assert second[: len(first)] == first
    assert {line.route for line in second} == set(MoneyRoute)
    assert {line.measure for line in second} == set(MeasureKind)


@every_county
def test_recipients_fit_the_route_of_the_money(county: str) -> None:
    fitting = {
        MoneyRoute.OWN_SCHOOL: {PartyKind.COUNTY_SCHOOL},
        MoneyRoute.COUNTY_RUN: {PartyKind.COUNTY},
        MoneyRoute.PURCHASE: {PartyKind.PROVIDER},
        MoneyRoute.PRIVATE_GRANT: {
            *(PartyKind.PRIVATE_SCHOOL, PartyKind.TRAINING_OFFICE),
            *(PartyKind.COMPANY, PartyKind.NETWORK),
        },
    }
    for line in lines_of(county, 2):
        assert line.route is not None
        assert line.recipient is not None
        assert line.recipient.kind in fitting[line.route]


@pytest.mark.parametrize("county", [key for key, known in COUNTY_PRACTICE.items() if known.rates])
def test_exchanges_cost_what_the_county_practises(county: str) -> None:
    rates = {rate.measure: rate for rate in COUNTY_PRACTICE[county].rates}
    assert placement_ore(county, 1) == 5 * rates[MeasureKind.HOSPITERING].amount_ore
    for line in lines_of(county, 2):
        if line.measure is MeasureKind.HOSPITERING:
            people = sum(line.target_groups.values())
            assert line.amount_ore == placement_ore(county, people)
        if line.measure is MeasureKind.COURSE and MeasureKind.COURSE in rates:
            ceiling = rates[MeasureKind.COURSE].amount_ore
            assert line.amount_ore <= ceiling * sum(line.target_groups.values())


@every_county
def test_exchanges_go_both_ways_and_take_who_fits_the_way(county: str) -> None:
    fitting = {
        Direction.TEACHER_TO_COMPANY: {TargetGroup.VET_TEACHER},
        Direction.INSTRUCTOR_TO_SCHOOL: {TargetGroup.INSTRUCTOR},
    }
    gone = set()
    for line in lines_of(county, 2):
        for placement in line.placements:
            assert set(line.target_groups) == fitting[placement.direction]
            assert 0 < placement.places == sum(line.target_groups.values())
            assert placement.school.kind in {PartyKind.COUNTY_SCHOOL, PartyKind.PRIVATE_SCHOOL}
            assert placement.company.kind is PartyKind.COMPANY
            gone.add(placement.direction)
    assert gone == set(Direction)


@every_county
def test_instalments_are_whole_and_add_up(county: str) -> None:
    for amount in divided(county, PLANNED_IDEAS).values():
        parts = instalments(amount)
        assert sum(parts) == amount
        assert len(parts) >= 2
        assert min(parts) > 0
        assert all(part % STEP_ORE == 0 for part in parts)


def test_every_line_leads_back_to_its_idea_and_stands_in_a_theme() -> None:
    known = {theme.theme_id for theme in themes({}, "nb")}
    for idea in PLANNED_IDEAS:
        assert idea_of(line_id_of(idea)) is idea
        assert idea.theme in known
