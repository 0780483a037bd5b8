"""The projector's process and the rebuild command over the real log."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine

import services.rebuild
from domain.answered import CommandAnswered
from projections.lag import lags
from projections.log_reader import UnreadableEvent
from projections.waiting import wait_for
from services.config import Settings
from services.event_log.log import EventLog, open_log
from services.projection_log import ProjectionLog
from services.rebuild import UnknownProjection, rebuild
from tests.projections.engine.tally import envelope, rows, tally

ROOT = Path(__file__).parents[3]

PROCESS = """
import services.projector
from services.config import Settings
from tests.projections.engine.tally import tally
services.projector.PROJECTIONS = (tally(),)
services.projector.serve(Settings())
"""


@pytest.fixture
def real_log(database: Settings) -> Iterator[EventLog]:
    with open_log(database, "dekomp_writer", Ed25519PrivateKey.generate()) as log:
        yield log


def add(log: EventLog, *keys: str) -> int:
    """Append one event for each key; returns the position of the last."""
    first = log.head() + 1
    return log.save([envelope(key, first + number) for number, key in enumerate(keys)])


def test_the_process_keeps_up_and_ends_well_when_told_to(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    add(real_log, "a", "b")
    environment = os.environ | {"DATABASE_URL": database.database_url}
    with subprocess.Popen([sys.executable, "-c", PROCESS], cwd=ROOT, env=environment) as process:
        try:
            assert wait_for(engine, tally(), real_log.head(), timeout=20)
            assert wait_for(engine, tally(), add(real_log, "a"), timeout=20)
            process.send_signal(signal.SIGTERM)
            assert process.wait(20) == 0
        finally:
            process.kill()
    assert rows(engine, tally()) == {"a": 2, "b": 1}


def test_the_process_ends_well_also_while_it_waits_for_the_database() -> None:
    environment = os.environ | {"DATABASE_URL": "postgresql://a:b@127.0.0.1:1/x"}
    with subprocess.Popen(
        [sys.executable, "-c", PROCESS], cwd=ROOT, env=environment, stderr=subprocess.PIPE
    ) as process:
        try:
            assert process.stderr is not None
            assert b"cannot be opened yet" in process.stderr.readline()
            process.send_signal(signal.SIGTERM)
            assert process.wait(40) == 0
        finally:
            process.kill()


def test_an_event_of_an_unknown_topic_is_named_by_its_position(
    database: Settings, real_log: EventLog
) -> None:
    class CommandForgotten(CommandAnswered):
        TOPIC = "command.forgotten"

    known = [real_log.save([envelope("a", version)]) for version in (1, 2, 3)]
    event = CommandForgotten.model_validate(envelope("a", 4).event.model_dump())
    stranger = envelope("a", 4).model_copy(update={"event": event})
    with open_log(
        database,
        "dekomp_writer",
        Ed25519PrivateKey.generate(),
        events={CommandForgotten.TOPIC: CommandForgotten},
    ) as newer:
        unknown = newer.save([stranger])
    add(real_log, "b")

    log = ProjectionLog(real_log)
    assert [position for position, _ in log.select(0, 4)] == known[:2]
    assert [position for position, _ in log.select(known[1], 500)] == known[2:]
    with pytest.raises(UnreadableEvent, match=r"command\.forgotten") as caught:
        log.select(known[-1], 500)
    assert caught.value.position == unknown


def test_an_event_that_cannot_be_read_is_reported_without_what_it_says(
    database: Settings, real_log: EventLog
) -> None:
    class CommandAnsweredOtherwise(CommandAnswered):
        TOPIC = CommandAnswered.TOPIC
        remark: str

    said = {**envelope("a", 1).event.model_dump(), "remark": "Kari is ill"}
    event = CommandAnsweredOtherwise.model_validate(said)
    with open_log(
        database,
        "dekomp_writer",
        Ed25519PrivateKey.generate(),
        events={CommandAnsweredOtherwise.TOPIC: CommandAnsweredOtherwise},
    ) as other:
        other.save([envelope("a", 1).model_copy(update={"event": event})])

    with pytest.raises(UnreadableEvent, match="remark: Extra inputs") as caught:
        ProjectionLog(real_log).select(0, 500)
    assert "Kari" not in str(caught.value)


def test_the_rebuild_command_builds_the_named_read_model_anew(
    database: Settings,
    engine: Engine,
    real_log: EventLog,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(services.rebuild, "PROJECTIONS", (tally(), tally("other")))
    add(real_log, "a", "b", "a")
    rebuild(database, None)
    rebuild(database, "tally")
    # A bar for what is built, how far it has come, and how long is left.
    told = capsys.readouterr().out
    assert "all read models" in told
    assert "tally" in told
    assert f"{real_log.head()}/{real_log.head()} log positions, left: 0:00:00" in told
    assert rows(engine, tally()) == {"a": 2, "b": 1}
    numbers = {lag.name: lag.build for lag in lags(engine, 3, [tally(), tally("other")])}
    assert numbers == {"tally": 2, "other": 1}
    with pytest.raises(UnknownProjection, match="there are: tally, other"):
        rebuild(database, "talyl")
