"""Writes payments as they are ordered, attested and disbursed."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from domain.step4_dispose.events import FundsDisbursed, PaymentAttested, PaymentOrdered
from projections.plan.tables import payments
from projections.projection import Placed


class PaymentStatus(StrEnum):
    """How far a payment (*utbetaling*) has come; every payment is in exactly one."""

    ORDERED = "ordered"
    ATTESTED = "attested"
    DISBURSED = "disbursed"


def write_payments(connection: Connection, events: Iterable[Placed]) -> None:
    """Write what the events say of payments, each kind of event in one go.

    The order in which one payment is ordered, attested and disbursed is fixed, so the
    kinds may be written one after the other.
    """
    ordered: list[dict[str, Any]] = []
    attested: list[dict[str, Any]] = []
    disbursed: list[dict[str, Any]] = []
    for placed in events:
        match placed.recorded.event:
            case PaymentOrdered() as event:
                ordered.append(_ordered(placed, event))
            case PaymentAttested() as event:
                attested.append(
                    {
                        **_payment(placed, event.payment_id),
                        "attested_by": event.attested_by,
                        "attested_at": placed.recorded.recorded_at,
                        "status": PaymentStatus.ATTESTED,
                    }
                )
            case FundsDisbursed() as event:
                disbursed.append(
                    {
                        **_payment(placed, event.payment_id),
                        "approved_by": event.approved_by,
                        "disbursed_at": placed.recorded.recorded_at,
                        "status": PaymentStatus.DISBURSED,
                    }
                )
    if ordered:
        connection.execute(insert(payments), ordered)
    for rows in (attested, disbursed):
        if rows:
            connection.execute(_UPDATE, rows)


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
        "ordered_by": event.ordered_by,
        "ordered_at": placed.recorded.recorded_at,
    }
