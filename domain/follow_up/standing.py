"""Where a measure stands: called off, carried out, or what was last said of it."""

from enum import StrEnum

from domain.state.plan_line import LineState


class MeasureStanding(StrEnum):
    """Where a measure stands (*hvor tiltaket står*); `none` when nobody has said anything."""

    NONE = "none"
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DELAYED = "delayed"
    PAUSED = "paused"
    FINISHED = "finished"
    CARRIED_OUT = "carried-out"
    CANCELLED = "cancelled"


def standing_of(line: LineState) -> MeasureStanding:
    """Where the measure stands; what an event settled goes before what somebody said."""
    if line.follow_up.cancelled:
        return MeasureStanding.CANCELLED
    if line.carried_out:
        return MeasureStanding.CARRIED_OUT
    return MeasureStanding(line.status) if line.status else MeasureStanding.NONE
