"""Writes payments as they are ordered, attested, released, answered and repaid."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, update

from domain.event import Event
from domain.state.payment import Payment
from domain.state.round import Round
from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from domain.step4_dispose.payment_events import PaymentAnswered, PaymentSent
from projections.plan.tables import payments
from projections.projection import Placed
from projections.rows import add

_UPDATE = update(payments).where(
    payments.c.stream_id == bindparam("of_stream"), payments.c.payment_id == bindparam("of_payment")
)
#: What nobody has done yet with a payment that is ordered.
_NOT_YET: Final = dict.fromkeys(
    (
        *("attested_by", "attested_at", "approved_by", "disbursed_at"),
        *("sent_at", "answered_at", "answer_reference"),
    )
)


def write_payments(
    connection: Connection, events: Iterable[Placed], states: Mapping[UUID, Round]
) -> None:
    """Write what the events say of payments, all that they say of one in one go.

    Who did what when comes from the events; how far a payment is, and what came back of
    it, from the round as it stands after them.
    """
    # One that is ordered twice is not taken for a change: the table refuses it, as it does later.
    ordered: list[dict[str, Any]] = []
    rows: dict[tuple[UUID, str], dict[str, Any]] = {}
    others: dict[tuple[UUID, str], dict[str, Any]] = {}
    for placed in events:
        event, stream = placed.recorded.event, placed.recorded.stream_id
        payment_id = vars(event).get("payment_id")
        if payment_id is None:
            continue
        key = (stream, payment_id)
        if isinstance(event, PaymentOrdered):
            rows[key] = _ordered(placed, event)
            ordered.append(rows[key])
            continue
        if key not in rows:
            rows[key] = others[key] = {}
        rows[key] |= _mark(event, placed.recorded.recorded_at)
    for (stream, payment_id), row in rows.items():
        row |= _standing(states[stream].payments[payment_id])
    add(connection, payments, ordered)
    _change(connection, others)


def _mark(event: Event, at: datetime) -> dict[str, Any]:
    match event:
        case PaymentAttested():
            return {"attested_by": event.attested_by, "attested_at": at}
        case FundsDisbursed():
            return {"approved_by": event.approved_by, "disbursed_at": at}
        case PaymentSent():
            return {"sent_at": at}
        case PaymentAnswered():
            return {"answered_at": at, "answer_reference": event.reference}
    return {}


def _standing(payment: Payment) -> dict[str, Any]:
    return {
        "status": payment.status,
        "claimed_ore": payment.claimed_ore,
        "repaid_ore": payment.repaid_ore,
        "released_on": payment.released_on,
    }


def _change(connection: Connection, changes: Mapping[tuple[UUID, str], dict[str, Any]]) -> None:
    """Those that tell of the same columns are changed by one statement."""
    alike: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for (stream, payment_id), row in changes.items():
        key = {"of_stream": stream, "of_payment": payment_id}
        alike[tuple(sorted(row))].append(row | key)
    for rows in alike.values():
        connection.execute(_UPDATE, rows)


def _ordered(placed: Placed, event: PaymentOrdered) -> dict[str, Any]:
    return {
        "stream_id": placed.recorded.stream_id,
        "payment_id": event.payment_id,
        "position": placed.position,
        "line_id": event.line_id,
        "instalment": event.instalment,
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
        "withheld_ore": sum(one.amount_ore for one in event.withheld),
        "ordered_by": event.ordered_by,
        "ordered_at": placed.recorded.recorded_at,
        **_NOT_YET,
    }
