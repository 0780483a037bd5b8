"""The events that claims are reconciled from: those of control cases, and their rounds' answers."""

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, or_, select

from domain.case import CaseKind, CaseRef
from domain.control.round_events import ClaimEased, GrantClaimedBack, GrantPaidBack
from domain.event import Recorded
from domain.step4_dispose.payment_events import PaymentRecalled, RepaymentReceived
from projections.audit_trail.queries import recorded_in
from projections.audit_trail.tables import entries

_OF_ROUNDS: Final = tuple(
    event.TOPIC
    for event in (GrantClaimedBack, GrantPaidBack, ClaimEased, PaymentRecalled, RepaymentReceived)
)


def events_of_claims(
    connection: Connection, counties: Collection[str] | None = None
) -> list[tuple[CaseRef, Recorded]]:
    """The events in the order of the log, each with its case; of these counties, or of all."""
    wanted = [
        or_(entries.c.case_kind == CaseKind.CONTROL, entries.c.topic.in_(_OF_ROUNDS)),
    ]
    if counties is not None:
        wanted.append(entries.c.county.in_(sorted(counties)))
    rows = connection.execute(select(entries).where(*wanted).order_by(entries.c.position))
    return [
        (CaseRef(kind=CaseKind(row["case_kind"]), key=row["case_key"]), recorded_in(row))
        for row in rows.mappings()
    ]
