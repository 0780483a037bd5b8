"""Opening a round: the state commits its grant, the county opens and pledges its own part."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_id, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.opening.events import (
    ContributionItem,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from domain.opening.terms import Terms
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.money import money_in
from domain.schemes.county_structure import counties_in
from domain.schemes.registry import rule_set_for
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.line_contents import SchoolYear
from domain.types import CountyNumber, Day, Flag, Line, SchemeName, Sha256, SomeOre, Text, Year


class _NamesRound(Command):
    scheme: SchemeName
    county: CountyNumber
    budget_year: Year

    @property
    def round_id(self) -> str:
        """The natural key of the round that the command begins."""
        return round_id(self.scheme, self.county, self.budget_year)

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class CommitGrant(_NamesRound):
    """Commit the state's grant to a county for a budget year; amounts in øre."""

    ACTION: ClassVar[str] = "commit-grant"

    amount_ore: SomeOre
    grant_letter: Line
    grant_letter_date: Day
    grant_letter_sha256: Sha256 | None = None
    terms: Terms = ()
    school_year: SchoolYear | None = None
    synthetic: Flag = False


class OpenRound(_NamesRound):
    """Open the county's round for a budget year."""

    ACTION: ClassVar[str] = "open-round"

    priorities: Text | None = None


class PledgeOwnContribution(Command):
    """Pledge resources of the county's own; amounts in øre."""

    ACTION: ClassVar[str] = "pledge-own-contribution"

    round_id: RoundId
    items: Annotated[tuple[ContributionItem, ...], Field(min_length=1, max_length=20)]

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def commit_grant(state: Round, command: CommitGrant, known: Known) -> tuple[Event, ...]:
    """Raises `unknown-county`, `unknown-scheme`, `grant-already-committed`, `round-closed`,
    `term-twice`, `unknown-event-type`.
    """
    check_turn(command, round_turn(state, command.item), county=command.county)
    _check_county_exists(command)
    money_in.check_terms(command.terms)
    return (
        GrantCommitted(
            round_id=command.round_id,
            scheme=command.scheme,
            county=command.county,
            budget_year=command.budget_year,
            rule_set=_pinned(state, command),
            amount_ore=command.amount_ore,
            grant_letter=command.grant_letter,
            grant_letter_date=command.grant_letter_date,
            grant_letter_sha256=command.grant_letter_sha256,
            terms=command.terms,
            school_year=command.school_year,
            synthetic=command.synthetic,
        ),
    )


def open_round(state: Round, command: OpenRound, known: Known) -> tuple[Event, ...]:
    """Raises `unknown-county`, `unknown-scheme`, `round-already-open`."""
    check_turn(command, round_turn(state, command.item), county=command.county)
    _check_county_exists(command)
    return (
        RoundOpened(
            round_id=command.round_id,
            scheme=command.scheme,
            county=command.county,
            budget_year=command.budget_year,
            rule_set=_pinned(state, command),
            priorities=command.priorities,
        ),
    )


def pledge_own_contribution(
    state: Round, command: PledgeOwnContribution, known: Known
) -> tuple[Event, ...]:
    """Raises `round-not-open`, `round-closed`, `contribution-does-not-add-up`; hours without a
    rate need a reason.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    stops = apply_rules(money_in.broken_by_items(command.items), command.by)
    return (OwnContributionPledged(items=command.items, soft_stops=stops),)


def _pinned(state: Round, command: _NamesRound) -> str:
    """The rule set that the round began under, even if another would be found for it today."""
    return state.rule_set or rule_set_for(command.scheme, command.budget_year).rule_set_id


def _check_county_exists(command: _NamesRound) -> None:
    if command.county not in counties_in(command.budget_year):
        raise Refusal("unknown-county", {"budget_year": command.budget_year})
