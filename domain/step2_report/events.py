"""What reporting a need leaves behind: registered, forwarded, returned."""

from typing import ClassVar

from domain.event import Event
from domain.types import Draft, Flag, OrganisationNumber, Text


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

    `network` is the receiving network's number, or None for the forum itself.
    """

    TOPIC: ClassVar[str] = "need.forwarded"

    network: OrganisationNumber | None = None
    comment: Draft = ""
    supported: Flag = True
    late: Flag = False
    soft_stops: tuple[str, ...] = ()


class NeedReturned(Event):
    """A need was returned to the unit (*behov returnert*) with what it lacks."""

    TOPIC: ClassVar[str] = "need.returned"

    what_is_missing: Text
