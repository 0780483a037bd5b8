"""What a command costs on a big round, against a small one: both in one run, in turn."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from uuid import UUID

from domain.case import need_ref, round_id, round_ref
from domain.event import Event, recorded
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from tests.bench.commands import pledge
from tests.bench.rounds import Measured, measure
from tests.domain.facts import ASSESSED, GRANTED, OPENED, PLAN, fact, line
from tests.samples import by

_YEARS: Iterator[int] = count(2060)


def big_round_costs(log: EventLog, units: int = 20) -> list[Measured]:
    """Commands on a round of 20 needs and 3 lines, and on one of 2,000 needs and 300 lines."""
    handling = CommandHandling(log, now=lambda: datetime.now(UTC))
    small, big = _begun(log, 20, 3), _begun(log, 2_000, 300)

    def on(round_key: str) -> int:
        for _ in range(units):
            handling.perform(pledge(round_key))
        return units

    return measure(
        {
            "a round of 20 needs and 3 lines": lambda: on(small),
            "a round of 2,000 needs and 300 lines": lambda: on(big),
        }
    )


def _begun(log: EventLog, needs: int, lines: int) -> str:
    """A round under a plan of so many lines, with so many needs, as the log has it."""
    year = next(_YEARS)
    key = round_id("yrkesfag", "46", year)
    named = {"round_id": key, "budget_year": year}
    planned = tuple(line(f"l-{number}", needs=(f"{key}-{number}",)) for number in range(lines))
    began = (
        GRANTED.model_copy(update=named),
        OPENED.model_copy(update=named),
        fact(type(PLAN), lines=planned),
    )
    _save(log, round_ref(key).stream_id, began)
    for number in range(needs):
        need_id = f"{key}-{number}"
        assessed = ASSESSED[0].model_copy(update={"need_id": need_id, "round_id": key})
        _save(log, need_ref(need_id).stream_id, (assessed,))
    return key


def _save(log: EventLog, stream_id: UUID, events: tuple[Event, ...]) -> None:
    at = datetime.now(UTC)
    log.save(
        [
            recorded(event, by(), stream_id=stream_id, version=n, at=at, rule_set="yrkesfag-2021")
            for n, event in enumerate(events, 1)
        ]
    )
