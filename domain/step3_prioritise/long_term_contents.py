"""What a long-term plan is made of (*innholdet i den langsiktige planen*), part by part."""

from typing import Annotated

from pydantic import Field

from domain.party import MeasureKind, TargetGroup
from domain.step3_prioritise.line_contents import PlannedEvaluation
from domain.types import Day, ItemId, Line
from domain.value import Value


class PlannedMeasure(Value):
    """A measure that the forum prioritises under a theme: kind, groups and duration.

    A line of a year's plan names the measure by its id; without one it gets one made of its
    title. Source: [OsloMet] ch. 1: which measures, which target groups, how long.
    """

    measure_id: ItemId | None = None
    title: Line
    kind: MeasureKind
    target_groups: Annotated[tuple[TargetGroup, ...], Field(max_length=6)]
    starts_on: Day
    ends_on: Day
    evaluation: PlannedEvaluation | None = None


class LocalPlan(Value):
    """A local plan (*lokal plan*) that the forum's plan draws on. Source: [Udir] on local plans."""

    owner: Line
    title: Line
    valid_from: Day | None = None
    valid_to: Day | None = None
