"""An idea for a measure, who reported a need for it, and how that went."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from domain.party import MeasureKind, MoneyRoute, Programme, TargetGroup
from domain.step3_prioritise.events import DeclineGround
from services.demo.language import Words


class Handling(StrEnum):
    """What was special about a need on its way to the forum."""

    PLAIN = "plain"
    #: Reported after the deadline for intake, with a reason.
    LATE = "late"
    #: Reported with gaps, returned, corrected and reported again.
    INCOMPLETE = "incomplete"
    #: Registered by the county officer for a company.
    ON_BEHALF = "on-behalf"
    #: Passed on by a network that did not support it.
    UNSUPPORTED = "unsupported"


class Report(NamedTuple):
    """One reported need: the unit's key, the network's on the way, and how it went."""

    unit: str
    via: str | None = None
    handling: Handling = Handling.PLAIN


class Texts(NamedTuple):
    """What the units wrote: the title, why it is needed, and what the sources showed."""

    title: Words
    why: Words
    finding: Words


@dataclass(frozen=True)
class Idea:
    """What several units asked for alike: one line of the plan, or of the declined.

    `version` is the plan version that takes it in, `weight` its share of the money.
    """

    code: str
    programme: Programme
    measure: MeasureKind
    groups: tuple[TargetGroup, ...]
    reports: tuple[Report, ...]
    texts: Texts
    theme: str = ""
    route: MoneyRoute = MoneyRoute.OWN_SCHOOL
    recipient: str = ""
    weight: int = 0
    version: int = 1


@dataclass(frozen=True, kw_only=True)
class Declined(Idea):
    """What the forum did not give priority: on what ground, and how it explained that."""

    ground: DeclineGround
    explanation: Words
