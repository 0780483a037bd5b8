"""A line of the disposition plan as the forum adopts it (*tiltak i disponeringsplanen*)."""

from typing import Annotated

from pydantic import Field

from domain.case import Key
from domain.party import MeasureKind, MoneyRoute, Party, TargetGroup
from domain.price import FundingSource, PriceComponent
from domain.step3_prioritise.exchange import Placement, Study
from domain.step3_prioritise.line_contents import (
    Base,
    Form,
    Instalment,
    JointMeasure,
    Participants,
    PlannedEvaluation,
    PlannedMilestone,
    Pot,
    Provision,
    SchoolYear,
    Use,
    YearAmount,
)
from domain.types import Count, Day, Draft, ItemId, Line, SomeOre
from domain.value import Value


class PlanLine(Value):
    """A line of the disposition plan (*tiltak i disponeringsplanen*): one measure and its money.

    `priority_id` is the measure that the long-term plan prioritises under the theme.
    The money goes to a `recipient` by a `route`, or into a `pot` whose ceiling is the
    line's `amount_ore`. The mandatory contents of [found F3] are the measure, its target
    groups and duration, how each criterion is met, and who provides it. They may arrive
    blank, and the forum's plan is then refused with what is missing; so are lines of
    earlier plans read, which never said more.
    """

    line_id: ItemId
    title: Line
    measure: MeasureKind
    use: Use | None = None
    needs: Annotated[tuple[Key, ...], Field(max_length=60)] = ()
    theme_id: ItemId | None = None
    priority_id: ItemId | None = None
    form: Form | None = None
    individual_reason: Draft = ""
    base: Base | None = None
    elsewhere_reason: Draft = ""
    target_groups: Annotated[dict[TargetGroup, Count], Field(max_length=6)]
    other_group_reason: Draft = ""
    participants: Annotated[tuple[Participants, ...], Field(max_length=60)] = ()
    starts_on: Day
    ends_on: Day
    school_year: SchoolYear
    years: Annotated[tuple[YearAmount, ...], Field(max_length=20)] = ()
    criterion_1: Draft = ""
    criterion_2: Draft = ""
    providers: Draft = ""
    provided_by: Annotated[tuple[Provision, ...], Field(max_length=20)] = ()
    route: MoneyRoute | None = None
    recipient: Party | None = None
    pot: Pot | None = None
    amount_ore: SomeOre
    instalments: Annotated[tuple[Instalment, ...], Field(max_length=20)] = ()
    prices: Annotated[tuple[PriceComponent, ...], Field(max_length=20)] = ()
    other_funding: Annotated[tuple[FundingSource, ...], Field(max_length=10)] = ()
    joint: JointMeasure | None = None
    placements: Annotated[tuple[Placement, ...], Field(max_length=60)] = ()
    study: Study | None = None
    evaluation: PlannedEvaluation | None = None
    milestones: Annotated[tuple[PlannedMilestone, ...], Field(max_length=40)] = ()
