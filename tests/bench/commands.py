"""Small commands that a benchmark gives by the hundred, and rounds that it gives them to."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

from domain.case import round_id as key_of
from domain.case import round_ref
from domain.event import Circumstances, Event, recorded
from domain.role import Role
from services.event_log.log import EventLog
from tests.domain.facts import OPENED
from tests.samples import SAMPLES, by
from workflows.contracts import Perform

_NUMBERS: Iterator[int] = count(1)
#: When a round was opened that a benchmark makes; each later event is recorded a second later.
BEGAN = datetime(2026, 1, 5, 8, tzinfo=UTC)


def pledge(round_id: str) -> Perform:
    """One more contribution: a small command that a round takes any number of."""
    _, county, _ = round_id.rsplit("-", 2)
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
            organisation=county,
            county=county,
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


def round_of(log: EventLog, events: int, year: int) -> str:
    """A round with so many events, saved at once: opened, with contributions pledged to it."""
    key = key_of("yrkesfag", "46", year)
    # A round of a year that nobody can open, so that no other benchmark measures it.
    named = {"round_id": key, "budget_year": min(year, 2100)}
    pledged = SAMPLES["own-contribution.pledged"].model_copy(update={"round_id": key})
    happened: list[Event] = [OPENED.model_copy(update=named), *[pledged] * (events - 1)]
    stream = round_ref(key).stream_id
    log.save(
        [
            recorded(
                event,
                by(),
                stream_id=stream,
                version=number,
                at=BEGAN + timedelta(seconds=number),
                rule_set="yrkesfag-2021",
            )
            for number, event in enumerate(happened, 1)
        ]
    )
    return key
