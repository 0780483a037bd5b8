"""Who took part in a measure (*deltakere*): counts by group, programme and organisation."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import ProtectedAttachment
from domain.event import Event
from domain.party import Programme, TargetGroup
from domain.types import Count, Flag, ItemId, OrganisationNumber
from domain.value import Value


class TookPart(Value):
    """How many of a target group took part, from which organisation and programme if known."""

    group: TargetGroup
    programme: Programme | None = None
    organisation: OrganisationNumber | None = None
    count: Annotated[Count, Field(ge=1)]


class ParticipantsRecorded(Event):
    """The participants of a measure were counted (*deltakere talt*); no names enter the log.

    The attendance list, where there is one, is a protected document (*skjermet dokument*) of
    which only the hash stands here. A count without one is `unsupported`. A later count
    takes the place of an earlier one. Source: domain description 4.1, transition 12.
    """

    TOPIC: ClassVar[str] = "participants.recorded"

    line_id: ItemId
    participants: Annotated[tuple[TookPart, ...], Field(max_length=200)]
    attendance: ProtectedAttachment | None = None
    unsupported: Flag
