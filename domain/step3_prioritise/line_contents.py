"""What a line of the disposition plan is made of (*planens innhold*), part by part.

Sums are integer øre. Source: domain description, sections 6, 8.3 and 10.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.case import Key
from domain.party import Party, PartyKind, Programme, TargetGroup
from domain.procurement import Procurement
from domain.share import Share
from domain.types import Count, CountyNumber, Day, Draft, Flag, ItemId, Line, SomeOre, Text, Year
from domain.value import Value


class Use(StrEnum):
    """What the money may be used for (*lovlig bruk*); there are three uses. Source: [Udir]."""

    ASSESSING = "assessing-needs"
    PLANNING = "planning-and-developing"
    CARRYING_OUT = "carrying-out"


class Form(StrEnum):
    """Whether people develop together or each alone (*kollektiv*, *individuell*)."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"


class Base(StrEnum):
    """Where a measure is based (*skole- eller arbeidsplassbasert*). Source: [Udir]."""

    SCHOOL = "school"
    WORKPLACE = "workplace"
    SCHOOL_AND_WORKPLACE = "school-and-workplace"
    ELSEWHERE = "elsewhere"


SchoolYear = Annotated[str, Field(pattern=r"^20\d\d/\d\d$")]


class Participants(Value):
    """How many of a target group are expected, by programme where it is known."""

    group: TargetGroup
    programme: Programme | None = None
    expected: Count


class PlannedEvaluation(Value):
    """What a measure is to attain, and how that is found out (*planlagt evaluering*).

    `goal` is what it is to attain, `how` how it will be evaluated, `judged_by` what its
    attainment (*måloppnåelse*) will be judged by. Source: [Udir] on what a plan can describe.
    """

    goal: Text
    how: Text
    judged_by: Text


class YearAmount(Value):
    """What falls on one budget year and one school year (*budsjettår*, *skoleår*), in øre."""

    budget_year: Year
    school_year: SchoolYear
    amount_ore: SomeOre


class Release(StrEnum):
    """What lets an instalment be paid (*utbetalingsvilkår*)."""

    DECISION = "decision"
    START = "start"
    HALFWAY = "halfway"
    CARRIED_OUT = "carried-out"
    REPORT_AND_ACCOUNTS = "report-and-accounts"
    OTHER = "other"


class Instalment(Value):
    """One instalment (*rate*): its amount in øre or its share, and what releases it."""

    amount_ore: SomeOre | None = None
    share: Share | None = None
    released_by: Release
    terms: Draft = ""


class Provision(Value):
    """Who provides the measure (*tilbyder*), and the basis when the county buys it."""

    provider: Party
    procurement: Procurement | None = None


class Pot(Value):
    """A pot (*pott*) that the forum sets aside on a line, to be applied for.

    The line's amount is the ceiling: what is decided inside the pot never exceeds it.
    `forum_decides` says that the forum gives the final grant (*endelig tilsagn*), which
    a county decision then adopts. Source: domain description, sections 4.2 and 14.2.
    """

    purpose: Text
    rules: Text
    may_apply: Annotated[tuple[PartyKind, ...], Field(min_length=1, max_length=10)]
    forum_decides: Flag = False


class CountyShare(Value):
    """One county's share of a measure that several counties carry."""

    county: CountyNumber
    share: Share


class JointMeasure(Value):
    """A measure with lines in several counties' plans (*fylkesovergripende tiltak*).

    `measure_key` is the same in every county's line, `total_ore` what all of them put in.
    """

    measure_key: Key
    lead_county: CountyNumber
    total_ore: SomeOre
    shares: Annotated[tuple[CountyShare, ...], Field(min_length=2, max_length=20)]


class PlannedMilestone(Value):
    """A dated milestone (*milepæl*) of a measure; weights, where given, sum to one."""

    milestone_id: ItemId
    title: Line
    due: Day
    weight: Share | None = None
