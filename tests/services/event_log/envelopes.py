"""Envelopes for tests of the log itself, where the event inside does not matter."""

from datetime import UTC, datetime
from uuid import UUID

from domain.deadlines.events import DeadlineMoved
from domain.event import ActorKind, Event, Recorded
from domain.role import Role

AT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)
MOVED = DeadlineMoved(
    deadline_id="report-needs",
    previous_at=datetime(2026, 4, 1, 22, tzinfo=UTC),
    at=datetime(2026, 5, 1, 22, tzinfo=UTC),
)


def envelope(stream_id: UUID, version: int, event: Event = MOVED, **changes: object) -> Recorded:
    """An envelope around `event`, with `changes` to its circumstances."""
    circumstances: dict[str, object] = {
        "recorded_at": AT,
        "effective_at": AT,
        "actor": "u-0001",
        "role": Role.COUNTY_OFFICER,
        "organisation": "46",
        "kind": ActorKind.PERSON,
        "on_behalf_of": None,
        "command_id": f"command-{version}",
        "causation": None,
        "correlation": None,
        "rule_set": "yrkesfag-2026-1",
        "reason": "Skulen bad om meir tid, på «nynorsk»",
    }
    return Recorded.model_validate(
        {**circumstances, **changes, "stream_id": stream_id, "version": version, "event": event}
    )
