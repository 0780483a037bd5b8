"""A control case from its claim basis to its settlement. Sums are integer øre.

Source: domain description, sections 13.3 and 17.2 (inference where it gives no source).
"""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.case import RoundId
from domain.control.events import Handled
from domain.control.kinds import (
    CaseStep,
    ComplaintsBody,
    ControlOutcome,
    Interruption,
    LimitationOutcome,
    NoticeException,
    SettledBy,
)
from domain.event import Event
from domain.share import Share
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.types import Day, Draft, Flag, Instant, ItemId, Line, Ore, OreSum, SomeOre, Text
from domain.value import Value

#: Versions of a claim basis count from 1.
BasisVersion = Annotated[int, Field(strict=True, ge=1)]


class ClaimPart(Value):
    """What is claimed of one payment (*kravgrunnlag*): the share of it, and by which findings.

    `amount_ore` is the share of `paid_ore`, rounded down: the øre that does not go up is the
    party's. `paid_on` is the day that limitation is counted from.
    """

    payment_id: ItemId
    line_id: ItemId
    findings: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=20)]
    paid_ore: SomeOre
    paid_on: Day
    share: Share
    amount_ore: SomeOre


class BasisSet(Handled, Event):
    """A version of the claim basis was set (*kravgrunnlag*); earlier ones stay as they were.

    `hear_again` says that the party has to be given notice anew: the sum rose, or another
    payment came in.
    """

    TOPIC: ClassVar[str] = "control.basis-set"

    version: BasisVersion
    parts: Annotated[tuple[ClaimPart, ...], Field(min_length=1, max_length=200)]
    amount_ore: OreSum
    hear_again: Flag = False
    soft_stops: tuple[str, ...] = ()


class LimitationJudged(Handled, Event):
    """The limitation of one payment was judged (*foreldelse vurdert*), with what it stands on.

    `falls_on` is the first day that the claim is barred; `deadline_id` the deadline that warns.
    """

    TOPIC: ClassVar[str] = "control.limitation-judged"

    payment_id: ItemId
    outcome: LimitationOutcome
    from_day: Day
    falls_on: Day
    discovered_on: Day | None = None
    interrupted_by: Interruption | None = None
    explained: Text
    deadline_id: ItemId | None = None


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


class PartyCommented(Event):
    """The party commented on the notice (*uttalelse*), or said that it would not (`nothing`).

    `recorded_by` is who recorded it for the party on the controlling side, if the party did not.
    """

    TOPIC: ClassVar[str] = "control.commented"

    comment_id: ItemId
    received_on: Day
    channel: Line
    text: Draft = ""
    nothing: Flag = False
    attachments: Attachments = ()
    recorded_by: Line | None = None


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


class ControlDecided(Event):
    """A second person decided the case (*vedtak i kontrollsak*), as it had been proposed.

    `parts` are the lines and shares that are claimed, bound to `basis_version`;
    `complaints_body` is who hears a complaint, as the one who decided named it.
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


class EasedPart(Value):
    """A payment's part of a claim, and what is left of it (øre)."""

    payment_id: ItemId
    to_ore: Ore


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


class ControlClaimEased(Handled, Event):
    """The claim was lowered (*krav satt ned*), which needs no new notice.

    Source: forvaltningsloven § 35 as read in [found F25]: in the party's favour always.
    """

    TOPIC: ClassVar[str] = "control.claim-eased"

    eased: Annotated[tuple[EasedPart, ...], Field(min_length=1, max_length=200)]
    written_reasons: Text


class ClaimSetOff(Handled, Event):
    """A claim is to be set off against later money (*motregning varslet*).

    `against` is the round whose grant, or whose payments to the recipient, it is withheld from.
    """

    TOPIC: ClassVar[str] = "control.offset-announced"

    offset_id: ItemId
    payment_id: ItemId
    amount_ore: SomeOre
    against: RoundId
    explained: Draft = ""


class ClaimWithheld(Event):
    """Money was kept for an announced offset (*holdt tilbake*): of which receipt or payment.

    It stands in the case as well, so that whatever lowers, settles or closes it has seen it. A
    payment that comes to nothing has withheld nothing, as the round says.
    """

    TOPIC: ClassVar[str] = "control.offset-withheld"

    offset_id: ItemId
    withheld_by: ItemId
    against: RoundId
    amount_ore: SomeOre


class WithheldReturned(Handled, Event):
    """What was withheld and settles nothing was paid out after all (*tilbakeholdt utbetalt*)."""

    TOPIC: ClassVar[str] = "control.withheld-returned"

    return_id: ItemId
    payment_id: ItemId
    offset_id: ItemId
    withheld_by: ItemId
    amount_ore: SomeOre
    on: Day
    reference: Line
    soft_stops: tuple[str, ...] = ()


class ClaimSettled(Event):
    """Money of a claim came in or was set off (*innbetaling eller motregning*).

    An offset names what was announced, and the receipt or payment that it was `withheld_by`.
    """

    TOPIC: ClassVar[str] = "control.claim-settled"

    settlement_id: ItemId
    payment_id: ItemId
    by: SettledBy
    amount_ore: SomeOre
    on: Day
    reference: Line
    offset_id: ItemId | None = None
    withheld_by: ItemId | None = None
    soft_stops: tuple[str, ...] = ()


#: What happens to the claim and to the decision on it.
ClaimEvent = (
    BasisSet
    | LimitationJudged
    | NoticeGiven
    | NoticeWaived
    | PartyCommented
    | DecisionProposed
    | ProposalReturned
    | ControlDecided
    | DecisionTold
    | ControlComplained
    | ControlComplaintAnswered
    | ControlClaimEased
    | ClaimSetOff
    | ClaimWithheld
    | WithheldReturned
    | ClaimSettled
)
