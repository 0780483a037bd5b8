"""What a yearly look at the long-term plan leaves behind (*årlig gjennomgang*)."""

from enum import StrEnum
from typing import ClassVar

from domain.event import Event
from domain.step3_prioritise.events import Meeting
from domain.types import Draft, Text


class LookOutcome(StrEnum):
    """What the forum came to: the plan stands, or a new version is to be adopted."""

    UNCHANGED = "unchanged"
    REVISED = "revised"


class LongTermPlanReviewed(Event):
    """The forum looked at its long-term plan anew (*langsiktig plan gjennomgått*).

    Source: [OsloMet]: adjusted yearly after experience, changed needs and the money granted.
    `local_evaluation` is what it came to on how measures are evaluated locally [found F3].
    """

    TOPIC: ClassVar[str] = "long-term-plan.reviewed"

    plan_version: int
    meeting: Meeting
    experience: Text
    needs: Text
    money: Text
    local_evaluation: Draft = ""
    outcome: LookOutcome
    soft_stops: tuple[str, ...] = ()
