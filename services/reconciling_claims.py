"""Compares the claims of control cases with their rounds, and tells what somebody has to see to."""

import asyncio
from collections import Counter
from datetime import UTC, datetime
from typing import Final

import structlog
from sqlalchemy import Engine
from temporalio.exceptions import ApplicationError, ApplicationErrorCategory

from domain.views.reconciled_claims import OPEN_ITEMS, ClaimStanding, ReconciledClaim, reconciled
from projections.audit_trail.claims import events_of_claims
from projections.audit_trail.project import AUDIT_TRAIL
from projections.reading import NotReady, read
from workflows.claims_reconciliation import ClaimsReconciled

#: Claims named in a report; the rest is only counted.
_NAMED: Final = 200

_log = structlog.stdlib.get_logger("dekomp.reconciling")


async def reconcile_claims(engine: Engine) -> ClaimsReconciled:
    """Compare once, and say what was found; nothing is changed.

    Raises an error that is tried again, and that nobody need read, while the audit trail is
    being built.
    """
    try:
        return await asyncio.to_thread(claims_reconciled, engine, datetime.now(UTC))
    except NotReady as waiting:
        raise ApplicationError(str(waiting), category=ApplicationErrorCategory.BENIGN) from waiting


def claims_reconciled(engine: Engine, at: datetime) -> ClaimsReconciled:
    """The report at an instant (UTC); each open item is a line of the log of its own."""
    with read(engine, AUDIT_TRAIL) as reading:
        rows = reconciled(events_of_claims(reading.connection), at)
        position = reading.position
    standing = Counter(row.standing for row in rows)
    to_see_to = [row for row in rows if row.standing in OPEN_ITEMS]
    for row in to_see_to[:_NAMED]:
        _log.warning(
            "claim to see to", claim=_name(row), standing=row.standing, left_ore=row.left_ore
        )
    return ClaimsReconciled(
        log_position=position,
        claims=len(rows),
        claimed_ore=sum(row.claimed_ore for row in rows),
        settled_ore=sum(row.settled_ore for row in rows),
        overdue=standing[ClaimStanding.OVERDUE],
        no_time_set=standing[ClaimStanding.NO_TIME_SET],
        differing=standing[ClaimStanding.DIFFERS],
        open_items=tuple(f"{_name(row)} {row.standing}" for row in to_see_to[:_NAMED]),
    )


def _name(row: ReconciledClaim) -> str:
    return f"control/{row.control_id} {row.payment_id}"
