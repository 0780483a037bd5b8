"""A backup is the log at one instant; a restore is that log again, or nothing."""

import json
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql

from domain.case import round_ref
from services.backup.manifest import BackupError, log_state
from services.backup.restore import restore
from services.backup.take import DUMP, FILES, take
from services.config import Settings, owner_url
from services.event_log.handling import CommandHandling
from services.event_log.log import open_log
from services.event_log.signing import read_signing_key
from services.files.folder import open_files
from tests.bench.commands import opening, pledge
from tests.samples import NOW

ROUND = "yrkesfag-46-2027"


@pytest.fixture
def filled(database: Settings) -> Settings:
    """A log with some events, and a stored file."""
    add(database, 3)
    open_files(database).put(BytesIO(b"Referat (syntetisk)"))
    return database


@pytest.fixture
def empty(filled: Settings, tmp_path: Path) -> Iterator[Settings]:
    """Another database of the same server, with nothing in it, and a data folder of its own."""
    name = f"r{uuid4().hex}"
    with psycopg.connect(owner_url(filled), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        url = urlsplit(owner_url(filled))._replace(path=f"/{name}").geturl()
        yield filled.model_copy(update={"database_url": url, "data_dir": tmp_path / "restored"})
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def add(settings: Settings, pledges: int, *, begin: bool = True) -> None:
    key = read_signing_key(settings.writer_key_file)
    with open_log(settings, role="dekomp_writer", signing_key=key) as log:
        handling = CommandHandling(log, now=lambda: NOW)
        if begin:
            handling.perform(opening(ROUND))
        for _ in range(pledges):
            handling.perform(pledge(ROUND))


def test_a_restored_log_is_the_same_and_goes_on_where_it_ended(
    filled: Settings, empty: Settings, tmp_path: Path
) -> None:
    made = take(filled, tmp_path / "backup")
    add(filled, 1, begin=False)

    restore(empty, tmp_path / "backup")

    with psycopg.connect(owner_url(empty)) as connection:
        assert log_state(connection) == made.log
    assert made.log.events == 8
    assert [sha256 for sha256, _ in open_files(empty).all()] == list(made.files)
    add(empty, 1, begin=False)
    with open_log(empty, role="dekomp_reader") as log:
        assert log.head() > made.log.position
        assert len(log.load(round_ref(ROUND).stream_id)) == 5


def test_the_restored_log_is_guarded_like_the_first(
    filled: Settings, empty: Settings, tmp_path: Path
) -> None:
    take(filled, tmp_path / "backup")
    restore(empty, tmp_path / "backup")

    with (
        psycopg.connect(owner_url(empty)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"),
    ):
        connection.execute("DELETE FROM events.dekomp_events")


def test_a_backup_never_overwrites_another(filled: Settings, tmp_path: Path) -> None:
    take(filled, tmp_path / "backup")

    with pytest.raises(BackupError, match="not empty"):
        take(filled, tmp_path / "backup")


def test_a_log_with_events_is_never_restored_into(filled: Settings, tmp_path: Path) -> None:
    take(filled, tmp_path / "backup")

    with pytest.raises(BackupError, match="already holds events"):
        restore(filled, tmp_path / "backup")


def _bend_dump(backup: Path) -> None:
    content = bytearray((backup / DUMP).read_bytes())
    content[-1] ^= 1
    (backup / DUMP).write_bytes(content)


def _lose_file(backup: Path) -> None:
    next((backup / FILES).iterdir()).unlink()


def _claim_more(backup: Path) -> None:
    manifest = json.loads((backup / "manifest.json").read_bytes())
    manifest["log"]["events"] += 1
    (backup / "manifest.json").write_text(json.dumps(manifest))


def _garble(backup: Path) -> None:
    (backup / "manifest.json").write_text("{}")


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (_bend_dump, "damaged"),
        (_lose_file, "missing from the backup"),
        (_claim_more, "Do not use it"),
        (_garble, "not the manifest"),
    ],
)
def test_a_damaged_backup_is_refused(
    filled: Settings,
    empty: Settings,
    tmp_path: Path,
    damage: Callable[[Path], None],
    says: str,
) -> None:
    take(filled, tmp_path / "backup")
    damage(tmp_path / "backup")

    with pytest.raises(BackupError, match=says):
        restore(empty, tmp_path / "backup")


def test_a_folder_without_a_backup_is_refused(empty: Settings, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="holds no backup"):
        restore(empty, tmp_path)


def test_no_backup_is_made_of_a_damaged_file(filled: Settings, tmp_path: Path) -> None:
    ((sha256, place),) = open_files(filled).all()
    place.write_bytes(b"Referat (endra)")

    with pytest.raises(BackupError, match=f"The stored file {sha256} is damaged"):
        take(filled, tmp_path / "backup")
    assert not (tmp_path / "backup").exists()
