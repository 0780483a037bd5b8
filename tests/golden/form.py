"""How a golden file is made and read: the stored form of one event, spread out for reviewers."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from eventsourcing.persistence import StoredEvent

from domain.event import ActorKind, Event, Recorded
from domain.events import EVENTS
from domain.role import Role
from services.event_log.canonical import canonical
from services.event_log.mapper import EventMapper

FOLDER = Path(__file__).parent
STREAM = UUID("0b5bd1f0-6f3c-5c55-9c39-3d0f3b3f9a10")
STREAM_VERSION = 3
KEY = Ed25519PrivateKey.from_private_bytes(b"golden files are signed by this.")
AT = datetime(2026, 3, 2, 9, 15, 30, 250_000, tzinfo=UTC)

MAPPER = EventMapper(EVENTS, KEY, salt=lambda: b"salt of a sample")


def path_of(event: type[Event]) -> Path:
    """Where the golden file of an event's present version lies."""
    return FOLDER / f"{event.TOPIC}.v{event.VERSION}.json"


def stored_form(sample: Event) -> dict[str, Any]:
    """What the log would store for `sample`, as the content of a golden file."""
    stored = MAPPER.to_stored_event(
        Recorded(
            stream_id=STREAM,
            version=STREAM_VERSION,
            recorded_at=AT,
            effective_at=AT,
            actor="u-0011",
            role=Role.COUNTY_OFFICER,
            organisation="310000078",
            kind=ActorKind.PERSON,
            on_behalf_of=None,
            command_id="0190b3c4-sample",
            causation=None,
            correlation="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            rule_set="yrkesfag-2021",
            reason="Meldt for seint på grunn av sjukdom",
            event=sample,
        )
    )
    return {"topic": stored.topic, "state": json.loads(stored.state)}


def read(path: Path) -> StoredEvent:
    """The stored event that a golden file shows, byte for byte as the log holds it."""
    golden = json.loads(path.read_text())
    return StoredEvent(
        originator_id=STREAM,
        originator_version=STREAM_VERSION,
        topic=golden["topic"],
        state=canonical(golden["state"]),
    )
