"""How far a measure has come (*framdrift*): its status and the milestones it has reached."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.types import Day, Draft, ItemId
from domain.value import Value


class MeasureStatus(StrEnum):
    """Where a measure stands (*status for tiltaket*), by the county's or recipient's own word."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DELAYED = "delayed"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class ReachedMilestone(Value):
    """A milestone of the plan, and the day on which it was reached."""

    milestone_id: ItemId
    on: Day


class MeasureProgressed(Event):
    """Somebody said how far a measure has come (*framdrift registrert*).

    Says nothing of money: what is granted, paid and repaid has events of its own.
    """

    TOPIC: ClassVar[str] = "measure.progressed"

    line_id: ItemId
    status: MeasureStatus
    reached: Annotated[tuple[ReachedMilestone, ...], Field(max_length=40)] = ()
    note: Draft = ""
