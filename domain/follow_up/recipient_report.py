"""A recipient reports to the county (*mottakerrapport*): the money, the people, the result."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.county_report.events import AskedBy, ReopenCause
from domain.event import Event
from domain.follow_up.participants import TookPart
from domain.party import Party
from domain.price import PriceKind
from domain.types import Count, Draft, Flag, Instant, ItemId, OreSum, SomeOre, Text
from domain.value import Value


class Cost(Value):
    """One cost that the money was used for, in øre; time has its hours and its rate.

    `voucher` is what an auditor can follow: an invoice's or a voucher's number. `passed_to`
    is the unit that the recipient, a network for instance, gave the money on to
    (*videreformidlet*). Source: domain description, section 18, P1.
    """

    kind: PriceKind
    amount_ore: SomeOre
    hours: Annotated[Count, Field(ge=1)] | None = None
    rate_ore: SomeOre | None = None
    voucher: Draft = ""
    note: Draft = ""
    passed_to: Party | None = None


class ReviewOutcome(StrEnum):
    """What the county says to a report."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


class RecipientReportAsked(Event):
    """The county asked a recipient for its report (*rapport bedt om*); `due_at` is UTC.

    Source: [found F22]: whoever got money must report on its use; county practice.
    """

    TOPIC: ClassVar[str] = "recipient-report.asked"

    line_id: ItemId
    recipient: Party
    due_at: Instant | None = None


class RecipientReportReminded(Event):
    """The county reminded a recipient of its report (*rapport purret*), for the `number`th time."""

    TOPIC: ClassVar[str] = "recipient-report.reminded"

    line_id: ItemId
    recipient: Party
    number: Annotated[int, Field(strict=True, ge=1)]


class RecipientReportSubmitted(Event):
    """A recipient reported (*rapport levert*): costs, participants and result.

    Sums are øre: `spent_ore` is the sum of the costs, `paid_ore` what had been paid out to it
    then, `unspent_ore` what is left of that and `overspent_ore` what it used beyond it.
    `run_by` is the county's unit that ran a measure of its own. A report comes again as the
    next `report_version`. Source: domain description 4.1, transition 15; [OsloMet].
    """

    TOPIC: ClassVar[str] = "recipient-report.submitted"

    line_id: ItemId
    report_version: Annotated[int, Field(strict=True, ge=1)]
    recipient: Party
    costs: Annotated[tuple[Cost, ...], Field(max_length=200)]
    spent_ore: OreSum
    paid_ore: OreSum
    unspent_ore: OreSum
    overspent_ore: OreSum
    participants: Annotated[tuple[TookPart, ...], Field(max_length=200)] = ()
    result: Text
    run_by: Draft = ""
    attachments: Attachments = ()
    submitted_by: str
    late: Flag = False


class RecipientReportAccepted(Event):
    """The county accepted a recipient's report (*rapport godkjent*).

    `soft_stops` are the rules that were waived, by whoever reviewed it, and `waived_because` why.
    """

    TOPIC: ClassVar[str] = "recipient-report.accepted"

    line_id: ItemId
    report_version: Annotated[int, Field(strict=True, ge=1)]
    note: Draft = ""
    reviewed_by: str
    reviewing_unit: Draft = ""
    soft_stops: tuple[str, ...] = ()
    waived_because: Draft = ""


class RecipientReportReturned(Event):
    """The county returned a report (*rapport sendt tilbake*) and said what it lacks."""

    TOPIC: ClassVar[str] = "recipient-report.returned"

    line_id: ItemId
    report_version: Annotated[int, Field(strict=True, ge=1)]
    what_is_missing: Text
    reviewed_by: str
    due_at: Instant | None = None
    soft_stops: tuple[str, ...] = ()


class RecipientReportReopened(Event):
    """An accepted report is to be replaced (*godkjent rapport åpnet igjen*), and on what cause.

    What was accepted stays as it is; the next `report_version` takes its place. `due_at` is UTC.
    Source: FAC's resubmissions (inference).
    """

    TOPIC: ClassVar[str] = "recipient-report.reopened"

    line_id: ItemId
    report_version: Annotated[int, Field(strict=True, ge=1)]
    cause: ReopenCause
    asked_by: AskedBy
    reopened_by: str
    due_at: Instant | None = None
