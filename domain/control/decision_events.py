"""A control case is decided by two persons, told of, and complained about. Sums are integer øre.

Source: domain description, sections 13.3 and 17.2 (inference where it gives no source).
"""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.control.basis_events import BasisVersion, ClaimPart, EasedPart
from domain.control.events import Handled
from domain.control.kinds import CaseStep, ComplaintsBody, ControlOutcome
from domain.event import Event
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.types import Day, Draft, Flag, Instant, ItemId, Line, OreSum, Text
from domain.value import Value


class DecisionProposed(Handled, Event):
    """A decision was put forward for another person (*forslag til vedtak*).

    `basis_version` is the claim basis that it is bound to. `on_comment` is how the reasons
    meet the party's comment.
    """

    TOPIC: ClassVar[str] = "control.decision-proposed"

    outcome: ControlOutcome
    basis_version: BasisVersion | None = None
    amount_ore: OreSum = 0
    written_reasons: Text
    on_comment: Draft = ""
    soft_stops: tuple[str, ...] = ()


class StepReturned(Value):
    """A step that the second person sends back, and why."""

    step: CaseStep
    why: Text


class ProposalReturned(Event):
    """The second person sent steps of a proposal back (*forslag underkjent*)."""

    TOPIC: ClassVar[str] = "control.proposal-returned"

    steps: Annotated[tuple[StepReturned, ...], Field(min_length=1, max_length=6)]


class ReportToCorrect(Value):
    """A report that is to come again (*rapport som skal rettes*): the version that is to go.

    `line_id` is the line of a recipient's report, None for the county's own; version 0 says that
    none had come.
    """

    line_id: ItemId | None = None
    report_version: Annotated[int, Field(strict=True, ge=0)]


class ControlDecided(Event):
    """A second person decided the case (*vedtak i kontrollsak*), as it had been proposed.

    `parts` are the lines and shares that are claimed, bound to `basis_version`;
    `complaints_body` is who hears a complaint, as the one who decided named it. `reports` are
    those to correct, until the instant `correct_by` (UTC).
    """

    TOPIC: ClassVar[str] = "control.decided"

    outcome: ControlOutcome
    basis_version: BasisVersion | None = None
    parts: tuple[ClaimPart, ...] = ()
    amount_ore: OreSum = 0
    written_reasons: Text
    on_comment: Draft = ""
    decided_by: Line
    complaints_body: ComplaintsBody
    soft_stops: tuple[str, ...] = ()
    reports: Annotated[tuple[ReportToCorrect, ...], Field(max_length=2000)] = ()
    correct_by: Instant | None = None


class DecisionTold(Handled, Event):
    """The party was told of the decision (*underretning om vedtak*); `complain_by` is in UTC."""

    TOPIC: ClassVar[str] = "control.decision-told"

    reached_on: Day
    channel: Line
    complain_by: Instant


class ControlComplained(Event):
    """The party complained of the decision (*klage*), in time or `late`."""

    TOPIC: ClassVar[str] = "control.complained"

    received_on: Day
    text: Text
    attachments: Attachments = ()
    late: Flag


class ControlComplaintAnswered(Handled, Event):
    """The complaint was answered (*klage behandlet*), by the decider or the complaints body.

    A change only ever lowers the claim: `eased` says to what.
    """

    TOPIC: ClassVar[str] = "control.complaint-answered"

    outcome: ComplaintOutcome
    by_complaints_body: Flag = False
    written_reasons: Text
    eased: tuple[EasedPart, ...] = ()
    soft_stops: tuple[str, ...] = ()
