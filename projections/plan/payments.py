"""Writes payments as they are ordered, attested, released, answered and repaid."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, update

from domain.event import Event
from domain.state.round import Round
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from domain.step4_dispose.payment_details import PaymentStatus
from domain.step4_dispose.payment_events import PaymentAnswered, PaymentSent
from projections.plan.tables import payments
from projections.projection import Placed


def write_payments(
    connection: Connection, events: Iterable[Placed], states: Mapping[UUID, Round]
) -> None:
    """Write what the events say of payments, each kind of event in one go.

    Who did what when comes from the events; how far a payment is, and what came back of
    it, from the round as it stands after them.
    """
    ordered: list[dict[str, Any]] = []
    marks: dict[type[Event], list[dict[str, Any]]] = {
        kind: [] for kind in (PaymentAttested, FundsDisbursed, PaymentSent, PaymentAnswered)
    }
    touched: dict[tuple[UUID, str], None] = {}
    for placed in events:
        event, at = placed.recorded.event, placed.recorded.recorded_at
        payment_id = getattr(event, "payment_id", None)
        if payment_id is None:
            continue
        touched[placed.recorded.stream_id, payment_id] = None
        key = _payment(placed, payment_id)
        match event:
            case PaymentOrdered():
                ordered.append(_ordered(placed, event))
            case PaymentAttested():
                mark = {"attested_by": event.attested_by, "attested_at": at}
                marks[PaymentAttested].append({**key, **mark})
            case FundsDisbursed():
                mark = {"approved_by": event.approved_by, "disbursed_at": at}
                marks[FundsDisbursed].append({**key, **mark})
            case PaymentSent():
                marks[PaymentSent].append({**key, "sent_at": at})
            case PaymentAnswered():
                answer = {"answered_at": at, "answer_reference": event.reference}
                marks[PaymentAnswered].append({**key, **answer})
    if ordered:
        connection.execute(insert(payments), ordered)
    for rows in (*marks.values(), [_standing(states, *key) for key in touched]):
        if rows:
            connection.execute(_UPDATE, rows)


def _standing(states: Mapping[UUID, Round], stream: UUID, payment_id: str) -> dict[str, Any]:
    payment = states[stream].payments[payment_id]
    return {
        "of_stream": stream,
        "of_payment": payment_id,
        "status": payment.status,
        "claimed_ore": payment.claimed_ore,
        "repaid_ore": payment.repaid_ore,
        "released_on": payment.released_on,
    }


_UPDATE = update(payments).where(
    payments.c.stream_id == bindparam("of_stream"), payments.c.payment_id == bindparam("of_payment")
)


def _payment(placed: Placed, payment_id: str) -> dict[str, Any]:
    return {"of_stream": placed.recorded.stream_id, "of_payment": payment_id}


def _ordered(placed: Placed, event: PaymentOrdered) -> dict[str, Any]:
    return {
        "stream_id": placed.recorded.stream_id,
        "payment_id": event.payment_id,
        "position": placed.position,
        "line_id": event.line_id,
        "instalment": event.instalment,
        "status": PaymentStatus.ORDERED,
        "amount_ore": event.amount_ore,
        "payee": event.payee.model_dump(mode="json"),
        "voucher": event.voucher,
        "kind": event.kind,
        "costs": [cost.model_dump(mode="json") for cost in event.costs],
        "account": event.account,
        "invoice": event.invoice,
        "vat": event.vat,
        "budget_year": event.budget_year,
        "school_year": event.school_year,
        "claimed_ore": 0,
        "repaid_ore": 0,
        "withheld_ore": sum(one.amount_ore for one in event.withheld),
        "ordered_by": event.ordered_by,
        "ordered_at": placed.recorded.recorded_at,
    }
