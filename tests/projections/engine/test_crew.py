"""A rebuild shared out to several processes makes what one makes, stops where it stops."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, text

from domain.answered import CommandAnswered
from projections.crew import HelperLost
from projections.fold import Stopped
from projections.lag import lags
from projections.rebuild import ensure, rebuild
from services.config import Settings
from services.event_log.log import EventLog, open_log
from services.projection_log import ProjectionLog
from tests.projections.engine.crews import (
    GATE,
    fill,
    held_up,
    helpers,
    real,
    sick_and_sound,
    sound_of_another_program,
    told,
)
from tests.projections.engine.tally import until, untouched
from tests.projections.story import rows

ROOT = Path(__file__).parents[3]

LEADER = """
import sys
from multiprocessing import active_children
from projections.database import open_engine
from projections.rebuild import rebuild
from services.config import READER, Settings, role_url
from services.projection_log import open_projection_log
from tests.projections.engine.crews import held_up, helpers
import projections.crew

projections.crew.WIDE = 5
def show(_reached, _head):
    print(*(child.pid for child in active_children()), flush=True)
    sys.stdin.read()
settings = Settings()
engine = open_engine(role_url(settings, READER), connections=4)
with open_projection_log(settings) as log:
    rebuild(engine, log, held_up(), show, helpers(settings, held_up))
"""


@pytest.fixture(autouse=True)
def short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many stretches of few events."""
    monkeypatch.setattr("projections.crew.WIDE", 5)


@pytest.fixture
def real_log(database: Settings) -> Iterator[EventLog]:
    with open_log(database, "dekomp_writer", Ed25519PrivateKey.generate()) as log:
        fill(log, told())
        yield log


