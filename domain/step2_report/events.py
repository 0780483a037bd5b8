"""What reporting a need leaves behind: registered, forwarded, returned."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import Key
from domain.event import Event
from domain.schemes.rule_set import Status
from domain.types import Count, Draft, Flag, Instant, Line, OrganisationNumber, Text


class NeedRegistered(Event):
    """A need was registered (*behov registrert*). Source: [Udir] step 2.

    `missing` names what a complete registration would have held; `soft_stops`
    the stops that the actor passed with a reason.
    """

    TOPIC: ClassVar[str] = "need.registered"

    missing: tuple[str, ...] = ()
    soft_stops: tuple[str, ...] = ()


class NeedForwarded(Event):
    """A need was forwarded (*behov meldt*), to a network or to the forum. Source: [Udir] step 2.

    `network` is the receiving network's number, or None for the forum itself;
    `received_at` is since when the receiver has it (UTC). `bundle` is what a network calls
    the needs that it sends on together.
    """

    TOPIC: ClassVar[str] = "need.forwarded"

    network: OrganisationNumber | None = None
    comment: Draft = ""
    supported: Flag = True
    late: Flag = False
    soft_stops: tuple[str, ...] = ()
    received_at: Instant | None = None
    bundle: Line | None = None


class ReturnGround(StrEnum):
    """Why a need goes back to its unit (*grunn til retur*); it is never dropped silently."""

    INCOMPLETE = "incomplete"
    NETWORK_DECLINES = "network-declines"
    NETWORK_CLOSES = "network-closes"
    WRONG_RECIPIENT = "wrong-recipient"


class NeedReturned(Event):
    """A need was returned to the unit (*behov returnert*) with what it lacks, or why else."""

    TOPIC: ClassVar[str] = "need.returned"

    what_is_missing: Text
    ground: ReturnGround = ReturnGround.INCOMPLETE


class NeedCommented(Event):
    """A network commented on a need (*merknad fra nettverk*) that it has, or has had.

    `supported` is None where it neither supports the need nor does not. Source: [Udir]
    step 2; domain description, section 3 (inference).
    """

    TOPIC: ClassVar[str] = "need.commented"

    network: OrganisationNumber
    comment: Text
    supported: Flag | None = None


class NeedMerged(Event):
    """A need was merged into another (*behov slått sammen*), and stays readable as that.

    Source: domain description 4.1, transition 4 (inference).
    """

    TOPIC: ClassVar[str] = "need.merged"

    into: Key
    grounds: Text


class NeedSplit(Event):
    """A need was split into several (*behov delt*), and stays readable as that."""

    TOPIC: ClassVar[str] = "need.split"

    into: tuple[Key, ...]
    grounds: Text


class NeedWithdrawn(Event):
    """The unit withdrew its need (*behov trukket*) before the forum had answered it."""

    TOPIC: ClassVar[str] = "need.withdrawn"

    grounds: Text


class ReportingPracticeSet(Event):
    """The county said how needs are reported to its round (*praksis for innmelding*).

    `direct_route` lets companies, training offices and examination boards report by
    themselves; `network_days` is how many days a network may hold a need before that is
    pointed out. County practice with its source, never law: domain description, 4.2.
    """

    TOPIC: ClassVar[str] = "reporting-practice.set"

    direct_route: Flag
    network_days: Annotated[Count, Field(ge=1, le=365)] | None = None
    source: Line
    status: Status = Status.UNVERIFIED
