"""The party of a control case is heard: notice, exception, comment (*forhåndsvarsel*).

Source: domain description, section 17.2 (inference where it gives no source).
"""

from typing import ClassVar

from domain.attachment import Attachments
from domain.control.basis_events import BasisVersion
from domain.control.events import Handled
from domain.control.kinds import NoticeException
from domain.event import Event
from domain.types import Day, Draft, Flag, ItemId, Line, Text
from domain.value import Value


class NoticeGiven(Handled, Event):
    """The party was given notice and may comment (*forhåndsvarsel*), by one claim basis if any."""

    TOPIC: ClassVar[str] = "control.notice-given"

    basis_version: BasisVersion | None = None
    text: Text
    sent_on: Day
    channel: Line


class NoticeWaived(Handled, Event):
    """No notice was given (*unntak fra forhåndsvarsel*), by a named exception and with reasons."""

    TOPIC: ClassVar[str] = "control.notice-waived"

    exception: NoticeException
    written_reasons: Text


class Comment(Value):
    """What a party says to a notice (*uttalelse*), or that it says nothing."""

    comment_id: ItemId
    received_on: Day
    channel: Line
    text: Draft = ""
    nothing: Flag = False
    attachments: Attachments = ()


class PartyCommented(Comment, Event):
    """The party commented on the notice (*uttalelse*), or said that it would not (`nothing`).

    `recorded_by` is who recorded it for the party on the controlling side, if the party did not.
    """

    TOPIC: ClassVar[str] = "control.commented"

    recorded_by: Line | None = None
