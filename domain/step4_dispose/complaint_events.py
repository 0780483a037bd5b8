"""What follows an individual decision: notice, reasons, complaint, what came of it (*klage*).

Source: domain description, section 17.2: three weeks from when notice reached the party.
"""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachment
from domain.event import Event
from domain.party import Party
from domain.types import Day, DecisionNumber, Draft, Flag, Instant, ItemId, Line, SomeOre, Text


class ComplaintOutcome(StrEnum):
    """What became of a complaint (*utfall av klage*).

    The county changes its decision, dismisses the complaint (*avviser*) or forwards it
    (*oversender*); the appeals body then upholds (*stadfester*) or changes it.
    """

    CHANGED = "changed"
    DISMISSED = "dismissed"
    FORWARDED = "forwarded"
    UPHELD = "upheld"


class DecisionNotified(Event):
    """The party was told of a decision on its line (*underretning om vedtak*).

    `complain_by` is the end of the time for complaint (UTC); None for a decision that is
    no individual decision.
    """

    TOPIC: ClassVar[str] = "decision.notified"

    line_id: ItemId
    reached_on: Day
    channel: Line
    complain_by: Instant | None = None


class ReasonsDemanded(Event):
    """A party demanded the reasons for a decision (*krav om begrunnelse*).

    `line_id` is the line that was decided on, or the application. A demand within the time for
    complaint breaks it off, and it runs anew from when the party is told again, with the reasons;
    a `late` one changes nothing of it. Source: domain description, section 17.2 [found F45].
    """

    TOPIC: ClassVar[str] = "reasons.demanded"

    line_id: ItemId
    party: Party
    demanded_on: Day
    late: Flag
    soft_stops: tuple[str, ...] = ()


class ReasonsGiven(Event):
    """The county wrote the reasons that a party had demanded (*begrunnelse gitt i ettertid*)."""

    TOPIC: ClassVar[str] = "reasons.given"

    line_id: ItemId
    written_reasons: Text


class ComplaintReceived(Event):
    """A complaint against a decision came in (*klage mottatt*), in time or `late`.

    `line_id` is the line that was decided on, or the application that was turned down. `decision`
    says which of an award's decisions it is about: 1 is the award, and each reduction against its
    party is one more; None where there is only one. Payment does not wait for it.
    """

    TOPIC: ClassVar[str] = "complaint.received"

    complaint_id: ItemId
    line_id: ItemId
    complainant: Party
    received_on: Day
    decision: DecisionNumber | None = None
    text: Draft = ""
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=10)] = ()
    late: Flag


class ComplaintAnswered(Event):
    """The county or the appeals body answered a complaint (*klage behandlet*), with reasons.

    `by_appeals_body` says whose answer it is. A change may set another amount (øre).
    """

    TOPIC: ClassVar[str] = "complaint.answered"

    complaint_id: ItemId
    line_id: ItemId
    outcome: ComplaintOutcome
    by_appeals_body: Flag = False
    written_reasons: Text
    amount_ore: SomeOre | None = None
    soft_stops: tuple[str, ...] = ()


ComplaintEvent = (
    DecisionNotified | ReasonsDemanded | ReasonsGiven | ComplaintReceived | ComplaintAnswered
)
