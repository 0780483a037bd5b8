"""Makes an empty database hold what a backup holds, and proves that it does."""

from pathlib import Path

import psycopg

from services.backup.manifest import (
    BackupError,
    Manifest,
    log_state,
    read_manifest,
    revision_of,
)
from services.backup.programs import program, run
from services.backup.take import DUMP, FILES, sha256_of
from services.config import Settings, connection_parts, owner_url
from services.event_log.migrate import migrate
from services.files.folder import open_files


def restore(settings: Settings, folder: Path) -> Manifest:
    """Fill the configured database, whose log must be empty, and the store of files.

    Roles, tables and guards are made first; read models are built from the log by the
    projector. Raises `BackupError` when the backup is damaged, when the log is not
    empty, or when what was restored is not what was backed up.
    """
    manifest = read_manifest(folder)
    _check_files(folder, manifest)
    migrate(settings)
    url = owner_url(settings)
    with psycopg.connect(url, autocommit=True) as connection:
        if revision_of(connection) != manifest.revision:
            raise BackupError(
                f"The backup was made at schema version {manifest.revision}, and this program has "
                f"{revision_of(connection)}. Restore with the program that made it, then migrate."
            )
        if log_state(connection).events:
            raise BackupError("The database already holds events. Restore into an empty one.")
        server = connection.info.server_version
    run(
        [
            str(program("pg_restore", server)),
            *("--data-only", "--single-transaction", "--exit-on-error", "--no-password"),
            *(f"--dbname={connection_parts(url)['dbname']}", str(folder / DUMP)),
        ],
        url,
    )
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ANALYZE events.dekomp_events")
        found = log_state(connection)
    if found != manifest.log:
        raise BackupError(
            f"The database now holds {found.events} events up to position {found.position}, and "
            f"the backup says {manifest.log.events} up to {manifest.log.position}. Do not use it."
        )
    files = open_files(settings)
    for sha256 in manifest.files:
        with (folder / FILES / sha256).open("rb") as content:
            files.put(content)
    return manifest


def _check_files(folder: Path, manifest: Manifest) -> None:
    """Before anything is written: a damaged backup must not half fill a database."""
    expected = {DUMP: manifest.dump_sha256}
    expected |= {f"{FILES}/{sha256}": sha256 for sha256 in manifest.files}
    for name, sha256 in expected.items():
        file = folder / name
        if not file.is_file():
            raise BackupError(f"{file} is missing from the backup.")
        if sha256_of(file) != sha256:
            raise BackupError(f"{file} is damaged: its digest is not the one in the manifest.")
