"""The state commits its grant, the county opens its round and pledges its own part."""

import pytest

from domain.opening.decide import CommitGrant, OpenRound, PledgeOwnContribution
from domain.opening.events import ContributionForm, GrantCommitted, OwnContributionPledged
from domain.role import Role
from domain.state.round import Round
from tests.domain.facts import CLOSED, GRANT_ORE, GRANTED, OPEN, OPENED, THE_ROUND, fact
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import by


def test_the_state_commits_its_grant_to_a_county_for_a_year() -> None:
    given().when(wish(CommitGrant)).then(fact(GrantCommitted, grant_letter_sha256=None))


def test_a_grant_is_committed_once() -> None:
    given(GRANTED).when(wish(CommitGrant)).refused("grant-already-committed")


def test_a_closed_round_gets_no_grant() -> None:
    given(OPENED, CLOSED).when(wish(CommitGrant)).refused("round-closed")


def test_the_county_opens_its_round_before_or_after_the_grant() -> None:
    opening = wish(OpenRound, priorities=OPENED.priorities)

    given().when(opening).then(OPENED)
    given(GRANTED).when(opening).then(OPENED)


def test_a_round_is_opened_once() -> None:
    given(*OPEN).when(wish(OpenRound)).refused("round-already-open")


def test_another_countys_officer_does_not_open_the_round() -> None:
    stranger = someone("open-round", county="50")

    given().when(wish(OpenRound, stranger)).refused("other-county")


def test_the_county_does_not_commit_the_states_grant() -> None:
    given().when(wish(CommitGrant, by(Role.COUNTY_OFFICER))).refused(
        "wrong-role", roles="directorate-manager"
    )


@pytest.mark.parametrize(
    ("county", "year"), [("12", 2026), ("46", 2019), ("99", 2026), ("01", 2026)]
)
def test_the_county_is_one_that_the_year_knows(county: str, year: int) -> None:
    for kind in (CommitGrant, OpenRound):
        who = someone(kind.ACTION, county=county)
        given().when(wish(kind, who, county=county, budget_year=year)).refused(
            "unknown-county", budget_year=year
        )


def test_the_scheme_is_one_that_has_rules() -> None:
    given().when(wish(OpenRound, scheme="barnehage")).refused("unknown-scheme")


@pytest.mark.parametrize(
    ("county", "year", "rule_set"),
    [("12", 2019, "yrkesfag-2019"), ("46", 2020, "yrkesfag-2019"), ("46", 2021, "yrkesfag-2021")],
)
def test_a_round_is_pinned_to_the_rules_of_its_year(county: str, year: int, rule_set: str) -> None:
    who = someone("open-round", county=county)
    (opened,) = given().when(wish(OpenRound, who, county=county, budget_year=year)).decided()

    assert isinstance(state := fold(THE_ROUND, [opened]), Round)
    assert state.rule_set == rule_set


def test_a_round_stays_with_the_rules_that_it_began_under() -> None:
    began = fact(GrantCommitted, rule_set="yrkesfag-2019")
    (opened,) = given(began).when(wish(OpenRound)).decided()

    assert isinstance(state := fold(THE_ROUND, [began, opened]), Round)
    assert state.rule_set == "yrkesfag-2019"


def test_own_contribution_waits_for_the_round() -> None:
    given(GRANTED).when(wish(PledgeOwnContribution)).refused("round-not-open")
    given(*OPEN, CLOSED).when(wish(PledgeOwnContribution)).refused("round-closed")


def test_the_county_pledges_resources_of_its_own_more_than_once() -> None:
    pledge = wish(PledgeOwnContribution)
    pledged = OwnContributionPledged(items=pledge.items)

    given(*OPEN, pledged).when(pledge).then(pledged)


@pytest.mark.parametrize(
    ("form", "means_ore"),
    [
        (ContributionForm.CASH, GRANT_ORE + 5_000_000),
        (ContributionForm.POSITION, GRANT_ORE),
        (ContributionForm.HOURS, GRANT_ORE),
    ],
)
def test_only_cash_can_be_paid_out(form: ContributionForm, means_ore: int) -> None:
    item = wish(PledgeOwnContribution).items[0].model_copy(update={"form": form})
    state = fold(THE_ROUND, [*OPEN, OwnContributionPledged(items=(item,))])

    assert isinstance(state, Round)
    assert state.means_ore == means_ore


@pytest.mark.parametrize(
    ("year", "county", "is_there"),
    [(2019, "12", True), (2021, "30", True), (2021, "31", False), (2024, "31", True)],
)
def test_a_round_is_for_a_county_of_its_year(year: int, county: str, is_there: bool) -> None:
    someone_there = by(county=county, organisation=county)
    opening = given().when(wish(OpenRound, someone_there, county=county, budget_year=year))
    if is_there:
        assert len(opening.decided()) == 1
    else:
        opening.refused("unknown-county")
