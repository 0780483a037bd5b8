"""What a backup says of itself, so that a restore can be held against it."""

from pathlib import Path
from typing import Annotated

from psycopg import Connection
from psycopg.rows import TupleRow
from pydantic import AwareDatetime, Field, ValidationError

from domain.types import Sha256
from domain.value import Value

FILE = "manifest.json"
#: Every event with its place: one changed, lost or moved byte gives another digest.
_STATE = """
SELECT count(*), coalesce(max(notification_id), 0),
       encode(sha256(convert_to(coalesce(string_agg(line, E'\\n' ORDER BY notification_id), ''),
                                'UTF8')), 'hex')
FROM (
    SELECT notification_id,
           concat_ws(' ', notification_id, originator_id, originator_version, topic,
                     encode(sha256(state), 'hex')) AS line
    FROM events.dekomp_events
    WHERE %(upto)s::bigint IS NULL OR notification_id <= %(upto)s
) AS events
"""


class BackupError(Exception):
    """A backup cannot be made, read or restored; the message says why and what to do."""


class LogState(Value):
    """The whole log in three values: how many events, the last position, and a digest of all."""

    events: Annotated[int, Field(ge=0)]
    position: Annotated[int, Field(ge=0)]
    sha256: Sha256


class Manifest(Value):
    """A backup's own description; `made_at` is UTC, `revision` the schema's version."""

    format: Annotated[int, Field(ge=1, le=1)] = 1
    made_at: AwareDatetime
    server: str
    revision: str
    log: LogState
    dump_sha256: Sha256
    files: tuple[Sha256, ...] = ()


def log_state(connection: Connection[TupleRow], upto: int | None = None) -> LogState:
    """The state of the log as this connection sees it, or as it was at the position `upto`."""
    found = connection.execute(_STATE, {"upto": upto}).fetchone()
    if found is None:
        raise LookupError("an aggregate without a row")
    events, position, digest = found
    return LogState(events=events, position=position, sha256=digest)


def revision_of(connection: Connection[TupleRow]) -> str:
    """The version of the schema that the log lies in."""
    found = connection.execute("SELECT version_num FROM events.alembic_version").fetchone()
    if found is None:
        raise BackupError("The database has no version. Run `dekomp migrate` first.")
    return str(found[0])


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a backup; raises `BackupError` when there is none that can be read."""
    file = folder / FILE
    try:
        return Manifest.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        raise BackupError(f"{folder} holds no backup: {FILE} is missing.") from None
    except ValidationError as problem:
        raise BackupError(
            f"{file} is not the manifest of a backup that this version can read: "
            f"{problem.errors(include_input=False)[0]['msg']}."
        ) from None