def test_several_processes_make_the_rows_that_one_makes(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    log = ProjectionLog(real_log)
    reached: list[int] = []
    rebuild(engine, log, real(), untouched)
    alone = {projection.name: rows(engine, projection) for projection in real()}

    shared_out = helpers(database, real)
    rebuild(engine, log, real(), lambda at, _head: reached.append(at), shared_out)

    assert {projection.name: rows(engine, projection) for projection in real()} == alone
    assert {lag.build for lag in lags(engine, log.head(), real())} == {2}
    assert all(lag.behind == 0 for lag in lags(engine, log.head(), real()))
    assert reached == sorted(reached)
    assert len(reached) > len(real_log.select(0, 1_000)) // 10
    assert not active_children()


def test_what_comes_meanwhile_is_folded_too(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    log = ProjectionLog(real_log)
    answered = next(each for each in told() if isinstance(each.event, CommandAnswered))
    upto = log.head()

    def come(_reached: int, _head: int) -> None:
        if log.head() == upto:
            real_log.save([answered.model_copy(update={"version": 2})])

    rebuild(engine, log, sick_and_sound()[1:], come, helpers(database, sick_and_sound))
    [seen] = rows(engine, sick_and_sound()[1]).values()
    assert [row["position"] for row in seen] == [*range(1, upto + 2)]


def test_a_poison_event_stops_its_read_model_where_one_process_stops(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    log = ProjectionLog(real_log)
    with pytest.raises(Stopped) as alone:
        rebuild(engine, log, sick_and_sound(), untouched)

    with pytest.raises(Stopped) as together:
        ensure(engine, log, sick_and_sound()[:1], untouched, helpers(database, sick_and_sound))

    assert together.value.stop == alone.value.stop
    shared_out = helpers(database, sick_and_sound)
    with pytest.raises(Stopped) as beside_another:
        rebuild(engine, log, sick_and_sound(), untouched, shared_out)
    assert beside_another.value.stop == alone.value.stop
    errors = {lag.name: lag.error_position for lag in lags(engine, log.head(), sick_and_sound())}
    assert errors == {"sick": alone.value.stop.position, "sound": None}
    assert len(rows(engine, sick_and_sound()[1])["seen"]) == log.head()


def test_an_event_that_cannot_be_read_stops_all_before_it(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    unknown = forget_a_topic(database, real_log)
    shared_out = helpers(database, sick_and_sound)
    with pytest.raises(Stopped, match=r"command\.forgotten") as caught:
        rebuild(engine, ProjectionLog(real_log), sick_and_sound()[1:], untouched, shared_out)
    assert caught.value.stop.position == unknown


def test_a_poison_event_before_one_that_cannot_be_read_is_the_one_that_is_told(
    database: Settings, engine: Engine, real_log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("projections.crew.WIDE", 10_000)
    unknown = forget_a_topic(database, real_log)
    # One helper, so that it has both of them.
    shared_out = replace(helpers(database, sick_and_sound), count=1)
    with pytest.raises(Stopped, match="unheard of") as caught:
        rebuild(engine, ProjectionLog(real_log), sick_and_sound()[:1], untouched, shared_out)
    assert caught.value.stop.position < unknown


def forget_a_topic(database: Settings, real_log: EventLog) -> int:
    """Append an event that nobody knows, and one behind it; gives the position of the first."""

    class CommandForgotten(CommandAnswered):
        TOPIC = "command.forgotten"

    last = next(each for each in told() if isinstance(each.event, CommandAnswered))
    strange = CommandForgotten.model_validate(last.event.model_dump())
    key, topics = Ed25519PrivateKey.generate(), {CommandForgotten.TOPIC: CommandForgotten}
    with open_log(database, "dekomp_writer", key, events=topics) as newer:
        unknown = newer.save([last.model_copy(update={"event": strange, "version": 2})])
    real_log.save([last.model_copy(update={"version": 3})])
    return unknown


def test_a_helper_that_is_killed_leaves_the_old_tables_in_use(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    log = ProjectionLog(real_log)
    rebuild(engine, log, held_up(), untouched)
    before = rows(engine, held_up()[0])

    def kill(_reached: int, _head: int) -> None:
        for child in active_children()[:1]:
            child.kill()

    with engine.connect() as gate:
        gate.execute(text(f"SELECT pg_advisory_xact_lock({GATE})"))
        with pytest.raises(HelperLost):
            rebuild(engine, log, held_up(), kill, helpers(database, held_up))
    assert not active_children()
    assert rows(engine, held_up()[0]) == before
    rebuild(engine, log, held_up(), untouched, helpers(database, held_up))
    assert rows(engine, held_up()[0]) == before


def test_helpers_end_when_the_one_they_help_is_killed(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    log = ProjectionLog(real_log)
    rebuild(engine, log, held_up(), untouched)
    before = rows(engine, held_up()[0])
    environment = os.environ | {"DATABASE_URL": database.database_url}
    with engine.connect() as gate:
        gate.execute(text(f"SELECT pg_advisory_xact_lock({GATE})"))
        with subprocess.Popen(
            [sys.executable, "-c", LEADER],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        ) as leader:
            assert leader.stdout is not None
            helping = [int(pid) for pid in leader.stdout.readline().split()]
            leader.send_signal(signal.SIGKILL)
    assert len(helping) == 2
    until(lambda: not any(map(is_running, helping)))
    assert rows(engine, held_up()[0]) == before
    rebuild(engine, log, held_up(), untouched, helpers(database, held_up))
    assert rows(engine, held_up()[0]) == before


def test_what_is_sent_to_the_whole_group_is_left_to_the_leader(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    log = ProjectionLog(real_log)
    signalled: list[int] = []

    def both_signalled() -> bool:
        # One may have told everything before the other begins: nobody else would signal it.
        signal_all(0, 0)
        return len(set(signalled)) == 2

    def signal_all(_reached: int, _head: int) -> None:
        for child in active_children():
            # Never 0, which would be everybody in this process's own group.
            assert child.pid
            for number in (signal.SIGINT, signal.SIGTERM):
                os.kill(child.pid, number)
            signalled.append(child.pid)

    early = Thread(target=until, args=(both_signalled,))
    early.start()
    shared_out = helpers(database, sick_and_sound)
    rebuild(engine, log, sick_and_sound()[1:], signal_all, shared_out)
    early.join()
    assert len(set(signalled)) == 2
    assert len(rows(engine, sick_and_sound()[1])["seen"]) == log.head()


def test_helpers_end_by_themselves_when_the_rebuild_is_ended(
    database: Settings,
    engine: Engine,
    real_log: EventLog,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    class Ended(Exception):
        pass

    def end(_reached: int, _head: int) -> None:
        raise Ended

    codes: list[int | None] = []
    close = BaseProcess.close

    def closing(process: BaseProcess) -> None:
        codes.append(process.exitcode)
        close(process)

    monkeypatch.setattr(BaseProcess, "close", closing)
    log = ProjectionLog(real_log)
    with pytest.raises(Ended):
        rebuild(engine, log, sick_and_sound()[1:], end, helpers(database, sick_and_sound))
    assert codes == [0, 0]
    assert capfd.readouterr().err == ""


def test_a_helper_of_another_program_fills_nothing(
    database: Settings, engine: Engine, real_log: EventLog
) -> None:
    log = ProjectionLog(real_log)
    for registry in (sound_of_another_program, held_up):
        with pytest.raises(HelperLost, match="sound has another shape"):
            rebuild(engine, log, sick_and_sound()[1:], untouched, helpers(database, registry))
    assert lags(engine, log.head(), sick_and_sound()[1:])[0].build == 0


def is_running(pid: int) -> bool:
    """Whether the process is there and has not ended unseen."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
