"""A measure becomes another than the plan said (*endring*), or is called off (*avlyst*)."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.party import TargetGroup
from domain.types import Count, Day, Draft, Flag, ItemId, Line, OreSum, Text
from domain.value import Value


class MeasureChange(Value):
    """What is to be another than the plan says; what is None stays as it is. Never the money."""

    what: Text
    title: Line | None = None
    starts_on: Day | None = None
    ends_on: Day | None = None
    target_groups: Annotated[dict[TargetGroup, Count], Field(max_length=6)] | None = None
    providers: Draft | None = None


class ChangeOutcome(StrEnum):
    """What the county says to a wish for change."""

    APPROVED = "approved"
    REFUSED = "refused"
    TO_FORUM = "to-forum"


class MeasureChangeRequested(Event):
    """Somebody asked for a change of a measure (*endring av tiltak ønsket*), and says why."""

    TOPIC: ClassVar[str] = "measure-change.requested"

    line_id: ItemId
    change_id: ItemId
    change: MeasureChange
    grounds: Text


class MeasureChangeDecided(Event):
    """The county decided on a change (*endring av tiltak avgjort*).

    Inside the measure's purpose the county approves it; beyond the purpose it goes back to
    the forum. Source: domain description 4.1, transition 13; [Udir] steps 3 and 4.
    """

    TOPIC: ClassVar[str] = "measure-change.decided"

    line_id: ItemId
    change_id: ItemId
    outcome: ChangeOutcome
    purpose_kept: Flag
    grounds: Text


class MeasureCancelled(Event):
    """A measure was called off (*tiltak avlyst*).

    `decided_ore` and `ordered_ore` are the sums (øre) that stood on it then: the money has
    events of its own.
    """

    TOPIC: ClassVar[str] = "measure.cancelled"

    line_id: ItemId
    grounds: Text
    decided_ore: OreSum
    ordered_ore: OreSum


class MeasureReinstated(Event):
    """A measure that had been called off goes on after all (*avlysning trukket*), with a reason."""

    TOPIC: ClassVar[str] = "measure.reinstated"

    line_id: ItemId
