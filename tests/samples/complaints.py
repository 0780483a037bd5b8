"""Notice of a decision, a complaint about it, and the answer."""

from datetime import UTC, date, datetime

from domain.event import Event
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintOutcome,
    ComplaintReceived,
    DecisionNotified,
    ReasonsDemanded,
    ReasonsGiven,
)
from tests.samples.parties import OFFICE

COMPLAINTS: tuple[Event, ...] = (
    DecisionNotified(
        line_id="l-1",
        reached_on=date(2026, 5, 4),
        channel="Digital postkasse",
        complain_by=datetime(2026, 5, 25, 22, tzinfo=UTC),
    ),
    ReasonsDemanded(line_id="l-1", party=OFFICE, demanded_on=date(2026, 5, 11), late=False),
    ReasonsGiven(line_id="l-1", written_reasons="Planen dekkjer éin instruktør frå kvar verksemd"),
    ComplaintReceived(
        complaint_id="k-1",
        line_id="l-1",
        complainant=OFFICE,
        received_on=date(2026, 5, 20),
        text="Vi meiner beløpet bør dekkje reise òg",
        late=False,
    ),
    ComplaintAnswered(
        complaint_id="k-1",
        line_id="l-1",
        outcome=ComplaintOutcome.CHANGED,
        written_reasons="Reisa høyrer til tiltaket",
        amount_ore=18_500_000,
    ),
)
