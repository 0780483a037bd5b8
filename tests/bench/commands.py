"""Small commands that a benchmark gives by the hundred."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count

from domain.case import round_ref
from domain.event import Circumstances
from domain.role import Role
from workflows.contracts import Perform

_NUMBERS: Iterator[int] = count(1)


def pledge(round_id: str) -> Perform:
    """One more contribution: a small command that a round takes any number of."""
    now = datetime.now(UTC)
    number = next(_NUMBERS)
    return Perform(
        action="pledge-own-contribution",
        case=round_ref(round_id),
        by=Circumstances(
            command_id=f"bench-{number}",
            received_at=now,
            effective_at=now,
            actor="bench",
            role=Role.COUNTY_OFFICER,
            organisation="46",
            county="46",
        ),
        body={
            "round_id": round_id,
            "items": [{"form": "cash", "amount_ore": 100, "basis": "bench"}],
        },
        fingerprint=f"bench-{number}",
    )


def opening(round_id: str) -> Perform:
    """The command that a round begins with."""
    scheme, county, year = round_id.rsplit("-", 2)
    body = {"scheme": scheme, "county": county, "budget_year": int(year)}
    return pledge(round_id).model_copy(update={"action": "open-round", "body": body})
