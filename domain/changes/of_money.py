"""What the events of pots, decisions and payments set. Amounts are øre."""

from collections.abc import Iterator, Mapping
from typing import Final

from domain.changes.mark import Mark
from domain.changes.writes import Setting, Writes, document, each, sets
from domain.event import Event
from domain.pots.application_events import (
    ApplicantNotified,
    ApplicationCompleted,
    ApplicationOutcome,
    ApplicationSubmitted,
    ApplicationWithdrawn,
    CompletionRequested,
    DecisionSetAside,
)
from domain.pots.events import (
    AwardDecided,
    AwardReduced,
    AwardRejected,
    CallClosed,
    CallPublished,
)
from domain.step4_dispose.aid_events import AidDeclared, AidPracticeSet
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintReceived,
    DecisionNotified,
    ReasonsDemanded,
    ReasonsGiven,
)
from domain.step4_dispose.cost_events import CostPracticeSet
from domain.step4_dispose.events import (
    CriteriaAssured,
    FundsDisbursed,
    GrantDecided,
    PaymentAttested,
    PaymentOrdered,
)
from domain.step4_dispose.payment_details import PaymentStatus, RecallKind
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentPracticeSet,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from domain.takeover.events import ApplicationTakenOver, CallsTakenOver

_CONTENT: Final = document("application-content", "content")
_DECISION: Final = ("amount_ore", "recipient", "route")
_CALL: Final = ("title", "may_apply", "amount_ore", "opens_on", "closes_at", "ceiling_ore")


def _payment(*fields: str, status: PaymentStatus, **named: str) -> Writes:
    return sets("payment", *fields, of="payment_id", named=named, says={"status": status})


def _recalled(event: Event) -> Iterator[Setting]:
    """A recall stops a payment that has not been paid, and else claims money back of it."""
    assert isinstance(event, PaymentRecalled)
    key, amount = event.payment_id, event.amount_ore
    if event.kind is RecallKind.STOP:
        yield Setting("payment", key, "status", PaymentStatus.STOPPED)
    else:
        yield Setting("payment", key, "claimed_ore", amount, beside=True)


def _answered(event: Event) -> Iterator[Setting]:
    """What the accounts answer is how far the payment has come, in the same words."""
    assert isinstance(event, PaymentAnswered)
    yield Setting("payment", event.payment_id, "status", PaymentStatus(event.outcome.value))


MONEY: Final[Mapping[type[Event], tuple[Writes, ...]]] = {
    CallPublished: (sets("call", *_CALL, of="call_id", says={"standing": Mark.OPEN}),),
    CallsTakenOver: (each("call", "calls", of="call_id"),),
    CallClosed: (sets("call", "unused_ore", of="call_id", says={"standing": Mark.CLOSED}),),
    ApplicationSubmitted: (sets("application", says={"standing": Mark.SUBMITTED}), _CONTENT),
    ApplicationTakenOver: (
        sets("application", named={"outcome": "answer.outcome", "amount_ore": "answer.amount_ore"}),
        _CONTENT,
    ),
    CompletionRequested: (
        sets("application", "what_is_missing", says={"standing": Mark.RETURNED}),
    ),
    ApplicationCompleted: (sets("application", says={"standing": Mark.SUBMITTED}), _CONTENT),
    DecisionSetAside: (sets("application", says={"outcome": None, "standing": Mark.REOPENED}),),
    ApplicationWithdrawn: (sets("application", says={"standing": Mark.WITHDRAWN}),),
    ApplicantNotified: (sets("application", "outcome", "amount_ore", "notified_on"),),
    AwardDecided: (
        sets("line", "title", "measure", "starts_on", "ends_on", of="line_id"),
        sets("grant-decision", *_DECISION, of="line_id"),
    ),
    AwardRejected: (
        sets(
            "application-answer",
            "ground",
            of="application_id",
            says={"outcome": ApplicationOutcome.REJECTED},
        ),
    ),
    AwardReduced: (sets("grant-decision", of="line_id", named={"amount_ore": "to_ore"}),),
    CriteriaAssured: (
        sets(
            "criteria",
            of=("line_id", "half"),
            named={"criterion_1": "criterion_1.met", "criterion_2": "criterion_2.met"},
        ),
    ),
    GrantDecided: (sets("grant-decision", *_DECISION, of="line_id"),),
    DecisionNotified: (sets("notice", "reached_on", "channel", "complain_by", of="line_id"),),
    ReasonsDemanded: (
        sets("reasons", "demanded_on", of="line_id", says={"standing": Mark.REQUESTED}),
    ),
    ReasonsGiven: (sets("reasons", "written_reasons", of="line_id"),),
    ComplaintReceived: (
        sets(
            "complaint",
            "received_on",
            "decision",
            of="complaint_id",
            says={"standing": Mark.RECEIVED},
        ),
    ),
    ComplaintAnswered: (
        sets("complaint", "outcome", of="complaint_id", says={"standing": Mark.CLOSED}),
        sets("grant-decision", "amount_ore", of="line_id"),
    ),
    PaymentOrdered: (
        _payment(
            *("amount_ore", "payee", "instalment", "voucher", "account", "invoice"),
            status=PaymentStatus.ORDERED,
        ),
    ),
    PaymentAttested: (_payment("attested_by", status=PaymentStatus.ATTESTED),),
    FundsDisbursed: (_payment("approved_by", status=PaymentStatus.DISBURSED),),
    PaymentSent: (_payment("attempt", status=PaymentStatus.SENT),),
    PaymentAnswered: (Writes("payment", _answered),),
    PaymentRecalled: (Writes("payment", _recalled),),
    RepaymentReceived: (
        sets("repayment", "amount_ore", "received_on", "reference", of="repayment_id"),
    ),
    PaymentPracticeSet: (sets("payment-practice", "preparer", "voter", "source", "status"),),
    CostPracticeSet: (
        sets("cost-practice", "valid_from", "rates", "not_covered", "source", "status"),
    ),
    AidPracticeSet: (sets("aid-practice", "ceiling_ore", "source", "status"),),
    AidDeclared: (sets("aid", "other_ore", "declared_on", of="party"),),
    FagskoleTeachersIncluded: (
        sets("line", of="line_id", named={"fagskole_teachers": "expected"}),
    ),
}
