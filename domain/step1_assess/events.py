"""What assessing a need leaves behind: the assessment, and corrections to it."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import Key
from domain.event import Event
from domain.party import MeasureKind, Party, Programme, TargetGroup
from domain.price import FundingSource, PriceComponent
from domain.schemes.national_frames import FrameKey
from domain.step1_assess.involvement import Codetermination, Involvement
from domain.step1_assess.parts import (
    DataSource,
    Horizon,
    LocalPlan,
    SamiPerspective,
    WishedPartner,
)
from domain.types import Count, CountyNumber, Day, Draft, Line, Ore, Text
from domain.value import Value


class Assessment(Value):
    """What an assessment (*behovsvurdering*) found. Blank parts are counted, not refused.

    `concluded_on` is the day on which the need was defined; `national_frames` are keys of
    the round's frames; `trade` is the trade (*lærefag*) where one is known; `other_group`
    says who the other occupational group is. `estimate_ore` is in øre.
    """

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
    concluded_on: Day | None = None
    cause: Draft = ""
    goal: Draft = ""
    codetermination: Codetermination | None = None
    local_plan_details: LocalPlan | None = None
    national_frames: Annotated[tuple[FrameKey, ...], Field(max_length=20)] = ()
    trade: Line | None = None
    horizon: Horizon | None = None
    other_group: Draft = ""
    partners: Annotated[tuple[WishedPartner, ...], Field(max_length=40)] = ()
    price: Annotated[tuple[PriceComponent, ...], Field(max_length=20)] = ()
    other_funding: Annotated[tuple[FundingSource, ...], Field(max_length=10)] = ()


class NeedLink(StrEnum):
    """How a need came from others (*kobling til opprinnelige behov*); links are only added."""

    MERGED = "merged"
    SPLIT = "split"


class Origin(Value):
    """The needs that a need was made from (*opprinnelige behov*), and in which way."""

    link: NeedLink
    needs: tuple[Key, ...]


class NeedAssessed(Event):
    """A need was assessed (*behov vurdert*) at a unit, for a round. Source: [Udir] step 1.

    `assessed_by` is the opaque id of the one who did it, never a name. A need that was
    merged or split from others names them as its `origin`, and the other units that they
    belong to as `co_owners`.
    """

    TOPIC: ClassVar[str] = "need.assessed"

    need_id: str
    round_id: str
    scheme: str
    county: CountyNumber
    rule_set: str
    unit: Party
    assessment: Assessment
    assessed_by: str = ""
    origin: Origin | None = None
    co_owners: tuple[Party, ...] = ()


class NeedCorrected(Event):
    """The unit corrected its assessment (*behov rettet*); the earlier text stays in the log."""

    TOPIC: ClassVar[str] = "need.corrected"

    assessment: Assessment
    corrected_by: str = ""


class Confirmer(StrEnum):
    """In what capacity somebody confirms an assessment (*hvem som bekrefter*)."""

    EMPLOYEE = "employee"
    ELECTED_REPRESENTATIVE = "elected-representative"


class NeedConfirmed(Event):
    """An employee confirmed that employees took part (*behov bekreftet av ansatt*).

    It holds for the assessment as it then was. `confirmed_by` is an opaque id, never a
    name. Source: domain description, section 18, P5; section 3 (inference).
    """

    TOPIC: ClassVar[str] = "need.confirmed"

    capacity: Confirmer
    statement: Draft = ""
    confirmed_by: str
