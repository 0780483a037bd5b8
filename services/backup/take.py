"""Takes a backup of the log while everything goes on working."""

import hashlib
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from psycopg import Connection, IsolationLevel
from psycopg.rows import TupleRow

from services.backup.manifest import FILE, BackupError, Manifest, log_state, revision_of
from services.backup.programs import program, run
from services.config import Settings, owner_url
from services.files.folder import open_files

DUMP = "log.dump"
FILES = "files"
_CHUNK = 1 << 20


def take(settings: Settings, folder: Path) -> Manifest:
    """Write the whole log, and the files that it refers to, into a new or empty `folder`.

    Nobody waits: the backup sees the log as it is at one instant. Keys are not in it.
    Raises `BackupError`; what was begun is removed then.
    """
    if folder.exists() and any(folder.iterdir()):
        raise BackupError(f"{folder} is not empty. Give every backup a folder of its own.")
    begun = folder.with_name(f"{folder.name}.begun")
    shutil.rmtree(begun, ignore_errors=True)
    begun.mkdir(mode=0o700, parents=True)
    try:
        manifest = _write(settings, begun)
        if folder.exists():
            folder.rmdir()
        # Under its own name only when it is complete.
        begun.rename(folder)
    finally:
        shutil.rmtree(begun, ignore_errors=True)
    return manifest


def _write(settings: Settings, folder: Path) -> Manifest:
    url = owner_url(settings)
    with psycopg.connect(url) as connection:
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        state = log_state(connection)
        _dump(connection, url, folder / DUMP)
        # After the log: a file is there before the event that names it.
        files = _copy_files(settings, folder / FILES)
        manifest = Manifest(
            made_at=datetime.now(UTC),
            server=str(connection.info.server_version),
            revision=revision_of(connection),
            log=state,
            dump_sha256=sha256_of(folder / DUMP),
            files=files,
        )
    _durably(folder / FILE, manifest.model_dump_json(indent=2).encode())
    return manifest


def _dump(connection: Connection[TupleRow], url: str, file: Path) -> None:
    exported = connection.execute("SELECT pg_export_snapshot()").fetchone()
    if exported is None:
        raise LookupError("an export without a name")
    run(
        [
            str(program("pg_dump", connection.info.server_version)),
            *("--format=custom", "--data-only", "--no-password"),
            *("--table=events.dekomp_events", "--table=events.dekomp_events_notification_id_seq"),
            *(f"--snapshot={exported[0]}", f"--file={file}"),
        ],
        url,
    )


def _copy_files(settings: Settings, folder: Path) -> tuple[str, ...]:
    copied = []
    for sha256, path in open_files(settings).all():
        folder.mkdir(mode=0o700, exist_ok=True)
        shutil.copyfile(path, folder / sha256)
        if sha256_of(folder / sha256) != sha256:
            raise BackupError(
                f"The stored file {sha256} is damaged. `dekomp doctor` says more; a backup with it "
                "would only look whole."
            )
        copied.append(sha256)
    return tuple(copied)


def sha256_of(file: Path) -> str:
    """The digest of a file's bytes."""
    digest = hashlib.sha256()
    with file.open("rb") as content:
        while chunk := content.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _durably(file: Path, content: bytes) -> None:
    with file.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
