"""What reporting a need leaves behind: registered, forwarded, returned."""

from typing import ClassVar

from domain.case import Key
from domain.event import Event
from domain.types import Draft, Flag, Instant, OrganisationNumber, Text


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
    `received_at` is since when the receiver has it (UTC).
    """

    TOPIC: ClassVar[str] = "need.forwarded"

    network: OrganisationNumber | None = None
    comment: Draft = ""
    supported: Flag = True
    late: Flag = False
    soft_stops: tuple[str, ...] = ()
    received_at: Instant | None = None


class NeedReturned(Event):
    """A need was returned to the unit (*behov returnert*) with what it lacks."""

    TOPIC: ClassVar[str] = "need.returned"

    what_is_missing: Text


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
