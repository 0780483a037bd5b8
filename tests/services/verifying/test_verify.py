"""A change of the log past the program is found: in an event, in a case, or beside a backup."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from typer.testing import CliRunner

from services.backup.manifest import BackupError
from services.backup.take import take
from services.cli import app, main
from services.config import ConfigurationError, Settings, owner_url
from services.event_log.log import open_log
from services.event_log.signing import key_id, read_signing_key
from services.verifying.keys import FORMER
from services.verifying.verify import Verified, Wanted, verify_log
from tests.services.event_log.envelopes import envelope

TABLE = "events.dekomp_events"
FIRST, SECOND = uuid4(), uuid4()


@pytest.fixture
def filled(database: Settings) -> Settings:
    """A log with two cases of three events each, at the positions 1 to 6."""
    add(database, 3)
    return database


def add(settings: Settings, each: int, after: int = 0) -> None:
    with open_log(settings, "dekomp_writer", read_signing_key(settings.writer_key_file)) as log:
        for version in range(after + 1, after + each + 1):
            log.save([envelope(FIRST, version), envelope(SECOND, version)])


def tamper(settings: Settings, statement: str) -> None:
    """As a superuser who takes the guard away for a moment."""
    with psycopg.connect(owner_url(settings)) as connection:
        connection.execute(f"ALTER TABLE {TABLE} DISABLE TRIGGER refuse_change".encode())
        connection.execute(statement.encode())
        connection.execute(f"ALTER TABLE {TABLE} ENABLE ALWAYS TRIGGER refuse_change".encode())


def told(verified: Verified) -> list[str]:
    return [fault.what for fault in verified.faults]


def public_key(settings: Settings, file: Path) -> Path:
    key = read_signing_key(settings.writer_key_file).public_key()
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return file


def test_an_untouched_log_is_without_fault(filled: Settings) -> None:
    assert verify_log(filled, Wanted()) == Verified(6, 6, ())


@pytest.mark.parametrize(
    "change",
    [
        "state = overlay(state placing 'X' from 40)",
        "topic = 'deadline.passed'",
        "state = (SELECT state FROM {table} WHERE notification_id = 4)",
        "originator_id = gen_random_uuid(), originator_version = 1",
    ],
    ids=["a byte", "topic", "another's state", "another case"],
)
def test_an_event_that_was_changed_or_moved_is_found(filled: Settings, change: str) -> None:
    tamper(filled, f"UPDATE {TABLE} SET {change.format(table=TABLE)} WHERE notification_id = 3")
    found = [what for what in told(verify_log(filled, Wanted())) if what.startswith("Event 3 ")]
    assert found[-1].endswith("wrote there.") or "names no key" in found[-1]


@pytest.mark.parametrize("state", ["''", "'{}'", "NULL", "'no JSON'", "'[1]'"])
def test_a_state_that_is_none_is_found(filled: Settings, state: str) -> None:
    tamper(filled, f"UPDATE {TABLE} SET state = {state}, topic = NULL WHERE notification_id = 3")
    (what,) = told(verify_log(filled, Wanted()))
    assert what.endswith("names no key that signed it.")


def test_an_event_that_was_taken_out_of_a_case_is_found(filled: Settings) -> None:
    tamper(filled, f"DELETE FROM {TABLE} WHERE notification_id = 3")
    assert told(verify_log(filled, Wanted())) == [
        f"Event 5 (version 3 of {FIRST}) follows version 1: events between are missing."
    ]


def test_events_that_changed_places_are_found(filled: Settings) -> None:
    tamper(
        filled,
        f"UPDATE {TABLE} SET notification_id = -notification_id WHERE notification_id IN (1, 3);"
        f"UPDATE {TABLE} SET notification_id = 4 + notification_id WHERE notification_id < 0",
    )
    assert told(verify_log(filled, Wanted())) == [
        f"Event 1 (version 2 of {FIRST}) stands before version 1, at 3."
    ]


@pytest.mark.parametrize(
    "statement",
    [f"DELETE FROM {TABLE} WHERE originator_id = '{FIRST}'", f"TRUNCATE {TABLE}"],
    ids=["a whole case", "everything"],
)
def test_what_was_taken_away_whole_is_found_beside_a_backup_alone(
    filled: Settings, tmp_path: Path, statement: str
) -> None:
    take(filled, tmp_path / "backup")
    tamper(filled, statement)
    assert told(verify_log(filled, Wanted())) == []
    (what,) = told(verify_log(filled, Wanted(against=tmp_path / "backup")))
    assert what.startswith("Up to position 6 the log is not the one of the backup of")


def test_a_log_that_went_on_is_still_the_one_of_its_backup(
    filled: Settings, tmp_path: Path
) -> None:
    take(filled, tmp_path / "backup")
    add(filled, 2, after=3)
    assert verify_log(filled, Wanted(against=tmp_path / "backup")) == Verified(10, 10, ())


def test_a_backup_that_is_none_is_said_plainly(filled: Settings, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="holds no backup"):
        verify_log(filled, Wanted(against=tmp_path))


def test_a_forged_event_is_found(filled: Settings, tmp_path: Path) -> None:
    forger = Ed25519PrivateKey.generate()
    with open_log(filled, "dekomp_writer", forger) as log:
        log.save([envelope(FIRST, 4)])
    (what,) = told(verify_log(filled, Wanted()))
    name = key_id(forger.public_key())
    assert (
        what == f"Event 7 (version 4 of {FIRST}) is signed with the key {name}, which is not here."
    )


@pytest.mark.parametrize("named", [False, True])
def test_events_under_a_former_key_are_verified_by_its_public_half(
    filled: Settings, named: bool
) -> None:
    folder = filled.writer_key_file.parent / FORMER
    former = public_key(filled, folder / "2026.pem")
    before = filled.writer_key_file
    after = filled.model_copy(update={"writer_key_file": before.with_name("newer.pem")})
    assert verify_log(after, Wanted(keys=(former,) if named else ())).faults == ()


def test_whoever_names_a_key_trusts_no_other(filled: Settings, tmp_path: Path) -> None:
    file = tmp_path / "other.pem"
    key = Ed25519PrivateKey.generate().public_key()
    file.write_bytes(key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    assert len(verify_log(filled, Wanted(keys=(file,))).faults) == 6


@pytest.mark.parametrize("content", ["", "-----BEGIN PUBLIC KEY-----", "PRIVATE KEY"])
def test_a_file_without_a_key_is_said_plainly(
    filled: Settings, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "none.pem"
    file.write_text(content)
    with pytest.raises(ConfigurationError, match="holds no Ed25519 key"):
        verify_log(filled, Wanted(keys=(file,)))


@pytest.mark.parametrize(("sample", "read"), [(2, 2), (500, 430)])
def test_a_sample_holds_no_event_twice(filled: Settings, sample: int, read: int) -> None:
    add(filled, 212, after=3)
    assert verify_log(filled, Wanted(sample=sample)) == Verified(read, 430, ())


def on_the_command_line(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str]]:
    def run(*arguments: str) -> tuple[int, str]:
        monkeypatch.setenv("DATABASE_URL", settings.database_url)
        monkeypatch.setenv("DEKOMP_DATA_DIR", str(settings.data_dir))
        done = CliRunner().invoke(app, ["verify", *arguments])
        return done.exit_code, done.output

    return run


def test_the_command_counts_what_is_wrong_and_ends_with_1(
    filled: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = on_the_command_line(filled, monkeypatch)
    code, said = run()
    assert code == 0
    assert said.startswith("6 signatures of 6 events")
    assert said.endswith("no faults.\n")
    tamper(filled, f"UPDATE {TABLE} SET topic = 'deadline.passed'")
    code, said = run("--sample", "5")
    assert code == 1
    assert said.count("wrote there.") == 5
    assert said.endswith("5 faults.\n")


def test_a_database_that_is_not_migrated_is_said_plainly(
    database: Settings,
    postgres: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The roles belong to the server, so another database of it lets the reader in."""
    monkeypatch.setenv("DATABASE_URL", postgres)
    monkeypatch.setenv("DEKOMP_DATA_DIR", str(database.data_dir))
    monkeypatch.setattr("sys.argv", ["dekomp", "verify"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    said = capsys.readouterr().err
    assert said.startswith("The database is not ready (relation")
    assert said.endswith("`dekomp doctor` says what to do.\n")
