"""County succession: shares that add up, chains of reforms, and who answers for an old case."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from domain.case import county_ref, forum_ref, long_term_plan_ref
from domain.event import Event
from domain.follow_up.decide_close import CloseRound
from domain.opening.events import GrantCommitted, RoundOpened
from domain.permission import succeeded
from domain.role import COUNTY_ROLES, Role
from domain.schemes.counties import COUNTIES
from domain.schemes.county_reforms import REFORMS
from domain.schemes.county_structure import counties_in
from domain.state.county import CountyCase, passed_on
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import LongTermPlanAdopted
from domain.succession.decide import RecordSuccession
from domain.succession.events import CountySucceeded, Passage, PassesOn, Share
from domain.succession.responsible import cases_of, predecessors, responsible_counties
from domain.succession.shares import divide
from tests.domain.facts import FORUM, OPEN, PRIORITISED, THE_NEED, VIKEN, fact, line
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import by

BEFORE, AFTER = date(2023, 12, 31), date(2024, 1, 1)
SHARES = {"31": 24, "32": 55, "33": 21}
WEIGHTS = st.dictionaries(st.sampled_from(sorted(COUNTIES)), st.integers(0, 10**6), min_size=1)
SOME_WEIGHTS = WEIGHTS.filter(lambda weights: any(weights.values()))


@any_of(st.integers(0, 10**12), SOME_WEIGHTS, st.randoms())
def test_shares_add_up_to_the_ore_whatever_their_order(amount: int, weights, random) -> None:  # type: ignore[no-untyped-def]
    parts = divide(amount, weights)
    shuffled = list(weights.items())
    random.shuffle(shuffled)

    assert sum(parts.values()) == amount
    assert divide(amount, dict(shuffled)) == parts
    total = sum(weights.values())
    assert all(abs(part * total - amount * weights[name]) < total for name, part in parts.items())


def test_shares_that_are_all_nothing_divide_nothing() -> None:
    with pytest.raises(ValueError, match="nothing to divide by"):
        divide(100, {"31": 0, "32": 0})


def recorded(county: str, on: date, *passages: Passage) -> CountyCase:
    reform = REFORMS[county]
    return CountyCase(county=county, successors=reform.successors, from_day=on, passages=passages)


def shares(weights: dict[str, int], **of: str) -> Passage:
    parts = tuple(Share(county=name, weight=weight) for name, weight in weights.items())
    return Passage(what=PassesOn.COMMITMENTS, shares=parts, **of)


@any_of(
    st.integers(0, 10**12),
    st.lists(st.integers(0, 1000), min_size=3, max_size=3).filter(any),
)
def test_a_chain_of_reforms_passes_on_all_of_it(amount: int, weights: list[int]) -> None:
    by_county = dict(zip(("31", "32", "33"), weights, strict=True))
    cases = {
        "01": recorded("01", date(2020, 1, 1)),
        "30": recorded("30", AFTER, shares(by_county)),
    }

    assert passed_on(amount, "01", date(2019, 12, 31), cases) == {"01": amount}
    assert passed_on(amount, "01", BEFORE, cases) == {"30": amount}
    reached = passed_on(amount, "01", AFTER, cases)
    assert sum(reached.values()) == amount
    assert reached == divide(amount, by_county)
    assert reached == passed_on(amount, "30", AFTER, cases)


def test_the_share_that_is_meant_most_closely_counts() -> None:
    case = recorded(
        "30",
        AFTER,
        shares(SHARES),
        shares({"32": 1}, round_id="yrkesfag-30-2023"),
        shares({"33": 1}, round_id="yrkesfag-30-2023", line_id="l-7"),
    )
    cases = {"30": case}

    def of(round_id: str, line_id: str) -> dict[str, int]:
        return passed_on(100, "30", AFTER, cases, round_id=round_id, line_id=line_id)

    assert of("yrkesfag-30-2023", "l-7") == {"33": 100}
    assert of("yrkesfag-30-2023", "l-1") == {"32": 100}
    assert of("yrkesfag-30-2022", "l-1") == {"31": 24, "32": 55, "33": 21}
    assert passed_on(100, "30", AFTER, cases, what=PassesOn.CLAIMS) == {"30": 100}


def test_what_nobody_has_divided_stays_with_the_old_county() -> None:
    assert passed_on(100, "30", AFTER, {"30": recorded("30", AFTER)}) == {"30": 100}
    assert passed_on(100, "30", AFTER, {}) == {"30": 100}


def test_the_reforms_lead_from_18_counties_to_11_and_15() -> None:
    for year, day in ((2019, date(2020, 1, 1)), (2023, AFTER), (2019, AFTER)):
        reached = {new for old in counties_in(year) for new in responsible_counties(old, day)}
        assert reached == set(counties_in(day.year))
    assert [len(counties_in(year)) for year in (2019, 2020, 2024)] == [18, 11, 15]


def test_a_split_after_a_merger_leads_back_to_the_same_area() -> None:
    assert responsible_counties("01", date(2019, 12, 31)) == {"01"}
    assert responsible_counties("01", BEFORE) == {"30"}
    assert responsible_counties("01", AFTER) == {"31"}
    assert responsible_counties("30", BEFORE) == {"30"}
    assert responsible_counties("30", AFTER) == {"31", "32", "33"}
    assert responsible_counties("46", AFTER) == {"46"}
    assert cases_of("31", AFTER) == {"31", "30", "01"}
    assert cases_of("31", BEFORE) == {"31"}
    assert predecessors("46") == ("12", "14")
    assert predecessors("03") == ()


def viken(**changes: object) -> dict[str, object]:
    succession = fact(CountySucceeded)
    return {
        "county": "30",
        "successors": succession.successors,
        "from_day": AFTER,
        "passages": succession.passages,
        **changes,
    }


OF_VIKEN = by(county="30", organisation="30")


def test_the_reforms_that_are_known_need_no_reason() -> None:
    succession = fact(CountySucceeded)
    given().when(wish(RecordSuccession, OF_VIKEN, **viken())).then(succession)
    given().when(wish(RecordSuccession, by(Role.ADMINISTRATOR), **viken())).then(succession)
    given().when(wish(RecordSuccession, by(county="31"), **viken())).then(succession)
    given().when(wish(RecordSuccession, by(county="46"), **viken())).refused("other-county")
    given(succession).when(wish(RecordSuccession, OF_VIKEN, **viken())).nothing()


def test_another_succession_or_a_new_record_goes_on_with_a_reason() -> None:
    given().when(wish(RecordSuccession, OF_VIKEN, **viken(successors=("31", "32")))).refused(
        "shares-do-not-fit"
    )
    fewer = viken(successors=("31", "32"), passages=())
    given().when(wish(RecordSuccession, OF_VIKEN, **fewer)).refused(
        "reason-required", stops="differs-from-reform"
    )
    reasoned = with_reason(RecordSuccession).model_copy(update={"county": "30"})
    given(fact(CountySucceeded)).when(wish(RecordSuccession, reasoned, **viken(passages=()))).stops(
        "succession-recorded-before"
    )


@pytest.mark.parametrize(
    "passages",
    [
        (shares({"46": 1}),),
        (shares({"31": 0}),),
        (shares({"31": 1}), shares({"32": 1})),
        (shares({"31": 1}, line_id="l-1"),),
    ],
)
def test_shares_that_do_not_fit_are_refused(passages: tuple[Passage, ...]) -> None:
    given().when(wish(RecordSuccession, OF_VIKEN, **viken(passages=passages))).refused(
        "shares-do-not-fit"
    )


def test_only_counties_of_the_two_years_succeed_each_other() -> None:
    given().when(wish(RecordSuccession, OF_VIKEN, **viken(from_day=date(2023, 1, 1)))).refused(
        "unknown-county"
    )
    given().when(
        wish(RecordSuccession, county="46", successors=("46",), from_day=date(2030, 1, 1))
    ).refused("shares-do-not-fit")


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def test_a_successors_officer_ends_an_old_countys_round_from_that_day() -> None:
    of_viken = {"round_id": "yrkesfag-30-2023", "county": "30", "budget_year": 2023}
    history: tuple[Event, ...] = (fact(GrantCommitted, **of_viken), fact(RoundOpened, **of_viken))
    closing = {"round_id": "yrkesfag-30-2023"}

    def officer(county: str, day: date) -> CloseRound:
        return wish(CloseRound, by(county=county, at=at(day)), **closing)

    for county in ("31", "32", "33"):
        given(*history).when(officer(county, BEFORE)).refused("other-county")
        assert given(*history).when(officer(county, AFTER)).decided()
    assert given(*history).when(officer("30", AFTER)).decided()
    given(*history).when(officer("46", AFTER)).refused("other-county")


@pytest.mark.parametrize("role", sorted(COUNTY_ROLES))
def test_the_envelope_names_the_old_county_only_for_its_successor(role: Role) -> None:
    successor = by(role, county="31", at=at(AFTER))

    assert succeeded(successor, "30") == "30"
    assert succeeded(successor, "31") is None
    assert succeeded(successor, "46") is None
    assert succeeded(successor, "") is None
    assert succeeded(by(Role.UNIT), "30") is None


THE_FORMER_PLAN = long_term_plan_ref("yrkesfag", "14")
OF_46 = forum_ref("yrkesfag", "46")


def test_a_new_county_relies_on_a_former_countys_plan_until_it_has_its_own() -> None:
    former = (fact(LongTermPlanAdopted, county="14"),)
    own = (fact(LongTermPlanAdopted, valid_to=date(2026, 1, 31)),)
    others = {
        OF_46: FORUM,
        THE_NEED: PRIORITISED,
        THE_FORMER_PLAN: former,
    }
    lines = {"lines": (line(),)}

    given(*OPEN, other=others).when(wish(AdoptPlan, **lines)).refused(
        "reason-required", stops="relies-on-predecessors-plan"
    )
    given(*OPEN, other=others).when(wish(AdoptPlan, with_reason(AdoptPlan), **lines)).stops(
        "relies-on-predecessors-plan"
    )
    lapsed = {**others, long_term_plan_ref("yrkesfag", "46"): own}
    given(*OPEN, other=lapsed).when(wish(AdoptPlan, **lines)).refused("no-long-term-plan")


def test_the_case_of_a_county_is_named_by_its_number() -> None:
    assert county_ref("30") == VIKEN
    assert fold(VIKEN, [fact(CountySucceeded)]) == recorded(
        "30", AFTER, *fact(CountySucceeded).passages
    )
