"""What assessing a need leaves behind: the assessment, and corrections to it."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.party import MeasureKind, Party, Programme, TargetGroup
from domain.types import Count, CountyNumber, Day, Draft, Line, Ore, Text
from domain.value import Value


class DataSource(Value):
    """A source that the unit looked at, and what it showed (problem P7: numbers without use)."""

    source: Line
    finding: Text


class Involvement(Value):
    """How many took part in finding the need: counts by role, never names.

    Source: criterion 1 ([Udir]): both leaders and employees take part.
    """

    leaders: Count = 0
    employees: Count = 0
    elected_representatives: Count = 0
    working_life: Count = 0
    providers: Count = 0


class SamiAnswer(StrEnum):
    """Whether Sámi perspectives are part of the need (question 3 of the evaluation)."""

    YES = "yes"
    NO = "no"
    NOT_RELEVANT = "not-relevant"


class SamiPerspective(Value):
    """The Sámi perspective (*samisk perspektiv*) on the need; «not relevant» gives a reason."""

    answer: SamiAnswer
    reason: Draft = ""


class Assessment(Value):
    """What an assessment (*behovsvurdering*) found. Blank parts are counted, not refused."""

    title: Line
    description: Text
    measure: MeasureKind
    period_from: Day
    period_to: Day
    method: Text
    data_sources: Annotated[tuple[DataSource, ...], Field(max_length=20)] = ()
    involvement: Involvement
    target_groups: Annotated[dict[TargetGroup, Count], Field(max_length=6)]
    programme: Programme | None = None
    local_plan: Draft = ""
    national_goals: Draft = ""
    sami_perspective: SamiPerspective | None = None
    estimate_ore: Ore = 0


class NeedAssessed(Event):
    """A need was assessed (*behov vurdert*) at a unit, for a round. Source: [Udir] step 1."""

    TOPIC: ClassVar[str] = "need.assessed"

    need_id: str
    round_id: str
    scheme: str
    county: CountyNumber
    rule_set: str
    unit: Party
    assessment: Assessment


class NeedCorrected(Event):
    """The unit corrected its assessment (*behov rettet*); the earlier text stays in the log."""

    TOPIC: ClassVar[str] = "need.corrected"

    assessment: Assessment
