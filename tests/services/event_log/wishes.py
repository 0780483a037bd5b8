"""Commands on one round, as they reach the log: opening it, pledging to it, its deadlines."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from domain.case import round_id, round_ref
from domain.event import Circumstances
from domain.role import Role
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from workflows.contracts import Perform

NOW = datetime(2026, 2, 10, 12, tzinfo=UTC)
SCHEME, COUNTY, YEAR = "yrkesfag", "46", 2026
ROUND_ID = round_id(SCHEME, COUNTY, YEAR)
ROUND = round_ref(ROUND_ID)
PLEDGED_ORE = 100_000


def handling(log: EventLog) -> CommandHandling:
    """Command handling whose clock stands still, as one process has it."""
    return CommandHandling(log, lambda: NOW)


def wish(
    action: str, command_id: str, body: Mapping[str, Any], *, fingerprint: str = "", **more: Any
) -> Perform:
    """A command of a county officer on the round, under the key `command_id`."""
    return Perform(
        action=action,
        case=ROUND,
        by=Circumstances(
            command_id=command_id,
            received_at=NOW,
            effective_at=NOW,
            actor="u-0021",
            role=Role.COUNTY_OFFICER,
            organisation="310000094",
            county=COUNTY,
            reason="Avtalt med forumet",
        ),
        body=dict(body),
        fingerprint=fingerprint or f"fingerprint of {command_id}",
        **more,
    )


def open_round(command_id: str = "open", **more: Any) -> Perform:
    """Open the round."""
    body = {"scheme": SCHEME, "county": COUNTY, "budget_year": YEAR}
    return wish("open-round", command_id, body, **more)


def pledge(command_id: str, **more: Any) -> Perform:
    """Pledge `PLEDGED_ORE` in cash: an effect that shows if it happens twice."""
    item = {"form": "cash", "amount_ore": PLEDGED_ORE, "basis": "Budsjettvedtak"}
    return wish(
        "pledge-own-contribution", command_id, {"round_id": ROUND_ID, "items": [item]}, **more
    )


def set_deadline(command_id: str, day: str) -> Perform:
    """Set the deadline for needs at the end of a day."""
    body = {
        "round_id": ROUND_ID,
        "deadline_id": "intake",
        "day": day,
        "kind": "intake",
        "source": "county-practice",
        "citation": "Utlysing",
    }
    return wish("set-deadline", command_id, body)


def move_deadline(command_id: str, day: str) -> Perform:
    """Move the deadline for needs to the end of a day."""
    body = {"round_id": ROUND_ID, "deadline_id": "intake", "day": day}
    return wish("move-deadline", command_id, body)


def pledges(log: EventLog) -> int:
    """How many pledges the round's stream holds."""
    topics = [recorded.event.TOPIC for recorded in log.load(ROUND.stream_id)]
    return topics.count("own-contribution.pledged")
