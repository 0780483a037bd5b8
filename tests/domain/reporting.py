"""Histories of a recipient's report: paid, asked for, handed in, answered."""

from datetime import timedelta
from typing import Any

from domain.event import Event
from domain.follow_up.decide_report import (
    SubmitRecipientReport,
)
from domain.follow_up.recipient_report import (
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.state.round import Round
from tests.domain.facts import (
    ATTESTED,
    DISBURSED,
    ORDERED,
    READY_TO_PAY,
    THE_ROUND,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NOW

PAID = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)
ASKED = fact(RecipientReportAsked)
SUBMITTED = fact(RecipientReportSubmitted)
RETURNED = fact(RecipientReportReturned)
ACCEPTED = fact(RecipientReportAccepted)
REOPENED = fact(RecipientReportReopened)
AFTER_IT_WAS_DUE = {"at": (ASKED.due_at or NOW) + timedelta(days=1)}


def the_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def submitted(
    *before: Event, who: dict[str, Any] | None = None, **changes: object
) -> dict[str, object]:
    """What the report says that comes of it."""
    giver = someone("submit-recipient-report", **who) if who else None
    report = given(*before).when(wish(SubmitRecipientReport, giver, **changes)).decided()[0]
    return report.model_dump()
