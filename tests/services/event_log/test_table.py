"""The migration makes what the library would make, so that an upgrade of it shows here."""

from collections.abc import Iterator, Mapping

import psycopg
import pytest
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore

from services.config import Settings, connection_parts

COLUMNS = """
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = to_regnamespace(%s) AND a.attnum > 0
      AND (c.relname LIKE 'dekomp_events%%' OR c.relname = 'stored_event_uuid')
    ORDER BY c.relname, a.attnum
"""
INDEXES = """
    SELECT indexname, replace(indexdef, schemaname || '.', '') FROM pg_indexes
    WHERE schemaname = %s AND tablename = 'dekomp_events' ORDER BY indexname
"""
OPTIONS = """
    SELECT reloptions FROM pg_class
    WHERE relnamespace = to_regnamespace(%s) AND relname = 'dekomp_events'
"""


def _datastore(parts: Mapping[str, str]) -> PostgresDatastore:
    return PostgresDatastore(
        dbname=parts["dbname"],
        host=parts["host"],
        port=parts["port"],
        user=parts["user"],
        password=parts["password"],
        schema="library",
    )


@pytest.fixture
def owner(database: Settings) -> Iterator[psycopg.Connection]:
    """A connection to a database in which the library has made its own table, too."""
    parts = connection_parts(database.database_url)
    with psycopg.connect(database.database_url, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA library")
        with _datastore(parts) as datastore:
            recorder = PostgresApplicationRecorder(datastore, events_table_name="dekomp_events")
            recorder.create_table()
        yield connection


@pytest.mark.parametrize(
    "question", [COLUMNS, INDEXES, OPTIONS], ids=["columns", "indexes", "options"]
)
def test_the_event_table_is_the_librarys(owner: psycopg.Connection, question: str) -> None:
    librarys = owner.execute(question, ("library",)).fetchall()

    assert librarys
    assert owner.execute(question, ("events",)).fetchall() == librarys
