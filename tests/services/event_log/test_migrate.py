"""Who may do what in the database; asked of the database itself."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from services.config import Settings, role_url
from services.event_log.log import EventLog
from services.event_log.migrate import ROLES, TooOld, migrate
from tests.services.event_log.envelopes import envelope

CHANGES = (
    "UPDATE events.dekomp_events SET topic = 'x'",
    "DELETE FROM events.dekomp_events",
    "TRUNCATE events.dekomp_events",
)
EVASIONS = (
    "ALTER TABLE events.dekomp_events DISABLE TRIGGER ALL",
    "DROP TRIGGER refuse_change ON events.dekomp_events",
    "DROP TABLE events.dekomp_events",
    "SET session_replication_role = replica",
    "ALTER TABLE events.dekomp_events ADD COLUMN x int",
    "CREATE TABLE events.x (x int)",
    "SELECT setval('events.dekomp_events_notification_id_seq', 1)",
    "SET ROLE dekomp_owner",
)
INSERT = "INSERT INTO events.dekomp_events VALUES (gen_random_uuid(), 1, 't', 's')"

Connect = Callable[[str], psycopg.Connection]


@pytest.fixture
def connect(database: Settings, postgres_log: EventLog) -> Iterator[Connect]:
    """Connections to a log that holds an event, each as the role that is named."""
    postgres_log.save([envelope(uuid4(), 1)])
    opened: list[psycopg.Connection] = []

    def connect(role: str) -> psycopg.Connection:
        login = role in ("dekomp_writer", "dekomp_reader")
        url = role_url(database, role) if login else database.database_url
        connection = psycopg.connect(url, autocommit=True)
        opened.append(connection)
        if not login:
            connection.execute(sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier(role)))
        return connection

    yield connect
    for connection in opened:
        connection.close()


@contextmanager
def new_database(url: str) -> Iterator[Settings]:
    name = f"m{uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield Settings(database_url=urlsplit(url)._replace(path=f"/{name}").geturl())
        finally:
            owner.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.mark.parametrize("statement", [*CHANGES, *EVASIONS])
def test_the_writer_can_change_nothing_that_is_stored(connect: Connect, statement: str) -> None:
    # The privileges refuse before the guard is asked, whose words are others.
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match=r"permission denied|owner"):
        connect("dekomp_writer").execute(statement)


def test_the_writer_can_hold_the_lock_that_keeps_the_order(connect: Connect) -> None:
    writer = connect("dekomp_writer")
    with writer.transaction():
        writer.execute("LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE")
        writer.execute(INSERT)


@pytest.mark.parametrize("statement", CHANGES)
def test_even_the_tables_owner_is_refused_in_plain_words(connect: Connect, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
        connect("dekomp_owner").execute(statement)


@pytest.mark.parametrize("statement", CHANGES)
def test_a_superuser_in_replica_mode_does_not_slip_past_the_guard(
    database: Settings, connect: Connect, statement: str
) -> None:
    with psycopg.connect(database.database_url, autocommit=True) as superuser:
        superuser.execute("SET session_replication_role = replica")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
            superuser.execute(statement)


@pytest.mark.parametrize("role", ["dekomp_reader", "dekomp_notary", "dekomp_auditor"])
def test_readers_see_every_event_and_add_or_change_none(connect: Connect, role: str) -> None:
    reader = connect(role)
    assert reader.execute("SELECT count(*) FROM events.dekomp_events").fetchone() == (1,)
    lock = "LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE"
    for statement in (*CHANGES, INSERT, *EVASIONS):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            reader.execute(statement)
    with pytest.raises(psycopg.errors.InsufficientPrivilege), reader.transaction():
        reader.execute(lock)


def test_the_reader_builds_read_models_that_the_writer_does_not_see(postgres: str) -> None:
    with new_database(postgres) as settings:
        migrate(settings)
        with psycopg.connect(role_url(settings, "dekomp_reader"), autocommit=True) as reader:
            reader.execute("CREATE TABLE read.pointer (name text)")
            reader.execute("CREATE SCHEMA read_need_board_1")
            reader.execute("CREATE TABLE read_need_board_1.row (name text)")
        with psycopg.connect(role_url(settings, "dekomp_writer"), autocommit=True) as writer:
            for statement in ("SELECT * FROM read.pointer", "CREATE SCHEMA mine"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    writer.execute(statement)


def test_migrating_again_changes_nothing(database: Settings, postgres_log: EventLog) -> None:
    stream = uuid4()
    postgres_log.save([envelope(stream, 1)])
    migrate(database)

    assert postgres_log.load(stream) == [envelope(stream, 1)]
    postgres_log.save([envelope(stream, 2)])


def test_several_migrations_at_once_in_several_databases_all_succeed(postgres: str) -> None:
    with (
        new_database(postgres) as one,
        new_database(postgres) as two,
        ThreadPoolExecutor(6) as pool,
    ):
        for done in [pool.submit(migrate, settings) for settings in (one, two) * 3]:
            done.result()
        for settings in (one, two):
            for role in ("dekomp_writer", "dekomp_reader"):
                with psycopg.connect(role_url(settings, role)) as connection:
                    connection.execute("SELECT count(*) FROM events.dekomp_events")


def test_a_server_that_is_too_old_is_refused_before_anything_is_made(
    postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.event_log.migrate.OLDEST_SERVER", 990000)
    with new_database(postgres) as settings:
        with pytest.raises(TooOld, match="MAINTAIN"):
            migrate(settings)
        with psycopg.connect(settings.database_url) as connection:
            found = connection.execute("SELECT to_regnamespace('events')").fetchone()
            assert found == (None,)


def test_only_the_two_roles_of_processes_can_log_in_and_none_is_mighty(connect: Connect) -> None:
    rows = connect("dekomp_auditor").execute(
        "SELECT rolname, rolcanlogin, rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls"
        " FROM pg_roles WHERE rolname = ANY(%s)",
        (list(ROLES),),
    )
    assert {name: login for name, login, mighty in rows if not mighty} == {
        "dekomp_owner": False,
        "dekomp_writer": True,
        "dekomp_reader": True,
        "dekomp_notary": False,
        "dekomp_auditor": False,
    }
