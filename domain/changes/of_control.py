"""What the events of control cases, and of claims in their rounds, set. Amounts are øre."""

from collections.abc import Mapping
from typing import Final

from domain.changes.mark import Mark
from domain.changes.writes import Writes, sets
from domain.control.basis_events import BasisSet, LimitationJudged
from domain.control.decision_events import (
    ControlComplained,
    ControlComplaintAnswered,
    ControlDecided,
    DecisionProposed,
    DecisionTold,
    ProposalReturned,
)
from domain.control.events import (
    ActionClosed,
    ActionSet,
    ControlClosed,
    ControlHeld,
    ControlOpened,
    ControlPaymentChanged,
    ControlResumed,
    DocumentationReceived,
    DocumentationRequested,
    FindingClosed,
    FindingMade,
)
from domain.control.hearing_events import NoticeGiven, NoticeWaived, PartyCommented
from domain.control.offset_events import OffsetAnnounced, OffsetReturned, OffsetSettled
from domain.control.round_events import (
    ClaimEased,
    GrantClaimedBack,
    GrantPaidBack,
    PaymentUnderControl,
)
from domain.control.settling_events import (
    ClaimSetOff,
    ClaimSettled,
    ClaimWithheld,
    ControlClaimEased,
    WithheldReturned,
)
from domain.event import Event

_DECISION: Final = ("outcome", "basis_version", "amount_ore")
_ON_PAYMENT: Final = ("control_id", "payment_id")


def _case(*fields: str, mark: Mark) -> tuple[Writes, ...]:
    return (sets("control", *fields, says={"standing": mark}),)


def _finding(record: str, *fields: str, mark: Mark) -> tuple[Writes, ...]:
    return (sets(record, *fields, of="finding_id", says={"standing": mark}),)


CONTROL: Final[Mapping[type[Event], tuple[Writes, ...]]] = {
    ControlOpened: _case("level", "recipient", mark=Mark.OPEN),
    ControlHeld: _case("waits_for", mark=Mark.ON_HOLD),
    ControlPaymentChanged: (
        *_case(mark=Mark.ON_HOLD),
        sets("changed-payment", "change", "amount_ore", of="payment_id"),
    ),
    ControlResumed: _case(mark=Mark.OPEN),
    ControlClosed: _case(mark=Mark.CLOSED),
    DocumentationRequested: (
        sets("documentation", "asked_for", of="request_id", says={"standing": Mark.REQUESTED}),
    ),
    DocumentationReceived: (
        sets(
            "documentation",
            *("received_on", "whole"),
            of="request_id",
            says={"standing": Mark.RECEIVED},
        ),
    ),
    FindingMade: _finding(
        "finding",
        *("ground", "severity", "described", "line_id", "payment_id", "questioned_ore"),
        mark=Mark.OPEN,
    ),
    FindingClosed: _finding("finding", "end", mark=Mark.CLOSED),
    ActionSet: _finding("action", "what", "owner", mark=Mark.OPEN),
    ActionClosed: _finding("action", "evidence", mark=Mark.CLOSED),
    BasisSet: (sets("claim-basis", "version", "amount_ore", "parts"),),
    LimitationJudged: (sets("limitation", "outcome", "from_day", "falls_on", of="payment_id"),),
    NoticeGiven: (sets("hearing", "basis_version", "sent_on", "channel"),),
    NoticeWaived: (sets("hearing", "exception"),),
    PartyCommented: (sets("party-comment", "received_on", "channel", of="comment_id"),),
    DecisionProposed: (sets("proposal", *_DECISION, says={"standing": Mark.PROPOSED}),),
    ProposalReturned: (sets("proposal", "steps", says={"standing": Mark.RETURNED}),),
    ControlDecided: (
        sets("proposal", says={"standing": Mark.APPROVED}),
        sets("control-decision", *_DECISION, "complaints_body"),
    ),
    DecisionTold: (sets("control-notice", "reached_on", "channel", "complain_by"),),
    ControlComplained: (sets("control-complaint", "received_on", "late"),),
    ControlComplaintAnswered: (sets("control-complaint", "outcome", "eased"),),
    ControlClaimEased: (sets("control-claim", "eased"),),
    ClaimSetOff: (sets("offset", "amount_ore", "against", of="offset_id"),),
    ClaimSettled: (sets("settlement", "amount_ore", "on", "by", of="settlement_id"),),
    GrantClaimedBack: (sets("claim", "amount_ore", of=_ON_PAYMENT, beside=True),),
    ClaimEased: (sets("claim", of=_ON_PAYMENT, named={"eased_ore": "amount_ore"}, beside=True),),
    GrantPaidBack: (
        sets("claim", of=_ON_PAYMENT, named={"paid_back_ore": "amount_ore"}, beside=True),
    ),
    PaymentUnderControl: (sets("payment-control", "control_id", of="payment_id", beside=True),),
    OffsetAnnounced: (sets("offset", "amount_ore", of="offset_id"),),
    ClaimWithheld: (sets("withheld", "amount_ore", of=("offset_id", "withheld_by"), beside=True),),
    WithheldReturned: (sets("returned", "amount_ore", "on", "reference", of="return_id"),),
    OffsetReturned: (
        sets("offset", of="offset_id", named={"returned_ore": "amount_ore"}, beside=True),
    ),
    OffsetSettled: (
        sets("offset", of="offset_id", named={"settled_ore": "amount_ore"}, beside=True),
    ),
}
