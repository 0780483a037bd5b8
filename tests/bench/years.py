"""The log as the counties write it in a year: every round by its steps, beside the others."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from domain.case import need_ref, round_id, round_ref
from domain.event import Event, recorded
from domain.schemes.counties import COUNTIES
from services.event_log.log import EventLog
from tests.domain.facts import (
    ATTESTED,
    CARRIED_OUT,
    DECIDED,
    DISBURSED,
    DOCUMENTED,
    EVALUATED,
    GRANTED,
    OPENED,
    ORDERED,
    PLAN,
    PLANNING_ASSURED,
    PLEDGED,
    PRIORITISED,
    fact,
    line,
)
from tests.samples import by

#: So many of one county's lines are told of before the next county's.
_SIDE_BY_SIDE: Final = 10
_SAVED_AT_ONCE: Final = 1_000

Told = tuple[UUID, Event]
#: What happens in one step to some lines, by their numbers, of a round of so many.
Step = Callable[[str, range, int], Iterator[Told]]


def write_year(log: EventLog, year: int, lines: int) -> None:
    """Write a year of all counties, with so many lines, needs and payments in each round."""
    _save(log, _year(year, lines))


def _year(year: int, lines: int) -> Iterator[Told]:
    rounds = [round_id("yrkesfag", county, year) for county in COUNTIES]
    for step in _STEPS:
        for first in range(0, lines, _SIDE_BY_SIDE):
            for key in rounds:
                yield from step(key, range(first, min(first + _SIDE_BY_SIDE, lines)), lines)


def _opened(key: str, lines: range, _of: int) -> Iterator[Told]:
    _, county, year = key.split("-")
    for event in (GRANTED, OPENED, PLEDGED, DOCUMENTED) if 0 in lines else ():
        yield _of_round(key, event, budget_year=int(year), county=county)


def _reported(key: str, lines: range, _of: int) -> Iterator[Told]:
    for number in lines:
        for event in PRIORITISED[:-1]:
            yield _of_need(key, number, event)


def _prioritised(key: str, lines: range, _of: int) -> Iterator[Told]:
    for number in lines:
        yield _of_need(key, number, PRIORITISED[-1])


def _planned(key: str, lines: range, of: int) -> Iterator[Told]:
    if 0 in lines:
        planned = (line(f"l-{n}", needs=(_need(key, n),)) for n in range(of))
        yield _of_round(key, fact(type(PLAN), lines=tuple(planned)))


def _on_lines(*events: Event) -> Step:
    def told(key: str, lines: range, _of: int) -> Iterator[Told]:
        for number in lines:
            for event in events:
                yield _of_round(key, event, line_id=f"l-{number}", payment_id=f"p-{number}")

    return told


#: What a year brings, in its order; within each step the counties go on side by side.
_STEPS: Final[tuple[Step, ...]] = (
    *(_opened, _reported, _prioritised, _planned),
    _on_lines(PLANNING_ASSURED, DECIDED),
    *(_on_lines(ORDERED, ATTESTED), _on_lines(DISBURSED)),
    *(_on_lines(CARRIED_OUT), _on_lines(EVALUATED)),
)


def _need(key: str, number: int) -> str:
    return f"{key}-n-{number}"


def _of_need(key: str, number: int, event: Event) -> Told:
    county = key.split("-")[1]
    need_id = _need(key, number)
    named = {"need_id": need_id, "round_id": key, "county": county}
    return need_ref(need_id).stream_id, _with(event, named)


def _of_round(key: str, event: Event, **named: Any) -> Told:
    return round_ref(key).stream_id, _with(event, {"round_id": key, **named})


def _with(event: Event, named: dict[str, Any]) -> Event:
    fields = type(event).model_fields
    return event.model_copy(update={name: v for name, v in named.items() if name in fields})


def _save(log: EventLog, told: Iterator[Told]) -> None:
    versions: Counter[UUID] = Counter()
    waiting = []
    for stream_id, event in told:
        versions[stream_id] += 1
        waiting.append(
            recorded(
                event,
                by(),
                stream_id=stream_id,
                version=versions[stream_id],
                at=datetime.now(UTC),
                rule_set="yrkesfag-2021",
            )
        )
        if len(waiting) == _SAVED_AT_ONCE:
            log.save(waiting)
            waiting = []
    if waiting:
        log.save(waiting)
