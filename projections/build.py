"""A build is one filling of a projection's tables, in a schema of its own."""

import re

from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.schema import CreateIndex, CreateSchema, CreateTable, DropSchema

from projections.projection import SCHEMA, Projection


def schema_of(projection: Projection, build: int) -> str:
    """Name the schema of one build, such as `read_need_board_2`."""
    return f"read_{projection.name}_{build}"


def enter(connection: Connection, projection: Projection, build: int) -> Connection:
    """Point the projection's tables, on this connection, to those of one build."""
    names = {SCHEMA: schema_of(projection, build)}
    return connection.execution_options(schema_translate_map=names)


def create(connection: Connection, projection: Projection, build: int) -> None:
    """Make the empty tables of a new build, without the indexes that only readers need."""
    connection.execute(CreateSchema(schema_of(projection, build)))
    enter(connection, projection, build)
    for table in projection.metadata.sorted_tables:
        connection.execute(CreateTable(table))


def index(connection: Connection, projection: Projection, build: int) -> None:
    """Make the indexes that only readers need."""
    enter(connection, projection, build)
    for table in projection.metadata.sorted_tables:
        for one in sorted(table.indexes, key=lambda each: str(each.name)):
            connection.execute(CreateIndex(one))


def existing(connection: Connection, projection: Projection) -> list[int]:
    """Give the numbers of all builds in the database, also those a killed rebuild left."""
    names = connection.execute(text("SELECT nspname FROM pg_namespace")).scalars()
    found = (re.fullmatch(rf"read_{projection.name}_(\d+)", name) for name in names)
    return [int(match[1]) for match in found if match]


def drop(connection: Connection, projection: Projection, build: int) -> None:
    """Drop a build that no pointer names; waits for those who still read from it."""
    connection.execute(DropSchema(schema_of(projection, build), cascade=True, if_exists=True))


def tables(connection: Connection, projection: Projection, build: int) -> list[str]:
    """Name the tables of one build, quoted, for statements that SQLAlchemy has no form for."""
    quote = connection.dialect.identifier_preparer.quote
    schema = quote(schema_of(projection, build))
    return [f"{schema}.{quote(table.name)}" for table in projection.metadata.sorted_tables]


def is_missing(error: ProgrammingError) -> bool:
    """Whether a statement failed because its table or schema does not exist."""
    # PostgreSQL, Appendix A: 42P01 undefined_table, 3F000 invalid_schema_name.
    return getattr(error.orig, "sqlstate", None) in ("42P01", "3F000")
