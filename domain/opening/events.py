"""What a round starts from: the state's grant, the opening and the county's own contribution."""

from enum import StrEnum
from typing import ClassVar

from domain.event import Event
from domain.opening.terms import Terms
from domain.step3_prioritise.line_contents import SchoolYear
from domain.types import (
    Count,
    CountyNumber,
    Day,
    Flag,
    Line,
    Ore,
    Sha256,
    SomeOre,
    Text,
    Year,
)
from domain.value import Value


class GrantCommitted(Event):
    """The state committed a grant to the county (*tilsagn*). Source: [OsloMet] fn 37.

    `grant_letter_sha256` is the hash of the letter, `terms` are those that stand there, and
    `school_year` is the one that it names, if it does.
    `synthetic` marks amounts that no grant letter holds (demo and test data).
    """

    TOPIC: ClassVar[str] = "grant.committed"

    round_id: str
    scheme: str
    county: CountyNumber
    budget_year: Year
    rule_set: str
    amount_ore: SomeOre
    grant_letter: Line
    grant_letter_date: Day
    grant_letter_sha256: Sha256 | None = None
    terms: Terms = ()
    school_year: SchoolYear | None = None
    synthetic: Flag = False


class RoundOpened(Event):
    """The county opened the round (*tildelingsrunde*) for a scheme and a budget year."""

    TOPIC: ClassVar[str] = "round.opened"

    round_id: str
    scheme: str
    county: CountyNumber
    budget_year: Year
    rule_set: str
    priorities: Text | None = None


class ContributionForm(StrEnum):
    """Forms of own contribution. Source: domain description, section 9."""

    CASH = "cash"
    POSITION = "position"
    HOURS = "hours"


class ContributionItem(Value):
    """One part of the contribution: its form, its value in øre, and how it is valued.

    Hours are worth `hours` times `rate_ore`, which is øre an hour.
    """

    form: ContributionForm
    amount_ore: Ore
    basis: Line
    hours: Count | None = None
    rate_ore: SomeOre | None = None
    budget_year: Year | None = None
    school_year: SchoolYear | None = None


class OwnContributionPledged(Event):
    """The county pledged resources of its own (*egenfinansiering*). Source: [OsloMet] ch. 1."""

    TOPIC: ClassVar[str] = "own-contribution.pledged"

    items: tuple[ContributionItem, ...]
    soft_stops: tuple[str, ...] = ()
