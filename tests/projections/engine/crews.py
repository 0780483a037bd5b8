"""A real log with everything in it, and read models that helpers of a rebuild find by name."""

import os
import random
import signal
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import Final

from sqlalchemy import BigInteger, Column, Connection, Engine, MetaData, Table, Text, insert, text

from domain.case import need_ref, round_id, round_ref
from domain.event import Recorded
from domain.registry.events import OrganisationRegistered
from domain.step1_assess.events import NeedConfirmed
from projections.crew import Helpers
from projections.log_reader import ShareReader
from projections.projection import SCHEMA, Placed, Projection
from projections.registry import PROJECTIONS
from services.config import Settings
from services.event_log.log import EventLog
from services.helpers import opened
from tests.projections.story import Story, sample
from tests.samples import SAMPLES

_YEARS: Final = range(2030, 2034)
#: What a need goes through; each need stops somewhere.
_COURSE: Final[tuple[str, ...]] = (
    *("need.assessed", "need.confirmed", "need.registered", "need.forwarded", "need.commented"),
    *("need.returned", "need.forwarded", "need.prioritised"),
)
#: What is asked for with an advisory lock, so that a test can hold a helper up.
GATE: Final = 4_711


def told() -> list[Recorded]:
    """A sample of every topic, and forty needs in four rounds, told in and out of each other."""
    story, chance = Story(*SAMPLES), random.Random(14)
    lines: list[list[Callable[[], object]]] = []
    for year in _YEARS:
        key = round_id("yrkesfag", "46", year)
        opening = [
            sample("round.opened", round_id=key, budget_year=year),
            sample("grant.committed", round_id=key, budget_year=year),
            SAMPLES["own-contribution.pledged"],
        ]
        lines.append([partial(story.tell, event, case=round_ref(key)) for event in opening])
        for number in range(10):
            need = f"n-{year}-{number}"
            course = [
                sample(topic, need_id=need, round_id=key) if step == 0 else SAMPLES[topic]
                for step, topic in enumerate(_COURSE[: chance.randint(1, len(_COURSE))])
            ]
            lines.append([partial(story.tell, event, case=need_ref(need)) for event in course])
    while lines:
        line = chance.choice(lines)
        line.pop(0)()
        lines = [each for each in lines if each]
    return [recorded for _, recorded in story.events]


def fill(log: EventLog, events: Sequence[Recorded]) -> None:
    """Append the events, each at a position of its own."""
    for recorded in events:
        log.save([recorded])


def helpers(settings: Settings, registry: Callable[[], Sequence[Projection]]) -> Helpers:
    """Two helpers, for a log of any length."""
    return Helpers(2, partial(opened, settings), registry, least=0)


def lost(registry: Callable[[], Sequence[Projection]]) -> Helpers:
    """Two helpers that end before they have begun, as the kernel ends those it has no room for."""
    return Helpers(2, _end, registry, least=0)


def _end() -> AbstractContextManager[tuple[Engine, ShareReader]]:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def real() -> Sequence[Projection]:
    """The read models of the program."""
    return PROJECTIONS


def sick_and_sound() -> Sequence[Projection]:
    """One read model that cannot apply some events, in several streams, and one that can."""
    return _listing("sick", _refuse), _listing("sound")


def sound_of_another_program() -> Sequence[Projection]:
    """The sound one, as a program makes it that keeps more of each event."""
    metadata = MetaData(schema=SCHEMA)
    Table("seen", metadata, Column("position", BigInteger, primary_key=True), Column("more", Text))
    return (Projection("sound", metadata, lambda _connection, _events: None),)


def held_up() -> Sequence[Projection]:
    """A read model that goes no further than a gate behind the first events."""
    return (_listing("slow", _wait_at_the_gate),)


def _listing(name: str, before: Callable[[Connection, Placed], None] | None = None) -> Projection:
    """A read model of the positions that it has seen."""
    metadata = MetaData(schema=SCHEMA)
    seen = Table("seen", metadata, Column("position", BigInteger, primary_key=True))

    def apply(connection: Connection, events: Sequence[Placed]) -> None:
        for placed in events:
            if before is not None:
                before(connection, placed)
            connection.execute(insert(seen).values(position=placed.position))

    return Projection(name, metadata, apply)


def _refuse(_connection: Connection, placed: Placed) -> None:
    if isinstance(placed.recorded.event, NeedConfirmed | OrganisationRegistered):
        raise ValueError("unheard of")


def _wait_at_the_gate(connection: Connection, placed: Placed) -> None:
    if placed.position > 40:
        connection.execute(text(f"SELECT pg_advisory_xact_lock_shared({GATE})"))
