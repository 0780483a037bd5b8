"""What a call asks for (*søknadsskjema*), and what an applicant answers."""

from typing import Annotated

from pydantic import Field

from domain.attachment import TitledFile
from domain.party import MeasureKind, TargetGroup
from domain.price import FundingSource, PriceComponent
from domain.step3_prioritise.exchange import Placement, Study
from domain.step3_prioritise.line_contents import Participants, PlannedEvaluation
from domain.types import Count, Day, Draft, Flag, ItemId, Line, SomeOre, Text
from domain.value import Value


class Asked(Value):
    """A field or an annex (*felt*, *vedlegg*) that the call asks for."""

    field_id: ItemId
    label: Line
    required: Flag = True


class ApplicationForm(Value):
    """Which fields and annexes a call asks for, besides what every application says."""

    fields: Annotated[tuple[Asked, ...], Field(max_length=40)] = ()
    annexes: Annotated[tuple[Asked, ...], Field(max_length=20)] = ()


class CallRate(Value):
    """A rate (*sats*) of the call in øre for each unit of a measure, with bounds in units.

    County practice as the call states it, such as NOK 3 500 a day for at most five days.
    """

    measure: MeasureKind
    unit: Line
    amount_ore: SomeOre
    at_least: Count | None = None
    at_most: Count | None = None


class FieldAnswer(Value):
    """What the applicant wrote in one of the form's fields."""

    field_id: ItemId
    text: Text


class Annex(TitledFile):
    """An annex (*vedlegg*) that came with the application, kept elsewhere under its hash."""

    field_id: ItemId


class ApplicationContent(Value):
    """What is applied for (*søknadens innhold*). Blank parts are counted, not refused.

    `amount_ore` is what is asked for; `units` are those of the call's rate, days of
    hospitering for instance. `participants` say the target groups' counts by programme.
    `placements` are the exchanges (*hospitering*), `study` the further education
    (*Yrkesfaglærer 2*) that is applied for; `evaluation` is how its goal will be judged.
    `prices` are the costs that the money is meant for (*budsjett*), `other_funding` who else
    pays for the same. Counts of people, never names.
    """

    title: Line
    description: Text
    measure: MeasureKind
    amount_ore: SomeOre
    units: Count = 0
    target_groups: Annotated[dict[TargetGroup, Count], Field(max_length=6)]
    other_group_reason: Draft = ""
    participants: Annotated[tuple[Participants, ...], Field(max_length=60)] = ()
    starts_on: Day
    ends_on: Day
    criterion_1: Draft = ""
    criterion_2: Draft = ""
    providers: Draft = ""
    placements: Annotated[tuple[Placement, ...], Field(max_length=60)] = ()
    study: Study | None = None
    evaluation: PlannedEvaluation | None = None
    prices: Annotated[tuple[PriceComponent, ...], Field(max_length=20)] = ()
    other_funding: Annotated[tuple[FundingSource, ...], Field(max_length=10)] = ()
    answers: Annotated[tuple[FieldAnswer, ...], Field(max_length=40)] = ()
    annexes: Annotated[tuple[Annex, ...], Field(max_length=20)] = ()
