"""Who had been paid by a position of the log: the populations that samples are drawn from."""

from sqlalchemy import Connection, select

from domain.case import round_ref
from domain.step4_dispose.events import FundsDisbursed
from projections.audit_trail.queries import recorded_in
from projections.audit_trail.tables import entries


def rounds_paid(connection: Connection, position: int) -> tuple[str, ...]:
    """The rounds that had released a payment, by id."""
    paid = (
        select(entries.c.round_id)
        .where(entries.c.topic == FundsDisbursed.TOPIC, entries.c.position <= position)
        .distinct()
    )
    return tuple(sorted(filter(None, connection.scalars(paid))))


def recipients_paid(connection: Connection, round_id: str, position: int) -> tuple[str, ...]:
    """The organisations that a round had released a payment to, by number."""
    paid = select(entries).where(
        entries.c.stream_id == round_ref(round_id).stream_id,
        entries.c.topic == FundsDisbursed.TOPIC,
        entries.c.position <= position,
    )
    events = (recorded_in(row).event for row in connection.execute(paid).mappings())
    return tuple(sorted({e.payee.organisation for e in events if isinstance(e, FundsDisbursed)}))
