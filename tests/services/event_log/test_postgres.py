"""What only a real server can do to a log: locks, broken connections, silent listeners."""

from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from uuid import uuid4

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from eventsourcing.persistence import IntegrityError

from services.config import Settings, role_url
from services.event_log.log import EventLog, NotWritten, OutcomeUnknown, open_log
from services.event_log.mapper import CannotWrite
from services.event_log.recorder import EventRecorder, UnsafeSetting
from services.event_log.signing import verify
from services.event_log.waiting import POLL_SECONDS
from tests.services.event_log.envelopes import envelope
from tests.services.event_log.proxy import FaultyProxy

#: What another writer has inserted as long as it has not committed.
_INSERTED = """
INSERT INTO events.dekomp_events (originator_id, originator_version, topic, state)
VALUES (gen_random_uuid(), 1, 'other', '')
"""
#: A wait that is never reached: it only keeps a broken test from hanging.
LONG = 30.0


def test_a_writer_that_cannot_get_the_lock_gives_up_and_has_written_nothing(
    database: Settings, postgres_log: EventLog
) -> None:
    stream = uuid4()
    with psycopg.connect(database.database_url) as rival:
        rival.execute("LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE")
        with pytest.raises(NotWritten):
            postgres_log.save([envelope(stream, 1)])

    assert postgres_log.load(stream) == []
    assert postgres_log.save([envelope(stream, 1)]) > 0


def test_a_writer_commits_behind_nobody_whose_positions_come_first(
    database: Settings, postgres_log: EventLog
) -> None:
    stream = uuid4()
    with psycopg.connect(database.database_url) as rival:
        # Its position is taken: whoever commits a later one first makes readers step over it.
        rival.execute(_INSERTED)
        with pytest.raises(NotWritten):
            postgres_log.save([envelope(stream, 1)])
        rival.rollback()

    assert postgres_log.load(stream) == []


def test_a_lost_answer_to_a_commit_is_unknown_and_never_tried_again(
    database: Settings, signing_key: Ed25519PrivateKey
) -> None:
    stream = uuid4()
    with FaultyProxy(role_url(database, "dekomp_writer")) as proxy:
        through = database.model_copy(update={"writer_url": proxy.url})
        with open_log(through, "dekomp_writer", signing_key) as log:
            proxy.cut_next_commit()
            with pytest.raises(OutcomeUnknown):
                log.save([envelope(stream, 1)])

            assert proxy.cuts == 1
            assert log.load(stream) == [envelope(stream, 1)]
            with pytest.raises(IntegrityError):
                log.save([envelope(stream, 1)])


def test_a_reader_reads_what_a_writer_wrote_and_cannot_write(
    database: Settings, postgres_log: EventLog, signing_key: Ed25519PrivateKey
) -> None:
    stream = uuid4()
    position = postgres_log.save([envelope(stream, 1)])
    with open_log(database, "dekomp_reader") as reader:
        assert reader.select(0, 10) == [(position, envelope(stream, 1))]
        for stored in reader.select_stored(0, 10):
            verify(stored, signing_key.public_key())
        with pytest.raises(CannotWrite):
            reader.save([envelope(stream, 2)])


def test_the_first_save_after_the_server_ended_all_connections_is_not_lost(
    database: Settings, postgres_log: EventLog
) -> None:
    stream = uuid4()
    postgres_log.save([envelope(stream, 1)])
    ours = "datname = current_database() AND usename = 'dekomp_writer'"
    with psycopg.connect(database.database_url, autocommit=True) as owner:
        ended = owner.execute(
            f"SELECT pg_terminate_backend(pid, 10_000) FROM pg_stat_activity WHERE {ours}"
        ).fetchall()

    assert (True,) in ended
    assert postgres_log.save([envelope(stream, 2)]) == postgres_log.head()
    assert [each.version for each in postgres_log.load(stream)] == [1, 2]


def test_a_reader_is_woken_although_its_listening_connection_died(
    database: Settings, postgres_log: EventLog
) -> None:
    with (
        open_log(database, "dekomp_reader") as reader,
        psycopg.connect(database.database_url, autocommit=True) as owner,
        ThreadPoolExecutor(1) as pool,
    ):
        for _ in range(2):
            head = reader.head()
            waiting = pool.submit(reader.wait, head, LONG)
            listener = None
            while listener is None and not waiting.done():
                listener = owner.execute(
                    "SELECT pid FROM pg_stat_activity"
                    " WHERE datname = current_database() AND query LIKE 'LISTEN%'"
                ).fetchone()
            owner.execute("SELECT pg_terminate_backend(%s)", listener)
            postgres_log.save([envelope(uuid4(), 1)])

            assert waiting.result() is True


def test_a_listening_connection_that_went_silently_dead_is_found_out_and_replaced(
    database: Settings, postgres_log: EventLog
) -> None:
    with FaultyProxy(role_url(database, "dekomp_reader")) as proxy:
        through = database.model_copy(update={"reader_url": proxy.url})
        with open_log(through, "dekomp_reader") as reader, ThreadPoolExecutor(1) as pool:
            head = 0
            assert reader.wait(head, POLL_SECONDS / 10) is False
            assert proxy.listens == 1
            proxy.silence_listeners()
            # A save that comes before the waiter listens shows nothing, so try a few.
            for _ in range(20):
                waiting = pool.submit(reader.wait, head, LONG)
                head = postgres_log.save([envelope(uuid4(), 1)])
                saved = monotonic()
                assert waiting.result() is True
                assert monotonic() - saved < 5
                reader.wait(head, POLL_SECONDS / 10)
                if proxy.listens == 2:
                    break
            assert proxy.listens == 2


def test_a_server_that_cannot_be_reached_has_written_nothing(
    database: Settings, signing_key: Ed25519PrivateKey, postgres_log: EventLog
) -> None:
    stream = uuid4()
    with FaultyProxy(role_url(database, "dekomp_writer")) as proxy:
        through = database.model_copy(update={"writer_url": proxy.url})
        log = open_log(through, "dekomp_writer", signing_key)
    with log, pytest.raises(NotWritten):
        log.save([envelope(stream, 1)])

    assert postgres_log.load(stream) == []


def test_the_recorder_refuses_the_insert_function_of_the_library(
    database: Settings, postgres_log: EventLog
) -> None:
    recorder = postgres_log._store.recorder
    assert isinstance(recorder, EventRecorder)
    recorder.datastore.enable_db_functions = True
    with pytest.raises(UnsafeSetting):
        EventRecorder(recorder.datastore, events_table_name="dekomp_events")


def test_opening_the_log_refuses_an_environment_that_loses_events(
    database: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POSTGRES_ENABLE_DB_FUNCTIONS", "yes")
    with pytest.raises(UnsafeSetting):
        open_log(database, "dekomp_reader")
