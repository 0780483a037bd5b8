"""A person's calendar of deadlines (*kalenderabonnement*): issued, issued anew, revoked."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import Key
from domain.event import Event
from domain.role import Role
from domain.step3_prioritise.forum_events import PersonRef
from domain.types import CountyNumber, Line


class CalendarIssued(Event):
    """Somebody got a calendar of their deadlines in a role, at a secret address.

    The address is worked out from the calendar's id, its `number` and a key of the
    installation, so that neither it nor anything to guess it by stands in the log.
    """

    TOPIC: ClassVar[str] = "calendar.issued"

    calendar_id: Key
    person: PersonRef
    role: Role
    organisation: Line
    county: CountyNumber | None = None


class CalendarRenewed(Event):
    """The calendar got another address, the `number`th; the one before leads nowhere now."""

    TOPIC: ClassVar[str] = "calendar.renewed"

    calendar_id: Key
    number: Annotated[int, Field(strict=True, ge=2)]


class CalendarRevoked(Event):
    """The calendar is read by nobody any more."""

    TOPIC: ClassVar[str] = "calendar.revoked"

    calendar_id: Key
